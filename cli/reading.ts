/** From a file's path to its text, or to the report in it. */
import { readFile } from "node:fs/promises";
import { FileError } from "../src/files/errors";
import { decodeText } from "../src/files/text";
import { fileStrings, type CliStrings } from "../src/locale/strings";
import type { Language } from "../src/locale/language";
import { documentOf } from "../src/report/plaintext";
import { readReport } from "../src/report/readReport";
import type { Report } from "../src/report/report";
import { causeText, Failure } from "./failure";

/** Reads the report in `file`. Throws {@link Failure} that says what is wrong with the file. */
export async function reportIn(file: string, language: Language, words: CliStrings): Promise<Report> {
  return readReport(documentOf(await textIn(file, language, words)));
}

/** The text in `file`. Throws {@link Failure} that says what is wrong with the file. */
export async function textIn(file: string, language: Language, words: CliStrings): Promise<string> {
  const bytes = await bytesIn(file, words);
  try {
    return decodeText(bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new Failure(1, words.fileUnreadable(file, fileStrings(language)[error.code]), { cause: error });
  }
}

/** What `file` holds. Throws {@link Failure} where the system does not give it. */
export async function bytesIn(file: string, words: CliStrings): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    if (failure.code === undefined) throw error;
    const unreadable = words.fileUnreadable(file, causeText(failure, words));
    throw new Failure(1, failure.code === "ENOENT" ? words.fileMissing(file) : unreadable, { cause: error });
  }
}

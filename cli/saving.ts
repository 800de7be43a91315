/** Writes files so that none is ever seen half, and says what is being done. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { CliStrings } from "../src/locale/strings";
import { causeText, Failure } from "./failure";

/** Says what is being done while a person watches; logs and pipes stay clean. */
export function progress(text: string): void {
  if (process.stderr.isTTY) console.error(text);
}

/** Puts files in place when all of them are written, each in one step, so that no half of one is ever seen. */
export async function save(files: ReadonlyMap<string, Uint8Array>, words: CliStrings): Promise<void> {
  const draft = (file: string): string => `${file}.part`;
  for (const [file, bytes] of files) {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(draft(file), bytes);
    } catch (error) {
      await Promise.all([...files.keys()].map((each) => rm(draft(each), { force: true }).catch(() => undefined)));
      throw new Failure(1, words.fileUnwritable(file, causeText(error as Error, words)), { cause: error });
    }
  }
  for (const file of files.keys()) {
    try {
      await rename(draft(file), file);
    } catch (error) {
      await rm(draft(file), { force: true }).catch(() => undefined);
      throw new Failure(1, words.fileUnwritable(file, causeText(error as Error, words)), { cause: error });
    }
  }
}

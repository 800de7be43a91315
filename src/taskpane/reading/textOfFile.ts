/** The text of a file that the planner chose, or why there is none; loaded when a file is first read. */
import { FileError } from "../../files/errors";
import { decodeText } from "../../files/text";
import type { Language } from "../../locale/language";
import { fileStrings } from "../../locale/strings";

export type FileText = { readonly text: string } | { readonly problem: string };

export async function textOfFile(file: File, language: Language): Promise<FileText> {
  try {
    return { text: decodeText(new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    if (error instanceof FileError) return { problem: fileStrings(language)[error.code] };
    throw error;
  }
}

/** A file that the planner has picked as it is sent to Excel, or why it is not. */
import type { WorkbookFile } from "../../excel/formFiles";

/** `notXlsx`: of another kind, or encrypted by a password; `tooLarge`: more than Excel takes in one request. */
export type FileFault = "notXlsx" | "tooLarge";

/** In bytes; Excel on the web takes 5 MB in a request, and the text that is sent is a third longer. */
const LARGEST_FILE = 3_500_000;
/** Workbooks of Excel up to 2003 and of WPS, whatever is in them. */
const OLD_WORKBOOK = /\.(?:xls|xlt|et|ett)$/iu;
/** How every archive begins, and so every .xlsx. */
const ARCHIVE = [0x50, 0x4b];
/** As many bytes as go into one call. */
const STRETCH = 0x8000;

export async function pickedFile(file: File): Promise<WorkbookFile | FileFault> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (OLD_WORKBOOK.test(file.name) || ARCHIVE.some((byte, at) => bytes[at] !== byte)) return "notXlsx";
  if (bytes.length > LARGEST_FILE) return "tooLarge";
  const stretches = Array.from({ length: Math.ceil(bytes.length / STRETCH) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * STRETCH, (at + 1) * STRETCH)),
  );
  return { name: file.name, base64: btoa(stretches.join("")) };
}

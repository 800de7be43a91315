/** What stands on the pages of a PDF, by poppler's pdftotext. */

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export function hasPdfText(): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, "pdftotext")));
}

/** The text of every page, in the order in which it is read. */
export async function textOfPages(file: string): Promise<readonly string[]> {
  const { stdout } = await run("pdftotext", ["-enc", "UTF-8", file, "-"], { maxBuffer: 64_000_000 });
  return stdout.split("\f").slice(0, -1);
}

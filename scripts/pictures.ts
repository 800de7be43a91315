/**
 * Pictures of every page a workbook prints, as people will hold them: in colour and as a black and white printer gives
 * them. Needs LibreOffice and poppler.
 *
 *     node scripts/run.mjs scripts/pictures.ts out/halfyear.xlsx [folder]
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const DOTS_PER_INCH = "96";

const [, , workbook, folder = "out/pictures"] = process.argv;
if (workbook === undefined) throw new Error("usage: node scripts/run.mjs scripts/pictures.ts WORKBOOK.xlsx [folder]");

// A profile of its own, so that it runs beside an open LibreOffice.
const profile = await mkdtemp(join(tmpdir(), "pictures-"));
try {
  await mkdir(folder, { recursive: true });
  const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  await run("soffice", [installation, "--headless", "--convert-to", "pdf", "--outdir", folder, workbook]);
  const name = basename(workbook, extname(workbook));
  const pdf = join(folder, `${name}.pdf`);
  await run("pdftoppm", ["-r", DOTS_PER_INCH, "-png", pdf, join(folder, name)]);
  await run("pdftoppm", ["-r", DOTS_PER_INCH, "-png", "-gray", pdf, join(folder, `${name}-gray`)]);
  console.log(`Pictures are in ${folder}`);
} finally {
  await rm(profile, { recursive: true });
}

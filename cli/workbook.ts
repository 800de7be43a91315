/** `pacesheet workbook`: reports in, an .xlsx out, through the same code that writes into Excel. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { ExcelError } from "../src/excel/errors";
import { insertBlueprint } from "../src/excel/insert";
import type { Language } from "../src/locale/language";
import { cliStrings, excelStrings, sheetStrings, type CliStrings } from "../src/locale/strings";
import { RULE_SETS } from "../src/plan/ruleSets";
import type { IsoDate } from "../src/report/report";
import { blueprintOf, NoIndicatorsError } from "../src/sheets/workbook";
import type { Blueprint } from "../src/sheets/blueprint";
import type { DatedReport } from "../src/sheets/rows";
import { openExcel } from "../workbench/host/excel";
import { deleteSheet } from "../workbench/model/sheets";
import { writeXlsx } from "../workbench/xlsx/write";
import { assessedRows } from "./assessing";
import { datedReport } from "./dating";
import { causeText, Failure } from "./failure";
import { countsText, listing } from "./listing";
import { reportIn } from "./reading";

export interface WorkbookOptions {
  readonly output: string;
  readonly asOf: IsoDate | null;
  readonly language: Language;
}

/** Writes the workbook of the reports in `files` to `output`. Throws `Failure`, and then leaves `output` as it was. */
export async function workbook(files: readonly string[], options: WorkbookOptions): Promise<void> {
  const { output, asOf, language } = options;
  const words = cliStrings(language);
  const reports: DatedReport[] = [];
  for (const file of files) {
    progress(words.reading(file));
    reports.push(datedReport(await reportIn(file, language, words), basename(file), asOf, words));
  }
  const blueprint = drawnUp(reports, files.join(" "), language, words);
  progress(words.writing(output));
  await save(output, await filled(blueprint, language), words);
  const rows = assessedRows(reports);
  console.log(listing(rows, words, sheetStrings(language)));
  console.log(countsText(rows, words));
  console.log(words.written(output));
}

/** Says what is being done while a person watches; logs and pipes stay clean. */
function progress(text: string): void {
  if (process.stderr.isTTY) console.error(text);
}

function drawnUp(reports: readonly DatedReport[], files: string, language: Language, words: CliStrings): Blueprint {
  const readAt = new Date().toISOString().slice(0, 16).replace("T", " ");
  try {
    return blueprintOf(reports, { language, readAt, rules: RULE_SETS.standard });
  } catch (error) {
    if (error instanceof NoIndicatorsError) throw new Failure(1, words.noIndicators(files), { cause: error });
    throw error;
  }
}

/** A new workbook with the blueprint in it, written by the code that writes into Excel. */
async function filled(blueprint: Blueprint, language: Language): Promise<Uint8Array> {
  const { Excel, workbook } = openExcel();
  Object.assign(globalThis, { Excel });
  const [blank] = workbook.sheets;
  try {
    await insertBlueprint(blueprint);
  } catch (error) {
    if (error instanceof ExcelError)
      throw new Failure(1, excelStrings(language)[error.code](error.detail), { cause: error });
    throw error;
  }
  if (blank !== undefined) deleteSheet(workbook, blank);
  return writeXlsx(workbook);
}

/** Puts the file in place in one step, so that no half of one is ever seen. */
async function save(output: string, bytes: Uint8Array, words: CliStrings): Promise<void> {
  const draft = `${output}.part`;
  try {
    await mkdir(dirname(output), { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, output);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new Failure(1, words.fileUnwritable(output, causeText(error as Error, words)), { cause: error });
  }
}

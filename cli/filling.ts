/** Workbooks filled by the code that writes into Excel. */
import { ExcelError } from "../src/excel/errors";
import { insertBlueprint } from "../src/excel/insert";
import type { Language } from "../src/locale/language";
import { excelStrings } from "../src/locale/strings";
import type { Blueprint } from "../src/sheets/blueprint";
import { openExcel } from "../workbench/host/excel";
import { deleteSheet } from "../workbench/model/sheets";
import type { Workbook } from "../workbench/model/workbook";
import { Failure } from "./failure";

/** Runs `work`, code written for Excel, with `workbook` as the open one. Throws {@link Failure} for what Excel refuses. */
export async function withExcel<Result>(
  workbook: Workbook | undefined,
  language: Language,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly workbook: Workbook }> {
  const opened = openExcel(workbook);
  Object.assign(globalThis, { Excel: opened.Excel });
  try {
    return { result: await work(), workbook: opened.workbook };
  } catch (error) {
    if (error instanceof ExcelError)
      throw new Failure(1, excelStrings(language)[error.code](error.detail), { cause: error });
    throw error;
  }
}

/** A new workbook with the blueprint in it. Throws {@link Failure}. */
export async function filled(blueprint: Blueprint, language: Language): Promise<Workbook> {
  const { workbook } = await withExcel(undefined, language, () => insertBlueprint(blueprint));
  const [blank] = workbook.sheets;
  if (blank !== undefined) deleteSheet(workbook, blank);
  return workbook;
}

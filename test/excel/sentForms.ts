/** The forms of a workbook as the files that are sent to the owners, and one that comes back filled in. */
import { askedRows } from "../../src/excel/askedRows";
import { insertBlueprint } from "../../src/excel/insert";
import type { Language } from "../../src/locale/language";
import { formStrings, sheetStrings } from "../../src/locale/strings";
import { ownerForms, type AnswerId } from "../../src/sheets/ownerForms";
import { cellAddress } from "../../src/sheets/references";
import type { OpenExcel } from "../../workbench/host/excel";
import { deleteSheet } from "../../workbench/model/sheets";
import { readXlsx } from "../../workbench/xlsx/read";
import { writeXlsx } from "../../workbench/xlsx/write";
import { freshExcel } from "./inserted";

/** One file an owner, in the order in which the owners stand in 指标. */
export async function sentForms({ Excel }: OpenExcel, language: Language = "zh-CN"): Promise<readonly Uint8Array[]> {
  Object.assign(globalThis, { Excel });
  const { rows, asOf } = await askedRows(language);
  const files: Uint8Array[] = [];
  for (const { sheet } of ownerForms(rows, asOf ?? "", sheetStrings(language), formStrings(language))) {
    const { workbook } = freshExcel();
    await insertBlueprint({ sheets: [sheet], activeSheet: sheet.name });
    const [blank] = workbook.sheets;
    if (blank !== undefined) deleteSheet(workbook, blank);
    files.push(await writeXlsx(workbook));
  }
  return files;
}

/** The file with an answer in the first row of its form. */
export async function answered(
  file: Uint8Array | undefined,
  id: AnswerId,
  text: string,
  language: Language = "zh-CN",
): Promise<Uint8Array> {
  const workbook = await readXlsx(file ?? new Uint8Array(), () => new Date());
  const { type } = freshExcel(workbook);
  const [sheet] = workbook.sheets;
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error("No form");
  const at = table.columns.findIndex(({ name }) => name === formStrings(language).columns[id]);
  type(`'${sheet.name}'!${cellAddress(table.area.top + 1, table.area.left + at)}`, text);
  return writeXlsx(workbook);
}

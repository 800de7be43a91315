/** The words the product shows, by language, one function for each room that shows any. */
import { excel as englishExcel } from "./en-US/excel";
import { sheets as englishSheets } from "./en-US/sheets";
import type { Language, SameShape } from "./language";
import { excel as chineseExcel } from "./zh-CN/excel";
import { sheets as chineseSheets } from "./zh-CN/sheets";

export type SheetStrings = SameShape<typeof chineseSheets>;
export type ExcelStrings = SameShape<typeof chineseExcel>;

const SHEETS: Readonly<Record<Language, SheetStrings>> = { "zh-CN": chineseSheets, "en-US": englishSheets };
const EXCEL: Readonly<Record<Language, ExcelStrings>> = { "zh-CN": chineseExcel, "en-US": englishExcel };

/** What stands in the workbook. */
export function sheetStrings(language: Language): SheetStrings {
  return SHEETS[language];
}

/** What is said when Excel could not be written, by the code of the error. */
export function excelStrings(language: Language): ExcelStrings {
  return EXCEL[language];
}

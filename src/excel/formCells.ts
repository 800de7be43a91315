/** The cells of the open workbook's sheets, as far as they hold something: 填报表 are looked for among them. Reads only. */
import type { CellValue } from "../sheets/blueprint";
import type { SheetCells } from "../refresh/filledForm";
import { inExcel } from "./session";

/** Every sheet, hidden ones too. Throws `ExcelError`. */
export async function sheetCells(): Promise<readonly SheetCells[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("values,numberFormat"));
    await context.sync();
    return used.flatMap((range) => {
      if (range.isNullObject) return [];
      const formats = range.numberFormat.map((row) => row.map(String));
      return [{ values: range.values as CellValue[][], formats }];
    });
  });
}

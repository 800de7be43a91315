/**
 * The cells of the sheets among which 填报表 are looked for, as far as they hold something. Sheets of ours that hold other
 * tables are none and may be large: they are passed over. Reads only.
 */
import type { CellValue } from "../sheets/blueprint";
import type { SheetCells } from "../refresh/filledForm";
import { TABLES } from "../sheets/names";
import { inExcel } from "./session";

const OTHER_TABLES: ReadonlySet<string> = new Set(Object.values(TABLES));

/** Hidden sheets too. Throws `ExcelError`. */
export async function sheetCells(): Promise<readonly SheetCells[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/tables/items/name");
    await context.sync();
    const others = sheets.items.filter(({ tables }) => !tables.items.some(({ name }) => OTHER_TABLES.has(name)));
    const used = others.map((sheet) => ({
      name: sheet.name,
      range: sheet.getUsedRangeOrNullObject(true).load("values,numberFormat"),
    }));
    await context.sync();
    return used.flatMap(({ name, range }) => {
      if (range.isNullObject) return [];
      const formats = range.numberFormat.map((row) => row.map(String));
      return [{ name, values: range.values as CellValue[][], formats }];
    });
  });
}

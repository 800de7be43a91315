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
    const cells = queueCells(others);
    await context.sync();
    return cells();
  });
}

/** Asks for the cells of sheets, and for their names to be loaded; gives them once Excel has answered. */
export function queueCells(sheets: readonly Excel.Worksheet[]): () => readonly SheetCells[] {
  const used = sheets.map((sheet) => ({
    sheet: sheet.load("name"),
    range: sheet.getUsedRangeOrNullObject(true).load("values,numberFormat"),
  }));
  return () =>
    used.flatMap(({ sheet: { name }, range }) => {
      if (range.isNullObject) return [];
      const formats = range.numberFormat.map((row) => row.map(String));
      return [{ name, values: range.values as CellValue[][], formats }];
    });
}

/** Puts a bulletin on the sheet 通报: a new one, or the one that is there, whose other cells stay as they are. */
import type { SheetBlueprint } from "../sheets/blueprint";
import { columnName, TABLES } from "../sheets/names";
import { ColumnMissingError } from "./errors";
import { insertBlueprint } from "./insert";
import { inExcel } from "./session";

/**
 * Puts `texts`, from the first row on, into the column of texts of 通报; without such a table `sheet` is inserted, which
 * holds them already. Gives the name of the sheet. Throws `ExcelError`.
 */
export async function putBulletin(texts: readonly string[], sheet: SheetBlueprint): Promise<string> {
  const renewed = await renewBulletin(texts);
  if (renewed !== null) return renewed;
  await insertBlueprint({ sheets: [sheet], activeSheet: sheet.name });
  return sheet.name;
}

/** The name of the sheet whose texts were replaced, null where there is none. */
async function renewBulletin(texts: readonly string[]): Promise<string | null> {
  return inExcel(async (context) => {
    const { names, tables } = context.workbook;
    const table = tables.getItemOrNullObject(TABLES.bulletin).load("name");
    const home = table.worksheet.load("name");
    const name = columnName(TABLES.bulletin, "text");
    const column = names.getItemOrNullObject(name).getRangeOrNullObject().load("rowCount");
    await context.sync();
    if (table.isNullObject) return null;
    if (column.isNullObject) throw new ColumnMissingError(name);
    const cells = column.getCell(0, 0).getResizedRange(texts.length - 1, 0);
    cells.values = texts.map((text) => [text]);
    cells.format.autofitRows();
    home.activate();
    await context.sync();
    return home.name;
  });
}

/** What the planner has selected: a place to write at, or a row of 指标 to explain. Reads only. */
import type { CellValue } from "../sheets/blueprint";
import type { IndicatorColumnId } from "../sheets/indicatorFormulas";
import { INDICATOR_COLUMNS, type SheetPlace } from "../sheets/indicators";
import { columnName, TABLES } from "../sheets/names";
import { inExcel } from "./session";

/** The upper left cell of the selection. Throws `ExcelError`. */
export async function selectedPlace(): Promise<SheetPlace> {
  return inExcel(async (context) => {
    const range = context.workbook.getSelectedRange().load("rowIndex,columnIndex");
    const sheet = range.worksheet.load("name");
    await context.sync();
    return { sheet: sheet.name, row: range.rowIndex, column: range.columnIndex };
  });
}

/** One cell of a row of 指标: what it holds and how it shows it. */
export interface SelectedCell {
  readonly value: CellValue;
  readonly text: string;
}

/** A row of 指标 as it stands. */
export interface SelectedIndicator {
  /** By column; a column whose defined name was deleted is missing. */
  readonly cells: Partial<Readonly<Record<IndicatorColumnId, SelectedCell>>>;
  /** The sentence of the report that the row was read from, null if 来源 does not have it. */
  readonly sentence: string | null;
}

/**
 * The row of 指标 that the active cell stands in, null where it stands elsewhere. Columns are found by their defined
 * names, so renamed and moved ones too. Throws `ExcelError`.
 */
export async function selectedIndicator(): Promise<SelectedIndicator | null> {
  return inExcel(async (context) => {
    const { names, tables } = context.workbook;
    const cell = context.workbook.getActiveCell().load("rowIndex");
    const sheet = cell.worksheet.load("id");
    const table = tables.getItemOrNullObject(TABLES.indicators).load("name");
    const home = table.worksheet.load("id");
    const body = table.getDataBodyRange().load("rowIndex,rowCount,columnIndex,columnCount");
    const columns = INDICATOR_COLUMNS.map((id) => ({
      id,
      range: names.getItemOrNullObject(columnName(TABLES.indicators, id)).getRangeOrNullObject().load("columnIndex"),
    }));
    await context.sync();
    const inside = !table.isNullObject && sheet.id === home.id;
    if (!inside || cell.rowIndex < body.rowIndex || cell.rowIndex >= body.rowIndex + body.rowCount) return null;

    const row = home.getRangeByIndexes(cell.rowIndex, body.columnIndex, 1, body.columnCount).load("values,text");
    await context.sync();
    const values: readonly CellValue[] = row.values[0] ?? [];
    const texts: readonly string[] = row.text[0] ?? [];
    const cells = Object.fromEntries(
      columns
        .filter(({ range }) => !range.isNullObject)
        .map(({ id, range }) => [id, range.columnIndex - body.columnIndex] as const)
        .map(([id, at]): [IndicatorColumnId, SelectedCell] => [
          id,
          { value: values[at] ?? null, text: texts[at] ?? "" },
        ]),
    );
    return { cells, sentence: await sentenceOf(context, cells.key?.text ?? "") };
  });
}

/** The sentence that 来源 keeps for a 键. */
async function sentenceOf(context: Excel.RequestContext, key: string): Promise<string | null> {
  if (key === "") return null;
  const column = (id: "key" | "sentence"): Excel.Range =>
    context.workbook.names.getItemOrNullObject(columnName(TABLES.sources, id)).getRangeOrNullObject();
  const sentences = column("sentence").load("columnIndex");
  const found = column("key").findOrNullObject(key, { completeMatch: true, matchCase: true }).load("rowIndex");
  const sheet = found.worksheet;
  await context.sync();
  if (sentences.isNullObject || found.isNullObject) return null;
  const cell = sheet.getRangeByIndexes(found.rowIndex, sentences.columnIndex, 1, 1).load("text");
  await context.sync();
  return cell.text[0]?.[0] ?? null;
}

/** Brings a sheet to the front and selects a range on it. Throws `ExcelError`. */
export async function showRange(sheet: string, address: string): Promise<void> {
  await inExcel(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(address).select();
    await context.sync();
  });
}

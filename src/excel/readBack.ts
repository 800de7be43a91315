/**
 * Reads tables of ours back as they stand, in one round trip: only the columns that are asked for travel, and each is
 * found by its defined name, wherever the planner has moved or renamed it.
 */
import type { CellValue } from "../sheets/blueprint";
import { columnName, NAMES, TABLES } from "../sheets/names";
import {
  isComputed,
  mayHoldFormulas,
  type SettingCells,
  type SettingId,
  type StandingBook,
  type StandingColumn,
  type StandingTable,
  type StandingTableId,
  type WantedTables,
} from "../sheets/standing";
import { ColumnMissingError, TableMissingError } from "./errors";
import { inExcel } from "./session";

const SETTINGS = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter((id) => id !== "methods");

/**
 * Reads `wanted` and the settings. A table that is gone is null; {@link present} throws where it is needed.
 * Throws `ExcelError`.
 */
export async function readBack<Wanted extends WantedTables>(wanted: Wanted): Promise<StandingBook<Wanted>> {
  return inExcel(async (context) => {
    const read = queueReading(context, wanted);
    await context.sync();
    return read();
  });
}

/** Columns of which no more than the first row is read: who adds rows needs their formulas, or only where they stand. */
export type FirstRowOnly = (table: StandingTableId, column: string) => boolean;

/** Queues the reading of `wanted`, so that it travels with other reads. Call what it gives once the request was sent. */
export function queueReading<Wanted extends WantedTables>(
  { workbook }: Excel.RequestContext,
  wanted: Wanted,
  firstRowOnly: FirstRowOnly = () => false,
): () => StandingBook<Wanted> {
  const tables = Object.entries(wanted).map(([table, ids]) => {
    const id = table as StandingTableId;
    return { id, read: queueTable(workbook, id, ids, firstRowOnly) };
  });
  const settings = SETTINGS.map((id) => ({
    id,
    cell: workbook.names.getItemOrNullObject(NAMES[id]).getRangeOrNullObject().load("values"),
  }));
  return () => ({
    tables: Object.fromEntries(tables.map(({ id, read }) => [id, read()])) as StandingBook<Wanted>["tables"],
    settings: Object.fromEntries(
      settings.map(({ id, cell }): [SettingId, CellValue] => [
        id,
        cell.isNullObject ? null : (columnIn(cell.values)[0] ?? null),
      ]),
    ) as SettingCells,
  });
}

/** A table that must be there. Throws {@link TableMissingError}, {@link ColumnMissingError} for a column of `needed`. */
export function present<Id extends string>(
  id: StandingTableId,
  table: StandingTable<Id> | null,
  needed: readonly Id[] = [],
): StandingTable<Id> {
  if (table === null) throw new TableMissingError(TABLES[id]);
  const gone = needed.find((column) => table.missing.includes(column));
  if (gone !== undefined) throw new ColumnMissingError(columnName(TABLES[id], gone));
  return table;
}

function queueTable(
  workbook: Excel.Workbook,
  id: StandingTableId,
  ids: readonly string[],
  firstRowOnly: FirstRowOnly,
): () => StandingTable<string> | null {
  const table = workbook.tables.getItemOrNullObject(TABLES[id]).load("name");
  const sheet = table.worksheet.load("name");
  const headers = table.columns.load("items/name");
  const body = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount");
  // Columns of 历次 that no name knows are headed by their dates.
  const all = id !== "history" ? null : firstRowOnly(id, "key") ? body.getRow(0) : body;
  all?.load("values");
  const printArea = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
  const columns = ids.map((column) => {
    const computed = isComputed(id, column);
    const whole = workbook.names.getItemOrNullObject(columnName(TABLES[id], column)).getRangeOrNullObject();
    const range = firstRowOnly(id, column) ? whole.getRow(0) : whole;
    range.load("values,columnIndex");
    // Formulas of ours are long and the same in every row: one of them says all.
    const entered = computed || !mayHoldFormulas(id) ? range.getRow(0) : range;
    entered.load("formulas");
    return { column, range, entered, computed };
  });
  return () => {
    if (table.isNullObject) return null;
    const there = columns.filter(({ range }) => !range.isNullObject);
    return {
      id,
      sheet: sheet.name,
      row: body.rowIndex - 1,
      column: body.columnIndex,
      headers: headers.items.map(({ name }) => name),
      rowCount: body.rowCount,
      printArea: printArea.isNullObject ? null : rangeIn(printArea.address),
      body: all?.values.map((row: readonly unknown[]) => row.map(cellIn)) ?? null,
      columns: Object.fromEntries(
        there.map(({ column, range, entered, computed }): [string, StandingColumn] => {
          const formulas = columnIn(entered.formulas);
          return [
            column,
            {
              at: range.columnIndex - body.columnIndex,
              values: columnIn(range.values),
              formulas: computed ? null : mayHoldFormulas(id) ? formulas : columnIn(range.values),
              first: formulas[0] ?? null,
            },
          ];
        }),
      ),
      missing: columns.filter(({ range }) => range.isNullObject).map(({ column }) => column),
    };
  };
}

/** The range of an address on a sheet, null where it means several. */
function rangeIn(address: string): string | null {
  return address.includes(",") ? null : address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
}

/** The cells of a range one column wide; office.js has no type for what they hold. */
function columnIn(cells: readonly (readonly unknown[])[]): readonly CellValue[] {
  return cells.map(([cell]) => cellIn(cell));
}

/** What a cell holds as office.js gives it; it has no type for that. */
export function cellIn(cell: unknown): CellValue {
  return cell === "" || cell === undefined ? null : (cell as CellValue);
}

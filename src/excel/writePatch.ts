/**
 * The single writes of a refresh. Only cells that change travel: cells of one column that stand near each other go as one
 * array, in which null leaves a cell as it is.
 */
import type { AddedRow, CellWrite, SettingWrite, TablePatch } from "../refresh/patch";
import { isBlank } from "../refresh/patch";
import { formatOf, isSame, valueOf } from "../refresh/threeWays";
import type { Cell, CellValue } from "../sheets/blueprint";
import { NAMES, TABLES } from "../sheets/names";
import { PERIOD } from "../sheets/history";
import { boundsOf, rangeAddress } from "../sheets/references";
import { isComputed, type StandingTable } from "../sheets/standing";
import { bytesOf } from "./outbox";
import { pointsOf } from "./write";

/** A range that was written and what it must hold now; null for cells that were left alone. */
export interface Written {
  readonly range: Excel.Range;
  readonly values: readonly (readonly CellValue[])[];
}

/** As many cells between two that change may travel as null. */
const WIDEST_GAP = 8;

type Sheets = Pick<Excel.Workbook, "worksheets" | "tables">;

/** Some of what a refresh writes, small enough to travel with others. */
export interface Part {
  /** About as much as it takes in a request. */
  readonly bytes: number;
  /** Queues it. What it gives is to be loaded and held against what was meant. */
  readonly write: (workbook: Sheets) => readonly Written[];
}

/** As many cells or rows go into one part. */
const LARGEST_PART = 2000;

/** The writes of a patch of one table. */
export function partsOf({ table, cells, added, before, column }: TablePatch): readonly Part[] {
  const figures = column === null ? [] : [...column.cells, ...added.map(() => null)];
  return [
    ...slicesOf(cells).map((slice) => ({
      bytes: bytesOfCells(slice),
      write: (workbook: Sheets) => writeCells(workbook, table, slice),
    })),
    {
      bytes: bytesOf([added, figures]),
      write: (workbook: Sheets) => [
        ...addRows(workbook, table, added, before),
        ...(column === null ? [] : addColumn(workbook, table, column.header, figures)),
        ...(column === null ? [] : addedFigures(workbook, table, column.header, added)),
      ],
    },
  ];
}

/** The writes that lay whole rows over those of a table from the first on and empty what is left over. */
export function rowParts(table: StandingTable<string>, rows: readonly AddedRow[]): readonly Part[] {
  const missing = Math.max(0, rows.length - table.rowCount);
  const height = Math.max(rows.length, table.rowCount);
  const all = Array.from({ length: height }, (_, at): AddedRow => rows[at] ?? {});
  const grow: Part = {
    bytes: bytesOf(blankRows(table, missing)),
    write: ({ tables }) => {
      if (missing > 0) tables.getItem(TABLES[table.id]).rows.add(undefined, blankRows(table, missing));
      return [];
    },
  };
  const slices = slicesOf(all).map((slice, index) => ({
    bytes: bytesOf(slice),
    write: (workbook: Sheets) => {
      writeRows(workbook, table, slice, index * LARGEST_PART);
      return [];
    },
  }));
  return [grow, ...slices];
}

function slicesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / LARGEST_PART);
  return Array.from({ length: count }, (_, at) => items.slice(at * LARGEST_PART, (at + 1) * LARGEST_PART));
}

/** Writes cells of rows that stand. */
export function writeCells(
  workbook: Sheets,
  table: StandingTable<string>,
  cells: readonly Pick<CellWrite, "row" | "column" | "after">[],
): readonly Written[] {
  return columnsOf(cells).flatMap(({ column, writes }) => {
    const at = placeOf(table, column);
    for (const { from, count, format } of formatsOf(writes.map(({ row, after }) => [row, formatOf(after)]))) {
      spread(rangeIn(workbook, table, from, at, count), "numberFormat", format);
    }
    return runsOf(writes).map(({ from, values }) => {
      const range = rangeIn(workbook, table, from, at, values.length);
      range.values = values.map((value) => [value]);
      return { range, values: values.map((value) => [value]) };
    });
  });
}

/** Bytes that naming a range, writing and loading it take beside its values. */
const RANGE_BYTES = 800;

/** About as much as writing cells takes in a request. */
function bytesOfCells(cells: readonly CellWrite[]): number {
  const runs = columnsOf(cells).flatMap(({ writes }) => runsOf(writes));
  return runs.length * RANGE_BYTES + bytesOf(runs.map(({ values }) => values));
}

/** Cells by their columns, each from top to bottom. */
function columnsOf<Write extends Pick<CellWrite, "row" | "column">>(
  cells: readonly Write[],
): readonly { readonly column: string; readonly writes: readonly Write[] }[] {
  const columns = [...new Set(cells.map(({ column }) => column))];
  return columns.map((column) => ({
    column,
    writes: cells.filter((each) => each.column === column).sort((a, b) => a.row - b.row),
  }));
}

/** Writes texts over rows that stand, from a row on. */
function writeRows(workbook: Sheets, table: StandingTable<string>, rows: readonly AddedRow[], from: number): void {
  for (const id of Object.keys(table.columns)) {
    const range = rangeIn(workbook, table, from, placeOf(table, id), rows.length);
    spread(range, "numberFormat", TEXT);
    range.values = rows.map((row) => [valueOf(row[id] ?? null) ?? ""]);
  }
}

const TEXT = "@";

/**
 * Adds rows to a table, its formulas with them: above a row of it, or at its end, where an empty table has one row that is
 * used first.
 */
export function addRows(
  workbook: Sheets,
  table: StandingTable<string>,
  added: readonly AddedRow[],
  before: number | null = null,
): readonly Written[] {
  if (added.length === 0) return [];
  const first = before ?? (isBlank(table) ? 0 : table.rowCount);
  const more = before === null ? first + added.length - table.rowCount : added.length;
  if (more > 0) workbook.tables.getItem(TABLES[table.id]).rows.add(before ?? undefined, blankRows(table, more));
  if (before === null && more > 0) followTable(workbook, table, { rows: more, columns: 0 });
  for (const [id, column] of Object.entries(table.columns)) {
    const formula = column?.first;
    if (!isComputed(table.id, id) || typeof formula !== "string" || !formula.startsWith("=")) continue;
    spread(rangeIn(workbook, table, first, placeOf(table, id), added.length), "formulas", formula);
  }
  const entered = Object.keys(table.columns).filter((id) => !isComputed(table.id, id));
  return entered.flatMap((id) => {
    const cells = added.map((row): Cell => row[id] ?? null);
    if (cells.every((cell) => cell === null)) return [];
    return [writeColumn(workbook, table, first, placeOf(table, id), cells)];
  });
}

/** Takes rows out of a table again; the last one a table has is emptied, for its formulas must not be lost. */
export function removeRows(workbook: Sheets, table: StandingTable<string>, rows: readonly number[]): void {
  const found = workbook.tables.getItem(TABLES[table.id]);
  const kept = rows.length === table.rowCount ? rows[0] : undefined;
  for (const row of rows.filter((each) => each !== kept).toReversed()) found.rows.getItemAt(row).delete();
  if (kept !== undefined) emptyRow(workbook, table, kept);
}

/** Empties what is entered in a row. */
export function emptyRow(workbook: Sheets, table: StandingTable<string>, row: number): void {
  for (const id of Object.keys(table.columns)) {
    if (!isComputed(table.id, id)) rangeIn(workbook, table, row, placeOf(table, id), 1).values = [[""]];
  }
}

/** Texts get their format before their values, so that none turns into a date or number. */
function writeColumn(
  workbook: Sheets,
  table: StandingTable<string>,
  first: number,
  at: number,
  cells: readonly Cell[],
): Written {
  const range = rangeIn(workbook, table, first, at, cells.length);
  if (cells.some((cell) => typeof valueOf(cell) === "string")) spread(range, "numberFormat", TEXT);
  for (const { from, count, format } of formatsOf(cells.map((cell, row) => [first + row, formatOf(cell)]))) {
    spread(rangeIn(workbook, table, from, at, count), "numberFormat", format);
  }
  const values = cells.map((cell) => [valueOf(cell)]);
  range.values = values;
  return { range, values };
}

/** Adds a column of figures at the end of a table. */
function addColumn(
  workbook: Sheets,
  table: StandingTable<string>,
  header: string,
  cells: readonly Cell[],
): readonly Written[] {
  workbook.tables.getItem(TABLES[table.id]).columns.add(undefined, undefined, header);
  const at = table.headers.length;
  followTable(workbook, table, { rows: cells.length - table.rowCount, columns: 1 });
  // It looks like the column before it, from the header down.
  const [like, own] = [at - 1, at].map((column) => rangeIn(workbook, table, -1, column, cells.length + 1));
  if (like !== undefined) own?.copyFrom(like, "Formats");
  if (own !== undefined) own.format.columnWidth = pointsOf(PERIOD.width);
  spread(rangeIn(workbook, table, 0, at, cells.length), "numberFormat", "General");
  return [writeColumn(workbook, table, 0, at, cells)];
}

/** The figures of added rows in a column that was added with them. */
function addedFigures(
  workbook: Sheets,
  table: StandingTable<string>,
  header: string,
  added: readonly AddedRow[],
): readonly Written[] {
  if (added.length === 0) return [];
  const first = isBlank(table) ? 0 : table.rowCount;
  return [
    writeColumn(
      workbook,
      table,
      first,
      table.headers.length,
      added.map((row) => row[header] ?? null),
    ),
  ];
}

/** Writes a setting into the cell that its name stands for. */
export function writeSetting(workbook: Pick<Excel.Workbook, "names">, { id, after }: SettingWrite): Written {
  const range = workbook.names.getItem(NAMES[id]).getRange();
  const values = [[valueOf(after)]];
  range.values = values;
  range.load("values");
  return { range, values };
}

/** Whether what was written is what stands; cells that were left alone do not count. */
export function stands({ range, values }: Written): boolean {
  const now: readonly (readonly CellValue[])[] = range.values;
  return values.every((row, at) =>
    row.every((value, column) => value === null || isSame(now[at]?.[column] ?? null, value)),
  );
}

/** Where a column stands in its table, by its name or by its header. */
function placeOf({ columns, headers }: StandingTable<string>, column: string): number {
  return columns[column]?.at ?? headers.indexOf(column);
}

/** Cells of one column of a table, from a row under its header on. */
function rangeIn(
  { worksheets }: Pick<Sheets, "worksheets">,
  { sheet, row: top, column: left }: StandingTable<string>,
  row: number,
  at: number,
  height: number,
): Excel.Range {
  return worksheets.getItem(sheet).getRangeByIndexes(top + 1 + row, left + at, height, 1);
}

/** Excel takes one value for a whole range and spreads it itself; the types know arrays only. */
function spread(range: Excel.Range, property: "formulas" | "numberFormat", value: string): void {
  range.set({ [property]: value });
}

/** Leaves a cell of a new row to the table, which fills in its formulas; the types do not know that Excel takes it. */
const LEFT_ALONE = null as unknown as string;

const blankRows = ({ headers }: StandingTable<string>, count: number): string[][] =>
  Array.from({ length: count }, () => headers.map(() => LEFT_ALONE));

/** Writes that stand near each other as one array; an emptied cell travels as an empty text. */
function runsOf(
  writes: readonly Pick<CellWrite, "row" | "after">[],
): readonly { readonly from: number; readonly values: CellValue[] }[] {
  const runs: { from: number; values: CellValue[] }[] = [];
  for (const { row, after } of writes) {
    const value = valueOf(after) ?? "";
    const run = runs.at(-1);
    const gap = run === undefined ? Infinity : row - run.from - run.values.length;
    if (run === undefined || gap > WIDEST_GAP) runs.push({ from: row, values: [value] });
    else run.values.push(...Array.from({ length: gap }, () => null), value);
  }
  return runs;
}

/** Rows one under the other that get the same format; others have none of their own. */
function formatsOf(
  rows: readonly (readonly [row: number, format: string | null])[],
): readonly { readonly from: number; readonly count: number; readonly format: string }[] {
  const runs: { from: number; count: number; format: string }[] = [];
  for (const [row, format] of rows) {
    const run = runs.at(-1);
    if (format === null) continue;
    if (run?.format === format && run.from + run.count === row) run.count += 1;
    else runs.push({ from: row, count: 1, format });
  }
  return runs;
}

/** What prints follows the rows and columns that a table gets or loses at its end, as long as it ended where the table did. */
export function followTable(
  { worksheets }: Pick<Sheets, "worksheets">,
  table: StandingTable<string>,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  if (table.printArea === null) return;
  const { top, left, bottom, right } = boundsOf(table.printArea);
  const [last, outermost] = [table.row + table.rowCount, table.column + table.headers.length - 1];
  const isMoved = (rows !== 0 && bottom === last) || (columns !== 0 && right === outermost);
  if (!isMoved) return;
  const area = rangeAddress(
    top,
    left,
    // What stands below the table has moved along with its end.
    bottom >= last ? bottom + rows : bottom,
    right === outermost ? right + columns : right,
  );
  worksheets.getItem(table.sheet).pageLayout.setPrintArea(area);
}

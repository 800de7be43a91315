/**
 * The restore point of a refresh: every row it touched with what the cells held and what was written, as rows of a table
 * on 变更. From these and the workbook as it stands now follows what can be undone and what was changed since.
 */
import type { Cell, CellValue } from "../sheets/blueprint";
import { rowsOf, textIn, type StandingRow, type StandingTable } from "../sheets/standing";
import type { CellWrite, Patch, TablePatch } from "./patch";
import type { ReadTableId, ReadTables, StandingWorkbook } from "./standingWorkbook";
import { isSame, valueOf } from "./threeWays";

/** One touched row. Texts of JSON: columns with what they held, `""` for a row or column that was added. */
export interface RestoreRow {
  /** The table, `settings`, or `column:` and the table for an added column. */
  readonly table: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

type Cells = Readonly<Record<string, Cell>>;

/** What tells the rows of each table apart, however they are sorted. */
const IDENTITY: Partial<Readonly<Record<ReadTableId, readonly string[]>>> = {
  indicators: ["key"],
  facts: ["key"],
  milestones: ["key"],
  history: ["key"],
  sources: ["key", "role"],
  matters: ["number"],
  queries: ["number", "question"],
};
const SETTINGS = "settings";
const COLUMN = "column:";

/** What stands in the first row while a refresh is being written, and once it is. */
export const REFRESH = "refresh";
export const WRITING = "writing";
export const WRITTEN = "written";

/**
 * The restore point of what `patch` writes into `workbook`. Its first row says that the writing has begun; a workbook in
 * which it still says so was left half written.
 */
export function restorePointOf(
  { tables, settings }: Patch,
  workbook: StandingWorkbook,
  report: string,
  time: string,
): readonly RestoreRow[] {
  return [
    { table: REFRESH, key: WRITING, before: report, after: time },
    ...settings.map(({ id, before, after }) => ({
      table: SETTINGS,
      key: id,
      before: JSON.stringify({ value: before }),
      after: JSON.stringify({ value: valueOf(after) }),
    })),
    ...tables.flatMap((patch) => tableRows(patch, workbook.tables[patch.table])),
  ];
}

function tableRows(
  { table, cells, added, column }: TablePatch,
  standing: StandingTable<string>,
): readonly RestoreRow[] {
  const rows = rowsOf(standing);
  const touched = new Map<number, CellWrite[]>();
  for (const write of cells) touched.set(write.row, [...(touched.get(write.row) ?? []), write]);
  return [
    ...[...touched].map(([row, writes]) => ({
      table,
      key: identityOf(table, rows[row] ?? {}),
      before: JSON.stringify(Object.fromEntries(writes.map((write) => [write.column, write.before]))),
      after: JSON.stringify(Object.fromEntries(writes.map((write) => [write.column, write.after]))),
    })),
    ...added.map((cells) => ({ table, key: identityOf(table, cells), before: "", after: JSON.stringify(cells) })),
    ...(column === null ? [] : [{ table: COLUMN + table, key: column.header, before: "", after: "" }]),
  ];
}

function identityOf(table: ReadTableId, cells: Readonly<Record<string, Cell | undefined>>): string {
  return (IDENTITY[table] ?? []).map((column) => textIn(valueOf(cells[column] ?? null))).join("|");
}

/** What undoing writes, and what it has to leave. */
export interface Undo {
  readonly tables: readonly TableUndo[];
  readonly settings: readonly { readonly id: string; readonly value: CellValue }[];
  /** Cells and rows that hold something else by now and stay. */
  readonly left: readonly LeftCell[];
}

export interface TableUndo {
  readonly table: ReadTableId;
  readonly cells: readonly { readonly row: number; readonly column: string; readonly cell: Cell }[];
  /** Rows that the refresh has added, from top to bottom. */
  readonly removed: readonly number[];
  /** Headers of columns that it has added. */
  readonly columns: readonly string[];
}

export interface LeftCell {
  readonly table: string;
  readonly key: string;
  readonly column: string;
}

/** What undoing a refresh comes to in a workbook as it stands now. */
export function undoOf(restore: readonly RestoreRow[], tables: ReadTables, settings: StandingSettingCells): Undo {
  const left: LeftCell[] = [];
  const undone = (Object.keys(IDENTITY) as (keyof ReadTables)[]).map((table): TableUndo => {
    const standing: StandingTable<string> = tables[table];
    const rows = rowsOf(standing);
    const rowOf = new Map(rows.map((cells, row): [string, number] => [identityOf(table, cells), row]).reverse());
    const cells: TableUndo["cells"][number][] = [];
    const removed: number[] = [];
    for (const { key, before, after } of restore.filter((each) => each.table === table)) {
      const row = rowOf.get(key);
      const written = cellsIn(after);
      if (row === undefined) {
        left.push({ table, key, column: "" });
      } else if (before === "") {
        const changed = Object.keys(written).filter((column) => !holds(standing, rows, row, column, written));
        if (changed.length === 0) removed.push(row);
        else left.push(...changed.map((column) => ({ table, key, column })));
      } else {
        for (const [column, cell] of Object.entries(cellsIn(before))) {
          if (holds(standing, rows, row, column, written)) cells.push({ row, column, cell });
          else left.push({ table, key, column });
        }
      }
    }
    const columns = restore.filter((each) => each.table === COLUMN + table).map(({ key }) => key);
    return { table: table as ReadTableId, cells, removed: removed.sort((a, b) => a - b), columns };
  });
  return {
    tables: undone.filter(({ cells, removed, columns }) => cells.length + removed.length + columns.length > 0),
    settings: restore
      .filter(({ table }) => table === SETTINGS)
      .flatMap(({ key, before, after }) => {
        if (isSame(settings[key] ?? null, cellsIn(after).value ?? null)) {
          return [{ id: key, value: valueOf(cellsIn(before).value ?? null) }];
        }
        left.push({ table: SETTINGS, key, column: "" });
        return [];
      }),
    left,
  };
}

export type StandingSettingCells = Readonly<Record<string, CellValue>>;

/** Whether a cell still holds what the refresh wrote. */
function holds(
  standing: StandingTable<string>,
  rows: readonly StandingRow<string>[],
  row: number,
  column: string,
  written: Cells,
): boolean {
  const at = standing.headers.indexOf(column);
  const value = standing.columns[column] === undefined ? (standing.body?.[row]?.[at] ?? null) : rows[row]?.[column];
  return isSame(value ?? null, written[column] ?? null);
}

/** The cells of a text that {@link restorePointOf} wrote. */
function cellsIn(text: string): Cells {
  return text === "" ? {} : (JSON.parse(text) as Cells);
}

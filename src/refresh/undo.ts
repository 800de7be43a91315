/**
 * What undoing a refresh comes to: its restore point held against the workbook as it stands now. Only what still is as the
 * refresh left it goes back; the rest is listed.
 */
import type { Cell, CellValue } from "../sheets/blueprint";
import { isComputed, rowsOf, type StandingRow, type StandingTable, type StandingTableId } from "../sheets/standing";
import { COLUMN, IDENTITY, identityOf, SETTINGS, type RestoreRow } from "./restorePoint";
import type { ReadTables } from "./standingWorkbook";
import { isSame, valueOf } from "./threeWays";

/** What undoing writes, and what it has to leave. */
export interface Undo {
  readonly tables: readonly TableUndo[];
  readonly settings: readonly { readonly id: string; readonly value: CellValue }[];
  /** Cells and rows that hold something else by now and stay. */
  readonly left: readonly LeftCell[];
}

export interface TableUndo {
  readonly table: StandingTable<string>;
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

/** Rows of a table. */
export interface TableRows {
  readonly table: StandingTable<string>;
  /** From top to bottom. */
  readonly rows: readonly number[];
}

/** What was entered in a row of a table, by its columns: the formula where there is one, else the value. */
export type EnteredIn = (table: StandingTableId, row: number) => readonly CellValue[];

export type StandingSettingCells = Readonly<Record<string, CellValue>>;

type Cells = Readonly<Record<string, Cell>>;

/** The rows that a refresh has added and that are still there: what was entered in them since has to be read. */
export function addedRows(restore: readonly RestoreRow[], tables: ReadTables): readonly TableRows[] {
  return undoable(tables).map((table) => {
    const rowOf = rowsByIdentity(table);
    const rows = restore
      .filter((each) => each.table === table.id && each.before === "")
      .flatMap(({ key }) => rowOf.get(key) ?? []);
    return { table, rows: rows.sort((a, b) => a - b) };
  });
}

/** What undoing a refresh comes to in a workbook as it stands now. */
export function undoOf(
  restore: readonly RestoreRow[],
  tables: ReadTables,
  settings: StandingSettingCells,
  enteredIn: EnteredIn,
): Undo {
  const left: LeftCell[] = [];
  const undone = undoable(tables).map((table): TableUndo => {
    const { id } = table;
    const rows = rowsOf(table);
    const rowOf = rowsByIdentity(table);
    const cells: TableUndo["cells"][number][] = [];
    const removed: number[] = [];
    for (const { key, before, after } of restore.filter((each) => each.table === id)) {
      const row = rowOf.get(key);
      const written = cellsIn(after);
      if (row === undefined) {
        left.push({ table: id, key, column: "" });
      } else if (before === "") {
        const own = ownEntries(table, enteredIn(id, row), written);
        if (own.length === 0) removed.push(row);
        else left.push(...own.map((column) => ({ table: id, key, column })));
      } else {
        for (const [column, cell] of Object.entries(cellsIn(before))) {
          if (holds(table, rows, row, column, written)) cells.push({ row, column, cell });
          else left.push({ table: id, key, column });
        }
      }
    }
    const columns = restore.filter((each) => each.table === COLUMN + id).map(({ key }) => key);
    return { table, cells, removed: removed.sort((a, b) => a - b), columns };
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

/** The tables of a workbook whose rows a refresh can have changed. */
function undoable(tables: ReadTables): readonly StandingTable<string>[] {
  return (Object.keys(IDENTITY) as (keyof typeof IDENTITY)[]).flatMap((id): readonly StandingTable<string>[] => {
    const table = tables[id];
    return table === null ? [] : [table];
  });
}

/** The first row of each identity. */
function rowsByIdentity(table: StandingTable<string>): ReadonlyMap<string, number> {
  return new Map(
    rowsOf(table)
      .map((cells, row): [string, number] => [identityOf(table.id, cells), row])
      .reverse(),
  );
}

/**
 * The columns of an added row in which the planner has entered something since, by their ids or else their headers. Formulas
 * in columns that are not ours the table has filled in itself.
 */
function ownEntries(table: StandingTable<string>, entered: readonly CellValue[], written: Cells): readonly string[] {
  const idAt = new Map(Object.entries(table.columns).map(([id, column]) => [column?.at, id]));
  return table.headers.flatMap((header, at) => {
    const cell = entered[at] ?? null;
    const id = idAt.get(at);
    const column = id ?? header;
    const fillsItself =
      (id === undefined || isComputed(table.id, id)) && typeof cell === "string" && cell.startsWith("=");
    return cell === null || fillsItself || isSame(cell, written[column] ?? null) ? [] : [column];
  });
}

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

/** The cells of a text that a restore point keeps. */
function cellsIn(text: string): Cells {
  return text === "" ? {} : (JSON.parse(text) as Cells);
}

/**
 * Takes the last refresh back from its restore point on 变更: only cells that still hold what it wrote; everything else is
 * listed and stays. The log is kept.
 */
import { isOnlyWritten, READ_TABLES } from "../refresh/standingWorkbook";
import { REFRESH, WRITING, WRITTEN, type RestoreRow } from "../refresh/restorePoint";
import { addedRows, undoOf, type EnteredIn, type LeftCell, type TableRows } from "../refresh/undo";
import { TABLES } from "../sheets/names";
import { rowsOf, textIn, type SettingId, type StandingTable } from "../sheets/standing";
import { cellIn, present, readBack } from "./readBack";
import { standingIn } from "./readForRefresh";
import { inExcel } from "./session";
import { addRows, followTable, removeRows, rowParts, writeCells, writeSetting } from "./writePatch";

/** The refresh that can be taken back. */
export interface LastRefresh {
  readonly report: string;
  /** When it was written, as it is shown. */
  readonly time: string;
  /** Whether writing it broke off, so that restoring is offered at once. */
  readonly unfinished: boolean;
}

/** The refresh that was written last, null where none can be taken back. Throws `ExcelError`. */
export async function lastRefresh(): Promise<LastRefresh | null> {
  const { tables } = await readBack({ restore: READ_TABLES.restore });
  return tables.restore === null ? null : lastIn(restoreRows(tables.restore));
}

function lastIn([first]: readonly RestoreRow[]): LastRefresh | null {
  const known = first?.table === REFRESH && (first.key === WRITING || first.key === WRITTEN);
  return known ? { report: first.before, time: first.after, unfinished: first.key === WRITING } : null;
}

function restoreRows(table: StandingTable<"table" | "key" | "before" | "after">): readonly RestoreRow[] {
  return rowsOf(table).map(({ table, key, before, after }) => ({
    table: textIn(table),
    key: textIn(key),
    before: textIn(before),
    after: textIn(after),
  }));
}

/**
 * Undoes the last refresh in one write, and gives what it had to leave as it stands. Reads once, and once more where rows
 * were added: something may have been entered into them since.
 * @param time shown in the log
 * @throws {ExcelError} with the workbook as it was
 */
export async function undoRefresh(time: string): Promise<readonly LeftCell[]> {
  return inExcel(async (context) => {
    const { workbook, application } = context;
    const now = await standingIn(context, (table, column) => table !== "restore" && isOnlyWritten(table, column));
    const restorePoint = present("restore", now.tables.restore);
    const rows = restoreRows(restorePoint);
    const last = lastIn(rows);
    if (last === null) return [];
    const restore = rows.slice(1);
    const enteredIn = await readEntered(context, addedRows(restore, now.tables));
    const undo = undoOf(restore, now.tables, now.cells, enteredIn);
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    for (const { table, cells, removed, columns } of undo.tables) {
      writeCells(
        workbook,
        table,
        cells.map(({ cell, ...place }) => ({ ...place, after: cell })),
      );
      removeRows(workbook, table, removed);
      const there = columns.filter((each) => table.headers.includes(each));
      for (const header of there) workbook.tables.getItem(TABLES[table.id]).columns.getItem(header).delete();
      followTable(workbook, table, { rows: -Math.min(removed.length, table.rowCount - 1), columns: -there.length });
    }
    for (const { id, value } of undo.settings) {
      writeSetting(workbook, { id: id as SettingId, before: null, after: value });
    }
    const { ways } = now.words.changes;
    addRows(workbook, present("changes", now.tables.changes), [{ time, report: last.report, way: ways.undone }]);
    for (const part of rowParts(restorePoint, [])) part.write(workbook);
    await context.sync();
    return undo.left;
  });
}

/** What was entered in rows of tables. */
async function readEntered(context: Excel.RequestContext, added: readonly TableRows[]): Promise<EnteredIn> {
  const read = added.map(({ table, rows }) => {
    const body = context.workbook.tables.getItem(TABLES[table.id]).getDataBodyRange();
    const cells = rows.map((row) => [row, body.getRow(row).load("formulas")] as const);
    return [table.id, new Map(cells)] as const;
  });
  if (added.some(({ rows }) => rows.length > 0)) await context.sync();
  const entered = new Map(read);
  return (table, row) => (entered.get(table)?.get(row)?.formulas[0] ?? []).map(cellIn);
}

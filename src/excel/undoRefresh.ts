/**
 * Takes the last refresh back from its restore point on 变更: only cells that still hold what it wrote; everything else is
 * listed and stays. The log is kept.
 */
import { READ_TABLES } from "../refresh/standingWorkbook";
import { REFRESH, undoOf, WRITING, WRITTEN, type LeftCell, type RestoreRow } from "../refresh/restorePoint";
import { TABLES } from "../sheets/names";
import { rowsOf, textIn, type SettingId, type StandingTable } from "../sheets/standing";
import { present, queueReading, readBack } from "./readBack";
import { standingIn } from "./readForRefresh";
import { inExcel } from "./session";
import { addRows, removeRows, writeCells, writeRows, writeSetting } from "./writePatch";

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
 * Undoes the last refresh in one read and one write, and gives what it had to leave as it stands.
 * @param time shown in the log
 * @throws {ExcelError} with the workbook as it was
 */
export async function undoRefresh(time: string): Promise<readonly LeftCell[]> {
  return inExcel(async (context) => {
    const { workbook, application } = context;
    const readRestore = queueReading(context, { restore: READ_TABLES.restore });
    const now = await standingIn(context);
    const rows = restoreRows(present("restore", readRestore().tables.restore, READ_TABLES.restore));
    const last = lastIn(rows);
    if (last === null) return [];
    const undo = undoOf(rows.slice(1), now.tables, now.cells);
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    for (const { table, cells, removed, columns } of undo.tables) {
      const standing: StandingTable<string> = now.tables[table];
      writeCells(
        workbook,
        standing,
        cells.map(({ cell, ...place }) => ({ ...place, after: cell })),
      );
      removeRows(workbook, standing, removed);
      for (const header of columns.filter((each) => standing.headers.includes(each))) {
        workbook.tables.getItem(TABLES[table]).columns.getItem(header).delete();
      }
    }
    for (const { id, value } of undo.settings) {
      writeSetting(workbook, { id: id as SettingId, before: null, after: value });
    }
    const { ways } = now.words.changes;
    addRows(workbook, now.tables.changes, [{ time, report: last.report, way: ways.undone }]);
    writeRows(workbook, now.tables.restore, []);
    await context.sync();
    return undo.left;
  });
}

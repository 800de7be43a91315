/**
 * Brings a newer report into the open workbook: one read that refuses rows which are not what the planner looked over,
 * then one write that begins with its own restore point and ends by loading what it wrote. Whatever goes wrong is taken
 * back in one request more.
 */
import { changesOf } from "../refresh/changes";
import { changedSince } from "../refresh/fingerprint";
import type { Choices } from "../refresh/outcome";
import { isBlank, isEmpty, patchOf, type Patch, type TablePatch } from "../refresh/patch";
import { REFRESH, restorePointOf, WRITTEN, type RestoreRow } from "../refresh/restorePoint";
import type { StandingWorkbook } from "../refresh/standingWorkbook";
import { TABLES } from "../sheets/names";
import type { DatedReport } from "../sheets/rows";
import { excelErrorOf, HalfWrittenError, RefusedError, RowsChangedError } from "./errors";
import { findPartsChart, redrawPartsChart } from "./partsChart";
import { standingIn } from "./readForRefresh";
import { inExcel } from "./session";
import {
  addRows,
  emptyRow,
  stands,
  writeCells,
  writeRows,
  writeSetting,
  writeTablePatch,
  type Written,
} from "./writePatch";

export interface Refresh {
  readonly report: DatedReport;
  readonly choices: Choices;
  /** The workbook that the preview was made from. */
  readonly seen: StandingWorkbook;
  /** When the report was read, as it shall be shown. */
  readonly readAt: string;
}

/**
 * Writes a refresh and gives what was written; an empty patch for a report that says what stands already.
 * @throws {ExcelError} with the workbook as it was, `RowsChangedError` where rows changed after the preview,
 * {@link HalfWrittenError} where even taking back failed: the restore point then stands on 变更.
 */
export async function applyRefresh({ report, choices, seen, readAt }: Refresh): Promise<Patch> {
  return inExcel(async (context) => {
    const now = await standingIn(context);
    const changed = changedSince(seen.rows, now.rows);
    if (changed.length > 0) throw new RowsChangedError(changed.join(now.words.listSeparator));
    const patch = patchOf(now, changesOf(now, report), choices, readAt);
    if (isEmpty(patch)) return patch;
    const chart = patch.tables.some(({ table }) => table.id === "parts") ? await findPartsChart(context) : null;
    try {
      const written = write(context, now, patch, restorePointOf(patch, report.name, readAt), chart);
      await context.sync();
      if (!written.every(stands)) throw new RefusedError(TABLES.indicators);
    } catch (error) {
      await takeBack(now, patch, error);
    }
    return patch;
  });
}

/** Queues everything: the restore point first, what closes it last. `chart`: the sheet of the chart of parts to redraw. */
function write(
  { application, workbook }: Excel.RequestContext,
  { tables }: StandingWorkbook,
  patch: Patch,
  restore: readonly RestoreRow[],
  chart: string | null,
): readonly Written[] {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  writeRows(
    workbook,
    tables.restore,
    restore.map((row) => ({ ...row })),
  );
  addRows(workbook, tables.changes, patch.log);
  const written = patch.tables.flatMap((each) => writeTablePatch(workbook, each));
  for (const each of patch.tables) {
    if (chart !== null && each.table.id === "parts") redrawPartsChart(workbook, chart, each);
  }
  const settings = patch.settings.map((setting) => writeSetting(workbook, setting));
  writeCells(workbook, tables.restore, [{ row: 0, column: "key", after: WRITTEN }]);
  return [...written, ...settings];
}

/** Puts back what a failed write has changed, in one request of its own, and throws the error that made it fail. */
async function takeBack(before: StandingWorkbook, patch: Patch, error: unknown): Promise<never> {
  const cause = excelErrorOf(error);
  try {
    await Excel.run(async (context) => {
      const { workbook } = context;
      const touched = [...patch.tables, { table: before.tables.changes, before: null }];
      const tables = touched.map(({ table, before: above }: Pick<TablePatch, "table" | "before">) => {
        const found = workbook.tables.getItem(TABLES[table.id]);
        return {
          table,
          above,
          found,
          body: found.getDataBodyRange().load("rowCount"),
          columns: found.columns.load("count"),
        };
      });
      await context.sync();
      for (const { table, above, found, body, columns } of tables) {
        const first = above ?? table.rowCount;
        for (let more = body.rowCount - table.rowCount; more > 0; more -= 1) {
          found.rows.getItemAt(first + more - 1).delete();
        }
        for (let at = columns.count - 1; at >= table.headers.length; at -= 1) found.columns.getItemAt(at).delete();
        if (isBlank(table)) emptyRow(workbook, table, 0);
      }
      for (const { table, cells } of patch.tables) {
        writeCells(
          workbook,
          table,
          cells.map((cell) => ({ ...cell, after: cell.before })),
        );
      }
      for (const setting of patch.settings) writeSetting(workbook, { ...setting, after: setting.before });
      writeRows(workbook, before.tables.restore, [{ table: REFRESH, key: "", before: "", after: "" }]);
      await context.sync();
    });
  } catch {
    throw new HalfWrittenError(before.words.names.changes, { cause });
  }
  throw cause;
}

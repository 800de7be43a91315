/**
 * Brings a newer report into the open workbook: one read that refuses rows which are not what the planner looked over,
 * then one write, in as many requests as its size takes, that begins with its own restore point and loads what it wrote.
 * Whatever goes wrong is taken back in one request more.
 */
import { changesOf } from "../refresh/changes";
import { changedSince } from "../refresh/fingerprint";
import type { Choices } from "../refresh/outcome";
import { isBlank, isEmpty, patchOf, type Patch, type TablePatch } from "../refresh/patch";
import { REFRESH, restorePointOf, WRITTEN, type RestoreRow } from "../refresh/restorePoint";
import { remadeSheets } from "../refresh/lostSheets";
import type { ReadTables, StandingWorkbook } from "../refresh/standingWorkbook";
import type { StandingTable } from "../sheets/standing";
import { TABLES } from "../sheets/names";
import type { DatedReport } from "../sheets/rows";
import { excelErrorOf, HalfWrittenError, RefusedError, RowsChangedError } from "./errors";
import { bytesOf, Outbox } from "./outbox";
import { findPartsChart, redrawPartsChart } from "./partsChart";
import { putSheets } from "./planning";
import { present } from "./readBack";
import { standingIn } from "./readForRefresh";
import { inExcel } from "./session";
import { addRows, emptyRow, partsOf, rowParts, stands, writeCells, writeSetting, type Written } from "./writePatch";

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
    const whole = await withLostSheets(context, now);
    const patch = patchOf(whole, changesOf(whole, report), choices, readAt);
    if (isEmpty(patch)) return patch;
    const keepers = keepersIn(whole.tables);
    const chart = patch.tables.some(({ table }) => table.id === "parts") ? await findPartsChart(context) : null;
    try {
      const written = await write(context, keepers, patch, restorePointOf(patch, report.name, readAt), chart);
      if (!written.every(stands)) throw new RefusedError(TABLES.indicators);
    } catch (error) {
      await takeBack(keepers, whole.words.names.changes, patch, error);
    }
    return patch;
  });
}

/** The tables of 变更: the log, and the restore point. */
interface Keepers {
  readonly changes: StandingTable<string>;
  readonly restore: StandingTable<string>;
}

/** Throws `TableMissingError` where one of both was deleted by itself. */
function keepersIn({ changes, restore }: ReadTables): Keepers {
  return { changes: present("changes", changes), restore: present("restore", restore) };
}

/** The workbook with 变更 and 历次, made anew where the planner has deleted them. */
async function withLostSheets(context: Excel.RequestContext, now: StandingWorkbook): Promise<StandingWorkbook> {
  const lost = remadeSheets(now);
  if (lost.length === 0) return now;
  await putSheets(lost, now.tables.indicators.sheet);
  return standingIn(context);
}

/**
 * Writes everything, in one request or one for every 4 MB: the restore point first, what closes it last.
 * @param chart the sheet of the chart of parts to redraw
 */
async function write(
  context: Excel.RequestContext,
  { changes, restore: restorePoint }: Keepers,
  patch: Patch,
  restore: readonly RestoreRow[],
  chart: string | null,
): Promise<readonly Written[]> {
  const outbox = new Outbox(context);
  const parts = [
    ...rowParts(
      restorePoint,
      restore.map((row) => ({ ...row })),
    ),
    { bytes: bytesOf(patch.log), write: (workbook: Excel.Workbook) => addRows(workbook, changes, patch.log) },
    ...patch.tables.flatMap(partsOf),
  ];
  const written: Written[] = [];
  for (const part of parts) {
    await outbox.announce(part.bytes);
    written.push(...part.write(context.workbook).map(loaded));
  }
  for (const each of patch.tables) {
    if (chart !== null && each.table.id === "parts") redrawPartsChart(context.workbook, chart, each);
  }
  written.push(...patch.settings.map((setting) => writeSetting(context.workbook, setting)));
  writeCells(context.workbook, restorePoint, [{ row: 0, column: "key", after: WRITTEN }]);
  await outbox.send();
  return written;
}

function loaded(written: Written): Written {
  written.range.load("values");
  return written;
}

/** Puts back what a failed write has changed, in one request of its own, and throws the error that made it fail. */
async function takeBack({ changes, restore }: Keepers, sheet: string, patch: Patch, error: unknown): Promise<never> {
  const cause = excelErrorOf(error);
  try {
    await Excel.run(async (context) => {
      const { workbook } = context;
      const touched = [...patch.tables, { table: changes, before: null }];
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
        if (table.printArea !== null) workbook.worksheets.getItem(table.sheet).pageLayout.setPrintArea(table.printArea);
      }
      for (const { table, cells } of patch.tables) {
        writeCells(
          workbook,
          table,
          cells.map((cell) => ({ ...cell, after: cell.before })),
        );
      }
      for (const setting of patch.settings) writeSetting(workbook, { ...setting, after: setting.before });
      const closed = [{ table: REFRESH, key: "", before: "", after: "" }];
      for (const part of rowParts(restore, closed)) part.write(workbook);
      await context.sync();
    });
  } catch {
    throw new HalfWrittenError(sheet, { cause });
  }
  throw cause;
}

/** Reads the open workbook for a refresh, in one round trip unless it is too large for one. */
import { isOnlyWritten, READ_TABLES, standingWorkbook, type StandingWorkbook } from "../refresh/standingWorkbook";
import { PLANNING_COLUMNS } from "../sheets/planningRows";
import type { StandingBook, StandingTable, StandingTableId } from "../sheets/standing";
import { present, type FirstRowOnly } from "./readBack";
import { readInParts } from "./readInParts";
import { inExcel } from "./session";

/** Without these nobody knows which row is which and what it said; a planner may delete any other column of 指标. */
const NEEDED_COLUMNS = ["key", "name", "unit", "kind", "actual", "reportedActual", "asOf", "asReported"] as const;

/** The others of 历次 are worked out from these; workbooks drawn up before they existed have none of them. */
const NEEDED_HISTORY = ["number", "name", "unit", "key"] as const;

/** The workbook as a refresh sees it. Throws `ExcelError`, or `LanguageUnknownError` for a table that is not ours. */
export async function readForRefresh(): Promise<StandingWorkbook> {
  return inExcel((context) => standingIn(context));
}

/** The same within a context that goes on to write. */
export async function standingIn(
  context: Excel.RequestContext,
  firstRowOnly: FirstRowOnly = isOnlyWritten,
): Promise<StandingWorkbook> {
  return workbookIn(await readInParts(context, READ_TABLES, firstRowOnly));
}

/** What was read, all tables there. Throws `TableMissingError` or `ColumnMissingError` for what a refresh needs and is gone. */
function workbookIn({ tables, settings }: StandingBook<typeof READ_TABLES>): StandingWorkbook {
  const all = {
    indicators: present("indicators", tables.indicators, NEEDED_COLUMNS),
    matters: present("matters", tables.matters, READ_TABLES.matters),
    facts: present("facts", tables.facts, READ_TABLES.facts),
    milestones: present("milestones", tables.milestones, READ_TABLES.milestones),
    queries: present("queries", tables.queries, READ_TABLES.queries),
    rules: present("rules", tables.rules, READ_TABLES.rules),
    curves: present("curves", tables.curves, READ_TABLES.curves),
    sources: present("sources", tables.sources, READ_TABLES.sources),
    history: whole("history", tables.history, NEEDED_HISTORY),
    changes: whole("changes", tables.changes, READ_TABLES.changes),
    restore: whole("restore", tables.restore, READ_TABLES.restore),
    // One drawn up before its columns had names counts on without new lines.
    parts: (tables.parts?.missing.length ?? 0) > 0 ? null : tables.parts,
    plan: whole("plan", tables.plan, PLANNING_COLUMNS.plan),
    whatIf: whole("whatIf", tables.whatIf, PLANNING_COLUMNS.whatIf),
    schedule: whole("schedule", tables.schedule, PLANNING_COLUMNS.schedule),
    baseline: whole("baseline", tables.baseline, PLANNING_COLUMNS.baseline),
    score: whole("score", tables.score, PLANNING_COLUMNS.score),
  };
  return standingWorkbook(all, settings);
}

/** A table that may be missing; if it is there, its rows must be known. */
function whole<Id extends string>(
  id: StandingTableId,
  table: StandingTable<Id> | null,
  needed: readonly Id[],
): StandingTable<Id> | null {
  return table === null ? null : present(id, table, needed);
}

/**
 * Keeps a review half done in the browser's own storage, where it stays on this machine, and finds it again when the
 * pane is opened. The report is kept as text and read again; a draft whose rows are then read otherwise is refused.
 */
import type { Report } from "../report/report";
import type { ReviewAction } from "./review/review";
import type { Session } from "./session";

/** What is kept of a session. `rows` are the names of all rows as they were read. */
export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly string[];
  readonly actions: readonly ReviewAction[];
}

/** Text and actions lie apart, because only the actions change with every step. */
const REPORT_KEY = "pacesheet.draft.report";
const ACTIONS_KEY = "pacesheet.draft.actions";

const rowNames = ({ indicators, possible }: Report): readonly string[] =>
  [...indicators, ...possible].map(({ name }) => name);

/** Runs what touches the storage; browsers throw where it is switched off, full or cleared. */
function attempt<T>(touch: () => T, otherwise: T): T {
  try {
    return touch();
  } catch {
    return otherwise;
  }
}

/** Keeps the report of a new session; false where the browser keeps nothing. Any earlier draft is gone. */
export function keepReport({ name, review: { report } }: Session): boolean {
  forgetDraft();
  return attempt(() => {
    localStorage.setItem(REPORT_KEY, JSON.stringify({ name, text: report.text, rows: rowNames(report) }));
    return true;
  }, false);
}

/** Keeps what the planner has done so far; false where the browser keeps nothing. */
export function keepActions({ actions }: Session): boolean {
  return attempt(() => {
    localStorage.setItem(ACTIONS_KEY, JSON.stringify(actions));
    return true;
  }, false);
}

function isDraft(found: Partial<Record<keyof Draft, unknown>>): found is Draft {
  const { name, text, rows, actions } = found;
  return typeof name === "string" && typeof text === "string" && Array.isArray(rows) && Array.isArray(actions);
}

/** The draft that was kept last, null if there is none that can be read. */
export function findDraft(): Draft | null {
  return attempt(() => {
    const report = JSON.parse(localStorage.getItem(REPORT_KEY) ?? "null") as object | null;
    const found = { ...report, actions: JSON.parse(localStorage.getItem(ACTIONS_KEY) ?? "[]") as unknown };
    return isDraft(found) ? found : null;
  }, null);
}

/** Whether the rows of a report read anew are those that the draft's actions speak of. */
export function fitsDraft(draft: Draft, report: Report): boolean {
  const names = rowNames(report);
  return names.length === draft.rows.length && names.every((name, at) => name === draft.rows[at]);
}

export function forgetDraft(): void {
  attempt(() => {
    localStorage.removeItem(REPORT_KEY);
    localStorage.removeItem(ACTIONS_KEY);
  }, undefined);
}

/**
 * What 历次 keeps of the reports before the newest: the last figure with its date, and how many of the newest of them in a row the row
 * stood behind its pace. Moves on by one report when a later one takes the place of the standing one.
 */
import type { IsoDate } from "../report/report";
import type { HistoryColumnId } from "../sheets/historyFormulas";
import type { Cell } from "../sheets/blueprint";
import { DATE_FORMAT } from "../sheets/dates";
import { RATIO_FORMAT } from "../sheets/indicators";
import { numberIn, textIn, type StandingRow } from "../sheets/standing";
import type { Outcome } from "./outcome";
import { valueOf } from "./threeWays";

/** The cells of a row of 历次 that a refresh keeps up beside the figures of each date. */
export type CourseCells = Partial<Readonly<Record<HistoryColumnId, Cell>>>;

/**
 * The cells of the row `kept` of 历次 that change once the report of `asOf` has been taken over; none where `asOf` is no
 * later than what stands. A report that was not held against pace is passed over.
 */
export function courseAfter(outcome: Outcome, kept: StandingRow<HistoryColumnId>, asOf: IsoDate): CourseCells {
  if (!isLater(outcome, asOf)) return {};
  return { ...earlierFigure(outcome), ...earlierRun(outcome, kept) };
}

/** A row that a report leaves out keeps its last figure, and so the one before it. */
function earlierFigure({ kind, standing, cells }: Outcome): CourseCells {
  if (kind !== "updated" || standing === null) return {};
  const { actual = null, reportedRatio = null, asOf = null } = standing.cells;
  return {
    // Figures in two units cannot be held against each other.
    earlier: cells.unit === undefined ? actual : null,
    earlierRatio: { value: reportedRatio, format: RATIO_FORMAT },
    earlierAsOf: { value: asOf, format: DATE_FORMAT },
  };
}

function earlierRun({ before, standing }: Outcome, kept: StandingRow<HistoryColumnId>): CourseCells {
  if (before?.reached == null || standing === null) return {};
  if (before.reached) return { earlierBehind: null, earlierSince: null };
  const behind = numberIn(kept.earlierBehind) ?? 0;
  const since = behind > 0 ? textIn(kept.earlierSince) : textIn(standing.asOf);
  return { earlierBehind: behind + 1, earlierSince: { value: since, format: TEXT_FORMAT } };
}

const TEXT_FORMAT = "@";

/** Whether the report of `asOf` takes the place of an earlier one in this row. */
function isLater({ kind, standing }: Outcome, asOf: IsoDate): boolean {
  return kind !== "untouched" && standing?.asOf != null && asOf > standing.asOf;
}

/** A figure that only grows and is smaller than before, in the unit of the row. */
export interface Fall {
  readonly from: number;
  readonly to: number;
}

/** Whether the cumulative figure of a row falls; null where it does not, and where nobody has decided what it is. */
export function fallOf({ standing, cells }: Outcome): Fall | null {
  if (standing === null || cells.actual === undefined) return null;
  const { basis, kind } = standing.indicator;
  const [from, to] = [numberIn(standing.cells.actual), numberIn(valueOf(cells.actual))];
  const falls = basis === "cumulative" && kind === "total" && from !== null && to !== null && to < from;
  return falls ? { from, to } : null;
}

/** The same between two dates; a newer edition of the same report puts a figure right. */
export function laterFallOf(outcome: Outcome, asOf: IsoDate): Fall | null {
  return isLater(outcome, asOf) && outcome.cells.unit === undefined ? fallOf(outcome) : null;
}

/**
 * Catch-up schedule 倒排: what must be reached by the end of each month so that the target is met in time. Takes planning
 * figures and the time left, gives monthly milestones that end exactly on the target.
 */
import type { IsoDate } from "../report/report";
import { closesMonth, dayOf, daysAfter, endOfMonth, monthsThrough } from "./calendar";
import type { Curve } from "./curves";
import type { Effort } from "./effort";
import { isCounted } from "./implied";
import { paceAt } from "./pace";
import { roundHalfUp } from "./rounding";

/** A month's end (the last one: the deadline) and the cumulative amount due by it, in the base unit. */
export interface CatchUpStep {
  readonly date: IsoDate;
  readonly due: number;
}

/** How the remaining amount is spread. */
export interface Spread {
  /** What the remaining time is cut by; even months unless given. */
  readonly curve?: Curve;
  /** What the planner has set for some of the dates: the months after such a one share what then remains. */
  readonly set?: ReadonlyMap<IsoDate, number>;
}

/** The target is only implied: one does not schedule towards a guess. */
export class ImpliedTargetError extends Error {
  override readonly name = "ImpliedTargetError";
  constructor(readonly target: number) {
    super(`The target ${String(target)} is only implied; enter the real one first`);
  }
}

/** There is no time left to schedule. */
export class NothingLeftError extends Error {
  override readonly name = "NothingLeftError";
  constructor(
    readonly asOf: IsoDate,
    readonly until: IsoDate,
  ) {
    super(`No time is left between ${asOf} and ${until}`);
  }
}

/** The first day that the as-of date leaves open: the next month's first if it counts as the end of its month. */
function firstDayLeft(asOf: IsoDate): IsoDate {
  const { year, month } = dayOf(asOf);
  return daysAfter(closesMonth(asOf) ? endOfMonth(year, month) : asOf, 1);
}

/**
 * Milestones from the as-of date to `until` (the deadline or an earlier month's end): each month takes its share of what
 * remains, whole units of what is counted, and the last one all of it. Throws `ImpliedTargetError` and `NothingLeftError`.
 */
export function catchUp(
  { target, actual, unit, remaining }: Effort,
  asOf: IsoDate,
  until: IsoDate,
  { curve = "months", set = new Map() }: Spread = {},
): readonly CatchUpStep[] {
  if (target.implied) throw new ImpliedTargetError(target.value);
  const start = firstDayLeft(asOf);
  if (until < start) throw new NothingLeftError(asOf, until);
  const schedule = { start, deadline: until, assumed: { start: false, deadline: false } };
  const first = dayOf(start);
  const goal = actual.value + remaining;
  let [reached, planned] = [actual.value, 0];
  return Array.from({ length: monthsThrough(start, until) }, (_, index) => {
    const end = endOfMonth(first.year, first.month + index);
    const date = end < until ? end : until;
    const { share } = paceAt(date, schedule, curve);
    const part = Math.max(goal - reached, 0) * (planned === 1 ? 1 : (share - planned) / (1 - planned));
    const due = date === until ? goal : reached + part;
    reached = set.get(date) ?? (isCounted(unit) ? roundHalfUp(due, 0) : due);
    planned = share;
    return { date, due: reached };
  });
}

/**
 * From when to when an indicator is planned: its own dates where the report or the planner gives them, else the
 * planning year, and what of it is assumed, so that it can be shown.
 */
import type { Indicator, IsoDate } from "../report/report";
import { dayOf } from "./calendar";

export interface Schedule {
  /** First day of the work. */
  readonly start: IsoDate;
  /** The date by which the target is due. */
  readonly deadline: IsoDate;
  /** Which of the two nobody stated. */
  readonly assumed: { readonly start: boolean; readonly deadline: boolean };
}

/** An indicator that is due before it begins. */
export class DeadlineBeforeStartError extends Error {
  override readonly name = "DeadlineBeforeStartError";
  constructor(
    readonly start: IsoDate,
    readonly deadline: IsoDate,
  ) {
    super(`The deadline ${deadline} lies before the start ${start}`);
  }
}

/** What a schedule is made of: an indicator, or two dates alone. */
export type Dated = Pick<Indicator, "start" | "deadline">;

/** Whether both dates are stated and cannot both be right. */
export function isImpossible({ start, deadline }: Dated): boolean {
  return start !== null && deadline !== null && deadline < start;
}

/**
 * The schedule of an indicator in the planning year `year`: 1 January and 31 December of it unless stated. What is due
 * in an earlier year is assumed to begin in that year, what begins in a later one to be due in that one.
 * Throws `DeadlineBeforeStartError` where both are stated the wrong way round, `NotADateError` for no date.
 */
export function scheduleOf(indicator: Dated, year: number): Schedule {
  const { start, deadline } = indicator;
  if (start !== null && deadline !== null && isImpossible(indicator))
    throw new DeadlineBeforeStartError(start, deadline);
  const firstYear = deadline === null ? year : Math.min(year, dayOf(deadline).year);
  const lastYear = start === null ? year : Math.max(year, dayOf(start).year);
  return {
    start: start ?? `${String(firstYear)}-01-01`,
    deadline: deadline ?? `${String(lastYear)}-12-31`,
    assumed: { start: start === null, deadline: deadline === null },
  };
}

/**
 * Where an indicator will stand at its deadline if it goes on as so far, and when it would be done. Takes planning
 * figures, gives a range: the straight line from the start, and the rate of the last period where two reports are known.
 */
import type { IsoDate } from "../report/report";
import { daysAfter, daysThrough } from "./calendar";
import { CERTAIN_DECIMALS, type Effort } from "./effort";
import { DAYS_A_MONTH } from "./pace";
import { roundHalfUp } from "./rounding";

/** What an earlier report said of the same indicator. */
export interface Earlier {
  /** Cumulative, in the base unit. */
  readonly actual: number;
  readonly monthsElapsed: number;
}

export interface Forecast {
  /** Amount done by the deadline, in the base unit; equal ends where only one rate is known. */
  readonly low: number;
  readonly high: number;
}

/**
 * The amount done by the deadline at the average so far and at the rate since `earlier`. Null before the start, when no
 * rate is known.
 */
export function forecastOf(effort: Effort, earlier: Earlier | null = null): Forecast | null {
  return effort.average === null ? null : forecastAt(effort, [effort.average, ...lastRate(effort, earlier)]);
}

/** The amount done by the deadline if every month that is left brings one of `rates`, of which there is one at least. */
export function forecastAt({ actual, monthsLeft }: Effort, rates: readonly number[]): Forecast {
  const ends = rates.map((rate) => actual.value + rate * monthsLeft);
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function lastRate({ actual, monthsElapsed }: Effort, earlier: Earlier | null): readonly number[] {
  if (earlier === null || earlier.monthsElapsed >= monthsElapsed) return [];
  return [(actual.value - earlier.actual) / (monthsElapsed - earlier.monthsElapsed)];
}

/** The last day that calendars of sheets hold. */
const LAST_DAY = "9999-12-31";

/**
 * The day the target is reached at the average so far, `asOf` itself when done; null where nothing has been done yet, or
 * so little that the day lies beyond all calendars.
 */
export function finishDate({ remaining, average }: Effort, asOf: IsoDate): IsoDate | null {
  if (remaining === 0) return asOf;
  if (average === null || average <= 0) return null;
  const days = Math.ceil(roundHalfUp((remaining / average) * DAYS_A_MONTH, CERTAIN_DECIMALS));
  return days < daysThrough(asOf, LAST_DAY) ? daysAfter(asOf, days) : null;
}

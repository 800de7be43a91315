/**
 * Planning figures: what remains, how much a month it takes, and how that compares with the months so far. Only for
 * amounts that add up over the year (累计); a stock counted on a day has no monthly average.
 */
import type { Indicator } from "../report/report";
import type { Completion } from "./completion";
import { impliedActual, impliedTarget, isCounted } from "./implied";
import { isPaced } from "./lamps";
import { inMonths, type Pace } from "./pace";
import { roundHalfUp } from "./rounding";

/** An amount in the base unit, and whether it was worked out (推算) instead of printed. */
export interface Amount {
  readonly value: number;
  readonly implied: boolean;
}

export interface Effort {
  readonly target: Amount;
  readonly actual: Amount;
  readonly unit: string;
  /** Target less actual; 0 when done. */
  readonly remaining: number;
  /** Actual beyond the target; 0 when not done. */
  readonly over: number;
  readonly monthsElapsed: number;
  readonly monthsLeft: number;
  /** A month until the deadline, whole units rounded up; 0 when done, null when the deadline has come. */
  readonly required: number | null;
  /** A month so far, unrounded; null before the start. */
  readonly average: number | null;
  /** Required over average, both unrounded: 1.86 reads 月均须达前6月月均的1.86倍. Null where one of them is missing or zero. */
  readonly ratio: number | null;
}

/** Decimals beyond which a quotient of days is noise of binary fractions: 5.000000000000001 people a month are 5. */
export const CERTAIN_DECIMALS = 9;

function amountOf(printed: number | undefined, implied: number | undefined): Amount | null {
  if (implied !== undefined) return { value: implied, implied: true };
  return printed === undefined ? null : { value: printed, implied: false };
}

/** `amount` per `divisor`, null where nothing can be divided by it. */
function per(amount: number, divisor: number): number | null {
  return divisor > 0 ? amount / divisor : null;
}

/** What target and actual, in the base `unit`, come to at the as-of date of `pace`. */
export function effortBetween(target: Amount, actual: Amount, unit: string, pace: Pace): Effort {
  const { counted, elapsed, total } = pace.time;
  const monthsElapsed = inMonths(elapsed, counted);
  const monthsLeft = inMonths(total - elapsed, counted);
  const remaining = Math.max(target.value - actual.value, 0);
  const needed = remaining === 0 ? 0 : per(remaining, monthsLeft);
  const average = per(actual.value, monthsElapsed);
  return {
    target,
    actual,
    unit,
    remaining,
    over: Math.max(actual.value - target.value, 0),
    monthsElapsed,
    monthsLeft,
    required: needed === null || !isCounted(unit) ? needed : Math.ceil(roundHalfUp(needed, CERTAIN_DECIMALS)),
    average,
    ratio: needed === null || needed === 0 || average === null ? null : per(needed, average),
  };
}

/**
 * The planning figures of an indicator at the as-of date of `pace`. Null for stocks, for kinds without an amount to add
 * up, and where target or actual is neither printed nor implied.
 */
export function effortOf(indicator: Indicator, pace: Pace): Effort | null {
  const { kind, basis } = indicator;
  if (basis !== "cumulative" || (kind !== "total" && kind !== "ratio")) return null;
  const target = amountOf(indicator.target?.value, impliedTarget(indicator)?.nearest);
  const actual = amountOf(indicator.actual?.value, impliedActual(indicator)?.nearest);
  const unit = indicator.target?.unit ?? indicator.actual?.unit;
  if (target === null || actual === null || unit === undefined) return null;
  return effortBetween(target, actual, unit, pace);
}

/**
 * The same in percent of the whole (the unit %, values as fractions), for what is known as a share only: 完成工程量的60%,
 * 完成投资的43.6%. Null where amounts are known, for stocks and where there is no completion.
 */
export function shareEffortOf(indicator: Indicator, completion: Completion | null, pace: Pace): Effort | null {
  const { kind, basis } = indicator;
  if (basis !== "cumulative" || !isPaced(kind) || completion === null || effortOf(indicator, pace) !== null)
    return null;
  return effortBetween({ value: 1, implied: false }, { value: completion.value, implied: false }, "%", pace);
}

/**
 * What a printed figure stands for. Rounding leaves an interval around it, and two figures contradict each other only
 * if their intervals, worked through the arithmetic between them, do not meet. Never a fixed tolerance.
 */
import type { Qualifier, Quantity } from "./report";
import { MEASURED_UNITS } from "./words/units";

/** All values between `low` and `high`, in the base unit (fraction for %); the flags say whether an end belongs to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowIn: boolean;
  readonly highIn: boolean;
}

/** Binary fractions miss decimal ends by a few units in the last place; ends nearer than this are the same. */
const SAME = 1e-12;
const same = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b)));

/** The interval that holds `value` alone. */
export function exactly(value: number): Interval {
  return { low: value, high: value, lowIn: true, highIn: true };
}

/**
 * The values that round (half up) to `value`, printed in steps of `step`: [value − step/2, value + step/2).
 * Both in the same unit.
 */
export function roundedTo(value: number, step: number): Interval {
  return { low: value - step / 2, high: value + step / 2, lowIn: true, highIn: false };
}

/** The place of the last digit that is not zero, never below `step`: 100 for 6400, what 约6400 is rounded to. */
function roundPlace(number: number, step: number): number {
  let place = step;
  while (number !== 0 && Math.abs(number / (place * 10) - Math.round(number / (place * 10))) < 1e-9) place *= 10;
  return place;
}

/** What each qualifier leaves open, for a figure `n` with its `step`, both as printed. */
const LEFT_OPEN: Readonly<Record<Qualifier, (n: number, step: number) => Interval>> = {
  约: (n, step) => ({ low: n - roundPlace(n, step), high: n + roundPlace(n, step), lowIn: true, highIn: true }),
  余: (n, step) => ({ low: n, high: n + roundPlace(n, step), lowIn: true, highIn: false }),
  近: (n, step) => ({ low: n - roundPlace(n, step), high: n, lowIn: false, highIn: true }),
  超: (n) => ({ low: n, high: Infinity, lowIn: true, highIn: true }),
  以上: (n) => ({ low: n, high: Infinity, lowIn: true, highIn: true }),
  不少于: (n) => ({ low: n, high: Infinity, lowIn: true, highIn: true }),
  至少: (n) => ({ low: n, high: Infinity, lowIn: true, highIn: true }),
  以内: (n) => ({ low: -Infinity, high: n, lowIn: true, highIn: true }),
  达: (n, step) => roundedTo(n, step),
};

/**
 * What a figure of the report stands for, in its base unit: a count (325 条) exactly itself, a measure (2.51 亿元, 34.96 %)
 * its rounding interval, a qualified one (6万余人) what the qualifier leaves open. 超计划14% is 1.14 and rounded as 14 % is.
 */
export function standsFor(quantity: Quantity): Interval {
  const { value, unit, qualifier } = quantity;
  const { number, step } = quantity.printed;
  const scale = unit === "%" ? 0.01 : number === 0 ? 1 : Math.abs(value / number);
  const rounded = qualifier !== null && qualifier !== "达";
  if (!rounded && same(scale * step, 1) && !MEASURED_UNITS.has(unit)) return exactly(value);
  const { low, high, lowIn, highIn } = LEFT_OPEN[qualifier ?? "达"](number, step);
  const shift = value - number * scale;
  return { low: low * scale + shift, high: high * scale + shift, lowIn, highIn };
}

/** The interval of a sum of independent figures. */
export function sumOf(parts: readonly Interval[]): Interval {
  let [low, high, lowIn, highIn] = [0, 0, true, true];
  for (const part of parts) {
    low += part.low;
    high += part.high;
    lowIn &&= part.lowIn;
    highIn &&= part.highIn;
  }
  return { low, high, lowIn, highIn };
}

/** The interval of `a − b`. */
export function differenceOf(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low, lowIn: a.lowIn && b.highIn, highIn: a.highIn && b.lowIn };
}

/** The interval of `a × b`; both must lie at or above zero. */
export function productOf(a: Interval, b: Interval): Interval {
  return { low: a.low * b.low, high: a.high * b.high, lowIn: a.lowIn && b.lowIn, highIn: a.highIn && b.highIn };
}

/**
 * The interval of `a ÷ b`; `a` must lie at or above zero. A divisor that may be zero or less leaves no upper end.
 * With an actual and its printed ratio this is the implied target (推算目标): 14371 ÷ 34.96 % gives (41101.1, 41112.9].
 */
export function quotientOf(a: Interval, b: Interval): Interval {
  const open = b.low <= 0;
  return {
    low: b.high <= 0 ? -Infinity : a.low / b.high,
    high: open ? Infinity : a.high / b.low,
    lowIn: a.lowIn && b.highIn,
    highIn: open || (a.highIn && b.lowIn),
  };
}

/** Whether some value belongs to both, so that the figures behind them can both be right. */
export function agree(a: Interval, b: Interval): boolean {
  const below = (x: Interval, y: Interval): boolean => (same(x.low, y.high) ? x.lowIn && y.highIn : x.low < y.high);
  return below(a, b) && below(b, a);
}

/** Least and greatest whole number in the interval, null if it holds none or has no end. */
export function wholesIn(interval: Interval): { readonly least: number; readonly most: number } | null {
  if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high)) return null;
  const nearLow = Math.round(interval.low);
  const nearHigh = Math.round(interval.high);
  const least = same(nearLow, interval.low) ? nearLow + (interval.lowIn ? 0 : 1) : Math.ceil(interval.low);
  const most = same(nearHigh, interval.high) ? nearHigh - (interval.highIn ? 0 : 1) : Math.floor(interval.high);
  return least <= most ? { least, most } : null;
}

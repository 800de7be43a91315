/**
 * Figures that the report does not print but that its printed ratio implies: the target behind an actual (推算目标) and
 * the actual behind a ratio, each with the interval its rounding leaves.
 */
import { exactly, productOf, quotientOf, standsFor, wholesIn, type Interval } from "../report/interval";
import type { Indicator, IndicatorKind } from "../report/report";
import { MEASURED_UNITS } from "../report/words/units";
import { isFinerThan } from "./completion";

/** An amount worked out from others, in the base unit. */
export interface Implied {
  /** Least and greatest amount that fits; for units that are counted, whole ones that fit exactly. */
  readonly low: number;
  readonly high: number;
  /** What the figures give as printed, a whole one for units that are counted. */
  readonly nearest: number;
  /** The one round amount in between that a plan may have meant (40000 in 39844–40158), null if none stands out. */
  readonly round: number | null;
  readonly unit: string;
}

/** Kinds whose printed ratio is one of actual to target. */
const SHARES: ReadonlySet<IndicatorKind> = new Set(["total", "rate", "ratio", "progress"]);

/** Whether a unit counts things one by one (人, 件, 户), so that parts of one do not exist. */
export function isCounted(unit: string): boolean {
  return !MEASURED_UNITS.has(unit);
}

/** Multiples of `place` inside, few digits first: what a planner would have written down. */
function roundIn(low: number, high: number, nearest: number): number | null {
  for (let place = 10 ** Math.floor(Math.log10(high)); place >= 10 && place * 100 > high; place /= 10) {
    const candidate = Math.round(nearest / place) * place;
    if (candidate > 0 && candidate >= low && candidate <= high) return candidate;
  }
  return null;
}

/** The implied amount of an interval, null if nothing fits or the interval has no end. */
function impliedIn(interval: Interval, asPrinted: number, unit: string): Implied | null {
  const ends = isCounted(unit) ? wholesIn(interval) : { least: interval.low, most: interval.high };
  if (ends === null || !Number.isFinite(ends.most)) return null;
  const exact = isCounted(unit) ? Math.round(asPrinted) : asPrinted;
  const nearest = Math.min(Math.max(exact, ends.least), ends.most);
  return { low: ends.least, high: ends.most, nearest, round: roundIn(ends.least, ends.most, nearest), unit };
}

/**
 * The target that actual and printed ratio imply where the report gives none: every whole target whose ratio rounds
 * to the printed one. 14371 at 34.96 % gives 41102 to 41112, nearest 41107. Null where there is nothing to imply it.
 */
export function impliedTarget({ kind, target, actual, ratio }: Indicator): Implied | null {
  if (!SHARES.has(kind) || target !== null || actual === null || ratio === null) return null;
  if (actual.value <= 0 || ratio.value <= 0) return null;
  return impliedIn(quotientOf(standsFor(actual), standsFor(ratio)), actual.value / ratio.value, actual.unit);
}

/**
 * The actual that target and printed ratio imply where the report gives none or only a rough one: 43.37 % of 139294 is
 * 60405 to 60418, 99.69 % of 325 is 324. The target is taken as set, not as rounded. Of a whole (rate) no more than the
 * whole can be done.
 */
export function impliedActual({ kind, target, actual, ratio }: Indicator): Implied | null {
  if (!SHARES.has(kind) || target === null || ratio === null) return null;
  if (target.unit === "%" || (actual !== null && !isFinerThan(ratio, actual))) return null;
  const done = productOf(exactly(target.value), standsFor(ratio));
  const within: Interval =
    kind === "rate" && done.high > target.value ? { ...done, high: target.value, highIn: true } : done;
  return impliedIn(within, target.value * ratio.value, target.unit);
}

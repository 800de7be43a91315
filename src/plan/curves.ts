/**
 * How the target of a year spreads over its months: evenly, or by a curve that is data. Takes points of the year,
 * gives the share planned up to a date.
 */
import type { IsoDate } from "../report/report";
import { closesMonth, dayOf, daysInMonth } from "./calendar";

/** At the end of `month` (1 to 12) the `share` of the year that should be done, 0 to 1. */
export interface CurvePoint {
  readonly month: number;
  readonly share: number;
}

/** A year's plan by points with straight lines between them, from nothing on 1 January to all at the last point. */
export interface YearCurve {
  readonly name: string;
  readonly points: readonly CurvePoint[];
}

/**
 * `months`: evenly, months over months where the dates allow it, else days over days. `days`: always days over days.
 * Anything else is a curve of the year.
 */
export type Curve = "months" | "days" | YearCurve;

/** A curve whose points do not rise from 0 to the whole within the months of a year. */
export class CurveError extends Error {
  override readonly name = "CurveError";
  constructor(readonly curve: string) {
    super(`The points of the curve ${curve} must rise, month by month, to 100 % by December at the latest`);
  }
}

/** A curve of the year from its points. Throws `CurveError` unless whole months and shares rise and the last share is 1. */
export function yearCurve(name: string, points: readonly CurvePoint[]): YearCurve {
  const rises = points.every(({ month, share }, index) => {
    const before = points[index - 1] ?? { month: 0, share: 0 };
    return Number.isInteger(month) && month > before.month && month <= 12 && share >= before.share;
  });
  if (!rises || points.at(-1)?.share !== 1) throw new CurveError(name);
  return { name, points };
}

/** Points of curves met in published plans; what they are called stands in src/locale. */
export const PRESET_CURVES = {
  quarters: [
    { month: 3, share: 0.15 },
    { month: 6, share: 0.4 },
    { month: 9, share: 0.65 },
    { month: 12, share: 1 },
  ],
  /** Where the ground freezes one builds from April to October only. */
  northernSeason: [
    { month: 3, share: 0 },
    { month: 10, share: 1 },
  ],
} as const satisfies Readonly<Record<string, readonly CurvePoint[]>>;

export type PresetCurve = keyof typeof PRESET_CURVES;

/** The share of a year that `curve` plans up to `month` months after its beginning (0 to 12, parts of months allowed). */
function shareAt(curve: YearCurve, month: number): number {
  const upper = curve.points.findIndex((point) => point.month >= month);
  const to = curve.points[upper];
  if (to === undefined) return 1;
  const from = curve.points[upper - 1] ?? { month: 0, share: 0 };
  return from.share + ((to.share - from.share) * (month - from.month)) / (to.month - from.month);
}

/** Years' worth of plan up to the end of `date`, counted from the beginning of `firstYear`; the curve repeats each year. */
function plannedThrough(curve: YearCurve, date: IsoDate, firstYear: number): number {
  const { year, month, day } = dayOf(date);
  const months = closesMonth(date) ? month : month - 1 + day / daysInMonth(year, month);
  return year - firstYear + shareAt(curve, months);
}

/** Years' worth of plan before `date` begins, counted from the beginning of its own year. */
function plannedBefore(curve: YearCurve, date: IsoDate): number {
  const { year, month, day } = dayOf(date);
  return shareAt(curve, month - 1 + (day - 1) / daysInMonth(year, month));
}

/**
 * The share of the work from `start` to `deadline` that `curve` plans up to `asOf`, 0 to 1 for dates within. Where the
 * curve plans nothing in that time (a winter's work in a summer's curve), all is due on the deadline.
 */
export function plannedShare(curve: YearCurve, start: IsoDate, asOf: IsoDate, deadline: IsoDate): number {
  const firstYear = dayOf(start).year;
  const before = plannedBefore(curve, start);
  const whole = plannedThrough(curve, deadline, firstYear) - before;
  if (whole <= 0) return asOf >= deadline ? 1 : 0;
  return (plannedThrough(curve, asOf, firstYear) - before) / whole;
}

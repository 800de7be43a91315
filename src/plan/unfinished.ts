/** 余N件: how many of a whole are still open. Takes a rate (办结率, 整改率), gives the number or the range it lies in. */
import type { Indicator } from "../report/report";
import type { Completion } from "./completion";
import { impliedActual } from "./implied";

/** What is left of a whole, in the base unit; the ends are equal where the report leaves no doubt. */
export interface Unfinished {
  readonly low: number;
  readonly high: number;
  readonly nearest: number;
  readonly unit: string;
}

/**
 * What a rate below 100 % leaves open of its whole: 195 of 1187 with 992 done, 1 of 325 at 99.69 %, 400 to 403 of 4099
 * at 90.2 %. Null for other kinds, for a closed rate and where the whole is not given or is itself a percentage.
 */
export function unfinishedOf(indicator: Indicator, completion: Completion | null): Unfinished | null {
  const { kind, target, actual } = indicator;
  if (kind !== "rate" || completion === null || completion.value >= 1) return null;
  if (target === null || target.unit === "%") return null;
  const whole = target.value;
  const done = impliedActual(indicator);
  if (done !== null)
    return { low: whole - done.high, high: whole - done.low, nearest: whole - done.nearest, unit: target.unit };
  if (actual === null) return null;
  const left = whole - actual.value;
  return { low: left, high: left, nearest: left, unit: target.unit };
}

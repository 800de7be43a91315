/** Limits, floors and growth are met or not, and by how much: 失业率 3.36 against 4.2 is met, 低于控制线 0.84 个百分点. */
import type { Indicator } from "../report/report";
import { roundHalfUp } from "./rounding";

export interface Margin {
  readonly met: boolean;
  /** Distance to the target, positive on the good side; percentage points where target and actual are percentages. */
  readonly distance: number;
  readonly unit: string;
}

/** Decimals beyond which a difference of printed figures is noise of binary fractions. */
const PRINTED_DECIMALS = 9;

/**
 * How an indicator of kind limit or growth stands to its target; equal is met. Null for other kinds and where target or
 * actual is missing. The time of year plays no part: neither is prorated.
 */
export function marginOf({ kind, target, actual, direction }: Indicator): Margin | null {
  if ((kind !== "limit" && kind !== "growth") || target === null || actual === null) return null;
  const ahead = direction === "down" ? target.value - actual.value : actual.value - target.value;
  const inPercent = target.unit === "%";
  const distance = roundHalfUp(inPercent ? ahead * 100 : ahead, PRINTED_DECIMALS);
  return { met: distance >= 0, distance, unit: inPercent ? "百分点" : target.unit };
}

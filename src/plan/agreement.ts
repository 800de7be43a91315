/** Whether what the report prints of an indicator fits together, and which contradictions of the report touch it. */
import { agree, quotientOf, standsFor } from "../report/interval";
import type { Check, Indicator, Place } from "../report/report";

/** The printed ratio held against the figures beside it (核对). */
export interface Agreement {
  /** 相符: target, actual and ratio can all be right within their rounding. */
  readonly agrees: boolean;
  /** Actual over target, a fraction, unrounded. */
  readonly recomputed: number;
}

/** Whether the printed ratio fits actual and target; null where one of the three is missing. */
export function agreementOf({ target, actual, ratio }: Indicator): Agreement | null {
  if (target === null || target.value <= 0 || actual === null || ratio === null) return null;
  return {
    agrees: agree(quotientOf(standsFor(actual), standsFor(target)), standsFor(ratio)),
    recomputed: actual.value / target.value,
  };
}

/** The contradictions that rest on the target, the actual or the ratio of an indicator. */
export function conflictsOf(indicator: Indicator, conflicts: readonly Check[]): readonly Check[] {
  const figures = [indicator.target, indicator.actual, indicator.ratio].filter((figure) => figure !== null);
  return conflicts.filter(({ starts }) => starts.some((start) => figures.some((figure) => lies(start, figure))));
}

function lies(start: number, { start: from, text }: Place): boolean {
  return start >= from && start < from + text.length;
}

/**
 * Completion 完成率: how much of the target is done. Takes an indicator, gives the fraction and where it comes from,
 * and how it is printed and compared.
 */
import { standsFor } from "../report/interval";
import type { Indicator, IndicatorKind, Qualifier, Quantity } from "../report/report";
import { roundHalfUp, toTenth } from "./rounding";

/** Smaller is better, grows by its own clock, or has no target: a share of the target would say something false. */
const WITHOUT_COMPLETION: ReadonlySet<IndicatorKind> = new Set(["limit", "growth", "none"]);

/** Qualifiers after which a count is only roughly known. */
const APPROXIMATE: ReadonlySet<Qualifier> = new Set(["约", "余", "近", "超", "以上"]);

export interface Completion {
  /** Fraction, unrounded; may exceed 1. */
  readonly value: number;
  /** `figures`: actual over target; `ratio`: as the report prints it; `status`: said in words only (全面完成, 未启动). */
  readonly source: "figures" | "ratio" | "status";
}

/** Percent as it is shown: one decimal, two between 99.95 and 100. */
export interface ShownPercent {
  readonly percent: number;
  readonly decimals: 1 | 2;
}

/** Whether a figure is only roughly what it says (6万余人). */
export function isApproximate(figure: Quantity): boolean {
  return figure.qualifier !== null && APPROXIMATE.has(figure.qualifier);
}

/** What a figure leaves open, relative to its value. */
function looseness(figure: Quantity): number {
  const { low, high } = standsFor(figure);
  return (high - low) / Math.abs(figure.value);
}

/** Whether the printed ratio says more than the roughly known actual beside it (6万余人, 43.37%). */
export function isFinerThan(ratio: Quantity, actual: Quantity): boolean {
  return isApproximate(actual) && looseness(ratio) < looseness(actual);
}

/**
 * The completion of an indicator: actual over target; the printed ratio where one of them is missing or the actual is
 * only roughly known beside a finer ratio; failing both, what the status says in words. Null for limits, growth and
 * indicators without target, which have none, and where the report gives nothing to work it out from.
 */
export function completionOf(indicator: Indicator): Completion | null {
  if (WITHOUT_COMPLETION.has(indicator.kind)) return null;
  const { target, actual, ratio, status } = indicator;
  const figures = target !== null && target.value > 0 && actual !== null ? actual.value / target.value : null;
  if (ratio !== null && (figures === null || (actual !== null && isFinerThan(ratio, actual))))
    return { value: ratio.value, source: "ratio" };
  if (figures !== null) return { value: figures, source: "figures" };
  if (actual !== null) return null;
  if (status === "done") return { value: 1, source: "status" };
  return status === "notstarted" ? { value: 0, source: "status" } : null;
}

/**
 * Completion as the lamp rules see it: percent to one decimal, and below 100 as long as not all is done, since 99.96 %
 * is not 完成.
 */
export function comparedCompletion(value: number): number {
  return value < 1 ? Math.min(toTenth(value), 99.9) : toTenth(value);
}

/** Completion as people read it: 128.2, but 99.96 where one decimal would say 100.0 of what is not wholly done. */
export function shownCompletion(value: number): ShownPercent {
  if (value >= 1 || toTenth(value) < 100) return { percent: toTenth(value), decimals: 1 };
  return { percent: Math.min(roundHalfUp(value * 100, 2), 99.99), decimals: 2 };
}

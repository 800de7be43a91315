/**
 * 考核: how many points of its weight an indicator has earned. Takes what its numbers mean and the weight a planner gives
 * it, gives points; weights are data and no part of the rules here.
 */
import type { Assessment } from "./assessment";
import type { State } from "./states";

/** Nothing is scored on figures that contradict each other, are missing, or are those of an earlier report. */
const NOT_SCORED: ReadonlySet<State> = new Set(["unverified", "noActual", "stale", "noTarget"]);

/**
 * The points an indicator earns, unrounded: its weight times its completion, held between 0 and 1; for a ceiling times
 * max(0, 2 − actual over ceiling), so that staying below it earns more than the weight; for growth and whole sets the
 * weight if met, else nothing. Null where there is nothing to score.
 * @param weight the most that can be earned, 0 or more; only a ceiling can earn more, up to twice as much
 */
export function scoreOf(assessment: Assessment, weight: number): number | null {
  const share = earnedShare(assessment);
  return share === null ? null : weight * share;
}

function earnedShare({ indicator, completion, state }: Assessment): number | null {
  if (NOT_SCORED.has(state)) return null;
  const { kind, direction, target, actual } = indicator;
  if (kind === "growth" || kind === "whole") return state === "met" ? 1 : 0;
  if (kind !== "limit") return completion === null ? null : capped(completion.value);
  // Nothing can be divided by a limit of zero: it is kept or not.
  if (target === null || actual === null || target.value <= 0) return state === "met" ? 1 : 0;
  const ratio = actual.value / target.value;
  return direction === "down" ? Math.max(0, 2 - ratio) : capped(ratio);
}

const capped = (ratio: number): number => Math.min(Math.max(ratio, 0), 1);

/** A stage of the year (一季度): what it weighs, 0 or more, and its score out of 100, null where it has none yet. */
export interface Stage {
  readonly weight: number;
  readonly score: number | null;
}

/**
 * The score of the year out of 100: the mean of the scores of its stages by their weights, over the stages that have one,
 * so that it can be read while the year goes on. One stage with any weight is the score itself. Null where nothing that
 * weighs has been scored.
 */
export function yearScore(stages: readonly Stage[]): number | null {
  const scored = stages.flatMap(({ weight, score }) => (score === null ? [] : [{ weight, score }]));
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  return weights > 0 ? scored.reduce((sum, { weight, score }) => sum + weight * score, 0) / weights : null;
}

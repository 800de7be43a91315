/**
 * What the sheet 计划 says of an indicator: the planning figures in its unit or in percent, and where it leads by its
 * deadline or why that is not said. Takes an assessment, gives figures; the words belong to the room that shows them.
 */
import type { Assessment } from "./assessment";
import { shareEffortOf, type Effort } from "./effort";
import { forecastAt, forecastOf, type Earlier } from "./forecast";
import { isPaced } from "./lamps";

/**
 * Why nothing is forecast, in the order in which it is decided: figures in conflict, all done, a stock counted on a day,
 * works (形象进度, which no straight line follows), a figure missing, a target that is only implied, no time over yet.
 */
export type Withheld = "unverified" | "done" | "stock" | "works" | "noFigures" | "impliedTarget" | "notStarted";

/** Completion by the deadline as fractions of the target; equal where only one rate is known. */
export interface Outcome {
  readonly low: number;
  readonly high: number;
}

export interface Outlook {
  /** In the indicator's unit, in percent where only a share is known; null for stocks and where figures are missing. */
  readonly effort: Effort | null;
  readonly outcome: Outcome | Withheld;
}

/**
 * The outlook of an indicator that is held against pace.
 * @param earlier what the report before this one said of it
 * @param monthly what a planner supposes every month to bring, in the unit of the effort; the rates so far count unless given
 */
export function outlookOf(
  assessment: Assessment,
  earlier: Earlier | null = null,
  monthly: number | null = null,
): Outlook {
  const { indicator, completion, pace } = assessment;
  const effort = assessment.effort ?? (pace === null ? null : shareEffortOf(indicator, completion, pace));
  return { effort, outcome: outcomeOf(assessment, effort, earlier, monthly) };
}

/** Whether an indicator is held against pace and not yet done, so that it belongs into a plan. */
export function isUnfinished({ indicator: { kind }, completion }: Assessment): boolean {
  return isPaced(kind) && (completion === null || completion.value < 1);
}

/** Whether it also stands below its pace, on an assumed schedule or not. */
export function isLagging(assessment: Assessment): boolean {
  return isUnfinished(assessment) && assessment.gap !== null && assessment.gap.points < 0;
}

function outcomeOf(
  { state, completion, indicator: { basis, kind } }: Assessment,
  effort: Effort | null,
  earlier: Earlier | null,
  monthly: number | null,
): Outcome | Withheld {
  if (state === "unverified") return "unverified";
  if (completion !== null && completion.value >= 1) return "done";
  if (basis === "stock") return "stock";
  if (kind === "progress" && monthly === null) return "works";
  if (effort === null || effort.target.value <= 0) return "noFigures";
  if (effort.target.implied) return "impliedTarget";
  const forecast = monthly === null ? forecastOf(effort, earlier) : forecastAt(effort, [monthly]);
  if (forecast === null) return "notStarted";
  return { low: forecast.low / effort.target.value, high: forecast.high / effort.target.value };
}

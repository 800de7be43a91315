/**
 * What-if (推演): an indicator as it would stand with another target, another deadline, another rate from now on. Takes
 * its assessment and what a planner supposes, gives the assessment and outlook of that; what was reached stays as it is.
 */
import type { Indicator, IsoDate } from "../report/report";
import { signalOf, type Assessment, type Terms } from "./assessment";
import { effortBetween, type Effort } from "./effort";
import { finishDate, type Earlier } from "./forecast";
import { gapOf } from "./gap";
import { outlookOf, type Outlook } from "./outlook";
import { paceAt, type Pace } from "./pace";
import type { State } from "./states";

/** What is supposed; null is as planned. */
export interface Supposition {
  /** Above 0, in the base unit; a fraction where only a share is known. */
  readonly target: number | null;
  readonly deadline: IsoDate | null;
  /** What every month after the as-of date brings, 0 or more, in the unit of the target. */
  readonly monthly: number | null;
}

export interface Supposed {
  readonly assessment: Assessment;
  readonly outlook: Outlook;
  /** When the target is reached at the rate supposed, or the average so far; null where nothing is forecast. */
  readonly finish: IsoDate | null;
}

/**
 * An indicator under a supposition. A target that is supposed is a real one, so that an implied one no longer keeps the
 * forecast back; a rate that is supposed replaces those of the past, and is taken for works and for what has not begun
 * too. A deadline before the start makes the figures 待核实, as it does on 指标. What is not held against pace stays as it
 * is. `earlier`: what the report before this one said.
 */
export function suppose(
  assessment: Assessment,
  supposition: Supposition,
  terms: Terms,
  earlier: Earlier | null = null,
): Supposed {
  const supposed = assessment.pace === null ? assessment : reassess(assessment, assessment.pace, supposition, terms);
  const outlook = outlookOf(supposed, earlier, supposition.monthly);
  const { effort, outcome } = outlook;
  const forecast = effort !== null && typeof outcome !== "string";
  const finish = forecast
    ? finishDate({ ...effort, average: supposition.monthly ?? effort.average }, terms.asOf)
    : null;
  return { assessment: supposed, outlook, finish };
}

function reassess(
  assessment: Assessment,
  planned: Pace,
  { target, deadline }: Supposition,
  { asOf, rules, curve }: Terms,
): Assessment {
  const { indicator } = assessment;
  const { effort } = outlookOf(assessment);
  const reached = effort?.actual.value ?? indicator.actual?.value ?? null;
  const completion =
    target === null || reached === null
      ? assessment.completion
      : { value: reached / target, source: "figures" as const };
  const pace = deadline === null ? planned : paceUntil(deadline, planned, asOf, curve);
  const gap = completion === null || pace === null ? null : gapOf(completion, pace);
  const state = supposedState(assessment.state, completion !== null, pace !== null);
  return {
    ...assessment,
    completion,
    pace,
    gap,
    state,
    ...signalOf(indicator, state, completion, gap, rules),
    effort: pace === null ? null : supposedEffort(indicator, effort, target, pace),
  };
}

/** Null for a deadline before the start. */
function paceUntil(deadline: IsoDate, { schedule }: Pace, asOf: IsoDate, curve: Terms["curve"]): Pace | null {
  if (deadline < schedule.start) return null;
  return paceAt(asOf, { ...schedule, deadline, assumed: { ...schedule.assumed, deadline: false } }, curve);
}

/** Figures in doubt, missing or of an earlier report stay so whatever is supposed. */
function supposedState(state: State, hasCompletion: boolean, hasPace: boolean): State {
  if (state === "noTarget" && hasCompletion) return hasPace ? "paced" : "unverified";
  return (state === "paced" || state === "presumed") && !hasPace ? "unverified" : state;
}

function supposedEffort(
  { kind, basis, actual }: Indicator,
  effort: Effort | null,
  target: number | null,
  pace: Pace,
): Effort | null {
  const whole = target === null ? effort?.target : { value: target, implied: false };
  if (whole === undefined) return null;
  if (effort !== null) return effortBetween(whole, effort.actual, effort.unit, pace);
  // 未下达 so far: what was reached counts towards the target that is supposed.
  if (basis !== "cumulative" || kind === "progress" || actual === null) return null;
  return effortBetween(whole, { value: actual.value, implied: false }, actual.unit, pace);
}

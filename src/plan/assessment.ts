/**
 * Everything the numbers of one indicator mean at a date: completion, pace, gap, state, lamp and planning figures.
 * Takes indicators as read and the terms of the plan; gives plain data that review, sheets and bulletin put into words.
 */
import type { Indicator, IsoDate, Report } from "../report/report";
import { agreementOf, conflictsOf, type Agreement } from "./agreement";
import { comparedCompletion, completionOf, type Completion } from "./completion";
import type { Curve } from "./curves";
import { effortOf, type Effort } from "./effort";
import { gapOf, type Gap } from "./gap";
import { impliedActual, impliedTarget, type Implied } from "./implied";
import { isPaced, lampOf, type Colour, type Lamp, type RuleSet } from "./lamps";
import { marginOf, type Margin } from "./margin";
import { paceAt, type Pace } from "./pace";
import { isImpossible, scheduleOf } from "./schedule";
import { STATE_COLOURS, stateOf, type Evidence, type State } from "./states";
import { unfinishedOf, type Unfinished } from "./unfinished";

/** What the figures are held against. */
export interface Terms {
  /** 截至: the date the actuals count to. */
  readonly asOf: IsoDate;
  /** The planning year, for indicators without dates of their own. */
  readonly year: number;
  readonly rules: RuleSet;
  readonly curve: Curve;
}

export interface Assessment {
  readonly indicator: Indicator;
  readonly completion: Completion | null;
  /** Null for kinds that are not held against pace, and where the stated dates contradict each other. */
  readonly pace: Pace | null;
  readonly gap: Gap | null;
  readonly state: State;
  /** Of the states paced and presumed; null there means 规则未定义. */
  readonly lamp: Lamp | null;
  /** 灯色: the lamp's where the rules speak, else the state's. */
  readonly colour: Colour;
  /** Whether it has reached its pace; null if it is not counted as either. */
  readonly reached: boolean | null;
  /** 余N件 of a rate that is not closed. */
  readonly unfinished: Unfinished | null;
  /** Of limits and growth: met or not, and by how much. */
  readonly margin: Margin | null;
  readonly impliedTarget: Implied | null;
  readonly impliedActual: Implied | null;
  readonly agreement: Agreement | null;
  readonly effort: Effort | null;
}

/** An indicator that stands in the newest report and that nothing contradicts. */
const UNDISPUTED: Evidence = { disputed: false, current: true };

/** The lamp of a state with its colour, and whether pace is reached; lamps are for what is held against pace only. */
export function signalOf(
  indicator: Indicator,
  state: Assessment["state"],
  completion: Assessment["completion"],
  gap: Assessment["gap"],
  rules: Terms["rules"],
): Pick<Assessment, "lamp" | "colour" | "reached"> {
  const lamp = state === "paced" || state === "presumed" ? lampFor(indicator, completion, gap, rules) : null;
  return {
    lamp,
    colour: lamp?.colour ?? STATE_COLOURS[state],
    reached: state === "paced" && gap !== null ? gap.points >= 0 : null,
  };
}

/** What `indicator` means under `terms`. Throws `NotADateError` for a date that is none. */
export function assess(indicator: Indicator, terms: Terms, evidence: Evidence = UNDISPUTED): Assessment {
  const completion = completionOf(indicator);
  const margin = marginOf(indicator);
  const pace = paceOf(indicator, terms);
  const gap = completion === null || pace === null ? null : gapOf(completion, pace);
  const state = stateOf(indicator, { completion, margin }, evidence, terms.asOf);
  return {
    indicator,
    completion,
    pace,
    gap,
    state,
    ...signalOf(indicator, state, completion, gap, terms.rules),
    unfinished: unfinishedOf(indicator, completion),
    margin,
    impliedTarget: impliedTarget(indicator),
    impliedActual: impliedActual(indicator),
    agreement: agreementOf(indicator),
    effort: pace === null ? null : effortOf(indicator, pace),
  };
}

/** What every indicator of a report means, in the report's order; its own contradictions make figures disputed. */
export function assessReport(report: Report, terms: Terms): readonly Assessment[] {
  return report.indicators.map((indicator) =>
    assess(indicator, terms, { disputed: conflictsOf(indicator, report.conflicts).length > 0, current: true }),
  );
}

function paceOf(indicator: Indicator, { asOf, year, curve }: Terms): Pace | null {
  if (!isPaced(indicator.kind) || isImpossible(indicator)) return null;
  return paceAt(asOf, scheduleOf(indicator, year), curve);
}

/** The lamp of an indicator by its rules; null where they do not cover it, and where it is not held against pace. */
export function lampFor(
  { kind }: Indicator,
  completion: Completion | null,
  gap: Gap | null,
  rules: RuleSet,
): Lamp | null {
  if (!isPaced(kind) || completion === null || gap === null) return null;
  return lampOf(rules, kind, { ...gap, completion: comparedCompletion(completion.value) });
}

/**
 * What is said of an indicator before any lamp rule: whether its figures can be used, whether it is held against pace
 * at all, and whether what is not paced is met. Words for the states belong to the room that shows them.
 */
import type { Indicator, IsoDate } from "../report/report";
import type { Completion } from "./completion";
import { isPaced, type Colour } from "./lamps";
import type { Margin } from "./margin";
import { isImpossible } from "./schedule";

/**
 * In the order in which they are decided:
 * `unverified` 待核实, `noActual` 未报数, `stale` 本期未报, `noTarget` 未下达, `open` 在办, `closed` 办结, `met` and `unmet`
 * (whole sets, limits, growth; rates that are overdue), `presumed` 推定 and `paced` (the lamp rules speak).
 */
export type State =
  "unverified" | "noActual" | "stale" | "noTarget" | "open" | "closed" | "met" | "unmet" | "presumed" | "paced";

/** The colour of a state where no lamp rule gives one; a gap that no rule covers is never silently green. */
export const STATE_COLOURS: Readonly<Record<State, Colour>> = {
  unverified: "grey",
  noActual: "grey",
  stale: "grey",
  noTarget: "grey",
  open: "grey",
  closed: "green",
  met: "green",
  unmet: "red",
  presumed: "grey",
  paced: "grey",
};

/** What is known of an indicator's figures besides the figures. */
export interface Evidence {
  /** Its figures contradict others of the report and nobody has decided which are right. */
  readonly disputed: boolean;
  /** It stands in the newest report. */
  readonly current: boolean;
}

/** What has been worked out of an indicator, as far as its state depends on it. */
export interface Findings {
  readonly completion: Completion | null;
  readonly margin: Margin | null;
}

/** Whether the report says how far the indicator has got; without a target it need not. */
function isReported({ kind, actual }: Indicator, completion: Completion | null): boolean {
  return kind === "none" || actual !== null || completion !== null;
}

/** Whether a stated deadline has passed; an assumed one makes nothing overdue. */
function isOverdue({ deadline }: Indicator, asOf: IsoDate): boolean {
  return deadline !== null && deadline < asOf;
}

/** The state of figures that can be used and are held against something. */
function decidedState(indicator: Indicator, completion: Completion, asOf: IsoDate): State {
  const { kind, start, deadline } = indicator;
  const whole = completion.value >= 1;
  if (kind === "rate" && whole) return "closed";
  if (kind === "rate") return isOverdue(indicator, asOf) ? "unmet" : "open";
  if (!isPaced(kind)) return whole ? "met" : "unmet";
  return kind === "progress" && (start === null || deadline === null) ? "presumed" : "paced";
}

/** The state of an indicator at `asOf`. Dates that contradict each other are disputed figures like any others. */
export function stateOf(indicator: Indicator, findings: Findings, evidence: Evidence, asOf: IsoDate): State {
  const { completion, margin } = findings;
  if (evidence.disputed || isImpossible(indicator)) return "unverified";
  if (!isReported(indicator, completion)) return "noActual";
  if (!evidence.current) return "stale";
  if (margin !== null) return margin.met ? "met" : "unmet";
  return completion === null ? "noTarget" : decidedState(indicator, completion, asOf);
}

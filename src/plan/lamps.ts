/**
 * Lamp rules are data: rows of a table that a planner edits on the sheet 规则. Takes a rule set and what was measured,
 * gives the first row that covers it. Formulas on the sheet read the same rows in the same way.
 */
import type { IndicatorKind } from "../report/report";

/** Closed words are codes, put into the planner's language by the room that shows them. */
export type Colour = "blue" | "green" | "yellow" | "red" | "grey";

/** `points` 百分点: gap; `relative` 相对: relative gap in percent; `completion` 完成率: percent. All on a grid of 0.1. */
export type Measure = "points" | "relative" | "completion";

/** Kinds that are held against pace. */
export type PacedKind = Extract<IndicatorKind, "total" | "ratio" | "progress">;

/** What a lamp shows. The texts are the planner's own: blue is best in one city and the mildest warning in another. */
export interface Lamp {
  readonly status: string;
  /** Tells the lamps apart in black and white. */
  readonly symbol: string;
  readonly colour: Colour;
  readonly meaning: string;
}

export interface LampRow extends Lamp {
  readonly appliesTo: PacedKind | "all";
  readonly measure: Measure;
  /** Both bounds belong to the row, on a grid of 0.1; ±`OPEN` is no bound. */
  readonly low: number;
  readonly high: number;
}

export interface RuleSet {
  readonly name: string;
  readonly rows: readonly LampRow[];
}

/** A bound that bounds nothing; what is measured is held within it. */
export const OPEN = 9999;

/** What the rows are held against, each on a grid of 0.1; null where it cannot be said. */
export type Measured = Readonly<Record<Measure, number | null>>;

/** Whether a kind is held against pace. */
export function isPaced(kind: IndicatorKind): kind is PacedKind {
  return kind === "total" || kind === "ratio" || kind === "progress";
}

function covers(row: LampRow, kind: PacedKind, measured: Measured): boolean {
  const value = measured[row.measure];
  if (value === null || (row.appliesTo !== "all" && row.appliesTo !== kind)) return false;
  const held = Math.min(Math.max(value, -OPEN), OPEN);
  return row.low <= held && held <= row.high;
}

/** The first row that covers what was measured; null is 规则未定义, for the planner to decide and never silently green. */
export function lampOf(rules: RuleSet, kind: PacedKind, measured: Measured): LampRow | null {
  return rules.rows.find((row) => covers(row, kind, measured)) ?? null;
}

/**
 * Lamp rules to begin with: our own and some that cities have published. What their lamps are called stands in
 * src/locale; each is a table the planner may edit.
 */
import { OPEN, type Colour, type LampRow, type Measure } from "./lamps";

/** The lamps of the presets, to be named in the planner's language. */
export type PresetLamp =
  | "done"
  | "onPace"
  | "near"
  | "behind"
  | "reached"
  | "notReached"
  | "green"
  | "yellowByPoints"
  | "redByPoints"
  | "yellowByShare"
  | "redByShare"
  | "early"
  | "ahead"
  | "level"
  | "lagging"
  | "accepted"
  | "begun";

export interface PresetRow extends Omit<LampRow, "status" | "meaning"> {
  readonly lamp: PresetLamp;
}

/** A row for every paced kind: from `low` to `high`, both included. */
function row(
  measure: Measure,
  [low, high]: readonly [low: number, high: number],
  lamp: PresetLamp,
  symbol: string,
  colour: Colour,
): PresetRow {
  return { appliesTo: "all", measure, low, high, lamp, symbol, colour };
}

export const PRESETS = {
  standard: [
    row("completion", [100, OPEN], "done", "✓", "green"),
    row("points", [0, OPEN], "onPace", "●", "green"),
    row("points", [-10, -0.1], "near", "▲", "yellow"),
    row("points", [-OPEN, -10.1], "behind", "■", "red"),
  ],
  /** 宣城. */
  twoStates: [
    row("points", [0, OPEN], "reached", "●", "green"),
    row("points", [-OPEN, -0.1], "notReached", "■", "red"),
  ],
  /** 银川. The city says nothing of what is less than 10 points behind. */
  threeByPoints: [
    row("points", [0, OPEN], "green", "●", "green"),
    row("points", [-30, -10], "yellowByPoints", "▲", "yellow"),
    row("points", [-OPEN, -30.1], "redByPoints", "■", "red"),
  ],
  /** 三亚. */
  threeByShare: [
    row("relative", [0, OPEN], "green", "●", "green"),
    row("relative", [-50, -0.1], "yellowByShare", "▲", "yellow"),
    row("relative", [-OPEN, -50.1], "redByShare", "■", "red"),
  ],
  /** 长沙, as of the end of July. */
  bands: [
    row("completion", [100, OPEN], "early", "✓", "blue"),
    row("completion", [80, 99.9], "ahead", "●", "green"),
    row("completion", [60, 79.9], "level", "○", "green"),
    row("completion", [-OPEN, 59.9], "lagging", "■", "red"),
  ],
  /** 大足. The city names the two ends; the planner adds the rest. */
  fiveColours: [
    row("completion", [100, OPEN], "accepted", "✓", "blue"),
    row("completion", [-OPEN, 29.9], "begun", "■", "red"),
  ],
} as const satisfies Readonly<Record<string, readonly PresetRow[]>>;

export type RuleSetId = keyof typeof PRESETS;

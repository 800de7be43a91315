/** Lamp rules and pace methods to begin with, in the language of the workbook. */
import type { SheetStrings } from "../locale/strings";
import { PRESET_CURVES, yearCurve, type Curve, type PresetCurve, type YearCurve } from "../plan/curves";
import type { RuleSet } from "../plan/lamps";
import { PRESETS, type RuleSetId } from "../plan/ruleSets";

export const RULE_SET_IDS = Object.keys(PRESETS) as readonly RuleSetId[];
const CURVE_IDS = Object.keys(PRESET_CURVES) as readonly PresetCurve[];

/** A pace method to begin with. */
export type MethodId = "months" | "days" | PresetCurve;

export const METHOD_IDS: readonly MethodId[] = ["months", "days", ...CURVE_IDS];

/** The rules of that name. */
export function presetRules(id: RuleSetId, { presets }: SheetStrings): RuleSet {
  return {
    name: presets.ruleSets[id],
    rows: PRESETS[id].map(({ lamp, ...row }) => ({ ...row, ...presets.lamps[lamp] })),
  };
}

/** The curves of the year that every workbook offers. */
export function presetCurves(words: SheetStrings): readonly YearCurve[] {
  return CURVE_IDS.map((id) => yearCurve(words.presets.curves[id], PRESET_CURVES[id]));
}

/** The pace method of that name. */
export function presetMethod(id: MethodId, words: SheetStrings): Curve {
  return id === "months" || id === "days" ? id : yearCurve(words.presets.curves[id], PRESET_CURVES[id]);
}

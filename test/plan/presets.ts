/** The presets in Chinese, as cities have published them. */
import { sheetStrings } from "../../src/locale/strings";
import { yearCurve, PRESET_CURVES } from "../../src/plan/curves";
import type { RuleSet } from "../../src/plan/lamps";
import type { RuleSetId } from "../../src/plan/ruleSets";
import { presetRules, RULE_SET_IDS } from "../../src/sheets/presets";

const { presets } = sheetStrings("zh-CN");

export const RULE_SETS = Object.fromEntries(
  RULE_SET_IDS.map((id) => [id, presetRules(id, sheetStrings("zh-CN"))]),
) as Readonly<Record<RuleSetId, RuleSet>>;

export const CURVES = {
  quarters: yearCurve(presets.curves.quarters, PRESET_CURVES.quarters),
  northernSeason: yearCurve(presets.curves.northernSeason, PRESET_CURVES.northernSeason),
};

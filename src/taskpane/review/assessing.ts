/** What the rows of a review mean under its heading and rules. */
import { assess, type Assessment, type Terms } from "../../plan/assessment";
import type { SheetStrings } from "../../locale/strings";
import { presetMethod, presetRules } from "../../sheets/presets";
import type { RuleSet } from "../../plan/lamps";
import type { Review, Row } from "./review";

/** What rows are held against; null as long as year or 截至 are not known. */
export function termsOf({ heading: { year, asOf }, rules, method }: Review, words: SheetStrings): Terms | null {
  if (year === null || asOf === null) return null;
  return { asOf, year, rules: rulesOf(rules, words), curve: presetMethod(method, words) };
}

/** The rules that were chosen, a preset in the planner's language. */
function rulesOf(rules: Review["rules"], words: SheetStrings): RuleSet {
  return typeof rules === "string" ? presetRules(rules, words) : rules;
}

/** What a row means as it would be written now. */
export function assessRow({ indicator, decision, conflicts }: Row, terms: Terms): Assessment {
  const disputed = decision === "unverified" || (decision !== "accepted" && conflicts.length > 0);
  return assess(indicator, terms, { disputed, current: true });
}

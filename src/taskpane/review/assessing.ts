/** What the rows of a review mean under its heading and rules. */
import { assess, type Assessment, type Terms } from "../../plan/assessment";
import { RULE_SETS } from "../../plan/ruleSets";
import type { Review, Row } from "./review";

/** What rows are held against; null as long as year or 截至 are not known. */
export function termsOf({ heading: { year, asOf }, rules }: Review): Terms | null {
  if (year === null || asOf === null) return null;
  return { asOf, year, rules: RULE_SETS[rules], curve: "months" };
}

/** What a row means as it would be written now. */
export function assessRow({ indicator, decision, conflicts }: Row, terms: Terms): Assessment {
  const disputed = decision === "unverified" || (decision !== "accepted" && conflicts.length > 0);
  return assess(indicator, terms, { disputed, current: true });
}

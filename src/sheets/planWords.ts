/** What a plan says of one indicator in a sentence: 余26736人，月均需4456人，须达前6月月均的1.86倍（推算）. */
import type { SheetStrings } from "../locale/strings";
import type { Assessment } from "../plan/assessment";
import { outlookOf } from "../plan/outlook";
import { roundHalfUp } from "../plan/rounding";
import { scaleOf } from "./scale";

/** The sentence of an indicator that is not done; why there is nothing to say where figures are missing. */
export function planSentence(assessment: Assessment, { plan }: SheetStrings): string {
  const { effort, outcome } = outlookOf(assessment);
  if (effort === null) return typeof outcome === "string" ? plan.withheld[outcome] : "";
  const scale = scaleOf(assessment.indicator);
  const { worth, unit } = effort.unit === "%" ? { worth: 0.01, unit: plan.points } : scale;
  const text = (amount: number): string => `${String(roundHalfUp(amount / worth, 2))}${unit}`;
  const clauses = [
    plan.sentence.remaining(text(effort.remaining)),
    effort.required === null ? plan.expired : plan.sentence.required(text(effort.required)),
    ...(effort.ratio === null
      ? []
      : [plan.sentence.times(monthsText(effort.monthsElapsed), roundHalfUp(effort.ratio, 2).toFixed(2))]),
  ];
  const implied = effort.target.implied || effort.actual.implied ? plan.sentence.implied : "";
  return clauses.join(plan.sentence.separator) + implied;
}

const monthsText = (months: number): string => String(roundHalfUp(months, 1));

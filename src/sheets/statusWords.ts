/** What the cells of 指标 show of an assessment, for whoever shows it without a workbook: the review, the command line. */
import type { SheetStrings } from "../locale/strings";
import type { Assessment } from "../plan/assessment";
import { shownCompletion, type Completion } from "../plan/completion";
import { roundHalfUp } from "../plan/rounding";
import { scaleOf } from "./scale";

/** 128.2%, 99.96% */
export function completionText({ value }: Completion): string {
  return percentText(value);
}

/** A completion (a fraction) as it is shown. */
export function percentText(completion: number): string {
  const { percent, decimals } = shownCompletion(completion);
  return `${percent.toFixed(decimals)}%`;
}

/**
 * Completion as a bulletin quotes it: the ratio that the report prints (34.96%) where it agrees with the figures or
 * stands for them, else as it is recomputed. `""` where there is none.
 */
export function quotedCompletion({ indicator: { ratio }, completion, agreement }: Assessment): string {
  if (completion === null) return "";
  const printed = completion.source === "ratio" || agreement?.agrees === true;
  return printed && ratio !== null ? printedRatio(ratio.value * 100, ratio.printed.step) : completionText(completion);
}

/** A ratio in percent with as many decimals as its printed step has: 0.01 makes 34.96%. */
export function printedRatio(percent: number, step: number): string {
  return `${percent.toFixed(Math.max(0, -Math.round(Math.log10(step))))}%`;
}

/** +78.2, −15.0, 0.0: percentage points without a sign of percent. */
export function pointsText(points: number): string {
  return `${points > 0 ? "+" : ""}${points.toFixed(1)}`;
}

/** 余N件 in the scale of the row, to two decimals where the unit measures. */
function leftText({ indicator, unfinished }: Assessment, { states }: SheetStrings): string {
  if (unfinished === null) return "";
  const { worth, unit } = scaleOf(indicator);
  return `${states.left}${String(roundHalfUp(unfinished.nearest / worth, 2))}${unit}`;
}

/** 状态 as the sheet shows it: ■ 滞后, 在办，余1条, ■ 滞后（推定）. */
export function statusText(assessment: Assessment, words: SheetStrings): string {
  const { state, lamp } = assessment;
  const { states } = words;
  switch (state) {
    case "paced":
    case "presumed": {
      const shown = lamp === null ? states.undefinedRule : `${lamp.symbol} ${lamp.status}`;
      return state === "presumed" ? shown + states.assumedMark : shown;
    }
    case "open":
      return states.open + leftText(assessment, words);
    default:
      return states[state];
  }
}

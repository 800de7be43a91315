/** What the cells of 指标 show of an assessment, for whoever shows it without a workbook: the review, the command line. */
import type { SheetStrings } from "../locale/strings";
import type { Assessment } from "../plan/assessment";
import { shownCompletion, type Completion } from "../plan/completion";

/** 128.2%, 99.96% */
export function completionText({ value }: Completion): string {
  const { percent, decimals } = shownCompletion(value);
  return `${percent.toFixed(decimals)}%`;
}

/** +78.2, −15.0, 0.0: percentage points without a sign of percent. */
export function pointsText(points: number): string {
  return `${points > 0 ? "+" : ""}${points.toFixed(1)}`;
}

/** 状态 as the sheet shows it: ■ 滞后, 在办，余1条, ■ 滞后（推定）. */
export function statusText({ state, lamp, unfinished }: Assessment, { states }: SheetStrings): string {
  switch (state) {
    case "paced":
    case "presumed": {
      const shown = lamp === null ? states.undefinedRule : `${lamp.symbol} ${lamp.status}`;
      return state === "presumed" ? shown + states.assumedMark : shown;
    }
    case "open":
      return states.open + (unfinished === null ? "" : `${states.left}${String(unfinished.nearest)}${unfinished.unit}`);
    default:
      return states[state];
  }
}

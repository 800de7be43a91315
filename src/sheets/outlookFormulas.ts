/**
 * Expressions that say where a row leads: what a month must bring, what is expected by the deadline, the day it is done.
 * They say what `outlookOf` of `plan` says, for 计划 of what stands and for 推演 of what is supposed.
 */
import type { SheetStrings } from "../locale/strings";
import type { Withheld } from "../plan/outlook";
import { DAYS_A_MONTH } from "../plan/pace";
import { LAST_DAY } from "./dates";
import { CERTAIN_DECIMALS, perMonth } from "./effortFormulas";
import { quoted } from "./references";

/** As many decimals as people read; what is counted in `pieces` is whole already. */
export function readable(amount: string, pieces: string): string {
  return `IF(ISNUMBER(${pieces}),${amount},ROUND(${amount},IF(ABS(${amount})<1,4,2)))`;
}

/** 月均需 of the `rest` over the months `left`: 0 when done, a word when the deadline has come. */
export function neededAMonth(rest: string, left: string, pieces: string, { plan }: SheetStrings): string {
  const amount = readable(perMonth(rest, left, pieces), pieces);
  return `IF(${rest}<=0,0,IF(${left}<=0,${quoted(plan.expired)},${amount}))`;
}

/** What has come a month so far, whole pieces rounded as people do. */
export function averageSoFar(actual: string, elapsed: string, pieces: string): string {
  const whole = `ROUND(ROUND(${actual}/${elapsed}*${pieces},${String(CERTAIN_DECIMALS)}),0)/${pieces}`;
  return `IF(ISNUMBER(${pieces}),${whole},${readable(`${actual}/${elapsed}`, pieces)})`;
}

/** The share of the target that is done by the deadline if every month that is left brings `rate`. */
export function shareAtDeadline(actual: string, rate: string, left: string, target: string): string {
  return `(${actual}+${rate}*${left})/${target}`;
}

/** 到期预计完成率: one share, or from one to the other where they differ. */
export function expectedRange(straight: string, recent: string, { plan }: SheetStrings): string {
  const text = (share: string): string => `TEXT(${share},"0.0%")`;
  const range = `${text(`MIN(${straight},${recent})`)}&${quoted(plan.to)}&${text(`MAX(${straight},${recent})`)}`;
  return `IF(ISNUMBER(${recent}),IF(${text(straight)}=${text(recent)},${straight},${range}),${straight})`;
}

/** The day the rest is done at a monthly rate, empty where that lies beyond all calendars. */
export function finishDay(asOf: string, rest: string, rate: string): string {
  const day = `${asOf}+ROUNDUP(ROUND(${rest}/${rate}*${String(DAYS_A_MONTH)},${String(CERTAIN_DECIMALS)}),0)`;
  return `IF(${rate}<=0,"",IF(${day}>${String(LAST_DAY)},"",${day}))`;
}

/** In the order of `outlookOf`. */
const WITHHELD = [
  "unverified",
  "done",
  "stock",
  "works",
  "noFigures",
  "impliedTarget",
  "notStarted",
] as const satisfies readonly Withheld[];

/** Why nothing is forecast: the word of the first of `conditions` that holds; empty where something can be. */
export function withheldBecause(conditions: Readonly<Record<Withheld, string>>, { plan }: SheetStrings): string {
  return WITHHELD.reduceRight(
    (rest, reason) => `IF(${conditions[reason]},${quoted(plan.withheld[reason])},${rest})`,
    '""',
  );
}

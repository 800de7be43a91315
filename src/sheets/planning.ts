/** The planning sheets of a table: which indicators go into 计划 and 倒排, in which order, and where they stand now. */
import type { SheetStrings } from "../locale/strings";
import type { Assessment } from "../plan/assessment";
import { isLagging, isUnfinished, outlookOf } from "../plan/outlook";
import type { Indicator, IsoDate } from "../report/report";
import { baselineSheet } from "./baseline";
import type { BaselineLine } from "./baselineLines";
import type { SheetBlueprint } from "./blueprint";
import { planSheet } from "./plan";
import type { Surroundings } from "./planFormulas";
import { scaleOf } from "./scale";
import { scheduleSheet, type ScheduledRow } from "./schedule";
import { whatIfSheet } from "./whatIf";

/** A row of 指标 with what its numbers mean. */
export interface AssessedRow {
  readonly key: string;
  readonly asOf: IsoDate;
  readonly assessment: Assessment;
}

export interface PlanChoice {
  /** Everything that is not done, or only what also lags behind its pace. */
  readonly which: "unfinished" | "lagging";
  /** The month's end by which 倒排 shall have everything done; null for everyone's own deadline. */
  readonly until: IsoDate | null;
  /** Whether 推演 is made beside them; it is not unless asked for. */
  readonly whatIf?: boolean;
}

const CHOSEN = { unfinished: isUnfinished, lagging: isLagging } as const;

/**
 * 计划 of what is chosen, the furthest behind first, 推演 of the same if it is asked for, 倒排 of those among them that add up over the year, if any, and 分解表
 * of all rows. `withRegion` puts their region before names; `kept` is the baseline that the rows follow already.
 */
export function planningSheets(
  rows: readonly AssessedRow[],
  { which, until, whatIf = false }: PlanChoice,
  surroundings: Surroundings,
  words: SheetStrings,
  kept: ReadonlyMap<Indicator, BaselineLine> = new Map(),
): readonly SheetBlueprint[] {
  const chosen = rows.filter(({ assessment }) => CHOSEN[which](assessment)).toSorted((a, b) => gapOf(a) - gapOf(b));
  const keys = chosen.map(({ key }) => key);
  const scheduled = chosen.filter(({ assessment }) => assessment.indicator.basis === "cumulative").map(scheduledRow);
  const targets = rows.map(({ key, assessment: { indicator } }) => ({ key, indicator }));
  return [
    planSheet(keys, surroundings, words),
    ...(whatIf ? [whatIfSheet(keys, surroundings, words)] : []),
    ...(scheduled.length === 0 ? [] : [scheduleSheet(scheduled, until, surroundings.withRegion, words)]),
    baselineSheet(targets, kept, surroundings.withRegion, words),
  ];
}

/** What has no gap comes last. */
const gapOf = ({ assessment: { gap } }: AssessedRow): number => gap?.points ?? Infinity;

function scheduledRow({ key, asOf, assessment }: AssessedRow): ScheduledRow {
  const { effort } = outlookOf(assessment);
  const worth = effort?.unit === "%" ? 0.01 : scaleOf(assessment.indicator).worth;
  return {
    key,
    asOf,
    actual: effort === null ? null : Number((effort.actual.value / worth).toPrecision(12)),
    deadline: assessment.pace?.schedule.deadline ?? null,
  };
}

/**
 * What the reader gives: the indicators, other figures, dated steps, headings and contradictions of one report,
 * each with its place in the text. Words as in docs/domain: target 目标, actual 完成, ratio 报告完成率, pace 序时进度.
 */

/** ISO date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** A stretch of the report: `text === source.slice(start, start + text.length)`, UTF-16 offsets. */
export interface Place {
  readonly start: number;
  readonly text: string;
}

/** Words that make a figure inexact or a bound. 达 alone changes nothing about the figure. */
export type Qualifier = "约" | "余" | "近" | "超" | "以上" | "以内" | "不少于" | "至少" | "达";

/**
 * A figure as the report prints it: `number` in `unit`, its multiplier kept in the unit (1300 万元).
 * `step` is the distance between two neighbouring figures of that printed precision, in the same unit:
 * 1 for 1300, 0.01 for 34.96 (percent printed as percent), 1 for 6 of 6万余人 (unit 万人).
 */
export interface Printed {
  readonly number: number;
  readonly unit: string;
  readonly step: number;
}

/** A number of the report that counts or measures something. */
export interface Quantity extends Place {
  /** In the base unit: 1300万元 is 13000000 (元), 128.2% is 1.282 (%). */
  readonly value: number;
  /** As a planner writes it, without multiplier; `""` where the text gives none. */
  readonly unit: string;
  readonly qualifier: Qualifier | null;
  readonly printed: Printed;
}

/** domain: total 总量, rate 办结率, ratio 仅完成率, progress 形象进度, limit 控制线, growth 增速, whole 全部, none 未下达. */
export type IndicatorKind = "total" | "rate" | "ratio" | "progress" | "limit" | "growth" | "whole" | "none";

/** 口径: cumulative 累计 adds up over the year, stock 时点 is counted on a day. */
export type Basis = "cumulative" | "stock";

export type Status = "done" | "ongoing" | "notstarted";

/** Why a reading may be wrong; put into words by `src/locale`. `figures` are the texts concerned, in reading order. */
export interface Doubt {
  readonly code:
    /** The report tells of two targets, the second in force now. */
    "changedTarget" | "unitGuessed" | "farTarget" | "over300" | "sharedRatio" | "nameGuessed" | "mixedUnits";
  readonly figures: readonly string[];
}

export interface Indicator {
  readonly name: string;
  /** Titles of the headings it stands under, outermost first. */
  readonly section: readonly string[];
  readonly kind: IndicatorKind;
  readonly basis: Basis;
  readonly target: Quantity | null;
  readonly actual: Quantity | null;
  /** The ratio that the report itself prints, a fraction in `value`. */
  readonly ratio: Quantity | null;
  /** 本期: the period's own figure beside the cumulative one. */
  readonly period: Quantity | null;
  readonly direction: "up" | "down";
  /** Only if the text gives it for this indicator; the later date if it was put off. */
  readonly start: IsoDate | null;
  readonly deadline: IsoDate | null;
  readonly status: Status | null;
  readonly owner: string | null;
  readonly doubts: readonly Doubt[];
}

/** Every other statistic of the report. */
export interface Fact extends Quantity {
  readonly name: string;
  readonly section: readonly string[];
}

export interface Milestone extends Place {
  readonly project: string;
  /** 开工, 主体, 竣工, 投用 … */
  readonly event: string;
  /** The last day of the stated day, month, quarter or year. */
  readonly date: IsoDate;
  readonly precision: "day" | "month" | "quarter" | "year";
  readonly planned: boolean;
  /** True where the date is garbled in print (2022年月9) and was mended. */
  readonly garbled: boolean;
  readonly section: readonly string[];
}

export interface Section {
  readonly title: string;
  /** The heading's number without its punctuation, 一 or ㈤ or 3 or 一是; `""` where it has none. */
  readonly marker: string;
  /** 1 for the outermost headings. */
  readonly level: number;
  /** Where the heading begins and where the section's text ends (exclusive). */
  readonly start: number;
  readonly end: number;
}

/** One piece of arithmetic over figures of the report, and where those figures stand. */
export interface Check {
  /** The recomputation in one line: `612/633=96.68%`. */
  readonly arithmetic: string;
  /** What the report prints instead, for a conflict: `99.67%`; null where it agrees or prints nothing. */
  readonly printed: string | null;
  readonly starts: readonly number[];
}

/** A sentence of the report, without its leading blanks. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

export interface Report {
  /** The text that all places point into. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Null where the text does not say. */
  readonly region: string | null;
  readonly year: number | null;
  readonly asOf: IsoDate | null;
  readonly indicators: readonly Indicator[];
  /** 可能的指标: offered, not asserted. */
  readonly possible: readonly Indicator[];
  readonly facts: readonly Fact[];
  readonly milestones: readonly Milestone[];
  readonly sections: readonly Section[];
  readonly conflicts: readonly Check[];
  readonly checks: readonly Check[];
}

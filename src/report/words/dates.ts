/**
 * Words of dates in reports, as data: years told by reference, parts of a year, parts of a month, signs of a range.
 */

/** 今年 and its kin, with their distance from the planning year. */
export const RELATIVE_YEARS: readonly (readonly [word: string, distance: number])[] = [
  ["今年", 0],
  ["本年", 0],
  ["当年", 0],
  ["去年", -1],
  ["上年", -1],
  ["前年", -2],
  ["明年", 1],
  ["次年", 1],
];

interface YearPart {
  readonly first: number;
  readonly last: number;
  readonly precision: "quarter" | "year";
}

/** Parts of a year by first and last month. */
export const YEAR_PARTS: readonly (readonly [word: string, part: YearPart])[] = [
  ["上半年", { first: 1, last: 6, precision: "quarter" }],
  ["下半年", { first: 7, last: 12, precision: "quarter" }],
  ["首季", { first: 1, last: 3, precision: "quarter" }],
  ...["年底", "年末", "年终", "年内", "年度内"].map(
    (word) => [word, { first: 1, last: 12, precision: "year" }] as const,
  ),
];

/** What may follow 月 and tells which part of it is meant; the month's end counts all the same. */
export const MONTH_PARTS = ["上旬", "中旬", "下旬", "初", "中", "底", "末"] as const;
/** What may follow 季度 or a year's number in the same way. */
export const PERIOD_ENDS = ["初", "底", "末"] as const;

export const RANGE_SIGNS = ["—", "-", "－", "–", "~", "～", "至", "到"] as const;

/** Digits of a year written out: 二○二一年. */
export const YEAR_DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries({ "○": 0, 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }),
);

/** Right before a date: the figures count up to it. */
export const AS_OF_CUES = ["截至", "截止", "截止到", "截至到", "数据截至", "统计至", "统计到"] as const;
/** The same, but only where the clause begins with them: 到6月底，签约42个. */
export const AS_OF_STARTS = ["到", "至"] as const;
/** After a year: it is where a longer time begins, not the year of the report. */
export const OPEN_STARTS = ["以来", "起", "开始", "至今"] as const;
/** Beside a year in the first words: the report looks back on the whole of it. */
export const PAST_YEAR_CUES = ["过去的", "过去一年", "极不平凡", "是不平凡", "一年来", "全年"] as const;
/** In a heading beside a year: what stands under it is to be done in that year. */
export const PLANNING_WORDS = ["计划", "打算", "安排", "思路", "谋划", "展望"] as const;

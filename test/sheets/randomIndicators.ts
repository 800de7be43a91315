/** Random indicators, dates, curves and lamp rules, as reports print them and planners set them. */
import fc from "fast-check";
import { yearCurve, type Curve } from "../../src/plan/curves";
import { OPEN, type LampRow, type RuleSet } from "../../src/plan/lamps";
import { CURVES, RULE_SETS } from "../plan/presets";
import type { Indicator, IndicatorKind, IsoDate } from "../../src/report/report";
import { indicator } from "../plan/figures";

export const KINDS: readonly IndicatorKind[] = [
  "total",
  "rate",
  "ratio",
  "progress",
  "limit",
  "growth",
  "whole",
  "none",
];
/** Printed figures of one unit: counts, measures, money, percentages, some of them only roughly known. */
const amounts = fc.constantFrom("人", "件", "万元", "公里", "%").chain((unit) => {
  const digits = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map(String),
    fc.integer({ min: 0, max: 99_999 }).map((number) => (number / 100).toFixed(2)),
  );
  const text = digits.map((number) => `${number}${unit}`);
  const rough = unit === "人" ? fc.integer({ min: 1, max: 99 }).map((number) => `${String(number)}万余人`) : text;
  return fc.record({
    target: fc.option(text, { nil: undefined }),
    actual: fc.option(fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: rough }), { nil: undefined }),
  });
});
const ratios = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 400 }).map((percent) => `${String(percent)}%`),
    fc.integer({ min: 0, max: 20_000 }).map((percent) => `${(percent / 100).toFixed(2)}%`),
    fc.constantFrom("100%", "99.96%", "99.95%", "99.94%", "50%", "49.95%"),
  ),
  { nil: undefined },
);
export const dates = (from: string, to: string): fc.Arbitrary<IsoDate> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
export const indicators: fc.Arbitrary<Indicator> = fc
  .record({
    figures: amounts,
    ratio: ratios,
    kind: fc.constantFrom(...KINDS),
    direction: fc.constantFrom("up" as const, "down" as const),
    start: fc.option(fc.oneof(dates("2020-06-01", "2021-12-31"), fc.constant("2021-03-01"))),
    deadline: fc.option(fc.oneof(dates("2021-01-01", "2022-12-31"), fc.constant("2021-10-31"))),
    status: fc.constantFrom("done" as const, "ongoing" as const, "notstarted" as const, null),
  })
  .map(({ figures, ...rest }) => indicator({ ...figures, ...rest }));

/** Curves as planners set them: some months of the year with shares that rise to the whole. */
const yearCurves = fc
  .record({
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
    shares: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 11, maxLength: 11 }),
  })
  .map(({ months, shares }) => {
    const rising = shares.toSorted((a, b) => a - b).map((share) => share / 1000);
    const points = months
      .toSorted((a, b) => a - b)
      .map((month, index) => ({ month, share: index === months.length - 1 ? 1 : (rising[index] ?? 1) }));
    return yearCurve("自定", points);
  });
export const curves: fc.Arbitrary<Curve> = fc.oneof(
  { weight: 2, arbitrary: yearCurves },
  fc.constantFrom<Curve[]>("months", "days", CURVES.quarters, CURVES.northernSeason),
);

/** Rules with bounds anywhere, overlapping and with zones that none of them covers. */
const tenths = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -1200, max: 1500 }).map((number) => number / 10) },
  fc.constantFrom(-OPEN, OPEN),
);
const lampRows: fc.Arbitrary<LampRow> = fc.record({
  appliesTo: fc.constantFrom("all" as const, "total" as const, "ratio" as const, "progress" as const),
  measure: fc.constantFrom("points" as const, "relative" as const, "completion" as const),
  low: tenths,
  high: tenths,
  status: fc.constantFrom("甲", "乙", "丙", "丁"),
  symbol: fc.constantFrom("●", "▲", "■"),
  colour: fc.constantFrom("blue" as const, "green" as const, "yellow" as const, "red" as const, "grey" as const),
  meaning: fc.constant(""),
});
export const ruleSets: fc.Arbitrary<RuleSet> = fc.oneof(
  fc.constantFrom(...Object.values(RULE_SETS)),
  fc.array(lampRows, { minLength: 1, maxLength: 6 }).map((rows) => ({ name: "自定", rows })),
);

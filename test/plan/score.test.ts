/** 考核: points by weight, worked out by hand. */
import { assess } from "../../src/plan/assessment";
import { scoreOf, yearScore } from "../../src/plan/score";
import type { Indicator } from "../../src/report/report";
import { indicator } from "./figures";
import { RULE_SETS } from "./presets";

const TERMS = { asOf: "2021-06-30", year: 2021, rules: RULE_SETS.standard, curve: "months" } as const;
const DISPUTED = { disputed: true, current: true };
const STALE = { disputed: false, current: false };
const pointsOf = (item: Indicator, evidence?: typeof STALE): number | null =>
  scoreOf(assess(item, TERMS, evidence), 10);

const limit = (actual: string, target = "4.2%", direction: "up" | "down" = "down"): Indicator =>
  indicator({ kind: "limit", direction, target, actual });

test.each<[string, Indicator, number | null]>([
  ["beyond the target earns no more than the weight", indicator({ target: "4550人次", actual: "5834人次" }), 10],
  ["a printed share stands for a target that is not printed", indicator({ actual: "14371人", ratio: "34.96%" }), 3.496],
  ["a rate by its share", indicator({ kind: "rate", target: "633件", actual: "612件" }), (612 / 633) * 10],
  ["works by their share, dates assumed or not", indicator({ kind: "progress", ratio: "60%" }), 6],
  ["done in words", indicator({ kind: "ratio", status: "done" }), 10],
  ["not begun", indicator({ kind: "ratio", status: "notstarted" }), 0],
  // 2 − 3.36/4.2 = 1.2
  ["below a ceiling earns more than the weight", limit("3.36%"), 12],
  ["at a ceiling", limit("4.2%"), 10],
  ["half above a ceiling", limit("6.3%"), 5],
  ["at twice a ceiling and beyond", limit("9%"), 0],
  ["a ceiling of nothing, kept", limit("0起", "0起"), 10],
  ["a ceiling of nothing, broken", limit("1起", "0起"), 0],
  ["short of a floor", limit("60%", "80%", "up"), 7.5],
  ["above a floor", limit("90%", "80%", "up"), 10],
  ["growth met", indicator({ kind: "growth", target: "6%", actual: "6%" }), 10],
  ["growth missed", indicator({ kind: "growth", target: "6%", actual: "5.9%" }), 0],
  ["a whole set", indicator({ kind: "whole", target: "100%", actual: "100%" }), 10],
  ["all but one of a whole set", indicator({ kind: "whole", target: "100个", actual: "99个" }), 0],
  ["no actual", indicator({ target: "100人" }), null],
  ["no target", indicator({ actual: "100人" }), null],
  ["a limit without an actual", indicator({ kind: "limit", direction: "down", target: "4.2%" }), null],
  ["never set", indicator({ kind: "none", actual: "100人" }), null],
])("%s", (_, item, points) => {
  expect(pointsOf(item)).toEqual(points === null ? null : expect.closeTo(points, 9));
});

test("figures in dispute and figures of an earlier report earn nothing", () => {
  const item = indicator({ target: "100人", actual: "50人" });
  expect([pointsOf(item, DISPUTED), pointsOf(item, STALE)]).toEqual([null, null]);
});

test.each<[string, readonly (readonly [weight: number, score: number | null])[], number | null]>([
  ["one stage is the year", [[1, 84.5]], 84.5],
  ["whatever it weighs", [[40, 84.5]], 84.5],
  // (0.2 × 90 + 0.3 × 80) / 0.5
  [
    "half of the year",
    [
      [0.2, 90],
      [0.3, 80],
      [0.2, null],
      [0.3, null],
    ],
    84,
  ],
  [
    "all of it",
    [
      [20, 90],
      [30, 80],
      [20, 70],
      [30, 100],
    ],
    86,
  ],
  ["nothing scored yet", [[1, null]], null],
  ["nothing that weighs", [[0, 90]], null],
])("the year: %s", (_, stages, score) => {
  const expected = score === null ? null : expect.closeTo(score, 9);
  expect(yearScore(stages.map(([weight, each]) => ({ weight, score: each })))).toEqual(expected);
});

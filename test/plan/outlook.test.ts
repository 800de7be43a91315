/** What 计划 says of an indicator: figures in its unit or in percent, and where it leads or why that is not said. */
import { assess, type Terms } from "../../src/plan/assessment";
import { isLagging, isUnfinished, outlookOf, type Outlook } from "../../src/plan/outlook";
import { RULE_SETS } from "./presets";
import type { Evidence } from "../../src/plan/states";
import type { Indicator } from "../../src/report/report";
import { indicator } from "./figures";

const TERMS: Terms = { asOf: "2021-06-30", year: 2021, rules: RULE_SETS.standard, curve: "months" };
const outlook = (item: Indicator, evidence?: Evidence): Outlook => outlookOf(assess(item, TERMS, evidence));

test("people due by October lead to 72.3 % at the average so far", () => {
  // 43.37 % of 139294 is 60412; 10068.7 a month; four months more make 100687, of 139294 72.28 %.
  const { effort, outcome } = outlook(
    indicator({ target: "139294人", actual: "6万余人", ratio: "43.37%", deadline: "2021-10-31" }),
  );
  expect(effort).toMatchObject({ remaining: 78882, required: 19721 });
  expect(outcome).toEqual({ low: expect.closeTo(0.72283, 4), high: expect.closeTo(0.72283, 4) });
});

test("what is known as a share only is planned in percent of the whole", () => {
  const { effort, outcome } = outlook(indicator({ kind: "ratio", ratio: "40%" }));
  expect(effort).toMatchObject({ unit: "%", target: { value: 1 }, actual: { value: 0.4 }, ratio: 1.5 });
  expect(effort?.remaining).toBeCloseTo(0.6, 9);
  expect(effort?.required).toBeCloseTo(0.1, 9);
  expect(outcome).toEqual({ low: 0.8, high: 0.8 });
});

test("where the report before is known the outcome is a range", () => {
  // 500 a month since January and 750 since April: 6000 to 7500 of 12000.
  const item = indicator({ target: "12000人", actual: "3000人" });
  const { outcome } = outlookOf(assess(item, TERMS), { actual: 1500, monthsElapsed: 4 });
  expect(outcome).toEqual({ low: 0.5, high: 0.625 });
});

test.each<[string, Indicator, Outlook["outcome"]]>([
  ["a stock", indicator({ target: "100人", actual: "30人", basis: "stock" }), "stock"],
  ["an implied target", indicator({ kind: "ratio", actual: "14371人", ratio: "34.96%" }), "impliedTarget"],
  ["works", indicator({ kind: "progress", ratio: "30%" }), "works"],
  ["what is done", indicator({ target: "100人", actual: "120人" }), "done"],
  ["no actual", indicator({ target: "100人" }), "noFigures"],
  ["what has not begun", indicator({ target: "100人", actual: "0人", start: "2021-07-01" }), "notStarted"],
])("of %s nothing is forecast, and why", (_, item, why) => {
  expect(outlook(item).outcome).toBe(why);
});

test("figures in conflict are forecast last of all", () => {
  const item = indicator({ target: "100人", actual: "30人" });
  expect(outlook(item, { disputed: true, current: true }).outcome).toBe("unverified");
});

test.each([
  ["far behind", indicator({ target: "100人", actual: "30人" }), true, true],
  ["ahead of its pace", indicator({ target: "100人", actual: "60人" }), true, false],
  ["done", indicator({ target: "100人", actual: "100人" }), false, false],
  ["works on an assumed schedule", indicator({ kind: "progress", ratio: "30%" }), true, true],
  ["a limit", indicator({ kind: "limit", target: "4.5%", actual: "5%", direction: "down" }), false, false],
])("%s: unfinished and lagging", (_, item, unfinished, lagging) => {
  const assessment = assess(item, TERMS);
  expect([isUnfinished(assessment), isLagging(assessment)]).toEqual([unfinished, lagging]);
});

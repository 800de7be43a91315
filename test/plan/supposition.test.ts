/** What-if: an indicator under another target, another deadline, another rate, worked out by hand. */
import { assess, type Assessment, type Terms } from "../../src/plan/assessment";
import type { Evidence } from "../../src/plan/states";
import { suppose, type Supposed, type Supposition } from "../../src/plan/supposition";
import type { Indicator } from "../../src/report/report";
import { indicator } from "./figures";
import { RULE_SETS } from "./presets";

const TERMS: Terms = { asOf: "2021-06-30", year: 2021, rules: RULE_SETS.standard, curve: "months" };
const AS_PLANNED: Supposition = { target: null, deadline: null, monthly: null };
const supposed = (item: Indicator, supposition: Partial<Supposition>, evidence?: Evidence): Supposed =>
  suppose(assess(item, TERMS, evidence), { ...AS_PLANNED, ...supposition }, TERMS);
const lampOf = ({ lamp }: Assessment): string | undefined => lamp?.status;

const CHECKUP = indicator({ target: "139294人", actual: "6万余人", ratio: "43.37%", deadline: "2021-10-31" });
const PENSION = indicator({ kind: "ratio", actual: "14371人", ratio: "34.96%" });
const STADIUM = indicator({ kind: "progress", ratio: "30%" });
const TRAINING = indicator({ target: "12000人", actual: "3000人" });

test("nothing supposed is as planned", () => {
  for (const item of [CHECKUP, PENSION, STADIUM, TRAINING]) {
    const { assessment, outlook } = supposed(item, {});
    const planned = assess(item, TERMS);
    expect(assessment).toEqual({ ...planned, effort: outlook.effort });
  }
});

test("the checkup by the end of the year stands at 50 %, and takes 13147 a month", () => {
  // 60412 of 139294 is 43.4 against 50; 78882 over six months; twice 60412 of 139294.
  const { assessment, outlook, finish } = supposed(CHECKUP, { deadline: "2021-12-31" });
  expect([assessment.pace?.percent, assessment.gap?.points, lampOf(assessment)]).toEqual([50, -6.6, "关注"]);
  expect(outlook.effort?.required).toBe(13147);
  expect(outlook.outcome).toEqual({ low: expect.closeTo(0.8674, 4), high: expect.closeTo(0.8674, 4) });
  // 78882 at 10068.7 a month: 7.83 months, 239 days.
  expect(finish).toBe("2022-02-24");
});

test("a target that is supposed is a real one; what was reached stays", () => {
  const { assessment, outlook } = supposed(PENSION, { target: 30_000 });
  expect(assessment.completion?.value).toBeCloseTo(14_371 / 30_000, 9);
  expect(outlook.outcome).toEqual({ low: expect.closeTo(0.958, 3), high: expect.closeTo(0.958, 3) });
});

test("a rate that is supposed takes the place of those of the past, for works and for what has not begun too", () => {
  expect(supposed(TRAINING, { monthly: 1000 })).toMatchObject({
    outlook: { outcome: { low: 0.75 } },
    finish: "2022-03-31",
  });
  expect(supposed(STADIUM, {}).outlook.outcome).toBe("works");
  expect(supposed(STADIUM, { monthly: 0.1 }).outlook.outcome).toMatchObject({ low: expect.closeTo(0.9, 9) });
  const later = indicator({ target: "600人", actual: "0人", start: "2021-07-01" });
  expect(supposed(later, {}).outlook.outcome).toBe("notStarted");
  expect(supposed(later, { monthly: 100 }).outlook.outcome).toMatchObject({ low: 1 });
  expect(supposed(TRAINING, { monthly: 0 }).finish).toBeNull();
});

test("what has no target yet gets a lamp and a plan by the one supposed", () => {
  const { assessment, outlook } = supposed(indicator({ actual: "600台" }), { target: 1000 });
  expect([assessment.state, lampOf(assessment), outlook.effort?.required]).toEqual(["paced", "正常", 67]);
});

test.each<[string, Supposed, Partial<Assessment>]>([
  ["a deadline before the start", supposed(TRAINING, { deadline: "2020-12-31" }), { state: "unverified", gap: null }],
  [
    "figures in conflict",
    supposed(TRAINING, { target: 3000 }, { disputed: true, current: true }),
    { state: "unverified", lamp: null },
  ],
  [
    "a figure of an earlier report",
    supposed(TRAINING, { target: 3000 }, { disputed: false, current: false }),
    { state: "stale", lamp: null },
  ],
  [
    "nothing reported",
    supposed(indicator({ target: "100人" }), { target: 50 }),
    { state: "noActual", completion: null },
  ],
])("%s has no lamp whatever is supposed", (_, { assessment }, expected) => {
  expect(assessment).toMatchObject(expected);
});

test("a finish beyond all calendars is not said", () => {
  const { finish } = supposed(indicator({ target: "99999人", actual: "1人" }), { monthly: 0.0001 });
  expect(finish).toBeNull();
});

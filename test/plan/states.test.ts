/** States come before thresholds, in their order; and what of a report is counted. */
import { assess, assessReport, type Terms } from "../../src/plan/assessment";
import { RULE_SETS } from "./presets";
import { countedAs, tally } from "../../src/plan/tally";
import type { Check, Indicator, Report } from "../../src/report/report";
import { indicator } from "./figures";

const TERMS: Terms = { asOf: "2021-06-30", year: 2021, rules: RULE_SETS.standard, curve: "months" };
const CLEAR = { disputed: false, current: true };

test.each([
  ["disputed before anything", indicator({}), { disputed: true, current: false }, "unverified"],
  ["no figure before not in the report", indicator({ target: "8座" }), { disputed: false, current: false }, "noActual"],
  [
    "not in the report before no target",
    indicator({ kind: "none", actual: "8座" }),
    { disputed: false, current: false },
    "stale",
  ],
  ["an actual alone has no target", indicator({ actual: "7496人" }), CLEAR, "noTarget"],
  ["a limit without its line", indicator({ kind: "limit", actual: "3.36%" }), CLEAR, "noTarget"],
  ["begun is no figure", indicator({ target: "8座", status: "ongoing" }), CLEAR, "noActual"],
  ["a rate below all", indicator({ kind: "rate", ratio: "98%" }), CLEAR, "open"],
  ["the same past its own deadline", indicator({ kind: "rate", ratio: "98%", deadline: "2021-05-31" }), CLEAR, "unmet"],
  ["due today is not overdue", indicator({ kind: "rate", ratio: "98%", deadline: "2021-06-30" }), CLEAR, "open"],
  [
    "works with a stated schedule",
    indicator({ kind: "progress", ratio: "30%", start: "2021-03-01", deadline: "2021-12-31" }),
    CLEAR,
    "paced",
  ],
  [
    "works with an assumed deadline",
    indicator({ kind: "progress", ratio: "30%", start: "2021-03-01" }),
    CLEAR,
    "presumed",
  ],
  ["a year's investment counts as an annual plan", indicator({ kind: "ratio", ratio: "43.6%" }), CLEAR, "paced"],
  [
    "dates that cannot both be right",
    indicator({ ratio: "30%", start: "2021-08-01", deadline: "2021-07-31" }),
    CLEAR,
    "unverified",
  ],
  ["a floor that is kept", indicator({ kind: "limit", target: "70%", actual: "83%" }), CLEAR, "met"],
  [
    "a ceiling that is broken",
    indicator({ kind: "limit", direction: "down", target: "4.2%", actual: "4.3%" }),
    CLEAR,
    "unmet",
  ],
  [
    "a fall that is deep enough",
    indicator({ kind: "growth", direction: "down", target: "-2.5%", actual: "-3%" }),
    CLEAR,
    "met",
  ],
] as const)("%s", (_, input, evidence, state) => {
  expect(assess(input, TERMS, evidence).state).toBe(state);
});

test.each([
  [[10], "unverified"],
  [[22], "unverified"],
  [[999, 30], "unverified"],
  [[40], "paced"],
  [[9, 19, 999], "paced"],
])("a contradiction at %j leaves the indicator %s", (starts, state) => {
  const input = indicator({ target: "9万人", actual: "6.1万人", ratio: "67.8%", period: "3.23万人" });
  expect(assessReport(reportOf([input], [{ arithmetic: "", printed: null, starts }]), TERMS)[0]?.state).toBe(state);
});

/** The half-year report of 博乐 as a planner reads it: name, figures, kind. */
const BOLE: readonly Indicator[] = [
  indicator({ name: "职业培训", target: "4550人次", actual: "5834人次", ratio: "128.2%" }),
  indicator({ name: "农民工诉求办结", kind: "rate", target: "325条", ratio: "99.69%" }),
  indicator({ name: "拖欠劳动报酬案件结案", kind: "rate", target: "26件", ratio: "100%" }),
  indicator({ name: "城镇职工参保缴费", kind: "ratio", basis: "stock", actual: "30028人", ratio: "92%" }),
  indicator({ name: "城乡居民基本养老保险参保缴费", kind: "ratio", actual: "14371人", ratio: "34.96%" }),
  indicator({ name: "失业保险参保缴费", kind: "ratio", basis: "stock", actual: "30706人", ratio: "97.76%" }),
  indicator({ name: "工伤保险参保缴费", kind: "ratio", basis: "stock", actual: "32264人", ratio: "99.96%" }),
  indicator({ name: "天然气入户设备安装", kind: "ratio", actual: "4200户", ratio: "70%" }),
  indicator({ name: "天然气入户工程投资", kind: "ratio", actual: "1300万元", ratio: "72%" }),
  indicator({ name: "6月以来问题隐患整改", kind: "rate", target: "1187处", actual: "992处" }),
  indicator({ name: "隐患排查治理整改", kind: "rate", target: "4099条", ratio: "90.2%" }),
  indicator({ name: "城镇登记失业率", kind: "limit", direction: "down", target: "4.5%" }),
  indicator({ name: "全民健康体检", target: "139294人", actual: "6万余人", ratio: "43.37%", deadline: "2021-10-31" }),
  indicator({ name: "五保老人孤儿集中供养收养率", kind: "whole", ratio: "100%" }),
  indicator({ name: "农村厕所改造", target: "23896户", ratio: "100%" }),
  indicator({ name: "政务服务事项办结", kind: "rate", target: "18132件", ratio: "100%" }),
  indicator({ name: "公共服务事项办结", kind: "rate", target: "4083件", ratio: "100%" }),
  indicator({ name: "S304线改造工程量", kind: "progress", ratio: "60%", deadline: "2021-07-31" }),
  indicator({ name: "市民体育场工程量", kind: "progress", ratio: "30%" }),
  indicator({ name: "植被恢复及抚育项目投资", kind: "ratio", ratio: "43.6%" }),
  indicator({ name: "湿地公园植被恢复项目投资", kind: "ratio", ratio: "65%" }),
  indicator({ name: "环博绿廊建设项目投资", kind: "ratio", ratio: "40%" }),
];

test("博乐 2021 half-year: 11 counted of 22", () => {
  const assessed = BOLE.map((each) => assess(each, TERMS, { disputed: each.name === "农村厕所改造", current: true }));
  expect(tally(assessed.map(countedAs))).toEqual({
    indicators: 22,
    counted: 11,
    reached: 7,
    behind: 4,
    reachedShare: 63.6,
    behindShare: 36.4,
    unconfirmed: 2,
    unverified: 1,
    unpaced: 8,
  });
  expect(
    assessed.filter(({ reached }) => reached === false).map(({ indicator, gap }) => [indicator.name, gap?.points]),
  ).toEqual([
    ["城乡居民基本养老保险参保缴费", -15],
    ["全民健康体检", -16.6],
    ["植被恢复及抚育项目投资", -6.4],
    ["环博绿廊建设项目投资", -10],
  ]);
});

test("of nothing counted there are no shares", () => {
  expect(tally([])).toMatchObject({ indicators: 0, counted: 0, reachedShare: null, behindShare: null });
});

function reportOf(indicators: readonly Indicator[], conflicts: readonly Check[]): Report {
  return {
    text: "",
    sentences: [],
    region: null,
    year: 2021,
    asOf: "2021-06-30",
    indicators,
    possible: [],
    facts: [],
    milestones: [],
    sections: [],
    conflicts,
    checks: [],
  };
}

/** The cases that the product was accepted by, as a planner would state them. */
import { assess, type Assessment, type Terms } from "../../src/plan/assessment";
import { shownCompletion } from "../../src/plan/completion";
import { roundHalfUp } from "../../src/plan/rounding";
import { RULE_SETS } from "./presets";
import type { Indicator } from "../../src/report/report";
import { indicator } from "./figures";

const HALF_YEAR: Terms = { asOf: "2021-06-30", year: 2021, rules: RULE_SETS.standard, curve: "months" };

/** What a planner reads of an assessment; a case names only what matters to it. */
function read(assessment: Assessment) {
  const { completion, pace, gap, effort, impliedTarget, impliedActual, margin, unfinished, agreement } = assessment;
  return {
    state: assessment.state,
    lamp: assessment.lamp?.status ?? null,
    colour: assessment.colour,
    reached: assessment.reached,
    completion: completion === null ? null : shownCompletion(completion.value).percent,
    source: completion?.source,
    pace: pace?.percent ?? null,
    counted: pace?.time.counted,
    assumed: pace?.schedule.assumed,
    gap: gap?.points ?? null,
    over: effort?.over,
    remaining: effort?.remaining,
    required: effort?.required,
    average: typeof effort?.average === "number" ? Math.round(effort.average) : null,
    times: typeof effort?.ratio === "number" ? roundHalfUp(effort.ratio, 2) : null,
    target: impliedTarget && [impliedTarget.low, impliedTarget.nearest, impliedTarget.high],
    round: impliedTarget?.round,
    done: impliedActual && [impliedActual.low, impliedActual.high],
    left: unfinished && [unfinished.low, unfinished.high],
    margin: margin && [margin.met, margin.distance, margin.unit],
    agrees: agreement?.agrees,
    recomputed: agreement && roundHalfUp(agreement.recomputed * 100, 1),
  };
}

interface Case {
  readonly input: Indicator;
  readonly terms?: Partial<Terms>;
  readonly yields: Partial<ReturnType<typeof read>>;
}

const CASES: Readonly<Record<string, Case>> = {
  "职业培训 4550人次, 5834人次 done: far ahead, nothing left to do": {
    input: indicator({ target: "4550人次", actual: "5834人次", ratio: "128.2%" }),
    yields: {
      completion: 128.2,
      source: "figures",
      pace: 50,
      gap: 78.2,
      lamp: "完成",
      reached: true,
      over: 1284,
      required: 0,
      times: null,
      agrees: true,
    },
  },
  "居民养老 14371人, 34.96%: the target is implied and the second half must run 1.86 times the first": {
    input: indicator({ kind: "ratio", actual: "14371人", ratio: "34.96%" }),
    yields: {
      completion: 35,
      pace: 50,
      gap: -15,
      lamp: "滞后",
      reached: false,
      target: [41102, 41107, 41112],
      remaining: 26736,
      required: 4456,
      average: 2395,
      times: 1.86,
    },
  },
  "体检 6万余人 of 139294 by 31 October, 43.37%: the finer ratio counts, the rough number does not": {
    input: indicator({ target: "139294人", actual: "6万余人", ratio: "43.37%", deadline: "2021-10-31" }),
    yields: {
      completion: 43.4,
      source: "ratio",
      pace: 60,
      gap: -16.6,
      lamp: "滞后",
      done: [60405, 60418],
      required: 19721,
      average: 10069,
      times: 1.96,
    },
  },
  "S304 60% by 31 July with no start: behind, but only presumed": {
    input: indicator({ kind: "progress", ratio: "60%", deadline: "2021-07-31" }),
    yields: {
      pace: 85.7,
      gap: -25.7,
      state: "presumed",
      lamp: "滞后",
      reached: null,
      assumed: { start: true, deadline: false },
    },
  },
  "工伤 99.96%: shown as it is and not called done": {
    input: indicator({ kind: "ratio", actual: "32264人", ratio: "99.96%", basis: "stock" }),
    yields: { completion: 99.96, lamp: "正常", reached: true, remaining: undefined },
  },
  "325条, 办结率99.69%: one is open, and a rate is not paced": {
    input: indicator({ kind: "rate", target: "325条", ratio: "99.69%" }),
    yields: {
      state: "open",
      done: [324, 324],
      left: [1, 1],
      pace: null,
      gap: null,
      lamp: null,
      colour: "grey",
      reached: null,
    },
  },
  "4099条, 整改率90.2%: 400 to 403 are open": {
    input: indicator({ kind: "rate", target: "4099条", ratio: "90.2%" }),
    yields: { state: "open", done: [3696, 3699], left: [400, 403] },
  },
  "1187处, 992处 mended": {
    input: indicator({ kind: "rate", target: "1187处", actual: "992处" }),
    yields: { state: "open", completion: 83.6, left: [195, 195] },
  },
  "26件, 结案率100%": {
    input: indicator({ kind: "rate", target: "26件", ratio: "100%" }),
    yields: { state: "closed", colour: "green", left: null, reached: null },
  },
  "失业率 3.36 against 4.2: met by 0.84 points, and no completion of 80 % anywhere": {
    input: indicator({ kind: "limit", direction: "down", target: "4.2%", actual: "3.36%" }),
    yields: { state: "met", margin: [true, 0.84, "百分点"], completion: null, pace: null, gap: null, reached: null },
  },
  "失业率控制在4.5%以内 without an actual": {
    input: indicator({ kind: "limit", direction: "down", target: "4.5%" }),
    yields: { state: "noActual", reached: null },
  },
  "今年以来6.1万人 of 9万, 67.8%": {
    input: indicator({ target: "9万人", actual: "6.1万人", ratio: "67.8%", period: "3.23万人" }),
    yields: { completion: 67.8, agrees: true },
  },
  "二季度3.23万 of 9万, 35.86%": {
    input: indicator({ target: "9万人", actual: "3.23万人", ratio: "35.86%" }),
    yields: { agrees: true },
  },
  "0.49万以上 of 1万, 49.16%": {
    input: indicator({ target: "1万人", actual: "0.49万人以上", ratio: "49.16%" }),
    yields: { completion: 49.2, source: "ratio", agrees: true },
  },
  "50801 is 130.26% of the province's target": {
    input: indicator({ kind: "ratio", actual: "50801人", ratio: "130.26%" }),
    yields: { target: [38999, 39000, 39001], completion: 130.3 },
  },
  "50801 is 127% of the city's target, surely the round 40000": {
    input: indicator({ kind: "ratio", actual: "50801人", ratio: "127%" }),
    yields: { target: [39844, 40001, 40158], round: 40000 },
  },
  "30028人 is 92%": {
    input: indicator({ kind: "ratio", actual: "30028人", ratio: "92%", basis: "stock" }),
    yields: { target: [32463, 32639, 32817], gap: 42, remaining: undefined },
  },
  "7 of 20, 占比41%: does not fit, 35.0 % recomputed": {
    input: indicator({ target: "20个", actual: "7个", ratio: "41%" }),
    yields: { agrees: false, recomputed: 35 },
  },
  省市暂未下达目标: {
    input: indicator({ kind: "none", actual: "3859人" }),
    yields: { state: "noTarget", colour: "grey", completion: null, pace: null, reached: null, lamp: null },
  },
  "省市暂未下达目标, and no figure either": {
    input: indicator({ kind: "none" }),
    yields: { state: "noTarget" },
  },
  "环博绿廊 40% at half-year: exactly 10.0 behind is not yet 滞后": {
    input: indicator({ kind: "ratio", ratio: "40%" }),
    yields: { gap: -10, lamp: "关注", reached: false },
  },
  "收养率100% of all": {
    input: indicator({ kind: "whole", ratio: "100%" }),
    yields: { state: "met", pace: null, reached: null },
  },
  "收养率98% of all": {
    input: indicator({ kind: "whole", ratio: "98%" }),
    yields: { state: "unmet", colour: "red" },
  },
  "增幅7%, 目标8%: growth is never prorated": {
    input: indicator({ kind: "growth", target: "8%", actual: "7%" }),
    yields: { state: "unmet", margin: [false, -1, "百分点"], completion: null, pace: null },
  },
  "增幅8%, 目标8%": {
    input: indicator({ kind: "growth", target: "8%", actual: "8.0%" }),
    yields: { state: "met", margin: [true, 0, "百分点"] },
  },
  "11.6公里, 已完成 in words only": {
    input: indicator({ target: "11.6公里", status: "done" }),
    yields: { completion: 100, source: "status", lamp: "完成", reached: true },
  },
  "8座, 未启动 in words only": {
    input: indicator({ target: "8座", status: "notstarted" }),
    yields: { completion: 0, gap: -50, lamp: "滞后" },
  },
  "30 % against 40 % is exactly −10.0": {
    input: indicator({ kind: "ratio", ratio: "30%", start: "2021-03-01", deadline: "2021-12-31" }),
    yields: { pace: 40, gap: -10, lamp: "关注" },
  },
  "91.7 % at the end of November reaches its line": {
    input: indicator({ kind: "ratio", ratio: "91.7%" }),
    terms: { asOf: "2021-11-30" },
    yields: { pace: 91.7, gap: 0, reached: true, lamp: "正常" },
  },
  "91.6 % at the end of November does not": {
    input: indicator({ kind: "ratio", ratio: "91.6%" }),
    terms: { asOf: "2021-11-30" },
    yields: { pace: 91.7, gap: -0.1, reached: false, lamp: "关注" },
  },
  "银川, 5 points behind: the city does not say": {
    input: indicator({ kind: "ratio", ratio: "45%" }),
    terms: { rules: RULE_SETS.threeByPoints },
    yields: { state: "paced", gap: -5, lamp: null, colour: "grey", reached: false },
  },
  "三亚, 26 at pace 50": {
    input: indicator({ kind: "ratio", ratio: "26%" }),
    terms: { rules: RULE_SETS.threeByShare },
    yields: { colour: "yellow" },
  },
  "三亚, 25 at pace 50": {
    input: indicator({ kind: "ratio", ratio: "25%" }),
    terms: { rules: RULE_SETS.threeByShare },
    yields: { colour: "yellow" },
  },
  "三亚, 24 at pace 50": {
    input: indicator({ kind: "ratio", ratio: "24%" }),
    terms: { rules: RULE_SETS.threeByShare },
    yields: { colour: "red" },
  },
};

test.each(Object.entries(CASES))("%s", (_, { input, terms, yields }) => {
  expect(read(assess(input, { ...HALF_YEAR, ...terms }))).toMatchObject(yields);
});

/** A report of a few sentences for the pane's tests, with the reading that it should get, made by hand. */
import type { Doubt, Indicator, Quantity, Report } from "../../src/report/report";

export const TEXT = [
  "云泽市2021年上半年民生工程进展",
  "一、就业",
  "全市职业培训目标任务为4550人次，实际开展5834人次，达到128.2%。",
  "城镇新增就业3859人。",
  "二、住房",
  "今年改造农村厕所23896户，实际用户27330户，完成率为100%。",
  "依申请事项612项，占99.67%。老旧小区改造8个，开工20个。",
].join("\n");

/** The quantity printed as `text`, at its first place in the report. */
export function quantity(text: string, value: number, unit: string, number = value, step = 1): Quantity {
  const start = TEXT.indexOf(text);
  if (start < 0) throw new Error(`Not in the report: ${text}`);
  const printedUnit = unit === "%" ? "%" : unit;
  return { start, text, value, unit, qualifier: null, printed: { number, unit: printedUnit, step } };
}

const JOBS = ["一、就业"];
const HOMES = ["二、住房"];

export function indicator(name: string, given: Partial<Indicator>): Indicator {
  return {
    name,
    section: JOBS,
    kind: "total",
    basis: "cumulative",
    target: null,
    actual: null,
    ratio: null,
    period: null,
    direction: "up",
    start: null,
    deadline: null,
    status: null,
    owner: null,
    doubts: [],
    ...given,
  };
}

const guessed: Doubt = { code: "nameGuessed", figures: ["20个"] };

export const TRAINING = indicator("职业培训", {
  target: quantity("4550人次", 4550, "人次"),
  actual: quantity("5834人次", 5834, "人次"),
  ratio: quantity("128.2%", 1.282, "%", 128.2, 0.1),
});
export const TOILETS = indicator("改造农村厕所", {
  section: HOMES,
  target: quantity("23896户", 23896, "户"),
  actual: quantity("27330户", 27330, "户"),
  ratio: quantity("100%", 1, "%", 100, 1),
});
export const ESTATES = indicator("老旧小区改造", {
  section: HOMES,
  target: quantity("20个", 20, "个"),
  actual: quantity("8个", 8, "个"),
  doubts: [guessed],
});
export const JOBS_FOUND = indicator("城镇新增就业", { kind: "none", actual: quantity("3859人", 3859, "人") });

const lines = TEXT.split("\n");
const startOf = (line: number): number => lines.slice(0, line).join("\n").length + (line === 0 ? 0 : 1);
const sentence = (text: string) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length });

/** Three indicators, one without doubt, one in a contradiction, one doubted; one possible; a contradiction of facts. */
export const REPORT: Report = {
  text: TEXT,
  sentences: [
    sentence("全市职业培训目标任务为4550人次，实际开展5834人次，达到128.2%。"),
    sentence("城镇新增就业3859人。"),
    sentence("今年改造农村厕所23896户，实际用户27330户，完成率为100%。"),
    sentence("依申请事项612项，占99.67%。"),
    sentence("老旧小区改造8个，开工20个。"),
  ],
  region: "云泽市",
  year: 2021,
  asOf: "2021-06-30",
  indicators: [TRAINING, TOILETS, ESTATES],
  possible: [JOBS_FOUND],
  facts: [
    { ...quantity("612项", 612, "项"), name: "依申请事项", section: HOMES },
    { ...quantity("99.67%", 0.9967, "%", 99.67, 0.01), name: "依申请事项占比", section: HOMES },
  ],
  milestones: [],
  sections: [
    { title: "一、就业", marker: "一", level: 1, start: startOf(1), end: startOf(4) },
    { title: "二、住房", marker: "二", level: 1, start: startOf(4), end: TEXT.length },
  ],
  conflicts: [
    {
      arithmetic: "27330/23896=114.37%",
      printed: "100%",
      starts: [TEXT.indexOf("23896户"), TEXT.indexOf("27330户"), TEXT.indexOf("100%")],
    },
    { arithmetic: "612/633=96.68%", printed: "99.67%", starts: [TEXT.indexOf("612项"), TEXT.indexOf("99.67%")] },
  ],
  checks: [
    { arithmetic: "5834/4550=128.2%", printed: null, starts: [TEXT.indexOf("4550人次"), TEXT.indexOf("5834人次")] },
  ],
};

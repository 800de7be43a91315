/** The paragraph of a bulletin, word for word. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bulletinOf, EVERYTHING } from "../../src/plan/bulletin";
import { assess, type Terms } from "../../src/plan/assessment";
import { RULE_SETS } from "../plan/presets";
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import type { Indicator } from "../../src/report/report";
import { sheetStrings } from "../../src/locale/strings";
import { bulletinItems, itemOf } from "../../src/sheets/bulletinItems";
import { bulletinText, filterText } from "../../src/sheets/bulletinText";
import { inserted, reportOf, WORDS } from "../excel/inserted";
import { indicator } from "../plan/figures";

const TERMS: Terms = { asOf: "2021-06-30", year: 2021, rules: RULE_SETS.standard, curve: "months" };

function paragraph(
  indicators: readonly Indicator[],
  disputed: readonly Indicator[] = [],
  words = WORDS,
  filter = EVERYTHING,
): string {
  const items = indicators.map((each) =>
    itemOf(assess(each, TERMS, { disputed: disputed.includes(each), current: true }), "云泽市", words),
  );
  return bulletinText(bulletinOf(items, 2021, filter), words);
}

const ratio = (name: string, percent: string, more: Parameters<typeof indicator>[0] = {}): Indicator =>
  indicator({ kind: "ratio", ratio: percent, name, ...more });
const works = (name: string, percent: string): Indicator => indicator({ kind: "progress", ratio: percent, name });

const TOILETS = indicator({ name: "农村厕所改造", target: "23896户", ratio: "100%" });
/** What 博乐's half-year report says of the indicators that are held against pace. */
const BOLE: readonly Indicator[] = [
  indicator({ name: "职业培训", target: "4550人次", actual: "5834人次", ratio: "128.2%" }),
  ratio("职工养老参保", "92%"),
  indicator({ kind: "ratio", name: "城乡居民养老参保", actual: "14371人", ratio: "34.96%" }),
  ratio("失业参保", "97.76%"),
  ratio("工伤参保", "99.96%"),
  ratio("天然气入户", "70%"),
  ratio("天然气投资", "72%"),
  indicator({ name: "全民健康体检", target: "139294人", actual: "6万余人", ratio: "43.37%", deadline: "2021-10-31" }),
  TOILETS,
  works("S304线", "60%"),
  works("市民体育场", "30%"),
  ratio("植被恢复", "43.6%"),
  ratio("湿地公园", "65%"),
  ratio("环博绿廊", "40%"),
];

test("博乐 2021 half-year, as a bulletin prints it", () => {
  expect(paragraph(BOLE, [TOILETS])).toBe(
    "列入本次通报的指标11项，达到序时进度7项、占63.6%；未达到4项、占36.4%：" +
      "低于年度序时进度50%的3项：城乡居民养老参保34.96%（低15.0个百分点）、环博绿廊40%（低10.0）、植被恢复43.6%（低6.4）；" +
      "时限早于年底的1项：全民健康体检43.37%（10月31日到期，应达60.0%，低16.6）。" +
      "另有2项工期待确认、1项数据待核实，未列入。",
  );
});

const report = join("..", "shared", "reports", "bole-2021h1.txt");
const required = process.env["CI"] !== undefined;
(existsSync(report) || required ? test : test.skip)(
  "the same from the report itself, whatever the names (skipped where the report is not at hand)",
  () => {
    const read = readReport(documentOf(readFileSync(report, "utf8")));
    const items = bulletinItems(
      [reportOf(read.indicators, { ...read, name: report, year: 2021, asOf: "2021-06-30" })],
      { rules: RULE_SETS.standard, curve: "months" },
      WORDS,
    );
    expect(bulletinText(bulletinOf(items, 2021), WORDS)).toMatch(
      new RegExp(
        "^列入本次通报的指标11项，达到序时进度7项、占63\\.6%；未达到4项、占36\\.4%：" +
          "低于年度序时进度50%的3项：[^（]*34\\.96%（低15\\.0个百分点）、[^（]*40%（低10\\.0）、[^（]*43\\.6%（低6\\.4）；" +
          "时限早于年底的1项：[^（]*体检[^（]*43\\.37%（10月31日到期，应达60\\.0%，低16\\.6）。" +
          "另有2项工期待确认、1项数据待核实，未列入。$",
        "u",
      ),
    );
  },
);

test.each([
  ["all in time", [ratio("甲", "50%")], "列入本次通报的指标1项，全部达到序时进度。"],
  ["nothing to compare", [works("甲", "50%")], "本次通报没有可与序时进度比较的指标。另有1项工期待确认，未列入。"],
  [
    "a schedule of its own",
    [ratio("X2路", "10%", { start: "2021-03-01", deadline: "2022-06-30" })],
    // 4 of 16 months.
    "列入本次通报的指标1项，达到序时进度0项、占0.0%；未达到1项、占100.0%：按各自工期计算的1项：X2路10%（2021年3月1日起、2022年6月30日到期，应达25.0%，低15.0个百分点）。",
  ],
  [
    "a printed ratio that the figures contradict is not quoted",
    [indicator({ name: "停车场", target: "20座", actual: "7座", ratio: "41%" })],
    "列入本次通报的指标1项，达到序时进度0项、占0.0%；未达到1项、占100.0%：低于年度序时进度50%的1项：停车场35.0%（低15.0个百分点）。",
  ],
  [
    "a name that ends in a digit",
    [ratio("S304", "40%")],
    "列入本次通报的指标1项，达到序时进度0项、占0.0%；未达到1项、占100.0%：低于年度序时进度50%的1项：S304 40%（低10.0个百分点）。",
  ],
] as const)("%s", (_, indicators, text) => {
  expect(paragraph(indicators)).toBe(text);
});

test("in English too", () => {
  expect(paragraph([ratio("Pension", "34.96%"), works("Road", "5%")], [], sheetStrings("en-US"))).toBe(
    "Indicators counted: 1. At or ahead of pace: 0 (0.0%). Behind: 1 (100.0%). " +
      "Below the year's pace of 50%, 1: Pension 34.96% (behind by 15.0 points). " +
      "Not counted: 1 with an unconfirmed schedule.",
  );
});

test.each([
  [["滞后"], "未达到2项、占66.7%，其中滞后1项：低于年度序时进度50%的1项：甲34.96%（低15.0个百分点）。"],
  [["红灯"], "未达到2项、占66.7%，其中红灯0项。"],
  [["关注", "滞后"], "未达到2项、占66.7%：低于年度序时进度50%的2项：甲34.96%（低15.0个百分点）、乙45%（低5.0）。"],
])("only %s shall be named", (statuses, end) => {
  const items = [ratio("甲", "34.96%"), ratio("乙", "45%"), ratio("丙", "97.76%")];
  expect(paragraph(items, [], WORDS, { ...EVERYTHING, statuses })).toBe(
    `列入本次通报的指标3项，达到序时进度1项、占33.3%；${end}`,
  );
});

test("the sheet 通报 holds the paragraph, its filter and when it was made", async () => {
  const filter = { ...EVERYTHING, headings: ["一、惠民工程"], owners: ["人社局", "民政局"] };
  const items = [ratio("甲", "40%", { section: ["一、惠民工程"], owner: "民政局" }), ratio("乙", "40%")];
  const { cell } = await inserted([reportOf(items)], { bulletin: filter });
  const texts = [0, 1, 2].map((row) => cell(WORDS.names.bulletin, row, "text"));
  expect(texts).toEqual([
    expect.stringMatching(/^列入本次通报的指标1项.*甲40%（低10\.0个百分点）。$/u),
    "事项：一、惠民工程；责任单位：人社局、民政局",
    expect.stringContaining("2021-07-05 09:00"),
  ]);
  expect(filterText(EVERYTHING, WORDS)).toBe("全部指标");
});

/** The bulletin of the table as it stands in Excel, after whatever the planner has done to it; and its sheet. */
import { putBulletin } from "../../src/excel/bulletin";
import { ColumnMissingError } from "../../src/excel/errors";
import { present, readBack } from "../../src/excel/readBack";
import { sheetStrings } from "../../src/locale/strings";
import { bulletinOf, EVERYTHING, type BulletinFilter } from "../../src/plan/bulletin";
import type { Indicator } from "../../src/report/report";
import { bulletinSheet } from "../../src/sheets/bulletin";
import { BULLETIN_COLUMNS, standingItems } from "../../src/sheets/bulletinItems";
import { bulletinText } from "../../src/sheets/bulletinText";
import { presetRules } from "../../src/sheets/presets";
import { languageOf } from "../../src/sheets/standingRules";
import { indicator } from "../plan/figures";
import { RULE_SETS } from "../plan/presets";
import { inserted, reportOf, WORDS, type Inserted } from "./inserted";

const ratio = (name: string, percent: string, more: Parameters<typeof indicator>[0] = {}): Indicator =>
  indicator({ kind: "ratio", ratio: percent, name, ...more });
const works = (name: string, percent: string): Indicator => indicator({ kind: "progress", ratio: percent, name });

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
  ratio("农村厕所改造", "100%"),
  works("S304线", "60%"),
  works("市民体育场", "30%"),
  ratio("植被恢复", "43.6%"),
  ratio("湿地公园", "65%"),
  ratio("环博绿廊", "40%"),
];

async function paragraph(filter: BulletinFilter = EVERYTHING): Promise<string> {
  const { indicators, matters } = (await readBack(BULLETIN_COLUMNS)).tables;
  const table = present("indicators", indicators);
  const words = sheetStrings(languageOf(table) ?? "zh-CN");
  return bulletinText(bulletinOf(standingItems(table, matters, words), 2021, filter), words);
}

/** The row of 指标 with that name, from 0. */
const rowOf = (name: string): number => BOLE.findIndex((each) => each.name === name);
const edit = ({ type }: Inserted, name: string, column: string, text: string): void => {
  type(WORDS.names.indicators, rowOf(name), column, text);
};

test("博乐 2021 half-year as Excel shows it, and after the planner's edits", async () => {
  const book = await inserted([reportOf(BOLE)]);
  edit(book, "农村厕所改造", "conflict", "7138+16758=23896，报告为23986");
  expect(await paragraph()).toBe(
    "列入本次通报的指标11项，达到序时进度7项、占63.6%；未达到4项、占36.4%：" +
      "低于年度序时进度50%的3项：城乡居民养老参保34.96%（低15.0个百分点）、环博绿廊40%（低10.0）、植被恢复43.6%（低6.4）；" +
      "时限早于年底的1项：全民健康体检43.37%（10月31日到期，应达60.0%，低16.6）。" +
      "另有2项工期待确认、1项数据待核实，未列入。",
  );
  // 70000 of 139294 is 50.3 %; by the season of building 2 of 7 months and a half year make 42.9 %.
  edit(book, "全民健康体检", "actual", "70000");
  edit(book, "环博绿廊", "ownMethod", "北方施工期");
  edit(book, "植被恢复", "name", "植被恢复及抚育");
  expect(await paragraph()).toBe(
    "列入本次通报的指标11项，达到序时进度7项、占63.6%；未达到4项、占36.4%：" +
      "低于年度序时进度42.9%的1项：环博绿廊40%（低2.9个百分点）；" +
      "低于年度序时进度50%的2项：城乡居民养老参保34.96%（低15.0）、植被恢复及抚育43.6%（低6.4）；" +
      "时限早于年底的1项：全民健康体检50.3%（10月31日到期，应达60.0%，低9.7）。" +
      "另有2项工期待确认、1项数据待核实，未列入。",
  );
});

test("rules that the planner changes are followed, and lamps can be chosen by name", async () => {
  const { opened } = await inserted([reportOf(BOLE)], { rules: RULE_SETS.twoStates });
  // The status of what is behind, in the second row of rules.
  opened.type("规则!I5", "滞后预警");
  expect(await paragraph({ ...EVERYTHING, statuses: ["滞后预警"] })).toContain("未达到4项、占33.3%：");
  expect(await paragraph({ ...EVERYTHING, statuses: ["未达到"] })).toContain("，其中未达到0项。");
});

test("headings are those of 事项, and one chooses all under it", async () => {
  const text = "一、惠民工程\n㈠社保\n㈡医疗\n二、生态";
  const at = (title: string): number => text.indexOf(title);
  const section = (title: string, level: number, marker: string, end: number) => ({
    title,
    level,
    marker,
    start: at(title),
    end,
  });
  const report = reportOf(
    [
      { ...ratio("养老", "30%"), ratio: placed("30%", at("㈠社保") + 1) },
      { ...ratio("体检", "31%"), ratio: placed("31%", at("㈡医疗") + 1) },
      { ...ratio("造林", "32%"), ratio: placed("32%", at("二、生态") + 1) },
    ],
    {
      text,
      sections: [
        section("一、惠民工程", 1, "一", at("二、")),
        section("㈠社保", 2, "㈠", at("㈡")),
        section("㈡医疗", 2, "㈡", at("二、")),
        section("二、生态", 1, "二", text.length),
      ],
    },
  );
  await inserted([report]);
  const named = async (heading: string): Promise<string> => paragraph({ ...EVERYTHING, headings: [heading] });
  expect(await named("一 惠民工程")).toContain("2项：养老30%（低20.0个百分点）、体检31%（低19.0）");
  expect(await named("一㈡ 医疗")).toContain("1项：体检31%（低19.0个百分点）");
  expect(await named("二 生态")).toContain("1项：造林32%");
});

function placed(text: string, start: number): Indicator["ratio"] {
  const { ratio: figure } = indicator({ ratio: text });
  return figure && { ...figure, start };
}

test("an English workbook has an English bulletin", async () => {
  await inserted([reportOf([ratio("Pension", "34.96%"), ratio("Gas", "70%")])], {
    language: "en-US",
    rules: presetRules("standard", sheetStrings("en-US")),
  });
  expect(await paragraph({ ...EVERYTHING, statuses: ["Behind"] })).toBe(
    "Indicators counted: 2. At or ahead of pace: 1 (50.0%). Behind: 1 (50.0%). " +
      "Below the year's pace of 50%, 1: Pension 34.96% (behind by 15.0 points).",
  );
});

describe("the sheet 通报", () => {
  const bulletin = (filter: BulletinFilter = EVERYTHING) => bulletinOf([], 2021, filter);
  const put = (texts: readonly string[]): Promise<string> =>
    putBulletin(texts, bulletinSheet(bulletin(), WORDS, "2021-07-05 09:00"));

  test("is inserted once and renewed then, with the planner's own cells left as they are", async () => {
    const { opened } = await inserted([reportOf(BOLE)]);
    expect(await put(["甲"])).toBe("通报");
    const sheet = opened.workbook.sheets.at(-1);
    expect(sheet?.name).toBe("通报");
    expect(sheet?.cells.get(3, 1)?.value).toBe("本次通报没有可与序时进度比较的指标。");
    opened.type("通报!D9", "局长已阅");
    opened.type("通报!A4", "正文");
    expect(await put(["=乙", "丙", "丁"])).toBe("通报");
    expect([3, 4, 5].map((row) => sheet?.cells.get(row, 1)?.value)).toEqual(["=乙", "丙", "丁"]);
    expect(sheet?.cells.get(8, 3)?.value).toBe("局长已阅");
    expect(sheet?.cells.get(3, 0)?.value).toBe("正文");
    expect(opened.workbook.activeSheetId).toBe(sheet?.id);
  });

  test("is found by the name of its column, and refused where that is gone", async () => {
    const { opened } = await inserted([reportOf(BOLE)], { bulletin: EVERYTHING });
    await opened.Excel.run(async (context) => {
      context.workbook.names.getItem("PS_b_text").delete();
      await context.sync();
    });
    await expect(put(["甲"])).rejects.toBeInstanceOf(ColumnMissingError);
  });
});

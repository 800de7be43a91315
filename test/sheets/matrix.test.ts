/** 地区对比: reports of neighbouring counties side by side, live on 指标. */
import { readFileSync } from "node:fs";
import { applyRefresh } from "../../src/excel/applyRefresh";
import { readForRefresh } from "../../src/excel/readForRefresh";
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import type { DatedReport } from "../../src/sheets/rows";
import { boundsOf } from "../../src/sheets/references";
import { findSheet } from "../../workbench/model/workbook";
import { valueAt } from "../../workbench/model/cell-contents";
import { figure, indicator } from "../plan/figures";
import { inserted, reportOf, WORDS, type Inserted } from "../excel/inserted";

const { matrix: MATRIX, indicators: INDICATORS } = WORDS.names;

function county(file: string): DatedReport {
  const read = readReport(documentOf(readFileSync(`test/regions/${file}.txt`, "utf8")));
  return reportOf([], { ...read, name: file, year: 2024, asOf: read.asOf ?? "" });
}

const COUNTIES = ["qinghe-2024h1", "shiqiao-2024h1", "yungou-2024h1"].map(county);

/** What the tables that are read show, by the name over the figures and the header without its number. */
function shown({ opened: { workbook }, blueprint }: Inserted): Readonly<Record<string, readonly unknown[]>> {
  const sheet = findSheet(workbook, MATRIX);
  const plan = blueprint.sheets.find(({ name }) => name === MATRIX);
  if (sheet === undefined || plan === undefined) throw new Error("No 地区对比");
  const bands = plan.cells.filter(({ value }) => /^\d+\. /u.test(String(value)));
  return Object.fromEntries(
    plan.tables.slice(0, -1).flatMap((table) =>
      table.columns.slice(1).map(({ header }, index) => {
        const ordinal = /\d+$/u.exec(header)?.[0] ?? "";
        const band = bands.find(({ value }) => String(value).startsWith(`${ordinal}. `));
        const name = String(band?.value).slice(ordinal.length + 2);
        const values = table.rows.map((_, row) => valueAt(sheet, table.row + 1 + row, table.column + 1 + index));
        return [`${name} ${header.slice(0, -ordinal.length)}`, values];
      }),
    ),
  );
}

test("what counties share stands side by side, in one unit; what one lacks is blank", async () => {
  const figures = shown(await inserted(COUNTIES));
  expect(figures["植树造林（万亩） 目标任务"]).toEqual([3, 4.5, 2]);
  expect(figures["植树造林（万亩） 进度"]).toEqual([2.1, 2.7, 1.2]);
  expect(figures["固定资产投资（亿元） 目标任务"]).toEqual([12, 9.8, ""]);
  expect(figures["老旧小区改造（个） 完成比例"]).toEqual([0.4, "", 0.6]);
  expect(figures["老旧小区改造（个） 名次"]).toEqual([2, "", 1]);
});

test("a shared rank is followed by as many places less", async () => {
  const figures = shown(await inserted(COUNTIES));
  expect(figures["植树造林（万亩） 名次"]).toEqual([1, 2, 2]);
  expect(figures["城镇新增就业（人） 名次"]).toEqual([1, 1, 3]);
});

test("what one county alone reports is not compared", async () => {
  expect(Object.keys(shown(await inserted(COUNTIES))).filter((name) => name.includes("养老"))).toEqual([]);
});

test("ranks follow what the planner corrects on 指标, however it is sorted", async () => {
  const book = await inserted(COUNTIES);
  await book.opened.Excel.run(async (context) => {
    context.workbook.tables.getItem("PS_Indicators").sort.apply([{ key: 6, ascending: false }]);
    await context.sync();
  });
  const names = COUNTIES.flatMap(({ indicators }) => indicators).map((_, row) => book.cell(INDICATORS, row, "key"));
  book.type(
    INDICATORS,
    names.findIndex((key) => /云沟县.*城镇新增就业/u.test(String(key))),
    "actual",
    "900",
  );
  expect(shown(book)["城镇新增就业（人） 完成比例"]).toEqual([0.62, 0.62, 0.9]);
  expect(shown(book)["城镇新增就业（人） 名次"]).toEqual([2, 2, 1]);
});

test("with an older report of a region its change of rank is shown", async () => {
  const training = (region: string, asOf: string, actual: number): DatedReport =>
    reportOf([indicator({ name: "职业培训", target: "100人次", actual: `${String(actual)}人次` })], {
      region,
      asOf,
      name: region + asOf,
    });
  const book = await inserted([
    training("青禾县", "2021-03-31", 20),
    training("石桥县", "2021-03-31", 30),
    training("青禾县", "2021-06-30", 60),
    training("石桥县", "2021-06-30", 50),
  ]);
  expect(shown(book)["职业培训（人次） 名次"]).toEqual([1, 2]);
  // 青禾县 rises from the second place to the first.
  expect(shown(book)["职业培训（人次） 较上期"]).toEqual([1, -1]);
});

test("a refresh of every region shows its change of rank; before that there is nothing to compare", async () => {
  const jobs = (region: string, asOf: string, actual: number): DatedReport =>
    reportOf([indicator({ name: "就业", target: "100人", actual: `${String(actual)}人` })], {
      region,
      asOf,
      name: region + asOf,
    });
  const refreshed = async (report: DatedReport): Promise<void> => {
    await applyRefresh({ report, choices: new Map(), seen: await readForRefresh(), readAt: "2021-07-05 09:00" });
  };
  const book = await inserted([jobs("青禾县", "2021-03-31", 20), jobs("石桥县", "2021-03-31", 30)]);
  expect(shown(book)["就业（人） 较上期"]).toEqual(["", ""]);
  await refreshed(jobs("青禾县", "2021-06-30", 60));
  expect(shown(book)["就业（人） 较上期"]).toEqual(["", ""]);
  await refreshed(jobs("石桥县", "2021-06-30", 50));
  expect(shown(book)["就业（人） 名次"]).toEqual([1, 2]);
  expect(shown(book)["就业（人） 较上期"]).toEqual([1, -1]);
});

test("names are the same whoever's county, year or scope they name; units tell them apart", async () => {
  const named = (region: string, name: string, unit: string): DatedReport =>
    reportOf([indicator({ name, target: `100${unit}`, actual: `50${unit}` })], { region, name: region });
  const book = await inserted([
    named("青禾县", "全县2021年职业培训", "人次"),
    named("石桥县", "石桥县职业培训", "人次"),
    named("云沟县", "职业培训", "场"),
  ]);
  expect(shown(book)["全县2021年职业培训（人次） 目标任务"]).toEqual([100, 100, ""]);
});

test("figures in doubt have no rank and take nobody's place", async () => {
  const jobs = (region: string, actual: string): DatedReport => {
    const item = indicator({ name: "就业", target: "100人", actual });
    const conflicts = region === "甲县" ? [{ arithmetic: "90/100=90%", printed: "80%", starts: [20] }] : [];
    return reportOf([item], { region, name: region, conflicts });
  };
  const book = await inserted([jobs("甲县", "90人"), jobs("乙县", "60人"), jobs("丙县", "50人")]);
  expect(shown(book)["就业（人） 名次"]).toEqual(["", 1, 2]);
});

test("one region alone makes no comparison", async () => {
  const { blueprint } = await inserted([county("qinghe-2024h1")]);
  expect(blueprint.sheets.map(({ name }) => name)).not.toContain(MATRIX);
});

test("forty shared indicators print one page wide, four of them beside each other", async () => {
  const items = Array.from({ length: 40 }, (_, at) => ({
    ...indicator({
      name: `指标第${"甲乙丙丁戊己庚辛壬癸".charAt(at % 10)}${"子丑寅卯".charAt(Math.floor(at / 10))}项`,
    }),
    target: figure("100件"),
    actual: figure(`${String(at + 1)}件`),
  }));
  const { blueprint } = await inserted(["甲县", "乙县"].map((region) => reportOf(items, { region, name: region })));
  const plan = blueprint.sheets.find(({ name }) => name === MATRIX);
  const tables = plan?.tables.slice(0, -1) ?? [];
  expect(tables).toHaveLength(10);
  const { right } = boundsOf(plan?.page?.printArea ?? "");
  const characters = (tables[0]?.columns ?? []).slice(0, right + 1).reduce((sum, { width }) => sum + width, 0);
  // A4 landscape without its margins takes about 145 characters of the default font; 70 % of that size 207.
  expect(characters).toBeLessThan(207);
});

/** The counts per part get a line for a heading or a region that is new, and the chart drawn from them reaches over it. */
import { applyRefresh } from "../../src/excel/applyRefresh";
import { readForRefresh } from "../../src/excel/readForRefresh";
import { undoRefresh } from "../../src/excel/undoRefresh";
import type { DatedReport } from "../../src/sheets/rows";
import { indicator } from "../plan/figures";
import { inserted, reportOf, type Inserted } from "../excel/inserted";
import { under } from "./newer";

/** A report of one indicator under each heading. */
function headed(asOf: string, titles: readonly string[], more: Partial<DatedReport> = {}): DatedReport {
  const sections = titles.map((title, at) => ({
    title,
    marker: title.slice(0, 1),
    level: 1,
    start: at * 100,
    end: (at + 1) * 100,
  }));
  const indicators = titles.map((title, at) =>
    under(
      at * 100 + 5,
      indicator({ name: `${title.slice(2)}指标`, target: "100人", actual: `${String(40 + 10 * at)}人` }),
    ),
  );
  return reportOf(indicators, { asOf, name: `${asOf}.txt`, sections, ...more });
}

const JUNE = headed("2021-06-30", ["一、就业", "二、社保"]);
const SEPTEMBER = headed("2021-09-30", ["一、就业", "二、社保", "三、住房"]);

async function refresh(report: DatedReport): Promise<void> {
  await applyRefresh({ report, choices: new Map(), seen: await readForRefresh(), readAt: "2021-10-08 09:00" });
}

/** The lines of the table of parts as they are shown: number, part, count of all. */
function lines({ opened }: Inserted): readonly (readonly unknown[])[] {
  for (const { tables, cells } of opened.workbook.sheets) {
    const area = tables.find(({ name }) => name === "PS_Parts")?.area;
    if (area === undefined) continue;
    const rows = Array.from({ length: area.bottom - area.top }, (_, at) => area.top + 1 + at);
    return rows.map((row) => [0, 1, 2].map((column) => cells.get(row, area.left + column)?.value ?? null));
  }
  return [];
}

/** What the chart of parts is drawn from: its categories, and the counts of its first series. */
function drawn({ opened }: Inserted): unknown {
  const charts = opened.workbook.sheets.flatMap((sheet) => sheet.charts);
  const series = charts.find(({ name }) => name === "PS_PartsChart")?.series[0];
  return [series?.categories, series?.values];
}

const BEFORE = [
  ["1", "一 就业", 1],
  ["2", "二 社保", 1],
  [null, "合计", 2],
];

test("a new heading of the first level gets its line and its bar, and loses both when taken back", async () => {
  const book = await inserted([JUNE]);
  expect(lines(book).map(([number, part, all]) => [number === "" ? null : number, part, all])).toEqual(BEFORE);
  expect(drawn(book)).toEqual(["=总览!$B$17:$B$18", "=总览!$D$17:$D$18"]);
  await refresh(SEPTEMBER);
  expect(lines(book).slice(1)).toEqual([
    ["2", "二 社保", 1],
    ["3", "三 住房", 1],
    [lines(book)[3]?.[0], "合计", 3],
  ]);
  expect(drawn(book)).toEqual(["=总览!$B$17:$B$19", "=总览!$D$17:$D$19"]);
  expect(await undoRefresh("2021-10-08 10:00")).toEqual([]);
  expect(lines(book).map(([number, part, all]) => [number === "" ? null : number, part, all])).toEqual(BEFORE);
  expect(drawn(book)).toEqual(["=总览!$B$17:$B$18", "=总览!$D$17:$D$18"]);
});

test("where there are several reports, a new region is a part", async () => {
  const book = await inserted([JUNE, headed("2021-06-30", ["一、就业"], { region: "北渠县" })]);
  await refresh(headed("2021-09-30", ["一、就业"], { region: "南滩县" }));
  expect(lines(book).map(([, part, all]) => [part, all])).toEqual([
    ["云泽市", 2],
    ["北渠县", 1],
    ["南滩县", 1],
    ["合计", 4],
  ]);
});

test("without the chart, and without the table, a refresh goes on", async () => {
  const book = await inserted([JUNE]);
  await book.opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("图表").delete();
    await context.sync();
  });
  await refresh(SEPTEMBER);
  expect(lines(book)).toHaveLength(4);
  await book.opened.Excel.run(async (context) => {
    context.workbook.tables.getItem("PS_Parts").delete();
    await context.sync();
  });
  await refresh(headed("2021-10-31", ["一、就业", "二、社保", "三、住房", "四、养老"]));
  expect(book.cell("指标", 3, "name")).toBe("养老指标");
});

/** A newer report written into the workbook, and taken back again. */
import { applyRefresh } from "../../src/excel/applyRefresh";
import { readForRefresh } from "../../src/excel/readForRefresh";
import { lastRefresh, undoRefresh } from "../../src/excel/undoRefresh";
import { isEmpty, type Patch } from "../../src/refresh/patch";
import type { Choices } from "../../src/refresh/outcome";
import type { DatedReport } from "../../src/sheets/rows";
import type { Workbook } from "../../workbench/model/workbook";
import { indicator } from "../plan/figures";
import { inserted, type Inserted } from "../excel/inserted";
import { reportAt } from "./newer";

const READ_AT = "2021-10-08 09:00";
const JUNE = reportAt("2021-06-30", [
  indicator({ name: "职业培训", target: "4550人次", actual: "1800人次" }),
  indicator({ name: "新增就业", target: "4000人", actual: "2400人" }),
  indicator({ name: "植被恢复", target: "1000亩", actual: "300亩" }),
]);
const SEPTEMBER = reportAt("2021-09-30", [
  indicator({ name: "职业培训", target: "4550人次", actual: "3640人次" }),
  indicator({ name: "植被恢复", target: "1000亩", actual: "800亩", ratio: "80%" }),
  indicator({ name: "创业贷款", target: "900万元", actual: "800万元" }),
]);

async function refresh(report: DatedReport, choices: Choices = new Map()): Promise<Patch> {
  return applyRefresh({ report, choices, seen: await readForRefresh(), readAt: READ_AT });
}

/** What every cell of every sheet holds, without those of 变更. */
function contents(workbook: Workbook): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    workbook.sheets.flatMap((sheet) =>
      sheet.name === "变更"
        ? []
        : [...sheet.cells.within({ top: 0, left: 0, bottom: 5000, right: 200 })].flatMap(({ row, column, cell }) =>
            cell.value === null && cell.formula === null
              ? []
              : [[`${sheet.name}!${String(row)}:${String(column)}`, cell.formula ?? cell.value]],
          ),
    ),
  );
}

test("figures of the newer report stand in their rows, new ones at the end", async () => {
  const { opened, cell } = await inserted([JUNE]);
  const before = opened.roundTrips;
  await refresh(SEPTEMBER);
  // One read for the preview, one before writing, one write.
  expect(opened.roundTrips - before).toBe(3);
  const row = (at: number) => ["number", "name", "actual", "completion", "status"].map((id) => cell("指标", at, id));
  expect(row(0)).toEqual(["1-1", "职业培训", 3640, 0.8, "● 正常"]);
  expect(row(1)).toEqual(["1-2", "新增就业", 2400, 0.6, "本期未报"]);
  expect(row(2)).toEqual(["1-3", "植被恢复", 800, 0.8, "● 正常"]);
  expect(row(3)).toEqual(["1-4", "创业贷款", 800, expect.closeTo(8 / 9, 12), "● 正常"]);
  expect(cell("规则", 2, "value")).toBe(44469);
});

test("the other sheets follow", async () => {
  const { opened, cell } = await inserted([JUNE]);
  await refresh(SEPTEMBER);
  expect([0, 1, 2, 3].map((at) => cell("历次", at, "key")).length).toBe(4);
  const history = opened.workbook.sheets.find(({ name }) => name === "历次");
  expect(history?.tables[0]?.columns.map(({ name }) => name)).toEqual([
    "编号",
    "指标",
    "单位",
    "连续落后期数",
    "恢复",
    "疑问",
    "键",
    "上期完成",
    "上期完成率",
    "上期截至",
    "此前连续落后",
    "此前落后自",
    "指标行",
    "2021-06-30",
    "2021-09-30",
  ]);
  const values = [3, 4, 5, 6].map((row) => [13, 14].map((column) => history?.cells.get(row, column)?.value ?? null));
  expect(values).toEqual([
    [1800, 3640],
    [2400, null],
    [300, 800],
    [null, 800],
  ]);
  const log = [0, 1, 2, 3].map((at) => ["name", "before", "after", "way"].map((id) => cell("变更", at, id)));
  expect(log).toEqual([
    ["职业培训", "■ 滞后", "● 正常", "按新报告更新"],
    ["新增就业", "● 正常", "本期未报", "本期未报"],
    ["植被恢复", "■ 滞后", "● 正常", "按新报告更新"],
    ["创业贷款", null, "● 正常", "新增指标"],
  ]);
});

test("the same report once more changes nothing", async () => {
  const { opened } = await inserted([JUNE]);
  await refresh(SEPTEMBER);
  const before = contents(opened.workbook);
  expect(isEmpty(await refresh(SEPTEMBER))).toBe(true);
  expect(contents(opened.workbook)).toEqual(before);
});

test("undoing gives back what the refresh wrote and leaves the log", async () => {
  const { opened, cell } = await inserted([JUNE]);
  const before = contents(opened.workbook);
  await refresh(SEPTEMBER);
  expect(await lastRefresh()).toEqual({ report: "2021-09-30.txt", time: READ_AT, unfinished: false });
  expect(await undoRefresh("2021-10-08 10:00")).toEqual([]);
  expect(contents(opened.workbook)).toEqual(before);
  expect(cell("变更", 4, "way")).toBe("撤销更新");
  expect(await lastRefresh()).toBeNull();
});

/** What prints of a sheet, and the look of the header of its table's last column. */
function printed({ opened }: Inserted, name: string): unknown {
  const sheet = opened.workbook.sheets.find((each) => each.name === name);
  const area = sheet?.tables[0]?.area;
  return {
    areas: sheet?.page.printAreas,
    header: area === undefined ? null : sheet?.cells.get(area.top, area.right)?.style,
    width: sheet?.columns.get(area?.right ?? 0)?.size,
  };
}

test("what prints follows the table out and back, and a new date looks like the one before", async () => {
  const book = await inserted([JUNE]);
  const [indicators, history] = ["指标", "历次"].map((name) => printed(book, name));
  await refresh(SEPTEMBER);
  expect(printed(book, "指标")).toMatchObject({ areas: [{ bottom: 6, right: 12 }] });
  const { tables } = book.opened.workbook.sheets.find(({ name }) => name === "历次") ?? { tables: [] };
  const { bottom, right } = tables[0]?.area ?? {};
  expect(printed(book, "历次")).toMatchObject({ ...(history as object), areas: [{ bottom, right }] });
  await undoRefresh("2021-10-08 10:00");
  expect(["指标", "历次"].map((name) => printed(book, name))).toEqual([indicators, history]);
});

test("undoing leaves what was changed since and says so", async () => {
  const { cell, type } = await inserted([JUNE]);
  await refresh(SEPTEMBER);
  type("指标", 0, "actual", "3700");
  const left = await undoRefresh("2021-10-08 10:00");
  expect(left.map(({ table, column }) => [table, column])).toEqual([["indicators", "actual"]]);
  expect([cell("指标", 0, "actual"), cell("指标", 2, "actual")]).toEqual([3700, 300]);
});

test("a row that was changed after the preview stops the refresh", async () => {
  const { opened, type } = await inserted([JUNE]);
  const seen = await readForRefresh();
  type("指标", 1, "note", "已电话核实");
  const before = contents(opened.workbook);
  await expect(applyRefresh({ report: SEPTEMBER, choices: new Map(), seen, readAt: READ_AT })).rejects.toMatchObject({
    code: "rowsChanged",
    detail: "新增就业",
  });
  expect(contents(opened.workbook)).toEqual(before);
});

/** Sheets of ours that the planner has deleted: 变更 and 历次 are made anew and said so, 来源 is refused with its reason. */
import { applyRefresh } from "../../src/excel/applyRefresh";
import { readForRefresh } from "../../src/excel/readForRefresh";
import { lastRefresh, undoRefresh } from "../../src/excel/undoRefresh";
import { lostSheets } from "../../src/refresh/lostSheets";
import { indicator } from "../plan/figures";
import { inserted, type Inserted } from "../excel/inserted";
import { reportAt } from "./newer";

const JUNE = reportAt("2021-06-30", [
  indicator({ name: "职业培训", target: "4550人次", actual: "1800人次" }),
  indicator({ name: "新增就业", target: "4000人", actual: "2400人" }),
]);
const SEPTEMBER = reportAt("2021-09-30", [
  indicator({ name: "职业培训", target: "4550人次", actual: "3640人次" }),
  indicator({ name: "创业贷款", target: "900万元", actual: "800万元" }),
]);
const OCTOBER = reportAt("2021-10-31", [indicator({ name: "职业培训", target: "4550人次", actual: "3900人次" })]);

async function without(...sheets: readonly string[]): Promise<Inserted> {
  const book = await inserted([JUNE]);
  await book.opened.Excel.run(async (context) => {
    for (const name of sheets) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
  return book;
}

async function refresh(report = SEPTEMBER): Promise<void> {
  await applyRefresh({ report, choices: new Map(), seen: await readForRefresh(), readAt: "2021-10-08 09:00" });
}

/** What 历次 holds under its headers from 指标 on. */
function history({ opened }: Inserted): readonly (readonly unknown[])[] {
  const sheet = opened.workbook.sheets.find(({ name }) => name === "历次");
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) return [];
  const shown = table.columns.flatMap(({ name }, at) => (name === "指标" || name.startsWith("2021") ? [at] : []));
  const rows = Array.from({ length: table.area.bottom - table.area.top + 1 }, (_, at) => table.area.top + at);
  return rows.map((row) => shown.map((at) => sheet.cells.get(row, table.area.left + at)?.value ?? null));
}

test("历次 begins anew with the figures that stand, and goes on", async () => {
  const book = await without("历次");
  expect(lostSheets(await readForRefresh())).toEqual(["history"]);
  await refresh();
  expect(history(book)).toEqual([
    ["指标", "2021-06-30", "2021-09-30"],
    ["职业培训", 1800, 3640],
    ["新增就业", 2400, null],
    ["创业贷款", null, 800],
  ]);
  expect(book.cell("历次", 0, "behind")).toBe(0);
  expect(book.cell("历次", 0, "recovered")).toBe("已恢复（自2021-06-30起落后）");
  expect(lostSheets(await readForRefresh())).toEqual([]);
  await refresh(OCTOBER);
  expect(history(book)[1]).toEqual(["职业培训", 1800, 3640, 3900]);
});

test("变更 begins anew, and from it the refresh is undone", async () => {
  const book = await without("变更", "历次");
  expect(lostSheets(await readForRefresh())).toEqual(["changes", "history"]);
  expect(await lastRefresh()).toBeNull();
  await refresh();
  expect(book.opened.workbook.sheets.some(({ name }) => name === "变更")).toBe(true);
  expect(book.cell("变更", 0, "name")).toBe("职业培训");
  expect(await undoRefresh("2021-10-08 10:00")).toEqual([]);
  expect([0, 1].map((row) => book.cell("指标", row, "actual"))).toEqual([1800, 2400]);
});

test("来源 cannot be made anew: without it nobody knows what the last report said of 数据 and 节点", async () => {
  await without("来源");
  await expect(readForRefresh()).rejects.toMatchObject({ code: "tableMissing", detail: "PS_Sources" });
});

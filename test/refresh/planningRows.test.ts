/** Planning sheets that stand get rows for what is new; nothing that the planner has written there changes. */
import { applyRefresh } from "../../src/excel/applyRefresh";
import { readForRefresh } from "../../src/excel/readForRefresh";
import { undoRefresh } from "../../src/excel/undoRefresh";
import { PLANNING_COLUMNS, PLANNING_TABLES } from "../../src/sheets/planningRows";
import { TABLES } from "../../src/sheets/names";
import { leftText } from "../../src/refresh/restoreText";
import { indicator } from "../plan/figures";
import { inserted, WORDS, type Inserted } from "../excel/inserted";
import { reportAt } from "./newer";

const TRAINING = { name: "职业培训", target: "4550人次" };
const JUNE = reportAt("2021-06-30", [
  indicator({ ...TRAINING, actual: "1800人次" }),
  indicator({ name: "新增就业", target: "4000人", actual: "2400人" }),
]);
const SEPTEMBER = reportAt("2021-09-30", [
  indicator({ ...TRAINING, actual: "3000人次" }),
  indicator({ name: "新增就业", target: "4000人", actual: "3200人" }),
  // New: one behind, one that is done, one counted on a day.
  indicator({ name: "创业贷款", target: "900万元", actual: "540万元" }),
  indicator({ name: "植被恢复", target: "1000亩", actual: "1000亩" }),
  indicator({ name: "工伤参保", basis: "stock", target: "6000人", actual: "3000人" }),
]);

const planned = (): Promise<Inserted> =>
  inserted([JUNE], { plan: { which: "unfinished", until: null, whatIf: true }, score: true });

async function refresh(): Promise<void> {
  await applyRefresh({
    report: SEPTEMBER,
    choices: new Map(),
    seen: await readForRefresh(),
    readAt: "2021-10-08 09:00",
  });
}

/** The rows of a planning sheet, one column of them. */
function rows({ opened, cell }: Inserted, sheet: string, id: string): readonly unknown[] {
  const area = opened.workbook.sheets.find(({ name }) => name === sheet)?.tables[0]?.area;
  const count = area === undefined ? 0 : area.bottom - area.top;
  return Array.from({ length: count }, (_, row) => cell(sheet, row, id));
}

/** What is printed of a sheet, the last row of it counted from 1. */
function lastPrinted({ opened }: Inserted, sheet: string): number {
  const areas = opened.workbook.sheets.find(({ name }) => name === sheet)?.page.printAreas ?? [];
  return Math.max(...areas.map(({ bottom }) => bottom + 1));
}

test("what is new and not done gets a row, with its figures live and the planner's columns empty", async () => {
  const book = await planned();
  book.type("计划", 0, "reason", "开班晚");
  book.type("计划", 1, "measure", "下月两期");
  const printed = lastPrinted(book, "计划");
  await refresh();
  expect(rows(book, "计划", "name")).toEqual(["职业培训", "新增就业", "工伤参保", "创业贷款"]);
  expect(rows(book, "计划", "reason")).toEqual(["开班晚", null, null, null]);
  expect(rows(book, "计划", "measure")).toEqual([null, "下月两期", null, null]);
  // 540 of 900 over nine months: 360 are left for three.
  expect(rows(book, "计划", "required")[3]).toBe(120);
  expect(rows(book, "推演", "requiredThen")[3]).toBe(120);
  expect(lastPrinted(book, "计划")).toBe(printed + 2);
  // A stock cannot be spread over months.
  expect(rows(book, "倒排", "name")).toEqual(["职业培训", "新增就业", "创业贷款"]);
  expect(rows(book, "倒排", "planned_2021_12")[2]).toBe(900);
  expect(rows(book, "分解表", "name")).toEqual(["职业培训", "新增就业", "创业贷款", "植被恢复", "工伤参保"]);
  expect(rows(book, "分解表", "initial")).toEqual([4550, 4000, 900, 1000, 6000]);
  expect(rows(book, "考核", "weight")).toEqual([1, 1, 1, 1, 1]);
  expect(book.cell("考核", 3, "points")).toBe(1);
});

test("undoing takes the rows away again, but for one in which something was written since", async () => {
  const book = await planned();
  const before = lastPrinted(book, "计划");
  await refresh();
  book.type("计划", 3, "reason", "银行放款慢");
  const left = await undoRefresh("2021-10-08 10:00");
  expect(rows(book, "计划", "key").length).toBe(3);
  expect(rows(book, "计划", "reason")).toEqual([null, null, "银行放款慢"]);
  expect(rows(book, "倒排", "name")).toEqual(["职业培训", "新增就业"]);
  expect(rows(book, "分解表", "initial")).toEqual([4550, 4000]);
  expect(left.map((cell) => leftText(cell, WORDS))).toEqual(["计划 · 云泽市·1·创业贷款·元·total · 原因"]);
  expect(lastPrinted(book, "计划")).toBe(before + 1);
});

test("a target that changes wants its ground on 分解表, and none once it is taken back", async () => {
  const book = await planned();
  const raised = reportAt("2021-09-30", [
    indicator({ ...TRAINING, actual: "3000人次" }),
    indicator({ name: "新增就业", target: "5000人", actual: "3200人" }),
  ]);
  const shown = (): readonly unknown[] =>
    ["initial", "current", "ground", "check"].map((id) => book.cell("分解表", 1, id));
  await applyRefresh({ report: raised, choices: new Map(), seen: await readForRefresh(), readAt: "2021-10-08 09:00" });
  expect(shown()).toEqual([4000, 5000, null, WORDS.baseline.checks.groundWanted]);
  book.type("分解表", 1, "ground", "市委常委会纪要");
  expect(shown()).toEqual([4000, 5000, "市委常委会纪要", WORDS.baseline.checks.adjusted]);
  expect(await undoRefresh("2021-10-08 10:00")).toEqual([]);
  expect(shown()).toEqual([4000, 4000, "市委常委会纪要", ""]);
});

test("a note in a row that a refresh has added to 指标 keeps the row", async () => {
  const book = await planned();
  await refresh();
  book.type("指标", 4, "note", "县医保局口径");
  const left = await undoRefresh("2021-10-08 10:00");
  expect(left.map(({ table, column }) => [table, column])).toEqual([["indicators", "note"]]);
  expect(rows(book, "指标", "note")).toEqual([null, null, "县医保局口径"]);
});

test("without planning sheets a refresh makes none", async () => {
  const { opened } = await inserted([JUNE]);
  await refresh();
  expect(opened.workbook.sheets.some(({ name }) => ["计划", "倒排", "分解表", "考核"].includes(name))).toBe(false);
});

test("an indicator that stands in 计划 already gets no second row", async () => {
  const book = await planned();
  await refresh();
  await undoRefresh("2021-10-08 10:00");
  book.type("计划", 0, "key", "云泽市·1·创业贷款·元·total");
  await refresh();
  expect(rows(book, "计划", "name")).toEqual(["创业贷款", "新增就业", "工伤参保"]);
});

test("what is entered on planning sheets is what a refresh knows to enter", async () => {
  const { blueprint } = await planned();
  for (const id of PLANNING_TABLES) {
    const table = blueprint.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === TABLES[id]);
    const entered = table?.columns.filter((_, at) => table.rows.some((row) => row[at] !== null));
    expect(new Set(entered?.map((column) => column.id))).toEqual(new Set(PLANNING_COLUMNS[id]));
  }
});

/** 历次 over three reports: months in a row behind pace, recovery, and cumulative figures that fall. */
import { applyRefresh } from "../../src/excel/applyRefresh";
import { readForRefresh } from "../../src/excel/readForRefresh";
import { undoRefresh } from "../../src/excel/undoRefresh";
import { sheetStrings } from "../../src/locale/strings";
import type { Language } from "../../src/locale/language";
import type { DatedReport } from "../../src/sheets/rows";
import type { CellValue } from "../../workbench/model/cells";
import { indicator } from "../plan/figures";
import { inserted, type Inserted } from "../excel/inserted";
import { reportAt } from "./newer";

const TRAINING = { name: "职业培训", target: "4550人次" };
const JOBS = { name: "新增就业", target: "4000人", owner: "人社局" };
const PLANTS = { name: "植被恢复", target: "1000亩" };

// Pace is 50 % in June, 75 % in September, 83.3 % in October.
const JUNE = reportAt("2021-06-30", [
  indicator({ ...TRAINING, actual: "1800人次" }), // 39.6 %
  indicator({ ...JOBS, actual: "2400人" }), // 60 %
  indicator({ ...PLANTS, actual: "300亩" }), // 30 %
]);
const SEPTEMBER = reportAt("2021-09-30", [
  indicator({ ...TRAINING, actual: "3000人次" }), // 65.9 %
  indicator({ ...JOBS, actual: "3200人" }), // 80 %
]);
const OCTOBER = reportAt("2021-10-31", [
  indicator({ ...TRAINING, actual: "4000人次" }), // 87.9 %
  indicator({ ...JOBS, actual: "3100人" }), // 77.5 %
  indicator({ ...PLANTS, actual: "500亩" }), // 50 %
]);

async function refresh(report: DatedReport): Promise<void> {
  await applyRefresh({ report, choices: new Map(), seen: await readForRefresh(), readAt: "2021-11-05 09:00" });
}

/** What 历次 says of each indicator, by its name. */
function said({ cell }: Inserted, language: Language = "zh-CN"): Readonly<Record<string, readonly CellValue[]>> {
  const { history } = sheetStrings(language).names;
  const rows = [0, 1, 2].map((row): [string, readonly CellValue[]] => [
    String(cell(history, row, "name")),
    ["behind", "recovered", "question"].map((id) => cell(history, row, id)),
  ]);
  return Object.fromEntries(rows);
}

const FIRST = { 职业培训: [1, "", ""], 新增就业: [0, "", ""], 植被恢复: [1, "", ""] };
const SECOND = { 职业培训: [2, "", ""], 新增就业: [0, "", ""], 植被恢复: [1, "", ""] };
const FELL = "累计数比上期少，请核实";
const THIRD = {
  职业培训: [0, "已恢复（自2021-06-30起落后）", ""],
  新增就业: [1, "", FELL],
  // September left it out: that neither ends the run nor lengthens it.
  植被恢复: [2, "", ""],
};

test("behind, behind, reached: the run is counted, then said to be over since when", async () => {
  const book = await inserted([JUNE]);
  expect(said(book)).toEqual(FIRST);
  await refresh(SEPTEMBER);
  expect(said(book)).toEqual(SECOND);
  await refresh(OCTOBER);
  expect(said(book)).toEqual(THIRD);
});

test("the same report once more counts no period twice", async () => {
  const book = await inserted([JUNE]);
  await refresh(SEPTEMBER);
  await refresh(SEPTEMBER);
  expect(said(book)).toEqual(SECOND);
});

test("undoing takes the period out of the run", async () => {
  const book = await inserted([JUNE]);
  await refresh(SEPTEMBER);
  await refresh(OCTOBER);
  await undoRefresh("2021-11-06 09:00");
  expect(said(book)).toEqual(SECOND);
});

test("a sorted sheet keeps each run with its indicator", async () => {
  const book = await inserted([JUNE]);
  await refresh(SEPTEMBER);
  await book.opened.Excel.run(async (context) => {
    context.workbook.tables.getItem("PS_History").sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  expect(book.cell("历次", 0, "name")).toBe("植被恢复");
  await refresh(OCTOBER);
  expect(said(book)).toEqual(THIRD);
});

test("a row that a refresh adds is counted from its own first report", async () => {
  const book = await inserted([reportAt("2021-06-30", [indicator({ ...JOBS, actual: "2400人" })])]);
  await refresh(SEPTEMBER);
  expect([0, 1].map((row) => ["name", "behind"].map((id) => book.cell("历次", row, id)))).toEqual([
    ["新增就业", 0],
    ["职业培训", 1],
  ]);
  await refresh(OCTOBER);
  expect(book.cell("历次", 1, "recovered")).toBe("已恢复（自2021-09-30起落后）");
});

test("what 历次 says follows a figure that the planner puts right", async () => {
  const book = await inserted([JUNE]);
  await refresh(SEPTEMBER);
  await refresh(OCTOBER);
  book.type("指标", 1, "actual", "3400");
  expect(said(book).新增就业).toEqual([0, "", ""]);
});

/** The question that a fall raises, wherever it stands on 核实单. */
function questionsOf({ cell }: Inserted): readonly (readonly CellValue[])[] {
  return [0, 1, 2, 3]
    .map((row) => ["number", "owner", "question"].map((id) => cell("核实单", row, id)))
    .filter(([, , question]) => String(question).includes("比上期少"));
}

test("a cumulative figure that falls is asked of its owner, once", async () => {
  const book = await inserted([JUNE]);
  await refresh(SEPTEMBER);
  expect(questionsOf(book)).toEqual([]);
  await refresh(OCTOBER);
  await refresh(OCTOBER);
  const question = "累计数比上期少：截至2021-09-30为3200人，截至2021-10-31为3100人，请核实";
  expect(questionsOf(book)).toEqual([["1-2", "人社局", question]]);
});

test("a stock may fall, and a newer edition of the same report puts figures right", async () => {
  const stock = (asOf: string, actual: string): DatedReport =>
    reportAt(asOf, [indicator({ ...JOBS, basis: "stock", actual })]);
  const book = await inserted([stock("2021-06-30", "2400人")]);
  await refresh(stock("2021-09-30", "2300人"));
  expect([book.cell("历次", 0, "question"), questionsOf(book)]).toEqual(["", []]);

  const other = await inserted([JUNE]);
  await refresh(reportAt("2021-06-30", [indicator({ ...JOBS, actual: "2300人" })]));
  expect([said(other).新增就业, questionsOf(other)]).toEqual([[0, "", ""], []]);
});

test("变更 says each turn of a lamp", async () => {
  const book = await inserted([JUNE]);
  await refresh(SEPTEMBER);
  await refresh(OCTOBER);
  const log = Array.from({ length: 10 }, (_, row) =>
    ["report", "name", "column", "before", "after"].map((id) => book.cell("变更", row, id)),
  );
  expect(log).toContainEqual(["2021-09-30.txt", "职业培训", "状态", "■ 滞后", "▲ 关注"]);
  expect(log).toContainEqual(["2021-10-31.txt", "职业培训", "状态", "▲ 关注", "● 正常"]);
  expect(log).toContainEqual(["2021-10-31.txt", "新增就业", "状态", "● 正常", "▲ 关注"]);
});

test("an English workbook says it in English", async () => {
  const book = await inserted([JUNE], { language: "en-US" });
  await refresh(SEPTEMBER);
  await refresh(OCTOBER);
  const third = said(book, "en-US");
  expect(third.职业培训).toEqual([0, "Recovered (behind since 2021-06-30)", ""]);
  expect(third.新增就业).toEqual([1, "", "Cumulative figure below the one before, please verify"]);
});

test("a workbook without the columns that keep the run is refreshed all the same", async () => {
  const book = await inserted([JUNE]);
  await book.opened.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("PS_History");
    for (const header of ["上期完成", "此前连续落后", "此前落后自"]) columns.getItem(header).delete();
    await context.sync();
  });
  await refresh(SEPTEMBER);
  expect(book.cell("指标", 0, "actual")).toBe(3000);
});

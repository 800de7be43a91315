/** A copy made ready to be sent out: what leaders see stays as it was, and nothing leads to what stays at home. */
import { readFileSync } from "node:fs";
import { collectAnswers } from "../../src/excel/collect";
import { makePublic } from "../../src/excel/publicCopy";
import { EVERYTHING } from "../../src/plan/bulletin";
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import { makeForms } from "../../src/taskpane/plan/forms";
import { wholeSheet } from "../../workbench/model/area";
import { valueAt } from "../../workbench/model/cell-contents";
import type { Sheet } from "../../workbench/model/workbook";
import { writeXlsx } from "../../workbench/xlsx/write";
import { describeWithValidator } from "../office/available";
import { validationErrors } from "../office/validator";
import { inserted, reportOf, WORDS, type Inserted } from "./inserted";

const cellsOf = (sheet: Sheet) => [...sheet.cells.within(wholeSheet)];

function sheetNamed({ opened }: Inserted, name: string): Sheet {
  const sheet = opened.workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

async function livingBook(): Promise<Inserted> {
  const report = readReport(documentOf(readFileSync("samples/halfyear.txt", "utf8")));
  return inserted([reportOf(report.indicators, { ...report, year: 2021, asOf: "2021-06-30" })], {
    bulletin: EVERYTHING,
    score: true,
  });
}

/** What the cells of 总览 and the printed columns of 指标 show. */
function shown(book: Inserted): readonly unknown[] {
  return ["总览", "指标"].flatMap((name) => {
    const sheet = sheetNamed(book, name);
    return cellsOf(sheet)
      .map(({ row, column }) => [name, row, column, valueAt(sheet, row, column) ?? ""])
      .filter(([, , column, value]) => value !== "" && (name !== "指标" || Number(column) < 13));
  });
}

test("shows the same without formulas, names, scores, sources, rules and queries", async () => {
  const book = await livingBook();
  const before = shown(book);
  const left = await makePublic();
  const { workbook } = book.opened;
  expect(left).toEqual(workbook.sheets.map(({ name }) => name));
  expect(left).toEqual(["Sheet1", "总览", "图表", "指标", "通报", "事项", "数据", "节点"]);
  expect(shown(book)).toEqual(before);
  expect(workbook.sheets.flatMap((sheet) => cellsOf(sheet).filter(({ cell }) => cell.formula !== null))).toEqual([]);
  expect(workbook.names).toEqual([]);
});

test("forms and what owners have answered stay at home, though forms are protected", async () => {
  const book = await livingBook();
  await makeForms("zh-CN");
  const key = String(book.cell("指标", 0, "key"));
  const answers = { phone: { value: "0991-1234567", format: "@" }, reason: { value: "雨季", format: "@" } };
  const form = { file: "a.xlsx", rows: [{ key, asOf: "2021-06-30", answers }] };
  await collectAnswers([form], { preferred: [], on: "2021-07-10", language: "zh-CN" });
  expect(book.opened.workbook.sheets.map(({ name }) => name)).toContain("填报汇总");
  const left = await makePublic();
  expect(left.filter((name) => name.includes("填报"))).toEqual([]);
});

test("only 灯色 is left behind the printed columns, so that lamps keep their colours", async () => {
  const book = await livingBook();
  await makePublic();
  const { tables, conditionalFormats } = sheetNamed(book, "指标");
  const headers = tables[0]?.columns.map(({ name }) => name) ?? [];
  expect(headers.slice(13)).toEqual([WORDS.columns.lampColor]);
  expect(headers.slice(0, 13)).toEqual(Object.values(WORDS.columns).slice(0, 13));
  expect(conditionalFormats.length).toBeGreaterThan(0);
  for (const name of ["数据", "节点"]) {
    const columns = sheetNamed(book, name).tables[0]?.columns.map((column) => column.name);
    expect(columns).not.toContain("出处");
    expect(columns).not.toContain("键");
  }
});

describeWithValidator("Microsoft's validator", () => {
  test("finds nothing wrong with it", async () => {
    const { opened } = await livingBook();
    await makePublic();
    expect(await validationErrors(await writeXlsx(opened.workbook))).toEqual([]);
  }, 60_000);
});

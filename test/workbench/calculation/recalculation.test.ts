import fc from "fast-check";

import { FormulaSyntaxError } from "../../../workbench/calculation/formula";
import { newCalculation } from "../../../workbench/calculation/calculation";
import type { Sheet, Workbook } from "../../../workbench/model/workbook";
import type { Content } from "../build";
import { areaOf, defineName, put, sheetOf, tableOver, valueAt, workbookOf } from "../build";

/** Writes a cell and tells the workbook, as the host does. */
function write(workbook: Workbook, sheet: Sheet, address: string, content: Content): void {
  const area = areaOf(address);
  if (content === null) sheet.cells.delete(area.top, area.left);
  else put(sheet, area.top, area.left, [[content]]);
  workbook.changes.push({ kind: "cells", sheetId: sheet.id, area });
}

it("works out every row of a large table, as plain arithmetic does", () => {
  const headers = ["目标", "实际", "完成率", "序时", "较序时", "余量", "月均需", "判断"];
  const inputs = Array.from({ length: 5_000 }, (_, at) => [(at * 37) % 997, (at * 53) % 1_301]);
  const row = (column: string): string => `T[[#This Row],[${column}]]`;
  const formulas = [
    `=IF(${row("目标")}>0,ROUND(${row("实际")}/${row("目标")}*100,1),"")`,
    "=ROUND(MONTH(DATE(2021,6,30))/12*100,1)",
    `=IF(ISNUMBER(${row("完成率")}),ROUND(${row("完成率")}-${row("序时")},1),"")`,
    `=MAX(0,${row("目标")}-${row("实际")})`,
    `=ROUNDUP(${row("余量")}/6,0)`,
    `=IF(${row("较序时")}="","未下达",IF(${row("较序时")}>=0,"达到","未达到"))`,
  ];
  const workbook = workbookOf({ 表: [headers, ...inputs.map((input) => [...input, ...formulas])] });
  const sheet = sheetOf(workbook, "表");
  tableOver(workbook, sheet, "T", "A1:H5001");
  newCalculation().calculate(workbook);

  const tenths = (value: number): number => Math.round(Number((value * 10).toPrecision(15))) / 10;
  inputs.forEach(([target = 0, actual = 0], at) => {
    const completion = target > 0 ? tenths((actual / target) * 100) : "";
    const gap = typeof completion === "number" ? tenths(completion - 50) : "";
    const remaining = Math.max(0, target - actual);
    const judged = gap === "" ? "未下达" : gap >= 0 ? "达到" : "未达到";
    const calculated = ["C", "D", "E", "F", "G", "H"].map((column) => valueAt(sheet, `${column}${at + 2}`));
    expect(calculated).toEqual([completion, 50, gap, remaining, Math.ceil(remaining / 6), judged]);
  });
});

describe("after an edit", () => {
  it("a search in a single cell finds what the cell holds now", () => {
    const workbook = workbookOf({ 甲: [["旧", '=IFNA(MATCH("旧",A1:A1,0),0)', '=IFNA(MATCH("新",A1:A1,0),0)']] });
    const sheet = sheetOf(workbook, "甲");
    const calculation = newCalculation();
    calculation.calculate(workbook);
    expect([valueAt(sheet, "B1"), valueAt(sheet, "C1")]).toEqual([1, 0]);
    write(workbook, sheet, "A1", "新");
    calculation.calculate(workbook);
    expect([valueAt(sheet, "B1"), valueAt(sheet, "C1")]).toEqual([0, 1]);
  });

  it("what depends on it follows, over cells, ranges, names and sheets", () => {
    const workbook = workbookOf({
      甲: [
        [1, "=A1*2"],
        [2, "=SUM(A1:A2)"],
      ],
      乙: [["=甲!B1+合计"]],
    });
    defineName(workbook, "合计", "=甲!$B$2");
    const [one, other] = [sheetOf(workbook, "甲"), sheetOf(workbook, "乙")];
    const calculation = newCalculation();
    calculation.calculate(workbook);
    expect(valueAt(other, "A1")).toBe(5);
    write(workbook, one, "A1", 10);
    calculation.calculate(workbook);
    expect([valueAt(one, "B1"), valueAt(one, "B2"), valueAt(other, "A1")]).toEqual([20, 12, 32]);
    expect(workbook.changes).toEqual([]);
  });

  it("formulas that came, changed or went are noticed", () => {
    const workbook = workbookOf({ 表: [[1, "=A1+1", "=B1+1"]] });
    const sheet = sheetOf(workbook, "表");
    const calculation = newCalculation();
    calculation.calculate(workbook);
    write(workbook, sheet, "B1", "=A1*100");
    write(workbook, sheet, "D1", "=C1*2");
    calculation.calculate(workbook);
    expect([valueAt(sheet, "C1"), valueAt(sheet, "D1")]).toEqual([101, 202]);
    write(workbook, sheet, "B1", null);
    calculation.calculate(workbook);
    expect([valueAt(sheet, "C1"), valueAt(sheet, "D1")]).toEqual([1, 2]);
  });

  it("a table that grew is read with its new rows", () => {
    const workbook = workbookOf({ 表: [["数"], [1], [2], [4]] });
    const sheet = sheetOf(workbook, "表");
    const table = tableOver(workbook, sheet, "T", "A1:A3");
    put(sheet, 0, 2, [["=SUM(T[数])"]]);
    const calculation = newCalculation();
    calculation.calculate(workbook);
    expect(valueAt(sheet, "C1")).toBe(3);
    table.area = areaOf("A1:A4");
    workbook.changes.push({ kind: "structure" });
    calculation.calculate(workbook);
    expect(valueAt(sheet, "C1")).toBe(7);
  });

  it("what was found in a column is sought anew when the column has changed", () => {
    const workbook = workbookOf({
      表: [
        ["1-1", 4, '=COUNTIF(A1:A3,"1-*")'],
        ["2-1", 2, "=SMALL(B1:B3,1)"],
        ["2-2", 3, '=MATCH("2-*",A1:A3,0)'],
      ],
    });
    const sheet = sheetOf(workbook, "表");
    const calculation = newCalculation();
    calculation.calculate(workbook);
    expect(["C1", "C2", "C3"].map((address) => valueAt(sheet, address))).toEqual([1, 2, 2]);
    write(workbook, sheet, "A2", "1-2");
    write(workbook, sheet, "B3", 1);
    calculation.calculate(workbook);
    expect(["C1", "C2", "C3"].map((address) => valueAt(sheet, address))).toEqual([2, 1, 3]);
  });

  it("any sequence of edits ends where a new calculation of the same cells ends", () => {
    const addresses = ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"];
    const contents: readonly Content[] = [1, 2.5, "甲", null, "=A1+1", "=SUM(A1:A3)", "=B1*B2", '=COUNTIF(A1:B3,">1")'];
    const edit = fc.tuple(fc.constantFrom(...addresses), fc.constantFrom(...contents));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const edited = workbookOf({ 表: [] });
        const fresh = workbookOf({ 表: [] });
        const calculation = newCalculation();
        calculation.calculate(edited);
        for (const [address, content] of edits) {
          if (readsItself(address, content)) continue;
          write(edited, sheetOf(edited, "表"), address, content);
          write(fresh, sheetOf(fresh, "表"), address, content);
          calculation.calculate(edited);
        }
        newCalculation().calculate(fresh);
        for (const address of addresses) {
          expect(valueAt(sheetOf(edited, "表"), address)).toBe(valueAt(sheetOf(fresh, "表"), address));
        }
      }),
    );
  });
});

/** Formulas stand only to the right of everything they read, so that no circle arises. */
function readsItself(address: string, content: Content): boolean {
  if (typeof content !== "string" || !content.startsWith("=")) return false;
  const rightmost = content.includes("B") ? "B" : "A";
  return address.charAt(0) <= rightmost;
}

it("a running total thousands of rows deep is worked out", () => {
  const workbook = workbookOf({ 表: Array.from({ length: 20_000 }, (_, at) => [at === 0 ? 1 : `=A${at}+1`]) });
  newCalculation().calculate(workbook);
  expect(valueAt(sheetOf(workbook, "表"), "A20000")).toBe(20_000);
});

it.each([
  [{ A1: "=A1+1" }],
  [{ A1: "=B1", B1: "=C1", C1: "=A1" }],
  [{ A1: "=SUM(B1:B3)", B2: "=A1" }],
  [{ A3: "=SUM(A1:A4)" }],
])("a circle shows 0, as Excel does after its warning: %j", (cells) => {
  const workbook = workbookOf({ 表: [] });
  const sheet = sheetOf(workbook, "表");
  for (const [address, formula] of Object.entries(cells)) {
    put(sheet, areaOf(address).top, areaOf(address).left, [[formula]]);
  }
  newCalculation().calculate(workbook);
  for (const address of Object.keys(cells)) expect(valueAt(sheet, address)).toBe(0);
});

it("an error is an error value and passes on through what reads it", () => {
  const workbook = workbookOf({ 表: [["=1/0", "=A1+1", '=IFERROR(B1,"—")']] });
  const sheet = sheetOf(workbook, "表");
  newCalculation().calculate(workbook);
  expect(sheet.cells.get(0, 0)?.value).toEqual({ error: "#DIV/0!" });
  expect([valueAt(sheet, "B1"), valueAt(sheet, "C1")]).toEqual(["#DIV/0!", "—"]);
});

it.each(["=SUM(1,", "=1+", "=(A1,B1)", "=LET(a,1,a)"])("%s is refused by name", (formula) => {
  const workbook = workbookOf({ 表: [[formula]] });
  expect(() => {
    newCalculation().calculate(workbook);
  }).toThrow(FormulaSyntaxError);
});

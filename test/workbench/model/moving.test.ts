/** Cells cut and put elsewhere: what goes along and what follows. */
import { newCalculation } from "../../../workbench/calculation/calculation";
import { insertCutColumns, moveCells } from "../../../workbench/model/moving";
import { Refusal } from "../../../workbench/model/refusal";
import { areaOf, defineName, sheetOf, tableOver, valueAt, workbookOf } from "../build";

function built() {
  const workbook = workbookOf({
    表: [
      ["名", "目标", "实际", "率"],
      ["甲", 10, 5, "=表1[[#This Row],[实际]]/表1[[#This Row],[目标]]"],
      ["乙", 20, 5, "=表1[[#This Row],[实际]]/表1[[#This Row],[目标]]"],
      [],
      ["=SUM(C2:C3)", "=$C$2", "=SUM(A2:D3)", "=SUM(目标)"],
    ],
  });
  const sheet = sheetOf(workbook, "表");
  tableOver(workbook, sheet, "表1", "A1:D3");
  defineName(workbook, "目标", "=表1[目标]");
  newCalculation().calculate(workbook);
  return { workbook, sheet };
}

test("formulas follow cells that are moved, and what was there before is gone", () => {
  const { workbook, sheet } = built();
  moveCells(workbook, sheet, areaOf("A5:B5"), 9, 2);
  moveCells(workbook, sheet, areaOf("C5"), 9, 3);
  newCalculation().calculate(workbook);
  expect([valueAt(sheet, "A5"), valueAt(sheet, "C10"), valueAt(sheet, "D10")]).toEqual([null, 10, 40.75]);
  expect(sheet.cells.get(9, 2)?.formula).toBe("=SUM(C2:C3)");
});

test.each([
  ["C:C", 1, ["名", "实际", "目标", "率"], "=SUM(B2:B3)", "=$B$2"],
  ["B:B", 4, ["名", "实际", "率", "目标"], "=SUM(B2:B3)", "=$B$2"],
  ["D:D", 0, ["率", "名", "目标", "实际"], "=SUM(D2:D3)", "=$D$2"],
])(
  "columns %s put before column %i of the sheet stay columns of the table",
  (columns, before, headers, sums, first) => {
    const { workbook, sheet } = built();
    insertCutColumns(workbook, sheet, areaOf(columns), before);
    newCalculation().calculate(workbook);
    expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(headers);
    expect(sheet.tables[0]?.area).toEqual(areaOf("A1:D3"));
    expect(headers).toEqual(["A1", "B1", "C1", "D1"].map((address) => valueAt(sheet, address)));
    const formulas = ["A5", "B5", "C5", "D5"].map((address) => sheet.cells.get(4, areaOf(address).left)?.formula);
    expect(formulas).toContain(sums);
    expect(formulas).toContain(first);
    const rates = headers.indexOf("率");
    expect([1, 2].map((row) => sheet.cells.get(row, rates)?.value)).toEqual([0.5, 0.25]);
    const named = [0, 1, 2, 3].map((at) => sheet.cells.get(4, at)).find((cell) => cell?.formula === "=SUM(目标)");
    expect(named?.value).toBe(30);
  },
);

test("cells that would leave the sheet are refused", () => {
  const { workbook, sheet } = built();
  expect(() => {
    moveCells(workbook, sheet, areaOf("A5:B5"), 4, 16_383);
  }).toThrow(Refusal);
});

/** Filling as by the handle of a selection: what is copied and what goes on as a series. */
import { fillCells } from "../../../workbench/model/filling";
import { Refusal } from "../../../workbench/model/refusal";
import { defaultStyle, styleWith } from "../../../workbench/model/style";
import type { Content } from "../build";
import { areaOf, put, sheetOf, valueAt, workbookOf } from "../build";

const date = styleWith(defaultStyle, { numberFormat: "yyyy-m-d" });
const text = styleWith(defaultStyle, { numberFormat: "@" });

const cases: readonly (readonly [
  what: string,
  cells: readonly Content[],
  style: typeof date,
  filled: readonly Content[],
])[] = [
  ["one number is repeated", [5], defaultStyle, [5, 5, 5]],
  ["two numbers go on by their step", [10, 20], defaultStyle, [30, 40, 50]],
  ["steps of tenths stay tenths", [0.1, 0.2], defaultStyle, [0.3, 0.4, 0.5]],
  ["a date goes on by days", [44377], date, [44378, 44379, 44380]],
  ["a text with a number at its end counts on", ["项1"], defaultStyle, ["项2", "项3", "项4"]],
  ["编号 in text format count on", ["1-5-1", "1-5-2"], text, ["1-5-3", "1-5-4", "1-5-5"]],
  ["other texts are repeated in turn", ["甲", "乙"], defaultStyle, ["甲", "乙", "甲"]],
  ["what could be read as a date is repeated", ["1-5"], defaultStyle, ["1-5", "1-5", "1-5"]],
];

function filledDown(cells: readonly Content[], style: typeof date): readonly Content[] {
  const workbook = workbookOf({ 表: [] });
  const sheet = sheetOf(workbook, "表");
  put(
    sheet,
    3,
    0,
    cells.map((content) => [content]),
    style,
  );
  const last = 3 + cells.length;
  fillCells(workbook, sheet, areaOf(`A4:A${String(last)}`), areaOf(`A4:A${String(last + 3)}`));
  return [1, 2, 3].map((more) => valueAt(sheet, `A${String(last + more)}`));
}

test.each(cases)("%s", (_, cells, style, filled) => {
  expect(filledDown(cells, style)).toEqual(filled);
});

test("formulas move along, formats too, up and to the right as well", () => {
  const workbook = workbookOf({ 表: [[], [], [3, "=A3*2"]] });
  const sheet = sheetOf(workbook, "表");
  put(sheet, 2, 1, [["=A3*$A$3"]], date);
  fillCells(workbook, sheet, areaOf("B3"), areaOf("B3:D3"));
  fillCells(workbook, sheet, areaOf("B3"), areaOf("B1:B3"));
  expect(["D3", "B1"].map((address) => sheet.cells.get(areaOf(address).top, areaOf(address).left)?.formula)).toEqual([
    "=C3*$A$3",
    "=A1*$A$3",
  ]);
  expect(sheet.cells.get(0, 1)?.style).toBe(date);
});

test("an area that grows in both directions is refused", () => {
  const workbook = workbookOf({ 表: [[1]] });
  expect(() => {
    fillCells(workbook, sheetOf(workbook, "表"), areaOf("A1"), areaOf("A1:B2"));
  }).toThrow(Refusal);
});

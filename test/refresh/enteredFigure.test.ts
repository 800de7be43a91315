/** What owners type into 核定数, and what of it can be told. */
import { enteredFigure, type RowUnit } from "../../src/refresh/enteredFigure";
import type { CellValue } from "../../src/sheets/blueprint";

const PEOPLE: RowUnit = { unit: "人", base: { unit: "人", worth: 1 }, counted: true, actual: 15000 };
const VISITS: RowUnit = { unit: "万人次", base: { unit: "人次", worth: 10_000 }, counted: true, actual: 1.5 };
const MONEY: RowUnit = { unit: "万元", base: { unit: "元", worth: 10_000 }, counted: false, actual: 1300 };
const SHARE: RowUnit = { unit: "%", base: { unit: "%", worth: 0.01 }, counted: false, actual: 40 };

const read = (value: CellValue, row: RowUnit, format = "General"): unknown => {
  const entered = enteredFigure({ value, format }, row);
  return entered.kind === "figure" ? entered.number : entered.fault;
};

test.each<readonly [CellValue, RowUnit, number]>([
  [15234, PEOPLE, 15234],
  ["15234", PEOPLE, 15234],
  ["15,234", PEOPLE, 15234],
  ["１５２３４", PEOPLE, 15234],
  ["约1.5万", PEOPLE, 15000],
  ["1.5万", PEOPLE, 15000],
  ["1.5万人", PEOPLE, 15000],
  ["15234人", PEOPLE, 15234],
  ["一万五千", PEOPLE, 15000],
  ["1.68", VISITS, 1.68],
  ["16796人次", VISITS, 1.6796],
  ["1.6796万", VISITS, 1.6796],
  ["0.13亿元", MONEY, 1300],
  ["1350", MONEY, 1350],
  ["4成", SHARE, 40],
  ["43.6%", SHARE, 43.6],
  ["43.6", SHARE, 43.6],
])("%j in a row of %j is %d", (value, row, number) => {
  expect(read(value, row)).toBe(number);
});

test("a cell that shows percent is a share", () => {
  expect(read(0.436, SHARE, "0.0%")).toBe(43.6);
  expect(read(0.436, PEOPLE, "0.0%")).toBe("otherUnit");
});

test.each<readonly [CellValue, RowUnit, string, string]>([
  ["无", PEOPLE, "General", "notAFigure"],
  ["同上", PEOPLE, "General", "notAFigure"],
  ["1.4万至1.5万", PEOPLE, "General", "notAFigure"],
  ["15234人（含临时）", PEOPLE, "General", "notAFigure"],
  [true, PEOPLE, "General", "notAFigure"],
  ["#N/A", PEOPLE, "General", "notAFigure"],
  [44377, PEOPLE, "yyyy/m/d", "date"],
  [44377, PEOPLE, 'm"月"d"日"', "date"],
  ["3成", PEOPLE, "General", "otherUnit"],
  ["15234户", PEOPLE, "General", "otherUnit"],
  [15234.5, PEOPLE, "General", "notWhole"],
  // Typed in 人次 where the row counts 万人次.
  [16796, VISITS, "General", "farOff"],
  ["1.5", PEOPLE, "General", "notWhole"],
  [15, PEOPLE, "General", "farOff"],
])("%j in a row of %j as %s is %s", (value, row, format, fault) => {
  expect(read(value, row, format)).toBe(fault);
});

test("a number format with words in it is no date", () => {
  expect(read(15234, PEOPLE, '0"余 days"')).toBe(15234);
});

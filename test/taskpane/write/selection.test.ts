import { indicatorRange, partsOf, withoutParts } from "../../../src/taskpane/write/selection";
import { INDICATOR_COLUMNS } from "../../../src/sheets/indicators";
import { columnLetters } from "../../../src/sheets/references";
import { indicator, REPORT } from "../smallReport";

const report = { ...REPORT, indicators: [indicator("无标题", { section: [] }), ...REPORT.indicators] };

test("the parts of a report are its outermost headings with indicators, in order", () => {
  expect(partsOf(report)).toEqual(["", "一、就业", "二、住房"]);
});

test("parts that are left out take their indicators along, nothing else", () => {
  const rest = withoutParts(report, new Set(["二、住房", ""]));
  expect(rest.indicators.map(({ name }) => name)).toEqual(["职业培训"]);
  expect(rest.facts).toBe(report.facts);
  expect(withoutParts(report, new Set()).indicators).toHaveLength(4);
});

test("the range runs from the title's cell to the last row and column", () => {
  const last = columnLetters(1 + INDICATOR_COLUMNS.length - 1);
  // Title in row 3, dates in row 4, headers in row 5, 22 rows from row 6 on.
  expect(indicatorRange({ sheet: "二 季度", row: 2, column: 1 }, 22)).toBe(`'二 季度'!B3:${last}27`);
});

import {
  absoluteReference,
  boundsOf,
  cellAddress,
  columnSpan,
  quoted,
  rangeAddress,
  thisRow,
  thisRowSpan,
  wholeColumn,
} from "../../src/sheets/references";

test.each([
  [0, 0, "A1"],
  [4, 25, "Z5"],
  [0, 26, "AA1"],
  [9, 701, "ZZ10"],
  [9, 702, "AAA10"],
])("row %i, column %i is %s", (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});

test("ranges and absolute references", () => {
  expect(rangeAddress(3, 1, 24, 2)).toBe("B4:C25");
  expect(boundsOf("B4:C25")).toEqual({ top: 3, left: 1, bottom: 24, right: 2 });
  expect(boundsOf("AAA10")).toEqual({ top: 9, left: 702, bottom: 9, right: 702 });
  expect(absoluteReference("2021 年's", 4, 1)).toBe("'2021 年''s'!$B$5");
});

test("headers with special characters are put into brackets that Excel accepts", () => {
  expect(thisRow("T", "累计完成")).toBe("T[[#This Row],[累计完成]]");
  expect(wholeColumn("T", "累计完成")).toBe("T[累计完成]");
  expect(wholeColumn("T", "较序时(百分点)")).toBe("T[[较序时(百分点)]]");
  expect(thisRow("T", "a[b]#'")).toBe("T[[#This Row],[a'[b']'#'']]");
});

test("spans of columns", () => {
  expect(columnSpan("T", "1月", "12月")).toBe("T[[1月]:[12月]]");
  expect(thisRowSpan("T", "1月", "12月")).toBe("T[[#This Row],[1月]:[12月]]");
});

test("quotes inside texts are doubled", () => {
  expect(quoted('说"好"')).toBe('"说""好"""');
});

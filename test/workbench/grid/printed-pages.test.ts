/** How a sheet falls onto pages. A4 with Excel's margins has room for 494.2 × 734 points. */
import { axesOf } from "../../../workbench/grid/axis";
import { headerText, printedSheet, type PrintedSheet } from "../../../workbench/grid/printed-pages";
import { parseArea, type Area } from "../../../workbench/model/area";
import { enter } from "../../../workbench/model/editing";
import { hideRows, setColumnWidth, setRowHeight } from "../../../workbench/model/formatting";
import { defaultPageLayout, type PageLayout } from "../../../workbench/model/page";
import { newWorkbook, type Sheet, type Workbook } from "../../../workbench/model/workbook";

function area(address: string): Area {
  const parsed = parseArea(address);
  if (parsed === null) throw new Error(`${address} is no address`);
  return parsed;
}

/** Ten columns of 75 points, a hundred rows of 30. */
function printed(
  page: Partial<PageLayout>,
  prepare: (sheet: Sheet, workbook: Workbook) => void = () => undefined,
): PrintedSheet {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  enter(workbook, sheet, area("A1:J100"), "1");
  setColumnWidth(sheet, area("A:J"), 75);
  setRowHeight(sheet, area("1:100"), 30);
  sheet.page = { ...defaultPageLayout, ...page };
  prepare(sheet, workbook);
  return printedSheet(sheet, axesOf(sheet, { row: 0, column: 0 }));
}

test("full pages go down first, then across", () => {
  const { pages, paper } = printed({});
  expect(paper).toEqual({ width: 595, height: 842 });
  // 24 rows and 6 columns fit.
  expect(pages.map(({ rows, columns }) => [rows.length, columns.length])).toEqual([
    ...[24, 24, 24, 24, 4].map((rows) => [rows, 6]),
    ...[24, 24, 24, 24, 4].map((rows) => [rows, 4]),
  ]);
});

test("one page wide keeps every column on the page and makes all smaller", () => {
  const { pages, scale } = printed({
    orientation: "Landscape",
    zoom: { kind: "fit", pagesWide: 1, pagesHigh: null },
    margins: { ...defaultPageLayout.margins, left: 71, right: 71 },
  });
  // 842 − 142 points for 750.
  expect(scale).toBeCloseTo(700 / 750, 10);
  expect(pages.every(({ columns }) => columns.length === 10)).toBe(true);
});

test("title rows stand on every page, hidden rows on none, and only the print area is printed", () => {
  const { pages } = printed({ titleRows: area("1:2"), printAreas: [area("A1:C60")] }, (sheet, workbook) => {
    hideRows(workbook, sheet, area("4:5"), true);
  });
  expect(pages.map(({ rows }) => rows.slice(0, 3))).toEqual([
    [0, 1, 2],
    [0, 1, 26],
    [0, 1, 48],
  ]);
  expect(pages[0]?.rows).not.toContain(3);
  expect(pages.at(-1)?.rows.at(-1)).toBe(59);
  expect(pages[0]?.columns).toEqual([0, 1, 2]);
});

test.each([
  ["第 &P 页，共 &N 页", "第 2 页，共 3 页"],
  ['&"宋体,Bold"&10&A', "总览"],
  ["&D &&", "2021/7/1 &"],
])("%s is printed as %s", (code, text) => {
  expect(headerText(code, { page: 2, pages: 3, sheet: "总览", date: "2021/7/1" })).toBe(text);
});

/** Where keys lead, what goes over the clipboard, and which columns fold, as in Excel. */
import fc from "fast-check";
import { axesOf } from "../../../workbench/grid/axis";
import { cellsOfText, textOfCells } from "../../../workbench/grid/clipboard";
import { cycleWithin, jumpFrom, stepFrom, type Direction } from "../../../workbench/grid/movement";
import { groupsOf } from "../../../workbench/grid/outline";
import { addressOf, areaAt, parseArea, wholeSheet, type Area } from "../../../workbench/model/area";
import { enter, mergeCells } from "../../../workbench/model/editing";
import { foldGroup, group, hideColumns, restyle } from "../../../workbench/model/formatting";
import { styleWith } from "../../../workbench/model/style";
import { newWorkbook, type Sheet, type Workbook } from "../../../workbench/model/workbook";

function area(address: string): Area {
  const parsed = parseArea(address);
  if (parsed === null) throw new Error(`${address} is no address`);
  return parsed;
}

/** Filled are A1:C3 and E1; D is hidden, B6:C7 merged. */
function filled(): { readonly workbook: Workbook; readonly sheet: Sheet } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  enter(workbook, sheet, area("A1:C3"), "1");
  enter(workbook, sheet, area("E1"), "1");
  hideColumns(sheet, area("D:D"), true);
  mergeCells(workbook, sheet, area("B6:C7"), false);
  return { workbook, sheet };
}

test.each<[from: string, key: Direction, to: string]>([
  ["A1", "ArrowLeft", "A1"],
  ["C1", "ArrowRight", "E1"],
  ["B6", "ArrowRight", "E6"],
  ["B6", "ArrowDown", "B8"],
])("from %s %s leads to %s", (from, key, to) => {
  const { sheet } = filled();
  const { top: row, left: column } = area(from);
  const place = stepFrom(sheet, axesOf(sheet, { row: 0, column: 0 }), { row, column }, key);
  expect(addressOf(areaAt(place.row, place.column))).toBe(to);
});

test.each<[from: string, key: Direction, to: string]>([
  ["A1", "ArrowDown", "A3"],
  ["A1", "ArrowRight", "E1"],
  ["A2", "ArrowRight", "C2"],
  ["A9", "ArrowUp", "A3"],
  ["C2", "ArrowLeft", "A2"],
])("from %s Ctrl and %s lead to %s", (from, key, to) => {
  const { sheet } = filled();
  const { top: row, left: column } = area(from);
  const place = jumpFrom(sheet, axesOf(sheet, { row: 0, column: 0 }), { row, column }, key);
  expect(addressOf(areaAt(place.row, place.column))).toBe(to);
});

test("Tab goes through a selection row by row over hidden columns, Enter column by column, around at the end", () => {
  const { sheet } = filled();
  const axes = axesOf(sheet, { row: 0, column: 0 });
  const selected = area("C1:E2");
  const c1 = { row: 0, column: 2 };
  expect(cycleWithin(axes, selected, c1, "column", 1)).toEqual({ row: 0, column: 4 });
  expect(cycleWithin(axes, selected, { row: 0, column: 4 }, "column", 1)).toEqual({ row: 1, column: 2 });
  expect(cycleWithin(axes, selected, c1, "row", 1)).toEqual({ row: 1, column: 2 });
  expect(cycleWithin(axes, selected, c1, "column", -1)).toEqual({ row: 1, column: 4 });
});

test.each<[text: string, cells: string[][]]>([
  [
    "1\t2\n3\t4\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["1\r\n2", [["1"], ["2"]]],
  ['"a\tb"\t"say ""no"""', [["a\tb", 'say "no"']]],
  ['"两\n行"\t1', [["两\n行", "1"]]],
  [
    "1\n2\t3",
    [
      ["1", ""],
      ["2", "3"],
    ],
  ],
  ["", [[""]]],
])("%j is pasted as cells", (text, cells) => {
  expect(cellsOfText(text)).toEqual(cells);
});

test("whatever texts cells hold, they come back from the clipboard", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "水", "\t", "\n", '"', " ", "1"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (rows) => {
      const workbook = newWorkbook();
      const [sheet] = workbook.sheets;
      if (sheet === undefined) return;
      const target = areaAt(0, 0, rows.length, 2);
      restyle(sheet, target, (style) => styleWith(style, { numberFormat: "@" }));
      enter(workbook, sheet, target, rows);
      expect(cellsOfText(textOfCells(sheet, target))).toEqual(rows);
    }),
  );
});

test("groups of columns are found with their depth, and folded when all of them are hidden", () => {
  const { sheet } = filled();
  const columns = (left: number, right: number): Area => ({ ...wholeSheet, left, right });
  group(sheet, columns(10, 14), "ByColumns");
  group(sheet, columns(12, 13), "ByColumns");
  foldGroup(sheet, columns(12, 13), "ByColumns", true);
  expect(groupsOf(sheet.columns)).toEqual([
    { first: 10, last: 14, level: 1, folded: false },
    { first: 12, last: 13, level: 2, folded: true },
  ]);
});

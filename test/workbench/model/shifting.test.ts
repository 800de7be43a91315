import fc from "fast-check";

import { areaAt, wholeSheet } from "../../../workbench/model/area";
import { enter } from "../../../workbench/model/editing";
import { deleteCells, insertCells } from "../../../workbench/model/shifting";
import type { Sheet, Workbook } from "../../../workbench/model/workbook";
import { newWorkbook } from "../../../workbench/model/workbook";

const formulas = ["=A1", "=SUM($A$1:C4)", "=B:B", "=2:3", "=Sheet1!C3*2"];

function filled(): { workbook: Workbook; sheet: Sheet } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet.");
  enter(
    workbook,
    sheet,
    areaAt(9, 6, formulas.length, 1),
    formulas.map((formula) => [formula]),
  );
  enter(workbook, sheet, areaAt(0, 0, 4, 3), [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
  ]);
  sheet.merges.push(areaAt(1, 1, 2, 2));
  return { workbook, sheet };
}

function contentsOf(sheet: Sheet) {
  const cells = [...sheet.cells.within(wholeSheet)];
  return cells.map(({ row, column, cell }) => [row, column, cell.formula, cell.value]);
}

test("what was inserted and is deleted again leaves all as it was", () => {
  const strip = fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 5 }), fc.boolean());
  fc.assert(
    fc.property(strip, ([at, count, rows]) => {
      const { workbook, sheet } = filled();
      const before = { cells: contentsOf(sheet), merges: sheet.merges };
      const area = rows
        ? { ...wholeSheet, top: at, bottom: at + count - 1 }
        : { ...wholeSheet, left: at, right: at + count - 1 };
      insertCells(workbook, sheet, area, rows ? "Down" : "Right");
      deleteCells(workbook, sheet, area, rows ? "Up" : "Left");
      expect({ cells: contentsOf(sheet), merges: sheet.merges }).toEqual(before);
    }),
  );
});

test("cells with contents are not moved off the sheet", () => {
  const { workbook, sheet } = filled();
  enter(workbook, sheet, areaAt(wholeSheet.bottom, 0), "末");
  expect(() => {
    insertCells(workbook, sheet, { ...wholeSheet, bottom: 0 }, "Down");
  }).toThrow(expect.objectContaining({ code: "NonBlankCellOffSheet" }));
});

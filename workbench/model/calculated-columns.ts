/**
 * Calculated columns of tables. Excel makes a column calculated when its whole body comes to hold one and the same
 * formula, fills an otherwise blank column from a single formula, and gives new rows the formula of the column.
 */

import type { Area } from "./area";
import { intersection } from "./area";
import { cellAt, isBlank, noteCells } from "./cell-contents";
import { copyable } from "./formula-text";
import type { Table, TableColumn } from "./table";
import { bodyArea, columnAt } from "./table";
import type { Sheet, Workbook } from "./workbook";

/** Brings the columns of all tables up to date after contents were written to an area. */
export function followFormulas(workbook: Workbook, sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    const body = bodyArea(table);
    const touched = intersection(body, written);
    if (touched === null) continue;
    for (let column = touched.left; column <= touched.right; column++) {
      const tableColumn = columnAt(table, column);
      if (tableColumn === undefined) continue;
      const isFilled = followColumn(sheet, body, tableColumn, column, touched);
      if (isFilled) noteCells(workbook, sheet, { ...body, left: column, right: column });
    }
  }
}

/** Recognises the calculated columns of a table that was just made over cells. */
export function recogniseColumns(sheet: Sheet, table: Table): void {
  const body = bodyArea(table);
  table.columns.forEach((tableColumn, index) => {
    const formula = commonFormula(sheet, body, table.area.left + index);
    if (formula !== null) tableColumn.calculatedFormula = formula;
  });
}

/** Gives blank rows of a table the formulas of its calculated columns. */
export function fillRows(sheet: Sheet, table: Table, firstRow: number, lastRow: number): void {
  const { top } = bodyArea(table);
  table.columns.forEach((tableColumn, index) => {
    if (tableColumn.calculatedFormula === null) return;
    const column = table.area.left + index;
    const formula = copyable(tableColumn.calculatedFormula);
    for (let row = firstRow; row <= lastRow; row++) {
      if (!isBlank(sheet, row, column)) continue;
      cellAt(sheet, row, column).formula = formula.copiedBy(row - top, 0);
    }
  });
}

/** Gives whether rows beyond those that were written got a formula. */
function followColumn(sheet: Sheet, body: Area, tableColumn: TableColumn, column: number, written: Area): boolean {
  const common = commonFormula(sheet, body, column);
  if (common !== null) {
    tableColumn.calculatedFormula = common;
    return false;
  }
  const coversBody = written.top === body.top && written.bottom === body.bottom;
  if (coversBody) tableColumn.calculatedFormula = null;
  return tableColumn.calculatedFormula === null && fillBlankColumn(sheet, body, tableColumn, column, written);
}

/** The formula every row has, as written in the first row; null when rows differ or hold values. */
function commonFormula(sheet: Sheet, body: Area, column: number): string | null {
  const first = sheet.cells.get(body.top, column)?.formula ?? null;
  const last = sheet.cells.get(body.bottom, column)?.formula ?? null;
  if (first === null || last === null) return null;
  const formula = copyable(first);
  for (let row = body.bottom; row > body.top; row--) {
    if (sheet.cells.get(row, column)?.formula !== formula.copiedBy(row - body.top, 0)) return null;
  }
  return first;
}

function fillBlankColumn(sheet: Sheet, body: Area, tableColumn: TableColumn, column: number, written: Area): boolean {
  const formula = commonFormula(sheet, written, column);
  if (formula === null) return false;
  for (let row = body.top; row <= body.bottom; row++) {
    const isWritten = row >= written.top && row <= written.bottom;
    if (!isWritten && !isBlank(sheet, row, column)) return false;
  }
  const asInFirstRow = copyable(formula).copiedBy(body.top - written.top, 0);
  const ofColumn = copyable(asInFirstRow);
  for (let row = body.top; row <= body.bottom; row++) {
    const cell = cellAt(sheet, row, column);
    cell.formula = ofColumn.copiedBy(row - body.top, 0);
    cell.value = null;
  }
  tableColumn.calculatedFormula = asInFirstRow;
  return true;
}

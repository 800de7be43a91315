/**
 * The smallest steps on cells that everything else is made of: the style a place has, a cell brought into being, the
 * content put into it. No refusals and no tables here; `editing.ts` is what a planner or an add-in does.
 */

import type { Area } from "./area";
import type { Cell, CellValue } from "./cells";
import type { CellStyle } from "./style";
import { defaultStyle, styleWith } from "./style";
import type { TypedContent } from "./typed-value";
import type { Band, Sheet, Workbook } from "./workbook";

/** The style of a place, whether or not a cell exists there: its own, else that of its row, else of its column. */
export function styleAt(sheet: Sheet, row: number, column: number): CellStyle {
  return (
    sheet.cells.get(row, column)?.style ??
    sheet.rows.get(row)?.style ??
    sheet.columns.get(column)?.style ??
    defaultStyle
  );
}

export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.cells.get(row, column)?.value ?? null;
}

/** Whether a place holds nothing: no formula and no value. A format is not a content. */
export function isBlank(sheet: Sheet, row: number, column: number): boolean {
  const cell = sheet.cells.get(row, column);
  return cell === undefined || (cell.formula === null && cell.value === null);
}

export function isBlankArea(sheet: Sheet, area: Area): boolean {
  for (const { cell } of sheet.cells.within(area)) if (cell.formula !== null || cell.value !== null) return false;
  return true;
}

/** The cell of a place, made if need be with the style the place has. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const existing = sheet.cells.get(row, column);
  if (existing !== undefined) return existing;
  const cell: Cell = { formula: null, value: null, style: styleAt(sheet, row, column), link: null };
  sheet.cells.set(row, column, cell);
  return cell;
}

/** Puts a content into a cell; a format that Excel guesses from the entry only replaces General. */
export function putContent(cell: Cell, content: TypedContent): void {
  cell.formula = content.formula;
  cell.value = content.value;
  const guessed = cell.style.numberFormat === "General" ? content.numberFormat : null;
  if (guessed !== null || cell.style.quotePrefix !== content.quotePrefix) {
    cell.style = styleWith(cell.style, {
      numberFormat: guessed ?? cell.style.numberFormat,
      quotePrefix: content.quotePrefix,
    });
  }
}

export function putText(cell: Cell, text: string): void {
  cell.formula = null;
  cell.value = text;
}

/** The smallest area with every cell that exists, or with every one that holds something; null when there is none. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { row, column, cell } of sheet.cells.within(within)) {
    if (cell.formula === null && cell.value === null && (valuesOnly || cell.style === defaultStyle)) continue;
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  }
  return used.bottom < 0 ? null : used;
}

/** The band of a column or row, made if need be. */
export function bandAt(bands: Map<number, Band>, index: number): Band {
  const existing = bands.get(index);
  if (existing !== undefined) return existing;
  const band: Band = { size: null, hidden: false, outlineLevel: 0, collapsed: false, style: null };
  bands.set(index, band);
  return band;
}

/** Notes that cells changed, for the calculation and the events. */
export function noteCells(workbook: Workbook, sheet: Sheet, area: Area): void {
  workbook.changes.push({ kind: "cells", sheetId: sheet.id, area });
}

/** Notes that sheets, tables or names came, went or moved. */
export function noteStructure(workbook: Workbook): void {
  workbook.changes.push({ kind: "structure" });
}

/** Notes that rows were hidden or shown, which SUBTOTAL asks. */
export function noteVisibility(workbook: Workbook): void {
  workbook.changes.push({ kind: "visibility" });
}

/** Does something at every place of an area, row by row. */
export function eachPlace(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

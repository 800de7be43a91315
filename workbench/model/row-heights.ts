/**
 * How high rows are that nobody has set: as high as their text needs, as Excel fits them. Widths of characters are
 * estimated (a Chinese one takes two digits), so a height may be a line off, never a sheet.
 */

import { wholeSheet } from "./area";
import type { Cell } from "./cells";
import { displayedText } from "./displayed-text";
import type { Sheet } from "./workbook";

/** Points of a row and of a column of the default font, as a new sheet of a Chinese Excel has. */
export const defaultRowHeight = 14.25;
export const defaultColumnWidth = 54;

/** Excel makes no row higher. */
const highestRow = 409;
/** A line takes this many times the size of its font: as much as the Chinese font needs that Linux prints with. */
const lineSpacing = 1.45;
/** A digit is this many times as wide as its font is high. */
export const digitWidth = 0.58;
/** Points that a cell keeps free at its left and right together. */
const padding = 6;

/** From here on characters are as wide as they are high: CJK, kana, full-width forms. */
const firstWideCharacter = 0x1100;

/** Digits that fit beside the text: narrow characters take one, wide ones two. */
export function digitsOf(text: string): number {
  let digits = 0;
  for (const character of text) digits += (character.codePointAt(0) ?? 0) >= firstWideCharacter ? 2 : 1;
  return digits;
}

function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(digitsOf(line) / width)), 0);
}

/** What one cell asks of its row, in points. */
function heightOf({ value, style }: Cell, columnWidth: number): number {
  const { size } = style.font;
  const line = size * lineSpacing;
  if (!style.wrap || value === null) return line;
  const width = Math.max(1, Math.floor((columnWidth - padding) / (size * digitWidth)));
  return linesOf(displayedText(value, style.numberFormat), width) * line;
}

/** The height in points of every row of a sheet that holds cells and has no height of its own. */
export function fittedRowHeights(sheet: Sheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, cell } of sheet.cells.within(wholeSheet)) {
    if (sheet.columns.get(column)?.hidden === true || (sheet.rows.get(row)?.size ?? null) !== null) continue;
    const needed = heightOf(cell, sheet.columns.get(column)?.size ?? defaultColumnWidth);
    heights.set(row, Math.min(highestRow, Math.max(heights.get(row) ?? defaultRowHeight, needed)));
  }
  return heights;
}

/**
 * Formats of cells, columns and rows. A format set on entire columns or rows is kept with the column or row, so that
 * a million cells need not exist to be bold.
 */

import type { Area } from "./area";
import { isEntireColumns, isEntireRows } from "./area";
import { bandAt, cellAt, eachPlace, noteVisibility, styleAt } from "./cell-contents";
import { displayedText } from "./displayed-text";
import { refuseProtected, refuseUnlessAllowed } from "./permissions";
import { Refusal } from "./refusal";
import { digitsOf, digitWidth } from "./row-heights";
import type { CellStyle } from "./style";
import { defaultStyle, styleWith } from "./style";
import type { Band, Sheet, Workbook } from "./workbook";

/** Gives every cell of an area another style, made from the one it has. */
export function restyle(sheet: Sheet, area: Area, change: (style: CellStyle) => CellStyle): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  const changed = remembered(change);
  if (isEntireColumns(area)) restyleBands(sheet.columns, area.left, area.right, changed);
  else if (isEntireRows(area)) restyleBands(sheet.rows, area.top, area.bottom, changed);
  else {
    eachPlace(area, (row, column) => {
      const cell = cellAt(sheet, row, column);
      cell.style = changed(cell.style);
    });
    return;
  }
  for (const { cell } of sheet.cells.within(area)) cell.style = changed(cell.style);
}

/** Gives each cell the number format of a grid of the area's size; null leaves a cell as it is. */
export function setNumberFormats(
  sheet: Sheet,
  area: Area,
  formatAt: (row: number, column: number) => string | null,
): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  const formatted = new Map<string, (style: CellStyle) => CellStyle>();
  eachPlace(area, (row, column) => {
    const numberFormat = formatAt(row - area.top, column - area.left);
    if (numberFormat === null) return;
    const change = formatted.get(numberFormat) ?? remembered((style) => styleWith(style, { numberFormat }));
    formatted.set(numberFormat, change);
    const cell = cellAt(sheet, row, column);
    cell.style = change(cell.style);
  });
}

/** What all cells of an area have in common, or null when they differ. */
export function commonStyle<Value>(sheet: Sheet, area: Area, read: (style: CellStyle) => Value): Value | null {
  const styles = stylesWithin(sheet, area);
  const [first = defaultStyle] = styles;
  const value = read(first);
  for (const style of styles) if (read(style) !== value) return null;
  return value;
}

function stylesWithin(sheet: Sheet, area: Area): ReadonlySet<CellStyle> {
  const styles = new Set<CellStyle>();
  if (isEntireColumns(area) || isEntireRows(area)) {
    styles.add(styleAt(sheet, area.top, area.left));
    for (const { cell } of sheet.cells.within(area)) styles.add(cell.style);
  } else eachPlace(area, (row, column) => styles.add(styleAt(sheet, row, column)));
  return styles;
}

function restyleBands(
  bands: Map<number, Band>,
  first: number,
  last: number,
  change: (style: CellStyle) => CellStyle,
): void {
  for (let index = first; index <= last; index++) {
    const band = bandAt(bands, index);
    band.style = change(band.style ?? defaultStyle);
  }
}

function remembered(change: (style: CellStyle) => CellStyle): (style: CellStyle) => CellStyle {
  const known = new Map<CellStyle, CellStyle>();
  return (style) => {
    const changed = known.get(style) ?? change(style);
    known.set(style, changed);
    return changed;
  };
}

/** Widest column: 255 characters; highest row. Points. */
const widestColumn = 1342.5;
const highestRow = 409.5;

/** Sets the width of columns in points, or null to let it follow the default. */
export function setColumnWidth(sheet: Sheet, area: Area, width: number): void {
  refuseUnlessAllowed(sheet, "allowFormatColumns");
  refuseSize(width, widestColumn);
  for (let column = area.left; column <= area.right; column++) bandAt(sheet.columns, column).size = width;
}

export function setRowHeight(sheet: Sheet, area: Area, height: number): void {
  refuseUnlessAllowed(sheet, "allowFormatRows");
  refuseSize(height, highestRow);
  for (let row = area.top; row <= area.bottom; row++) bandAt(sheet.rows, row).size = height;
}

export function hideColumns(sheet: Sheet, area: Area, hidden: boolean): void {
  refuseUnlessAllowed(sheet, "allowFormatColumns");
  for (let column = area.left; column <= area.right; column++) bandAt(sheet.columns, column).hidden = hidden;
}

export function hideRows(workbook: Workbook, sheet: Sheet, area: Area, hidden: boolean): void {
  refuseUnlessAllowed(sheet, "allowFormatRows");
  for (let row = area.top; row <= area.bottom; row++) bandAt(sheet.rows, row).hidden = hidden;
  noteVisibility(workbook);
}

/** Makes columns as wide as their longest text; a Chinese character counts as two. */
export function fitColumns(sheet: Sheet, area: Area): void {
  refuseUnlessAllowed(sheet, "allowFormatColumns");
  const widths = new Map<number, number>();
  for (const { column, cell } of sheet.cells.within({ ...area, top: 0, bottom: area.bottom })) {
    const text = displayedText(cell.value, cell.style.numberFormat);
    const widest = Math.max(...text.split("\n").map(digitsOf));
    const points = (widest + 1) * digitWidth * cell.style.font.size;
    if (text !== "") widths.set(column, Math.max(widths.get(column) ?? 0, points));
  }
  for (const [column, width] of widths) bandAt(sheet.columns, column).size = Math.min(width, widestColumn);
}

/** Rows get the height of their text when the file is shown. */
export function fitRows(sheet: Sheet, area: Area): void {
  refuseUnlessAllowed(sheet, "allowFormatRows");
  for (const [row, band] of sheet.rows) if (row >= area.top && row <= area.bottom) band.size = null;
}

function refuseSize(size: number, largest: number): void {
  if (!(size >= 0 && size <= largest)) {
    throw new Refusal("InvalidArgument", `${size} is not a width or height between 0 and ${largest} points.`);
  }
}

const deepestOutline = 7;

/** Whether rows or columns of an area are meant. */
export type OutlineAxis = "ByRows" | "ByColumns";

/** Puts columns or rows into a group of the outline, one level deeper. */
export function group(sheet: Sheet, area: Area, axis: OutlineAxis): void {
  const bands = outlined(sheet, area, axis);
  if (bands.some(({ outlineLevel }) => outlineLevel >= deepestOutline)) {
    throw new Refusal("InvalidOperation", "The outline has no deeper level.");
  }
  for (const band of bands) band.outlineLevel += 1;
}

export function ungroup(sheet: Sheet, area: Area, axis: OutlineAxis): void {
  const bands = outlined(sheet, area, axis);
  if (bands.some(({ outlineLevel }) => outlineLevel === 0)) {
    throw new Refusal("InvalidOperation", "There is no group to take away.");
  }
  for (const band of bands) band.outlineLevel -= 1;
}

/** Folds or unfolds the group of columns or rows; the plus sign stands behind its last one. */
export function foldGroup(sheet: Sheet, area: Area, axis: OutlineAxis, folded: boolean): void {
  for (const band of outlined(sheet, area, axis)) band.hidden = folded;
  const behind = axis === "ByRows" ? bandAt(sheet.rows, area.bottom + 1) : bandAt(sheet.columns, area.right + 1);
  behind.collapsed = folded;
}

/** The rows or columns of an area; a protected sheet keeps its outline. */
function outlined(sheet: Sheet, area: Area, axis: OutlineAxis): readonly Band[] {
  refuseProtected(sheet);
  const { bands, first, last } =
    axis === "ByRows"
      ? { bands: sheet.rows, first: area.top, last: area.bottom }
      : { bands: sheet.columns, first: area.left, last: area.right };
  return Array.from({ length: last - first + 1 }, (_, index) => bandAt(bands, first + index));
}

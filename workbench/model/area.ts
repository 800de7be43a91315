/**
 * Rectangles of cells and their A1 addresses. Rows and columns are 0-based, both ends belong to the area.
 * Takes and gives plain numbers and text; knows nothing of sheets or cells.
 */

/** The size of an Excel sheet. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };

/** The area that begins at a cell and is so many rows high and columns wide. */
export function areaAt(row: number, column: number, rows = 1, columns = 1): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isEntireColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === maxRows - 1;
}

export function isEntireRows(area: Area): boolean {
  return area.left === 0 && area.right === maxColumns - 1;
}

/** Whether the area lies on the sheet and has at least one cell. */
export function isOnSheet(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.top <= area.bottom &&
    area.left <= area.right &&
    area.bottom < maxRows &&
    area.right < maxColumns
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlaps(one: Area, other: Area): boolean {
  return intersection(one, other) !== null;
}

/** The cells both areas have, or null when they share none. */
export function intersection(one: Area, other: Area): Area | null {
  const shared: Area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : null;
}

/** The smallest area that holds both. */
export function boundingArea(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** What is left of an area when another is cut out of it: up to four areas that do not overlap. */
export function subtract(area: Area, cut: Area): readonly Area[] {
  const shared = intersection(area, cut);
  if (shared === null) return [area];
  return [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { top: shared.top, bottom: shared.bottom, left: area.left, right: shared.left - 1 },
    { top: shared.top, bottom: shared.bottom, left: shared.right + 1, right: area.right },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26; letters in any case. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `A1`, `A1:B2`, `A:C` for entire columns, `1:4` for entire rows. */
export function addressOf(area: Area): string {
  if (isEntireColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isEntireRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  const isOneCell = area.top === area.bottom && area.left === area.right;
  return isOneCell ? first : `${first}:${columnLetters(area.right)}${area.bottom + 1}`;
}

/** The same with dollars, as names and print areas store it: `$A$1:$B$2`, `$A:$C`, `$1:$4`. */
export function absoluteAddressOf(area: Area): string {
  return addressOf(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

const cornerPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const columnPattern = /^\$?([A-Za-z]{1,3})$/;
const rowPattern = /^\$?(\d{1,7})$/;

/** Reads `A1`, `$A$1:B2`, `A:C` or `1:4` (no sheet name); null when it is none of these or leaves the sheet. */
export function parseArea(address: string): Area | null {
  const ends = address.trim().split(":");
  const [first = "", second = first] = ends;
  if (ends.length > 2) return null;
  const one = parseEnd(first, ends.length === 2);
  const other = parseEnd(second, ends.length === 2);
  if (one === null || other === null || one.kind !== other.kind) return null;
  const area = boundingArea(one.area, other.area);
  return isOnSheet(area) ? area : null;
}

interface AddressEnd {
  readonly kind: "cell" | "column" | "row";
  readonly area: Area;
}

function parseEnd(text: string, isPair: boolean): AddressEnd | null {
  const corner = cornerPattern.exec(text);
  if (corner?.[1] !== undefined && corner[2] !== undefined) {
    return { kind: "cell", area: areaAt(Number(corner[2]) - 1, columnOfLetters(corner[1])) };
  }
  if (!isPair) return null;
  const column = columnPattern.exec(text)?.[1];
  if (column !== undefined) return { kind: "column", area: areaAt(0, columnOfLetters(column), maxRows) };
  const row = rowPattern.exec(text)?.[1];
  if (row !== undefined) return { kind: "row", area: areaAt(Number(row) - 1, 0, 1, maxColumns) };
  return null;
}

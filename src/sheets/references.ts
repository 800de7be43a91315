/**
 * How formulas and ranges are spelled: A1 addresses from 0-based rows and columns, structured references as files hold
 * them, and texts inside formulas.
 */

/** Characters after which Excel wants a header in a second pair of brackets. */
const SPECIAL_HEADER = /[\s,:.()[\]#'"{}$^&*+=\-></]/u;

/** A column's letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** `A1` of a 0-based row and column. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** `A1:B2`, both ends 0-based and inclusive. */
export function rangeAddress(top: number, left: number, bottom: number, right: number): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

/** What a range covers, 0-based, both ends included. */
export interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The reverse of {@link rangeAddress}, for addresses that it has made. */
export function boundsOf(range: string): Bounds {
  const [first = range, last = first] = range.split(":");
  const column = (cell: string): number =>
    [...cell.replace(/\d+$/u, "")].reduce((before, letter) => before * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = (cell: string): number => Number(cell.replace(/^[A-Z]+/u, "")) - 1;
  return { top: row(first), left: column(first), bottom: row(last), right: column(last) };
}

/** `'2021 年'!$B$5` */
export function absoluteReference(sheet: string, row: number, column: number): string {
  return `${quotedSheet(sheet)}!$${columnLetters(column)}$${String(row + 1)}`;
}

/** A sheet's name as formulas write it, always in quotes. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A header inside brackets: `[ ] # '` need an apostrophe before them. */
function escapedHeader(header: string): string {
  return header.replace(/[[\]#']/gu, (character) => `'${character}`);
}

/** The cell of this row in another column of the same table. */
export function thisRow(table: string, header: string): string {
  return `${table}[[#This Row],[${escapedHeader(header)}]]`;
}

/** The cells of this row from one column of the same table to another. */
export function thisRowSpan(table: string, first: string, last: string): string {
  return `${table}[[#This Row],[${escapedHeader(first)}]:[${escapedHeader(last)}]]`;
}

/** The data columns of a table from one to another. */
export function columnSpan(table: string, first: string, last: string): string {
  return `${table}[[${escapedHeader(first)}]:[${escapedHeader(last)}]]`;
}

/** The whole data column of a table. */
export function wholeColumn(table: string, header: string): string {
  const escaped = escapedHeader(header);
  return SPECIAL_HEADER.test(header) ? `${table}[[${escaped}]]` : `${table}[${escaped}]`;
}

/** A text as a formula writes it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

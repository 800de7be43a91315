/**
 * Tables inside plain text: cells set apart by tabs, bars, commas or blanks, or one cell on each line.
 * Takes the lines of a text and a place among them, gives the table that begins there.
 */
import { among, holdsAny, isBlank } from "./characters";
import type { Cell, Table } from "./document";
import { markerAt } from "./markers";
import type { Line } from "./plaintext";

interface Found {
  readonly table: Table;
  /** The index of the first line after the table. */
  readonly next: number;
}
type Row = readonly Cell[];

/** A cell that is nothing but a figure with a short unit, or the dash that stands for none. */
const FIGURE = /^(?:[-－—–/]|[-－+]?[\d０-９][\d０-９,，.．]*(?:[%％‰]|[\u4e00-\u9fff]{1,3})?)$/u;
/** 2025年, 3月完成: a date in a heading is no figure. */
const HEADER_DATE = /^(?:(?:19|20)\d\d年?$|[\d０-９]{1,2}(?:月|季度))/u;
const marksSentence = among("。！？；");
const LONGEST_LOOSE_CELL = 24;
const MOST_COLUMNS = 12;
/** So many rows decide whether lines are a table, and so many whether it is worth looking; keeps the work linear. */
const PROBE = 30;
const FIRST_PROBE = 4;

function isFigure(text: string, cell: Cell): boolean {
  if (cell.end - cell.start > 20) return false;
  const words = text.slice(cell.start, cell.end);
  return FIGURE.test(words) && !HEADER_DATE.test(words);
}

const hasFigure = (text: string, row: Row): boolean => row.some((cell) => isFigure(text, cell));

function trimmed(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return { start, end };
}

function cellsBetween(text: string, from: number, to: number, mark: string): Row {
  const cells: Cell[] = [];
  for (let start = from; start <= to;) {
    let end = start;
    while (end < to && text[end] !== mark) end++;
    cells.push(trimmed(text, start, end));
    start = end + 1;
  }
  return cells;
}

function cellsByBlanks(text: string, line: Line, least: number): Row {
  const cells: Cell[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && !isBlank(text, at)) continue;
    let to = at;
    while (to < line.end && isBlank(text, to)) to++;
    if (at < line.end && to - at < least) continue;
    if (at > start) cells.push({ start, end: at });
    start = to;
    at = Math.max(at, to - 1);
  }
  return cells;
}

/** A merged heading leaves empty cells behind: beside it the one on its left counts, below it the one above. */
function fillHeader(rows: readonly Row[], headerRows: number): readonly Row[] {
  const filled: Row[] = [];
  rows.forEach((row, r) => {
    if (r >= headerRows) {
      filled.push(row);
      return;
    }
    const above = filled[r - 1];
    const cells: Cell[] = [];
    row.forEach((cell, column) => {
      const left = cells[column - 1];
      if (cell.start < cell.end) cells.push(cell);
      else cells.push((r + 1 < headerRows ? left : above?.[column]) ?? cell);
    });
    filled.push(cells);
  });
  return filled;
}

function tableOf(text: string, rows: readonly Row[]): Table | null {
  const first = rows[0]?.[0];
  const last = rows.at(-1)?.at(-1);
  if (first === undefined || last === undefined) return null;
  const body = rows.findIndex((row) => hasFigure(text, row));
  const headerRows = body < 0 ? 1 : body;
  return { kind: "table", start: first.start, end: last.end, headerRows, rows: fillHeader(rows, headerRows) };
}

/** Consecutive lines that `cells` can read as rows, `most` of them at most. */
function rowsFrom(
  lines: readonly Line[],
  from: number,
  cells: (line: Line) => Row | null,
  most = Infinity,
): readonly Row[] {
  const rows: Row[] = [];
  for (let line = lines[from]; line !== undefined && line.start < line.end; line = lines[from + rows.length]) {
    if (rows.length >= most) break;
    const row = cells(line);
    if (row === null) break;
    rows.push(row);
  }
  return rows;
}

function tabbed(text: string, lines: readonly Line[], at: number): Found | null {
  const rows = rowsFrom(lines, at, (line) =>
    holds(text, line, "\t") ? cellsBetween(text, line.from, line.to, "\t") : null,
  );
  if (rows.length < 2) return null;
  const table = tableOf(text, rows);
  return table && { table, next: at + rows.length };
}

function holds(text: string, line: Line, mark: string): boolean {
  for (let at = line.from; at < line.to; at++) if (text[at] === mark) return true;
  return false;
}

const isRule = (text: string, line: Line): boolean => /^[|\s:+-]+$/u.test(text.slice(line.start, line.end));

function barred(text: string, lines: readonly Line[], at: number): Found | null {
  const first = lines[at];
  if (first === undefined || text[first.start] !== "|") return null;
  const read = rowsFrom(lines, at, (line) => {
    if (text[line.start] !== "|") return null;
    const end = text[line.end - 1] === "|" ? line.end - 1 : line.end;
    return isRule(text, line) ? [] : cellsBetween(text, line.start + 1, end, "|");
  });
  const table = tableOf(
    text,
    read.filter((row) => row.length > 0),
  );
  return read.length < 2 || table === null ? null : { table, next: at + read.length };
}

/** Whether a row could head such a table: as many columns as one has, and no figure among them. */
function isHeading(text: string, row: Row): boolean {
  return row.length >= 3 && row.length <= MOST_COLUMNS && !hasFigure(text, row);
}

/** Rows without a clear mark between cells count as a table only if most agree in width and hold figures. */
function regular(text: string, rows: readonly Row[], exact: boolean): boolean {
  const [heading, ...body] = rows;
  if (heading === undefined || body.length < 2) return false;
  const alike = body.filter((row) => row.length === heading.length).length;
  const figured = body.filter((row) => hasFigure(text, row)).length;
  return (exact ? alike === body.length : 2 * alike >= body.length) && 2 * figured > body.length;
}

/** Rows that only look like a table are read whole once the first of them are regular. */
function loose(
  text: string,
  lines: readonly Line[],
  at: number,
  exact: boolean,
  cells: (line: Line) => Row | null,
): Found | null {
  const first = lines[at];
  const heading = first === undefined ? null : cells(first);
  if (heading === null || !isHeading(text, heading)) return null;
  if (!rowsFrom(lines, at + 1, cells, FIRST_PROBE - 1).some((row) => hasFigure(text, row))) return null;
  if (!regular(text, rowsFrom(lines, at, cells, PROBE), exact)) return null;
  const rows = rowsFrom(lines, at, cells);
  const table = tableOf(text, rows);
  return table && { table, next: at + rows.length };
}

function spaced(text: string, lines: readonly Line[], at: number, least: number): Found | null {
  return loose(text, lines, at, false, (line) => {
    if (marksSentence(text, line.end - 1)) return null;
    const cells = cellsByBlanks(text, line, least);
    return cells.length >= 3 ? cells : null;
  });
}

/** Whether a line is no sentence, and all that stands in it between marks is short, as far as one can tell at a glance. */
function isShortIn(text: string, from: number, to: number, mark: string): boolean {
  let words = 0;
  for (let at = from; at < to; at++) {
    if (marksSentence(text, at)) return false;
    if (text[at] === mark) words = 0;
    else if (!isBlank(text, at) && ++words > LONGEST_LOOSE_CELL) return false;
  }
  return true;
}

function separated(text: string, lines: readonly Line[], at: number, mark: string): Found | null {
  return loose(text, lines, at, true, (line) => {
    const { start, end } = line;
    if (!isShortIn(text, start, end, mark) || !holds(text, line, mark)) return null;
    const cells = cellsBetween(text, start, end, mark);
    return cells.every((cell) => cell.end - cell.start <= LONGEST_LOOSE_CELL) ? cells : null;
  });
}

function shortLines(text: string, lines: readonly Line[], at: number, most: number): Row {
  const cells: Cell[] = [];
  for (let line = lines[at]; line !== undefined && line.start < line.end; line = lines[at + cells.length]) {
    if (cells.length >= most || line.end - line.start > LONGEST_LOOSE_CELL) break;
    if (holdsAny(text, line.start, line.end, marksSentence)) break;
    cells.push({ start: line.start, end: line.end });
  }
  return cells;
}

/** How many cells break the rule that figures stand in the same columns row after row, if `width` cells make a row. */
function breaks(cells: Row, figures: readonly boolean[], width: number): number {
  let count = 0;
  for (let place = 2 * width; place < cells.length; place++) {
    const dash = cells[place];
    if (figures[place] !== figures[place - width] && (dash === undefined || dash.end - dash.start > 1)) count++;
  }
  return count;
}

/** Cells that tell their figure in words (已建成6所) may break the columns of a stacked table; so few of the whole. */
const FEW_BREAKS = 1 / 12;

/** The number of cells in a row of a stacked table, 0 if the lines are none. */
function stackedWidth(text: string, cells: Row, headed: number): number {
  const pure = cells.map((cell) => isFigure(text, cell));
  const holding = cells.map((cell, i) => pure[i] === true || /[\d０-９]/u.test(text.slice(cell.start, cell.end)));
  const widths: number[] = [];
  for (let width = Math.floor(headed / 2) + 1; width <= Math.min(headed, MOST_COLUMNS); width++) {
    if (cells.length >= 3 * width) widths.push(width);
  }
  const exact = widths.find((width) => breaks(cells, pure, width) === 0);
  const loosely = widths.find((width) => breaks(cells, holding, width) <= FEW_BREAKS * (cells.length - 2 * width));
  return exact ?? loosely ?? 0;
}

/** One cell on each line: headings first, then rows whose cells hold figures in the same places. */
function stacked(text: string, lines: readonly Line[], at: number): Found | null {
  const first = lines[at];
  if (first !== undefined && markerAt(text, first.start, first.end) !== null) return null;
  const probe = shortLines(text, lines, at, MOST_COLUMNS + 2);
  const headed = probe.findIndex((cell) => isFigure(text, cell));
  if (headed < 3) return null;
  const cells = shortLines(text, lines, at, PROBE * headed);
  const width = stackedWidth(text, cells, headed);
  if (width === 0) return null;
  const all = shortLines(text, lines, at, Infinity);
  const rows = Array.from({ length: Math.floor(all.length / width) }, (_, row) =>
    all.slice(row * width, (row + 1) * width),
  );
  const table = tableOf(text, rows);
  return table && { table, next: at + rows.length * width };
}

/** Whether a line shows by its marks that it is the row of a table and no part of a sentence. */
export function isMarkedRow(text: string, line: Line): boolean {
  return text[line.start] === "|" || holds(text, line, "\t");
}

/** The table that begins at line `at`, or null. */
export function tableAt(text: string, lines: readonly Line[], at: number): Found | null {
  return (
    tabbed(text, lines, at) ??
    barred(text, lines, at) ??
    separated(text, lines, at, "|") ??
    separated(text, lines, at, "｜") ??
    spaced(text, lines, at, 2) ??
    spaced(text, lines, at, 1) ??
    separated(text, lines, at, ",") ??
    separated(text, lines, at, "，") ??
    stacked(text, lines, at)
  );
}

/**
 * Filling: cells continued over the cells beside them, as by the handle at the corner of a selection. Formulas and formats
 * are copied on; numbers of two cells and more, dates and texts that end in a number go on as a series.
 */

import type { Area } from "./area";
import { columnCount, rowCount } from "./area";
import type { Cell } from "./cells";
import { copyCells, enter } from "./editing";
import { Refusal } from "./refusal";
import type { Sheet, Workbook } from "./workbook";

/**
 * Fills an area from a part of it that spans all its columns or all its rows at one end (InvalidArgument otherwise).
 */
export function fillCells(workbook: Workbook, sheet: Sheet, source: Area, filled: Area): void {
  const isDown = source.left === filled.left && source.right === filled.right;
  const isAcross = source.top === filled.top && source.bottom === filled.bottom;
  if (isDown === isAcross) throw new Refusal("InvalidArgument", "Cells are filled along their rows or their columns.");
  const axis = isDown ? down : across;
  const seriesAt = readSeries(sheet, source, axis);
  for (const part of [before(source, filled, axis), behind(source, filled, axis)]) {
    if (part === null) continue;
    repeat(workbook, sheet, source, part, axis);
    const entries = Array.from({ length: rowCount(part) }, (_, row) =>
      Array.from({ length: columnCount(part) }, (_, column) => {
        const place = { row: part.top + row, column: part.left + column };
        return seriesAt(axis.lineOf(place), axis.placeOf(place) - axis.first(source));
      }),
    );
    if (entries.some((row) => row.some((entry) => entry !== null))) enter(workbook, sheet, part, entries);
  }
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows for filling down, columns for filling across. */
interface Axis {
  readonly first: (area: Area) => number;
  readonly last: (area: Area) => number;
  readonly between: (area: Area, first: number, last: number) => Area;
  readonly placeOf: (place: CellPlace) => number;
  /** What is filled by itself: a column when filling down. */
  readonly lineOf: (place: CellPlace) => number;
  readonly lines: (area: Area) => { readonly first: number; readonly last: number };
  readonly cellAt: (sheet: Sheet, line: number, place: number) => Cell | undefined;
}

const down: Axis = {
  first: ({ top }) => top,
  last: ({ bottom }) => bottom,
  between: (area, top, bottom) => ({ ...area, top, bottom }),
  placeOf: ({ row }) => row,
  lineOf: ({ column }) => column,
  lines: ({ left, right }) => ({ first: left, last: right }),
  cellAt: (sheet, line, place) => sheet.cells.get(place, line),
};

const across: Axis = {
  first: ({ left }) => left,
  last: ({ right }) => right,
  between: (area, left, right) => ({ ...area, left, right }),
  placeOf: ({ column }) => column,
  lineOf: ({ row }) => row,
  lines: ({ top, bottom }) => ({ first: top, last: bottom }),
  cellAt: (sheet, line, place) => sheet.cells.get(line, place),
};

function before(source: Area, filled: Area, axis: Axis): Area | null {
  const [first, end] = [axis.first(filled), axis.first(source)];
  return first < end ? axis.between(filled, first, end - 1) : null;
}

function behind(source: Area, filled: Area, axis: Axis): Area | null {
  const [end, last] = [axis.last(source), axis.last(filled)];
  return last > end ? axis.between(filled, end + 1, last) : null;
}

/** Copies the cells over and over; the piece farthest from them may be shorter. */
function repeat(workbook: Workbook, sheet: Sheet, source: Area, part: Area, axis: Axis): void {
  const length = axis.last(source) - axis.first(source) + 1;
  const rest = (axis.last(part) - axis.first(part) + 1) % length;
  const isBehind = axis.first(part) > axis.last(source);
  const [first, last] = [axis.first(part), axis.last(part)];
  const whole = isBehind ? axis.between(part, first, last - rest) : axis.between(part, first + rest, last);
  const piece = isBehind ? axis.between(part, last - rest + 1, last) : axis.between(part, first, first + rest - 1);
  const pattern = isBehind
    ? axis.between(source, axis.first(source), axis.first(source) + rest - 1)
    : axis.between(source, axis.last(source) - rest + 1, axis.last(source));
  if (axis.last(whole) >= axis.first(whole))
    copyCells(workbook, { sheet, area: source }, { sheet, area: whole }, "All");
  if (rest > 0) copyCells(workbook, { sheet, area: pattern }, { sheet, area: piece }, "All");
}

/** What goes on in a line so many places from its beginning; null where cells are only repeated. */
type SeriesAt = (line: number, at: number) => string | number | null;

function readSeries(sheet: Sheet, source: Area, axis: Axis): SeriesAt {
  const series = new Map<number, (at: number) => string | number>();
  const { first, last } = axis.lines(source);
  for (let line = first; line <= last; line++) {
    const cells: (Cell | undefined)[] = [];
    for (let place = axis.first(source); place <= axis.last(source); place++)
      cells.push(axis.cellAt(sheet, line, place));
    const found = numberSeries(cells) ?? textSeries(cells);
    if (found !== null) series.set(line, found);
  }
  return (line, at) => series.get(line)?.(at) ?? null;
}

/** Numbers go on by their mean step, a single date by a day; a single number is repeated. */
function numberSeries(cells: readonly (Cell | undefined)[]): ((at: number) => number) | null {
  const numbers: number[] = [];
  for (const cell of cells) {
    if (cell?.formula !== null || typeof cell.value !== "number") return null;
    numbers.push(cell.value);
  }
  const [first = 0] = numbers;
  if (numbers.length === 1) return isDate(cells[0]) ? (at) => first + at : null;
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const products = numbers.reduce((sum, number, at) => sum + (at - middle) * (number - mean), 0);
  const squares = numbers.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const step = products / squares;
  return (at) => Number((mean + (at - middle) * step).toPrecision(15));
}

function isDate(cell: Cell | undefined): boolean {
  return cell !== undefined && /[yd]/i.test(cell.style.numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

/** 第1季度 stays; 项1 becomes 项2, 1-5-2 formatted as text 1-5-3. */
function textSeries(cells: readonly (Cell | undefined)[]): ((at: number) => string) | null {
  const numbers: number[] = [];
  let stem: string | null = null;
  for (const cell of cells) {
    if (cell?.formula !== null || typeof cell.value !== "string") return null;
    const { text = "", figure } = /^(?<text>.*?)(?<figure>\d{1,9})$/su.exec(cell.value)?.groups ?? {};
    // Beside a format for text, what looks like a date or a number would become one.
    const isSafe = cell.style.numberFormat === "@" || /\p{L}$/u.test(text);
    if (figure === undefined || !isSafe || (stem !== null && stem !== text)) return null;
    stem = text;
    numbers.push(Number(figure));
  }
  const [first = 0, second = first + 1] = numbers;
  const step = second - first;
  if (numbers.some((number, at) => number !== first + at * step)) return null;
  return (at) => `${stem ?? ""}${String(Math.abs(first + at * step))}`;
}

/**
 * Functions that find a value in a range and that take one out of it.
 */

import type { CellError } from "../../model/cells";
import { CellRange } from "../range";
import type { Matrix, Operand, Scalar } from "../values";
import { compareScalars, matrixOf, notAvailable, scalarsOf, wrongReference, wrongValue } from "../values";
import { beginningOf, rowsBeginning } from "./beginnings";
import { hasWildcard, wildcardPattern } from "./criteria";
import type { Arguments, FunctionTable } from "./signature";
import { ErrorResult, ofValues } from "./signature";

export const lookupFunctions: FunctionTable = {
  INDEX: { least: 2, most: 3, shapes: ["array", "value", "value"], givesRange: true, apply: index },
  MATCH: { least: 2, most: 3, shapes: ["value", "range", "value"], apply: match },
  LOOKUP: { least: 2, most: 3, shapes: ["value", "array", "array"], apply: lookup },
  VLOOKUP: { least: 3, most: 4, shapes: ["value", "range", "value", "value"], apply: (args) => lookupIn(args, "down") },
  HLOOKUP: {
    least: 3,
    most: 4,
    shapes: ["value", "range", "value", "value"],
    apply: (args) => lookupIn(args, "across"),
  },
  ROW: {
    least: 0,
    most: 1,
    shapes: ["range"],
    dependsOnPlace: true,
    apply: (args, { row }) => (args.count === 0 ? row + 1 : positions(args.range(0), "down")),
  },
  COLUMN: {
    least: 0,
    most: 1,
    shapes: ["range"],
    dependsOnPlace: true,
    apply: (args, { column }) => (args.count === 0 ? column + 1 : positions(args.range(0), "across")),
  },
  ROWS: { least: 1, most: 1, shapes: ["range"], apply: (args) => args.matrix(0).rows },
  COLUMNS: { least: 1, most: 1, shapes: ["range"], apply: (args) => args.matrix(0).columns },
  /** Its value is the text it shows; the click is the application's. */
  HYPERLINK: ofValues(1, 2, (args) => args.any(args.count - 1)),
};

function index(args: Arguments): Operand {
  const matrix = args.matrix(0);
  const isLine = args.count === 2 && matrix.rows === 1;
  const row = isLine ? 0 : Math.trunc(args.number(1));
  const column = isLine ? Math.trunc(args.number(1)) : Math.trunc(args.number(2, matrix.columns === 1 ? 1 : 0));
  if (row < 0 || column < 0) return wrongValue;
  if (row > matrix.rows || column > matrix.columns) return wrongReference;
  if (row === 0 && column === 0) return matrix;
  if (row === 0 && matrix.rows > 1) return columnOf(matrix, column - 1);
  if (column === 0 && matrix.columns > 1) return rowOf(matrix, row - 1);
  return matrix.at(Math.max(row, 1) - 1, Math.max(column, 1) - 1);
}

function columnOf(matrix: Matrix, column: number): Matrix {
  if (matrix.columns === 1) return matrix;
  return matrixOf(Array.from({ length: matrix.rows }, (_, row) => [matrix.at(row, column)]));
}

function rowOf(matrix: Matrix, row: number): Matrix {
  return matrixOf([Array.from({ length: matrix.columns }, (_, column) => matrix.at(row, column))]);
}

type Direction = "down" | "across";

/** A one-column or one-row matrix as a list to search. */
function lineOf(matrix: Matrix): readonly Scalar[] {
  if (matrix.rows > 1 && matrix.columns > 1) throw new ErrorResult(notAvailable);
  return [...scalarsOf(matrix)];
}

function match(args: Arguments): number | CellError {
  const wanted = args.value(0);
  const matrix = args.matrix(1);
  const kind = Math.sign(args.number(2, 1));
  if (wanted === null) return notAvailable;
  const found = kind === 0 ? exactPlace(matrix, wanted) : sortedPlace(lineOf(matrix), wanted, kind);
  return found === -1 ? notAvailable : found + 1;
}

function exactPlace(matrix: Matrix, wanted: number | string | boolean): number {
  const isPattern = typeof wanted === "string" && hasWildcard(wanted);
  if (matrix instanceof CellRange && matrix.columns === 1) {
    if (!isPattern) return matrix.rowOf(wanted);
    const beginning = beginningOf(wanted);
    if (beginning !== null) return rowsBeginning(matrix, beginning)[0] ?? -1;
  }
  const line = lineOf(matrix);
  if (!isPattern) return line.findIndex((value) => value !== null && compareScalars(value, wanted) === 0);
  const pattern = wildcardPattern(wanted, "whole");
  return line.findIndex((value) => typeof value === "string" && pattern.test(value));
}

/** The last place in ascending order (direction 1) or descending order (-1) that does not pass the wanted value. */
function sortedPlace(line: readonly Scalar[], wanted: number | string | boolean, direction: number): number {
  let found = -1;
  for (const [place, value] of line.entries()) {
    if (typeof value !== typeof wanted) continue;
    const order = compareScalars(value, wanted);
    if (typeof order !== "number") continue;
    if (order * direction > 0) break;
    found = place;
  }
  return found;
}

/** LOOKUP passes over errors: `LOOKUP(2,1/(condition),values)` takes the last row that meets the condition. */
function lookup(args: Arguments): Scalar {
  const wanted = args.value(0);
  if (wanted === null) return notAvailable;
  const searched = args.matrix(1);
  const results = args.count > 2 ? args.matrix(2) : searched;
  const found = sortedPlace(lineOf(searched), wanted, 1);
  return found === -1 ? notAvailable : (lineOf(results)[found] ?? null);
}

function lookupIn(args: Arguments, direction: Direction): Scalar {
  const wanted = args.value(0);
  const matrix = args.matrix(1);
  const place = Math.trunc(args.number(2));
  if (wanted === null) return notAvailable;
  if (place < 1) return wrongValue;
  if (place > (direction === "down" ? matrix.columns : matrix.rows)) return wrongReference;
  const line = direction === "down" ? columnOf(matrix, 0) : rowOf(matrix, 0);
  const found = args.logical(3, true) ? sortedPlace(lineOf(line), wanted, 1) : exactPlace(line, wanted);
  if (found === -1) return notAvailable;
  return direction === "down" ? matrix.at(found, place - 1) : matrix.at(place - 1, found);
}

/** The row or column numbers of a range; of one cell the number alone. */
function positions(range: Matrix, direction: Direction): Operand {
  if (range.origin === null) return wrongValue;
  const { top, left } = range.origin;
  if (direction === "down") {
    return range.rows === 1 ? top + 1 : matrixOf(Array.from({ length: range.rows }, (_, at) => [top + at + 1]));
  }
  return range.columns === 1 ? left + 1 : matrixOf([Array.from({ length: range.columns }, (_, at) => left + at + 1)]);
}

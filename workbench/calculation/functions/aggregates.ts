/**
 * Functions that add up, count and pick out of ranges. Of ranges only numbers count; a number given directly may be a
 * text or a logical. An error among the values is the result.
 */

import { isError } from "../../model/cells";
import type { CellError } from "../../model/cells";
import type { Matrix, Scalar } from "../values";
import { divisionByZero, isMatrix, notAvailable, scalarsOf, sum, toNumber, wrongNumber, wrongValue } from "../values";
import { CellRange } from "../range";
import { beginningOf, rowsBeginning } from "./beginnings";
import { criterionOf } from "./criteria";
import type { Arguments, FunctionTable, SheetFunction, Surroundings } from "./signature";
import { anyNumber, ErrorResult, ofRanges, succeed } from "./signature";

export const aggregateFunctions: FunctionTable = {
  SUM: ofRanges(1, anyNumber, (args) => total(numbersOf(args))),
  AVERAGE: ofRanges(1, anyNumber, (args) => average(numbersOf(args))),
  MIN: ofRanges(1, anyNumber, (args) => least(numbersOf(args))),
  MAX: ofRanges(1, anyNumber, (args) => most(numbersOf(args))),
  COUNT: ofRanges(1, anyNumber, (args) => countOf(args, (value) => typeof value === "number")),
  COUNTA: ofRanges(1, anyNumber, (args) => countOf(args, (value) => value !== null)),
  COUNTBLANK: ofRanges(1, 1, (args) => {
    const range = args.range(0);
    return range.rows * range.columns - countOf(args, (value) => value !== null && value !== "");
  }),
  LARGE: { least: 2, most: 2, shapes: ["range", "value"], apply: (args) => ranked(args, "largest") },
  SMALL: { least: 2, most: 2, shapes: ["range", "value"], apply: (args) => ranked(args, "smallest") },
  RANK: { least: 2, most: 3, shapes: ["value", "range", "value"], apply: rankOf },
  MEDIAN: ofRanges(1, anyNumber, (args) => {
    const numbers = numbersOf(args).sort((one, other) => one - other);
    const middle = numbers.length / 2;
    const upper = numbers[Math.floor(middle)];
    const lower = numbers[Math.ceil(middle) - 1];
    return upper === undefined || lower === undefined ? wrongNumber : (upper + lower) / 2;
  }),
  SUMPRODUCT: { least: 1, most: anyNumber, shapes: ["array"], apply: sumProduct },
  COUNTIF: { least: 2, most: 2, shapes: ["range", "value"], apply: (args) => matchingPlaces(args, 0).length },
  COUNTIFS: criteriaFunction(0, (places) => places.length),
  SUMIF: { least: 2, most: 3, shapes: ["range", "value", "range"], apply: (args) => total(chosen(args)) },
  SUMIFS: criteriaFunction(1, (places, args) => total(numbersAt(args.range(0), places))),
  AVERAGEIF: { least: 2, most: 3, shapes: ["range", "value", "range"], apply: (args) => average(chosen(args)) },
  AVERAGEIFS: criteriaFunction(1, (places, args) => average(numbersAt(args.range(0), places))),
  SUBTOTAL: { least: 2, most: anyNumber, shapes: ["value", "range"], apply: subtotal },
};

function numbersOf(args: Arguments): number[] {
  const numbers: number[] = [];
  for (let position = 0; position < args.count; position++) {
    const operand = args.operand(position);
    if (isMatrix(operand)) for (const number of numbersIn(scalarsOf(operand))) numbers.push(number);
    else if (operand !== null) numbers.push(succeed(toNumber(operand)));
  }
  return numbers;
}

function numbersIn(values: Iterable<Scalar>): number[] {
  const numbers: number[] = [];
  for (const value of values) {
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) throw new ErrorResult(value);
  }
  return numbers;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce(sum, 0);
}

/** The smallest number; 0 when there is none. */
function least(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.min(one, other));
}

/** The largest number; 0 when there is none. */
function most(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.max(one, other));
}

function average(numbers: readonly number[]): number | CellError {
  return numbers.length === 0 ? divisionByZero : total(numbers) / numbers.length;
}

function countOf(args: Arguments, counts: (value: Scalar) => boolean): number {
  let count = 0;
  for (const operand of args.operands) {
    for (const value of scalarsOf(operand)) if (counts(value)) count += 1;
  }
  return count;
}

/** The number of a rank from 1 on, counted from the smallest or from the largest. */
function ranked(args: Arguments, from: "smallest" | "largest"): number | CellError {
  const numbers = sortedNumbersOf(args.matrix(0));
  const rank = Math.ceil(args.number(1));
  return numbers[from === "smallest" ? rank - 1 : numbers.length - rank] ?? wrongNumber;
}

function rankOf(args: Arguments): number | CellError {
  const value = args.number(0);
  const numbers = sortedNumbersOf(args.range(1));
  const below = countBelow(numbers, (number) => number < value);
  if (numbers[below] !== value) return notAvailable;
  const isAscending = args.number(2, 0) !== 0;
  return isAscending ? below + 1 : numbers.length - countBelow(numbers, (number) => number <= value) + 1;
}

/** How many numbers at the beginning of an ascending list hold to a bound. */
function countBelow(numbers: readonly number[], isBelow: (number: number) => boolean): number {
  let [first, last] = [0, numbers.length];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (isBelow(numbers[middle] ?? Infinity)) first = middle + 1;
    else last = middle;
  }
  return first;
}

/** What was found out about the contents of ranges; thousands of rows ask the same of a column. */
const knownNumbers = new WeakMap<object, readonly number[]>();
const knownPlaces = new WeakMap<object, Map<Scalar, readonly CellPlace[]>>();

/** The numbers of a range or array in ascending order. */
function sortedNumbersOf(matrix: Matrix): readonly number[] {
  const contents = matrix instanceof CellRange ? matrix.contents : matrix;
  const known = knownNumbers.get(contents);
  if (known !== undefined) return known;
  const numbers = numbersIn(scalarsOf(matrix)).sort((one, other) => one - other);
  knownNumbers.set(contents, numbers);
  return numbers;
}

function sumProduct(args: Arguments): number | CellError {
  const [first, ...others] = args.operands.map((_, position) => args.matrix(position));
  if (first === undefined) return wrongValue;
  if (others.some((other) => other.rows !== first.rows || other.columns !== first.columns)) return wrongValue;
  let result = 0;
  for (let row = 0; row < first.filledRows; row++) {
    for (let column = 0; column < first.columns; column++) {
      let product = factor(first.at(row, column));
      for (const other of others) product *= factor(other.at(row, column));
      result = sum(result, product);
    }
  }
  return result;
}

/** Texts and logicals count as 0 in SUMPRODUCT. */
function factor(value: Scalar): number {
  if (isError(value)) throw new ErrorResult(value);
  return typeof value === "number" ? value : 0;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** COUNTIFS and its kind: pairs of range and criterion from a position on. */
function criteriaFunction(
  firstPair: number,
  compute: (places: readonly CellPlace[], args: Arguments) => number | CellError,
): SheetFunction {
  const pairs = Array.from({ length: anyNumber }, (_, at) => (at % 2 === 0 ? ("range" as const) : ("value" as const)));
  return {
    least: firstPair + 2,
    most: anyNumber,
    shapes: [...Array.from({ length: firstPair }, () => "range" as const), ...pairs],
    apply: (args) => {
      let places: readonly CellPlace[] | null = null;
      for (let position = firstPair; position < args.count; position += 2) {
        places = matchingPlaces(args, position, places);
      }
      return compute(places ?? [], args);
    },
  };
}

/** The places of a range that meet the criterion in the argument after it; only among places already found. */
function matchingPlaces(
  args: Arguments,
  position: number,
  among: readonly CellPlace[] | null = null,
): readonly CellPlace[] {
  const range = args.range(position);
  const criterion = args.any(position + 1);
  if (among === null) return placesMeeting(range, criterion);
  const meets = criterionOf(criterion);
  return among.filter(({ row, column }) => meets(range.at(row, column)));
}

/** Every place of a range that meets a criterion, row by row. */
function placesMeeting(range: Matrix, criterion: Scalar): readonly CellPlace[] {
  const contents = range instanceof CellRange ? range.contents : range;
  const known = knownPlaces.get(contents) ?? new Map<Scalar, readonly CellPlace[]>();
  knownPlaces.set(contents, known);
  const found = known.get(criterion);
  if (found !== undefined) return found;
  const places = soughtPlaces(range, criterion);
  known.set(criterion, places);
  return places;
}

function soughtPlaces(range: Matrix, criterion: Scalar): readonly CellPlace[] {
  const beginning = typeof criterion === "string" && !/^[<>=]/.test(criterion) ? beginningOf(criterion) : null;
  if (beginning !== null && range instanceof CellRange && range.columns === 1) {
    return rowsBeginning(range, beginning).map((row) => ({ row, column: 0 }));
  }
  const meets = criterionOf(criterion);
  const places: CellPlace[] = [];
  for (let row = 0; row < range.filledRows; row++) {
    for (let column = 0; column < range.columns; column++) {
      if (meets(range.at(row, column))) places.push({ row, column });
    }
  }
  return places;
}

/** What SUMIF and AVERAGEIF take: from the range of the criterion or from another beside it. */
function chosen(args: Arguments): readonly number[] {
  return numbersAt(args.range(args.count > 2 ? 2 : 0), matchingPlaces(args, 0));
}

function numbersAt(range: Matrix, places: readonly CellPlace[]): readonly number[] {
  return numbersIn(places.map(({ row, column }) => range.at(row, column)));
}

/** What SUBTOTAL does by its number; 100 more leaves out rows hidden by hand too. */
const subtotals: Readonly<Record<number, (numbers: readonly number[], filled: number) => number | CellError>> = {
  1: average,
  2: (numbers) => numbers.length,
  3: (_, filled) => filled,
  4: most,
  5: least,
  9: total,
};

/** Leaves out hidden rows and other subtotals of the range. The workbench does not tell hidden from filtered rows. */
function subtotal(args: Arguments, { sheetById }: Surroundings): number | CellError {
  const kind = args.number(0);
  const compute = subtotals[kind > 100 ? kind - 100 : kind];
  if (compute === undefined) return wrongValue;
  const values: Scalar[] = [];
  for (let position = 1; position < args.count; position++) {
    const range = args.range(position);
    const sheet = range.origin === null ? undefined : sheetById(range.origin.sheetId);
    if (range.origin === null || sheet === undefined) return wrongValue;
    const { top, left } = range.origin;
    for (let row = 0; row < range.filledRows; row++) {
      if (sheet.rows.get(top + row)?.hidden === true) continue;
      for (let column = 0; column < range.columns; column++) {
        const isSubtotal = sheet.cells
          .get(top + row, left + column)
          ?.formula?.toUpperCase()
          .startsWith("=SUBTOTAL(");
        if (isSubtotal !== true) values.push(range.at(row, column));
      }
    }
  }
  return compute(numbersIn(values), values.filter((value) => value !== null).length);
}

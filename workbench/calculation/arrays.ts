/**
 * Works through ranges and arrays value by value, as Excel 2016 does within SUMPRODUCT, INDEX and LOOKUP. A single
 * value, row or column is repeated over the others; beyond the end of an array is #N/A.
 */

import type { SheetFunction, Turn } from "./functions/signature";
import { Arguments, callWith, shapeAt } from "./functions/signature";
import type { BinaryCalculation, UnaryCalculation } from "./operators";
import type { Matrix, Operand, Scalar } from "./values";
import { isMatrix, notAvailable } from "./values";

export function overOne(calculate: UnaryCalculation, operand: Operand): Operand {
  if (!isMatrix(operand)) return calculate(operand);
  return eachOf([operand], (row, column) => calculate(operand.at(row, column)));
}

export function overTwo(calculate: BinaryCalculation, left: Operand, right: Operand): Operand {
  if (isMatrix(left)) {
    if (isMatrix(right)) {
      const [one, other] = [repeated(left), repeated(right)];
      return eachOf([left, right], (row, column) => calculate(one(row, column), other(row, column)));
    }
    return eachOf([left], (row, column) => calculate(left.at(row, column), right));
  }
  if (isMatrix(right)) return eachOf([right], (row, column) => calculate(left, right.at(row, column)));
  return calculate(left, right);
}

/** Calls a function once, or for every value of the arrays that stand where it expects one value. */
export function overArguments(
  called: SheetFunction,
  operands: readonly Operand[],
  row: number,
  column: number,
  turn: Turn,
): Operand {
  const workedThrough = operands.filter(
    (operand, at): operand is Matrix => isMatrix(operand) && shapeAt(called, at) === "value",
  );
  const callAt = (readers: readonly (() => Operand)[]): Operand =>
    callWith(called, new Arguments(readers, row, column), row, column, turn);
  if (workedThrough.length === 0) return callAt(operands.map((operand) => () => operand));
  let [line, place] = [0, 0];
  const readers = operands.map((operand, at) => {
    if (!isMatrix(operand) || shapeAt(called, at) !== "value") return () => operand;
    const valueAt = repeated(operand);
    return () => valueAt(line, place);
  });
  return eachOf(workedThrough, (atRow, atColumn) => {
    [line, place] = [atRow, atColumn];
    const result = callAt(readers);
    return isMatrix(result) ? result.at(0, 0) : result;
  });
}

/** Reads a matrix that is repeated where it is one row high or one column wide. */
function repeated(matrix: Matrix): (row: number, column: number) => Scalar {
  const [isOneRow, isOneColumn] = [matrix.rows === 1, matrix.columns === 1];
  return (row, column) => {
    const line = isOneRow ? 0 : row;
    const place = isOneColumn ? 0 : column;
    return line < matrix.rows && place < matrix.columns ? matrix.at(line, place) : notAvailable;
  };
}

/** A matrix as large as the largest of the given ones. */
function eachOf(matrices: readonly Matrix[], compute: (row: number, column: number) => Scalar): Matrix {
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const filledRows = Math.max(...matrices.map((matrix) => matrix.filledRows));
  const values: Scalar[] = [];
  for (let row = 0; row < filledRows; row++) {
    for (let column = 0; column < columns; column++) values.push(compute(row, column));
  }
  return {
    rows,
    columns,
    filledRows,
    at: (row, column) => (column < columns ? (values[row * columns + column] ?? null) : null),
    origin: null,
  };
}

/**
 * Works out an expression for one cell. Takes the expression, where it stands, and what gives it cells and names; gives
 * one value. The rules are those of Excel 2016, so that a saved file means the same everywhere: a range where one value
 * is expected gives the cell of the formula's own row or column, and arrays are worked through only inside functions
 * that take arrays (SUMPRODUCT, INDEX, LOOKUP).
 */

import type { Area } from "../model/area";
import { isError } from "../model/cells";
import type { Sheet } from "../model/workbook";
import type { BinaryOperator, Expression, NameReference, UnaryOperator } from "./formula";
import { functionNamed } from "./functions/all";
import type { SheetFunction, Surroundings } from "./functions/signature";
import { Arguments, ErrorResult, shapeAt } from "./functions/signature";
import { CellRange } from "./range";
import type { Directory, Place } from "./references";
import { meetingCell } from "./references";
import type { Matrix, Operand, Scalar } from "./values";
import {
  compareScalars,
  divisionByZero,
  finite,
  isMatrix,
  matrixOf,
  notAvailable,
  sum,
  toNumber,
  toText,
  unknownName,
  wrongValue,
} from "./values";

/** What an expression is worked out with. */
export interface Environment {
  readonly directory: Directory;
  /** The range of an area, the same object for the same area. */
  readonly rangeOf: (sheet: Sheet, area: Area) => CellRange;
  readonly now: Date;
  readonly sheetById: (id: string) => Sheet | undefined;
}

/** Whether an expression is worked out for the formula's cell or for every cell of its ranges. */
type Mode = "cell" | "array";

/** The value of a formula's cell; a reference to a blank cell shows 0. */
export function evaluate(expression: Expression, place: Place, environment: Environment): Scalar {
  return new Evaluation(place, environment).cellValue(expression) ?? 0;
}

class Evaluation {
  private readonly surroundings: Surroundings;

  constructor(
    private readonly place: Place,
    private readonly environment: Environment,
  ) {
    const { now, sheetById } = environment;
    this.surroundings = { row: place.row, column: place.column, now, sheetById };
  }

  cellValue(expression: Expression): Scalar {
    return this.meeting(this.operand(expression, "cell"));
  }

  private operand(expression: Expression, mode: Mode): Operand {
    switch (expression.kind) {
      case "literal":
        return expression.value;
      case "array":
        return matrixOf(expression.values);
      case "area":
      case "table": {
        const found = this.environment.directory.areaOf(expression, this.place);
        return "error" in found ? found : this.environment.rangeOf(found.sheet, found.area);
      }
      case "name":
        return this.named(expression, mode);
      case "unary":
        return this.eachOf([this.argument(expression.operand, mode)], mode, ([value = null]) =>
          unary(expression.operator, value),
        );
      case "binary":
        return this.eachOf(
          [this.argument(expression.left, mode), this.argument(expression.right, mode)],
          mode,
          ([left = null, right = null]) => binary(expression.operator, left, right),
        );
      case "call":
        return this.call(expression.name, expression.args, mode);
    }
  }

  private named(reference: NameReference, mode: Mode): Operand {
    return this.operand(this.environment.directory.meaningOf(reference, this.place), mode);
  }

  /** An operand of an operator or of a single-value argument. */
  private argument(expression: Expression, mode: Mode): Operand {
    const operand = this.operand(expression, mode);
    return mode === "array" ? operand : this.meeting(operand);
  }

  /** One value of a range: that of the formula's row or column; of a computed array the first. */
  private meeting(operand: Operand): Scalar {
    if (!isMatrix(operand)) return operand;
    if (!(operand instanceof CellRange)) return operand.at(0, 0);
    const cell = meetingCell(operand.area, this.place);
    if (cell === null) return wrongValue;
    return operand.at(cell.row - operand.area.top, cell.column - operand.area.left);
  }

  private call(name: string, args: readonly Expression[], mode: Mode): Operand {
    const called = functionNamed(name);
    if (called === undefined) return unknownName;
    if (args.length < called.least || args.length > called.most) return wrongValue;
    const operands = args.map((argument, position) => {
      const shape = shapeAt(called, position);
      if (shape === "value") return this.argument(argument, mode);
      return this.operand(argument, shape === "array" ? "array" : mode);
    });
    const isWorkedThrough = operands.some((operand, at) => isMatrix(operand) && shapeAt(called, at) === "value");
    if (!isWorkedThrough) return this.apply(called, operands);
    const values = operands.map((operand, at) => (shapeAt(called, at) === "value" ? operand : null));
    return this.eachOf(values, mode, (single) => {
      const result = this.apply(
        called,
        operands.map((operand, at) => (shapeAt(called, at) === "value" ? (single[at] ?? null) : operand)),
      );
      return isMatrix(result) ? result.at(0, 0) : result;
    });
  }

  private apply(called: SheetFunction, operands: readonly Operand[]): Operand {
    try {
      return called.apply(new Arguments(operands), this.surroundings);
    } catch (thrown) {
      if (thrown instanceof ErrorResult) return thrown.error;
      throw thrown;
    }
  }

  /** Computes value by value over arrays; a single value, row or column is repeated over the others. */
  private eachOf(operands: readonly Operand[], mode: Mode, compute: (values: readonly Scalar[]) => Scalar): Operand {
    if (mode === "cell") return compute(operands.map((operand) => this.meeting(operand)));
    const matrices = operands.filter(isMatrix);
    if (matrices.length === 0) return compute(operands.map((operand) => this.meeting(operand)));
    const rows = Math.max(...matrices.map((matrix) => matrix.rows));
    const columns = Math.max(...matrices.map((matrix) => matrix.columns));
    const filledRows = Math.max(...matrices.map((matrix) => matrix.filledRows));
    const values = Array.from({ length: filledRows }, (_, row) =>
      Array.from({ length: columns }, (_, column) =>
        compute(operands.map((operand) => (isMatrix(operand) ? repeated(operand, row, column) : operand))),
      ),
    );
    return { ...matrixOf(values), rows, columns, filledRows };
  }
}

/** The value of a matrix that is repeated where it is one row high or one column wide; #N/A beyond its end. */
function repeated(matrix: Matrix, row: number, column: number): Scalar {
  const line = matrix.rows === 1 ? 0 : row;
  const place = matrix.columns === 1 ? 0 : column;
  return line < matrix.rows && place < matrix.columns ? matrix.at(line, place) : notAvailable;
}

function unary(operator: UnaryOperator, value: Scalar): Scalar {
  if (operator === "+") return value;
  const number = toNumber(value);
  if (isError(number)) return number;
  return operator === "-" ? -number : number / 100;
}

function binary(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (operator === "&") return joined(left, right);
  if (isComparison(operator)) return compared(operator, left, right);
  const one = toNumber(left);
  if (isError(one)) return one;
  const other = toNumber(right);
  return isError(other) ? other : calculated(operator, one, other);
}

function joined(left: Scalar, right: Scalar): Scalar {
  const one = toText(left);
  if (isError(one)) return one;
  const other = toText(right);
  return isError(other) ? other : `${one}${other}`;
}

const comparisons = {
  "=": (order: number) => order === 0,
  "<>": (order: number) => order !== 0,
  "<": (order: number) => order < 0,
  ">": (order: number) => order > 0,
  "<=": (order: number) => order <= 0,
  ">=": (order: number) => order >= 0,
} as const;
type Comparison = keyof typeof comparisons;

function isComparison(operator: BinaryOperator): operator is Comparison {
  return operator in comparisons;
}

function compared(operator: Comparison, left: Scalar, right: Scalar): Scalar {
  const order = compareScalars(left, right);
  return isError(order) ? order : comparisons[operator](order);
}

function calculated(operator: Exclude<BinaryOperator, Comparison | "&">, one: number, other: number): Scalar {
  switch (operator) {
    case "+":
      return finite(sum(one, other));
    case "-":
      return finite(sum(one, -other));
    case "*":
      return finite(one * other);
    case "/":
      return other === 0 ? divisionByZero : finite(one / other);
    case "^":
      return finite(one ** other);
  }
}

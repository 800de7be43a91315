/**
 * How a worksheet function is described: how many arguments it takes, which of them may be ranges, and what it does.
 * A function reads its arguments in the kind it needs; one that cannot be had, or is an error, ends it with that error.
 */

import type { CellError } from "../../model/cells";
import { isError } from "../../model/cells";
import type { Sheet } from "../../model/workbook";
import type { Matrix, Operand, Scalar } from "../values";
import { isMatrix, matrixOf, toLogical, toNumber, toText, wrongValue } from "../values";

/**
 * `value`: one value; a range gives the cell in the formula's row or column, an array is worked through one by one.
 * `range`: a range or array as a whole, from an expression calculated for one cell.
 * `array`: as a whole, and the expression is calculated for every cell of the ranges in it, as Excel 2016 does within
 * SUMPRODUCT, INDEX and LOOKUP without Ctrl+Shift+Enter.
 */
export type ArgumentShape = "value" | "range" | "array";

/** One calculation of the workbook: what holds for every formula of it. */
export interface Turn {
  readonly now: Date;
  readonly sheetById: (id: string) => Sheet | undefined;
}

/** What a function may know beside its arguments. */
export interface Surroundings extends Turn {
  /** The cell the formula stands in. */
  readonly row: number;
  readonly column: number;
}

export interface SheetFunction {
  readonly least: number;
  readonly most: number;
  /** The shapes of the arguments; the last one holds for all that follow. */
  readonly shapes: readonly ArgumentShape[];
  /** Without arguments it tells of the formula's own cell. */
  readonly dependsOnPlace?: true;
  /** It may give cells, of which a single value is that in the formula's row or column. */
  readonly givesRange?: true;
  readonly apply: (args: Arguments, surroundings: Surroundings) => Operand;
}

export type FunctionTable = Readonly<Record<string, SheetFunction>>;

/** Thrown to leave a function with an error value; caught where the function is called. */
export class ErrorResult {
  constructor(readonly error: CellError) {}
}

/** A function whose arguments are single values. */
export function ofValues(least: number, most: number, apply: SheetFunction["apply"]): SheetFunction {
  return { least, most, shapes: ["value"], apply };
}

/** A function whose arguments may all be ranges: SUM, MAX, AND. */
export function ofRanges(least: number, most: number, apply: SheetFunction["apply"]): SheetFunction {
  return { least, most, shapes: ["range"], apply };
}

/** As many arguments as a formula may have. */
export const anyNumber = 255;

export function shapeAt(sheetFunction: SheetFunction, position: number): ArgumentShape {
  return sheetFunction.shapes[position] ?? sheetFunction.shapes.at(-1) ?? "value";
}

/** Calls a function; an argument that cannot be had ends it with an error value. */
export function callWith(called: SheetFunction, args: Arguments, row: number, column: number, turn: Turn): Operand {
  try {
    return called.apply(args, { row, column, now: turn.now, sheetById: turn.sheetById });
  } catch (thrown) {
    if (thrown instanceof ErrorResult) return thrown.error;
    throw thrown;
  }
}

/**
 * The arguments of one call, each worked out when the function first asks for it: IF leaves the other way alone.
 * Positions count from 0; `otherwise` is taken where the call has no such argument.
 */
export class Arguments {
  private readonly known: Operand[] = [];

  constructor(
    private readonly computes: readonly ((row: number, column: number) => Operand)[],
    private readonly row: number,
    private readonly column: number,
  ) {}

  get count(): number {
    return this.computes.length;
  }

  get operands(): readonly Operand[] {
    return this.computes.map((_, position) => this.operand(position));
  }

  operand(position: number): Operand {
    const known = this.known[position];
    if (known !== undefined) return known;
    const operand = this.computes[position]?.(this.row, this.column) ?? null;
    this.known[position] = operand;
    return operand;
  }

  /** One value as it is, errors too. */
  any(position: number): Scalar {
    const operand = this.operand(position);
    return isMatrix(operand) ? operand.at(0, 0) : operand;
  }

  /** One value that is no error. */
  value(position: number): Exclude<Scalar, CellError> {
    const value = this.any(position);
    if (isError(value)) throw new ErrorResult(value);
    return value;
  }

  number(position: number, otherwise?: number): number {
    if (otherwise !== undefined && position >= this.count) return otherwise;
    return succeed(toNumber(this.any(position)));
  }

  text(position: number, otherwise?: string): string {
    if (otherwise !== undefined && position >= this.count) return otherwise;
    return succeed(toText(this.any(position)));
  }

  logical(position: number, otherwise?: boolean): boolean {
    if (otherwise !== undefined && position >= this.count) return otherwise;
    return succeed(toLogical(this.any(position)));
  }

  /** A range or array; a single value is one of one cell. */
  matrix(position: number): Matrix {
    const operand = this.operand(position);
    return isMatrix(operand) ? operand : matrixOf([[this.value(position)]]);
  }

  /** A range of cells; a computed array is #VALUE!. */
  range(position: number): Matrix {
    const matrix = this.matrix(position);
    if (matrix.origin === null) throw new ErrorResult(wrongValue);
    return matrix;
  }
}

/** A converted value, or the end of the function with its error. */
export function succeed<Value extends number | string | boolean>(value: Value | CellError): Value {
  if (typeof value === "object") throw new ErrorResult(value);
  return value;
}

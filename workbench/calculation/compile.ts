/**
 * Turns an expression into a computation that gives its value for any cell of the same table or sheet: a column's
 * formula is compiled once for its thousands of rows, and what in it does not depend on the row is worked out once for
 * each calculation. The rules are those of Excel 2016, so that a saved file means the same everywhere: a range where one
 * value is expected gives the cell of the formula's own row or column, and arrays are worked through only inside
 * functions that take arrays (SUMPRODUCT, INDEX, LOOKUP).
 */

import type { Area } from "../model/area";
import { cellCount } from "../model/area";
import type { Sheet } from "../model/workbook";
import { overArguments, overOne, overTwo } from "./arrays";
import type { Expression, NameReference, TableReference } from "./formula";
import { functionNamed } from "./functions/all";
import type { SheetFunction, Turn } from "./functions/signature";
import { Arguments, callWith, shapeAt } from "./functions/signature";
import { binaryCalculations, unaryCalculations } from "./operators";
import { CellRange } from "./range";
import type { Directory, Home, TablePart } from "./references";
import { meetingCell } from "./references";
import type { Operand, Scalar } from "./values";
import { isMatrix, matrixOf, unknownName, wrongValue } from "./values";

/** What expressions are worked out with. */
export interface Environment {
  readonly directory: Directory;
  /** The range of an area, the same object for the same area. */
  readonly rangeOf: (sheet: Sheet, area: Area) => CellRange;
  /** The calculation that is under way; another object for each. */
  readonly turn: Turn;
}

/** Gives the value for a cell by its row and column. */
export type Computation = (row: number, column: number) => Scalar;

/** A part of an expression. `isFixed`: it comes to the same in whichever cell. */
interface Step<Result extends Operand> {
  readonly compute: (row: number, column: number) => Result;
  readonly isFixed: boolean;
}

/** The value of a formula in a cell; a reference to a blank cell shows 0. */
export function compile(expression: Expression, home: Home, environment: Environment): Computation {
  const { compute } = new Compiler(home, environment).value(expression);
  return (row, column) => compute(row, column) ?? 0;
}

/** How many names may stand for one another. */
export const deepestNames = 16;

class Compiler {
  private nameDepth = 0;

  constructor(
    private readonly home: Home,
    private readonly environment: Environment,
  ) {}

  /** One value for the formula's cell. */
  value(expression: Expression): Step<Scalar> {
    switch (expression.kind) {
      case "literal":
        return constant(expression.value);
      case "unary": {
        const calculate = unaryCalculations[expression.operator];
        const operand = this.value(expression.operand);
        return this.step(operand.isFixed, (row, column) => calculate(operand.compute(row, column)));
      }
      case "binary": {
        const calculate = binaryCalculations[expression.operator];
        const [left, right] = [this.value(expression.left), this.value(expression.right)];
        return this.step(left.isFixed && right.isFixed, (row, column) =>
          calculate(left.compute(row, column), right.compute(row, column)),
        );
      }
      case "name":
        return this.meaning(expression, (meaning) => this.value(meaning));
      case "area":
      case "table":
        return this.cellOf(this.environment.directory.partOf(expression, this.home));
      case "array":
      case "call": {
        const { compute, isFixed } = this.whole(expression);
        const givesRange = expression.kind === "call" && functionNamed(expression.name)?.givesRange === true;
        return {
          compute: (row, column) => this.meeting(compute(row, column), row, column),
          isFixed: isFixed && !givesRange,
        };
      }
    }
  }

  /** A range or array as it is, else one value. */
  private whole(expression: Expression): Step<Operand> {
    switch (expression.kind) {
      case "area":
      case "table":
        return this.rangeOf(this.environment.directory.partOf(expression, this.home));
      case "array":
        return constant(matrixOf(expression.values));
      case "name":
        return this.meaning(expression, (meaning) => this.whole(meaning));
      case "call":
        return this.call(expression.name, expression.args);
      default:
        return this.value(expression);
    }
  }

  /** The same with every operator and function worked through for all values of ranges and arrays. */
  private each(expression: Expression): Step<Operand> {
    switch (expression.kind) {
      case "unary": {
        const calculate = unaryCalculations[expression.operator];
        const operand = this.each(expression.operand);
        return this.step(operand.isFixed, (row, column) => overOne(calculate, operand.compute(row, column)));
      }
      case "binary": {
        const calculate = binaryCalculations[expression.operator];
        const [left, right] = [this.each(expression.left), this.each(expression.right)];
        return this.step(left.isFixed && right.isFixed, (row, column) =>
          overTwo(calculate, left.compute(row, column), right.compute(row, column)),
        );
      }
      case "name":
        return this.meaning(expression, (meaning) => this.each(meaning));
      case "table":
        return isThisRowOfOneColumn(expression) ? this.value(expression) : this.whole(expression);
      case "call":
        return this.callForEach(expression.name, expression.args);
      default:
        return this.whole(expression);
    }
  }

  private call(name: string, args: readonly Expression[]): Step<Operand> {
    const called = functionNamed(name);
    if (called === undefined) return constant(unknownName);
    if (args.length < called.least || args.length > called.most) return constant(wrongValue);
    const steps = args.map((argument, position) => {
      const shape = shapeAt(called, position);
      if (shape === "value") return this.value(argument);
      return shape === "array" ? this.each(argument) : this.whole(argument);
    });
    const computes = steps.map(({ compute }) => compute);
    return this.step(isFixedCall(called, steps), (row, column) =>
      callWith(called, new Arguments(computes, row, column), row, column, this.environment.turn),
    );
  }

  private callForEach(name: string, args: readonly Expression[]): Step<Operand> {
    const called = functionNamed(name);
    if (called === undefined) return constant(unknownName);
    if (args.length < called.least || args.length > called.most) return constant(wrongValue);
    const steps = args.map((argument) => this.each(argument));
    return this.step(isFixedCall(called, steps), (row, column) => {
      const operands = steps.map(({ compute }) => compute(row, column));
      return overArguments(called, operands, row, column, this.environment.turn);
    });
  }

  private meaning<Result extends Operand>(
    reference: NameReference,
    compiled: (meaning: Expression) => Step<Result>,
  ): Step<Result> {
    // Names that stand for one another in a circle end in #NAME?.
    if (this.nameDepth === deepestNames) return compiled({ kind: "literal", value: unknownName });
    this.nameDepth += 1;
    const step = compiled(this.environment.directory.meaningOf(reference, this.home.sheet));
    this.nameDepth -= 1;
    return step;
  }

  /** The value of the one cell that a reference means for the formula's cell. */
  private cellOf(part: TablePart | Scalar): Step<Scalar> {
    if (!isPart(part)) return constant(part);
    const { sheet, area } = part;
    if (part.isThisRow) {
      const isOneColumn = area.left === area.right;
      return varying((row, column) => {
        if (sheet !== this.home.sheet || row < area.top || row > area.bottom) return wrongValue;
        if (isOneColumn) return sheet.cells.get(row, area.left)?.value ?? null;
        return column >= area.left && column <= area.right ? (sheet.cells.get(row, column)?.value ?? null) : wrongValue;
      });
    }
    if (cellCount(area) === 1) {
      return { compute: () => sheet.cells.get(area.top, area.left)?.value ?? null, isFixed: true };
    }
    return varying((row, column) => {
      const cell = meetingCell(area, row, column);
      return cell === null ? wrongValue : (sheet.cells.get(cell.row, cell.column)?.value ?? null);
    });
  }

  private rangeOf(part: TablePart | Scalar): Step<Operand> {
    if (!isPart(part)) return constant(part);
    const { sheet, area } = part;
    if (!part.isThisRow) return constant(this.environment.rangeOf(sheet, area));
    return varying((row) => {
      // Outside the table's rows Excel knows no row of the formula.
      if (sheet !== this.home.sheet || row < area.top || row > area.bottom) return wrongValue;
      return new CellRange(sheet, { ...area, top: row, bottom: row });
    });
  }

  /** One value of a range: that of the formula's row or column; of a computed array the first. */
  private meeting(operand: Operand, row: number, column: number): Scalar {
    if (!isMatrix(operand)) return operand;
    if (!(operand instanceof CellRange)) return operand.at(0, 0);
    const cell = meetingCell(operand.area, row, column);
    return cell === null ? wrongValue : operand.at(cell.row - operand.area.top, cell.column - operand.area.left);
  }

  /** What is fixed is worked out when a calculation first asks for it. */
  private step<Result extends Operand>(
    isFixed: boolean,
    compute: (row: number, column: number) => Result,
  ): Step<Result> {
    if (!isFixed) return varying(compute);
    let known: { readonly turn: Turn; readonly result: Result } | null = null;
    return {
      isFixed,
      compute: (row, column) => {
        const { turn } = this.environment;
        if (known?.turn !== turn) known = { turn, result: compute(row, column) };
        return known.result;
      },
    };
  }
}

function constant<Result extends Operand>(result: Result): Step<Result> {
  return { compute: () => result, isFixed: true };
}

function varying<Result extends Operand>(compute: (row: number, column: number) => Result): Step<Result> {
  return { compute, isFixed: false };
}

function isFixedCall(called: SheetFunction, steps: readonly Step<Operand>[]): boolean {
  return steps.every(({ isFixed }) => isFixed) && !(steps.length === 0 && called.dependsOnPlace === true);
}

function isPart(part: TablePart | Scalar): part is TablePart {
  return typeof part === "object" && part !== null && "area" in part;
}

function isThisRowOfOneColumn({ sections, columns }: TableReference): boolean {
  return sections.includes("thisRow") && columns.length === 1;
}

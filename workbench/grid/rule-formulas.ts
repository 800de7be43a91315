/**
 * Formulas that stand in rules instead of cells: conditional formats and validation. They are written for the first
 * cell of their range and mean other cells elsewhere. Takes a workbook as it is calculated; made anew when it changed.
 */

import type { Environment } from "../calculation/compile";
import { evaluate } from "../calculation/evaluate";
import type { Expression } from "../calculation/formula";
import { parseFormula } from "../calculation/formula";
import { CellRange } from "../calculation/range";
import type { Place } from "../calculation/references";
import { Directory } from "../calculation/references";
import type { Area } from "../model/area";
import { addressOf } from "../model/area";
import type { CellValue } from "../model/cells";
import { FormulaCopies } from "../model/formula-text";
import type { PlacedArea } from "../model/names";
import type { Sheet, Workbook } from "../model/workbook";

/** What was read of formulas' texts; stays right whatever happens to the workbook. */
export class KnownFormulas {
  private readonly copies = new FormulaCopies();
  private readonly expressions = new Map<string, Expression>();

  /** The formula as it reads so many rows down and columns to the right. */
  read(formula: string, rows: number, columns: number): Expression {
    const text = this.copies.of(formula).copiedBy(rows, columns);
    const expression = this.expressions.get(text) ?? parseFormula(text);
    this.expressions.set(text, expression);
    return expression;
  }
}

export class RuleFormulas {
  private readonly directory: Directory;
  private readonly ranges = new Map<string, CellRange>();
  /** What expressions of the sheet are worked out with. */
  readonly environment: Environment;

  constructor(
    workbook: Workbook,
    private readonly known: KnownFormulas,
  ) {
    this.directory = new Directory(workbook);
    this.environment = {
      directory: this.directory,
      turn: { now: workbook.now(), sheetById: (id) => workbook.sheets.find((sheet) => sheet.id === id) },
      rangeOf: (sheet: Sheet, area: Area) => this.rangeOf(sheet, area),
    };
  }

  /**
   * What a formula comes to for a cell.
   * @param home the first cell of the range the rule stands on
   * @throws FormulaSyntaxError
   */
  valueAt(formula: string, home: Area, place: Place): CellValue {
    return evaluate(this.expression(formula, home, place), place, this.environment);
  }

  /** The cells a formula means when it is a reference or a name of one; null for all else. */
  areaAt(formula: string, home: Area, place: Place): PlacedArea | null {
    let expression = this.expression(formula, home, place);
    if (expression.kind === "name") expression = this.directory.meaningOf(expression, place.sheet);
    if (expression.kind !== "area" && expression.kind !== "table") return null;
    const found = this.directory.areaOf(expression, place);
    return "error" in found ? null : found;
  }

  private expression(formula: string, home: Area, { row, column }: Place): Expression {
    return this.known.read(formula, row - home.top, column - home.left);
  }

  private rangeOf(sheet: Sheet, area: Area): CellRange {
    const key = `${sheet.id}${addressOf(area)}`;
    const known = this.ranges.get(key) ?? new CellRange(sheet, area);
    this.ranges.set(key, known);
    return known;
  }
}

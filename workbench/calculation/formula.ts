/**
 * Formulas as text and as trees. Takes what stands in a cell (`=ROUND(A1/T[[#This Row],[目标]],1)`) and gives an
 * expression whose references are still as written: which cells they mean depends on the cell and on the workbook.
 */

import type { AstExpression } from "@borgar/fx";
import { parse, parseA1Ref, parseStructRef, tokenize } from "@borgar/fx";
import type { Area } from "../model/area";
import { maxColumns, maxRows } from "../model/area";
import type { Scalar } from "./values";
import { errorValue } from "./values";
import { errorCodes } from "../model/cells";

export type UnaryOperator = "+" | "-" | "%";
export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** `规则!$B$2:$B$9`; null for the sheet the formula stands on. */
export interface AreaReference {
  readonly kind: "area";
  readonly sheetName: string | null;
  readonly area: Area;
}

export type TableSection = "all" | "headers" | "data" | "totals" | "thisRow";

/** `T[[#This Row],[目标]]`; no columns stands for all of them, no table for the one the formula stands in. */
export interface TableReference {
  readonly kind: "table";
  readonly tableName: string | null;
  readonly sections: readonly TableSection[];
  readonly columns: readonly string[];
}

export interface NameReference {
  readonly kind: "name";
  readonly sheetName: string | null;
  readonly name: string;
}

export type Reference = AreaReference | TableReference | NameReference;

export type Expression =
  | Reference
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "array"; readonly values: readonly (readonly Scalar[])[] }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] };

/** The formula is none, or uses what the workbench does not know (references that meet or join, LET, LAMBDA). */
export class FormulaSyntaxError extends Error {
  override readonly name = "FormulaSyntaxError";

  constructor(
    readonly formula: string,
    reason: string,
  ) {
    super(`Formula cannot be read: ${formula} (${reason})`);
  }
}

/**
 * @param formula text with its `=`, English function names
 * @throws FormulaSyntaxError
 */
export function parseFormula(formula: string): Expression {
  return expressionOf(treeOf(formula), formula);
}

function treeOf(formula: string): AstExpression {
  try {
    return parse(tokenize(formula, { withLocation: false }));
  } catch (cause) {
    throw new FormulaSyntaxError(formula, cause instanceof Error ? cause.message : String(cause));
  }
}

function expressionOf(node: AstExpression | null, formula: string): Expression {
  if (node === null) return { kind: "literal", value: null };
  switch (node.type) {
    case "Literal":
      return { kind: "literal", value: node.value };
    case "ErrorLiteral":
      return { kind: "literal", value: errorLiteral(node.value, formula) };
    case "ArrayExpression":
      return { kind: "array", values: node.elements.map((row) => row.map((item) => arrayItem(item, formula))) };
    case "ReferenceIdentifier":
      return referenceOf(node.value, formula);
    case "UnaryExpression":
      return {
        kind: "unary",
        operator: operatorAmong(unaryOperators, node.operator, formula),
        operand: expressionOf(node.arguments[0] ?? null, formula),
      };
    case "BinaryExpression":
      return {
        kind: "binary",
        operator: operatorAmong(binaryOperators, node.operator, formula),
        left: expressionOf(node.arguments[0] ?? null, formula),
        right: expressionOf(node.arguments[1] ?? null, formula),
      };
    case "CallExpression":
      return {
        kind: "call",
        name: node.callee.name.toUpperCase().replace(/^_XLFN\./, ""),
        args: node.arguments.map((argument) => expressionOf(argument, formula)),
      };
    default:
      throw new FormulaSyntaxError(formula, `${node.type} is not supported`);
  }
}

const unaryOperators = ["+", "-", "%"] as const;
const binaryOperators = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">", "<=", ">="] as const;

function operatorAmong<Operator extends string>(
  known: readonly Operator[],
  operator: string,
  formula: string,
): Operator {
  const found = known.find((candidate) => candidate === operator);
  if (found === undefined) throw new FormulaSyntaxError(formula, `operator "${operator}" is not supported`);
  return found;
}

function errorLiteral(text: string, formula: string): Scalar {
  const code = errorCodes.find((candidate) => candidate === text.toUpperCase());
  if (code === undefined) throw new FormulaSyntaxError(formula, `${text} is no error value`);
  return errorValue(code);
}

function arrayItem(item: AstExpression, formula: string): Scalar {
  const expression = expressionOf(item, formula);
  if (expression.kind !== "literal") throw new FormulaSyntaxError(formula, "an array constant holds constants only");
  return expression.value;
}

const sectionNames: Readonly<Record<string, TableSection>> = {
  all: "all",
  headers: "headers",
  data: "data",
  totals: "totals",
  "this row": "thisRow",
  "@": "thisRow",
};

function referenceOf(text: string, formula: string): Reference {
  const table = text.includes("[") ? parseStructRef(text) : undefined;
  if (table !== undefined) {
    return {
      kind: "table",
      tableName: table.table === undefined || table.table === "" ? null : table.table,
      sections: (table.sections ?? []).map((section) => sectionOf(section, formula)),
      columns: table.columns ?? [],
    };
  }
  const reference = parseA1Ref(text);
  if (reference === undefined || (reference.context?.length ?? 0) > 1) {
    throw new FormulaSyntaxError(formula, `${text} is no reference within this workbook`);
  }
  const sheetName = reference.context?.[0] ?? null;
  if ("name" in reference) return { kind: "name", sheetName, name: reference.name };
  const { top, left, bottom, right } = reference.range;
  const first = { row: top ?? 0, column: left ?? 0 };
  const last = { row: bottom ?? maxRows - 1, column: right ?? maxColumns - 1 };
  return {
    kind: "area",
    sheetName,
    area: {
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    },
  };
}

function sectionOf(name: string, formula: string): TableSection {
  const section = sectionNames[name.toLowerCase().replace(/^#/, "")];
  if (section === undefined) throw new FormulaSyntaxError(formula, `a table has no part ${name}`);
  return section;
}

/** Every reference of an expression, in the order it is written. */
export function* referencesIn(expression: Expression): Generator<Reference> {
  switch (expression.kind) {
    case "area":
    case "table":
    case "name":
      yield expression;
      return;
    case "unary":
      yield* referencesIn(expression.operand);
      return;
    case "binary":
      yield* referencesIn(expression.left);
      yield* referencesIn(expression.right);
      return;
    case "call":
      for (const argument of expression.args) yield* referencesIn(argument);
      return;
    case "literal":
    case "array":
      return;
  }
}

/** Every function an expression calls, by its English name in capitals. */
export function* functionsIn(expression: Expression): Generator<string> {
  switch (expression.kind) {
    case "unary":
      yield* functionsIn(expression.operand);
      return;
    case "binary":
      yield* functionsIn(expression.left);
      yield* functionsIn(expression.right);
      return;
    case "call":
      yield expression.name;
      for (const argument of expression.args) yield* functionsIn(argument);
      return;
    default:
      return;
  }
}

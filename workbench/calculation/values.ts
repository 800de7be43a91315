/**
 * The values that formulas work with, and how Excel turns one kind into another: text into numbers, numbers into text,
 * blank into 0. A conversion that is not possible gives the error value Excel shows, never an exception.
 */

import { format, isValidFormat, parseValue } from "numfmt";
import type { CellError, CellValue, ErrorCode } from "../model/cells";
import { isError } from "../model/cells";

/** One value; null is blank. */
export type Scalar = CellValue;

/** A rectangle of values: what a range holds, or what an expression over ranges comes to. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** How many rows from the top may hold something; of whole columns all below is blank and need not be read. */
  readonly filledRows: number;
  at(row: number, column: number): Scalar;
  /** The cells it was read from; null for a computed one. */
  readonly origin: Origin | null;
}

/** Where a range stands. Rows and columns are 0-based. */
export interface Origin {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
}

export type Operand = Scalar | Matrix;

export function errorValue(error: ErrorCode): CellError {
  return { error };
}

export const divisionByZero = errorValue("#DIV/0!");
export const wrongValue = errorValue("#VALUE!");
export const wrongReference = errorValue("#REF!");
export const unknownName = errorValue("#NAME?");
export const wrongNumber = errorValue("#NUM!");
export const notAvailable = errorValue("#N/A");

export function isMatrix(operand: Operand): operand is Matrix {
  return typeof operand === "object" && operand !== null && "rows" in operand;
}

/** A computed matrix of rows of equal length. */
export function matrixOf(values: readonly (readonly Scalar[])[]): Matrix {
  return {
    rows: values.length,
    columns: values[0]?.length ?? 0,
    filledRows: values.length,
    at: (row, column) => values[row]?.[column] ?? null,
    origin: null,
  };
}

/** Every value of an operand, row by row; of whole columns as far as they are filled. */
export function* scalarsOf(operand: Operand): Generator<Scalar> {
  if (!isMatrix(operand)) {
    yield operand;
    return;
  }
  for (let row = 0; row < operand.filledRows; row++) {
    for (let column = 0; column < operand.columns; column++) yield operand.at(row, column);
  }
}

export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberInText(value) ?? wrongValue;
  return value;
}

/** The number that a text stands for when it is calculated with: "12", "12.5%", "2021-6-30"; null when none. */
export function numberInText(text: string): number | null {
  const parsed = parseValue(text.trim())?.value;
  return typeof parsed === "number" ? parsed : null;
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberAsText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

export function toLogical(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") return { TRUE: true, FALSE: false }[value.toUpperCase()] ?? wrongValue;
  return value;
}

/** Excel calculates in doubles and shows 15 digits of them. */
const shownDigits = 15;
const largestPlainNumber = 1e21;
const smallestPlainNumber = 1e-9;

/** A number as `&` and text functions see it: 15 digits, no thousands separators. */
export function numberAsText(value: number): string {
  const shown = Number(value.toPrecision(shownDigits));
  const magnitude = Math.abs(shown);
  if (magnitude !== 0 && (magnitude >= largestPlainNumber || magnitude < smallestPlainNumber)) {
    return shown
      .toExponential()
      .toUpperCase()
      .replace(/E([+-])(\d)$/, "E$10$2");
  }
  return magnitude < 1e-6 ? shown.toFixed(24).replace(/\.?0+$/, "") : String(shown);
}

/** A number or text in a number format, as a Chinese Excel shows it; #VALUE! when the format cannot be read. */
export function formatted(value: Scalar, pattern: string): string | CellError {
  if (isError(value)) return value;
  if (pattern === "") return "";
  if (!isValidFormat(pattern)) return wrongValue;
  const shown = typeof value === "string" ? (numberInText(value) ?? value) : (value ?? 0);
  return format(pattern, shown, { locale: "zh-CN" });
}

const order = new Intl.Collator("zh-CN", { sensitivity: "accent" });
const kindOrder = { number: 0, string: 1, boolean: 2 } as const;

/**
 * Below 0 when the first is smaller, 0 when equal, above 0 when larger. Numbers come before texts before logicals; texts
 * are compared without regard to case; blank equals 0, "" and FALSE; numbers that agree in 15 digits are equal.
 */
export function compareScalars(one: Scalar, other: Scalar): number | CellError {
  if (isError(one)) return one;
  if (isError(other)) return other;
  const left = one ?? blankLike(other);
  const right = other ?? blankLike(one);
  if (typeof left === "number" && typeof right === "number") return sameNumber(left, right) ? 0 : left - right;
  if (typeof left === "string" && typeof right === "string")
    return sameText(left, right) ? 0 : order.compare(left, right);
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  return kindOrder[kindOf(left)] - kindOrder[kindOf(right)];
}

function blankLike(other: Scalar): number | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function kindOf(value: number | string | boolean): keyof typeof kindOrder {
  if (typeof value === "number") return "number";
  return typeof value === "string" ? "string" : "boolean";
}

export function sameText(one: string, other: string): boolean {
  return one === other || (one.length === other.length && one.toLowerCase() === other.toLowerCase());
}

/** Whether two numbers agree in the 15 digits that Excel compares. */
export function sameNumber(one: number, other: number): boolean {
  if (one === other) return true;
  const isNear = Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * 1e-14;
  return isNear && one.toPrecision(shownDigits) === other.toPrecision(shownDigits);
}

/** What is left of a sum whose parts cancel out to the last bits counts as 0: 0.5 − 0.4 − 0.1 is 0 in Excel. */
export function sum(one: number, other: number): number {
  const total = one + other;
  return Math.abs(total) < Math.abs(one) * 5e-16 ? 0 : total;
}

/** A finite number, or #NUM!. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value : wrongNumber;
}

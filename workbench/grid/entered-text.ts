/**
 * What the formula bar shows of a cell: its formula, or its value as one would type it, so that typing it again gives
 * the same content.
 */

import { isDateFormat, isPercentFormat } from "numfmt";

import { displayedText } from "../model/displayed-text";
import { isError } from "../model/cells";
import type { Sheet } from "../model/workbook";

const dateEntry = "yyyy/m/d";
const dateTimeEntry = "yyyy/m/d h:mm:ss";
/** Excel shows no more digits of a number. */
const shownDigits = 15;

export function enteredText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cells.get(row, column);
  if (cell === undefined) return "";
  const { formula, value, style } = cell;
  if (formula !== null) return formula;
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return style.quotePrefix ? `'${value}` : value;
  if (isPercentFormat(style.numberFormat)) return `${Number((value * 100).toPrecision(shownDigits))}%`;
  if (isDateFormat(style.numberFormat)) return displayedText(value, value % 1 === 0 ? dateEntry : dateTimeEntry);
  return String(Number(value.toPrecision(shownDigits)));
}

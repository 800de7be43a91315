/**
 * The text a cell shows: its value rendered by its number format. Column widths are not considered (no ####).
 */

import { format } from "numfmt";

import type { CellValue } from "./cells";
import { isError } from "./cells";

export function displayedText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  return format(numberFormat, value);
}

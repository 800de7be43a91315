/**
 * The text a cell shows: its value rendered by its number format. Column widths are not considered (no ####).
 */

import ssf from "ssf";

import type { CellValue } from "./cells";
import { isError } from "./cells";

/** Text, format codes in brackets and escaped characters, which stay as they are; else characters that need quotes. */
const unquotedText = /"[^"]*"|\\.|\[[^\]]*\]|(?<bare>[^\p{ASCII}]+)/gu;

export function displayedText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "General" || numberFormat === "@") return typeof value === "string" ? value : general(value);
  const code = numberFormat.replace(unquotedText, (part, bare: string | undefined) =>
    bare === undefined ? part : `"${bare}"`,
  );
  return ssf.format(code, typeof value === "number" ? roundable(value) : value);
}

function general(value: number): string {
  return ssf.format("General", value);
}

/** Excel rounds the decimal figure, 1.005 to 1.01; the nearest binary number may lie just below the tie. */
function roundable(value: number): number {
  return value * (1 + Number.EPSILON);
}

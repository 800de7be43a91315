/** What built-in table styles give cells that have no look of their own: header, bands, lines. Simplified to families. */

import type { Table } from "../model/table";
import { bodyArea, headerArea } from "../model/table";

export interface TableLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
}

/** Black and the six accents of the Office theme, each with its light tint for bands. */
const accents = [
  { full: "#000000", tint: "#D9D9D9" },
  { full: "#4472C4", tint: "#D9E1F2" },
  { full: "#ED7D31", tint: "#FCE4D6" },
  { full: "#A5A5A5", tint: "#EDEDED" },
  { full: "#FFC000", tint: "#FFF2CC" },
  { full: "#5B9BD5", tint: "#DDEBF7" },
  { full: "#70AD47", tint: "#E2EFDA" },
] as const;

/** The quiet styles have no filled header. */
const lastQuietStyle = 7;

/** The look of a place in a table; null when the style leaves it as it is. */
export function tableLookAt(table: Table, row: number, column: number): TableLook | null {
  const { family, number = "0" } =
    /^TableStyle(?<family>Light|Medium|Dark)(?<number>\d+)$/.exec(table.style)?.groups ?? {};
  const accent = accents[(Number(number) - 1) % accents.length];
  if (accent === undefined) return null;
  if (headerArea(table)?.top === row) {
    const isQuiet = family === "Light" && Number(number) <= lastQuietStyle;
    return isQuiet ? { fill: null, color: null, bold: true } : { fill: accent.full, color: "#FFFFFF", bold: true };
  }
  const body = bodyArea(table);
  if (row > body.bottom) return { fill: null, color: null, bold: true };
  const isBand =
    (table.showBandedRows && (row - body.top) % 2 === 0) || (table.showBandedColumns && (column - body.left) % 2 === 0);
  const isStrong =
    (table.highlightFirstColumn && column === body.left) || (table.highlightLastColumn && column === body.right);
  return isBand || isStrong ? { fill: isBand ? accent.tint : null, color: null, bold: isStrong } : null;
}

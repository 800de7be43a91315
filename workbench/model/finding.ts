/** Looks for text in cells as Excel's Find does: in what the cells show, row by row. */

import type { Area } from "./area";
import { areaAt } from "./area";
import { displayedText } from "./displayed-text";
import type { Sheet } from "./workbook";

export interface FindOptions {
  /** Whether the whole of a cell must be the text; else a part of it is enough. */
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

/** The first cell of the area that shows `text`, null where none does. */
export function findCell(
  sheet: Sheet,
  area: Area,
  text: string,
  { completeMatch, matchCase }: FindOptions,
): Area | null {
  const folded = (shown: string): string => (matchCase ? shown : shown.toLowerCase());
  const wanted = folded(text);
  for (const { row, column, cell } of sheet.cells.within(area)) {
    const shown = folded(displayedText(cell.value, cell.style.numberFormat));
    if (completeMatch ? shown === wanted : shown.includes(wanted)) return areaAt(row, column);
  }
  return null;
}

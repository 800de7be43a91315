/** Which part of a sheet is in sight of a window that scrolls, and how far to scroll to bring a cell into it. */

import { intersection } from "../model/area";
import type { CellPlace } from "./open-book";
import { headHeight, headWidth } from "./Row";
import type { SheetLook } from "./sheet-look";

/** Rows and columns to draw besides the frozen ones, and how many of them the window has room for. */
export interface Sight {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly visibleRows: number;
  readonly visibleColumns: number;
}

/** Before the window has a size. */
export const firstSight: Sight = {
  firstRow: 0,
  lastRow: 30,
  firstColumn: 0,
  lastColumn: 15,
  visibleRows: 25,
  visibleColumns: 10,
};

/** Rows and columns drawn beyond what is in sight, so that scrolling finds them there. */
const rowsAhead = 8;
const columnsAhead = 2;

/** The window of a sheet: an element that scrolls. */
type Window = Pick<HTMLElement, "scrollLeft" | "scrollTop" | "clientWidth" | "clientHeight" | "getBoundingClientRect">;

export function sightOf(window: Window, { sheet, axes }: SheetLook): Sight {
  const { rows, columns } = axes;
  const frozen = { rows: sheet.freeze?.rows ?? 0, columns: sheet.freeze?.columns ?? 0 };
  const top = rows.at(window.scrollTop + rows.startOf(frozen.rows));
  const bottom = rows.at(window.scrollTop + window.clientHeight - headHeight);
  const left = columns.at(window.scrollLeft + columns.startOf(frozen.columns));
  const right = columns.at(window.scrollLeft + window.clientWidth - headWidth);
  return {
    firstRow: Math.max(frozen.rows, evenBelow(top) - rowsAhead),
    lastRow: Math.min(rows.count - 1, evenBelow(bottom) + 1 + rowsAhead),
    firstColumn: Math.max(frozen.columns, left - columnsAhead),
    lastColumn: Math.min(columns.count - 1, right + columnsAhead),
    visibleRows: bottom - top,
    visibleColumns: right - left,
  };
}

/** Rows come in pairs, so that not every row scrolled draws anew. */
function evenBelow(row: number): number {
  return row - (row % 2);
}

export function sameSight(one: Sight, other: Sight): boolean {
  return (
    one.firstRow === other.firstRow &&
    one.lastRow === other.lastRow &&
    one.firstColumn === other.firstColumn &&
    one.lastColumn === other.lastColumn
  );
}

/** The rows to draw: those in sight, and those above from which merged cells reach into it. */
export function drawnRows({ sheet, axes }: SheetLook, sight: Sight, frozenRows: number): readonly number[] {
  const drawn: number[] = [];
  const inSight = { top: sight.firstRow, bottom: sight.lastRow, left: sight.firstColumn, right: sight.lastColumn };
  for (const merge of sheet.merges) {
    const isAbove = merge.top < sight.firstRow && merge.top >= frozenRows;
    if (isAbove && intersection(merge, inSight) !== null && !drawn.includes(merge.top)) drawn.push(merge.top);
  }
  for (let row = sight.firstRow; row <= sight.lastRow; row++) if (!axes.rows.isHidden(row)) drawn.push(row);
  return drawn;
}

/** Scrolls no further than needed; frozen cells are always in sight. */
export function scrollTo(window: Window, { sheet, axes }: SheetLook, { row, column }: CellPlace): void {
  const { rows, columns } = axes;
  const frozenRows = sheet.freeze?.rows ?? 0;
  const frozenColumns = sheet.freeze?.columns ?? 0;
  if (row >= frozenRows) {
    const first = rows.startOf(row) - rows.startOf(frozenRows);
    const last = rows.startOf(row + 1) + headHeight - window.clientHeight;
    window.scrollTop = Math.min(Math.max(window.scrollTop, last), first);
  }
  if (column >= frozenColumns) {
    const first = columns.startOf(column) - columns.startOf(frozenColumns);
    const last = columns.startOf(column + 1) + headWidth - window.clientWidth;
    window.scrollLeft = Math.min(Math.max(window.scrollLeft, last), first);
  }
}

/** Where a cell's lower left corner is in the window, for what hangs from it. */
export function cornerOf(
  window: Window,
  { sheet, axes }: SheetLook,
  { row, column }: CellPlace,
): { readonly left: number; readonly top: number } {
  const { rows, columns } = axes;
  const left = headWidth + columns.startOf(column) - (column < (sheet.freeze?.columns ?? 0) ? 0 : window.scrollLeft);
  const top = headHeight + rows.startOf(row + 1) - (row < (sheet.freeze?.rows ?? 0) ? 0 : window.scrollTop);
  return { left, top };
}

/** What a planner does to whole rows and columns: inserted, deleted, hidden, cut and put elsewhere. */

import type { Area } from "../model/area";
import { isEntireColumns, isEntireRows, maxColumns, maxRows } from "../model/area";
import { hideColumns, hideRows } from "../model/formatting";
import { insertCutColumns } from "../model/moving";
import { deleteCells, insertCells } from "../model/shifting";
import type { OpenBook } from "./open-book";

export type BandAxis = "row" | "column";

/** Whether the selection is of whole rows or columns; null when it is neither, or the whole sheet. */
export function selectedBands({ selected }: OpenBook): BandAxis | null {
  if (isEntireColumns(selected)) return isEntireRows(selected) ? null : "column";
  return isEntireRows(selected) ? "row" : null;
}

/** The band of a heading, unless it is among those selected already: then all of these. */
export function bandsAt({ selected }: OpenBook, axis: BandAxis, at: number): Area {
  const band: Area =
    axis === "column"
      ? { top: 0, bottom: maxRows - 1, left: at, right: at }
      : { left: 0, right: maxColumns - 1, top: at, bottom: at };
  const isAmong =
    axis === "column"
      ? isEntireColumns(selected) && at >= selected.left && at <= selected.right
      : isEntireRows(selected) && at >= selected.top && at <= selected.bottom;
  return isAmong ? selected : band;
}

export function insertBands(book: OpenBook, axis: BandAxis): void {
  const { sheet, selected } = book;
  book.edit((workbook) => {
    insertCells(workbook, sheet, selected, axis === "column" ? "Right" : "Down");
  });
}

export function deleteBands(book: OpenBook, axis: BandAxis): void {
  const { sheet, selected } = book;
  book.edit((workbook) => {
    deleteCells(workbook, sheet, selected, axis === "column" ? "Left" : "Up");
  });
}

/** Hidden ones are shown again by a selection that reaches over them. */
export function hideBands(book: OpenBook, axis: BandAxis, hidden: boolean): void {
  const { sheet, selected } = book;
  book.edit((workbook) => {
    if (axis === "column") hideColumns(sheet, selected, hidden);
    else hideRows(workbook, sheet, selected, hidden);
  });
}

/** Puts columns that were cut before the selected ones. */
export function insertCut(book: OpenBook, cut: Area): void {
  const { sheet, selected } = book;
  book.edit((workbook) => {
    insertCutColumns(workbook, sheet, cut, selected.left);
  });
}

/**
 * Copy, cut and paste of the selection. Text goes over the clipboard; cells copied within the book come back whole, with
 * formulas and formats, as long as the clipboard still holds their text. What was cut is moved, and formulas follow it.
 */

import type { ClipboardEvent } from "react";

import type { Area } from "../model/area";
import { areaAt, cellCount, columnCount, rowCount } from "../model/area";
import { clearCells, copyCells, enter } from "../model/editing";
import { moveCells } from "../model/moving";
import type { Sheet } from "../model/workbook";
import { cellsOfText, textOfCells } from "./clipboard";
import type { OpenBook } from "./open-book";

export interface CopiedCells {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly text: string;
  readonly isCut: boolean;
}

export function copySelection(event: ClipboardEvent, book: OpenBook): CopiedCells | null {
  return take(event, book, false);
}

export function cutSelection(event: ClipboardEvent, book: OpenBook): CopiedCells | null {
  return take(event, book, true);
}

function take(event: ClipboardEvent, book: OpenBook, isCut: boolean): CopiedCells | null {
  if (book.editing !== null) return null;
  const { sheet, selected: area } = book;
  const text = textOfCells(sheet, area);
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
  return { sheet, area, text, isCut };
}

export function pasteText(event: ClipboardEvent, book: OpenBook, copied: CopiedCells | null): void {
  if (book.editing !== null) return;
  event.preventDefault();
  const text = event.clipboardData.getData("text/plain").replaceAll("\r\n", "\n");
  const { sheet, selected } = book;
  if (copied !== null && text === copied.text) {
    book.edit((workbook) => {
      if (copied.isCut && copied.sheet === sheet) {
        moveCells(workbook, sheet, copied.area, selected.top, selected.left);
        return;
      }
      copyCells(workbook, copied, { sheet, area: selected }, "All");
      if (copied.isCut) clearCells(workbook, copied.sheet, copied.area, "All");
    });
    return;
  }
  const rows = cellsOfText(text);
  const [first = []] = rows;
  const isOneText = rows.length === 1 && first.length === 1;
  const area = isOneText ? selected : areaAt(selected.top, selected.left, rows.length, first.length);
  const entries = isOneText && cellCount(selected) > 1 ? filled(first[0] ?? "", selected) : rows;
  const isDone = book.edit((workbook) => {
    enter(workbook, sheet, area, entries);
  });
  if (isDone) book.selectArea(area);
}

function filled(text: string, area: Area): readonly (readonly string[])[] {
  return Array.from({ length: rowCount(area) }, () => new Array<string>(columnCount(area)).fill(text));
}

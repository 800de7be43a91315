/**
 * What keys do in the sheet, as in Excel. Takes the pressed key, the book and what the window knows (axes, page size);
 * tells the book. Gives whether the key was meant for the sheet.
 */

import type { Area } from "../model/area";
import { areaAt, cellCount, maxColumns, maxRows } from "../model/area";
import { clearCells } from "../model/editing";
import { foldGroup } from "../model/formatting";
import { addSheet } from "../model/sheets";
import { usedArea } from "../model/cell-contents";
import { wholeSheet } from "../model/area";
import type { Axes } from "./axis";
import type { BandAxis } from "./bands";
import { deleteBands, insertBands, selectedBands } from "./bands";
import type { Direction } from "./movement";
import { cycleWithin, isDirection, jumpFrom, lastPlace, stepFrom } from "./movement";
import type { CellPlace, OpenBook } from "./open-book";
import { groupsOf } from "./outline";

export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export interface Surroundings {
  readonly axes: Axes;
  /** Rows and columns that fit into the window. */
  readonly page: { readonly rows: number; readonly columns: number };
  /** Opens what the active cell offers: its list, or the filter of its column. */
  readonly openMenu: () => void;
  readonly followLink: () => void;
}

export function pressKey(pressed: PressedKey, book: OpenBook, around: Surroundings): boolean {
  return book.editing === null ? pressInSheet(pressed, book, around) : pressInCell(pressed, book, around);
}

function pressInCell(pressed: PressedKey, book: OpenBook, { axes }: Surroundings): boolean {
  const { key, shiftKey, altKey } = pressed;
  const { editing } = book;
  if (editing === null) return false;
  if (key === "Escape") book.cancelEditing();
  else if (key === "Enter" && altKey) book.typeText(`${editing.text}\n`);
  else if (key === "Enter") leave(book, axes, shiftKey ? "ArrowUp" : "ArrowDown");
  else if (key === "Tab") leave(book, axes, shiftKey ? "ArrowLeft" : "ArrowRight");
  else if (key === "F2") book.changeEditingMode();
  else if (isDirection(key) && editing.mode === "enter") leave(book, axes, key);
  else return false;
  return true;
}

function leave(book: OpenBook, axes: Axes, direction: Direction): void {
  if (book.commit()) goOn(book, axes, direction);
}

/** To the next cell; around within a selection of several. */
function goOn(book: OpenBook, axes: Axes, direction: Direction): void {
  const { selected, activeCell, sheet } = book;
  const isOneCell = cellCount(selected) === 1 || sheet.merges.some((merge) => sameArea(merge, selected));
  if (isOneCell) book.select(stepFrom(sheet, axes, activeCell, direction));
  else {
    const axis = direction === "ArrowUp" || direction === "ArrowDown" ? "row" : "column";
    const step = direction === "ArrowUp" || direction === "ArrowLeft" ? -1 : 1;
    book.activateWithin(cycleWithin(axes, selected, activeCell, axis, step));
  }
}

function sameArea(one: Area, other: Area): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

function pressInSheet(pressed: PressedKey, book: OpenBook, around: Surroundings): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed;
  const isCommand = ctrlKey || metaKey;
  if (altKey) return pressWithAlt(pressed, book, around);
  if (isCommand && pressCommand(pressed, book, around)) return true;
  const end = placeFor(pressed, book, around);
  if (end !== null) {
    if (shiftKey) book.select(book.activeCell, end);
    else book.select(end);
    return true;
  }
  if (isCommand) return false;
  switch (key) {
    case "Enter":
      goOn(book, around.axes, shiftKey ? "ArrowUp" : "ArrowDown");
      return true;
    case "Tab":
      goOn(book, around.axes, shiftKey ? "ArrowLeft" : "ArrowRight");
      return true;
    case "F2":
      book.beginEditing();
      return true;
    case "F11":
      if (shiftKey) addNewSheet(book);
      return shiftKey;
    case "Delete":
      book.edit((workbook) => {
        clearCells(workbook, book.sheet, book.selected, "Contents");
      });
      return true;
    case "Backspace":
      book.beginEditing("");
      return true;
    case " ":
      if (shiftKey) book.selectArea({ ...book.selected, left: 0, right: maxColumns - 1 });
      return shiftKey;
    default:
      return false;
  }
}

export function addNewSheet(book: OpenBook): void {
  book.edit((workbook) => {
    workbook.activeSheetId = addSheet(workbook, null).id;
  });
}

/** Where a key that moves leads: with Shift the end of the selection, else the active cell. */
function placeFor(pressed: PressedKey, book: OpenBook, { axes, page }: Surroundings): CellPlace | null {
  const { key, shiftKey, ctrlKey, metaKey } = pressed;
  const { sheet } = book;
  const from = shiftKey ? book.selectionEnd : book.activeCell;
  const isFar = ctrlKey || metaKey;
  if (isDirection(key)) return isFar ? jumpFrom(sheet, axes, from, key) : stepFrom(sheet, axes, from, key);
  switch (key) {
    case "Home":
      return isFar ? { row: sheet.freeze?.rows ?? 0, column: sheet.freeze?.columns ?? 0 } : { ...from, column: 0 };
    case "End": {
      const last = lastPlace(sheet);
      return isFar ? last : { ...from, column: last.column };
    }
    case "PageDown":
      return isFar ? null : { ...from, row: Math.min(axes.rows.count - 1, from.row + page.rows) };
    case "PageUp":
      return isFar ? null : { ...from, row: Math.max(0, from.row - page.rows) };
    default:
      return null;
  }
}

function pressCommand({ key, shiftKey }: PressedKey, book: OpenBook, { followLink }: Surroundings): boolean {
  switch (key.toLowerCase()) {
    case "z":
      if (shiftKey) book.redo();
      else book.undo();
      return true;
    case "y":
      book.redo();
      return true;
    case "a":
      book.selectArea(usedArea(book.sheet, wholeSheet, false) ?? areaAt(0, 0));
      return true;
    case " ":
      book.selectArea({ ...book.selected, top: 0, bottom: maxRows - 1 });
      return true;
    case "enter":
      followLink();
      return true;
    case "pagedown":
      showNeighbour(book, 1);
      return true;
    case "pageup":
      showNeighbour(book, -1);
      return true;
    case "+":
    case "=":
    case "-":
      return changeBands(book, key === "-" ? deleteBands : insertBands);
    default:
      return false;
  }
}

/** Inserts or deletes the selected rows or columns; other selections leave the key to the browser. */
function changeBands(book: OpenBook, change: (book: OpenBook, axis: BandAxis) => void): boolean {
  const axis = selectedBands(book);
  if (axis !== null) change(book, axis);
  return axis !== null;
}

function showNeighbour(book: OpenBook, step: 1 | -1): void {
  const shown = book.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  const next = shown[shown.indexOf(book.sheet) + step];
  if (next !== undefined) book.activate(next);
}

function pressWithAlt(pressed: PressedKey, book: OpenBook, { axes, page, openMenu }: Surroundings): boolean {
  const { key, code, shiftKey } = pressed;
  const { activeCell } = book;
  if (shiftKey && (code === "Equal" || code === "Minus" || code.startsWith("Numpad"))) {
    foldAtActive(book, code === "Minus" || code === "NumpadSubtract");
    return true;
  }
  if (key === "ArrowDown") openMenu();
  else if (key === "PageDown") {
    book.select({ ...activeCell, column: Math.min(axes.columns.count - 1, activeCell.column + page.columns) });
  } else if (key === "PageUp") book.select({ ...activeCell, column: Math.max(0, activeCell.column - page.columns) });
  else return false;
  return true;
}

/** Folds or unfolds the innermost groups of columns and rows at or beside the active cell. */
function foldAtActive(book: OpenBook, folded: boolean): void {
  const { sheet, activeCell } = book;
  const column = groupsOf(sheet.columns).findLast(({ first, last }) => isAt(first, last, activeCell.column));
  const row = groupsOf(sheet.rows).findLast(({ first, last }) => isAt(first, last, activeCell.row));
  book.edit(() => {
    if (column !== undefined) {
      const { first, last } = column;
      foldGroup(sheet, { ...wholeSheet, left: first, right: last }, "ByColumns", folded);
    }
    if (row !== undefined) foldGroup(sheet, { ...wholeSheet, top: row.first, bottom: row.last }, "ByRows", folded);
  });
}

function isAt(first: number, last: number, place: number): boolean {
  return place >= first - 1 && place <= last + 1;
}

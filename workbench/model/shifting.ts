/**
 * Cells that are inserted or deleted, and everything that moves with them: tables, merges, rules, print areas, names
 * and the references of all formulas. Takes an area and a direction, changes the sheet and the workbook.
 */

import type { Area } from "./area";
import {
  columnCount,
  contains,
  isEntireColumns,
  isEntireRows,
  maxColumns,
  maxRows,
  overlaps,
  wholeSheet,
} from "./area";
import { isBlankArea, noteStructure } from "./cell-contents";
import type { PlacedCell } from "./cells";
import type { AreaReference } from "./formula-text";
import { rewriteFormulas } from "./formulas";
import type { SheetPermission } from "./permissions";
import { refuseLocked, refuseProtected, refuseUnlessAllowed } from "./permissions";
import { Refusal } from "./refusal";
import type { Table } from "./table";
import { insertTableColumns } from "./table-columns";
import type { Band, Sheet, Workbook } from "./workbook";
import { sameName } from "./workbook";

export type InsertDirection = "Down" | "Right";
export type DeleteDirection = "Up" | "Left";

/** A strip of the sheet along which places move: rows for `row`, columns for `column`. */
interface Shift {
  readonly axis: "row" | "column";
  /** Where places are inserted, or the first deleted one. */
  readonly at: number;
  /** Places inserted; negative for deleted ones. */
  readonly count: number;
  /** The columns (for rows) or rows (for columns) that take part. */
  readonly from: number;
  readonly to: number;
}

/**
 * Makes room at an area by moving what is there down or to the right.
 * Refuses when cells with contents would leave the sheet (NonBlankCellOffSheet) or a table would be torn
 * (InvalidOperation).
 */
export function insertCells(workbook: Workbook, sheet: Sheet, area: Area, direction: InsertDirection): void {
  const shift: Shift =
    direction === "Down"
      ? { axis: "row", at: area.top, count: area.bottom - area.top + 1, from: area.left, to: area.right }
      : { axis: "column", at: area.left, count: area.right - area.left + 1, from: area.top, to: area.bottom };
  refuseShift(sheet, area, { rows: "allowInsertRows", columns: "allowInsertColumns" });
  refuseTornTables(sheet, area, shift);
  if (!isBlankArea(sheet, lastPlaces(shift))) {
    throw new Refusal("NonBlankCellOffSheet", "Cells with contents would be moved off the sheet.");
  }
  applyShift(workbook, sheet, shift);
}

/** Takes an area out and moves what is below it up, or what is right of it to the left. Refuses to tear a table. */
export function deleteCells(workbook: Workbook, sheet: Sheet, area: Area, direction: DeleteDirection): void {
  const shift: Shift =
    direction === "Up"
      ? { axis: "row", at: area.top, count: area.top - area.bottom - 1, from: area.left, to: area.right }
      : { axis: "column", at: area.left, count: area.left - area.right - 1, from: area.top, to: area.bottom };
  refuseShift(sheet, area, { rows: "allowDeleteRows", columns: "allowDeleteColumns" });
  refuseLocked(sheet, area);
  refuseTornTables(sheet, area, shift);
  applyShift(workbook, sheet, shift);
}

/** A protected sheet may allow to shift entire rows or columns, never parts of them. */
function refuseShift(
  sheet: Sheet,
  area: Area,
  permissions: { readonly rows: SheetPermission; readonly columns: SheetPermission },
): void {
  if (isEntireRows(area)) refuseUnlessAllowed(sheet, permissions.rows);
  else if (isEntireColumns(area)) refuseUnlessAllowed(sheet, permissions.columns);
  else refuseProtected(sheet);
}

function applyShift(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  moveCells(sheet, shift);
  moveBands(sheet, shift);
  const moveAll = (areas: readonly Area[]): Area[] => areas.flatMap((area) => moved(area, shift) ?? []);
  const gone: { readonly table: Table; readonly names: readonly string[] }[] = [];
  sheet.tables = sheet.tables.filter((table) => {
    const before = table.area;
    const area = moved(before, shift);
    if (area === null) return false;
    table.area = area;
    if (shift.axis === "column") gone.push({ table, names: shiftColumns(sheet, table, before, shift) });
    return true;
  });
  sheet.merges = moveAll(sheet.merges);
  for (const chart of sheet.charts) chart.area = moved(chart.area, shift) ?? chart.area;
  for (const format of sheet.conditionalFormats) format.ranges = moveAll(format.ranges);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ ranges }) => ranges.length > 0);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, ranges: moveAll(validation.ranges) }))
    .filter(({ ranges }) => ranges.length > 0);
  sheet.page = { ...sheet.page, printAreas: moveAll(sheet.page.printAreas) };
  rewriteFormulas(workbook, (reference, home) => {
    if (reference.kind === "table") {
      const isGone = gone.some(({ table, names }) => {
        const isThis = reference.table === null ? home.table === table : sameName(reference.table, table.name);
        return isThis && reference.columns.some((column) => names.some((name) => sameName(name, column)));
      });
      return isGone ? "#REF!" : reference;
    }
    if (reference.kind !== "area") return reference;
    const isHere = reference.sheet === null ? home.sheet === sheet : sameName(reference.sheet, sheet.name);
    return isHere ? movedReference(reference, shift) : reference;
  });
  noteStructure(workbook);
}

/**
 * Gives a table the columns that were inserted within it, takes those from it that were deleted.
 * @returns the names of the deleted ones
 */
function shiftColumns(sheet: Sheet, table: Table, before: Area, { at, count }: Shift): readonly string[] {
  const change = columnCount(table.area) - columnCount(before);
  if (change > 0) insertTableColumns(sheet, table, at - before.left, count);
  if (change >= 0) return [];
  return table.columns.splice(Math.max(0, at - before.left), -change).map(({ name }) => name);
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const strip = stripFrom(shift, shift.at);
  const placed: readonly PlacedCell[] = [...sheet.cells.within(strip)];
  for (const { row, column } of placed) sheet.cells.delete(row, column);
  for (const { row, column, cell } of placed) {
    const place = (shift.axis === "row" ? row : column) + shift.count;
    if (place < shift.at) continue;
    if (shift.axis === "row") sheet.cells.set(place, column, cell);
    else sheet.cells.set(row, place, cell);
  }
}

function moveBands(sheet: Sheet, shift: Shift): void {
  const strip = stripFrom(shift, shift.at);
  if (shift.axis === "row" && isEntireRows(strip)) moveKeys(sheet.rows, shift);
  if (shift.axis === "column" && isEntireColumns(strip)) moveKeys(sheet.columns, shift);
}

function moveKeys(bands: Map<number, Band>, shift: Shift): void {
  const behind = [...bands].filter(([index]) => index >= shift.at);
  for (const [index] of behind) bands.delete(index);
  for (const [index, band] of behind) if (index + shift.count >= shift.at) bands.set(index + shift.count, band);
}

/** The part of the strip from a place to the end of the sheet. */
function stripFrom(shift: Shift, place: number): Area {
  return shift.axis === "row"
    ? { top: place, left: shift.from, bottom: maxRows - 1, right: shift.to }
    : { top: shift.from, left: place, bottom: shift.to, right: maxColumns - 1 };
}

function lastPlaces(shift: Shift): Area {
  const end = shift.axis === "row" ? maxRows : maxColumns;
  return stripFrom(shift, end - shift.count);
}

/** A table must move as a whole, or have the places inserted or deleted across all of it. */
function refuseTornTables(sheet: Sheet, area: Area, shift: Shift): void {
  const strip = stripFrom(shift, shift.at);
  for (const table of sheet.tables) {
    const acrossTable =
      shift.axis === "row"
        ? shift.from <= table.area.left && shift.to >= table.area.right
        : shift.from <= table.area.top && shift.to >= table.area.bottom;
    const cutsHeader = shift.axis === "row" && shift.count < 0 && overlapsHeaderOnly(table.area, area);
    if (overlaps(strip, table.area) && (!acrossTable || cutsHeader)) {
      throw new Refusal("InvalidOperation", `Cells of the table ${table.name} cannot be shifted like this.`);
    }
  }
}

function overlapsHeaderOnly(table: Area, deleted: Area): boolean {
  return deleted.top <= table.top && deleted.bottom >= table.top && !contains(deleted, table);
}

/** Where an area comes to lie; null when all of it was deleted. Areas that leave the strip's sides stay. */
function moved(area: Area, shift: Shift): Area | null {
  if (shift.axis === "row") {
    if (area.left < shift.from || area.right > shift.to) return area;
    const span = movedSpan(area.top, area.bottom, shift, maxRows);
    return span === null ? null : { ...area, top: span.first, bottom: span.last };
  }
  if (area.top < shift.from || area.bottom > shift.to) return area;
  const span = movedSpan(area.left, area.right, shift, maxColumns);
  return span === null ? null : { ...area, left: span.first, right: span.last };
}

function movedSpan(first: number, last: number, shift: Shift, size: number): { first: number; last: number } | null {
  const isWhole = first === 0 && last === size - 1;
  if (isWhole) return { first, last };
  if (shift.count > 0) {
    const push = (place: number): number => (place >= shift.at ? Math.min(place + shift.count, size - 1) : place);
    return { first: push(first), last: push(last) };
  }
  const end = shift.at - shift.count;
  const newFirst = first < shift.at ? first : Math.max(first, end) + shift.count;
  const newLast = last < shift.at ? last : last < end ? shift.at - 1 : last + shift.count;
  return newLast < newFirst ? null : { first: newFirst, last: newLast };
}

function movedReference(reference: AreaReference, shift: Shift): AreaReference | "#REF!" {
  const area: Area = {
    top: reference.top ?? wholeSheet.top,
    left: reference.left ?? wholeSheet.left,
    bottom: reference.bottom ?? wholeSheet.bottom,
    right: reference.right ?? wholeSheet.right,
  };
  const target = moved(area, shift);
  if (target === null) return "#REF!";
  if (target === area) return reference;
  return {
    ...reference,
    top: reference.top === null ? null : target.top,
    left: reference.left === null ? null : target.left,
    bottom: reference.bottom === null ? null : target.bottom,
    right: reference.right === null ? null : target.right,
  };
}

/**
 * Cells that are cut and put elsewhere on their sheet: contents, formats, links, rules and merges go along, and formulas
 * anywhere that read them read them in their new place. Columns that are cut can also be put between others.
 */

import type { Area } from "./area";
import {
  areaAt,
  columnCount,
  contains,
  intersection,
  isEntireColumns,
  isOnSheet,
  overlaps,
  rowCount,
  subtract,
} from "./area";
import { noteCells, noteStructure } from "./cell-contents";
import { rewriteFormulas } from "./formulas";
import { refuseLocked } from "./permissions";
import { Refusal } from "./refusal";
import { deleteCells, insertCells } from "./shifting";
import type { Table } from "./table";
import { insertTableColumns } from "./table-columns";
import { followHeaders } from "./tables";
import type { Sheet, Workbook } from "./workbook";
import { sameName } from "./workbook";

/** How far cells move. */
interface Distance {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Moves an area so that it begins at a cell of the same sheet; what stood there is gone. Refuses to tear a table apart
 * (InvalidOperation) and to leave the sheet (RangeExceedsLimit).
 */
export function moveCells(workbook: Workbook, sheet: Sheet, area: Area, row: number, column: number): void {
  const target = areaAt(row, column, rowCount(area), columnCount(area));
  if (!isOnSheet(target)) throw new Refusal("RangeExceedsLimit", "The cells would leave the sheet.");
  refuseLocked(sheet, area);
  refuseLocked(sheet, target);
  const torn = sheet.tables.find((table) => !contains(area, table.area) && isTorn(table, area, target));
  if (torn !== undefined) {
    throw new Refusal("InvalidOperation", `Cells of the table ${torn.name} cannot be moved like this.`);
  }
  carry(workbook, sheet, area, target);
  for (const table of sheet.tables) {
    if (contains(area, table.area)) table.area = shifted(table.area, distanceOf(area, target));
  }
  followHeaders(workbook, sheet, area);
  followHeaders(workbook, sheet, target);
  noteCells(workbook, sheet, area);
  noteCells(workbook, sheet, target);
  noteStructure(workbook);
}

/** A table that a whole other one would be put upon is torn. */
function isTorn(table: Table, area: Area, target: Area): boolean {
  return overlaps(table.area, target) && contains(target, table.area) && !overlaps(table.area, area);
}

/**
 * Puts columns of an area between others, before a column: those that stood there make room, and the gap closes. Columns
 * of a table stay columns of it, with their names, filters and formulas.
 */
export function insertCutColumns(workbook: Workbook, sheet: Sheet, area: Area, before: number): void {
  const width = columnCount(area);
  if (before >= area.left && before <= area.right + 1) return;
  refuseLocked(sheet, area);
  const tables = sheet.tables.filter((table) => crosses(table.area, area));
  const wasFirst = tables.filter((table) => table.area.left === before);
  const wasLast = tables.filter((table) => table.area.right + 1 === before);
  insertCells(workbook, sheet, { ...area, left: before, right: before + width - 1 }, "Right");
  for (const table of wasFirst) widen(sheet, table, { ...table.area, left: table.area.left - width }, 0, width);
  for (const table of wasLast) {
    widen(sheet, table, { ...table.area, right: table.area.right + width }, table.columns.length, width);
  }
  const left = before <= area.left ? area.left + width : area.left;
  const source = { ...area, left, right: left + width - 1 };
  const target = { ...area, left: before, right: before + width - 1 };
  for (const table of tables) swapColumns(table, source.left, target.left, width);
  carry(workbook, sheet, source, target);
  if (isEntireColumns(area)) swapBands(sheet, source.left, target.left, width);
  deleteCells(workbook, sheet, source, "Left");
  noteCells(workbook, sheet, area);
}

/** Whether an area takes whole columns out of a table. */
function crosses(table: Area, area: Area): boolean {
  return overlaps(table, area) && area.top <= table.top && area.bottom >= table.bottom && !contains(area, table);
}

function widen(sheet: Sheet, table: Table, area: Area, position: number, count: number): void {
  table.area = area;
  insertTableColumns(sheet, table, position, count);
}

function swapColumns(table: Table, from: number, to: number, width: number): void {
  for (let at = 0; at < width; at++) {
    const [one, other] = [from + at - table.area.left, to + at - table.area.left];
    const [moved, blank] = [table.columns[one], table.columns[other]];
    if (moved === undefined || blank === undefined) continue;
    table.columns[other] = moved;
    table.columns[one] = blank;
  }
}

function swapBands(sheet: Sheet, from: number, to: number, width: number): void {
  for (let at = 0; at < width; at++) {
    const band = sheet.columns.get(from + at);
    sheet.columns.delete(from + at);
    if (band === undefined) sheet.columns.delete(to + at);
    else sheet.columns.set(to + at, band);
  }
}

function distanceOf(area: Area, target: Area): Distance {
  return { rows: target.top - area.top, columns: target.left - area.left };
}

function shifted(area: Area, { rows, columns }: Distance): Area {
  return areaAt(area.top + rows, area.left + columns, rowCount(area), columnCount(area));
}

/** Takes cells, merges and rules along and has every formula follow them. */
function carry(workbook: Workbook, sheet: Sheet, area: Area, target: Area): void {
  const distance = distanceOf(area, target);
  const placed = [...sheet.cells.within(area)];
  for (const { row, column } of [...placed, ...sheet.cells.within(target)]) sheet.cells.delete(row, column);
  for (const { row, column, cell } of placed) {
    sheet.cells.set(row + distance.rows, column + distance.columns, cell);
  }
  const carried = (ranges: readonly Area[]): readonly Area[] =>
    ranges.flatMap((range) => {
      const along = intersection(range, area);
      const left = subtract(range, area).flatMap((rest) => subtract(rest, target));
      return along === null ? left : [...left, shifted(along, distance)];
    });
  sheet.merges = sheet.merges.map((merge) => (contains(area, merge) ? shifted(merge, distance) : merge));
  for (const format of sheet.conditionalFormats) format.ranges = [...carried(format.ranges)];
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, ranges: [...carried(validation.ranges)] }))
    .filter(({ ranges }) => ranges.length > 0);
  rewriteFormulas(workbook, (reference, home) => {
    if (reference.kind !== "area") return reference;
    const { top, left, bottom, right } = reference;
    const isHere = reference.sheet === null ? home.sheet === sheet : sameName(reference.sheet, sheet.name);
    if (!isHere || top === null || left === null || bottom === null || right === null) return reference;
    const read = { top, left, bottom, right };
    return contains(area, read) ? { ...reference, ...shifted(read, distance) } : reference;
  });
}

/**
 * What Excel does with tables: makes, names, grows, shrinks and removes them, and keeps header cells and column names
 * the same. Every refusal is thrown before anything has changed.
 */

import type { Area } from "./area";
import { addressOf, areaAt, columnCount, isOnSheet, overlaps, rowCount, wholeSheet } from "./area";
import { fillRows, recogniseColumns } from "./calculated-columns";
import { cellAt, isBlankArea, noteCells, noteStructure, putText, styleAt } from "./cell-contents";
import { displayedText } from "./displayed-text";
import { rewriteFormulas } from "./formulas";
import { refuseIdentifier, refuseTakenTableName } from "./name-rules";
import { refuseProtected } from "./permissions";
import { Refusal } from "./refusal";
import { deleteCells, insertCells } from "./shifting";
import type { Table, TableColumn } from "./table";
import { bodyArea, headerArea } from "./table";
import { freeColumnName, insertTableColumns, newColumn } from "./table-columns";
import type { Sheet, Workbook } from "./workbook";
import { findName, findTable, newId, sameName } from "./workbook";

/** What Excel gives a new table. */
const newTableStyle = "TableStyleMedium2";

/**
 * Makes a table over an area, its first row becoming the header; without headers a row is inserted above and what
 * stood there is pushed down. Refuses to overlap another table or merged cells.
 */
export function addTable(workbook: Workbook, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  refuseProtected(sheet);
  const neighbour = sheet.tables.find((table) => overlaps(table.area, area));
  if (neighbour !== undefined) {
    throw new Refusal("InvalidArgument", `${addressOf(area)} overlaps the table ${neighbour.name}.`);
  }
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw new Refusal("InvalidArgument", `${addressOf(area)} has merged cells.`);
  }
  const tableArea = withHeaderAndBody(workbook, sheet, area, hasHeaders);
  const table: Table = {
    id: newId(workbook),
    name: freeTableName(workbook),
    area: tableArea,
    columns: Array.from({ length: columnCount(tableArea) }, (_, index) => newColumn(index + 1, "")),
    style: newTableStyle,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    sort: [],
  };
  nameColumnsByHeader(sheet, table, hasHeaders);
  recogniseColumns(sheet, table);
  sheet.tables.push(table);
  noteStructure(workbook);
  return table;
}

export function renameTable(workbook: Workbook, table: Table, name: string): void {
  refuseIdentifier(name);
  if (sameName(table.name, name)) {
    table.name = name;
    return;
  }
  refuseTakenTableName(workbook, name);
  const oldName = table.name;
  table.name = name;
  rewriteFormulas(workbook, (reference) =>
    reference.kind === "table" && reference.table !== null && sameName(reference.table, oldName)
      ? { ...reference, table: name }
      : reference,
  );
  noteStructure(workbook);
}

/** Gives a column another name: the header cell and every formula follow. Refuses a name another column has. */
export function renameColumn(workbook: Workbook, sheet: Sheet, table: Table, column: TableColumn, name: string): void {
  if (name === "" || table.columns.some((other) => other !== column && sameName(other.name, name))) {
    throw new Refusal("InvalidArgument", `The table ${table.name} cannot have a column called "${name}".`);
  }
  const oldName = column.name;
  column.name = name;
  const index = table.columns.indexOf(column);
  if (table.showHeaders) putText(cellAt(sheet, table.area.top, table.area.left + index), name);
  rewriteFormulas(workbook, (reference, home) => {
    if (reference.kind !== "table") return reference;
    const isThis = reference.table === null ? home.table === table : sameName(reference.table, table.name);
    if (!isThis || !reference.columns.some((mentioned) => sameName(mentioned, oldName))) return reference;
    return {
      ...reference,
      columns: reference.columns.map((mentioned) => (sameName(mentioned, oldName) ? name : mentioned)),
    };
  });
  noteStructure(workbook);
}

/** Header cells hold text and name the columns; what was just written there renames them, made unique if need be. */
export function followHeaders(workbook: Workbook, sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    const header = headerArea(table);
    if (header === null || !overlaps(header, written)) continue;
    table.columns.forEach((column, index) => {
      const cell = cellAt(sheet, header.top, header.left + index);
      const text = headerText(sheet, header.top, header.left + index);
      if (text === column.name && cell.value === text) return;
      const others = table.columns.filter((other) => other !== column).map((other) => other.name);
      renameColumn(workbook, sheet, table, column, freeColumnName(text, others, index));
    });
  }
}

/**
 * Changes which cells the table covers. The header row stays where it is and the areas must overlap
 * (InvalidArgument otherwise); another table may not be touched.
 */
export function resizeTable(workbook: Workbook, sheet: Sheet, table: Table, area: Area): void {
  refuseProtected(sheet);
  const smallest = (table.showHeaders ? 1 : 0) + 1 + (table.showTotals ? 1 : 0);
  const isAllowed = area.top === table.area.top && overlaps(area, table.area) && rowCount(area) >= smallest;
  if (!isAllowed || sheet.tables.some((other) => other !== table && overlaps(other.area, area))) {
    throw new Refusal("InvalidArgument", `The table ${table.name} cannot be resized to ${addressOf(area)}.`);
  }
  const before = table.area;
  const lastId = Math.max(...table.columns.map(({ id }) => id));
  table.columns = Array.from({ length: columnCount(area) }, (_, index) => {
    const kept = table.columns[area.left + index - before.left];
    return kept ?? newColumn(lastId + index + 1, "");
  });
  table.area = area;
  nameColumnsByHeader(sheet, table, true);
  if (area.bottom > before.bottom) {
    fillRows(sheet, table, before.bottom + 1, area.bottom);
    extendRules(sheet, before, area);
  }
  noteCells(workbook, sheet, area);
  noteStructure(workbook);
}

/**
 * Inserts blank rows into a table before a body row, or after the last one for null. Cells below move down, also where
 * the next row is blank. New rows have the formats and formulas of their column.
 * @returns the first new row on the sheet
 */
export function addTableRows(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  index: number | null,
  count: number,
): number {
  refuseProtected(sheet);
  const body = bodyArea(table);
  if (index !== null && (index < 0 || index > rowCount(body))) {
    throw new Refusal("InvalidArgument", `The table ${table.name} has no row ${index}.`);
  }
  const row = index === null ? body.bottom + 1 : body.top + index;
  const inserted = areaAt(row, table.area.left, count, columnCount(table.area));
  const isAtEnd = row === body.bottom + 1;
  const before = table.area;
  const beneath = { ...inserted, bottom: wholeSheet.bottom };
  const below = sheet.tables.some((other) => other !== table && overlaps(other.area, beneath));
  const isFree = !below && isBlankArea(sheet, beneath) && isOnSheet(inserted);
  if (!isAtEnd || table.showTotals || !isFree) insertCells(workbook, sheet, inserted, "Down");
  if (isAtEnd) table.area = { ...before, bottom: before.bottom + count };
  if (isAtEnd) extendRules(sheet, body, { ...body, bottom: body.bottom + count });
  const model = isAtEnd ? row - 1 : row + count;
  copyStyles(sheet, inserted, model);
  fillRows(sheet, table, row, row + count - 1);
  noteCells(workbook, sheet, inserted);
  noteStructure(workbook);
  return row;
}

/** Deletes body rows; what is below the table moves up. The last row is emptied instead: a table keeps one. */
export function deleteTableRow(workbook: Workbook, sheet: Sheet, table: Table, index: number): void {
  refuseProtected(sheet);
  const body = bodyArea(table);
  const row = areaAt(body.top + index, body.left, 1, columnCount(body));
  if (index < 0 || row.top > body.bottom) {
    throw new Refusal("InvalidArgument", `The table ${table.name} has no row ${index}.`);
  }
  if (rowCount(body) === 1) {
    for (const { cell } of sheet.cells.within(row)) {
      cell.formula = null;
      cell.value = null;
    }
  } else deleteCells(workbook, sheet, row, "Up");
  noteCells(workbook, sheet, row);
  noteStructure(workbook);
}

/** Inserts a column before a position, or at the end for null; cells to the right move. */
export function addTableColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  index: number | null,
  name: string | null,
): TableColumn {
  refuseProtected(sheet);
  const position = index ?? table.columns.length;
  if (position < 0 || position > table.columns.length) {
    throw new Refusal("InvalidArgument", `The table ${table.name} has no column ${position}.`);
  }
  const before = table.area;
  const inserted = areaAt(before.top, before.left + position, rowCount(before));
  const beside = sheet.tables.some((other) => other !== table && overlaps(other.area, inserted));
  const isAtEnd = position === table.columns.length;
  if (!isAtEnd || beside || !isBlankArea(sheet, inserted)) insertCells(workbook, sheet, inserted, "Right");
  table.area = { ...before, right: before.right + 1 };
  // Room made within a table belongs to it already; before its first column and behind its last one it does not.
  if (position === 0 || isAtEnd) insertTableColumns(sheet, table, position, 1);
  const column = table.columns[position];
  if (column === undefined) throw new RangeError(`The table ${table.name} has got no column ${position}.`);
  if (name !== null) {
    const others = table.columns.filter((other) => other !== column).map((other) => other.name);
    renameColumn(workbook, sheet, table, column, freeColumnName(name, others, position));
  }
  noteCells(workbook, sheet, inserted);
  noteStructure(workbook);
  return column;
}

export function deleteTableColumn(workbook: Workbook, sheet: Sheet, table: Table, column: TableColumn): void {
  refuseProtected(sheet);
  if (table.columns.length === 1) {
    throw new Refusal("InvalidOperation", `The only column of the table ${table.name} cannot be deleted.`);
  }
  const index = table.columns.indexOf(column);
  const area = areaAt(table.area.top, table.area.left + index, rowCount(table.area));
  deleteCells(workbook, sheet, area, "Left");
}

/** Shows or takes away the row of totals; it is inserted below the body, pushing cells down if any are in the way. */
export function showTotals(workbook: Workbook, sheet: Sheet, table: Table, shown: boolean): void {
  refuseProtected(sheet);
  if (shown === table.showTotals) return;
  const last = table.area.bottom;
  if (shown) {
    const row = areaAt(last + 1, table.area.left, 1, columnCount(table.area));
    if (!isBlankArea(sheet, row)) insertCells(workbook, sheet, row, "Down");
    table.area = { ...table.area, bottom: last + 1 };
    putText(cellAt(sheet, last + 1, table.area.left), "汇总");
  } else {
    for (const { row, column } of [...sheet.cells.within({ ...table.area, top: last })])
      sheet.cells.delete(row, column);
    table.area = { ...table.area, bottom: last - 1 };
  }
  table.showTotals = shown;
  noteCells(workbook, sheet, table.area);
  noteStructure(workbook);
}

/** Takes the table away with its cells' contents, or only the table, leaving the cells. */
export function removeTable(workbook: Workbook, sheet: Sheet, table: Table, keepCells: boolean): void {
  refuseProtected(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  if (!keepCells) {
    for (const { row, column } of [...sheet.cells.within(table.area)]) sheet.cells.delete(row, column);
  }
  noteCells(workbook, sheet, table.area);
  noteStructure(workbook);
}

function withHeaderAndBody(workbook: Workbook, sheet: Sheet, area: Area, hasHeaders: boolean): Area {
  if (!hasHeaders) insertCells(workbook, sheet, { ...area, bottom: area.top }, "Down");
  const rows = hasHeaders ? Math.max(rowCount(area), 2) : rowCount(area) + 1;
  return areaAt(area.top, area.left, rows, columnCount(area));
}

/** Takes the columns' names from the header cells; blank and repeated ones are changed there, all become text. */
function nameColumnsByHeader(sheet: Sheet, table: Table, hasHeaders: boolean): void {
  const names: string[] = [];
  table.columns.forEach((column, index) => {
    const place = table.area.left + index;
    const text = hasHeaders ? headerText(sheet, table.area.top, place) : "";
    column.name = freeColumnName(text, names, index);
    names.push(column.name);
    putText(cellAt(sheet, table.area.top, place), column.name);
  });
}

function headerText(sheet: Sheet, row: number, column: number): string {
  return displayedText(sheet.cells.get(row, column)?.value ?? null, styleAt(sheet, row, column).numberFormat);
}

function freeTableName(workbook: Workbook): string {
  let figure = 1;
  const isTaken = (name: string): boolean =>
    findTable(workbook, name) !== undefined || findName(workbook, name, null) !== undefined;
  while (isTaken(`表${figure}`)) figure++;
  return `表${figure}`;
}

function copyStyles(sheet: Sheet, rows: Area, model: number): void {
  for (let column = rows.left; column <= rows.right; column++) {
    const style = styleAt(sheet, model, column);
    for (let row = rows.top; row <= rows.bottom; row++) cellAt(sheet, row, column).style = style;
  }
}

/** Rules that reach to the last row of a table's body reach to its new last row. */
function extendRules(sheet: Sheet, before: Area, after: Area): void {
  const extend = (area: Area): Area =>
    area.bottom === before.bottom && area.top >= before.top && overlaps(area, before)
      ? { ...area, bottom: after.bottom }
      : area;
  for (const format of sheet.conditionalFormats) format.ranges = format.ranges.map(extend);
  sheet.validations = sheet.validations.map((validation) => ({
    ...validation,
    ranges: validation.ranges.map(extend),
  }));
}

/**
 * The two-dimensional arrays of a range: values, formulas, texts, formats, as an add-in reads and writes them.
 */

import type { Area } from "../../model/area";
import { cellCount, columnCount, isEntireColumns, isEntireRows, rowCount } from "../../model/area";
import { styleAt } from "../../model/cell-contents";
import type { Cell, CellValue } from "../../model/cells";
import { isError } from "../../model/cells";
import { displayedText } from "../../model/displayed-text";
import type { Entry } from "../../model/editing";
import { enter } from "../../model/editing";
import type { PlacedArea } from "../../model/names";
import { Refusal } from "../../model/refusal";
import type { Sheet } from "../../model/workbook";
import type { Argument, Arguments } from "../arguments";
import { isList } from "../arguments";
import type { Host } from "../host";
import type { Json } from "../wire";

/** Cells that are read at once; Excel on the web gives no more. */
const mostCells = 5_000_000;

/** What an add-in reads of one cell. */
type ReadCell = (cell: Cell | undefined, row: number, column: number) => Json;

export function valueGrid(host: Host, placed: PlacedArea): Json {
  host.settle();
  return grid(placed, (cell) => wireValue(cell?.value ?? null));
}

export function formulaGrid(placed: PlacedArea): Json {
  return grid(placed, (cell) => cell?.formula ?? wireValue(cell?.value ?? null));
}

export function displayedGrid(host: Host, placed: PlacedArea): Json {
  host.settle();
  return grid(placed, (cell) => (cell === undefined ? "" : displayedText(cell.value, cell.style.numberFormat)));
}

export function valueTypeGrid(host: Host, placed: PlacedArea): Json {
  host.settle();
  return grid(placed, (cell) => valueType(cell?.value ?? null));
}

export function numberFormatGrid(placed: PlacedArea): Json {
  return grid(
    placed,
    (cell, row, column) => cell?.style.numberFormat ?? styleAt(placed.sheet, row, column).numberFormat,
  );
}

/** A value as it travels: blank is an empty text, an error its code. */
function wireValue(value: CellValue): Json {
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

/** Enters values or formulas, which Excel reads alike. */
export function enterGrid({ sheet, area }: PlacedArea, value: Arguments, host: Host): void {
  refuseUnbounded(area);
  const given = value.get(0);
  if (!isList(given)) enter(host.workbook, sheet, area, entryOf(given, value));
  else enter(host.workbook, sheet, area, rowsOf(given, value));
}

/** Reads an array of rows that must have the size of an area. */
export function readGrid(area: Area, given: Argument, args: Arguments): readonly (readonly Argument[])[] {
  const rows = isList(given) ? given.filter(isList) : args.refuse(0, "an array of rows");
  if (rows.length !== rowCount(area) || rows.some((row) => row.length !== columnCount(area))) {
    throw new Refusal("InvalidArgument", "The array does not have the rows and columns of the range.");
  }
  return rows;
}

/** Rows of entries; whether they have the size of the area is for the model to say. */
export function rowsOf(given: readonly Argument[], args: Arguments): readonly (readonly Entry[])[] {
  return given.map((row) =>
    isList(row) ? row.map((entry) => entryOf(entry, args)) : args.refuse(0, "an array of rows"),
  );
}

function entryOf(given: Argument, args: Arguments): Entry {
  return typeof given === "object" && given !== null ? args.refuse(0, "values of cells") : given;
}

function grid({ sheet, area }: PlacedArea, read: ReadCell): Json {
  if (isEntireColumns(area) || isEntireRows(area)) return null;
  if (cellCount(area) > mostCells) {
    throw new Refusal("OperationCellsExceedLimit", "At most five million cells are read at once.");
  }
  return rowsBetween(area).map((row) => rowOf(sheet, area, row, read));
}

function rowsBetween(area: Area): readonly number[] {
  return Array.from({ length: rowCount(area) }, (_, index) => area.top + index);
}

function rowOf(sheet: Sheet, area: Area, row: number, read: ReadCell): Json {
  return Array.from({ length: columnCount(area) }, (_, index) => {
    const column = area.left + index;
    return read(sheet.cells.get(row, column), row, column);
  });
}

function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

function refuseUnbounded(area: Area): void {
  if (isEntireColumns(area) || isEntireRows(area)) {
    throw new Refusal("InvalidArgument", "Entire columns and rows cannot be written to.");
  }
}

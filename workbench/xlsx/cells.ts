/**
 * The cells of a sheet as XML. A formula is written with its last value, so that programs that do not calculate
 * (viewers, phones) show it too.
 */

import { columnLetters, containsCell, wholeSheet } from "../model/area";
import type { Cell, CellValue } from "../model/cells";
import { isError } from "../model/cells";
import type { Table } from "../model/table";
import { bodyArea } from "../model/table";
import { fittedRowHeights } from "../model/row-heights";
import type { Band, Sheet } from "../model/workbook";
import type { FileBooks } from "./books";
import type { StyleBook } from "./styles";
import type { Attributes } from "./xml";
import { element, escaped, excelText } from "./xml";

/** `sheetData`: rows that hold cells or differ from the default. */
export function sheetDataXml(sheet: Sheet, books: FileBooks): string {
  const rows = new Map<number, string[]>();
  for (const row of sheet.rows.keys()) rows.set(row, []);
  for (const { row, column, cell } of sheet.cells.within(wholeSheet)) {
    const xml = cellXml(cell, `${columnLetters(column)}${row + 1}`, tableAround(sheet, row, column), books);
    const cells = rows.get(row);
    if (cells === undefined) rows.set(row, [xml]);
    else cells.push(xml);
  }
  const fitted = fittedRowHeights(sheet);
  const attributesOf = (row: number): Attributes => ({
    r: row + 1,
    ht: fitted.get(row) ?? null,
    ...rowAttributes(sheet.rows.get(row), books.styles),
  });
  const written = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => element("row", attributesOf(row), cells));
  return element("sheetData", {}, written);
}

function tableAround(sheet: Sheet, row: number, column: number): Table | null {
  return sheet.tables.find((table) => containsCell(bodyArea(table), row, column)) ?? null;
}

function rowAttributes(band: Band | undefined, styles: StyleBook): Attributes {
  if (band === undefined) return {};
  return {
    s: band.style === null ? null : styles.numberOf(band.style),
    customFormat: band.style === null ? null : true,
    ...(band.size === null ? {} : { ht: band.size, customHeight: true }),
    hidden: band.hidden ? true : null,
    outlineLevel: band.outlineLevel === 0 ? null : band.outlineLevel,
    collapsed: band.collapsed ? true : null,
  };
}

function cellXml(cell: Cell, address: string, home: Table | null, books: FileBooks): string {
  const style = books.styles.numberOf(cell.style);
  const attributes = { r: address, s: style === 0 ? null : style };
  if (cell.formula !== null) {
    const { type, text } = writtenValue(cell.value);
    const formula = element("f", {}, books.formulas.xmlOf(cell.formula, home));
    return element("c", { ...attributes, t: type }, [formula, text === null ? "" : element("v", {}, text)]);
  }
  if (typeof cell.value === "string") {
    return element("c", { ...attributes, t: "s" }, element("v", {}, String(books.texts.placeOf(cell.value))));
  }
  const { type, text } = writtenValue(cell.value);
  return element("c", { ...attributes, t: type }, text === null ? "" : element("v", {}, text));
}

interface WrittenValue {
  /** The kind as the attribute `t` names it; null for numbers, which need none. */
  readonly type: "b" | "e" | "str" | null;
  /** As XML. */
  readonly text: string | null;
}

function writtenValue(value: CellValue): WrittenValue {
  if (value === null) return { type: null, text: null };
  if (isError(value)) return { type: "e", text: value.error };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "string") return { type: "str", text: escaped(excelText(value)) };
  return { type: null, text: String(value) };
}

/**
 * The cells of a sheet as XML, and the texts that all sheets share. A formula is written with its last value, so that
 * programs that do not calculate (viewers, phones) show it too.
 */

import { columnLetters, containsCell, wholeSheet } from "../model/area";
import type { Cell, CellValue } from "../model/cells";
import { isError } from "../model/cells";
import type { Table } from "../model/table";
import { bodyArea } from "../model/table";
import type { Band, Sheet } from "../model/workbook";
import { fileFormula } from "./file-formula";
import type { Part } from "./package";
import { contentTypes, spreadsheetNamespace } from "./package";
import type { StyleBook } from "./styles";
import type { Attributes } from "./xml";
import { element, escaped, excelText, textElement, xmlHeader } from "./xml";

/** The texts of all cells, each once. */
export class SharedTexts {
  private readonly places = new Map<string, number>();
  private uses = 0;

  placeOf(text: string): number {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  part(): Part {
    const texts = [...this.places.keys()].map((text) => element("si", {}, textElement("t", text)));
    const attributes = { xmlns: spreadsheetNamespace, count: this.uses, uniqueCount: texts.length };
    return {
      path: "xl/sharedStrings.xml",
      contentType: contentTypes.sharedStrings,
      xml: xmlHeader + element("sst", attributes, texts),
      relationships: [],
    };
  }
}

/** `sheetData`: rows that hold cells or differ from the default. */
export function sheetDataXml(sheet: Sheet, styles: StyleBook, texts: SharedTexts): string {
  const rows = new Map<number, string[]>();
  for (const row of sheet.rows.keys()) rows.set(row, []);
  for (const { row, column, cell } of sheet.cells.within(wholeSheet)) {
    const xml = cellXml(cell, `${columnLetters(column)}${row + 1}`, tableAround(sheet, row, column), styles, texts);
    const cells = rows.get(row);
    if (cells === undefined) rows.set(row, [xml]);
    else cells.push(xml);
  }
  const written = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => element("row", { r: row + 1, ...rowAttributes(sheet.rows.get(row), styles) }, cells));
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
    ht: band.size,
    customHeight: band.size === null ? null : true,
    hidden: band.hidden ? true : null,
    outlineLevel: band.outlineLevel === 0 ? null : band.outlineLevel,
    collapsed: band.collapsed ? true : null,
  };
}

function cellXml(cell: Cell, address: string, home: Table | null, styles: StyleBook, texts: SharedTexts): string {
  const style = styles.numberOf(cell.style);
  const attributes = { r: address, s: style === 0 ? null : style };
  if (cell.formula !== null) {
    const { type, text } = writtenValue(cell.value);
    const formula = element("f", {}, escaped(excelText(fileFormula(cell.formula, home))));
    return element("c", { ...attributes, t: type }, [formula, text === null ? "" : textElement("v", text)]);
  }
  if (typeof cell.value === "string") {
    return element("c", { ...attributes, t: "s" }, element("v", {}, String(texts.placeOf(cell.value))));
  }
  const { type, text } = writtenValue(cell.value);
  return element("c", { ...attributes, t: type }, text === null ? "" : element("v", {}, text));
}

interface WrittenValue {
  /** The kind as the attribute `t` names it; null for numbers, which need none. */
  readonly type: "b" | "e" | "str" | null;
  readonly text: string | null;
}

function writtenValue(value: CellValue): WrittenValue {
  if (value === null) return { type: null, text: null };
  if (isError(value)) return { type: "e", text: value.error };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "string") return { type: "str", text: value };
  return { type: null, text: String(value) };
}

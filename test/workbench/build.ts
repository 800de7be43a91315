/**
 * Builds workbooks for the tests from plain rows: numbers, texts, formulas beginning with `=`.
 */

import type { Area } from "../../workbench/model/area";
import { parseArea } from "../../workbench/model/area";
import type { CellValue } from "../../workbench/model/cells";
import type { CellStyle } from "../../workbench/model/style";
import { defaultStyle } from "../../workbench/model/style";
import type { Table } from "../../workbench/model/table";
import type { Sheet, Workbook } from "../../workbench/model/workbook";
import { findSheet, newId, newSheet, newWorkbook } from "../../workbench/model/workbook";
import { newCalculation } from "../../workbench/calculation/calculation";

export type Content = string | number | boolean | null;
export type Rows = readonly (readonly Content[])[];

/** A workbook whose sheets hold the rows from A1 on. */
export function workbookOf(sheets: Readonly<Record<string, Rows>>, now?: () => Date): Workbook {
  const [first = "Sheet1", ...others] = Object.keys(sheets);
  const workbook = newWorkbook(first, now);
  for (const name of others) workbook.sheets.push(newSheet(workbook, name));
  for (const [name, rows] of Object.entries(sheets)) put(sheetOf(workbook, name), 0, 0, rows);
  return workbook;
}

export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw new Error(`The workbook has no sheet ${name}.`);
  return sheet;
}

/** Writes rows from a cell on, without telling the workbook. */
export function put(sheet: Sheet, top: number, left: number, rows: Rows, style: CellStyle = defaultStyle): void {
  rows.forEach((row, down) => {
    row.forEach((content, across) => {
      if (content === null) return;
      const isFormula = typeof content === "string" && content.startsWith("=");
      sheet.cells.set(top + down, left + across, {
        formula: isFormula ? content : null,
        value: isFormula ? null : content,
        style,
        link: null,
      });
    });
  });
}

/** Makes a table over cells that are already there; the first row is its header, the last its totals if it has some. */
export function tableOver(
  workbook: Workbook,
  sheet: Sheet,
  name: string,
  address: string,
  changes?: Partial<Table>,
): Table {
  const area = areaOf(address);
  const table: Table = {
    id: newId(workbook),
    name,
    area,
    columns: Array.from({ length: area.right - area.left + 1 }, (_, at) => ({
      id: at + 1,
      name: String(sheet.cells.get(area.top, area.left + at)?.value),
      calculatedFormula: null,
      filter: null,
    })),
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    sort: [],
    ...changes,
  };
  sheet.tables.push(table);
  return table;
}

export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (area === null) throw new Error(`${address} is no address.`);
  return area;
}

export function defineName(workbook: Workbook, name: string, formula: string): void {
  workbook.names.push({ name, sheetId: null, formula, visible: true, comment: "" });
}

/** What a cell holds after calculation; an error as its code. */
export function valueAt(sheet: Sheet, address: string): string | number | boolean | null {
  const { top, left } = areaOf(address);
  const value: CellValue = sheet.cells.get(top, left)?.value ?? null;
  return typeof value === "object" && value !== null ? value.error : value;
}

/** What a formula comes to in cell Z1 of a sheet that holds the rows. */
export function resultOf(formula: string, rows: Rows = []): string | number | boolean | null {
  const workbook = workbookOf({ 表: rows }, () => new Date(2021, 6, 1, 12));
  const sheet = sheetOf(workbook, "表");
  put(sheet, 0, 25, [[formula]]);
  newCalculation().calculate(workbook);
  return valueAt(sheet, "Z1");
}

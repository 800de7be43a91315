/**
 * What a reference in a formula means: takes it as written, the cell the formula stands in and the workbook, and gives
 * the sheet and the cells. Structured references follow Excel: `T[a]` is the body of a column, `[#This Row]` the row of
 * the formula, header and totals rows only where the table shows them.
 */

import type { Area } from "../model/area";
import { containsCell } from "../model/area";
import type { CellError } from "../model/cells";
import type { Table } from "../model/table";
import { bodyArea, headerArea, totalsArea } from "../model/table";
import type { NameItem, Sheet, Workbook } from "../model/workbook";
import type { AreaReference, Expression, NameReference, TableReference, TableSection } from "./formula";
import { parseFormula } from "./formula";
import { unknownName, wrongReference, wrongValue } from "./values";

/** The cell a formula stands in. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** What of a formula's place decides what its references mean: the sheet, and the table around its cell. */
export interface Home {
  readonly sheet: Sheet;
  readonly table: Table | undefined;
}

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface PlacedTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** Finds sheets, tables and names of a workbook by what formulas call them; made anew when its structure changes. */
export class Directory {
  private readonly sheets = new Map<string, Sheet>();
  private readonly tables = new Map<string, PlacedTable>();
  private readonly names = new Map<string, Expression>();

  constructor(workbook: Workbook) {
    for (const sheet of workbook.sheets) {
      this.sheets.set(sheet.name.toLowerCase(), sheet);
      for (const table of sheet.tables) this.tables.set(table.name.toLowerCase(), { sheet, table });
    }
    for (const item of workbook.names) this.names.set(nameKey(item.name, item.sheetId), expressionOf(item));
  }

  /** The cells of an A1 or structured reference; #REF! or #VALUE! when it leads nowhere from this place. */
  areaOf(reference: AreaReference | TableReference, place: Place): SheetArea | CellError {
    const part = this.partOf(reference, { sheet: place.sheet, table: tableAround(place) });
    return "error" in part ? part : cellsOfPart(part, place.sheet, place.row);
  }

  /** What a reference means to all cells of a table or sheet; #REF! when it leads nowhere. */
  partOf(reference: AreaReference | TableReference, home: Home): TablePart | CellError {
    if (reference.kind === "table") {
      const placed =
        reference.tableName !== null
          ? this.tables.get(reference.tableName.toLowerCase())
          : home.table && { sheet: home.sheet, table: home.table };
      return tablePart(placed, reference) ?? wrongReference;
    }
    const sheet = reference.sheetName === null ? home.sheet : this.sheets.get(reference.sheetName.toLowerCase());
    return sheet === undefined ? wrongReference : { sheet, area: reference.area, isThisRow: false };
  }

  /** What a defined name stands for, a name of the sheet before one of the workbook; #NAME? when there is none. */
  meaningOf(reference: NameReference, home: Sheet): Expression {
    const sheet = reference.sheetName === null ? home : this.sheets.get(reference.sheetName.toLowerCase());
    const meaning =
      (sheet && this.names.get(nameKey(reference.name, sheet.id))) ?? this.names.get(nameKey(reference.name, null));
    if (meaning !== undefined) return meaning;
    const isTable = reference.sheetName === null && this.tables.has(reference.name.toLowerCase());
    return isTable
      ? { kind: "table", tableName: reference.name, sections: [], columns: [] }
      : { kind: "literal", value: unknownName };
  }
}

function nameKey(name: string, sheetId: string | null): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}

function expressionOf(item: NameItem): Expression {
  return item.formula.startsWith("=") ? parseFormula(item.formula) : { kind: "literal", value: item.formula };
}

/** The table that a cell stands in. */
export function tableAround({ sheet, row, column }: Place): Table | undefined {
  return sheet.tables.find((table) => containsCell(table.area, row, column));
}

/** The cells a reference names, or those of which it takes the formula's row. */
export interface TablePart extends SheetArea {
  readonly isThisRow: boolean;
}

/** The cells of a part for the formula in a row of a sheet. Outside the table's rows Excel knows no row of the formula. */
function cellsOfPart({ sheet, area, isThisRow }: TablePart, home: Sheet, row: number): SheetArea | CellError {
  if (!isThisRow) return { sheet, area };
  const isBeside = sheet === home && row >= area.top && row <= area.bottom;
  return isBeside ? { sheet, area: { ...area, top: row, bottom: row } } : wrongValue;
}

function tablePart(placed: PlacedTable | undefined, { sections, columns }: TableReference): TablePart | null {
  if (placed === undefined) return null;
  const { sheet, table } = placed;
  const isThisRow = sections.includes("thisRow");
  const across = columnsOf(table, columns);
  const down = rowsOf(table, isThisRow ? [] : sections);
  return across === null || down === null ? null : { sheet, area: { ...down, ...across }, isThisRow };
}

function columnsOf(table: Table, names: readonly string[]): Pick<Area, "left" | "right"> | null {
  const [first, last = first] = names;
  if (first === undefined || last === undefined) return { left: table.area.left, right: table.area.right };
  const one = columnNamed(table, first);
  const other = columnNamed(table, last);
  if (one === -1 || other === -1) return null;
  return { left: table.area.left + Math.min(one, other), right: table.area.left + Math.max(one, other) };
}

function columnNamed(table: Table, name: string): number {
  const exact = table.columns.findIndex((column) => column.name === name);
  if (exact !== -1) return exact;
  return table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
}

/** From the first to the last row of the sections; the body when none is named. */
function rowsOf(table: Table, sections: readonly TableSection[]): Pick<Area, "top" | "bottom"> | null {
  const wanted: readonly TableSection[] = sections.length === 0 ? ["data"] : sections;
  const parts = wanted.map((section) => sectionArea(table, section)).filter((part) => part !== null);
  if (parts.length === 0) return null;
  return { top: Math.min(...parts.map((part) => part.top)), bottom: Math.max(...parts.map((part) => part.bottom)) };
}

function sectionArea(table: Table, section: TableSection): Area | null {
  if (section === "headers") return headerArea(table);
  if (section === "totals") return totalsArea(table);
  return section === "all" ? table.area : bodyArea(table);
}

/** The one cell of a range that a formula expecting a single value takes: the one in its own row or column. */
export function meetingCell(area: Area, row: number, column: number): { row: number; column: number } | null {
  if (area.left === area.right) {
    if (area.top === area.bottom) return { row: area.top, column: area.left };
    return row >= area.top && row <= area.bottom ? { row, column: area.left } : null;
  }
  const isMet = area.top === area.bottom && column >= area.left && column <= area.right;
  return isMet ? { row: area.top, column } : null;
}

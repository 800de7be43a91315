/**
 * What an Excel table is: a named area with a header row, columns known by name, and filters. The header cells are
 * cells of the sheet and say the same as the column names; `tables.ts` keeps the two together.
 */

import type { Area } from "./area";

/** Keeps the rows whose displayed text is one of these; the rest are hidden. */
export interface ValuesFilter {
  readonly kind: "values";
  readonly values: readonly string[];
}

/** Keeps the rows that meet one or two comparisons, written as Excel does: `>=10`, `<>完成`, `=*水*`. */
export interface CustomFilter {
  readonly kind: "custom";
  readonly criterion1: string;
  readonly criterion2: string | null;
  readonly operator: "And" | "Or";
}

export type ColumnFilter = ValuesFilter | CustomFilter;

export interface SortField {
  /** Column counted from the left of what is sorted. */
  readonly key: number;
  readonly ascending: boolean;
}

export interface TableColumn {
  /** Unique within the table, never used again. */
  readonly id: number;
  name: string;
  /** The formula every body row has, written as in the first body row; null when the rows hold values. */
  calculatedFormula: string | null;
  filter: ColumnFilter | null;
}

export interface Table {
  readonly id: string;
  name: string;
  /** Header row, body and totals row together. */
  area: Area;
  columns: TableColumn[];
  /** `TableStyleMedium2`; empty for none. */
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** The sort that was last applied, kept for the arrows in the header; empty when none. */
  sort: readonly SortField[];
}

export function headerArea(table: Table): Area | null {
  return table.showHeaders ? { ...table.area, bottom: table.area.top } : null;
}

export function bodyArea(table: Table): Area {
  return {
    ...table.area,
    top: table.area.top + (table.showHeaders ? 1 : 0),
    bottom: table.area.bottom - (table.showTotals ? 1 : 0),
  };
}

export function totalsArea(table: Table): Area | null {
  return table.showTotals ? { ...table.area, top: table.area.bottom } : null;
}

/** The column at a position of the table's area, or undefined outside it. */
export function columnAt(table: Table, column: number): TableColumn | undefined {
  return table.columns[column - table.area.left];
}

/**
 * A workbook as plain data: sheets with their cells, tables, rules and layout, and names over all of them. The other
 * files of this folder are what Excel does to it; `calculation` fills the computed values, `xlsx` writes it to a file.
 */

import type { Area } from "./area";
import { CellGrid } from "./cells";
import type { Chart } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import type { PageLayout } from "./page";
import { defaultPageLayout } from "./page";
import type { SheetProtection } from "./protection";
import type { CellStyle } from "./style";
import type { Table } from "./table";
import type { Validation } from "./validation";

/** A column or a row that differs from the default in anything. */
export interface Band {
  /** Width of a column or height of a row in points; null for the default, a row's height then follows its text. */
  size: number | null;
  hidden: boolean;
  /** Depth in the outline; 0 is in no group. */
  outlineLevel: number;
  /** The group that ends beside this band is folded away: the plus sign stands here. */
  collapsed: boolean;
  /** Style of cells that do not exist yet; null for the default. */
  style: CellStyle | null;
}

/** Rows above and columns to the left that stay in sight. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** `#RRGGBB`, or null for none. */
  tabColor: string | null;
  readonly cells: CellGrid;
  readonly columns: Map<number, Band>;
  readonly rows: Map<number, Band>;
  tables: Table[];
  /** In the order of priority, the first wins. */
  conditionalFormats: ConditionalFormat[];
  /** Their ranges do not overlap. */
  validations: Validation[];
  merges: Area[];
  charts: Chart[];
  freeze: FrozenPanes | null;
  page: PageLayout;
  protection: SheetProtection | null;
  showGridlines: boolean;
  showHeadings: boolean;
  /** What is selected when the sheet is shown. */
  selection: readonly Area[];
}

/** A defined name. `sheetId` is null for a name of the whole workbook. */
export interface NameItem {
  readonly name: string;
  readonly sheetId: string | null;
  /** `=规则!$B$3`, `=PS_Indicators[实际]`, `=0.1`. */
  formula: string;
  visible: boolean;
  comment: string;
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/**
 * What an operation did, for the calculation and for events. `structure`: sheets, tables or names changed or moved;
 * `visibility`: rows were hidden or shown.
 */
export type Change =
  | { readonly kind: "cells"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "structure" }
  | { readonly kind: "visibility" };

export interface Workbook {
  sheets: Sheet[];
  names: NameItem[];
  activeSheetId: string;
  calculationMode: CalculationMode;
  /** The structure is protected: sheets cannot be added, deleted, renamed or moved. Empty text: without password. */
  structurePassword: string | null;
  /** Settings that add-ins store with the file, as JSON values. */
  readonly settings: Map<string, JsonValue>;
  /** What happened since the last calculation; whoever calculates empties it. */
  changes: Change[];
  /** The clock of the machine Excel runs on: TODAY() and entries without a year ask it. */
  readonly now: () => Date;
  /** Counts what was created, so that no id is used twice. */
  lastId: number;
}

/** A workbook with one empty sheet, as Excel opens it. */
export function newWorkbook(sheetName = "Sheet1", now: () => Date = () => new Date()): Workbook {
  const workbook: Workbook = {
    sheets: [],
    names: [],
    activeSheetId: "",
    calculationMode: "Automatic",
    structurePassword: null,
    settings: new Map(),
    changes: [],
    now,
    lastId: 0,
  };
  const sheet = newSheet(workbook, sheetName);
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  return workbook;
}

/** An empty sheet that belongs to the workbook but is not yet among its sheets. */
export function newSheet(workbook: Workbook, name: string): Sheet {
  return {
    id: newId(workbook),
    name,
    visibility: "Visible",
    tabColor: null,
    cells: new CellGrid(),
    columns: new Map(),
    rows: new Map(),
    tables: [],
    conditionalFormats: [],
    validations: [],
    merges: [],
    charts: [],
    freeze: null,
    page: defaultPageLayout,
    protection: null,
    showGridlines: true,
    showHeadings: true,
    selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
  };
}

/** An id as Excel writes them, `{00000000-0001-0000-0000-000000000000}`; the same sequence for the same operations. */
export function newId(workbook: Workbook): string {
  workbook.lastId += 1;
  return `{00000000-${workbook.lastId.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;
}

/** Excel does not tell names apart by case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export function findSheet(workbook: Workbook, name: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sameName(sheet.name, name));
}

export function findSheetById(workbook: Workbook, id: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.id === id);
}

/** A table by name anywhere in the workbook, with the sheet it stands on. */
export function findTable(workbook: Workbook, name: string): { sheet: Sheet; table: Table } | undefined {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((candidate) => sameName(candidate.name, name));
    if (table !== undefined) return { sheet, table };
  }
  return undefined;
}

/** A name as a sheet sees it: its own first, then the workbook's. */
export function findName(workbook: Workbook, name: string, sheetId: string | null): NameItem | undefined {
  const named = workbook.names.filter((item) => sameName(item.name, name));
  return named.find((item) => item.sheetId === sheetId) ?? named.find((item) => item.sheetId === null);
}

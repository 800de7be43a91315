/**
 * The workbook as it stands: tables of ours read back, whatever the planner has done to their order, headers and rows.
 * `excel` reads them, this room says what they mean. A column is known by its defined name, never by its place or header.
 */
import { sheetStrings, type SheetStrings } from "../locale/strings";
import type { AnswerColumnId } from "./answers";
import type { CellValue } from "./blueprint";
import { indicatorFormulas, type IndicatorColumnId } from "./indicatorFormulas";
import type { NAMES } from "./names";
import type { PartColumnId } from "./parts";
import type { PlanColumnId } from "./planFormulas";
import type { ScheduleColumnId } from "./scheduleFormulas";
import type { WhatIfColumnId } from "./whatIfFormulas";

/** The columns of each table that can be read back. */
export interface ColumnIds {
  readonly indicators: IndicatorColumnId;
  readonly baseline: keyof SheetStrings["baseline"]["columns"];
  readonly matters: keyof SheetStrings["matters"]["columns"];
  readonly facts: keyof SheetStrings["facts"]["columns"];
  readonly milestones: keyof SheetStrings["milestones"]["columns"];
  readonly queries: keyof SheetStrings["queries"]["columns"];
  readonly rules: keyof SheetStrings["rules"]["columns"];
  readonly curves: "method" | "check" | `month${number}`;
  readonly sources: keyof SheetStrings["sources"]["columns"];
  readonly parts: PartColumnId;
  readonly plan: PlanColumnId;
  readonly schedule: ScheduleColumnId;
  readonly whatIf: WhatIfColumnId;
  readonly score: keyof SheetStrings["score"]["columns"];
  readonly answers: AnswerColumnId;
  readonly history: keyof SheetStrings["history"]["columns"];
  readonly changes: keyof SheetStrings["changes"]["columns"];
  readonly restore: keyof SheetStrings["changes"]["restore"];
}

export type StandingTableId = keyof ColumnIds;

/** Which columns of which tables are to be read. */
export type WantedTables = { readonly [Table in StandingTableId]?: readonly ColumnIds[Table][] };

export interface StandingColumn {
  /** Counted from the first column of the table. */
  readonly at: number;
  /** One a row, what the cells hold; errors are texts that begin with `#`. */
  readonly values: readonly CellValue[];
  /**
   * What was entered: the formula where there is one, else the value. Null for columns of our own formulas, which are
   * long; the values themselves in tables where nobody enters formulas.
   */
  readonly formulas: readonly CellValue[] | null;
  /** What was entered in the first row. */
  readonly first: CellValue;
}

/** A table as it stands, with the columns that were asked for. */
export interface StandingTable<Id extends string> {
  readonly id: StandingTableId;
  /** The name of its sheet at present. */
  readonly sheet: string;
  /** Where its header row begins, 0-based. */
  readonly row: number;
  readonly column: number;
  /** All of them in their order, the planner's own among them. */
  readonly headers: readonly string[];
  readonly rowCount: number;
  /** What prints of its sheet, A1 without the sheet; null where everything does or several ranges do. */
  readonly printArea: string | null;
  readonly columns: Partial<Readonly<Record<Id, StandingColumn>>>;
  /** All cells, of a table whose columns nobody knows beforehand: 历次. */
  readonly body: readonly (readonly CellValue[])[] | null;
  /** Columns asked for that the planner has deleted. */
  readonly missing: readonly string[];
}

/** The cells of 规则 that have names. */
export type SettingId = Exclude<keyof typeof NAMES, "methods">;
export type SettingCells = Readonly<Record<SettingId, CellValue>>;

/** What was read; a table that is gone is null, and so is a setting whose cell is gone. */
export interface StandingBook<Wanted extends WantedTables> {
  readonly tables: {
    readonly [Table in keyof Wanted & StandingTableId]: StandingTable<ColumnIds[Table]> | null;
  };
  readonly settings: SettingCells;
}

/** Columns that hold formulas of ours, the same in every row. */
const COMPUTED_COLUMNS: Partial<Readonly<Record<StandingTableId, ReadonlySet<string>>>> = {
  indicators: new Set(Object.keys(indicatorFormulas(sheetStrings("zh-CN")))),
  matters: new Set(["state", "indicators", "behind", "facts", "milestones"]),
  facts: new Set(["source"]),
  milestones: new Set(["state", "source"]),
  parts: new Set(["all", "reached", "notReached", "unconfirmed", "unverified", "notPaced"]),
  history: new Set(["behind", "recovered", "question", "row"]),
};

/** Whether a column holds formulas of ours. */
export function isComputed(table: StandingTableId, column: string): boolean {
  return COMPUTED_COLUMNS[table]?.has(column) === true;
}

/** Tables in which a planner may have put formulas over figures of the report. */
const WITH_FORMULAS: ReadonlySet<StandingTableId> = new Set(["indicators", "facts", "milestones"]);

/** Whether what was entered into a table can be something else than what its cells hold. */
export function mayHoldFormulas(table: StandingTableId): boolean {
  return WITH_FORMULAS.has(table);
}

/** What a row holds, by column; columns that are missing or were not asked for are left out. */
export type StandingRow<Id extends string> = Partial<Readonly<Record<Id, CellValue>>>;

/** The rows of a table from top to bottom as they stand, filtered ones too. */
export function rowsOf<Id extends string>({ rowCount, columns }: StandingTable<Id>): readonly StandingRow<Id>[] {
  const known = Object.entries<StandingColumn | undefined>(columns);
  return Array.from(
    { length: rowCount },
    (_, row) => Object.fromEntries(known.map(([id, column]) => [id, column?.values[row] ?? null])) as StandingRow<Id>,
  );
}

/** Whether a cell holds a formula and not a text that begins like one. */
export function holdsFormula({ values, formulas }: StandingColumn, row: number): boolean {
  if (formulas === null) return true;
  const entered = formulas[row];
  return typeof entered === "string" && entered.startsWith("=") && entered !== values[row];
}

/** A cell's text, `""` for an empty one. */
export function textIn(cell: CellValue | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** A cell's number, null for texts, errors and blanks. */
export function numberIn(cell: CellValue | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

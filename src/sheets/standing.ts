/**
 * The workbook as it stands: tables of ours read back, whatever the planner has done to their order, headers and rows.
 * `excel` reads them, this room says what they mean. A column is known by its defined name, never by its place or header.
 */
import { sheetStrings, type SheetStrings } from "../locale/strings";
import type { AnswerColumnId } from "./answers";
import type { CellValue } from "./blueprint";
import { indicatorFormulas, type IndicatorColumnId } from "./indicatorFormulas";
import type { NAMES } from "./names";
import type { PlanColumnId } from "./planFormulas";

/** The columns of each table that can be read back. */
export interface ColumnIds {
  readonly indicators: IndicatorColumnId;
  readonly matters: keyof SheetStrings["matters"]["columns"];
  readonly facts: keyof SheetStrings["facts"]["columns"];
  readonly milestones: keyof SheetStrings["milestones"]["columns"];
  readonly queries: keyof SheetStrings["queries"]["columns"];
  readonly rules: keyof SheetStrings["rules"]["columns"];
  readonly curves: "method" | "check" | `month${number}`;
  readonly sources: keyof SheetStrings["sources"]["columns"];
  readonly plan: PlanColumnId;
  readonly answers: AnswerColumnId;
}

export type StandingTableId = keyof ColumnIds;

/** Which columns of which tables are to be read. */
export type WantedTables = { readonly [Table in StandingTableId]?: readonly ColumnIds[Table][] };

export interface StandingColumn {
  /** Counted from the first column of the table. */
  readonly at: number;
  /** One a row, what the cells hold; errors are texts that begin with `#`. */
  readonly values: readonly CellValue[];
  /** What was entered: the formula where there is one, else the value. Null for ƒ columns of 指标, whose formulas are long. */
  readonly formulas: readonly CellValue[] | null;
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
  readonly columns: Partial<Readonly<Record<Id, StandingColumn>>>;
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

/** Columns of 指标 that hold formulas of ours. */
export const COMPUTED_COLUMNS: ReadonlySet<string> = new Set(Object.keys(indicatorFormulas(sheetStrings("zh-CN"))));

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

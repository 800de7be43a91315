/**
 * The rows of planning sheets: which tables there are and what is entered in them before any formula, so that rows can be
 * added to sheets that stand without touching what the planner has written there.
 */
import type { Cell, SheetBlueprint } from "./blueprint";
import { TABLES } from "./names";
import type { ColumnIds } from "./standing";

/** What is entered in a new row of each planning sheet; a row is known by its 键. */
export const PLANNING_COLUMNS = {
  plan: ["key"],
  whatIf: ["key"],
  schedule: ["key", "from", "base"],
  baseline: ["key", "initial"],
  score: ["key", "weight"],
} as const satisfies { readonly [Table in keyof ColumnIds]?: readonly ColumnIds[Table][] };

export type PlanningTable = keyof typeof PLANNING_COLUMNS;

export const PLANNING_TABLES = Object.keys(PLANNING_COLUMNS) as readonly PlanningTable[];

/** A row by column; columns of formulas and empty cells are not named. */
export type EnteredRow = Readonly<Record<string, Cell>>;

/** The sheet of a planning table among those that would be made. */
export function planningSheetOf(sheets: readonly SheetBlueprint[], table: PlanningTable): SheetBlueprint | undefined {
  return sheets.find(({ tables }) => tables.some(({ name }) => name === TABLES[table]));
}

/** What is entered in the rows of a planning sheet, without the row that says there is none. */
export function enteredRows(sheet: SheetBlueprint | undefined): readonly EnteredRow[] {
  const [plan] = sheet?.tables ?? [];
  if (plan === undefined) return [];
  return plan.rows
    .map((row) =>
      Object.fromEntries(
        plan.columns.map(({ id }, at) => [id, row[at] ?? null] as const).filter(([, cell]) => cell !== null),
      ),
    )
    .filter(({ key }) => key !== undefined);
}

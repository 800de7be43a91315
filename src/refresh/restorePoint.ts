/**
 * The restore point of a refresh: every row it touched with what the cells held and what was written, as rows of a table
 * on 变更. `undo` reads them.
 */
import type { Cell } from "../sheets/blueprint";
import { rowsOf, textIn, type StandingTableId } from "../sheets/standing";
import type { CellWrite, Patch, TablePatch } from "./patch";
import { valueOf } from "./threeWays";

/** One touched row. Texts of JSON: columns with what they held, `""` for a row or column that was added. */
export interface RestoreRow {
  /** The table, `settings`, or `column:` and the table for an added column. */
  readonly table: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** What tells the rows of each table apart, however they are sorted. */
export const IDENTITY = {
  indicators: ["key"],
  facts: ["key"],
  milestones: ["key"],
  history: ["key"],
  sources: ["key", "role"],
  matters: ["number"],
  queries: ["number", "question"],
  parts: ["number"],
  plan: ["key"],
  schedule: ["key"],
  baseline: ["key"],
  score: ["key"],
} as const satisfies Partial<Readonly<Record<StandingTableId, readonly string[]>>>;
export const SETTINGS = "settings";
export const COLUMN = "column:";

/** What stands in the first row while a refresh is being written, and once it is. */
export const REFRESH = "refresh";
export const WRITING = "writing";
export const WRITTEN = "written";

/**
 * The restore point of what a patch writes. Its first row says that the writing has begun; a workbook in
 * which it still says so was left half written.
 */
export function restorePointOf({ tables, settings }: Patch, report: string, time: string): readonly RestoreRow[] {
  return [
    { table: REFRESH, key: WRITING, before: report, after: time },
    ...settings.map(({ id, before, after }) => ({
      table: SETTINGS,
      key: id,
      before: JSON.stringify({ value: before }),
      after: JSON.stringify({ value: valueOf(after) }),
    })),
    ...tables.flatMap(tableRows),
  ];
}

function tableRows({ table, cells, added, column }: TablePatch): readonly RestoreRow[] {
  const rows = rowsOf(table);
  const { id } = table;
  const touched = new Map<number, CellWrite[]>();
  for (const write of cells) touched.set(write.row, [...(touched.get(write.row) ?? []), write]);
  return [
    ...[...touched].map(([row, writes]) => ({
      table: id,
      key: identityOf(id, rows[row] ?? {}),
      before: JSON.stringify(Object.fromEntries(writes.map((write) => [write.column, write.before]))),
      after: JSON.stringify(Object.fromEntries(writes.map((write) => [write.column, write.after]))),
    })),
    ...added.map((cells) => ({ table: id, key: identityOf(id, cells), before: "", after: JSON.stringify(cells) })),
    ...(column === null ? [] : [{ table: COLUMN + id, key: column.header, before: "", after: "" }]),
  ];
}

/** What a row of a table is known by in a restore point. */
export function identityOf(table: StandingTableId, cells: Readonly<Record<string, Cell | undefined>>): string {
  const columns: Partial<Record<StandingTableId, readonly string[]>> = IDENTITY;
  return (columns[table] ?? []).map((column) => textIn(valueOf(cells[column] ?? null))).join("|");
}

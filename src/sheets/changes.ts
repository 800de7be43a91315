/**
 * 变更: what refreshes have changed, one row a change that a planner asks about later, and beside it the restore point of
 * the last refresh, from which it can be undone.
 */
import type { SheetStrings } from "../locale/strings";
import type { SheetBlueprint, TableBlueprint } from "./blueprint";
import { columnNames } from "./columnNames";
import { LIST_HEADER, listSheet, type ColumnLook } from "./listSheet";
import { TABLE_LOOK, TAB_COLORS } from "./look";
import { TABLES } from "./names";

export type ChangeColumnId = keyof SheetStrings["changes"]["columns"];
export type RestoreColumnId = keyof SheetStrings["changes"]["restore"];

const COLUMNS: readonly (readonly [ChangeColumnId, ColumnLook])[] = [
  ["time", { format: "@", width: 16 }],
  ["report", { format: "@", width: 18, wrap: true }],
  ["number", { format: "@", width: 8, align: "Center" }],
  ["name", { format: "@", width: 28, wrap: true }],
  ["column", { format: "@", width: 12, align: "Center" }],
  ["before", { format: "@", width: 22, wrap: true }],
  ["after", { format: "@", width: 22, wrap: true }],
  ["way", { format: "@", width: 22, wrap: true }],
  ["key", { format: "@", width: 20 }],
];

const RESTORE_COLUMNS: readonly (readonly [RestoreColumnId, ColumnLook])[] = [
  ["table", { format: "@", width: 12 }],
  ["key", { format: "@", width: 24 }],
  ["before", { format: "@", width: 24 }],
  ["after", { format: "@", width: 24 }],
];

/** Draws up 变更, with nothing in it yet. */
export function changesSheet(words: SheetStrings): SheetBlueprint {
  const { columns: headers, restore, title } = words.changes;
  const sheet = listSheet(
    {
      name: words.names.changes,
      title,
      tabColor: TAB_COLORS.record,
      table: TABLES.changes,
      columns: COLUMNS,
      headers,
      formulas: {},
      rows: [],
      lastPrinted: "way",
      frozenColumns: 0,
    },
    words,
  );
  const left = COLUMNS.length + 1;
  const restoreTable: TableBlueprint = {
    name: TABLES.restore,
    row: LIST_HEADER - 1,
    column: left,
    ...TABLE_LOOK,
    columns: RESTORE_COLUMNS.map(([id, look]) => ({ id, header: restore[id], ...look })),
    rows: [RESTORE_COLUMNS.map(() => null)],
    filterButtons: false,
  };
  return {
    ...sheet,
    tables: [...sheet.tables, restoreTable],
    names: [...sheet.names, ...columnNames(TABLES.restore, restoreTable.columns)],
    columnGroups: [{ first: COLUMNS.length - 1, last: left + RESTORE_COLUMNS.length - 1, folded: true }],
  };
}

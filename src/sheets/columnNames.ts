/** Defined names for the columns of a table: they are how a later reading finds a column that was renamed or moved. */
import type { ColumnBlueprint, NameBlueprint } from "./blueprint";
import { columnName, type NamedTable } from "./names";
import { wholeColumn } from "./references";

/** One name for each column, made of its id. */
export function columnNames(
  table: NamedTable,
  columns: readonly Pick<ColumnBlueprint, "id" | "header">[],
): readonly NameBlueprint[] {
  return columns.map(({ id, header }) => ({
    name: columnName(table, id),
    refersTo: `=${wholeColumn(table, header)}`,
  }));
}

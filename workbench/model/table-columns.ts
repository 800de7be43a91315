/**
 * The columns of a table as the cells under them are shifted: columns of the sheet inserted within a table become
 * columns of it, deleted ones go from it with their names.
 */

import { cellAt, putText } from "./cell-contents";
import type { Table, TableColumn } from "./table";
import type { Sheet } from "./workbook";
import { sameName } from "./workbook";

export function newColumn(id: number, name: string): TableColumn {
  return { id, name, calculatedFormula: null, filter: null };
}

/** The name, or 列3 for a blank one, with a figure behind it when another column has it. */
export function freeColumnName(wanted: string, others: readonly string[], index: number): string {
  const name = wanted === "" ? `列${index + 1}` : wanted;
  const isTaken = (candidate: string): boolean => others.some((other) => sameName(other, candidate));
  if (!isTaken(name)) return name;
  let figure = 2;
  while (isTaken(name + figure)) figure++;
  return name + figure;
}

/** Puts new columns before a position, named as Excel names them; the cells are there already. */
export function insertTableColumns(sheet: Sheet, table: Table, position: number, count: number): void {
  const lastId = Math.max(...table.columns.map(({ id }) => id));
  for (let added = 0; added < count; added++) {
    const others = table.columns.map(({ name }) => name);
    const column = newColumn(lastId + 1 + added, freeColumnName("", others, position + added));
    table.columns.splice(position + added, 0, column);
    if (table.showHeaders) putText(cellAt(sheet, table.area.top, table.area.left + position + added), column.name);
  }
}

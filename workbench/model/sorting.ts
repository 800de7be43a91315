/**
 * Sorting and filtering of rows. Sorting moves whole cells, their formulas going along as copies do; filtering hides
 * rows and leaves the cells alone.
 */

import type { Area } from "./area";
import { bandAt, noteCells, noteVisibility, valueAt } from "./cell-contents";
import type { Cell, CellValue } from "./cells";
import { isError } from "./cells";
import { displayedText } from "./displayed-text";
import { FormulaCopies } from "./formula-text";
import { refuseLocked, refuseUnlessAllowed } from "./permissions";
import type { ColumnFilter, SortField, Table } from "./table";
import { bodyArea } from "./table";
import type { Sheet, Workbook } from "./workbook";

/** Sorts the rows of an area by its columns, the first field counting most; equal rows keep their order. */
export function sortRows(workbook: Workbook, sheet: Sheet, area: Area, fields: readonly SortField[]): void {
  refuseUnlessAllowed(sheet, "allowSort");
  refuseLocked(sheet, area);
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  const sorted = [...rows].sort((one, other) => compareRows(sheet, area, fields, one, other));
  const cells = new Map<number, { readonly column: number; readonly cell: Cell }[]>(rows.map((row) => [row, []]));
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    cells.get(row)?.push({ column, cell });
    sheet.cells.delete(row, column);
  }
  const copies = new FormulaCopies();
  sorted.forEach((from, index) => {
    const to = area.top + index;
    for (const { column, cell } of cells.get(from) ?? []) {
      if (cell.formula !== null) cell.formula = copies.of(cell.formula).copiedBy(to - from, 0);
      sheet.cells.set(to, column, cell);
    }
  });
  noteCells(workbook, sheet, area);
}

export function sortTable(workbook: Workbook, sheet: Sheet, table: Table, fields: readonly SortField[]): void {
  sortRows(workbook, sheet, bodyArea(table), fields);
  table.sort = fields;
}

/** Sets or takes away the filter of a column and shows the rows that every filter of the table lets through. */
export function filterColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  columnIndex: number,
  filter: ColumnFilter | null,
): void {
  refuseUnlessAllowed(sheet, "allowAutoFilter");
  const column = table.columns[columnIndex];
  if (column === undefined) return;
  column.filter = filter;
  applyFilters(workbook, sheet, table);
}

export function clearFilters(workbook: Workbook, sheet: Sheet, table: Table): void {
  refuseUnlessAllowed(sheet, "allowAutoFilter");
  for (const column of table.columns) column.filter = null;
  applyFilters(workbook, sheet, table);
}

/** Hides the rows the filters leave out, as the cells are now. */
export function applyFilters(workbook: Workbook, sheet: Sheet, table: Table): void {
  const body = bodyArea(table);
  for (let row = body.top; row <= body.bottom; row++) {
    const passes = table.columns.every(
      ({ filter }, index) => filter === null || passesFilter(sheet, row, table.area.left + index, filter),
    );
    if (!passes || sheet.rows.has(row)) bandAt(sheet.rows, row).hidden = !passes;
  }
  noteVisibility(workbook);
}

function passesFilter(sheet: Sheet, row: number, column: number, filter: ColumnFilter): boolean {
  const cell = sheet.cells.get(row, column);
  const value = cell?.value ?? null;
  const text = displayedText(value, cell?.style.numberFormat ?? "General");
  if (filter.kind === "values") return filter.values.includes(text);
  const first = meets(value, text, filter.criterion1);
  if (filter.criterion2 === null) return first;
  const second = meets(value, text, filter.criterion2);
  return filter.operator === "And" ? first && second : first || second;
}

/** `>=10`, `<>完成`, `=*水*`, `完成`. */
function meets(value: CellValue, text: string, criterion: string): boolean {
  const { operator = "=", operand = "" } =
    /^(?<operator>>=|<=|<>|>|<|=)?(?<operand>[\s\S]*)$/.exec(criterion)?.groups ?? {};
  const number = Number(operand);
  const isNumeric = operand.trim() !== "" && !Number.isNaN(number);
  if (operator === "=") return isNumeric ? value === number : matchesWildcards(text, operand);
  if (operator === "<>") return isNumeric ? value !== number : !matchesWildcards(text, operand);
  if (!isNumeric || typeof value !== "number") return false;
  return { ">": value > number, "<": value < number, ">=": value >= number, "<=": value <= number }[operator] ?? false;
}

function matchesWildcards(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[\\s\\S]*")
    .replaceAll("?", "[\\s\\S]");
  return new RegExp(`^${source}$`, "i").test(text);
}

function compareRows(sheet: Sheet, area: Area, fields: readonly SortField[], one: number, other: number): number {
  for (const { key, ascending } of fields) {
    const column = area.left + key;
    const order = compareValues(valueAt(sheet, one, column), valueAt(sheet, other, column), ascending);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers before texts before truth values before errors; blanks come last in either direction. */
function compareValues(one: CellValue, other: CellValue, ascending: boolean): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  const order = rankOf(one) - rankOf(other) || compareAlike(one, other);
  return ascending ? order : -order;
}

function rankOf(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

const chinese = new Intl.Collator("zh-CN", { sensitivity: "accent" });

function compareAlike(one: CellValue, other: CellValue): number {
  if (typeof one === "string" && typeof other === "string") return chinese.compare(one, other);
  return isError(one) || isError(other) ? 0 : Number(one) - Number(other);
}

/**
 * Defined names: made, changed, removed, and what they refer to.
 */

import type { Area } from "./area";
import { absoluteAddressOf, maxColumns, maxRows } from "./area";
import { noteStructure } from "./cell-contents";
import { refuseFormula } from "./formula-rules";
import type { Reference, TableReference } from "./formula-text";
import { onlyReference, quoteSheet } from "./formula-text";
import { refuseIdentifier, refuseTakenName } from "./name-rules";
import { bodyArea, headerArea, totalsArea } from "./table";
import type { NameItem, Sheet, Workbook } from "./workbook";
import { findName, findSheet, findSheetById, findTable, sameName } from "./workbook";

/** An area on a sheet: what a reference comes down to. */
export interface PlacedArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * Defines a name for a formula. Refuses a malformed name or formula (InvalidArgument) and a name that is taken
 * (ItemAlreadyExists).
 */
export function addName(
  workbook: Workbook,
  name: string,
  formula: string,
  sheet: Sheet | null,
  comment: string,
): NameItem {
  refuseIdentifier(name);
  refuseTakenName(workbook, name, sheet?.id ?? null);
  const item: NameItem = { name, sheetId: sheet?.id ?? null, formula: "", visible: true, comment };
  setNameFormula(workbook, item, formula);
  workbook.names.push(item);
  return item;
}

export function setNameFormula(workbook: Workbook, item: NameItem, formula: string): void {
  const text = formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`;
  refuseFormula(workbook, text, undefined);
  item.formula = text;
  noteStructure(workbook);
}

export function deleteName(workbook: Workbook, item: NameItem): void {
  workbook.names = workbook.names.filter((other) => other !== item);
  noteStructure(workbook);
}

/** `=规则!$B$3`: how a name refers to an area. */
export function formulaForArea({ sheet, area }: PlacedArea): string {
  return `=${quoteSheet(sheet.name)}!${absoluteAddressOf(area)}`;
}

/** The cells a name means, or null when it means none: a number, a text, a formula, or cells that are gone. */
export function areaOfName(workbook: Workbook, item: NameItem): PlacedArea | null {
  const reference = onlyReference(item.formula);
  return reference === null ? null : areaOfReference(workbook, reference, findSheetById(workbook, item.sheetId ?? ""));
}

/** The cells a reference means, as seen from a sheet; null when there are none. */
export function areaOfReference(workbook: Workbook, reference: Reference, home: Sheet | undefined): PlacedArea | null {
  if (reference.kind === "table") return areaOfTableReference(workbook, reference);
  const sheet = reference.sheet === null ? home : findSheet(workbook, reference.sheet);
  if (reference.kind === "name") {
    const item = findName(workbook, reference.name, sheet?.id ?? null);
    return item === undefined ? null : areaOfName(workbook, item);
  }
  if (sheet === undefined) return null;
  const area: Area = {
    top: reference.top ?? 0,
    left: reference.left ?? 0,
    bottom: reference.bottom ?? maxRows - 1,
    right: reference.right ?? maxColumns - 1,
  };
  return { sheet, area };
}

/** `表[列]` is the column's body; `#All`, `#Headers`, `#Totals` widen or replace it. */
function areaOfTableReference(workbook: Workbook, reference: TableReference): PlacedArea | null {
  const found = reference.table === null ? undefined : findTable(workbook, reference.table);
  if (found === undefined) return null;
  const { sheet, table } = found;
  const rows = rowsOfSections(reference.sections.map((section) => section.toLowerCase()));
  if (rows === null) return null;
  const places = reference.columns.map((name) => table.columns.findIndex((column) => sameName(column.name, name)));
  if (places.includes(-1)) return null;
  const left = table.area.left + (places.length === 0 ? 0 : Math.min(...places));
  const right = places.length === 0 ? table.area.right : table.area.left + Math.max(...places);
  const area = { all: table.area, headers: headerArea(table), data: bodyArea(table), totals: totalsArea(table) }[rows];
  return area === null ? null : { sheet, area: { ...area, left, right } };
}

function rowsOfSections(sections: readonly string[]): "all" | "headers" | "data" | "totals" | null {
  const [section = "data", ...more] = sections;
  if (more.length > 0) return null;
  return section === "all" || section === "headers" || section === "data" || section === "totals" ? section : null;
}

/**
 * Sheets of a workbook: added, named, shown, moved and deleted, with what Excel refuses of it.
 */

import { refuseSheetName } from "./name-rules";
import { noteStructure } from "./cell-contents";
import { rewriteFormulas } from "./formulas";
import { refuseProtectedStructure } from "./permissions";
import { Refusal } from "./refusal";
import type { FrozenPanes, Sheet, SheetVisibility, Workbook } from "./workbook";
import { findSheet, findSheetById, newSheet, sameName } from "./workbook";

/** Adds an empty sheet at the end; without a name it becomes the next free SheetN. */
export function addSheet(workbook: Workbook, name: string | null): Sheet {
  refuseProtectedStructure(workbook);
  const given = name ?? freeSheetName(workbook);
  refuseSheetName(workbook, given, null);
  const sheet = newSheet(workbook, given);
  workbook.sheets.push(sheet);
  noteStructure(workbook);
  return sheet;
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  refuseProtectedStructure(workbook);
  refuseSheetName(workbook, name, sheet);
  const oldName = sheet.name;
  sheet.name = name;
  rewriteFormulas(workbook, (reference) =>
    reference.kind !== "table" && reference.sheet !== null && sameName(reference.sheet, oldName)
      ? { ...reference, sheet: name }
      : reference,
  );
  noteStructure(workbook);
}

/** Deletes a sheet; what refers to it becomes #REF!. The last visible sheet stays (InvalidOperation). */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  refuseProtectedStructure(workbook);
  refuseLastVisible(workbook, sheet);
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(index, 1);
  workbook.names = workbook.names.filter((item) => item.sheetId !== sheet.id);
  const tables = new Set(sheet.tables.map((table) => table.name.toLowerCase()));
  rewriteFormulas(workbook, (reference) => {
    const isGone =
      reference.kind === "table"
        ? reference.table !== null && tables.has(reference.table.toLowerCase())
        : reference.sheet !== null && sameName(reference.sheet, sheet.name);
    return isGone ? "#REF!" : reference;
  });
  if (workbook.activeSheetId === sheet.id) {
    const next = workbook.sheets.slice(index).find(isVisible) ?? workbook.sheets.find(isVisible);
    workbook.activeSheetId = next?.id ?? "";
  }
  noteStructure(workbook);
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  refuseProtectedStructure(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) {
    throw new Refusal("InvalidArgument", `There is no position ${position} for a sheet.`);
  }
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  workbook.sheets.splice(position, 0, sheet);
  noteStructure(workbook);
}

export function showSheet(workbook: Workbook, sheet: Sheet, visibility: SheetVisibility): void {
  refuseProtectedStructure(workbook);
  if (visibility !== "Visible") refuseLastVisible(workbook, sheet);
  sheet.visibility = visibility;
  if (workbook.activeSheetId === sheet.id && !isVisible(sheet)) {
    workbook.activeSheetId = workbook.sheets.find(isVisible)?.id ?? "";
  }
}

export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  if (!isVisible(sheet)) throw new Refusal("InvalidOperation", `The sheet ${sheet.name} is hidden.`);
  workbook.activeSheetId = sheet.id;
}

export function activeSheet(workbook: Workbook): Sheet {
  const sheet = findSheetById(workbook, workbook.activeSheetId);
  if (sheet === undefined) throw new Refusal("GeneralException", "The workbook shows no sheet.");
  return sheet;
}

export function freezePanes(sheet: Sheet, panes: FrozenPanes | null): void {
  sheet.freeze = panes !== null && panes.rows + panes.columns > 0 ? panes : null;
}

function freeSheetName(workbook: Workbook): string {
  let figure = workbook.sheets.length + 1;
  while (findSheet(workbook, `Sheet${figure}`) !== undefined) figure++;
  return `Sheet${figure}`;
}

function refuseLastVisible(workbook: Workbook, sheet: Sheet): void {
  const others = workbook.sheets.filter((other) => other !== sheet && isVisible(other));
  if (others.length === 0) throw new Refusal("InvalidOperation", "A workbook shows at least one sheet.");
}

function isVisible(sheet: Sheet): boolean {
  return sheet.visibility === "Visible";
}

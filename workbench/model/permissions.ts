/**
 * What protection forbids. Every check throws AccessDenied before anything was changed.
 */

import type { Area } from "./area";
import { cellCount } from "./area";
import { styleAt } from "./cell-contents";
import type { ProtectionOptions, SheetProtection } from "./protection";
import { Refusal } from "./refusal";
import type { Sheet, Workbook } from "./workbook";

export type SheetPermission = Exclude<keyof ProtectionOptions, "selectionMode">;

/** Cells more than any area that is written: beyond, entire rows or columns are meant, which hold locked cells. */
const tooManyToLookAt = 2_000_000;

/** Refuses to edit an area of a protected sheet that has a locked cell. */
export function refuseLocked(sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return;
  if (cellCount(area) > tooManyToLookAt || hasLocked(sheet, area)) throw denied(sheet);
}

function hasLocked(sheet: Sheet, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) if (styleAt(sheet, row, column).locked) return true;
  }
  return false;
}

/** Refuses on a protected sheet unless the protection allows just this. */
export function refuseUnlessAllowed(sheet: Sheet, permission: SheetPermission): void {
  if (sheet.protection !== null && !sheet.protection.options[permission]) throw denied(sheet);
}

/** Refuses what no protection option allows: tables, names' areas, layout of a protected sheet. */
export function refuseProtected(sheet: Sheet): void {
  if (sheet.protection !== null) throw denied(sheet);
}

/** Refuses to add, delete, rename, hide or move sheets of a workbook whose structure is protected. */
export function refuseProtectedStructure(workbook: Workbook): void {
  if (workbook.structurePassword !== null) {
    throw new Refusal("AccessDenied", "The structure of the workbook is protected.");
  }
}

export function protectSheet(sheet: Sheet, options: ProtectionOptions, password: string): void {
  if (sheet.protection !== null) throw denied(sheet);
  sheet.protection = { options, password };
}

export function unprotectSheet(sheet: Sheet, password: string): void {
  refuseWrongPassword(sheet.protection, password);
  sheet.protection = null;
}

export function protectStructure(workbook: Workbook, password: string): void {
  refuseProtectedStructure(workbook);
  workbook.structurePassword = password;
}

export function unprotectStructure(workbook: Workbook, password: string): void {
  if (workbook.structurePassword !== null && workbook.structurePassword !== password) throw wrongPassword();
  workbook.structurePassword = null;
}

function refuseWrongPassword(protection: SheetProtection | null, password: string): void {
  if (protection !== null && protection.password !== password) throw wrongPassword();
}

function wrongPassword(): Refusal {
  return new Refusal("AccessDenied", "The password is not correct.");
}

function denied(sheet: Sheet): Refusal {
  return new Refusal("AccessDenied", `The sheet ${sheet.name} is protected.`);
}

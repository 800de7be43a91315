/**
 * Protection of sheets and of the workbook's structure, as XML. Passwords are kept as the 16-bit check of Excel 97, which
 * every program reads; it keeps nobody out and is not meant to.
 */

import type { SheetProtection } from "../model/protection";
import { element } from "./xml";

export function sheetProtectionXml(protection: SheetProtection | null): string {
  if (protection === null) return "";
  const { options, password } = protection;
  // The attributes say what is forbidden; formatting, inserting and the like are forbidden unless said otherwise.
  const allowed = (isAllowed: boolean): boolean | null => (isAllowed ? false : null);
  return element("sheetProtection", {
    password: password === "" ? null : passwordCheck(password),
    sheet: true,
    objects: options.allowEditObjects ? null : true,
    scenarios: options.allowEditScenarios ? null : true,
    formatCells: allowed(options.allowFormatCells),
    formatColumns: allowed(options.allowFormatColumns),
    formatRows: allowed(options.allowFormatRows),
    insertColumns: allowed(options.allowInsertColumns),
    insertRows: allowed(options.allowInsertRows),
    insertHyperlinks: allowed(options.allowInsertHyperlinks),
    deleteColumns: allowed(options.allowDeleteColumns),
    deleteRows: allowed(options.allowDeleteRows),
    selectLockedCells: options.selectionMode === "Normal" ? null : true,
    sort: allowed(options.allowSort),
    autoFilter: allowed(options.allowAutoFilter),
    pivotTables: allowed(options.allowPivotTables),
    selectUnlockedCells: options.selectionMode === "None" ? true : null,
  });
}

/** @param password null when the structure is not protected, empty for no password */
export function workbookProtectionXml(password: string | null): string {
  if (password === null) return "";
  return element("workbookProtection", {
    workbookPassword: password === "" ? null : passwordCheck(password),
    lockStructure: true,
  });
}

/**
 * The check of a password, four hexadecimal digits: every character is rotated in 15 bits by its place and mixed in. Of
 * characters beyond Latin only the lower byte counts here, which is not what Excel does with Chinese passwords.
 */
export function passwordCheck(password: string): string {
  const rotated = (value: number): number => ((value << 1) & 0x7fff) | ((value >> 14) & 1);
  let check = 0;
  for (let at = password.length - 1; at >= 0; at--) check = rotated(check ^ (password.charCodeAt(at) & 0xff));
  return (check ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

/**
 * What may be called how: Excel's rules for the names of sheets, and for those of tables and defined names, which share
 * one space. Each check throws what Excel would answer.
 */

import { parseArea } from "./area";
import { Refusal } from "./refusal";
import type { Sheet, Workbook } from "./workbook";
import { findName, findSheet, findTable } from "./workbook";

/** Begins with a letter, an underscore or a backslash; letters, figures, dots and underscores follow. */
const identifier = /^[\p{Letter}_\\][\p{Letter}\p{Number}_.\\?]*$/u;
const rowColumnReference = /^(?:r\d*(?:c\d*)?|c\d*)$/i;

/**
 * Refuses a sheet name that is empty, longer than 31, has one of : \ / ? * [ ] or begins or ends with an apostrophe
 * (InvalidArgument), or that another sheet has in whatever case (ItemAlreadyExists).
 */
export function refuseSheetName(workbook: Workbook, name: string, renamed: Sheet | null): void {
  const isWellFormed = name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/.test(name);
  if (!isWellFormed || name.toLowerCase() === "history") {
    throw new Refusal("InvalidArgument", `A sheet cannot be called "${name}".`);
  }
  const other = findSheet(workbook, name);
  if (other !== undefined && other !== renamed) {
    throw new Refusal("ItemAlreadyExists", `A sheet called "${name}" already exists.`);
  }
}

/** Refuses a name of a table or a defined name that is no identifier, or that reads as a reference: A1, R1C1, C. */
export function refuseIdentifier(name: string): void {
  const looksLikeReference = parseArea(name) !== null || rowColumnReference.test(name);
  if (name.length > 255 || !identifier.test(name) || looksLikeReference) {
    throw new Refusal("InvalidArgument", `"${name}" is not a valid name.`);
  }
}

/** Refuses a table name that a table or a name of the whole workbook has already. */
export function refuseTakenTableName(workbook: Workbook, name: string): void {
  if (findTable(workbook, name) !== undefined || findName(workbook, name, null) !== undefined) throw taken(name);
}

/** Refuses a defined name that exists in the same scope, or that a table has. */
export function refuseTakenName(workbook: Workbook, name: string, sheetId: string | null): void {
  const inScope = findName(workbook, name, sheetId);
  if (inScope?.sheetId === sheetId || findTable(workbook, name) !== undefined) throw taken(name);
}

function taken(name: string): Refusal {
  return new Refusal("ItemAlreadyExists", `The name "${name}" is already taken.`);
}

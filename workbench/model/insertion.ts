/**
 * Sheets of another workbook taken into this one. As in Excel names that are taken are made unique, formulas go on
 * meaning their own sheets and tables, and names come along. What stays behind is #REF! to them.
 */

import { noteStructure } from "./cell-contents";
import { areaOfName } from "./names";
import { refuseProtectedStructure } from "./permissions";
import { Refusal } from "./refusal";
import { deleteSheet, renameSheet } from "./sheets";
import { renameTable } from "./tables";
import type { NameItem, Sheet, Workbook } from "./workbook";
import { findName, findSheet, findTable, newId, sameName } from "./workbook";

const longestSheetName = 31;

/**
 * Takes sheets out of `source`, which is used up by it, and puts them before the sheet at `position`.
 * @param names those of the sheets to take; null takes them all
 */
export function insertSheets(
  workbook: Workbook,
  source: Workbook,
  names: readonly string[] | null,
  position: number,
): readonly Sheet[] {
  refuseProtectedStructure(workbook);
  const missing = names?.find((name) => findSheet(source, name) === undefined);
  if (missing !== undefined) throw new Refusal("InvalidArgument", `The file has no sheet called "${missing}".`);
  source.structurePassword = null;
  for (const sheet of source.sheets.filter(({ name }) => names?.some((one) => sameName(one, name)) === false)) {
    deleteSheet(source, sheet);
  }
  for (const sheet of source.sheets) giveFreeNames(workbook, source, sheet);
  const taken = new Map(source.sheets.map((sheet) => [sheet.id, withOwnIds(workbook, sheet)]));
  const items = source.names.flatMap((item) => nameIn(workbook, source, item, taken) ?? []);
  const inserted = [...taken.values()];
  workbook.sheets.splice(position, 0, ...inserted);
  workbook.names.push(...items);
  noteStructure(workbook);
  return inserted;
}

function giveFreeNames(workbook: Workbook, source: Workbook, sheet: Sheet): void {
  if (findSheet(workbook, sheet.name) !== undefined) {
    const name = freeName(
      (figure) => `${sheet.name.slice(0, longestSheetName - ` (${figure})`.length)} (${figure})`,
      (candidate) => findSheet(workbook, candidate) !== undefined || findSheet(source, candidate) !== undefined,
    );
    renameSheet(source, sheet, name);
  }
  for (const table of sheet.tables.filter(({ name }) => isTaken(workbook, name))) {
    const name = freeName(
      (figure) => `${table.name}${figure}`,
      (candidate) => isTaken(workbook, candidate) || isTaken(source, candidate),
    );
    renameTable(source, table, name);
  }
}

/** Tables and names of the whole workbook share one space. */
function isTaken(workbook: Workbook, name: string): boolean {
  return findTable(workbook, name) !== undefined || findName(workbook, name, null) !== undefined;
}

function freeName(nameWith: (figure: number) => string, isTakenName: (name: string) => boolean): string {
  let figure = 2;
  while (isTakenName(nameWith(figure))) figure++;
  return nameWith(figure);
}

/** What is found by an id gets one that nothing of the workbook has. */
function withOwnIds(workbook: Workbook, sheet: Sheet): Sheet {
  const withId = <Item extends { readonly id: string }>(item: Item): Item => ({ ...item, id: newId(workbook) });
  return {
    ...withId(sheet),
    tables: sheet.tables.map(withId),
    conditionalFormats: sheet.conditionalFormats.map(withId),
    charts: sheet.charts.map(withId),
  };
}

/** A name as it comes along: one of the whole workbook that is taken holds on its own sheet only. */
function nameIn(
  workbook: Workbook,
  source: Workbook,
  item: NameItem,
  taken: ReadonlyMap<string, Sheet>,
): NameItem | null {
  if (item.sheetId === null && !isTaken(workbook, item.name)) return item;
  const home = taken.get(item.sheetId ?? areaOfName(source, item)?.sheet.id ?? "");
  return home === undefined ? null : { ...item, sheetId: home.id };
}

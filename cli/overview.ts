/** Page one of a workbook, 总览, as text for the terminal: its sentences, and its tables without the rows nobody uses. */
import type { SheetStrings } from "../src/locale/strings";
import { wholeSheet, type Area } from "../workbench/model/area";
import { styleAt, usedArea, valueAt } from "../workbench/model/cell-contents";
import { displayedText } from "../workbench/model/displayed-text";
import { findSheet, type Sheet, type Workbook } from "../workbench/model/workbook";
import { table } from "./listing";

/** What 总览 of a calculated workbook shows; the line to sign on stays on paper. */
export function overviewText(workbook: Workbook, { names, overview }: SheetStrings): string {
  const sheet = findSheet(workbook, names.overview);
  const used = sheet === undefined ? null : usedArea(sheet, wholeSheet, true);
  if (sheet === undefined || used === null) return "";
  const areaAt = (row: number): Area | undefined =>
    sheet.tables.find(({ area }) => area.top <= row && row <= area.bottom)?.area;
  return numbersBetween(used.top, used.bottom)
    .flatMap((row) => {
      const area = areaAt(row);
      if (area !== undefined) return row === area.top ? [table(shownRows(sheet, area))] : [];
      const text = textAt(sheet, row, used.left);
      if (text === "" || text === overview.signatures) return [];
      return areaAt(row + 1) === undefined ? [text] : ["", text];
    })
    .join("\n");
}

/** The rows that hold something, without the columns folded away. */
function shownRows(sheet: Sheet, { top, left, bottom, right }: Area): readonly (readonly string[])[] {
  const columns = numbersBetween(left, right).filter((column) => sheet.columns.get(column)?.hidden !== true);
  return numbersBetween(top, bottom)
    .map((row) => columns.map((column) => textAt(sheet, row, column)))
    .filter((texts) => texts.some((text) => text !== ""));
}

const numbersBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** A cell as it shows, in one line. */
const textAt = (sheet: Sheet, row: number, column: number): string =>
  displayedText(valueAt(sheet, row, column), styleAt(sheet, row, column).numberFormat).replace(/\s*\n\s*/gu, " ");

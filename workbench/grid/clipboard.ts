/** Cells as text for the clipboard and back, in the form all spreadsheets share: tabs between columns, lines of rows. */

import type { Area } from "../model/area";
import { displayedText } from "../model/displayed-text";
import type { Sheet } from "../model/workbook";

/** What an area shows. A text with a tab, a quotation mark or a line break is put in quotation marks. */
export function textOfCells(sheet: Sheet, area: Area): string {
  const lines: string[][] = [];
  for (let row = area.top; row <= area.bottom; row++)
    lines.push(new Array<string>(area.right - area.left + 1).fill(""));
  for (const { row, column, cell } of sheet.cells.within(area)) {
    const line = lines[row - area.top];
    if (line !== undefined) line[column - area.left] = quoted(displayedText(cell.value, cell.style.numberFormat));
  }
  return lines.map((line) => line.join("\t")).join("\n");
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of texts of what was copied elsewhere, all of one length. */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /(?:"(?<quoted>(?:[^"]|"")*)"(?=[\t\n]|$)|(?<plain>[^\t\n]*))(?<end>\t|\n|$)/gy;
  const body = text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  for (const { groups } of body.matchAll(pattern)) {
    rows.at(-1)?.push(groups?.["quoted"]?.replaceAll('""', '"') ?? groups?.["plain"] ?? "");
    if (groups?.["end"] === "\n") rows.push([]);
    if (groups?.["end"] === "") break;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
}

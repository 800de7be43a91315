/**
 * Reads what LibreOffice saves as .fods: the values of all cells, and how many tables and rules there are.
 */

import { readFile } from "node:fs/promises";

/** A value as it was calculated; errors as their text (`#DIV/0!`), blank cells null. */
export type SavedValue = string | number | boolean | null;

export interface SavedSheet {
  readonly name: string;
  readonly conditionalFormats: number;
  /** Row by row from A1, without blank rows and cells at the end. */
  readonly rows: readonly (readonly SavedValue[])[];
}

export interface SavedDocument {
  readonly sheets: readonly SavedSheet[];
  /** Tables, by name. */
  readonly databaseRanges: readonly string[];
}

export async function readFods(file: string): Promise<SavedDocument> {
  // Charts bring tables of their own, inside the cells they are anchored to.
  const xml = (await readFile(file, "utf8")).replace(/<draw:frame[\s\S]*?<\/draw:frame>/g, "");
  const sheets = [...xml.matchAll(/<table:table table:name="([^"]*)"[\s\S]*?<\/table:table>/g)].map(
    ([sheet, name = ""]): SavedSheet => ({
      name: unescaped(name),
      conditionalFormats: sheet.match(/<calcext:conditional-format /g)?.length ?? 0,
      rows: rowsOf(sheet),
    }),
  );
  const databaseRanges = [...xml.matchAll(/<table:database-range table:name="([^"]*)"/g)].map(([, name = ""]) =>
    unescaped(name),
  );
  return { sheets, databaseRanges };
}

const rowPattern = /<table:table-row([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-row>)/g;
const cellPattern = /<table:(?:covered-)?table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:(?:covered-)?table-cell>)/g;

function rowsOf(sheet: string): readonly (readonly SavedValue[])[] {
  const rows: (readonly SavedValue[])[] = [];
  for (const [, attributes = "", content = ""] of sheet.matchAll(rowPattern)) {
    const cells = cellsOf(content);
    const repeated = Number(attributeIn(attributes, "table:number-rows-repeated") ?? 1);
    if (cells.length === 0 && repeated > 1000) break;
    for (let times = 0; times < repeated; times++) rows.push(cells);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function cellsOf(row: string): readonly SavedValue[] {
  const cells: SavedValue[] = [];
  for (const [, attributes = "", content = ""] of row.matchAll(cellPattern)) {
    const value = valueOf(attributes, content);
    const repeated = Number(attributeIn(attributes, "table:number-columns-repeated") ?? 1);
    if (value === null && repeated > 1000) break;
    for (let times = 0; times < repeated; times++) cells.push(value);
  }
  while (cells.at(-1) === null) cells.pop();
  return cells;
}

function valueOf(attributes: string, content: string): SavedValue {
  const lines = [...content.matchAll(/<text:p[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g)].map(([, line = ""]) =>
    plain(line),
  );
  switch (attributeIn(attributes, "calcext:value-type") ?? attributeIn(attributes, "office:value-type")) {
    case undefined:
      return null;
    case "boolean":
      return attributeIn(attributes, "office:boolean-value") === "true";
    case "date":
      return serialOf(attributeIn(attributes, "office:date-value") ?? "");
    case "string":
    case "error":
      return lines.join("\n");
    default:
      return Number(attributeIn(attributes, "office:value"));
  }
}

function attributeIn(attributes: string, name: string): string | undefined {
  return new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** Text with its runs of blanks and its marks-up resolved. */
function plain(line: string): string {
  const spaced = line
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) => " ".repeat(Number(count ?? 1)))
    .replace(/<text:tab\/>/g, "\t");
  return unescaped(spaced.replace(/<[^>]*>/g, ""));
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

/** Days since 30 December 1899. */
function serialOf(date: string): number {
  return (Date.parse(`${date}${date.includes("T") ? "Z" : "T00:00:00Z"}`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

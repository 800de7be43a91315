/**
 * What a planner or an add-in does to cells: enters contents, changes formats, clears, merges, copies. Protection and
 * Excel's other refusals are checked before anything changes; tables follow what was written.
 */

import type { Area } from "./area";
import { addressOf, areaAt, columnCount, containsCell, isOnSheet, overlaps, rowCount } from "./area";
import { followFormulas } from "./calculated-columns";
import { cellAt, noteCells, eachPlace, putContent, styleAt } from "./cell-contents";
import type { Cell, CellValue, Hyperlink } from "./cells";
import { refuseFormula } from "./formula-rules";
import type { CopyableFormula } from "./formula-text";
import { copyable, FormulaCopies } from "./formula-text";
import { refuseLocked, refuseUnlessAllowed } from "./permissions";
import { Refusal } from "./refusal";
import { defaultStyle } from "./style";
import type { Table } from "./table";
import { followHeaders } from "./tables";
import { readTyped } from "./typed-value";
import type { TypedContent } from "./typed-value";
import type { Sheet, Workbook } from "./workbook";

/** What is entered into one cell: a text is read as if typed, "" clears the content, null leaves the cell alone. */
export type Entry = string | number | boolean | null;

const longestText = 32_767;

/**
 * Enters contents into an area: one entry for all cells, or a grid of its size (InvalidArgument otherwise). Cells
 * formatted as text take everything as text. Locked cells of a protected sheet refuse (AccessDenied).
 */
export function enter(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  entries: Entry | readonly (readonly Entry[])[],
): void {
  const entryAt = entryReader(area, entries);
  refuseLocked(sheet, area);
  const contents = readEntries(workbook, sheet, area, entryAt);
  for (const { row, column, content } of contents) putContent(cellAt(sheet, row, column), content);
  followHeaders(workbook, sheet, area);
  followFormulas(workbook, sheet, area);
  noteCells(workbook, sheet, area);
}

interface PlacedContent {
  readonly row: number;
  readonly column: number;
  readonly content: TypedContent;
}

/** Reads every entry before one is put, so that a formula that is refused leaves all as it was. */
function readEntries(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  entryAt: (row: number, column: number) => Entry,
): readonly PlacedContent[] {
  const year = workbook.now().getFullYear();
  const accepted = new Map<number, AcceptedFormula>();
  const contents: PlacedContent[] = [];
  eachPlace(area, (row, column) => {
    const entry = entryAt(row - area.top, column - area.left);
    if (entry === null) return;
    const content = contentOf(entry, styleAt(sheet, row, column).numberFormat, year);
    if (content.formula !== null) {
      const home = sheet.tables.find((table) => containsCell(table.area, row, column));
      const before = accepted.get(column);
      const isCopy = before?.home === home && before?.formula.copiedBy(row - before.row, 0) === content.formula;
      if (!isCopy) {
        refuseFormula(workbook, content.formula, home);
        accepted.set(column, { row, home, formula: copyable(content.formula) });
      }
    }
    contents.push({ row, column, content });
  });
  return contents;
}

/** A formula of a column that was found good; copies of it further down need not be read again. */
interface AcceptedFormula {
  readonly row: number;
  readonly home: Table | undefined;
  readonly formula: CopyableFormula;
}

function contentOf(entry: Exclude<Entry, null>, numberFormat: string, year: number): TypedContent {
  if (typeof entry === "string" && entry.length > longestText) {
    throw new Refusal("InvalidArgument", "A cell holds at most 32767 characters.");
  }
  const isText = numberFormat === "@";
  if (typeof entry === "string" && !isText) return readTyped(entry, year);
  const value: CellValue = isText ? asText(entry) : entry;
  return { formula: null, value, numberFormat: null, quotePrefix: false };
}

/** What a cell formatted as text makes of an entry: `=1+1` stays `=1+1`, 5 becomes "5". */
function asText(entry: Exclude<Entry, null>): string | null {
  if (entry === "") return null;
  return typeof entry === "boolean" ? String(entry).toUpperCase() : String(entry);
}

function entryReader(
  area: Area,
  entries: Entry | readonly (readonly Entry[])[],
): (row: number, column: number) => Entry {
  if (!isGrid(entries)) return () => entries;
  const fits =
    entries.length === rowCount(area) && entries.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) {
    throw new Refusal("InvalidArgument", `The array does not have the rows and columns of ${addressOf(area)}.`);
  }
  return (row, column) => entries[row]?.[column] ?? null;
}

function isGrid(entries: Entry | readonly (readonly Entry[])[]): entries is readonly (readonly Entry[])[] {
  return Array.isArray(entries);
}

export type ClearedPart = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

/** Empties cells of their contents, formats or links. Header cells of a table get a name of their own again. */
export function clearCells(workbook: Workbook, sheet: Sheet, area: Area, part: ClearedPart): void {
  refuseLocked(sheet, area);
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    clearCell(cell, part);
    const isNothing = cell.formula === null && cell.value === null && cell.link === null;
    if (isNothing && cell.style === defaultStyle) sheet.cells.delete(row, column);
  }
  if (part === "All" || part === "Formats") sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  followHeaders(workbook, sheet, area);
  if (part === "All" || part === "Contents") followFormulas(workbook, sheet, area);
  noteCells(workbook, sheet, area);
}

function clearCell(cell: Cell, part: ClearedPart): void {
  if (part === "All" || part === "Contents") {
    cell.formula = null;
    cell.value = null;
  }
  if (part === "All" || part === "Formats") cell.style = defaultStyle;
  if (part !== "Contents" && part !== "Formats") cell.link = null;
}

export function mergeCells(workbook: Workbook, sheet: Sheet, area: Area, across: boolean): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    throw new Refusal("InvalidOperation", "Cells of a table cannot be merged.");
  }
  unmergeCells(sheet, area);
  const merges = across
    ? Array.from({ length: rowCount(area) }, (_, row) => areaAt(area.top + row, area.left, 1, columnCount(area)))
    : [area];
  for (const merge of merges) {
    sheet.merges.push(merge);
    for (const { row, column, cell } of sheet.cells.within(merge)) {
      if (row === merge.top && column === merge.left) continue;
      cell.formula = null;
      cell.value = null;
    }
  }
  noteCells(workbook, sheet, area);
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
}

/** Sets or takes away the link of the cells of an area; text to display is entered as text. */
export function setHyperlink(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  link: Hyperlink | null,
  textToDisplay: string | null,
): void {
  refuseLocked(sheet, area);
  eachPlace(area, (row, column) => {
    const cell = cellAt(sheet, row, column);
    cell.link = link;
    if (textToDisplay === null) return;
    cell.formula = null;
    cell.value = textToDisplay;
  });
  noteCells(workbook, sheet, area);
}

export type CopiedPart = "All" | "Formulas" | "Values" | "Formats";

/**
 * Copies cells to another place, as copy and paste do: relative references move along. A target larger than the source
 * by whole multiples is filled with repetitions.
 */
export function copyCells(
  workbook: Workbook,
  source: { readonly sheet: Sheet; readonly area: Area },
  target: { readonly sheet: Sheet; readonly area: Area },
  part: CopiedPart,
): void {
  const filled = filledArea(source.area, target.area);
  if (!isOnSheet(filled)) throw new Refusal("RangeExceedsLimit", "The copy would leave the sheet.");
  refuseLocked(target.sheet, filled);
  const originals = new Map<string, Cell>();
  for (const { row, column, cell } of source.sheet.cells.within(source.area)) {
    originals.set(`${row - source.area.top},${column - source.area.left}`, { ...cell });
  }
  const copies = new FormulaCopies();
  eachPlace(filled, (row, column) => {
    const sourceRow = (row - filled.top) % rowCount(source.area);
    const sourceColumn = (column - filled.left) % columnCount(source.area);
    const rows = row - source.area.top - sourceRow;
    const columns = column - source.area.left - sourceColumn;
    const original = originals.get(`${sourceRow},${sourceColumn}`);
    copyCell(cellAt(target.sheet, row, column), original, part, (formula) =>
      copies.of(formula).copiedBy(rows, columns),
    );
  });
  followHeaders(workbook, target.sheet, filled);
  followFormulas(workbook, target.sheet, filled);
  noteCells(workbook, target.sheet, filled);
}

function copyCell(cell: Cell, original: Cell | undefined, part: CopiedPart, moved: (formula: string) => string): void {
  if (part !== "Formats") {
    const formula = part === "Values" ? null : (original?.formula ?? null);
    cell.formula = formula === null ? null : moved(formula);
    cell.value = original?.value ?? null;
  }
  if (part === "All" || part === "Formats") cell.style = original?.style ?? defaultStyle;
  if (part === "All") cell.link = original?.link ?? null;
}

function filledArea(source: Area, target: Area): Area {
  const repeats =
    rowCount(target) % rowCount(source) === 0 && columnCount(target) % columnCount(source) === 0 ? target : null;
  return repeats ?? areaAt(target.top, target.left, rowCount(source), columnCount(source));
}

/**
 * What a workbook held at a moment, to be put back: cells, layout, tables, rules, names. Takes a workbook and the
 * picture before; rows of cells that did not change are shared with that one, so a picture costs what changed. Values
 * of formulas are not kept, they are calculated again; settings and selections are not, Excel does not undo them.
 */

import { noteCells, noteStructure } from "../model/cell-contents";
import type { Cell } from "../model/cells";
import type { Area } from "../model/area";
import { maxColumns, wholeSheet } from "../model/area";
import type { Chart } from "../model/chart";
import type { ConditionalFormat } from "../model/conditional-format";
import type { Table, TableColumn } from "../model/table";
import type { Band, NameItem, Sheet, Workbook } from "../model/workbook";

/** A cell without the value its formula came to. */
type PicturedCell = Readonly<Cell> & { readonly column: number };
type PicturedRows = ReadonlyMap<number, readonly PicturedCell[]>;

/** An object of the model and how it was: others hold on to the object, so it is the same again when put back. */
interface Kept<Kind> {
  readonly object: Kind;
  readonly state: Readonly<Kind>;
}

interface PicturedTable extends Kept<Table> {
  readonly columns: readonly Kept<TableColumn>[];
}

/** Parts of a sheet that are pictured each in its own way, or not at all. */
const apart: ReadonlySet<string> = new Set<keyof Sheet>([
  "id",
  "cells",
  "columns",
  "rows",
  "tables",
  "conditionalFormats",
  "selection",
  "charts",
]);

/** The rest of a sheet: plain values, and lists of which the model only makes new members. */
type SheetState = Readonly<Partial<Sheet>>;

interface PicturedSheet {
  readonly sheet: Sheet;
  readonly rows: PicturedRows;
  readonly state: SheetState;
  readonly columnBands: ReadonlyMap<number, Readonly<Band>>;
  readonly rowBands: ReadonlyMap<number, Readonly<Band>>;
  readonly tables: readonly PicturedTable[];
  readonly conditionalFormats: readonly Kept<ConditionalFormat>[];
  readonly charts: readonly Kept<Chart>[];
}

export interface Picture {
  readonly sheets: readonly PicturedSheet[];
  readonly names: readonly Kept<NameItem>[];
}

/** Takes a picture; gives the one before when nothing changed since. */
export function pictureOf(workbook: Workbook, before: Picture | null): Picture {
  const known = new Map(before?.sheets.map((pictured) => [pictured.sheet, pictured]));
  const picture: Picture = {
    sheets: workbook.sheets.map((sheet) => sheetPicture(sheet, known.get(sheet))),
    names: workbook.names.map(kept),
  };
  return before !== null && same(picture, before) ? before : picture;
}

function sheetPicture(sheet: Sheet, before: PicturedSheet | undefined): PicturedSheet {
  const picture: PicturedSheet = {
    sheet,
    rows: rowPictures(sheet, before?.rows),
    state: stateOf(sheet),
    columnBands: bandPictures(sheet.columns),
    rowBands: bandPictures(sheet.rows),
    tables: sheet.tables.map((table) => ({ ...kept(table), columns: table.columns.map(kept) })),
    conditionalFormats: sheet.conditionalFormats.map(kept),
    charts: sheet.charts.map((chart) => ({ object: chart, state: structuredClone(chart) })),
  };
  return before !== undefined && same(picture, before) ? before : picture;
}

function stateOf(sheet: Sheet): SheetState {
  return listsCopied(Object.entries(sheet).filter(([part]) => !apart.has(part)));
}

/** So that lists may grow on either side. */
function listsCopied(entries: readonly (readonly [string, unknown])[]): SheetState {
  return Object.fromEntries(entries.map(([part, value]) => [part, Array.isArray(value) ? [...value] : value]));
}

function rowPictures(sheet: Sheet, before: PicturedRows | undefined): PicturedRows {
  const rows = new Map<number, PicturedCell[]>();
  for (const { row, column, cell } of sheet.cells.within(wholeSheet)) {
    const cells = rows.get(row) ?? [];
    if (cells.length === 0) rows.set(row, cells);
    const place = cells.length;
    const old = before?.get(row)?.[place];
    cells.push(old?.column === column && holdsSame(old, cell) ? old : cellPicture(column, cell));
  }
  let changed = before?.size !== rows.size;
  const shared = new Map<number, readonly PicturedCell[]>();
  for (const [row, cells] of rows) {
    const old = before?.get(row);
    const isSame = old?.length === cells.length && cells.every((cell, place) => cell === old[place]);
    changed ||= !isSame;
    shared.set(row, isSame ? old : cells);
  }
  return before !== undefined && !changed ? before : shared;
}

function cellPicture(column: number, cell: Cell): PicturedCell {
  return { ...cell, value: cell.formula === null ? cell.value : null, column };
}

function holdsSame(pictured: PicturedCell, cell: Cell): boolean {
  const holdsValue = cell.formula !== null || same(pictured.value, cell.value);
  return (
    pictured.formula === cell.formula && holdsValue && pictured.style === cell.style && pictured.link === cell.link
  );
}

function bandPictures(bands: ReadonlyMap<number, Band>): ReadonlyMap<number, Readonly<Band>> {
  return new Map([...bands].map(([index, band]) => [index, { ...band }]));
}

function kept<Kind extends object>(object: Kind): Kept<Kind> {
  return { object, state: { ...object } };
}

function putBack<Kind extends object>({ object, state }: Kept<Kind>): Kind {
  return Object.assign(object, state);
}

/** Whether two pieces of plain data say the same; what is one object is not looked into. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (one instanceof Map && other instanceof Map) {
    return one.size === other.size && [...one].every(([key, value]) => other.has(key) && same(value, other.get(key)));
  }
  const entries = Object.entries(one);
  const others = new Map(Object.entries(other));
  return entries.length === others.size && entries.every(([key, value]) => same(value, others.get(key)));
}

/** A part of a sheet that a picture put back changed. */
export interface ChangedPlace {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * Puts a picture back into its workbook and notes the changes for the calculation.
 * @param now the picture of the workbook as it is
 * @returns the cells that changed, sheet by sheet
 */
export function restore(workbook: Workbook, picture: Picture, now: Picture): readonly ChangedPlace[] {
  const current = new Map(now.sheets.map((pictured) => [pictured.sheet, pictured]));
  const changed = picture.sheets.flatMap((pictured) => restoreSheet(pictured, current.get(pictured.sheet)));
  workbook.sheets = picture.sheets.map(({ sheet }) => sheet);
  workbook.names = picture.names.map(putBack);
  if (!workbook.sheets.some(({ id, visibility }) => id === workbook.activeSheetId && visibility === "Visible")) {
    workbook.activeSheetId = workbook.sheets.find(({ visibility }) => visibility === "Visible")?.id ?? "";
  }
  for (const { sheet, area } of changed) noteCells(workbook, sheet, area);
  if (!same(structureOf(picture), structureOf(now))) noteStructure(workbook);
  return changed;
}

/** What formulas are found by: another structure means that all of them are read anew. */
function structureOf({ sheets, names }: Picture): unknown {
  return { names, sheets: sheets.map(({ sheet, state, tables }) => ({ sheet, name: state.name, tables })) };
}

function restoreSheet(pictured: PicturedSheet, now: PicturedSheet | undefined): readonly ChangedPlace[] {
  if (pictured === now) return [];
  const { sheet, state, tables, conditionalFormats, charts } = pictured;
  Object.assign(sheet, listsCopied(Object.entries(state)));
  restoreBands(sheet.columns, pictured.columnBands);
  restoreBands(sheet.rows, pictured.rowBands);
  sheet.tables = tables.map((table) => Object.assign(putBack(table), { columns: table.columns.map(putBack) }));
  sheet.conditionalFormats = conditionalFormats.map(putBack);
  sheet.charts = charts.map(({ object, state }) => putBack({ object, state: structuredClone(state) }));
  return restoreRows(sheet, pictured.rows, now?.rows ?? new Map()).map((area) => ({ sheet, area }));
}

function restoreBands(bands: Map<number, Band>, pictured: ReadonlyMap<number, Readonly<Band>>): void {
  bands.clear();
  for (const [index, band] of pictured) bands.set(index, { ...band });
}

/** Gives the areas that changed; rows that follow one another with the same columns are one area. */
function restoreRows(sheet: Sheet, rows: PicturedRows, now: PicturedRows): readonly Area[] {
  const changed: Area[] = [];
  const places = [...new Set([...rows.keys(), ...now.keys()])].sort((one, other) => one - other);
  for (const row of places) {
    const before = rows.get(row) ?? [];
    const after = now.get(row) ?? [];
    if (before === after) continue;
    const { left, right } = restoreRow(sheet, row, before, after);
    const last = changed.at(-1);
    if (last?.bottom === row - 1 && last.left === left && last.right === right)
      changed[changed.length - 1] = { ...last, bottom: row };
    else changed.push({ top: row, left, bottom: row, right });
  }
  return changed;
}

function restoreRow(
  sheet: Sheet,
  row: number,
  before: readonly PicturedCell[],
  after: readonly PicturedCell[],
): Pick<Area, "left" | "right"> {
  const wanted = new Map(before.map((cell) => [cell.column, cell]));
  const present = new Map(after.map((cell) => [cell.column, cell]));
  const columns = [...new Set([...wanted.keys(), ...present.keys()])].filter(
    (column) => wanted.get(column) !== present.get(column),
  );
  for (const column of columns) {
    const pictured = wanted.get(column);
    if (pictured === undefined) sheet.cells.delete(row, column);
    else {
      const { formula, value, style, link } = pictured;
      sheet.cells.set(row, column, { formula, value, style, link });
    }
  }
  return { left: Math.min(maxColumns, ...columns), right: Math.max(0, ...columns) };
}

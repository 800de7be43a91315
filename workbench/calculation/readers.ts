/**
 * Which formula reads which cells. Single cells are found by their place, ranges are kept once however many formulas
 * read them. Generic over what a reader is.
 */

import type { Area } from "../model/area";
import { cellCount, containsCell, maxColumns, overlaps } from "../model/area";
import type { Sheet } from "../model/workbook";
import { CellRange } from "./range";
import type { SheetArea } from "./references";

export interface ReadRange<Reader> {
  readonly range: CellRange;
  readonly readers: Set<Reader>;
}

/** A number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * maxColumns + column;
}

function areaKey(area: Area): string {
  return `${area.top},${area.left},${area.bottom},${area.right}`;
}

class SheetReaders<Reader> {
  readonly ofCells = new Map<number, Set<Reader>>();
  readonly ofRanges = new Map<string, ReadRange<Reader>>();
}

export class Readers<Reader> {
  private readonly sheets = new Map<string, SheetReaders<Reader>>();

  add(reader: Reader, { sheet, area }: SheetArea): void {
    if (cellCount(area) > 1) {
      this.rangeAt(sheet, area).readers.add(reader);
      return;
    }
    const cells = this.on(sheet.id).ofCells;
    const key = cellKey(area.top, area.left);
    const readers = cells.get(key);
    if (readers === undefined) cells.set(key, new Set([reader]));
    else readers.add(reader);
  }

  remove(reader: Reader, { sheet, area }: SheetArea): void {
    const { ofCells, ofRanges } = this.on(sheet.id);
    ofCells.get(cellKey(area.top, area.left))?.delete(reader);
    ofRanges.get(areaKey(area))?.readers.delete(reader);
  }

  /** The range of an area, one object as long as the workbook keeps its structure. */
  rangeAt(sheet: Sheet, area: Area): ReadRange<Reader> {
    const ranges = this.on(sheet.id).ofRanges;
    const key = areaKey(area);
    const known = ranges.get(key);
    if (known !== undefined) return known;
    const range = { range: new CellRange(sheet, area), readers: new Set<Reader>() };
    ranges.set(key, range);
    return range;
  }

  /** The ranges that have cells in common with an area. */
  rangesOver(sheetId: string, area: Area): readonly ReadRange<Reader>[] {
    return [...this.on(sheetId).ofRanges.values()].filter(({ range }) => overlaps(range.area, area));
  }

  /** Who reads single cells within an area. */
  *cellReadersIn(sheetId: string, area: Area): Generator<Reader> {
    const { ofCells } = this.on(sheetId);
    for (const key of keysWithin(ofCells, area)) yield* ofCells.get(key) ?? [];
  }

  private on(sheetId: string): SheetReaders<Reader> {
    const known = this.sheets.get(sheetId);
    if (known !== undefined) return known;
    const readers = new SheetReaders<Reader>();
    this.sheets.set(sheetId, readers);
    return readers;
  }
}

/** The keys of a map that lie within an area; goes through whichever is fewer, the cells or the keys. */
export function keysWithin(map: ReadonlyMap<number, unknown>, area: Area): readonly number[] {
  if (cellCount(area) > map.size) {
    return [...map.keys()].filter((key) => containsCell(area, Math.floor(key / maxColumns), key % maxColumns));
  }
  const keys: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const key = cellKey(row, column);
      if (map.has(key)) keys.push(key);
    }
  }
  return keys;
}

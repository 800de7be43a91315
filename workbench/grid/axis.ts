/**
 * Where rows or columns lie on the screen. Takes the sizes of a sheet's bands, gives CSS pixels; hidden ones have no
 * size. Goes as far as there is something to show and a little beyond, as Excel's scroll bars do.
 */

import { usedArea } from "../model/cell-contents";
import { wholeSheet } from "../model/area";
import { defaultColumnWidth, defaultRowHeight, fittedRowHeights } from "../model/row-heights";
import type { Band, Sheet } from "../model/workbook";

const pixelsPerPoint = 4 / 3;

function pixelsOf(points: number): number {
  return Math.round(points * pixelsPerPoint);
}

export function pointsOf(pixels: number): number {
  return pixels / pixelsPerPoint;
}

export class Axis {
  /** Where each place begins, and at the end where the last one ends. */
  private readonly starts: Float64Array;

  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.starts = new Float64Array(count + 1);
    let start = 0;
    for (let index = 0; index < count; index++) {
      start += sizeOf(index);
      this.starts[index + 1] = start;
    }
  }

  get length(): number {
    return this.startOf(this.count);
  }

  startOf(index: number): number {
    return this.starts[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  /** From the beginning of a place to the end of another. */
  span(first: number, last = first): number {
    return this.startOf(last + 1) - this.startOf(first);
  }

  isHidden(index: number): boolean {
    return this.span(index) === 0;
  }

  /** The place at a distance from the beginning; the last one beyond the end. */
  at(distance: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle + 1) > distance) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The next place that is shown in a direction; the place itself when there is none. */
  next(index: number, step: 1 | -1): number {
    for (let next = index + step; next >= 0 && next < this.count; next += step) if (!this.isHidden(next)) return next;
    return index;
  }
}

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

const fewestRows = 200;
const fewestColumns = 40;
/** Shown beyond what is used and what is selected. */
const rowsBeyond = 60;
const columnsBeyond = 12;

/** @param reached the last row and column that have to be there */
export function axesOf(sheet: Sheet, reached: { readonly row: number; readonly column: number }): Axes {
  const used = usedArea(sheet, wholeSheet, false);
  const rows = extent(Math.max(used?.bottom ?? 0, reached.row), rowsBeyond, fewestRows, wholeSheet.bottom + 1);
  const columns = extent(
    Math.max(used?.right ?? 0, reached.column),
    columnsBeyond,
    fewestColumns,
    wholeSheet.right + 1,
  );
  const fitted = fittedRowHeights(sheet);
  return {
    rows: new Axis(rows, (row) => sizeOf(sheet.rows.get(row), fitted.get(row) ?? defaultRowHeight)),
    columns: new Axis(columns, (column) => sizeOf(sheet.columns.get(column), defaultColumnWidth)),
  };
}

function extent(used: number, beyond: number, fewest: number, most: number): number {
  return Math.min(most, Math.max(fewest, used + 1 + beyond));
}

function sizeOf(band: Band | undefined, points: number): number {
  return band?.hidden === true ? 0 : pixelsOf(band?.size ?? points);
}

/**
 * A range of cells as formulas read it. Values are read once and kept until a cell of the range changes, because
 * thousands of rows look into the same column; so is the index that finds a value in a column.
 */

import type { Area } from "../model/area";
import { isEntireColumns, isEntireRows } from "../model/area";
import type { Sheet } from "../model/workbook";
import type { Matrix, Origin, Scalar } from "./values";

export class CellRange implements Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly origin: Origin;
  private values: readonly (readonly Scalar[])[] | null = null;
  private places: ReadonlyMap<Scalar, number> | null = null;

  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    this.origin = { sheetId: sheet.id, top: area.top, left: area.left };
    this.rows = area.bottom - area.top + 1;
    this.columns = area.right - area.left + 1;
  }

  at(row: number, column: number): Scalar {
    if (this.isOneCell) return this.sheet.cells.get(this.area.top, this.area.left)?.value ?? null;
    return this.read()[row]?.[column] ?? null;
  }

  get isOneCell(): boolean {
    return this.rows === 1 && this.columns === 1;
  }

  get filledRows(): number {
    return isEntireColumns(this.area) || isEntireRows(this.area) ? this.read().length : this.rows;
  }

  /** The first row of a one-column range that holds the value, texts in any case; -1 when none does. */
  rowOf(value: number | string | boolean): number {
    // Nobody says of a single cell that it has changed, so it is asked each time.
    if (this.isOneCell) return sameKey(this.at(0, 0), value) ? 0 : -1;
    this.places ??= this.indexed();
    return this.places.get(keyOf(value)) ?? -1;
  }

  /**
   * Stands for what the range holds: another object once that has changed. What is found out about the values can be
   * kept by it.
   */
  get contents(): object {
    return this.isOneCell ? {} : this.read();
  }

  /** Forgets what was read, after a cell of the range has changed. */
  forget(): void {
    this.values = null;
    this.places = null;
  }

  private read(): readonly (readonly Scalar[])[] {
    if (this.values !== null) return this.values;
    const values: Scalar[][] = [];
    for (const { row, column, cell } of this.sheet.cells.within(this.area)) {
      if (cell.value === null) continue;
      const line = row - this.area.top;
      while (values.length <= line) values.push([]);
      const cells = values[line];
      if (cells !== undefined) cells[column - this.area.left] = cell.value;
    }
    this.values = values;
    return values;
  }

  private indexed(): ReadonlyMap<Scalar, number> {
    const places = new Map<Scalar, number>();
    this.read().forEach((line, row) => {
      const value = line[0] ?? null;
      if (value !== null && typeof value !== "object" && !places.has(keyOf(value))) places.set(keyOf(value), row);
    });
    return places;
  }
}

function keyOf(value: number | string | boolean): number | string | boolean {
  return typeof value === "string" ? value.toLowerCase() : value;
}

function sameKey(held: Scalar, wanted: number | string | boolean): boolean {
  return held !== null && typeof held !== "object" && keyOf(held) === keyOf(wanted);
}

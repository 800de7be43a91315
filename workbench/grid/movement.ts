/** Where keys lead from a cell: one step, to the end of a block, a page, home. Takes a sheet and its axes. */

import { containsCell } from "../model/area";
import { isBlank, usedArea } from "../model/cell-contents";
import { wholeSheet } from "../model/area";
import type { Area } from "../model/area";
import type { Sheet } from "../model/workbook";
import type { Axes } from "./axis";
import type { CellPlace } from "./open-book";

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const steps: Readonly<Record<Direction, { readonly axis: "row" | "column"; readonly step: 1 | -1 }>> = {
  ArrowUp: { axis: "row", step: -1 },
  ArrowDown: { axis: "row", step: 1 },
  ArrowLeft: { axis: "column", step: -1 },
  ArrowRight: { axis: "column", step: 1 },
};

export function isDirection(key: string): key is Direction {
  return key in steps;
}

/** The next cell that is shown; merged cells are left on their far side. */
export function stepFrom(sheet: Sheet, axes: Axes, place: CellPlace, direction: Direction): CellPlace {
  const { axis, step } = steps[direction];
  const merge = sheet.merges.find((candidate) => containsCell(candidate, place.row, place.column));
  if (axis === "row") {
    const from = step === 1 ? (merge?.bottom ?? place.row) : place.row;
    return { ...place, row: axes.rows.next(from, step) };
  }
  const from = step === 1 ? (merge?.right ?? place.column) : place.column;
  return { ...place, column: axes.columns.next(from, step) };
}

/** The last filled cell of the block in a direction; from its end the next filled one, or the edge. */
export function jumpFrom(sheet: Sheet, axes: Axes, place: CellPlace, direction: Direction): CellPlace {
  const holds = ({ row, column }: CellPlace): boolean => !isBlank(sheet, row, column);
  let here = stepFrom(sheet, axes, place, direction);
  if (samePlace(here, place)) return place;
  if (holds(place) && holds(here)) {
    for (;;) {
      const next = stepFrom(sheet, axes, here, direction);
      if (samePlace(next, here) || !holds(next)) return here;
      here = next;
    }
  }
  while (!holds(here)) {
    const next = stepFrom(sheet, axes, here, direction);
    if (samePlace(next, here)) return here;
    here = next;
  }
  return here;
}

/** The last used cell of a sheet. */
export function lastPlace(sheet: Sheet): CellPlace {
  const used = usedArea(sheet, wholeSheet, true);
  return { row: used?.bottom ?? 0, column: used?.right ?? 0 };
}

/** The cell after the active one within a selection of several, row by row or column by column, around at the end. */
export function cycleWithin(axes: Axes, area: Area, place: CellPlace, axis: "row" | "column", step: 1 | -1): CellPlace {
  const rows = shownBetween(axes.rows, area.top, area.bottom);
  const columns = shownBetween(axes.columns, area.left, area.right);
  const row = Math.max(0, rows.indexOf(place.row));
  const column = Math.max(0, columns.indexOf(place.column));
  const count = rows.length * columns.length;
  const at = (axis === "row" ? column * rows.length + row : row * columns.length + column) + step + count;
  const next = at % count;
  const [nextRow, nextColumn] =
    axis === "row"
      ? [next % rows.length, Math.floor(next / rows.length)]
      : [Math.floor(next / columns.length), next % columns.length];
  return { row: rows[nextRow] ?? place.row, column: columns[nextColumn] ?? place.column };
}

function shownBetween(axis: Axes["rows"], first: number, last: number): readonly number[] {
  const shown: number[] = [];
  for (let index = first; index <= Math.min(last, axis.count - 1); index++)
    if (!axis.isHidden(index)) shown.push(index);
  return shown.length === 0 ? [first] : shown;
}

export function samePlace(one: CellPlace, other: CellPlace): boolean {
  return one.row === other.row && one.column === other.column;
}

/** What of the selection falls on one row, as plain values, so that rows it does not touch need not be drawn again. */

import type { Area } from "../model/area";
import type { CellPlace } from "./open-book";

export interface RowSelection {
  /** Selected columns; -1 for none. */
  readonly selectedLeft: number;
  readonly selectedRight: number;
  readonly isSelectionTop: boolean;
  readonly isSelectionBottom: boolean;
  /** -1 when the active cell is in another row. */
  readonly activeColumn: number;
}

export function selectionIn(row: number, selected: Area, active: CellPlace, lastColumn: number): RowSelection {
  const isSelected = row >= selected.top && row <= selected.bottom;
  return {
    selectedLeft: isSelected ? selected.left : -1,
    selectedRight: isSelected ? Math.min(selected.right, lastColumn) : -1,
    isSelectionTop: row === selected.top,
    isSelectionBottom: row === selected.bottom,
    activeColumn: row === active.row ? active.column : -1,
  };
}

/** Whether the row's number is marked. */
export function isHighlighted({ selectedLeft }: RowSelection): boolean {
  return selectedLeft !== -1;
}

/** The lines around the selection that a cell draws, as an inner shadow; undefined for none. */
export function outlineCss(
  selection: RowSelection,
  left: number,
  right: number,
  isLastRow: boolean,
): string | undefined {
  const { selectedLeft, selectedRight, isSelectionTop } = selection;
  const line = "var(--sheet-accent)";
  const lines = [
    isSelectionTop ? `inset 0 2px ${line}` : "",
    isLastRow ? `inset 0 -2px ${line}` : "",
    left === selectedLeft ? `inset 2px 0 ${line}` : "",
    right >= selectedRight ? `inset -2px 0 ${line}` : "",
  ].filter((part) => part !== "");
  return lines.length === 0 ? undefined : lines.join(", ");
}

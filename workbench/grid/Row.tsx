/**
 * One row of a sheet as far as it is in sight: its number and frozen cells, which stay at the left, and the cells of
 * the columns in sight. Drawn again only when something of it changed.
 */
import type { CSSProperties, ReactNode } from "react";
import { memo } from "react";

import type { Area } from "../model/area";
import { columnLetters } from "../model/area";
import type { BandAxis } from "./bands";
import { CellBox } from "./CellBox";
import { isHighlighted } from "./selection";
import type { RowSelection } from "./selection";
import type { SheetLook } from "./sheet-look";
import type { GridWords } from "./words";

/** Pixels of the column of row numbers and of the row of column letters. */
export const headWidth = 48;
export const headHeight = 22;

export interface RowProps extends RowSelection {
  readonly look: SheetLook;
  readonly words: GridWords;
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly frozenColumns: number;
  /** Frozen rows stand one below the other; others at their place in the sheet. */
  readonly isFrozen: boolean;
  readonly openFilter: (row: number, column: number) => void;
  /** Gives the row a height in pixels, or for null that of its text. */
  readonly resize: (row: number, pixels: number | null) => void;
}

export const Row = memo(function Row(props: RowProps): ReactNode {
  const { look, words, row, frozenColumns, isFrozen, firstColumn, lastColumn, openFilter, resize } = props;
  const { rows, columns } = look.axes;
  const height = rows.span(row);
  const style: CSSProperties = {
    width: headWidth + columns.length,
    height,
    ...(isFrozen ? { position: "relative" } : { position: "absolute", top: rows.startOf(row) }),
  };
  const box = (column: number, isRepeated: boolean): ReactNode => (
    <CellBox
      key={column}
      look={look}
      words={words}
      row={row}
      column={column}
      left={headWidth + columns.startOf(column)}
      isRepeated={isRepeated}
      selection={props}
      openFilter={openFilter}
    />
  );
  return (
    <div role="row" aria-rowindex={row + 2} className="sheet-row" style={style}>
      <div
        role="none"
        className="sheet-left"
        data-frozen={frozenColumns > 0}
        style={{ width: headWidth + columns.startOf(frozenColumns), height }}
      >
        {look.sheet.showHeadings && (
          <div
            role="rowheader"
            aria-colindex={1}
            className="sheet-head"
            data-selected={isHighlighted(props)}
            style={{ width: headWidth, height }}
          >
            {row + 1}
            <ResizeLine
              axis="row"
              resize={(pixels) => {
                resize(row, pixels);
              }}
            />
          </div>
        )}
        {shownColumns(look, row, 0, frozenColumns - 1).map((column) => box(column, false))}
      </div>
      {shownColumns(look, row, Math.max(firstColumn, frozenColumns), lastColumn).map((column) =>
        box(column, column < frozenColumns),
      )}
    </div>
  );
});

/**
 * The columns to draw so that all between two is seen: with the cells whose text or merge reaches in from the left.
 */
function shownColumns(look: SheetLook, row: number, first: number, last: number): readonly number[] {
  const { columns } = look.axes;
  const shown: number[] = [];
  const before = reachingIn(look, row, first);
  if (before !== null) shown.push(before);
  for (let column = first; column <= last; column++) {
    if (!columns.isHidden(column) && look.at(row, column) !== null) shown.push(column);
  }
  return shown;
}

/** The cell left of a column that reaches into it; texts are looked for as far as they could be drawn. */
function reachingIn(look: SheetLook, row: number, first: number): number | null {
  const merge = look.mergeAt(row, first);
  if (merge !== null) return merge.left < first && merge.top === row ? merge.left : null;
  for (let column = first - 1; column >= Math.max(0, first - farthestReach); column--) {
    const cell = look.at(row, column);
    if (cell === null) return null;
    if (cell.text !== "") return cell.reach >= first ? column : null;
  }
  return null;
}
const farthestReach = 20;

interface ResizeLineProps {
  readonly axis: BandAxis;
  readonly resize: (pixels: number | null) => void;
}

/** The line at the end of a heading: dragged it makes the row or column larger, a double click fits it to its text. */
function ResizeLine({ axis, resize }: ResizeLineProps): ReactNode {
  return (
    <span
      className="sheet-resize"
      data-axis={axis}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        event.stopPropagation();
        const head = event.currentTarget.parentElement?.getBoundingClientRect();
        const pixels = axis === "column" ? event.clientX - (head?.left ?? 0) : event.clientY - (head?.top ?? 0);
        resize(Math.max(0, Math.round(pixels)));
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        resize(null);
      }}
    />
  );
}

export interface ColumnHeadersProps {
  readonly look: SheetLook;
  readonly selected: Area;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly frozenColumns: number;
  readonly resize: (column: number, pixels: number | null) => void;
}

/** The row of column letters; the line right of a letter is dragged to make the column wider or narrower. */
export const ColumnHeaders = memo(function ColumnHeaders(props: ColumnHeadersProps): ReactNode {
  const { look, selected, firstColumn, lastColumn, frozenColumns, resize } = props;
  const { columns } = look.axes;
  const head = (column: number): ReactNode => (
    <div
      key={column}
      role="columnheader"
      aria-colindex={column + 2}
      className="sheet-head"
      data-selected={column >= selected.left && column <= selected.right}
      style={{ left: headWidth + columns.startOf(column), width: columns.span(column), height: headHeight }}
    >
      {columnLetters(column)}
      <ResizeLine
        axis="column"
        resize={(pixels) => {
          resize(column, pixels);
        }}
      />
    </div>
  );
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sheet-row"
      style={{ position: "relative", width: headWidth + columns.length, height: headHeight }}
    >
      <div
        role="none"
        className="sheet-left"
        data-frozen={frozenColumns > 0}
        style={{ width: headWidth + columns.startOf(frozenColumns), height: headHeight }}
      >
        <div role="none" className="sheet-head" style={{ width: headWidth, height: headHeight }} />
        {shownIndexes(look, 0, frozenColumns - 1).map(head)}
      </div>
      {shownIndexes(look, Math.max(firstColumn, frozenColumns), lastColumn).map(head)}
    </div>
  );
});

function shownIndexes({ axes }: SheetLook, first: number, last: number): readonly number[] {
  const shown: number[] = [];
  for (let column = first; column <= last; column++) if (!axes.columns.isHidden(column)) shown.push(column);
  return shown;
}

/** One cell on the screen: its text in its look, bar, icon, header button, and the lines of the selection. */
import type { ReactNode } from "react";

import type { CellLook, SheetLook } from "./sheet-look";
import { outlineCss } from "./selection";
import type { RowSelection } from "./selection";
import type { GridWords } from "./words";

export interface CellBoxProps {
  readonly look: SheetLook;
  readonly words: GridWords;
  readonly row: number;
  readonly column: number;
  readonly left: number;
  /** A frozen cell drawn once more where its text reaches under the panes that scroll. */
  readonly isRepeated: boolean;
  readonly selection: RowSelection;
  readonly openFilter: (row: number, column: number) => void;
}

/** Under this id the active cell is known to the element that has the focus. */
export function cellId(sheetId: string, row: number, column: number): string {
  return `cell-${sheetId}-${row}-${column}`;
}

export function CellBox({
  look,
  words,
  row,
  column,
  left,
  isRepeated,
  selection,
  openFilter,
}: CellBoxProps): ReactNode {
  const cell = look.at(row, column);
  if (cell === null) return null;
  const { rows, columns } = look.axes;
  const right = cell.merge?.right ?? column;
  const isSelected = column >= selection.selectedLeft && column <= selection.selectedRight;
  const isActive = selection.activeColumn === column;
  const isLastRow = selection.isSelectionBottom || (cell.merge !== null && cell.merge.bottom > row);
  return (
    <div
      role={isRepeated ? "none" : "gridcell"}
      aria-hidden={isRepeated}
      id={isActive && !isRepeated ? cellId(look.sheet.id, row, column) : undefined}
      aria-colindex={column + 2}
      aria-colspan={cell.merge === null ? undefined : right - column + 1}
      aria-rowspan={cell.merge === null ? undefined : cell.merge.bottom - row + 1}
      aria-selected={isRepeated ? undefined : isSelected}
      className="sheet-cell"
      data-state={isSelected ? (isActive ? "active" : "selected") : undefined}
      style={{
        ...cell.css,
        left,
        width: columns.span(column, right),
        height: rows.span(row, cell.merge?.bottom ?? row),
      }}
    >
      {cell.bar !== null && <BarBox look={cell} />}
      {cell.icon !== null && (
        <span aria-hidden className="sheet-icon" style={{ color: cell.icon.color }}>
          {cell.icon.character}
        </span>
      )}
      <Text look={cell} width={columns.span(column, cell.reach)} />
      {cell.button !== null && (
        <HeaderButton
          look={cell}
          words={words}
          open={() => {
            openFilter(row, column);
          }}
        />
      )}
      {isSelected && (
        <span
          aria-hidden
          className="sheet-outline"
          style={{ boxShadow: outlineCss(selection, column, right, isLastRow) }}
        />
      )}
      {isSelected && isLastRow && right >= selection.selectedRight && <span aria-hidden className="sheet-fill" />}
    </div>
  );
}

function Text({ look, width }: { readonly look: CellLook; readonly width: number }): ReactNode {
  if (look.text === "") return null;
  const isReaching = look.reach > 0 && look.merge === null;
  return (
    <span
      className={look.isLink ? "sheet-text sheet-link" : "sheet-text"}
      style={isReaching ? { maxWidth: width - 6 } : undefined}
    >
      {look.text}
    </span>
  );
}

function BarBox({ look: { bar } }: { readonly look: CellLook }): ReactNode {
  if (bar === null) return null;
  const { from, to, color, gradient } = bar;
  return (
    <span
      aria-hidden
      className="sheet-bar"
      style={{
        left: `${from * 100}%`,
        width: `${(to - from) * 100}%`,
        background: gradient ? `linear-gradient(to right, ${color}, ${color}33)` : color,
      }}
    />
  );
}

interface HeaderButtonProps {
  readonly look: CellLook;
  readonly words: GridWords;
  readonly open: () => void;
}

/** Shows by its sign whether the column is sorted or filtered. Alt and arrow down press it from the keyboard. */
function HeaderButton({ look: { button }, words, open }: HeaderButtonProps): ReactNode {
  if (button === null) return null;
  const { table, column } = button;
  const tableColumn = table.columns[column];
  const sort = table.sort.find(({ key }) => key === column);
  const sign = tableColumn?.filter != null ? "⧩" : sort === undefined ? "▾" : sort.ascending ? "↑" : "↓";
  return (
    <button
      type="button"
      tabIndex={-1}
      className="sheet-filter"
      aria-label={words.sortAndFilter(tableColumn?.name ?? "")}
      onPointerDown={(event) => {
        event.stopPropagation();
      }}
      onClick={open}
    >
      {sign}
    </button>
  );
}

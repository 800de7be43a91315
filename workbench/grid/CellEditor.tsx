/**
 * The text box over the active cell. It has the focus of the sheet all the time, unseen until something is typed, so
 * that input methods for Chinese find a place to write; who cannot see hears the active cell through it.
 */
import type { KeyboardEvent, ReactNode, RefObject } from "react";

import { addressOf, areaAt } from "../model/area";
import { styleAt } from "../model/cell-contents";
import { fontCss } from "./cell-css";
import type { OpenBook } from "./open-book";
import { headHeight, headWidth } from "./Row";
import type { SheetLook } from "./sheet-look";
import type { GridWords } from "./words";

export interface CellEditorProps {
  readonly book: OpenBook;
  readonly look: SheetLook;
  readonly words: GridWords;
  readonly editor: RefObject<HTMLTextAreaElement>;
  readonly gridId: string;
  /** The active cell's element, if it is drawn. */
  readonly activeId: string | undefined;
  readonly takeKey: (event: KeyboardEvent) => void;
  readonly setFocused: (focused: boolean) => void;
}

export function CellEditor(props: CellEditorProps): ReactNode {
  const { book, look, words, editor, gridId, activeId, takeKey, setFocused } = props;
  const { editing, activeCell } = book;
  const { row, column } = editing ?? activeCell;
  const { rows, columns } = look.axes;
  const merge = look.mergeAt(row, column);
  return (
    <textarea
      ref={editor}
      className="sheet-editor sheet-focus"
      data-editing={editing !== null}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      aria-label={words.cell(addressOf(areaAt(row, column)))}
      aria-controls={gridId}
      aria-activedescendant={editing === null ? activeId : undefined}
      value={editing?.text ?? ""}
      style={{
        ...fontCss(styleAt(look.sheet, row, column).font),
        color: undefined,
        left: headWidth + columns.startOf(column) - 1,
        top: headHeight + rows.startOf(row) - 1,
        minWidth: columns.span(column, merge?.right ?? column) + 1,
        minHeight: rows.span(row, merge?.bottom ?? row) + 1,
      }}
      onKeyDown={takeKey}
      onChange={({ target }) => {
        if (book.editing === null) book.beginEditing(target.value);
        else book.typeText(target.value);
      }}
      onFocus={() => {
        setFocused(true);
      }}
      onBlur={() => {
        setFocused(false);
      }}
    />
  );
}

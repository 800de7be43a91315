/** Above the sheet: undo and redo, the name box, and what the active cell holds, to be edited there too. */
import type { KeyboardEvent, ReactNode } from "react";
import { useState } from "react";

import { addressOf, areaAt } from "../model/area";
import { findTable } from "../model/workbook";
import { enteredText } from "./entered-text";
import { placeNamed } from "./links";
import type { OpenBook } from "./open-book";
import type { GridWords } from "./words";

export interface FormulaBarProps {
  readonly book: OpenBook;
  readonly words: GridWords;
  /** Gives the focus back to the sheet. */
  readonly leave: () => void;
  readonly openPreview: () => void;
}

export function FormulaBar({ book, words, leave, openPreview }: FormulaBarProps): ReactNode {
  return (
    <div className="grid-bar">
      <button
        type="button"
        aria-label={words.undo}
        title={words.undo}
        disabled={!book.canUndo}
        onClick={() => {
          book.undo();
        }}
      >
        ↶
      </button>
      <button
        type="button"
        aria-label={words.redo}
        title={words.redo}
        disabled={!book.canRedo}
        onClick={() => {
          book.redo();
        }}
      >
        ↷
      </button>
      <button type="button" onClick={openPreview}>
        {words.printPreview}
      </button>
      <NameBox book={book} words={words} leave={leave} />
      <ContentBox book={book} words={words} leave={leave} />
    </div>
  );
}

type BoxProps = Pick<FormulaBarProps, "book" | "words" | "leave">;

/** Shows where the active cell is; an address, a name or a table typed here is gone to. */
function NameBox({ book, words, leave }: BoxProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const { row, column } = book.activeCell;
  const go = (): void => {
    const place = { sheet: book.sheet, row, column };
    const table = findTable(book.workbook, typed ?? "");
    const placed =
      table === undefined
        ? placeNamed(book.workbook, typed ?? "", place)
        : { sheet: table.sheet, area: table.table.area };
    if (placed !== null) book.goTo(placed.sheet, placed.area);
    setTyped(null);
    leave();
  };
  return (
    <input
      aria-label={words.nameBox}
      value={typed ?? addressOf(areaAt(row, column))}
      onChange={({ target }) => {
        setTyped(target.value);
      }}
      onFocus={({ target }) => {
        target.select();
      }}
      onBlur={() => {
        setTyped(null);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Enter") go();
        else if (event.key === "Escape") leave();
        else return;
        // The sheet, which has the focus now, shall not take the key too.
        event.preventDefault();
      }}
    />
  );
}

function ContentBox({ book, words, leave }: BoxProps): ReactNode {
  const { editing, activeCell, sheet } = book;
  const takeKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.altKey) {
      event.preventDefault();
      if (book.commit()) leave();
    } else if (event.key === "Escape") {
      book.cancelEditing();
      leave();
    }
  };
  return (
    <textarea
      rows={1}
      spellCheck={false}
      aria-label={words.formulaBar}
      value={editing?.text ?? enteredText(sheet, activeCell.row, activeCell.column)}
      onChange={({ target }) => {
        if (book.editing === null) book.beginEditing();
        book.typeText(target.value);
      }}
      onKeyDown={takeKey}
    />
  );
}

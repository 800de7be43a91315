/** The tabs of the sheets: shown, renamed by a double click or F2, added. */
import type { KeyboardEvent, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";

import { renameSheet } from "../model/sheets";
import type { Sheet } from "../model/workbook";
import { addNewSheet } from "./keys";
import type { OpenBook } from "./open-book";
import type { GridWords } from "./words";

export interface SheetTabsProps {
  readonly book: OpenBook;
  readonly words: GridWords;
  /** Id of the element that shows the sheet in front. */
  readonly panelId: string;
}

export function SheetTabs({ book, words, panelId }: SheetTabsProps): ReactNode {
  const [renamed, setRenamed] = useState<Sheet | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { sheet: front } = book;
  const shown = book.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  useEffect(() => {
    const tab = list.current?.querySelector("[aria-selected='true']");
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [front]);
  const takeKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step === undefined ? undefined : shown[shown.indexOf(front) + step];
    if (event.key === "F2") setRenamed(front);
    else if (next === undefined) return;
    else {
      book.activate(next);
      const tabs = list.current?.querySelectorAll<HTMLElement>("[role='tab']");
      tabs?.[shown.indexOf(next)]?.focus();
    }
    event.preventDefault();
  };
  return (
    <div className="sheet-tabs">
      {renamed !== null && (
        <NewName
          book={book}
          words={words}
          sheet={renamed}
          close={() => {
            setRenamed(null);
          }}
        />
      )}
      <div ref={list} role="tablist" aria-label={words.sheets} onKeyDown={takeKey}>
        {shown.map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            tabIndex={sheet === front ? 0 : -1}
            aria-selected={sheet === front}
            aria-controls={sheet === front ? panelId : undefined}
            style={sheet.tabColor === null ? undefined : { borderBottomColor: sheet.tabColor }}
            onClick={() => {
              book.activate(sheet);
            }}
            onDoubleClick={() => {
              setRenamed(sheet);
            }}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      <button
        type="button"
        aria-label={words.addSheet}
        title={words.addSheet}
        onClick={() => {
          addNewSheet(book);
        }}
      >
        +
      </button>
    </div>
  );
}

interface NewNameProps {
  readonly book: OpenBook;
  readonly words: GridWords;
  readonly sheet: Sheet;
  readonly close: () => void;
}

function NewName({ book, words, sheet, close }: NewNameProps): ReactNode {
  const [name, setName] = useState(sheet.name);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.select();
  }, []);
  const rename = (): void => {
    if (name !== sheet.name) {
      book.edit((workbook) => {
        renameSheet(workbook, sheet, name);
      });
    }
    close();
  };
  return (
    <input
      ref={box}
      aria-label={words.renameSheet(sheet.name)}
      value={name}
      onChange={({ target }) => {
        setName(target.value);
      }}
      onBlur={rename}
      onKeyDown={(event) => {
        if (event.key === "Enter") rename();
        else if (event.key === "Escape") close();
      }}
    />
  );
}

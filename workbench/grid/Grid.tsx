/**
 * The grid of the workbench: formula bar, sheet, tabs. Takes an open book and draws it anew whenever it tells that
 * something changed, by the planner or by an add-in.
 */
import type { ReactNode } from "react";
import { useId, useMemo, useRef, useState, useSyncExternalStore } from "react";

import { FormulaSyntaxError } from "../calculation/formula";
import { InvalidEntryError } from "./entry-rules";
import { FormulaBar } from "./FormulaBar";
import type { OpenBook, Trouble } from "./open-book";
import { PrintPreview } from "./PrintPreview";
import { KnownFormulas } from "./rule-formulas";
import { SheetLook } from "./sheet-look";
import { SheetTabs } from "./SheetTabs";
import { SheetView } from "./SheetView";
import type { GridWords, Locale } from "./words";
import { gridWordsOf } from "./words";

export interface GridProps {
  readonly book: OpenBook;
  readonly locale: Locale;
}

export function Grid({ book, locale }: GridProps): ReactNode {
  useSyncExternalStore(book.subscribe, book.version);
  const panelId = useId();
  const [isPrinting, setPrinting] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const words = gridWordsOf(locale);
  const { sheet, contentVersion, selectionEnd, trouble } = book;
  const formulas = useMemo(() => new KnownFormulas(), [book]);
  const reached = { row: roundedUp(selectionEnd.row), column: roundedUp(selectionEnd.column) };
  const look = useMemo(
    () => new SheetLook(book.workbook, sheet, formulas, reached),
    [book, sheet, formulas, contentVersion, reached.row, reached.column],
  );
  const leave = (): void => {
    frame.current?.querySelector<HTMLElement>(".sheet-focus")?.focus({ preventScroll: true });
  };
  return (
    <div ref={frame} className="grid">
      <FormulaBar
        book={book}
        words={words}
        leave={leave}
        openPreview={() => {
          setPrinting(book.commit());
        }}
      />
      {trouble !== null && (
        <div role="alert" className="grid-trouble">
          <span>{troubleText(trouble, words)}</span>
          <button
            type="button"
            aria-label={words.close}
            onClick={() => {
              book.dismissTrouble();
              leave();
            }}
          >
            ✕
          </button>
        </div>
      )}
      <div id={panelId} role="tabpanel" aria-label={sheet.name} className="sheet-panel">
        <SheetView book={book} look={look} words={words} />
      </div>
      <SheetTabs book={book} words={words} panelId={panelId} />
      {isPrinting && (
        <PrintPreview
          book={book}
          formulas={formulas}
          words={words}
          close={() => {
            setPrinting(false);
            leave();
          }}
        />
      )}
    </div>
  );
}

/** The sheet grows by blocks when the selection nears its end, not by every step. */
const block = 100;

function roundedUp(place: number): number {
  return Math.ceil(place / block) * block;
}

function troubleText(trouble: Trouble, words: GridWords): string {
  if (trouble instanceof InvalidEntryError) {
    const own = [trouble.title, trouble.message].filter((part) => part !== "");
    return own.length === 0 ? words.invalidEntry : own.join("：");
  }
  if (trouble instanceof FormulaSyntaxError) return `${words.badFormula} ${trouble.formula}`;
  return `${words.refused[trouble.code]} (${trouble.message})`;
}

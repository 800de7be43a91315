/** The strip above a sheet with groups of columns: a line over each, and the button that folds it. */
import type { ReactNode, RefObject } from "react";
import { useEffect, useState } from "react";

import { columnLetters, wholeSheet } from "../model/area";
import { foldGroup } from "../model/formatting";
import type { OpenBook } from "./open-book";
import { groupsOf } from "./outline";
import type { OutlineGroup } from "./outline";
import { headWidth } from "./Row";
import type { SheetLook } from "./sheet-look";
import type { GridWords } from "./words";

export interface OutlinesProps {
  readonly book: OpenBook;
  readonly look: SheetLook;
  readonly words: GridWords;
  readonly scroller: RefObject<HTMLDivElement>;
}

const levelHeight = 20;
const buttonSize = 18;

export function Outlines({ book, look, words, scroller }: OutlinesProps): ReactNode {
  const groups = groupsOf(look.sheet.columns);
  const [scrolled, setScrolled] = useState(0);
  const isNeeded = groups.length > 0;
  useEffect(() => {
    const window = scroller.current;
    if (window === null || !isNeeded) return undefined;
    const follow = (): void => {
      setScrolled(window.scrollLeft);
    };
    follow();
    window.addEventListener("scroll", follow);
    return () => {
      window.removeEventListener("scroll", follow);
    };
  }, [scroller, isNeeded]);
  if (!isNeeded) return null;
  const { columns } = look.axes;
  const left = (column: number): number =>
    headWidth + columns.startOf(column) - (column < (look.sheet.freeze?.columns ?? 0) ? 0 : scrolled);
  const fold = ({ first, last, folded }: OutlineGroup): void => {
    book.edit(() => {
      foldGroup(look.sheet, { ...wholeSheet, left: first, right: last }, "ByColumns", !folded);
    });
  };
  return (
    <div className="sheet-outlines" style={{ height: Math.max(...groups.map(({ level }) => level)) * levelHeight + 2 }}>
      {groups.map((group) => {
        const { first, last, level, folded } = group;
        const top = (level - 1) * levelHeight + 1;
        return (
          <span key={`${level} ${first}`}>
            {!folded && (
              <i
                aria-hidden
                style={{ left: left(first), width: columns.span(first, last), top: top + buttonSize / 2 }}
              />
            )}
            <button
              type="button"
              aria-expanded={!folded}
              aria-label={words.unfold(`${columnLetters(first)}:${columnLetters(last)}`)}
              style={{ left: left(last + 1), top }}
              onClick={() => {
                fold(group);
              }}
            >
              {folded ? "+" : "−"}
            </button>
          </span>
        );
      })}
    </div>
  );
}

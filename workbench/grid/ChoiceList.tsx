/** The values a cell's validation offers; the chosen one is entered. */
import type { KeyboardEvent, ReactNode } from "react";
import { useId, useState } from "react";

import { areaAt } from "../model/area";
import { enter } from "../model/editing";
import { displayedText } from "../model/displayed-text";
import type { OpenBook } from "./open-book";
import type { PopupPlace } from "./Popup";
import { Popup } from "./Popup";
import type { GridWords } from "./words";

export interface ChoiceListProps extends PopupPlace {
  readonly book: OpenBook;
  readonly words: GridWords;
  readonly choices: readonly string[];
}

export function ChoiceList({ book, words, choices, ...hanging }: ChoiceListProps): ReactNode {
  const id = useId();
  const { look, place, close } = hanging;
  const cell = look.sheet.cells.get(place.row, place.column);
  const now = cell === undefined ? "" : displayedText(cell.value, cell.style.numberFormat);
  const [at, setAt] = useState(Math.max(0, choices.indexOf(now)));
  const choose = (choice: string | undefined): void => {
    if (choice !== undefined) {
      book.edit((workbook) => {
        enter(workbook, look.sheet, areaAt(place.row, place.column), choice);
      });
    }
    close();
  };
  const takeKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt(Math.min(choices.length - 1, at + 1));
    else if (event.key === "ArrowUp") setAt(Math.max(0, at - 1));
    else if (event.key === "Enter" || event.key === " ") choose(choices[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Popup {...hanging} label={words.choices}>
      <div
        role="listbox"
        tabIndex={0}
        aria-label={words.choices}
        aria-activedescendant={`${id}${at}`}
        onKeyDown={takeKey}
      >
        {choices.map((choice, index) => (
          <div
            key={choice}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(choice);
            }}
          >
            {choice}
          </div>
        ))}
      </div>
    </Popup>
  );
}

/** The menu of a row's or column's heading: opened by the right button, or by the menu key on whole rows or columns. */
import type { ReactNode } from "react";

import { isEntireColumns } from "../model/area";
import type { BandAxis } from "./bands";
import { deleteBands, hideBands, insertBands, insertCut } from "./bands";
import type { CopiedCells } from "./copying";
import type { OpenBook } from "./open-book";
import type { PopupPlace } from "./Popup";
import { Popup } from "./Popup";
import type { GridWords } from "./words";

export interface HeadMenuProps extends PopupPlace {
  readonly book: OpenBook;
  readonly words: GridWords;
  readonly axis: BandAxis;
  /** What was cut or copied last. */
  readonly copied: CopiedCells | null;
  readonly setCopied: (copied: CopiedCells | null) => void;
}

export function HeadMenu({ book, words, axis, copied, setCopied, ...hanging }: HeadMenuProps): ReactNode {
  const { close } = hanging;
  const { heads } = words;
  const { sheet, selected: area } = book;
  const isCut = copied?.isCut === true && copied.sheet === sheet && isEntireColumns(copied.area);
  const item = (label: string, choose: () => void): ReactNode => (
    <button
      type="button"
      onClick={() => {
        choose();
        close();
      }}
    >
      {label}
    </button>
  );
  return (
    <Popup {...hanging} label={axis === "column" ? heads.columns : heads.rows}>
      {axis === "column" &&
        item(heads.cut, () => {
          setCopied({ sheet, area, text: "", isCut: true });
        })}
      {axis === "column" &&
        isCut &&
        item(heads.insertCut, () => {
          insertCut(book, copied.area);
          setCopied(null);
        })}
      {item(heads.insert, () => {
        insertBands(book, axis);
      })}
      {item(heads.delete, () => {
        deleteBands(book, axis);
      })}
      {item(heads.hide, () => {
        hideBands(book, axis, true);
      })}
      {item(heads.show, () => {
        hideBands(book, axis, false);
      })}
    </Popup>
  );
}

/** The menu of a table's header button: sorts by the column, and keeps the rows with the ticked texts. */
import type { ReactNode } from "react";
import { useState } from "react";

import { displayedText } from "../model/displayed-text";
import { filterColumn, sortTable } from "../model/sorting";
import type { ColumnFilter } from "../model/table";
import { bodyArea } from "../model/table";
import type { OpenBook } from "./open-book";
import type { PopupPlace } from "./Popup";
import { Popup } from "./Popup";
import type { HeaderButton, SheetLook } from "./sheet-look";
import type { GridWords } from "./words";

export interface FilterMenuProps extends PopupPlace {
  readonly book: OpenBook;
  readonly words: GridWords;
}

export function FilterMenu(props: FilterMenuProps): ReactNode {
  const button = props.look.at(props.place.row, props.place.column)?.button;
  return button == null ? null : <ColumnMenu {...props} button={button} />;
}

function ColumnMenu({
  book,
  words,
  button: { table, column },
  ...hanging
}: FilterMenuProps & { readonly button: HeaderButton }): ReactNode {
  const { look, close } = hanging;
  const { sheet } = look;
  const tableColumn = table.columns[column];
  const texts = textsIn(look, { table, column });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(tickedBefore(tableColumn?.filter, texts)));
  const sort = (ascending: boolean): void => {
    book.edit((workbook) => {
      sortTable(workbook, sheet, table, [{ key: column, ascending }]);
    });
    close();
  };
  const filter = (values: readonly string[] | null): void => {
    book.edit((workbook) => {
      filterColumn(workbook, sheet, table, column, values === null ? null : { kind: "values", values });
    });
    close();
  };
  const tick = (changed: readonly string[], isTicked: boolean): void => {
    const next = new Set(ticked);
    for (const text of changed) {
      if (isTicked) next.add(text);
      else next.delete(text);
    }
    setTicked(next);
  };
  const isAllTicked = texts.every((text) => ticked.has(text));
  return (
    <Popup {...hanging} label={words.sortAndFilter(tableColumn?.name ?? "")}>
      <button
        type="button"
        onClick={() => {
          sort(true);
        }}
      >
        {words.sortUp}
      </button>
      <button
        type="button"
        onClick={() => {
          sort(false);
        }}
      >
        {words.sortDown}
      </button>
      {tableColumn?.filter != null && (
        <button
          type="button"
          onClick={() => {
            filter(null);
          }}
        >
          {words.clearFilter}
        </button>
      )}
      <fieldset aria-label={words.choices}>
        <Tick
          text={words.all}
          isTicked={isAllTicked}
          tick={(isTicked) => {
            tick(texts, isTicked);
          }}
        />
        {texts.map((text) => (
          <Tick
            key={text}
            text={text === "" ? words.blanks : text}
            isTicked={ticked.has(text)}
            tick={(isTicked) => {
              tick([text], isTicked);
            }}
          />
        ))}
      </fieldset>
      <button
        type="button"
        disabled={ticked.size === 0}
        onClick={() => {
          filter(isAllTicked ? null : [...ticked]);
        }}
      >
        {words.apply}
      </button>
      <button type="button" onClick={close}>
        {words.cancel}
      </button>
    </Popup>
  );
}

interface TickProps {
  readonly text: string;
  readonly isTicked: boolean;
  readonly tick: (isTicked: boolean) => void;
}

function Tick({ text, isTicked, tick }: TickProps): ReactNode {
  return (
    <label>
      <input
        type="checkbox"
        checked={isTicked}
        onChange={({ target }) => {
          tick(target.checked);
        }}
      />
      {text}
    </label>
  );
}

/** The different texts of a column in the order of its rows; more would make no list to choose from. */
function textsIn({ sheet }: SheetLook, { table, column }: HeaderButton): readonly string[] {
  const body = bodyArea(table);
  const texts = new Set<string>();
  for (let row = body.top; row <= body.bottom && texts.size < mostTexts; row++) {
    const cell = sheet.cells.get(row, table.area.left + column);
    texts.add(displayedText(cell?.value ?? null, cell?.style.numberFormat ?? "General"));
  }
  return [...texts];
}
const mostTexts = 1000;

function tickedBefore(filter: ColumnFilter | null | undefined, texts: readonly string[]): readonly string[] {
  return filter?.kind === "values" ? filter.values : texts;
}

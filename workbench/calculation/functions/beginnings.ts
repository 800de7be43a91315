/**
 * Finds the texts of a column that begin alike, `1-5-*`: from a list in alphabetical order that is made once for all who
 * ask. Takes a range of one column, gives rows of it.
 */

import type { CellRange } from "../range";

interface PlacedText {
  /** In lower case. */
  readonly text: string;
  readonly row: number;
}

const known = new WeakMap<object, readonly PlacedText[]>();

/** What texts must begin with to match a pattern, in lower case; null when the pattern asks for more than a beginning. */
export function beginningOf(pattern: string): string | null {
  return /^[^*?~]+\*$/.test(pattern) ? pattern.slice(0, -1).toLowerCase() : null;
}

/** The rows of a column whose texts begin so, in ascending order. */
export function rowsBeginning(column: CellRange, beginning: string): readonly number[] {
  const texts = inOrder(column);
  let [first, last] = [0, texts.length];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if ((texts[middle]?.text ?? "") < beginning) first = middle + 1;
    else last = middle;
  }
  const rows: number[] = [];
  for (let at = first; texts[at]?.text.startsWith(beginning) === true; at++) rows.push(texts[at]?.row ?? 0);
  return rows.sort((one, other) => one - other);
}

function inOrder(column: CellRange): readonly PlacedText[] {
  const { contents } = column;
  const listed = known.get(contents);
  if (listed !== undefined) return listed;
  const texts: PlacedText[] = [];
  for (let row = 0; row < column.filledRows; row++) {
    const value = column.at(row, 0);
    if (typeof value === "string") texts.push({ text: value.toLowerCase(), row });
  }
  texts.sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0));
  known.set(contents, texts);
  return texts;
}

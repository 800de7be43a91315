/**
 * Finds the words of a table in a text: the longest one at a place, the last one before an end, or all of them.
 * Every look-up costs at most the longest word, so that reading stays linear.
 */

export interface Found<T> {
  readonly word: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly meaning: T;
}

export interface Lexicon<T> {
  /** The longest word that begins at `at` and ends before `limit`. */
  readonly at: (text: string, at: number, limit?: number) => Found<T> | null;
  /** The longest word that ends exactly at `end` and begins at or after `from`. */
  readonly endingAt: (text: string, end: number, from?: number) => Found<T> | null;
  /** All words from left to right, longest first, none inside another. */
  readonly all: (text: string) => readonly Found<T>[];
  /** Whether the text holds any of the words. */
  readonly isIn: (text: string) => boolean;
}

/** A word of the table; one without a meaning is only passed over. */
interface Entry<T> {
  readonly word: string;
  readonly meaning: { readonly is: T } | null;
}

/** Words by one of their characters, so many places of them; what shares a place is told apart by comparing. */
type Index<T> = readonly (readonly Entry<T>[] | null)[];
const PLACES = 1024;
const placeOf = (code: number): number => code & (PLACES - 1);

function indexed<T>(entries: readonly Entry<T>[], codeOf: (word: string) => number): Index<T> {
  const index = Array.from({ length: PLACES }, (): Entry<T>[] | null => null);
  for (const entry of entries) {
    const place = placeOf(codeOf(entry.word));
    const those = index[place];
    if (those) those.push(entry);
    else index[place] = [entry];
  }
  for (const those of index) those?.sort((a, b) => b.word.length - a.word.length);
  return index;
}

/** Whether `word` stands at `at`; compared by code, which is cheaper than a call for words this short. */
function standsAt(word: string, text: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}

/** A lexicon of words with their meanings. `others` are longer words that only contain one of them: they are passed over. */
export function lexiconOf<T>(
  words: readonly (readonly [word: string, meaning: T])[],
  others: readonly string[] = [],
): Lexicon<T> {
  const entries = [
    ...words.map(([word, is]): Entry<T> => ({ word, meaning: { is } })),
    ...others.map((word): Entry<T> => ({ word, meaning: null })),
  ];
  const byFirst = indexed(entries, (word) => word.charCodeAt(0));
  const byLast = indexed(entries, (word) => word.charCodeAt(word.length - 1));

  const entryAt = (text: string, start: number, limit: number): Entry<T> | null => {
    if (start < 0 || start >= limit) return null;
    const entries = byFirst[placeOf(text.charCodeAt(start))];
    if (!entries) return null;
    for (const entry of entries) {
      if (start + entry.word.length <= limit && standsAt(entry.word, text, start)) return entry;
    }
    return null;
  };
  const foundAs = ({ word, meaning }: Entry<T>, start: number): Found<T> | null =>
    meaning === null ? null : { word, start, end: start + word.length, meaning: meaning.is };

  const at = (text: string, start: number, limit = text.length): Found<T> | null => {
    const entry = entryAt(text, start, Math.min(limit, text.length));
    return entry === null ? null : foundAs(entry, start);
  };
  const endingAt = (text: string, end: number, from = 0): Found<T> | null => {
    if (end <= from || end > text.length) return null;
    const entries = byLast[placeOf(text.charCodeAt(end - 1))];
    if (!entries) return null;
    for (const entry of entries) {
      const start = end - entry.word.length;
      if (start >= from && standsAt(entry.word, text, start)) return foundAs(entry, start);
    }
    return null;
  };
  const all = (text: string): readonly Found<T>[] => {
    const found: Found<T>[] = [];
    for (let i = 0; i < text.length;) {
      const entry = entryAt(text, i, text.length);
      const next = entry === null ? null : foundAs(entry, i);
      if (next !== null) found.push(next);
      i += entry?.word.length ?? 1;
    }
    return found;
  };
  const isIn = (text: string): boolean => {
    for (let i = 0; i < text.length;) {
      const entry = entryAt(text, i, text.length);
      if (entry !== null && entry.meaning !== null) return true;
      i += entry?.word.length ?? 1;
    }
    return false;
  };
  return { at, endingAt, all, isIn };
}

/** A lexicon of bare words; `others` as above (公共 is no 共). */
export function wordsOf(words: readonly string[], others: readonly string[] = []): Lexicon<true> {
  return lexiconOf(
    words.map((word) => [word, true] as const),
    others,
  );
}

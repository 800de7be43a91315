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

type Entry<T> = readonly [word: string, meaning: T];

function grouped<T>(
  entries: readonly Entry<T>[],
  key: (word: string) => number,
): ReadonlyMap<number, readonly Entry<T>[]> {
  const groups = new Map<number, Entry<T>[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry[0]));
    if (group === undefined) groups.set(key(entry[0]), [entry]);
    else group.push(entry);
  }
  for (const group of groups.values()) group.sort((a, b) => b[0].length - a[0].length);
  return groups;
}

export function lexiconOf<T>(words: readonly Entry<T>[]): Lexicon<T> {
  const byFirst = grouped(words, (word) => word.charCodeAt(0));
  const byLast = grouped(words, (word) => word.charCodeAt(word.length - 1));

  const at = (text: string, start: number, limit = text.length): Found<T> | null => {
    const entries = byFirst.get(text.charCodeAt(start));
    if (entries === undefined) return null;
    for (const [word, meaning] of entries) {
      const end = start + word.length;
      if (end <= limit && text.startsWith(word, start)) return { word, start, end, meaning };
    }
    return null;
  };
  const endingAt = (text: string, end: number, from = 0): Found<T> | null => {
    const entries = byLast.get(text.charCodeAt(end - 1));
    if (entries === undefined) return null;
    for (const [word, meaning] of entries) {
      const start = end - word.length;
      if (start >= from && text.startsWith(word, start)) return { word, start, end, meaning };
    }
    return null;
  };
  const all = (text: string): readonly Found<T>[] => {
    const found: Found<T>[] = [];
    for (let i = 0; i < text.length;) {
      const next = at(text, i);
      if (next !== null) found.push(next);
      i = next === null ? i + 1 : next.end;
    }
    return found;
  };
  const isIn = (text: string): boolean => {
    for (let i = 0; i < text.length; i++) if (at(text, i) !== null) return true;
    return false;
  };
  return { at, endingAt, all, isIn };
}

/**
 * A lexicon of bare words. `others` are longer words that only contain one of them (公共 is no 共): they are passed over.
 */
export function wordsOf(words: readonly string[], others: readonly string[] = []): Lexicon<true> {
  const { at, endingAt, all } = lexiconOf<boolean>([
    ...words.map((word) => [word, true] as const),
    ...others.map((word) => [word, false] as const),
  ]);
  const meant = (found: Found<boolean> | null): Found<true> | null =>
    found?.meaning === true ? (found as Found<true>) : null;
  return {
    at: (text, start, limit) => meant(at(text, start, limit)),
    endingAt: (text, end, from) => meant(endingAt(text, end, from)),
    all: (text) => all(text).filter((found): found is Found<true> => found.meaning),
    isIn: (text) => {
      for (let i = 0; i < text.length;) {
        const found = at(text, i);
        if (found?.meaning === true) return true;
        i = found?.end ?? i + 1;
      }
      return false;
    },
  };
}

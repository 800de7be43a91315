/**
 * Keeps what was read off words for the next time they are met: reports say the same few words again and again, and of forty
 * questions about words one is new. What is kept is bounded, and answers never depend on it.
 */

/** Longer words are seldom met twice, and a kept part of a long text would keep all of that text. */
const LONGEST = 12;
const MOST = 8192;

/** `read` with a memory; it must depend on its words alone. */
export function remembering(read: (words: string) => string): (words: string) => string {
  const known = new Map<string, string>();
  return (words) => {
    if (words.length > LONGEST) return read(words);
    let answer = known.get(words);
    if (answer === undefined) {
      if (known.size === MOST) known.clear();
      answer = read(words);
      known.set(words, answer);
    }
    return answer;
  };
}

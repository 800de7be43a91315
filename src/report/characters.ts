/**
 * Characters of Chinese typesetting: blanks, digits, sentence ends. Every question takes a text and a place and is one
 * look-up by code, so that no string is made for each character of a long text. Outside the text the answer is no.
 */

/** Whether the character at a place belongs to a set. */
export type CharacterTest = (text: string, at: number) => boolean;

/** A test for the given characters. */
export function among(characters: string): CharacterTest {
  const members = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) members[characters.charCodeAt(i)] = 1;
  return (text, at) => at >= 0 && at < text.length && members[text.charCodeAt(at)] === 1;
}

/** Whether a character of the set stands between two places. */
export function holdsAny(text: string, from: number, to: number, belongs: CharacterTest): boolean {
  for (let at = from; at < to; at++) if (belongs(text, at)) return true;
  return false;
}

/** Space, tab, no-break space, ideographic space and their kin, but no line break. */
export const isBlank = among(" \t\r\u00a0\u3000\ufeff");

/** Blanks, and line breaks that only wrap a line. */
export const isSpace = among(" \t\r\n\u00a0\u3000\ufeff");

/** The first place from `at` on that holds no blank; `end` if there is none before it. */
export function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isBlank(text, next)) next++;
  return next;
}

const ZERO = "0".charCodeAt(0);
const FULL_ZERO = "０".charCodeAt(0);

/** The Arabic digit at a place, plain or full-width; −1 where none stands. */
export function digitAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return -1;
  const code = text.charCodeAt(at);
  if (code >= ZERO && code <= ZERO + 9) return code - ZERO;
  return code >= FULL_ZERO && code <= FULL_ZERO + 9 ? code - FULL_ZERO : -1;
}

export function isDigit(text: string, at: number): boolean {
  return digitAt(text, at) >= 0;
}

export function isHan(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
}

export const isLetter = among("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

/** Ends a sentence; closing quotes and brackets may follow it. */
export const endsSentence = among("。！？!?");

export const closesBracket = among("”’）)》」");

/**
 * The number in front of a heading or a list item: 一、 （一） ㈠ 1. （1） ① 一是 第一部分.
 */
import { among, isBlank, isDigit, skipBlanks, type CharacterTest } from "./characters";
import { CHAPTER_WORDS, HAN_DIGITS, MARKER_CHARACTERS, type MarkerStyle } from "./words/headings";

export interface Marker {
  readonly style: MarkerStyle;
  /** The number alone: 一, ㈠, 3, 二是. */
  readonly text: string;
  /** Where the words after the marker and its blanks begin. */
  readonly after: number;
}

const isHanDigit = among(HAN_DIGITS);
const separates = among("、.．，,");
const opensMarker = among(`第（(0123456789０１２３４５６７８９${HAN_DIGITS}${[...MARKER_CHARACTERS.keys()].join("")}`);

function runEnd(text: string, from: number, end: number, belongs: CharacterTest): number {
  let at = from;
  while (at < end && at < from + 4 && belongs(text, at)) at++;
  return at;
}

/** The marker that stands exactly at `start` and ends before `end`, or null. */
export function markerAt(text: string, start: number, end: number): Marker | null {
  if (start >= end || !opensMarker(text, start)) return null;
  const first = text.charAt(start);
  const marker = (style: MarkerStyle, from: number, to: number, after: number): Marker => ({
    style,
    text: text.slice(from, to),
    after: skipBlanks(text, after, end),
  });

  const whole = MARKER_CHARACTERS.get(first);
  if (whole !== undefined) {
    const after = separates(text, start + 1) ? start + 2 : start + 1;
    return marker(whole, start, start + 1, after);
  }
  if (first === "第") {
    const to = runEnd(text, start + 1, end, isHanDigit);
    const word = to > start + 1 ? CHAPTER_WORDS.find((chapter) => text.startsWith(chapter, to)) : undefined;
    if (word === undefined) return null;
    const after = to + word.length;
    return marker("chapter", start, after, separates(text, after) ? after + 1 : after);
  }
  if (first === "（" || first === "(") {
    const isClose = (at: number): boolean => text[at] === "）" || text[at] === ")";
    const han = runEnd(text, start + 1, end, isHanDigit);
    if (han > start + 1 && isClose(han)) return marker("hanParen", start + 1, han, han + 1);
    const arabic = runEnd(text, start + 1, end, isDigit);
    if (arabic > start + 1 && arabic <= start + 3 && isClose(arabic))
      return marker("arabicParen", start + 1, arabic, arabic + 1);
    return null;
  }
  if (isHanDigit(text, start)) {
    const to = runEnd(text, start, end, isHanDigit);
    const next = text[to];
    if (next === "是") return marker("shi", start, to + 1, to + 1);
    if (next === "、" || next === "." || next === "．" || isBlank(text, to)) return marker("han", start, to, to + 1);
    return null;
  }
  if (isDigit(text, start)) {
    const to = runEnd(text, start, end, isDigit);
    const next = text[to];
    if (to > start + 2) return null;
    if (next === ")" || next === "）") return marker("arabicParen", start, to, to + 1);
    if (next === "、" || ((next === "." || next === "．") && !isDigit(text, to + 1)))
      return marker("arabic", start, to, to + 1);
  }
  return null;
}

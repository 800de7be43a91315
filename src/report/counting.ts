/**
 * Tells whether a small Chinese number counts something where it stands (打通三条, 十件实事全部办结) or only belongs to a noun
 * (一座资源型城市, 三项社会保险).
 */
import { isHan, isLetter } from "./characters";
import type { Figure } from "./figures";
import { wordsOf } from "./lexicon";
import {
  ALL_WORDS,
  BEFORE_IDIOMS,
  COUNTED_VERBS,
  COUNTING_MARKS,
  COUNTING_VERBS,
  LONGEST_COUNTED_VERB,
  SINGLE_UNITS,
  SMALL_NUMBERS,
  SOME_WORDS,
  WHOLE_UNITS,
} from "./words/counting";
import { oneOf } from "./words/listed";

const countingVerbs = wordsOf(COUNTING_VERBS);
const countedVerbs = wordsOf(COUNTED_VERBS);
const countingMarks = wordsOf(COUNTING_MARKS);

/** 十件民生实事全部办结, 十件实事中六件提前完成: what is said of all or some of them. */
const TOLD_AS_WHOLE = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{0,6}(?:中[${SMALL_NUMBERS}\\d]|[已仅只][\\u4e00-\\u9fff]{0,4}[${SMALL_NUMBERS}\\d]${oneOf(WHOLE_UNITS)}|${oneOf(ALL_WORDS)})|${oneOf(SOME_WORDS)})`,
  "u",
);
export const LONGEST_WHOLE = 12;

/**
 * Whether a small Chinese number counts something where it stands: `before` is what its clause says so far, `next` the
 * character behind it, `behind` so many characters from there as a list told as a whole may need.
 */
export function countsHere(figure: Figure, before: string, next: string, behind: string): boolean {
  // 二 belongs to names (纬二路, 二次供水); things are counted with 两.
  if (figure.bare || figure.text.startsWith("二")) return false;
  if (figure.unit === "次" && figure.value > 1 && before !== "") return true;
  const closes = next === "" || !(isHan(next, 0) || isLetter(next, 0) || "“《（(".includes(next));
  if (figure.value === 1) {
    const last = before.charAt(before.length - 1);
    const counts = SINGLE_UNITS.has(figure.unit) && before !== "" && !BEFORE_IDIOMS.includes(last);
    if (closes) return counts;
    return counts && (before.endsWith("仅") || before.endsWith("只"));
  }
  if (closes && before !== "") return true;
  if (before === "" && countedVerbs.at(behind, 0) !== null) return true;
  if (TOLD_AS_WHOLE.test(behind)) return true;
  if (countingVerbs.endingAt(before, before.length) !== null) return true;
  for (let back = 1; back <= LONGEST_COUNTED_VERB; back++) {
    if (countingMarks.endingAt(before, before.length - back) !== null) return true;
  }
  return false;
}

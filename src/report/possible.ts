/**
 * Offers indicators that only a person can decide on: a count of things begun and a smaller one of things finished, of the
 * same unit and near each other, which the text does not put against each other (已开工20个 … 5座主体已完工).
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { sameUnit } from "./thread";
import { WORKS_WORDS } from "./words/cues";
import { BEGUN_WORDS, FINISHED_WORDS, PART_NOUNS } from "./words/possible";

/** How many lone figures lie at most between the two, and how many sentences. */
const NEAREST_FIGURES = 3;
const NEAREST_SENTENCES = 1;

const begun = wordsOf(BEGUN_WORDS);
/** What is only a part of the thing: its shell being up does not make it done. */
const worksParts = wordsOf([...WORKS_WORDS, ...PART_NOUNS]);
const finished = wordsOf(FINISHED_WORDS);

function loneCount(draft: Draft): Mention | null {
  const { actual, target, ratio, role } = draft;
  if (actual === null || target !== null || ratio !== null || role.kind !== "amount") return null;
  return actual.figure.unit === "元" ? null : actual;
}

/** The pairs that may be whole and part done, each whole once. */
export function possiblePairs(drafts: readonly Draft[]): readonly { readonly draft: Draft; readonly part: Mention }[] {
  return drafts.flatMap((draft, i) => {
    const whole = loneCount(draft);
    if (whole === null || !begun.isIn(whole.before)) return [];
    const part = drafts
      .slice(i + 1, i + 1 + NEAREST_FIGURES)
      .map(loneCount)
      .find((other) => {
        if (other === null || !sameUnit(whole, other) || other.figure.value >= whole.figure.value) return false;
        if (other.clause.sentence - whole.clause.sentence > NEAREST_SENTENCES) return false;
        const words = other.before + other.after;
        return finished.isIn(words) && !worksParts.isIn(words);
      });
    return part === undefined || part === null ? [] : [{ draft, part }];
  });
}

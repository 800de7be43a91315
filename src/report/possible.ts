/**
 * Offers indicators that only a person can decide on: a count of things begun and a smaller one of things finished, of the
 * same unit and near each other, which the text does not put against each other (已开工20个 … 5座主体已完工), or things that it names
 * one by one as finished.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { sameUnit } from "./sameUnit";
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

/** A target that nothing answers yet. */
function openTarget({ target, actual, ratio, aim }: Draft): Mention | null {
  return actual === null && ratio === null && aim === "amount" ? target : null;
}

/** A later and smaller count of things finished. */
function countedPart(drafts: readonly Draft[], i: number, whole: Mention): Mention | null {
  for (const draft of drafts.slice(i + 1, i + 1 + NEAREST_FIGURES)) {
    const other = loneCount(draft);
    const figure = draft.target ?? draft.actual;
    // 其中新建11个；已开工33个，开工率86.8%，完工9个: the later counts are of what the linked one is of.
    if (other === null && figure !== null && sameUnit(whole, figure)) return null;
    if (other === null || !sameUnit(whole, other) || other.figure.value >= whole.figure.value) continue;
    if (other.clause.sentence - whole.clause.sentence > NEAREST_SENTENCES) continue;
    const words = other.before + other.after;
    if (finished.isIn(words) && !worksParts.isIn(words)) return other;
  }
  return null;
}

interface Pair {
  readonly draft: Draft;
  readonly whole: Mention;
  readonly part: Mention;
}

/**
 * The pairs that may be whole and part done, each whole once: a count of things finished, else things named as finished.
 * @param finishedOf what the sentence behind a whole names as finished
 */
export function possiblePairs(
  drafts: readonly Draft[],
  finishedOf: (whole: Mention) => Mention | null,
): readonly Pair[] {
  const pairs: Pair[] = [];
  drafts.forEach((draft, i) => {
    const lone = loneCount(draft);
    const whole = lone ?? openTarget(draft);
    if (whole === null || whole.figure.unit === "元" || (lone !== null && !begun.isIn(whole.before))) return;
    const part = (lone === null ? null : countedPart(drafts, i, lone)) ?? finishedOf(whole);
    if (part !== null) pairs.push({ draft, whole, part });
  });
  return pairs;
}

/**
 * What a printed ratio tells of the figures around it: which two of them it is the ratio of. Rounding is allowed for, so that
 * only figures that can really have given the ratio are taken for its parts.
 */
import type { Mention } from "./clauses";
import { agree, quotientOf, standsFor, type Interval } from "./interval";
import type { Qualifier } from "./report";
import { sameUnit } from "./sameUnit";

/** Beyond rounding of any kind. */
const FAR = 1.01;

/**
 * What a ratio is worked out with where a figure leaves one end open: a bound is taken at its word (不少于500户 counts as 500户), what
 * lies above is near it. An open end would fit any ratio.
 */
const WORKED_WITH: ReadonlyMap<Qualifier | null, Qualifier | null> = new Map<Qualifier, Qualifier | null>([
  ["以内", null],
  ["不少于", null],
  ["至少", null],
  ["以上", "余"],
  ["超", "余"],
]);

function intervalOf(mention: Mention): Interval {
  if (mention.standsFor === null) {
    const { figure } = mention;
    const qualifier = WORKED_WITH.get(figure.qualifier);
    mention.standsFor = standsFor(qualifier === undefined ? figure : { ...figure, qualifier });
  }
  return mention.standsFor;
}

/** Whether `ratio` can be `part` ÷ `whole`. */
export function fitsRatio(part: Mention, whole: Mention, ratio: Mention): boolean {
  if (part === whole || !sameUnit(part, whole) || part.figure.value <= 0 || whole.figure.value <= 0) return false;
  const [done, all, said] = [intervalOf(part), intervalOf(whole), intervalOf(ratio)];
  // Most pairs miss by far, which costs no division.
  if (done.low > FAR * all.high * said.high || FAR * done.high < all.low * said.low) return false;
  return agree(quotientOf(done, all), said);
}

/**
 * What a printed ratio tells of the figures around it: which two of them it is the ratio of. Rounding is allowed for, so that
 * only figures that can really have given the ratio are taken for its parts.
 */
import type { Mention } from "./clauses";
import { agree, quotientOf, standsFor, type Interval } from "./interval";
import { sameUnit } from "./thread";

/** Beyond rounding of any kind. */
const FAR = 1.01;

function intervalOf(mention: Mention): Interval {
  mention.standsFor ??= standsFor(mention.figure);
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

/**
 * How parts stand to the whole that they are told of: they make it, or they cannot. Takes figures, gives the verdict with its sum.
 */
import { agree, exactly, standsFor, sumOf } from "../interval";
import type { Check, Quantity } from "../report";
import { checkOf, short, sumLike } from "./arithmetic";
import { UNSAID, verdictOf, type Verdict } from "./evidence";
import { isSlipInSum, isSlipOf } from "./slips";

/** Parts that miss a whole by less than this share were meant to make it. */
const NEAR_WHOLE = 0.2;
/** Parts that leave out no more than this are rather meant to be all: three and more, or two. */
const ALMOST_WHOLE = 0.05;
const ALMOST_PAIR = 0.01;
/** A part that is more than its whole by this factor is none of it. */
const MOST_EXCESS = 1.5;

const NOTHING = exactly(0);

const total = (parts: readonly Quantity[]): number => parts.reduce((sum, { value }) => sum + value, 0);
export const addsUp = (parts: readonly Quantity[], whole: Quantity): boolean =>
  agree(sumOf(parts.map(standsFor)), standsFor(whole));
const exceeds = (parts: readonly Quantity[], whole: Quantity): boolean =>
  sumOf(parts.map(standsFor)).low > standsFor(whole).high;

export function sumOver(parts: readonly Quantity[], whole: Quantity): Check {
  return checkOf(`${parts.map(short).join("+")}=${sumLike(total(parts), whole)}`, whole.text, [whole, ...parts]);
}

export const isNear = (parts: readonly Quantity[], whole: Quantity, share = NEAR_WHOLE): boolean =>
  Math.abs(total(parts) / whole.value - 1) < share;

/** The first of the parts, at least two, that together make the whole; null if none do. */
export function partsThatMake(parts: readonly Quantity[], whole: Quantity): readonly Quantity[] | null {
  const made = standsFor(whole);
  let sum = NOTHING;
  for (const [index, part] of parts.entries()) {
    sum = sumOf([sum, standsFor(part)]);
    if (index > 0 && agree(sum, made)) return parts.slice(0, index + 1);
  }
  return null;
}

/** How parts that are all of a whole stand to it; those that miss it by far were not meant to make it. */
export function judge(parts: readonly Quantity[], whole: Quantity): Verdict {
  const made = partsThatMake(parts, whole);
  if (made !== null) return verdictOf(true, sumOver(made, whole));
  const meant = isNear(parts, whole) || isSlipInSum(parts, whole);
  return parts.length >= 2 && meant ? verdictOf(false, sumOver(parts, whole)) : UNSAID;
}

/**
 * How parts that need not be all of a whole stand to it. Together they may be more than the whole where one thing counts as
 * two of them (女性60人、党员55人 of 100); only what a slip explains contradicts it. A single part can never be more.
 */
export function judgeOpen(parts: readonly Quantity[], whole: Quantity): Verdict {
  const made = partsThatMake(parts, whole);
  if (made !== null) return verdictOf(true, sumOver(made, whole));
  const [first] = parts;
  if (first === undefined) return UNSAID;
  if (exceeds([first], whole)) {
    const meant = first.value < whole.value * MOST_EXCESS || isSlipOf(first, whole.value);
    return meant ? verdictOf(false, checkOf(`${short(first)}>${short(whole)}`, whole.text, [whole, first])) : UNSAID;
  }
  const near = exceeds(parts, whole) ? NEAR_WHOLE : parts.length > 2 ? ALMOST_WHOLE : ALMOST_PAIR;
  const slip = parts.length > 1 && isNear(parts, whole, near) && isSlipInSum(parts, whole);
  return slip ? verdictOf(false, sumOver(parts, whole)) : UNSAID;
}

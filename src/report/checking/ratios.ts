/**
 * Printed ratios against the figures beside them: actual over target, whole numbers that a rate leaves possible, and
 * parts whose figures exceed what the whole's ratio allows.
 */
import { agree, exactly, productOf, quotientOf, standsFor, wholesIn } from "../interval";
import type { Check, Indicator, Quantity } from "../report";
import { CLAIM_CUES, PART_CUES } from "../words/checks";
import { checkOf, percentLike, short } from "./arithmetic";
import {
  bySentence,
  endOf,
  lastAtOrBefore,
  sameUnit,
  wordsBefore,
  type Evidence,
  type Findings,
  type Known,
} from "./evidence";

/** A count printed to the last one. */
export const isCount = (quantity: Quantity): boolean => {
  const { low, high } = standsFor(quantity);
  return low === high && Number.isInteger(low);
};

function ratioCheck(
  part: Quantity,
  whole: Quantity,
  ratio: Quantity,
): { readonly check: Check; readonly holds: boolean } {
  const holds = agree(quotientOf(standsFor(part), standsFor(whole)), standsFor(ratio));
  const arithmetic = `${short(part)}/${short(whole)}=${percentLike(part.value / whole.value, ratio)}`;
  return { holds, check: checkOf(arithmetic, holds ? null : ratio.text, [part, whole, ratio]) };
}

/** Whether some whole number of `whole` makes the printed share. */
export function someCountFits(whole: Quantity, ratio: Quantity): boolean {
  return !isCount(whole) || wholesIn(productOf(standsFor(whole), standsFor(ratio))) !== null;
}

/** No whole count gives the rate: 477/633=75.36%, 478/633=75.51%, printed 75.41%. */
export function noCount(whole: Quantity, ratio: Quantity): Check {
  const below = Math.floor(whole.value * ratio.value);
  const told = [below, below + 1].map((n) => `${String(n)}/${short(whole)}=${percentLike(n / whole.value, ratio)}`);
  return checkOf(told.join("，"), ratio.text, [whole, ratio]);
}

/** Figures of the same unit between target and ratio that claim to be the actual: 实际用户27330户. */
function claimsBetween(
  evidence: Evidence,
  sentences: ReadonlyMap<number, readonly Known[]>,
  target: Quantity,
  ratio: Quantity,
): readonly Quantity[] {
  const { text } = evidence.document;
  const sentence = lastAtOrBefore(evidence.outline.sentences, ratio.start, ({ start }) => start);
  return (sentences.get(sentence) ?? [])
    .map(({ quantity }) => quantity)
    .filter((quantity) => quantity.start > target.start && quantity.start < ratio.start && sameUnit(quantity, target))
    .filter((quantity) => CLAIM_CUES.some((cue) => wordsBefore(text, quantity).includes(cue)));
}

/** Reported ratios of indicators. */
export function checkRatios(evidence: Evidence): Findings {
  const conflicts: Check[] = [];
  const checks: Check[] = [];
  const sentences = bySentence(evidence);
  for (const { target, actual, ratio, direction, kind } of evidence.indicators) {
    if (target === null || ratio === null || target.unit === "%" || target.value <= 0 || direction === "down") continue;
    if (actual !== null) {
      if (!sameUnit(actual, target)) continue;
      const { check, holds } = ratioCheck(actual, target, ratio);
      (holds ? checks : conflicts).push(check);
      continue;
    }
    const claims = claimsBetween(evidence, sentences, target, ratio);
    if (claims.length > 0) {
      const fits = claims.some(
        (claim) => ratioCheck(claim, target, ratio).holds || ratioCheck(target, claim, ratio).holds,
      );
      const told = claims.map(
        (claim) => `${short(claim)}/${short(target)}=${percentLike(claim.value / target.value, ratio)}`,
      );
      if (!fits) conflicts.push(checkOf(told.join("，"), ratio.text, [target, ...claims, ratio]));
    } else if (kind === "rate" && !someCountFits(target, ratio)) conflicts.push(noCount(target, ratio));
  }
  const parts = checkParts(evidence);
  return { conflicts: [...conflicts, ...parts], checks };
}

/** 其中 between two indicators with rates of the same name: the part may exceed neither what is done nor the whole. */
function checkParts({ document: { text }, outline, indicators }: Evidence): readonly Check[] {
  const conflicts: Check[] = [];
  const placed = indicators.filter((item): item is Indicator & { readonly ratio: Quantity } => item.ratio !== null);
  placed.forEach((whole, index) => {
    const { target, actual, ratio } = whole;
    if (target === null || actual !== null || !isCount(target)) return;
    const until =
      outline.sentences[lastAtOrBefore(outline.sentences, ratio.start, ({ start }) => start)]?.end ?? ratio.start;
    for (const part of placed.slice(index + 1, index + 6)) {
      const amount = part.actual ?? part.target;
      if (amount === null || amount.start < ratio.start || amount.start > until) continue;
      const between = text.slice(endOf(ratio), amount.start);
      const sameRate = wordsBefore(text, ratio).slice(-2) === wordsBefore(text, part.ratio).slice(-2);
      if (!sameUnit(amount, target) || !sameRate || !PART_CUES.some((cue) => between.includes(cue))) continue;
      const done = productOf(standsFor(target), standsFor(ratio));
      if (amount.value > done.high) {
        const most = String(Math.floor(done.high));
        conflicts.push(
          checkOf(`${short(target)}×${ratio.text}=${most}<${short(amount)}`, amount.text, [target, ratio, amount]),
        );
      }
      const all = quotientOf(exactly(amount.value), standsFor(part.ratio));
      if (all.low > target.value) {
        const least = String(Math.ceil(all.low));
        conflicts.push(
          checkOf(`${short(amount)}/${part.ratio.text}=${least}>${short(target)}`, target.text, [
            target,
            amount,
            part.ratio,
          ]),
        );
      }
    }
  });
  return conflicts;
}

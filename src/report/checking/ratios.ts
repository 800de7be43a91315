/**
 * Printed ratios against the figures beside them: actual over target, whole numbers that a rate leaves possible, and
 * parts whose figures exceed what the whole's ratio allows.
 */
import { agree, exactly, productOf, quotientOf, standsFor, wholesIn } from "../interval";
import type { Check, Indicator, Quantity } from "../report";
import { CLAIM_CUES, PART_CUES } from "../words/checks";
import { checkOf, percentLike, short } from "./arithmetic";
import { endOf, figuresBefore, sameUnit, sentenceAt, wordsBefore, type Evidence, type Findings } from "./evidence";

type Rated = Indicator & { readonly ratio: Quantity };

/** So many figures or indicators away something still belongs together. */
const NEAR = 5;

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
function claimsBetween(evidence: Evidence, target: Quantity, ratio: Quantity): readonly Quantity[] {
  const { text } = evidence.document;
  const sentence = sentenceAt(evidence, ratio.start);
  return figuresBefore(evidence, ratio.start, NEAR)
    .filter((quantity) => quantity.start > Math.max(target.start, sentence?.start ?? 0) && sameUnit(quantity, target))
    .filter((quantity) => CLAIM_CUES.some((cue) => wordsBefore(text, quantity).includes(cue)))
    .reverse();
}

/** Reported ratios of indicators. */
export function checkRatios(evidence: Evidence): Findings {
  const conflicts: Check[] = [];
  const checks: Check[] = [];
  for (const { target, actual, ratio, direction, kind } of evidence.indicators) {
    if (target === null || ratio === null || target.unit === "%" || target.value <= 0 || direction === "down") continue;
    if (actual !== null) {
      if (!sameUnit(actual, target)) continue;
      const { check, holds } = ratioCheck(actual, target, ratio);
      (holds ? checks : conflicts).push(check);
      continue;
    }
    const claims = claimsBetween(evidence, target, ratio);
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

/** The whole that a rate is of: its target, else the nearest count of the part's unit before it. */
function wholeOf(evidence: Evidence, { target, ratio }: Rated, like: Quantity): Quantity | null {
  return target ?? figuresBefore(evidence, ratio.start, NEAR).find((quantity) => sameUnit(quantity, like)) ?? null;
}

/** 其中 between two indicators with rates of the same name: the part may exceed neither what is done nor the whole. */
function checkParts(evidence: Evidence): readonly Check[] {
  const { text } = evidence.document;
  const conflicts: Check[] = [];
  const rated = evidence.indicators.filter((item): item is Rated => item.ratio !== null);
  rated.forEach((whole, index) => {
    const sentence = sentenceAt(evidence, whole.ratio.start);
    if (whole.actual !== null || sentence === null) return;
    for (const part of rated.slice(index + 1, index + 1 + NEAR)) {
      const amount = part.actual ?? part.target;
      if (amount === null || amount.start < whole.ratio.start || amount.start > sentence.end) continue;
      const base = wholeOf(evidence, whole, amount);
      const between = text.slice(endOf(whole.ratio), amount.start);
      const sameRate = wordsBefore(text, whole.ratio).slice(-2) === wordsBefore(text, part.ratio).slice(-2);
      if (base === null || !isCount(base) || !sameUnit(amount, base)) continue;
      if (!sameRate || !PART_CUES.some((cue) => between.includes(cue))) continue;
      const most = productOf(standsFor(base), standsFor(whole.ratio)).high;
      if (amount.value > most) {
        const arithmetic = `${short(base)}×${short(whole.ratio)}=${String(Math.floor(most))}<${short(amount)}`;
        conflicts.push(checkOf(arithmetic, amount.text, [base, whole.ratio, amount]));
      }
      const least = quotientOf(exactly(amount.value), standsFor(part.ratio)).low;
      if (least > base.value) {
        const arithmetic = `${short(amount)}/${short(part.ratio)}=${String(Math.ceil(least))}>${short(base)}`;
        conflicts.push(checkOf(arithmetic, base.text, [base, amount, part.ratio]));
      }
    }
  });
  return conflicts;
}

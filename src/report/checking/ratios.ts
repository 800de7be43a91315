/**
 * Printed ratios against the figures beside them: actual over target, whole numbers that a rate leaves possible, and
 * parts whose figures exceed what the whole's ratio allows.
 */
import { agree, exactly, productOf, quotientOf, standsFor, wholesIn, type Interval } from "../interval";
import type { Check, Indicator, Quantity } from "../report";
import { CLAIM_CUES, PART_CUES, PLANNED_CUES } from "../words/checks";
import { checkOf, percentLike, short } from "./arithmetic";
import {
  endOf,
  figuresBefore,
  findingsOf,
  sameUnit,
  sentenceAt,
  UNSAID,
  verdictOf,
  verdictsOn,
  wordsBefore,
  type Evidence,
  type Findings,
  type Verdict,
} from "./evidence";

type Rated = Indicator & { readonly ratio: Quantity };

/** Whether the indicator's ratio can be worked out again: no limit, no growth. */
function isRated(item: Indicator): item is Rated {
  const { target, ratio, direction } = item;
  return ratio !== null && direction === "up" && (target === null || (target.unit !== "%" && target.value > 0));
}

/** So many figures or indicators away something still belongs together. */
const NEAR = 5;

/** A count printed to the last one. */
export const isCount = (quantity: Quantity): boolean => {
  const { low, high } = standsFor(quantity);
  return low === high && Number.isInteger(low);
};

/** What a target stands for: whole units without a multiplier are set, not measured (25 公里), so they are exact. */
function targetStandsFor(target: Quantity): Interval {
  const { value, qualifier, printed } = target;
  const set = printed.step === 1 && value === printed.number && (qualifier === null || qualifier === "达");
  return set ? exactly(value) : standsFor(target);
}

function makes(part: Quantity, whole: Quantity, ratio: Quantity): boolean {
  return agree(quotientOf(standsFor(part), targetStandsFor(whole)), standsFor(ratio));
}

/** 5834/4550=128.2% */
function division(part: Quantity, whole: Quantity, ratio: Quantity): string {
  return `${short(part)}/${short(whole)}=${percentLike(part.value / whole.value, ratio)}`;
}

/** Whether some whole number of `whole` makes the printed share. */
export function someCountFits(whole: Quantity, ratio: Quantity): boolean {
  const counts = productOf(standsFor(whole), standsFor(ratio));
  return !isCount(whole) || counts.high === Infinity || wholesIn(counts) !== null;
}

/** No whole count gives the rate: 477/633=75.36%, 478/633=75.51%, printed 75.41%. */
export function noCount(whole: Quantity, ratio: Quantity): Check {
  const below = Math.floor(whole.value * ratio.value);
  const told = [below, below + 1].map((n) => `${String(n)}/${short(whole)}=${percentLike(n / whole.value, ratio)}`);
  return checkOf(told.join("，"), ratio.text, [whole, ratio]);
}

/** Whether one of the figures is the printed ratio of another. */
function somePairFits(figures: readonly Quantity[], ratio: Quantity): boolean {
  return figures.some((part) =>
    figures.some((whole) => whole.value > 0 && part !== whole && makes(part, whole, ratio)),
  );
}

/**
 * 列入计划23896户，实际27330户，其中944户达标，完成率100%: where amounts claim to be what was reached and none of them makes
 * the ratio of what was planned, all of them and the ratio contradict each other. Null where nothing of the kind is said.
 * @param taken starts of the figures that belong to some indicator
 */
function checkClaims(evidence: Evidence, item: Rated, taken: ReadonlySet<number>): Check | null {
  const { text } = evidence.document;
  const { target, actual, ratio } = item;
  const like = target ?? actual;
  if (like === null) return null;
  const cued = (cues: readonly string[]) => (quantity: Quantity) => {
    const words = wordsBefore(text, quantity);
    return cues.some((cue) => words.includes(cue));
  };
  const own = [target?.start, actual?.start];
  const near = figuresBefore(evidence, ratio.start, NEAR).filter(
    (quantity) => sameUnit(quantity, like) && (own.includes(quantity.start) || !taken.has(quantity.start)),
  );
  const planned = target ?? near.findLast(cued(PLANNED_CUES));
  if (planned === undefined || (actual !== null && planned.start > actual.start)) return null;
  const claims = near.filter(({ start }) => start > planned.start).reverse();
  if (!claims.some(cued(CLAIM_CUES)) || somePairFits([planned, ...claims], ratio)) return null;
  const told = claims.map((claim) => division(claim, planned, ratio));
  return checkOf(told.join("，"), ratio.text, [planned, ...claims, ratio]);
}

function checkRatio(evidence: Evidence, item: Rated, taken: ReadonlySet<number>): Verdict {
  const { target, actual, ratio, kind } = item;
  if (target !== null && actual !== null) {
    if (!sameUnit(actual, target)) return UNSAID;
    const check = checkOf(division(actual, target, ratio), ratio.text, [actual, target, ratio]);
    return verdictOf(makes(actual, target, ratio), check);
  }
  const claimed = checkClaims(evidence, item, taken);
  if (claimed !== null) return verdictOf(false, claimed);
  const impossible = target !== null && kind === "rate" && !someCountFits(target, ratio);
  return impossible ? verdictOf(false, noCount(target, ratio)) : UNSAID;
}

/** Checks the reported ratios of indicators. */
export function checkRatios(evidence: Evidence): Findings {
  const taken = new Set<number>();
  for (const { target, actual } of evidence.indicators)
    for (const figure of [target, actual]) if (figure !== null) taken.add(figure.start);
  const ratios = verdictsOn(evidence.indicators.filter(isRated), (item) => checkRatio(evidence, item, taken));
  return findingsOf([...ratios, ...checkParts(evidence)]);
}

/** The whole that a rate is of: its target, else the nearest count of the part's unit before it. */
function wholeOf(evidence: Evidence, { target, ratio }: Rated, like: Quantity): Quantity | null {
  return target ?? figuresBefore(evidence, ratio.start, NEAR).find((quantity) => sameUnit(quantity, like)) ?? null;
}

/** 其中 between two indicators with rates of the same name: the part may exceed neither what is done nor the whole. */
function checkParts(evidence: Evidence): readonly Verdict[] {
  const { text } = evidence.document;
  const verdicts: Verdict[] = [];
  const rated = evidence.indicators.filter(isRated);
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
      if (!sameRate || !PART_CUES.some(([cue]) => between.includes(cue))) continue;
      const most = productOf(standsFor(base), standsFor(whole.ratio)).high;
      if (amount.value > most) {
        const arithmetic = `${short(base)}×${short(whole.ratio)}=${String(Math.floor(most))}<${short(amount)}`;
        verdicts.push(verdictOf(false, checkOf(arithmetic, amount.text, [base, whole.ratio, amount])));
      }
      const least = quotientOf(exactly(amount.value), standsFor(part.ratio)).low;
      if (least > base.value) {
        const arithmetic = `${short(amount)}/${short(part.ratio)}=${String(Math.ceil(least))}>${short(base)}`;
        verdicts.push(verdictOf(false, checkOf(arithmetic, base.text, [base, amount, part.ratio])));
      }
    }
  });
  return verdicts;
}

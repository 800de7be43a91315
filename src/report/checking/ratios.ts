/**
 * Printed ratios against the figures beside them: actual over target, whole numbers that a rate leaves possible, and
 * parts whose figures exceed what the whole's ratio allows.
 */
import { agree, exactly, productOf, quotientOf, standsFor, wholesIn, type Interval } from "../interval";
import type { Check, Indicator, Quantity } from "../report";
import { CLAIM_CUES, MONEY_WORDS, PART_CUES, PLANNED_CUES } from "../words/checks";
import { checkOf, percentLike, short } from "./arithmetic";
import {
  endOf,
  figuresAround,
  figuresBefore,
  figuresBetween,
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
import { isFarOff, isSlipInRatio } from "./slips";

type Rated = Indicator & { readonly ratio: Quantity };

/** Whether the indicator's ratio can be worked out again: no limit, no growth. */
function isRated(item: Indicator): item is Rated {
  const { target, ratio, direction } = item;
  return ratio !== null && direction === "up" && (target === null || (target.unit !== "%" && target.value > 0));
}

/** So many figures or indicators away something still belongs together. */
const NEAR = 5;

/** So many figures before and behind a ratio are looked at for what it may be of; so many of them stand beside it. */
const MOST_BEFORE = 16;
const MOST_BEHIND = 3;
const BESIDE = 3;

const distance = (a: Quantity, b: Quantity): number => Math.abs(a.start - b.start);

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

/** No rounding makes a figure so many times as large. */
const FAR = 4;

function makes(part: Quantity, whole: Quantity, ratio: Quantity): boolean {
  const open = part.qualifier !== null || whole.qualifier !== null || ratio.qualifier !== null;
  const [done, due] = [part.value, whole.value * ratio.value];
  if (!open && done > 0 && due > 0 && (done > FAR * due || due > FAR * done)) return false;
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

/** Whether a ratio's own words say that it is of money: 资金支出进度 is not of 76 projects. */
function isOfMoney(evidence: Evidence, ratio: Quantity): boolean {
  const words = wordsBefore(evidence.document.text, ratio);
  return MONEY_WORDS.some((word) => words.includes(word));
}

/**
 * The pair of figures around a ratio that makes it, where the pair it was read with does not: the ratio is of those
 * (资金支出率 of what came in, not of what was planned). One of the two is told with the ratio, or both stand beside it.
 */
function pairThatMakes(evidence: Evidence, { target, actual, ratio }: Rated): readonly [Quantity, Quantity] | null {
  const like = actual ?? target;
  if (like === null) return null;
  const near = figuresAround(evidence, ratio.start, MOST_BEFORE, MOST_BEHIND).filter((quantity) =>
    sameUnit(quantity, like),
  );
  const beside = new Set([...near].sort((a, b) => distance(a, ratio) - distance(b, ratio)).slice(0, BESIDE));
  for (const part of near)
    for (const whole of near) {
      const told = part.start === actual?.start || whole.start === target?.start;
      const turned = part.start === target?.start && whole.start === actual?.start;
      if (part === whole || turned || whole.value <= 0 || !(told || (beside.has(part) && beside.has(whole)))) continue;
      if (makes(part, whole, ratio)) return [part, whole];
    }
  return null;
}

/** Whether nothing else is told between the three figures. */
function areNeighbours(evidence: Evidence, figures: readonly Quantity[]): boolean {
  const starts = figures.map(({ start }) => start);
  return figuresBetween(evidence, Math.min(...starts), Math.max(...starts) + 1, 4).length === 3;
}

function checkPair(evidence: Evidence, item: Rated, part: Quantity, whole: Quantity): Verdict {
  const { ratio } = item;
  const money = whole.unit === "元";
  if (!sameUnit(part, whole) || (!money && isOfMoney(evidence, ratio))) return UNSAID;
  const told = (a: Quantity, b: Quantity) => checkOf(division(a, b, ratio), ratio.text, [a, b, ratio]);
  if (makes(part, whole, ratio)) return verdictOf(true, told(part, whole));
  const other = pairThatMakes(evidence, item);
  if (other !== null) return verdictOf(true, told(...other));
  const doubtful = isFarOff(part, whole, ratio) && !isSlipInRatio(part, whole, ratio);
  return doubtful && !areNeighbours(evidence, [part, whole, ratio]) ? UNSAID : verdictOf(false, told(part, whole));
}

function checkRatio(evidence: Evidence, item: Rated, taken: ReadonlySet<number>): Verdict {
  const { target, actual, ratio, kind } = item;
  if (target !== null && actual !== null) return checkPair(evidence, item, actual, target);
  const claimed = checkClaims(evidence, item, taken);
  if (claimed !== null) return verdictOf(false, claimed);
  const nearest = figuresBefore(evidence, ratio.start, NEAR).find(({ unit }) => unit !== "%");
  const impossible = kind === "rate" && target !== null && target === nearest && !someCountFits(target, ratio);
  return impossible ? verdictOf(false, noCount(target, ratio)) : UNSAID;
}

/** 排查纠纷156起，调处成功151起，调处成功率96.8%: a rate told right behind the count whose act it repeats, with the whole before it. */
function checkActRate(evidence: Evidence, index: number, linked: ReadonlySet<number>): Verdict {
  const { figures, document } = evidence;
  const rate = figures[index];
  const part = figures[index - 1];
  const whole = figures[index - 2];
  if (rate?.quantity.unit !== "%" || part === undefined || whole?.sentence !== rate.sentence) return UNSAID;
  const words = wordsBefore(document.text, rate.quantity);
  const act = words.endsWith("率") ? words.slice(0, -1) : "";
  const [a, b] = [part.quantity, whole.quantity];
  if (act.length < 2 || linked.has(rate.quantity.start) || !wordsBefore(document.text, a).endsWith(act)) return UNSAID;
  if (a.unit !== b.unit || a.unit === "%" || a.value > b.value) return UNSAID;
  const holds = makes(a, b, rate.quantity);
  const check = checkOf(division(a, b, rate.quantity), rate.quantity.text, [a, b, rate.quantity]);
  return holds || isSlipInRatio(a, b, rate.quantity) ? verdictOf(holds, check) : UNSAID;
}

/** Checks the reported ratios of indicators, and rates of acts that belong to none. */
export function checkRatios(evidence: Evidence): Findings {
  const taken = new Set<number>();
  for (const { target, actual } of evidence.indicators)
    for (const figure of [target, actual]) if (figure !== null) taken.add(figure.start);
  const ratios = verdictsOn(evidence.indicators.filter(isRated), (item) => checkRatio(evidence, item, taken));
  const linked = new Set(
    evidence.indicators.flatMap(({ target, actual, ratio }) => (target && actual && ratio ? [ratio.start] : [])),
  );
  const rates = verdictsOn(evidence.figures, (_, index) => checkActRate(evidence, index, linked));
  return findingsOf([...ratios, ...rates, ...checkRatedParts(evidence)]);
}

/** The whole that a rate is of: its target, else the nearest count of the part's unit before it. */
function wholeOf(evidence: Evidence, { target, ratio }: Rated, like: Quantity): Quantity | null {
  return target ?? figuresBefore(evidence, ratio.start, NEAR).find((quantity) => sameUnit(quantity, like)) ?? null;
}

/** 其中 between two indicators with rates of the same name: the part may exceed neither what is done nor the whole. */
function checkRatedParts(evidence: Evidence): readonly Verdict[] {
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

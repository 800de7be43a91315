/**
 * Shares of a whole that is another printed figure: which figure can be the base, and whether each share fits it.
 */
import { agree, quotientOf, standsFor } from "../interval";
import type { Check, Quantity } from "../report";
import { DIVIDING_WORDS, PLAN_BASES, SHARE_CUES } from "../words/checks";
import { checkOf, percentLike, short } from "./arithmetic";
import {
  endOf,
  figuresBefore,
  findingsOf,
  lastAtOrBefore,
  sameUnit,
  UNSAID,
  verdictOf,
  wordsBefore,
  type Evidence,
  type Findings,
  type Verdict,
} from "./evidence";
import { isRest } from "./parts";
import { isCount, noCount, someCountFits } from "./ratios";
import { isFarOff, isSlipInRatio } from "./slips";

/** 19项，占任务总数的15.2%: a count and its share; without a count the share goes with the one before it. */
interface Share {
  readonly count: Quantity | null;
  readonly share: Quantity;
}

const NEAREST_BASES = 24;
const LONGEST_SHARE_WORDS = 14;
/** So far back a share may have a base of its own. */
const NEAREST_OWN = 16;
const SHARED_WORDS = 3;
/** So many shares told one after the other divide a whole; what they make beyond it was not meant as a sum. */
const LEAST_SHARES = 3;
const MOST_OVER = 1.15;
const LONGEST_DIVISION = 24;
/** A list with more shares is not looked at to its end. */
const MOST_SHARES = 100;

/** 由去年的37个减到9个: what once was is no base. */
const FORMER = /[由从][^，。；]{0,8}$/u;

/** Words between a count and its share: 占, 占比, 占任务总数的; null if they do not make one. */
function shareWords(text: string, from: number, share: Quantity): string | null {
  if (share.start - from > LONGEST_SHARE_WORDS) return null;
  const words = text.slice(from, share.start);
  if (/[；;。\n]/u.test(words)) return null;
  let cue = words.length;
  for (const word of SHARE_CUES) {
    const at = words.lastIndexOf(word);
    if (at >= 0 && at < cue) cue = at;
  }
  return cue === words.length ? null : words.slice(cue);
}

function shareAt(evidence: Evidence, index: number): Share | null {
  const { text } = evidence.document;
  const known = evidence.figures[index];
  const before = evidence.figures[index - 1];
  if (known?.quantity.unit !== "%") return null;
  const near =
    before !== undefined && before.quantity.unit !== "%"
      ? shareWords(text, endOf(before.quantity), known.quantity)
      : null;
  if (near !== null && before !== undefined) {
    const lead = /^[，,、\s]*$/u.test(text.slice(endOf(before.quantity), known.quantity.start - near.length));
    const planned = PLAN_BASES.some((word) => near.includes(word)) && !near.includes("总数");
    return lead && !planned ? { count: before.quantity, share: known.quantity } : null;
  }
  const own = wordsBefore(text, known.quantity);
  return own.endsWith("占") || own.includes("占比") ? { count: null, share: known.quantity } : null;
}

interface ShareList {
  readonly shares: readonly Share[];
  /** Index of the first share's figure. */
  readonly at: number;
}

/** Lists of shares: those of one sentence, or of headings at one level. */
function shareLists(evidence: Evidence): readonly ShareList[] {
  const { sections } = evidence.outline;
  const lists = new Map<string, { readonly shares: Share[]; readonly at: number }>();
  evidence.figures.forEach((known, index) => {
    const share = shareAt(evidence, index);
    if (share === null) return;
    const { start } = share.share;
    const section = sections[lastAtOrBefore(sections, start, (item) => item.start)];
    const inHeading = section !== undefined && start < section.start + section.title.length;
    const key = inHeading ? `heading ${String(section.level)}` : `sentence ${String(known.sentence)}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, { shares: [share], at: index });
    else if (list.shares.length < MOST_SHARES) list.shares.push(share);
  });
  return [...lists.values()];
}

function fits(count: Quantity, base: Quantity, share: Quantity, slack = 0): boolean {
  const stands = standsFor(share);
  const wide = { ...stands, low: stands.low - slack, high: stands.high + slack };
  return agree(quotientOf(standsFor(count), standsFor(base)), wide);
}

function longestShared(a: string, b: string): number {
  let longest = 0;
  for (let from = 0; from < a.length; from++)
    while (longest < a.length - from && b.includes(a.slice(from, from + longest + 1))) longest++;
  return longest;
}

/** Printed figures before the list that could be its base, the nearest first. */
function basesOf(evidence: Evidence, { shares, at }: ShareList): readonly Quantity[] {
  const counts = shares.flatMap(({ count }) => (count ? [count] : []));
  const [first] = counts;
  if (first === undefined) return [];
  const most = Math.max(...counts.map(({ value }) => value));
  const { text } = evidence.document;
  return evidence.figures
    .slice(Math.max(0, at - NEAREST_BASES), at)
    .map(({ quantity }) => quantity)
    .filter((quantity) => quantity.start < first.start && sameUnit(quantity, first))
    .filter((quantity) => quantity.value >= most && (isCount(quantity) || counts.length >= LEAST_SHARES))
    .filter((quantity) => !FORMER.test(text.slice(Math.max(0, quantity.start - 10), quantity.start)))
    .reverse();
}

/** The base that most shares of the list fit; else one whose words the list's own words repeat. */
function baseOf(evidence: Evidence, list: ShareList, targets: ReadonlyMap<number, Quantity>): Quantity | null {
  const { text } = evidence.document;
  const { shares } = list;
  for (const { share } of shares) {
    const target = targets.get(share.start);
    if (target !== undefined) return target;
  }
  const bases = basesOf(evidence, list);
  const score = (base: Quantity): number =>
    shares.filter(({ count, share }) => count && fits(count, base, share)).length;
  let best: Quantity | null = null;
  for (const base of bases) if (score(base) > (best ? score(best) : 0)) best = base;
  const first = shares.find(({ count }) => count !== null);
  if (best !== null || !first?.count) return best;
  const words = wordsBefore(text, first.count);
  const whole = shareWords(text, endOf(first.count), first.share) ?? "";
  const shared = (base: Quantity, among: string): number => longestShared(among, wordsBefore(text, base));
  return (
    bases.find((base) => shared(base, words) >= SHARED_WORDS || (whole.includes("总数") && shared(base, whole) >= 2)) ??
    null
  );
}

type Counted = Share & { readonly count: Quantity };

function told({ count, share }: Counted, base: Quantity): string {
  return `${short(count)}/${short(base)}=${percentLike(count.value / base.value, share)}`;
}

/**
 * The shares that do not fit their base. If none fits, the first is told by itself and the others together: they are one
 * slip, all taken of another whole.
 */
function conflictsOf(wrong: readonly Counted[], all: boolean, base: Quantity): readonly Check[] {
  const one = (item: Counted): Check => checkOf(told(item, base), item.share.text, [base, item.count, item.share]);
  const [first, ...others] = wrong;
  if (first === undefined || others.length < 2 || !all) return wrong.map(one);
  const figures = others.flatMap(({ count, share }) => [count, share]);
  const printed = others.map(({ share }) => share.text).join("、");
  return [one(first), checkOf(others.map((item) => told(item, base)).join("，"), printed, [base, ...figures])];
}

/** The largest step between neighbouring shares of the printed precision, as a fraction. */
const coarsest = (shares: readonly Quantity[]): number => Math.max(...shares.map(({ printed }) => printed.step)) / 100;

/** 财政拨款占63%，专项债券占29%，社会捐赠占11%: shares that divide one whole and make a little more than all of it. */
function checkHundred({ document: { text } }: Evidence, { shares }: ShareList): Verdict {
  const told = shares.map(({ share }) => share);
  const [first] = told;
  if (first === undefined) return UNSAID;
  const sum = told.reduce((all, { value }) => all + value, 0);
  const step = coarsest(told);
  const bare = shares.length >= LEAST_SHARES && shares.every(({ count }) => count === null);
  const last = told.at(-1);
  const words = text.slice(Math.max(0, first.start - LONGEST_DIVISION), first.start);
  const divides = DIVIDING_WORDS.some((word) => words.includes(word)) || (last !== undefined && isRest(text, last));
  const over = bare && divides && sum > 1 + (step / 2) * told.length && sum < MOST_OVER;
  return over
    ? verdictOf(false, checkOf(`${told.map(short).join("+")}=${percentLike(sum, first)}`, "100%", told))
    : UNSAID;
}

/** Whether a share that does not fit a base was yet meant of it: near what fits, or one slip away. */
function isMeant({ count, share }: Counted, base: Quantity): boolean {
  return !isFarOff(count, base, share) || isSlipInRatio(count, base, share);
}

function checkList(
  evidence: Evidence,
  list: ShareList,
  base: Quantity,
  bases: readonly Quantity[],
): readonly Verdict[] {
  const counted = list.shares.filter((item): item is Counted => item.count !== null);
  const shares = counted.map(({ share }) => share);
  const step = coarsest(shares);
  const hundred = Math.abs(shares.reduce((sum, { value }) => sum + value, 0) - 1) < step / 2;
  const slack = hundred ? step : 0;
  // Each share of its own base, where it has one: 新建18万亩、改造10万亩 …… 新建完成13.5万亩，占75%；改造完成7.5万亩，占75%.
  const baseOfEach = new Map<Counted, Quantity>();
  for (const item of counted) {
    const near = figuresBefore(evidence, item.count.start, NEAREST_OWN).filter((other) => sameUnit(other, item.count));
    const before = [...bases, ...near].filter(({ start }) => start < item.count.start);
    const own = [base, ...before].find((other) => fits(item.count, other, item.share, slack));
    if (own !== undefined) baseOfEach.set(item, own);
  }
  const wrong = counted.filter((item) => !baseOfEach.has(item) && isMeant(item, base));
  const following = list.shares.filter(
    ({ count, share }) => count === null && share.start > (shares[0]?.start ?? Infinity) && !someCountFits(base, share),
  );
  const whole = checkOf(`${shares.map(short).join("+")}=100%`, "100%", shares);
  return [
    ...conflictsOf(wrong, baseOfEach.size === 0, base).map((check) => verdictOf(false, check)),
    ...[...baseOfEach].map(([item, own]) =>
      verdictOf(true, checkOf(told(item, own), item.share.text, [own, item.count, item.share])),
    ),
    ...following.map(({ share }) => verdictOf(false, noCount(base, share))),
    ...(hundred && shares.length >= 3 ? [verdictOf(true, whole)] : []),
  ];
}

/** Checks all shares of counts. Shares whose last digit was moved so that they add to 100 % agree. */
export function checkShares(evidence: Evidence): Findings {
  const targets = new Map<number, Quantity>();
  for (const { target, ratio } of evidence.indicators) if (target && ratio) targets.set(ratio.start, target);
  return findingsOf(
    shareLists(evidence).flatMap((list) => {
      const base = baseOf(evidence, list, targets);
      return base === null ? [checkHundred(evidence, list)] : checkList(evidence, list, base, basesOf(evidence, list));
    }),
  );
}

/**
 * Parts told by their words: behind 其中, in a bracket right behind their whole, and what is done of a target with what is left
 * of it.
 */
import { agree, quotientOf, standsFor, sumOf } from "../interval";
import type { Quantity } from "../report";
import {
  NESTED_WORDS,
  PART_CUES,
  REMAINDER_CUES,
  REMAINDER_START,
  REST_OF_ALL,
  REST_WORDS,
  STEP_WORDS,
} from "../words/checks";
import { checkOf, percentLike, short } from "./arithmetic";
import {
  endOf,
  endsWithOne,
  figuresBefore,
  figuresBetween,
  isInBracket,
  sameUnit,
  sentenceAt,
  UNSAID,
  verdictOf,
  verdictsOn,
  wordsBefore,
  type Evidence,
  type Verdict,
} from "./evidence";
import { isSlipInSum, isSlipOf } from "./slips";
import { addsUp, isNear, judge, judgeOpen, partsThatMake, sumOver } from "./wholes";

/** A list with more parts is not looked at to its end. */
const MOST_PARTS = 30;
const LONGEST_BRACKET = 80;
/** Figures of the states of a whole, their shares among them. */
const MOST_STATES = 9;
const LEAST_MISS = 0.01;
/** Before the words of what is left: 另有, 还剩. 超期未办结11件 is only a part of it. */
const STILL = /^(?:另外?|还|仍|目前|现)?/u;

/** What is left of a whole has no parts that are told behind 其中. */
function isLeft(text: string, quantity: Quantity): boolean {
  const words = wordsBefore(text, quantity);
  const bare = words.replace(STILL, "");
  const left = bare.startsWith(REMAINDER_START) || text.startsWith(REMAINDER_START, endOf(quantity));
  return left || REMAINDER_CUES.some((cue) => bare.startsWith(cue)) || endsWithOne(words, REST_OF_ALL);
}

/** 亿元以上项目121个、10亿元以上项目14个: each counts what the next one counts too. */
function isNested(text: string, quantity: Quantity): boolean {
  const words = wordsBefore(text, quantity);
  return NESTED_WORDS.some((word) => words.includes(word));
}

/** 水稻1.5万亩、玉米0.6万亩，另种蔬菜1200亩: where 、 joins the first parts, the list ends at a ，, but for 其余 behind it. */
function listedTogether(text: string, parts: readonly Quantity[]): readonly Quantity[] {
  const parted = (index: number): boolean => {
    const [before, part] = [parts[index - 1], parts[index]];
    return before !== undefined && part !== undefined && /[，,]/u.test(text.slice(endOf(before), part.start));
  };
  if (parts.length < 2 || parted(1)) return parts;
  const stop = parts.findIndex((part, index) => index > 1 && parted(index) && !isRest(text, part));
  return stop < 0 ? parts : parts.slice(0, stop);
}

/** The list of parts behind 其中, and the whole that it is of: the last figure of that unit before. */
function partListAt(evidence: Evidence, at: number, until: number, closed: boolean): Verdict {
  const { text } = evidence.document;
  const sentence = sentenceAt(evidence, at);
  if (sentence === null) return UNSAID;
  // （其中人工造林6.1万亩、退化林修复9.1万亩）: the list ends with its bracket.
  const inside = isInBracket(text, at);
  const closing = inside ? text.slice(at, sentence.end).search(/[）)]/u) : -1;
  const after = figuresBetween(evidence, at, Math.min(until, closing < 0 ? sentence.end : at + closing), MOST_PARTS);
  const [first] = after;
  if (first === undefined || first.unit === "%") return UNSAID;
  const opens = figuresBetween(evidence, sentence.start, at, 1).length === 0;
  const earliest = opens
    ? (sentenceAt(evidence, Math.max(0, sentence.start - 2))?.start ?? sentence.start)
    : sentence.start;
  const isPart = (quantity: Quantity): boolean =>
    sameUnit(quantity, first) && isInBracket(text, quantity.start) === inside;
  const isWhole = (quantity: Quantity): boolean => sameUnit(quantity, first) && !isInBracket(text, quantity.start);
  const wholes = figuresBefore(evidence, at, MOST_PARTS).filter(
    (quantity) => quantity.start >= earliest && isWhole(quantity) && !isLeft(text, quantity),
  );
  const listed = listedTogether(text, after.filter(isPart));
  const done = new Set(listed.map(({ start }) => evidence.doneOf.get(start)));
  // 其中要求完成的21项，已完成18项；其余11项: what is done of a part is no further part.
  const parts = listed.filter(({ start }) => !done.has(start));
  // 完成18.4亿元，增收1.1亿元。其中税收12.9亿元、非税收入5.5亿元: what the parts make, else the nearest.
  const whole =
    wholes.find((quantity) => partsThatMake(parts, quantity) !== null) ??
    wholes.find((quantity) => !endsWithOne(wordsBefore(text, quantity), STEP_WORDS));
  if (whole === undefined) return UNSAID;
  const judged = (list: readonly Quantity[]): Verdict => {
    const last = list.at(-1);
    if (closed || (last !== undefined && isRest(text, last))) return judge(list, whole);
    const disjoint = list.filter((part) => !isNested(text, part));
    return judgeOpen(disjoint.length === list.length ? list : list.slice(0, 1), whole);
  };
  const all = judged(parts);
  // Behind ； another matter may begin that has the same unit.
  const stop = text.slice(at, sentence.end).search(/[；;]/u);
  const near = stop < 0 ? parts : parts.filter(({ start }) => start < at + stop);
  return all.check !== undefined || near.length === parts.length ? all : judged(near);
}

/** 其中 and what follows it up to the end of the sentence or the next 其中. */
function checkPartLists(evidence: Evidence): readonly Verdict[] {
  const { text } = evidence.document;
  const verdicts: Verdict[] = [];
  for (const [cue, closed] of PART_CUES) {
    for (let at = text.indexOf(cue); at >= 0;) {
      const next = text.indexOf(cue, at + cue.length);
      verdicts.push(partListAt(evidence, at, next < 0 ? text.length : next, closed));
      at = next;
    }
  }
  return verdicts;
}

export function isRest(text: string, quantity: Quantity): boolean {
  const words = text.slice(Math.max(0, quantity.start - 4), quantity.start);
  return REST_WORDS.some((word) => words.includes(word));
}

/** 到位6.24亿元（省级3.10亿元、县级3.14亿元）: what a bracket right behind a figure divides it into. */
function checkBrackets(evidence: Evidence): readonly Verdict[] {
  const { text } = evidence.document;
  return verdictsOn(evidence.figures, ({ quantity: whole }) => {
    const open = endOf(whole);
    if (text[open] !== "（" && text[open] !== "(") return UNSAID;
    const close = text.slice(open, open + LONGEST_BRACKET).search(/[）)]/u);
    const inside = close < 0 ? [] : figuresBetween(evidence, open, open + close, MOST_PARTS);
    const parts = inside.filter((quantity) => sameUnit(quantity, whole));
    return parts.length >= 2 && parts.length === inside.length && whole.unit !== "%" ? judge(parts, whole) : UNSAID;
  });
}

/** 任务5亿元, 完成4.27亿元, 还差0.83亿元: a target is set and not rounded, so that a whole percent of it is no rounding. */
function missesSet(parts: readonly Quantity[], target: Quantity): boolean {
  return !isNear(parts, target, LEAST_MISS) && isSlipInSum(parts, target);
}

/** 已处置5.4万立方米，占90%，剩余0.6万立方米, its target told far away: what is done and the rest make what the share is of. */
function checkRests(evidence: Evidence): readonly Verdict[] {
  const { figures, doneOf, document } = evidence;
  const answers = new Set(doneOf.values());
  return verdictsOn(figures, ({ quantity: rest, sentence }, index) => {
    const [share, done] = [figures[index - 1], figures[index - 2]];
    if (done?.sentence !== sentence || share?.quantity.unit !== "%" || !sameUnit(done.quantity, rest)) return UNSAID;
    const [actual, { value }] = [done.quantity, share.quantity];
    if (value <= 0 || value >= 1 || answers.has(actual.start)) return UNSAID;
    if (!endsWithOne(wordsBefore(document.text, rest), REST_OF_ALL)) return UNSAID;
    const whole = sumOf([standsFor(actual), standsFor(rest)]);
    const holds = agree(quotientOf(standsFor(actual), whole), standsFor(share.quantity));
    const percent = percentLike(actual.value / (actual.value + rest.value), share.quantity);
    const arithmetic = `${short(actual)}/(${short(actual)}+${short(rest)})=${percent}`;
    const check = checkOf(arithmetic, share.quantity.text, [actual, share.quantity, rest]);
    return holds || isSlipOf(rest, actual.value / value - actual.value) ? verdictOf(holds, check) : UNSAID;
  });
}

/**
 * 已完工41个，在建12个，尚未动工7个 of 60个: what is done and what is left, with what stands between. Between them may also stand
 * what is a part of either (开工30个，其中完工14个；未开工6个), so that only a slip contradicts, or 其余 right behind what is done.
 */
function checkRemainders(evidence: Evidence): readonly Verdict[] {
  const { text } = evidence.document;
  return verdictsOn(evidence.indicators, ({ target, actual }) => {
    if (target === null || actual === null || target.unit === "%" || actual.value > target.value) return UNSAID;
    const from = Math.max(endOf(actual), endOf(target));
    const after = figuresBetween(evidence, from, sentenceAt(evidence, actual.start)?.end ?? from, MOST_STATES).filter(
      (quantity) => sameUnit(quantity, target),
    );
    const last = after.findIndex((quantity) => isLeft(text, quantity));
    const left = after[last];
    if (left === undefined) return UNSAID;
    const all = [actual, ...after.slice(0, last + 1)];
    // 滞后15项；取消2项: what else is told may belong to the whole too.
    const longer = after.slice(last + 1).map((_, more) => [actual, ...after.slice(0, last + 2 + more)]);
    const made = [[actual, left], all, ...longer].find((parts) => addsUp(parts, target) && !missesSet(parts, target));
    if (made !== undefined) return verdictOf(true, sumOver(made, target));
    const between = figuresBetween(evidence, endOf(target), actual.start, 1).length > 0;
    const rest = last === 0 && !between && endsWithOne(wordsBefore(text, left), REST_OF_ALL);
    const wrong = [all, [actual, left]].find((parts) => isSlipInSum(parts, target));
    const told = wrong ?? (rest ? all : undefined);
    return told === undefined ? UNSAID : verdictOf(false, sumOver(told, target));
  });
}

/** Checks the parts that words tell. */
export function checkParts(evidence: Evidence): readonly Verdict[] {
  return [
    ...checkPartLists(evidence),
    ...checkBrackets(evidence),
    ...checkRemainders(evidence),
    ...checkRests(evidence),
  ];
}

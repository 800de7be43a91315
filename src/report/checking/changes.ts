/**
 * What a figure was and what it is now, told one beside the other, against the change that the report states: in percent
 * (去年同期34起，同比下降14.7%), in the figures' own unit (降低1.8), as a multiple (翻了一番, 是上年的2.3倍), or as percent beside a step
 * (同比增加0.9亿元，增长7.7%).
 */
import { agree, differenceOf, exactly, quotientOf, standsFor, type Interval } from "../interval";
import type { Check, Quantity } from "../report";
import { COMPARING_WORDS, FALL_WORDS, LAST_YEAR_WORDS, RISE_WORDS } from "../words/checks";
import { checkOf, percentLike, short, sumLike } from "./arithmetic";
import { endOf, UNSAID, verdictOf, verdictsOn, wordsBefore, type Evidence, type Verdict } from "./evidence";

interface Change {
  readonly former: Quantity;
  readonly now: Quantity;
  readonly change: Quantity;
  /** The words between the later of the two and the change. */
  readonly words: string;
}

const oneOf = (words: readonly string[]): string => `(?:${words.join("|")})`;
const SAYS_LAST_YEAR = new RegExp(
  `^(?:比|较|是|为|高于|低于)?(?:${oneOf(LAST_YEAR_WORDS)}|(?:19|20)\\d\\d年)(?:同期|末|底)?的?[为是]?$`,
  "u",
);
/** Nothing but a change, so that it is of the figures before it and of nothing else. */
const SAYS_CHANGE = new RegExp(
  `^[，,]?${oneOf(COMPARING_WORDS)}?(?:${oneOf(RISE_WORDS)}|(${oneOf(FALL_WORDS)}))了?$`,
  "u",
);
/** Before what once was, and between it and what is now. */
const FROM = /[由从]/u;
const CAME_TO = /^[^，。；\d]{0,8}(?:到|至|为)(?:(?:19|20)\d\d年的?)?$/u;
const SAYS_MULTIPLE = /^的$/u;
const DOUBLED = "翻";
const LONGEST_WORDS = 12;
/** 翻番 says twice to one decimal at least, and less than twice again. */
const LEAST_OF_DOUBLED = 0.975;
const MOST_OF_DOUBLED = 2;

function changeAt({ figures, document: { text } }: Evidence, index: number): Change | null {
  const change = figures[index];
  const later = figures[index - 1];
  const earlier = figures[index - 2];
  if (change === undefined || later === undefined || earlier === undefined) return null;
  const first = earlier.quantity;
  const second = later.quantity;
  const together = earlier.sentence === change.sentence && first.unit === second.unit && first.value > 0;
  const { start } = change.quantity;
  if (!together || second.value <= 0 || first.unit === "%" || start - endOf(second) > LONGEST_WORDS) return null;
  const words = text.slice(endOf(second), start);
  if (/[；;。\n]/u.test(words)) return null;
  const rose = CAME_TO.test(text.slice(endOf(first), second.start)) && FROM.test(wordsBefore(text, first));
  if (rose) return { former: first, now: second, change: change.quantity, words };
  const compared = SAYS_LAST_YEAR.test(wordsBefore(text, second));
  return compared ? { former: second, now: first, change: change.quantity, words } : null;
}

/** 1 where the words say that a figure rose, −1 where it fell, null where they say something else. */
function signOf(words: string): 1 | -1 | null {
  const said = SAYS_CHANGE.exec(words);
  if (said === null) return null;
  return said[1] === undefined ? 1 : -1;
}

const sizeOf = (change: Quantity): Interval => standsFor({ ...change, value: Math.abs(change.value) });
const told = (arithmetic: string, { former, now, change }: Change): Check =>
  checkOf(arithmetic, change.text, [former, now, change]);

/** The rise from `former` to `now` where `sign` is 1, the fall where it is −1. */
function differenceFor(former: Interval, now: Interval, sign: 1 | -1): Interval {
  return sign > 0 ? differenceOf(now, former) : differenceOf(former, now);
}

function checkPercent(stated: Change, sign: 1 | -1): Verdict {
  const { former, now, change } = stated;
  const ratio = quotientOf(standsFor(now), standsFor(former));
  const percent = percentLike(now.value / former.value - 1, change);
  const holds = agree(differenceFor(exactly(1), ratio, sign), sizeOf(change));
  return verdictOf(holds, told(`${short(now)}/${short(former)}-1=${percent}`, stated));
}

function checkStep(stated: Change, sign: 1 | -1): Verdict {
  const { former, now, change } = stated;
  const [more, less] = now.value < former.value ? [former, now] : [now, former];
  const holds = agree(differenceFor(standsFor(former), standsFor(now), sign), sizeOf(change));
  return verdictOf(holds, told(`${short(more)}-${short(less)}=${sumLike(more.value - less.value, more)}`, stated));
}

function checkMultiple(stated: Change): Verdict {
  const { former, now, change, words } = stated;
  const ratio = quotientOf(standsFor(now), standsFor(former));
  const check = told(`${short(now)}/${short(former)}=${(now.value / former.value).toFixed(2)}`, stated);
  if (change.text.startsWith(DOUBLED)) {
    const low = change.value * LEAST_OF_DOUBLED;
    const high = change.value * MOST_OF_DOUBLED;
    return verdictOf(agree(ratio, { low, high, lowIn: true, highIn: false }), check);
  }
  const size = standsFor(change);
  if (SAYS_MULTIPLE.test(words)) return verdictOf(agree(ratio, size), check);
  const grown = agree(differenceOf(ratio, exactly(1)), size);
  // 增长2.5倍 is wrongly, but often said of 2.5 times as much.
  return signOf(words) !== 1 || (!grown && agree(ratio, size)) ? UNSAID : verdictOf(grown, check);
}

function checkChange(evidence: Evidence, index: number): Verdict {
  const stated = changeAt(evidence, index);
  if (stated === null) return UNSAID;
  const { change, now, words } = stated;
  if (change.unit === "倍" || change.text.startsWith(DOUBLED)) return checkMultiple(stated);
  const sign = signOf(words);
  if (sign === null) return UNSAID;
  if (change.unit === "%") return checkPercent(stated, sign);
  return change.unit === now.unit ? checkStep(stated, sign) : UNSAID;
}

/** 完成12.6亿元，同比增加0.9亿元，增长7.7%: the step and the percentage of one change. */
function checkPercentOfStep({ figures, document: { text } }: Evidence, index: number): Verdict {
  const percent = figures[index]?.quantity;
  const step = figures[index - 1]?.quantity;
  const now = figures[index - 2]?.quantity;
  if (percent?.unit !== "%" || step === undefined || now === undefined || step.unit === "%") return UNSAID;
  if (figures[index - 2]?.sentence !== figures[index]?.sentence || step.unit !== now.unit) return UNSAID;
  const words = wordsBefore(text, step);
  if (!COMPARING_WORDS.some((word) => words.startsWith(word))) return UNSAID;
  const sign = signOf(text.slice(endOf(now), step.start));
  if (sign === null || sign !== signOf(text.slice(endOf(step), percent.start))) return UNSAID;
  const former = now.value - sign * Math.abs(step.value);
  if (former <= 0 || percent.text.startsWith(DOUBLED)) return UNSAID;
  const [size, whole] = [sizeOf(step), standsFor(now)];
  const base =
    sign > 0 ? differenceOf(whole, size) : { ...whole, low: whole.low + size.low, high: whole.high + size.high };
  const arithmetic = `${short(step)}/(${short(now)}${sign > 0 ? "-" : "+"}${short(step)})=${percentLike(Math.abs(step.value) / former, percent)}`;
  return verdictOf(
    agree(quotientOf(size, base), sizeOf(percent)),
    checkOf(arithmetic, percent.text, [now, step, percent]),
  );
}

/** Checks the changes that the report states. */
export function checkChanges(evidence: Evidence): readonly Verdict[] {
  const { figures } = evidence;
  return [
    ...verdictsOn(figures, (_, index) => checkChange(evidence, index)),
    ...verdictsOn(figures, (_, index) => checkPercentOfStep(evidence, index)),
  ];
}

/**
 * Reads one number as it is written: Arabic, full-width, Chinese or mixed, with multipliers, thousands separators and
 * a surplus inside (6万余). Takes a text and a place, gives value and extent, or null where no number begins.
 */
import { among, digitAt, isSpace } from "./characters";
import { lexiconOf, wordsOf } from "./lexicon";
import {
  AFTER_TENTHS,
  CHINESE_DIGITS,
  CHINESE_PLACES,
  DECIMAL_POINTS,
  MINUS_SIGNS,
  MULTIPLIERS,
  NO_MULTIPLIER,
  SHARE_BASES,
  SHARE_WORDS,
  SURPLUS,
  THOUSANDS_MARKS,
} from "./words/numerals";

/** A number without its unit. */
export interface Numeral {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Multipliers worked out: 1.5万亿 is 1500000000000. A share is a fraction: 九成 is 0.9. */
  readonly value: number;
  /** The part before the multiplier: 1.5 of 1.5万亿. A share as percent: 90 for 九成. */
  readonly number: number;
  /** Distance between neighbouring numbers of this precision, in terms of `number`. */
  readonly step: number;
  /** 万亿 of 1.5万亿, "" without one. */
  readonly multiplier: string;
  /** 余 or 多 stands inside. */
  readonly surplus: boolean;
  readonly script: "arabic" | "chinese" | "share";
  /** 过半 says more than half. */
  readonly bound: "超" | null;
}

/** The first place at or after `at` that holds neither blank nor line break. */
export function skipSpaces(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && isSpace(text, next)) next++;
  return next;
}

/** Decimal arithmetic without the noise of binary fractions: 0.28 × 100 is 28. */
const clean = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(12)));

const isThousandsMark = among(THOUSANDS_MARKS);
const isDecimalPoint = among(DECIMAL_POINTS);
const isMinus = among(MINUS_SIGNS);
const isSurplus = among(SURPLUS);
const mayFollowTenths = among(AFTER_TENTHS);
const isChineseDigit = among([...CHINESE_DIGITS.keys()].join(""));
const isMultiplier = among([...MULTIPLIERS.keys()].join(""));
/** A dash behind one of these stands between two things. */
const takesDash = among(
  "0123456789０１２３４５６７８９ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%％)）月日年时点号万亿元-－—~～",
);
const noMultipliers = wordsOf(NO_MULTIPLIER);
const shareWords = lexiconOf(SHARE_WORDS.map((share) => [share.word, share] as const));
const startsShare = among(SHARE_WORDS.map(({ word }) => word.charAt(0)).join("") + [...SHARE_BASES.keys()].join(""));

/** The number of digits standing in a row from `at`, at most `most`. */
function digitsFrom(text: string, at: number, limit: number, most: number): number {
  let count = 0;
  while (count < most && at + count < limit && digitAt(text, at + count) >= 0) count++;
  return count;
}

/** A number's digits without sign and multiplier. */
interface Digits {
  readonly end: number;
  readonly number: number;
  readonly decimals: number;
}

/** Numbers of more digits than a double holds exactly are no statistics. */
const MOST_DIGITS = 15;
const NEW_LINE = "\n".charCodeAt(0);

/** The distance between neighbouring numbers of so many decimals. */
const STEPS = Array.from({ length: MOST_DIGITS + 1 }, (_, decimals) => clean(10 ** -decimals));
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);

/** Arabic digits with separators and decimals; `number` is NaN where the row is too long to be a figure. */
function readDigits(text: string, at: number, limit: number): Digits {
  let end = at;
  let count = 0;
  let value = 0;
  /** How many digits stand before the decimal point, −1 as long as none was met. */
  let integers = -1;
  let grouped = false;
  while (end < limit) {
    const digit = digitAt(text, end);
    if (digit >= 0) {
      if (count++ < MOST_DIGITS) value = value * 10 + digit;
      end++;
      // A line that was only wrapped may break a number: ３.１ and ２万 on the next.
      if (text.charCodeAt(end) === NEW_LINE && end + 1 < limit && digitAt(text, end + 1) >= 0) end++;
      continue;
    }
    if (integers >= 0 || end + 1 >= limit || digitAt(text, end + 1) < 0) break;
    if (isDecimalPoint(text, end)) integers = count;
    else if ((grouped || count <= 3) && isThousandsMark(text, end) && digitsFrom(text, end + 1, limit, 4) === 3)
      grouped = true;
    else break;
    end++;
  }
  const decimals = integers < 0 ? 0 : Math.min(count, MOST_DIGITS) - Math.min(integers, MOST_DIGITS);
  return { end, number: count > MOST_DIGITS ? Number.NaN : value / (POWERS[decimals] ?? 1), decimals };
}

/** A Chinese number such as 四千五百, 八点五亿, 二十; null where the characters are no number (二〇一六, 三四). */
function readChinese(text: string, at: number, limit: number): (Digits & { readonly multiplier: string }) | null {
  let end = at;
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  let multiplier = "";
  let decimals = 0;
  for (; end < limit; end++) {
    const char = text.charAt(end);
    const value = CHINESE_DIGITS.get(char);
    const place = CHINESE_PLACES.get(char);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      multiplier = "";
    } else if (noMultipliers.at(text, end) !== null) break;
    else if (place !== undefined) {
      group += (digit ?? 1) * place;
      digit = null;
      multiplier = "";
    } else if (char === "万" || char === "亿") {
      const size = MULTIPLIERS.get(char) ?? 1;
      const so = group + (digit ?? 0);
      total = multiplier === "" ? total + so * size : total * size;
      multiplier += char;
      group = 0;
      digit = null;
    } else if (char === "点" && digit !== null && isChineseDigit(text, end + 1) && decimals === 0) {
      let fraction = "";
      while (end + 1 < limit && isChineseDigit(text, end + 1)) {
        fraction += String(CHINESE_DIGITS.get(text.charAt(++end)));
        if (fraction.length > MOST_DIGITS) return null;
      }
      decimals = fraction.length;
      digit = Number(`${digit}.${fraction}`);
    } else break;
  }
  if (text.charAt(end) === "几" || text.charAt(end) === "来") return null;
  const value = clean(total + group + (digit ?? 0));
  return { end, number: clean(value / sizeOf(multiplier)), decimals, multiplier };
}

/** The multipliers behind an Arabic number, with 余 or 多 before or after them. */
function readMultiplier(
  text: string,
  at: number,
  limit: number,
): { end: number; multiplier: string; surplus: boolean } {
  let end = skipSpaces(text, at, limit);
  let multiplier = "";
  const surplusBefore = isSurplus(text, end);
  if (surplusBefore) end++;
  while (end < limit && isMultiplier(text, end) && noMultipliers.at(text, end) === null) {
    multiplier += text.charAt(end++);
  }
  const surplusAfter = multiplier !== "" && isSurplus(text, end);
  if (surplusAfter) end++;
  if (multiplier === "" && !surplusBefore) return { end: at, multiplier, surplus: false };
  return { end, multiplier, surplus: surplusBefore || surplusAfter };
}

function sizeOf(multiplier: string): number {
  let size = 1;
  for (const char of multiplier) size *= MULTIPLIERS.get(char) ?? 1;
  return size;
}

function share(start: number, end: number, percent: number, step: number, bound: "超" | null = null): Numeral {
  const value = Number((percent / 100).toFixed(4));
  return { start, end, value, number: clean(percent), step, multiplier: "", surplus: false, script: "share", bound };
}

/** 九成, 9成, 六成五; `tenths` ends where 成 must stand. */
function readTenths(text: string, start: number, tenths: Digits, limit: number): Numeral | null {
  if (text.charAt(tenths.end) !== "成" || tenths.end >= limit || tenths.number > 10) return null;
  const end = tenths.end + 1;
  const half = text.charAt(end) === "半" ? 5 : CHINESE_DIGITS.get(text.charAt(end));
  if (half !== undefined && end < limit && tenths.decimals === 0) {
    return share(start, end + 1, tenths.number * 10 + half, 1);
  }
  if (end < limit && !mayFollowTenths(text, end) && !isSpace(text, end)) return null;
  return share(start, end, tenths.number * 10, 10);
}

/** 三分之二, 百分之八十五点九; `base` ends where 分之 must stand. */
function readFraction(text: string, start: number, base: number, at: number, limit: number): Numeral | null {
  if (!text.startsWith("分之", at) || at + 2 >= limit || base === 0) return null;
  const from = at + 2;
  if (text.charAt(from) === "百" && base === 100) return share(start, from + 1, 100, 1);
  const over = digitAt(text, from) >= 0 ? readDigits(text, from, limit) : readChinese(text, from, limit);
  if (over === null || over.end === from || Number.isNaN(over.number)) return null;
  const percent = (over.number / base) * 100;
  return base >= 100
    ? share(start, over.end, percent, clean((10 ** -over.decimals / base) * 100))
    : share(start, over.end, Number(percent.toFixed(2)), 10);
}

function readShareWord(text: string, at: number, limit: number): Numeral | null {
  if (!startsShare(text, at)) return null;
  const found = shareWords.at(text, at, limit);
  if (found !== null) return share(at, found.end, found.meaning.percent, 1, found.meaning.bound);
  const base = SHARE_BASES.get(text.charAt(at));
  return base === undefined ? null : readFraction(text, at, base, at + 1, limit);
}

/** Whether a minus sign at `at` belongs to the number behind it and is no dash between two things. */
function isSign(text: string, at: number): boolean {
  return isMinus(text, at) && digitAt(text, at + 1) >= 0 && !takesDash(text, at - 1);
}

function readArabic(text: string, at: number, limit: number): Numeral | null {
  const sign = digitAt(text, at) < 0 ? -1 : 1;
  const digits = readDigits(text, sign < 0 ? at + 1 : at, limit);
  const tenths = readTenths(text, at, digits, limit);
  if (tenths !== null) return tenths;
  const { end, multiplier, surplus } = readMultiplier(text, digits.end, limit);
  const number = sign * digits.number;
  const step = STEPS[digits.decimals] ?? 1;
  const value = multiplier === "" ? number : clean(number * sizeOf(multiplier));
  return { start: at, end, value, number, step, multiplier, surplus, script: "arabic", bound: null };
}

/**
 * The number that begins at `at` and ends before `limit`, null if none does. `value` is NaN for a row of digits too
 * long to be a figure (an account, a telephone), so that the caller can step over it whole.
 */
export function readNumeral(text: string, at: number, limit: number): Numeral | null {
  if (digitAt(text, at) >= 0 || isSign(text, at)) return readArabic(text, at, limit);
  const word = readShareWord(text, at, limit);
  if (word !== null) return word;
  if ((!isChineseDigit(text, at) && text.charAt(at) !== "十") || isChineseDigit(text, at - 1)) return null;
  const chinese = readChinese(text, at, limit);
  if (chinese === null) return null;
  const tenths = readTenths(text, at, chinese, limit) ?? readFraction(text, at, chinese.number, chinese.end, limit);
  if (tenths !== null) return tenths;
  const surplus = isSurplus(text, chinese.end);
  return {
    start: at,
    end: surplus ? chinese.end + 1 : chinese.end,
    value: clean(chinese.number * sizeOf(chinese.multiplier)),
    number: chinese.number,
    step: STEPS[chinese.decimals] ?? 1,
    multiplier: chinese.multiplier,
    surplus,
    script: "chinese",
    bound: null,
  };
}

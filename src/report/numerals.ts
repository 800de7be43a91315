/**
 * Reads one number as it is written: Arabic, full-width, Chinese or mixed, with multipliers, thousands separators and
 * a surplus inside (6万余). Takes a text and a place, gives value and extent, or null where no number begins.
 */
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

const ZERO = "0".charCodeAt(0);
const FULL_ZERO = "０".charCodeAt(0);

/** The Arabic digit at a place, −1 where none stands. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= ZERO && code <= ZERO + 9) return code - ZERO;
  return code >= FULL_ZERO && code <= FULL_ZERO + 9 ? code - FULL_ZERO : -1;
}

/** Blanks, and line breaks that only wrap a line. */
export function isBlank(char: string): boolean {
  return char === " " || char === "\n" || char === "\r" || char === "\u00a0" || char === "\u3000" || char === "\t";
}

/** The first place at or after `at` that holds no blank. */
export function skipBlanks(text: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && isBlank(text.charAt(next))) next++;
  return next;
}

/** Decimal arithmetic without the noise of binary fractions: 0.28 × 100 is 28. */
const clean = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(12)));

const isOneOf = (chars: string, char: string): boolean => char !== "" && chars.includes(char);

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

/** Arabic digits with separators and decimals; `number` is NaN where the row is too long to be a figure. */
function readDigits(text: string, at: number, limit: number): Digits {
  let end = at;
  let plain = "";
  let count = 0;
  const take = (): void => {
    for (; end < limit && digitAt(text, end) >= 0; end++)
      if (count++ < MOST_DIGITS) plain += String(digitAt(text, end));
  };
  take();
  if (count <= 3)
    while (isOneOf(THOUSANDS_MARKS, text.charAt(end)) && digitsFrom(text, end + 1, limit, 4) === 3) {
      end++;
      take();
    }
  const integers = plain.length;
  if (isOneOf(DECIMAL_POINTS, text.charAt(end)) && end + 1 < limit && digitAt(text, end + 1) >= 0) {
    end++;
    plain += ".";
    take();
  }
  const decimals = plain.length === integers ? 0 : plain.length - integers - 1;
  return { end, number: count > MOST_DIGITS ? Number.NaN : Number(plain), decimals };
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
    } else if (NO_MULTIPLIER.some((word) => text.startsWith(word, end))) break;
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
    } else if (char === "点" && digit !== null && CHINESE_DIGITS.has(text.charAt(end + 1)) && decimals === 0) {
      let fraction = "";
      while (end + 1 < limit && CHINESE_DIGITS.has(text.charAt(end + 1))) {
        fraction += String(CHINESE_DIGITS.get(text.charAt(++end)));
        if (fraction.length > MOST_DIGITS) return null;
      }
      decimals = fraction.length;
      digit = Number(`${digit}.${fraction}`);
    } else break;
  }
  if (text.charAt(end) === "几" || text.charAt(end) === "来") return null;
  const value = clean(total + group + (digit ?? 0));
  const size = [...multiplier].reduce((product, char) => product * (MULTIPLIERS.get(char) ?? 1), 1);
  return { end, number: clean(value / size), decimals, multiplier };
}

/** The multipliers behind an Arabic number, with 余 or 多 before or after them. */
function readMultiplier(
  text: string,
  at: number,
  limit: number,
): { end: number; multiplier: string; surplus: boolean } {
  let end = skipBlanks(text, at, limit);
  let multiplier = "";
  const surplusBefore = isOneOf(SURPLUS, text.charAt(end));
  if (surplusBefore) end++;
  while (
    end < limit &&
    MULTIPLIERS.has(text.charAt(end)) &&
    !NO_MULTIPLIER.some((word) => text.startsWith(word, end))
  ) {
    multiplier += text.charAt(end++);
  }
  const surplusAfter = multiplier !== "" && isOneOf(SURPLUS, text.charAt(end));
  if (surplusAfter) end++;
  if (multiplier === "" && !surplusBefore) return { end: at, multiplier, surplus: false };
  return { end, multiplier, surplus: surplusBefore || surplusAfter };
}

const sizeOf = (multiplier: string): number =>
  [...multiplier].reduce((product, char) => product * (MULTIPLIERS.get(char) ?? 1), 1);

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
  if (end < limit && !isOneOf(AFTER_TENTHS, text.charAt(end)) && !isBlank(text.charAt(end))) return null;
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
  const found = SHARE_WORDS.find(({ word }) => text.startsWith(word, at) && at + word.length <= limit);
  if (found !== undefined) return share(at, at + found.word.length, found.percent, 1, found.bound);
  const base = SHARE_BASES.get(text.charAt(at));
  return base === undefined ? null : readFraction(text, at, base, at + 1, limit);
}

/** Whether a minus sign at `at` belongs to the number behind it and is no dash between two things. */
function isSign(text: string, at: number): boolean {
  if (!isOneOf(MINUS_SIGNS, text.charAt(at)) || digitAt(text, at + 1) < 0) return false;
  const before = text.charAt(at - 1);
  return before === "" || !/[\d０-９A-Za-z%％)）月日年时点号万亿元\-－—~～]/u.test(before);
}

function readArabic(text: string, at: number, limit: number): Numeral | null {
  const sign = digitAt(text, at) < 0 ? -1 : 1;
  const digits = readDigits(text, sign < 0 ? at + 1 : at, limit);
  const tenths = readTenths(text, at, digits, limit);
  if (tenths !== null) return tenths;
  const { end, multiplier, surplus } = readMultiplier(text, digits.end, limit);
  const number = sign * digits.number;
  const step = clean(10 ** -digits.decimals);
  const value = clean(number * sizeOf(multiplier));
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
  const char = text.charAt(at);
  if ((!CHINESE_DIGITS.has(char) && char !== "十") || CHINESE_DIGITS.has(text.charAt(at - 1))) return null;
  const chinese = readChinese(text, at, limit);
  if (chinese === null) return null;
  const tenths = readTenths(text, at, chinese, limit) ?? readFraction(text, at, chinese.number, chinese.end, limit);
  if (tenths !== null) return tenths;
  const surplus = isOneOf(SURPLUS, text.charAt(chinese.end));
  return {
    start: at,
    end: surplus ? chinese.end + 1 : chinese.end,
    value: clean(chinese.number * sizeOf(chinese.multiplier)),
    number: chinese.number,
    step: clean(10 ** -chinese.decimals),
    multiplier: chinese.multiplier,
    surplus,
    script: "chinese",
    bound: null,
  };
}

/**
 * Finds the dates that a report mentions: days, months, quarters, halves, years, ranges of them, and dates that are
 * garbled in print but leave one reading. Takes text and the planning year, gives places with first and last day.
 * One pass from left to right.
 */
import { among, digitAt, isBlank, isDigit } from "./characters";
import { lexiconOf, wordsOf, type Lexicon } from "./lexicon";
import type { IsoDate, Place } from "./report";
import { MONTH_PARTS, PERIOD_ENDS, RANGE_SIGNS, RELATIVE_YEARS, YEAR_DIGITS, YEAR_PARTS } from "./words/dates";

export type DatePrecision = "day" | "month" | "quarter" | "year";

export interface DateMention extends Place {
  /** First and last day of what is meant; null where neither the text nor the planning year gives a year. */
  readonly from: IsoDate | null;
  readonly date: IsoDate | null;
  readonly precision: DatePrecision;
  /** True where the print is garbled (2022年月9) and was mended. */
  readonly garbled: boolean;
}

/** One end of a date as read, before its year is known. `month` is the last one meant, `first` the first. */
interface Point {
  readonly end: number;
  /** The year in print, or its distance from the planning year. */
  readonly year: { readonly stated: number } | { readonly distance: number } | null;
  readonly first: number;
  readonly month: number;
  readonly day: number | null;
  readonly precision: DatePrecision;
  readonly garbled: boolean;
}

function pointOf(
  first: number,
  month: number,
  day: number | null,
  precision: DatePrecision,
  end: number,
  year: Point["year"] = null,
  garbled = false,
): Point {
  return { end, year, first, month, day, precision, garbled };
}

/** The same months and days in a year. */
function inYear({ end, first, month, day, precision }: Point, year: Point["year"], garbled: boolean): Point {
  return { end, year, first, month, day, precision, garbled };
}

interface Reading {
  readonly value: number;
  readonly end: number;
}

/** Characters that a date can begin with. */
const opensDate = among("0123456789０１２３４５６７８９一二三四五六七八九十上下前去今明本次当年第首");
const opensYear = among("12１２一二");
/** A year in print holds up to one of these. */
const endsYear = among("。\n");
const NUMBER_CHARACTERS = "0123456789０１２３４５６７８９一二三四五六七八九十";
const opensNumber = among(NUMBER_CHARACTERS);
const inNumber = among(NUMBER_CHARACTERS + [...YEAR_DIGITS.keys()].join(""));
/** What stands behind the first number of a date, and between the numbers of 2021.11.15. */
const followsNumber = among(`年月季个日号${RANGE_SIGNS.join("")}`);
const joinsDay = among("./");
const monthParts = wordsOf(MONTH_PARTS);
const periodEnds = wordsOf(PERIOD_ENDS);
const rangeSigns = wordsOf(RANGE_SIGNS);
const relativeYears = lexiconOf(RELATIVE_YEARS);
const yearParts = lexiconOf(YEAR_PARTS);
const HAN_VALUES = "一二三四五六七八九";

const pad = (n: number): string => String(n).padStart(2, "0");
const iso = (year: number, month: number, day: number): IsoDate => `${String(year)}-${pad(month)}-${pad(day)}`;
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The last day of a month. */
export function monthEnd(year: number, month: number): IsoDate {
  return iso(year, month, daysIn(year, month));
}

/** A whole number of at most four digits, or 一 to 三十九 in characters. */
function numberAt(text: string, at: number): Reading | null {
  if (!opensNumber(text, at)) return null;
  if (isDigit(text, at)) {
    let value = 0;
    let end = at;
    for (let digit = digitAt(text, end); end < at + 5 && digit >= 0; digit = digitAt(text, ++end))
      value = value * 10 + digit;
    return end - at <= 4 ? { value, end } : null;
  }
  const unitAt = (place: number): number => HAN_VALUES.indexOf(text[place] ?? " ") + 1;
  const lead = unitAt(at);
  const tenAt = lead > 0 ? at + 1 : at;
  if (text[tenAt] !== "十") return lead > 0 ? { value: lead, end: at + 1 } : null;
  const rest = unitAt(tenAt + 1);
  return { value: Math.max(lead, 1) * 10 + rest, end: tenAt + (rest > 0 ? 2 : 1) };
}

/** Where a word of `words` that begins at `at` ends; `at` where none does. */
function wordAt(text: string, at: number, words: Lexicon<true>): number {
  return words.at(text, at)?.end ?? at;
}

function blanksAt(text: string, at: number): number {
  let end = at;
  while (isBlank(text, end)) end++;
  return end;
}

/** 2021年, ２０２１年, 二○二一年. */
function yearAt(text: string, at: number): Reading | null {
  if (!opensYear(text, at)) return null;
  let value = 0;
  for (let place = at; place < at + 4; place++) {
    const digit = isDigit(text, place) ? digitAt(text, place) : YEAR_DIGITS.get(text.charAt(place));
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  const end = blanksAt(text, at + 4);
  return value >= 1900 && value < 2100 && text[end] === "年" ? { value, end: end + 1 } : null;
}

/** 2021-11-15, 2021.11.15, 2021/11/15. */
function dottedAt(text: string, at: number): Point | null {
  if (text[at] !== "2" || isDigit(text, at + 4)) return null;
  const match = /^(20\d\d)([-./])(\d{1,2})\2(\d{1,2})(?!\d)/u.exec(text.slice(at, at + 10));
  if (match === null) return null;
  const [whole, year, , month, day] = match;
  return validDay(Number(month), Number(day))
    ? pointOf(Number(month), Number(month), Number(day), "day", at + whole.length, { stated: Number(year) })
    : null;
}

const validDay = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(2020, month);

/** 11月15日, 11月底, 6月份. */
function monthAt(text: string, at: number): Point | null {
  const month = numberAt(text, at);
  const sign = month && blanksAt(text, month.end);
  if (month === null || sign === null || text[sign] !== "月" || month.value < 1 || month.value > 12) return null;
  const after = text[sign + 1] === "份" ? sign + 2 : sign + 1;
  const dayAt = blanksAt(text, after);
  const day = numberAt(text, dayAt);
  if (day !== null && (text[day.end] === "日" || text[day.end] === "号") && validDay(month.value, day.value))
    return pointOf(month.value, month.value, day.value, "day", day.end + 1);
  return pointOf(month.value, month.value, null, "month", wordAt(text, after, monthParts));
}

/** 二季度, 第二季度, 前三季度, 前10个月, 上半年, 年底. */
function periodAt(text: string, at: number): Point | null {
  const lead = text[at] === "第" || text[at] === "前" ? at + 1 : at;
  const count = numberAt(text, lead);
  if (count !== null && text[lead - 1] === "前" && lead > at && text.startsWith("个月", count.end) && count.value <= 12)
    return pointOf(1, count.value, null, "month", count.end + 2);
  if (count !== null && count.value >= 1 && count.value <= 4) {
    const gap = text[at] === "前" && text[count.end] === "个" ? 1 : 0;
    if (text.startsWith("季度", count.end + gap)) {
      const first = text[at] === "前" ? 1 : count.value * 3 - 2;
      const end = wordAt(text, count.end + gap + 2, periodEnds);
      return pointOf(first, count.value * 3, null, "quarter", end);
    }
  }
  const part = yearParts.at(text, at);
  return part && pointOf(part.meaning.first, part.meaning.last, null, part.meaning.precision, part.end);
}

/** 月9 after a year: the sign and the number have changed places. */
function garbledMonthAt(text: string, at: number): Point | null {
  if (text[at] !== "月") return null;
  const month = numberAt(text, at + 1);
  if (month === null || month.value < 1 || month.value > 12 || text[month.end] === "日" || text[month.end] === "月")
    return null;
  return pointOf(month.value, month.value, null, "month", month.end, null, true);
}

function pointAt(text: string, at: number): Point | null {
  const dotted = dottedAt(text, at);
  if (dotted !== null) return dotted;
  const stated = yearAt(text, at);
  const relative = stated ? null : relativeYears.at(text, at);
  if (stated === null && relative === null) return monthAt(text, at) ?? periodAt(text, at);
  const year = stated ? { stated: stated.value } : { distance: relative?.meaning ?? 0 };
  const after = stated?.end ?? relative?.end ?? at;
  const repeated = text[after] === "年" && isDigit(text, after + 1) ? 1 : 0;
  const next = blanksAt(text, after + repeated);
  const part = monthAt(text, next) ?? periodAt(text, next) ?? (stated ? garbledMonthAt(text, next) : null);
  if (part !== null) return inYear(part, year, part.garbled || repeated > 0);
  const end = text.startsWith("度内", after)
    ? after + 2
    : text.startsWith("度", after)
      ? after + 1
      : wordAt(text, after, periodEnds);
  return pointOf(1, 12, null, "year", end, year);
}

/** 17日 as the second end of a range of days. */
function dayAt(text: string, at: number, month: number): Point | null {
  const day = numberAt(text, at);
  if (day === null || text[day.end] !== "日" || !validDay(month, day.value)) return null;
  return pointOf(month, month, day.value, "day", day.end + 1);
}

interface Span {
  readonly from: Point;
  readonly to: Point;
}

/** Where the words after a range sign begin; `at` where no sign stands. */
function afterSign(text: string, at: number): number {
  const sign = blanksAt(text, at);
  const after = wordAt(text, sign, rangeSigns);
  return after > sign ? blanksAt(text, after) : at;
}

/** A range whose first end lacks its sign: 1-11月, 2017—2020年. */
function bareRangeAt(text: string, at: number, year: Point["year"]): Span | null {
  const bare = numberAt(text, at);
  const next = bare ? afterSign(text, bare.end) : at;
  if (bare === null || next === bare.end) return null;
  const lastYear = bare.value >= 1900 ? yearAt(text, next) : null;
  if (lastYear !== null)
    return {
      from: pointOf(1, 12, null, "year", bare.end, { stated: bare.value }),
      to: pointOf(1, 12, null, "year", lastYear.end, { stated: lastYear.value }),
    };
  const to = monthAt(text, next);
  if (to === null || to.day !== null || bare.value < 1 || bare.value > to.month) return null;
  return { from: pointOf(bare.value, 12, null, "month", bare.end, year), to: inYear(to, year, to.garbled) };
}

/** One date, or two that a sign joins to a range. */
function spanAt(text: string, at: number): Span | null {
  const from = pointAt(text, at);
  if (from === null) return bareRangeAt(text, at, null);
  const months = from.precision === "year" && from.year !== null ? bareRangeAt(text, from.end, from.year) : null;
  if (months !== null) return months;
  const next = afterSign(text, from.end);
  if (next === from.end) return { from, to: from };
  const day = from.day !== null ? dayAt(text, next, from.month) : null;
  const to = day ?? pointAt(text, next);
  const fits = to !== null && (from.precision === "year") === (to.precision === "year");
  return fits ? { from, to } : { from, to: from };
}

/**
 * Where a number ends that begins at `at` and whose next character belongs to no date (35.8%, 12个), `at` if it may be a date's.
 * Most numbers of a report are such, and need not be tried as every kind of date.
 */
function bareNumberEnd(text: string, at: number): number {
  let end = at;
  while (inNumber(text, end)) end++;
  if (end === at) return at;
  const next = blanksAt(text, end);
  return followsNumber(text, next) || (end === at + 4 && joinsDay(text, next)) ? at : end;
}

/**
 * Dates in `text` from `start` to `end`, in reading order.
 * @param year the planning year, which dates without a year belong to; null if unknown
 */
export function datesIn(text: string, start: number, end: number, year: number | null): readonly DateMention[] {
  const mentions: DateMention[] = [];
  /** The last year in print within the sentence, and the day that it was stated with. */
  let carried: { readonly year: number; readonly date: IsoDate } | null = null;

  const lastDay = (y: number, point: Point): IsoDate => iso(y, point.month, point.day ?? daysIn(y, point.month));
  const yearOf = (point: Point): number | null => {
    if (point.year !== null && "stated" in point.year) return point.year.stated;
    if (point.year !== null) return year === null ? null : year + point.year.distance;
    if (carried !== null && lastDay(carried.year, point) >= carried.date) return carried.year;
    return year;
  };

  for (let at = start; at < end; at++) {
    if (endsYear(text, at)) carried = null;
    if (!opensDate(text, at)) continue;
    const bare = bareNumberEnd(text, at);
    if (bare > at) {
      at = bare - 1;
      continue;
    }
    const inside = isDigit(text, at - 1) || (text[at - 1] === "." && isDigit(text, at - 2));
    const span = inside ? null : spanAt(text, at);
    if (span === null || span.to.end > end) {
      if (isDigit(text, at)) while (at + 1 < end && isDigit(text, at + 1)) at++;
      continue;
    }
    const { from, to } = span;
    const toYear = yearOf(
      to.year === null && from !== to && from.year !== null ? inYear(to, from.year, to.garbled) : to,
    );
    const fromYear = from.year === null ? toYear : yearOf(from);
    mentions.push({
      start: at,
      text: text.slice(at, to.end),
      from: fromYear === null ? null : iso(fromYear, from.first, from.day ?? 1),
      date: toYear === null ? null : lastDay(toYear, to),
      precision: to.precision,
      garbled: from.garbled || to.garbled,
    });
    const last = mentions.at(-1);
    if (
      to.precision !== "year" &&
      toYear !== null &&
      last?.date &&
      [from.year, to.year].some((y) => y !== null && "stated" in y)
    )
      carried = { year: toYear, date: last.date };
    at = to.end - 1;
  }
  return mentions;
}

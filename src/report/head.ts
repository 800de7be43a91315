/**
 * Whose report it is, for which planning year, and up to which date its figures count. Takes a document and its outline;
 * what the text does not say stays null.
 */
import { isHan } from "./characters";
import { datesIn, monthEnd, type DateMention } from "./dates";
import type { Document } from "./document";
import type { Outline, Span } from "./outline";
import type { IsoDate } from "./report";
import { AS_OF_CUES, AS_OF_STARTS, OPEN_STARTS, PAST_YEAR_CUES } from "./words/dates";
import { BEFORE_PLACES, NEVER_IN_PLACES, NOT_PLACES, PLACE_ENDINGS, PROVINCE_SELF, PROVINCES } from "./words/places";

export interface Head {
  readonly region: string | null;
  readonly year: number | null;
  readonly asOf: IsoDate | null;
}

/** The head of a report stands in its beginning; so much of it is read for the region and for the first words. */
const BEGINNING = 20000;
const OPENING = 400;
const LONGEST_NAME = 8;
const DELIVERED_BEHIND = /^在[^，。]{2,}会/u;
const LONGEST_OCCASION = 40;
/** 10月31日前的整改情况: the figures count up to then. */
const COUNTED_BEHIND = /^(?:以)?前的?[^，。；]{0,10}(?:情况|进展|进度)/u;

/** 省级, 县级: a level of government, no place. */
const LEVEL = "级";
/** Paragraphs at the head that may say who reports and when. */
const MOST_HEAD_BLOCKS = 6;
const LONGEST_BYLINE = 80;

interface Byline {
  readonly line: Span;
  readonly date: IsoDate;
}

/** The place whose name begins at `at`: 丹东市, 宁夏回族自治区. */
function placeAt(text: string, at: number, end: number): Span | null {
  for (let to = at + 2; to < Math.min(end, at + LONGEST_NAME + 1) && isHan(text, to - 1); to++) {
    if (NEVER_IN_PLACES.includes(text[to - 1] ?? " ")) return null;
    const ending = PLACE_ENDINGS.find((word) => text.startsWith(word, to));
    if (ending === undefined) continue;
    const stop = to + ending.length;
    const doubtful = NOT_PLACES.has(text.slice(stop - 2, stop)) && ending.length === 1;
    if (!doubtful && text[stop] !== LEVEL) return { start: at, end: stop };
  }
  return null;
}

/** The innermost place that a line begins with: 宜昌市 of 湖北省宜昌市2021年…, 安平县 of 中共安平县委. */
export function leadingPlace(text: string, line: Span): string | null {
  const lead = BEFORE_PLACES.find((word) => text.startsWith(word, line.start));
  const from = line.start + (lead?.length ?? 0);
  let found: string | null = null;
  for (let place = placeAt(text, from, line.end); place !== null; place = placeAt(text, place.end, line.end)) {
    found = text.slice(place.start, place.end);
  }
  if (found !== null) return found;
  return PROVINCES.find(([short]) => text.startsWith(short, from))?.[1] ?? null;
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

/** The place that the text names most often, its left border found where longer names become rare. */
function frequentPlace(text: string): { readonly name: string; readonly count: number } | null {
  const counts = new Map<string, number>();
  for (let at = 2; at < text.length; at++) {
    const ending = text[at] ?? "";
    if (!"市县区州盟旗".includes(ending) || text[at + 1] === LEVEL || NOT_PLACES.has(text.slice(at - 1, at + 1)))
      continue;
    for (let length = 2; length <= LONGEST_NAME && isHan(text, at - length); length++) {
      if (NEVER_IN_PLACES.includes(text[at - length] ?? " ")) break;
      if (length === 2 && NEVER_IN_PLACES.includes(text[at - 1] ?? " ")) break;
      const name = text.slice(at - length, at + 1);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  let best: { readonly name: string; readonly count: number } | null = null;
  for (const [name, count] of counts)
    if (name.length === 3 && count >= 2 && count > (best?.count ?? 0)) best = { name, count };
  while (best !== null) {
    const { name, count } = best;
    const longer = [...counts].find(
      ([other, n]) => other.length === name.length + 1 && other.endsWith(name) && n >= 0.6 * count,
    );
    if (longer === undefined) return best;
    best = { name: longer[0], count: longer[1] };
  }
  return null;
}

function frequentProvince(text: string): { readonly name: string; readonly count: number } | null {
  const counted = PROVINCES.map(([short, name]) => ({ name, count: occurrences(text, short) }));
  const best = counted.reduce((most, next) => (next.count > most.count ? next : most));
  const itself = PROVINCE_SELF.some((word) => text.includes(word));
  return best.count >= 2 || (best.count === 1 && itself) ? best : null;
}

/** 安平县农业农村局 2023年4月17日: the short paragraph at the head that says who reports and ends in the day of it. */
function bylineOf({ text, blocks }: Document): Byline | null {
  for (const { kind, start, end } of blocks.slice(0, MOST_HEAD_BLOCKS)) {
    if (kind !== "paragraph" || end - start > LONGEST_BYLINE) continue;
    const written = datesIn(text, start, end, null).at(-1);
    if (written?.precision !== "day" || written.date === null || written.start === start) continue;
    if (!/[\p{L}\d]/u.test(text.slice(written.start + written.text.length, end)))
      return { line: { start, end }, date: written.date };
  }
  return null;
}

function regionOf(document: Document, outline: Outline): string | null {
  const { text } = document;
  const lines = outline.title ? [outline.title, ...outline.furniture] : [...outline.furniture];
  const byline = bylineOf(document);
  if (byline !== null) lines.push(byline.line);
  for (const line of lines) {
    const place = leadingPlace(text, line);
    if (place !== null) return place;
  }
  const beginning = text.slice(0, BEGINNING);
  const place = frequentPlace(beginning);
  const province = frequentProvince(beginning);
  return (place?.count ?? 0) >= (province?.count ?? 0) ? (place?.name ?? null) : (province?.name ?? null);
}

const statedYear = (mention: DateMention): number | null =>
  mention.date === null ? null : Number(mention.date.slice(0, 4));

/** The year that the first words look back on: 刚刚过去的2024年. */
function pastYear({ text }: Document, { title }: Outline): number | null {
  const start = title?.end ?? 0;
  const looking = datesIn(text, start, Math.min(text.length, start + OPENING), null).find(
    (mention) =>
      mention.precision === "year" &&
      PAST_YEAR_CUES.some((cue) => text.slice(Math.max(0, mention.start - 8), mention.start + 14).includes(cue)),
  );
  return looking === undefined ? null : statedYear(looking);
}

/** The year of the day on which a report was written; the year before where its figures count up to a later day of the year. */
function writtenYear(document: Document): number | null {
  const date = bylineOf(document)?.date;
  if (date === undefined) return null;
  const year = Number(date.slice(0, 4));
  const { text } = document;
  const counted = datesIn(text, 0, Math.min(text.length, BEGINNING), year).find((mention) => isAsOf(text, mention));
  return (counted?.date ?? date).slice(0, 7) > date.slice(0, 7) ? year - 1 : year;
}

/**
 * The year that the text looks back on, else that of the title, else that of the day on which it was written, else the one
 * that two thirds of the dated years agree on.
 */
function yearOf(document: Document, outline: Outline): number | null {
  const { text } = document;
  const { title } = outline;
  const titled = title ? datesIn(text, title.start, title.end, null).map(statedYear) : [];
  const told = pastYear(document, outline) ?? titled.find((year) => year !== null) ?? writtenYear(document);
  if (told !== null) return told;
  const counts = new Map<number, number>();
  let all = 0;
  for (const mention of datesIn(text, 0, Math.min(text.length, BEGINNING), null)) {
    const year = statedYear(mention);
    const since = OPEN_STARTS.some((word) => text.startsWith(word, mention.start + mention.text.length));
    if (year === null || since) continue;
    counts.set(year, (counts.get(year) ?? 0) + 1);
    all++;
  }
  const most = [...counts].find(([, count]) => 3 * count > 2 * all);
  return most?.[0] ?? null;
}

/** Whether a cue such as 截至 stands right before the date, or 到 opens the clause that the date stands in. */
function isAsOf(text: string, mention: DateMention): boolean {
  if (mention.precision === "year") return false;
  if (AS_OF_CUES.some((cue) => text.startsWith(cue, mention.start - cue.length))) return true;
  const behind = text.slice(
    mention.start + mention.text.length,
    mention.start + mention.text.length + LONGEST_OCCASION,
  );
  if (COUNTED_BEHIND.test(behind)) return true;
  const start = AS_OF_STARTS.find((cue) => text.startsWith(cue, mention.start - cue.length));
  if (start === undefined) return false;
  const before = text[mention.start - start.length - 1];
  return before === undefined || !/[\p{L}\d]/u.test(before);
}

/** ——2025年1月6日在县人大常委会会议上: when the report was given. */
function isDelivery(text: string, { start, text: date }: DateMention): boolean {
  return (
    DELIVERED_BEHIND.test(text.slice(start + date.length, start + date.length + LONGEST_OCCASION)) ||
    text.startsWith("——", start - 2)
  );
}

function asOfFrom(document: Document, outline: Outline, year: number): IsoDate | null {
  const { text } = document;
  const mentions = datesIn(text, 0, Math.min(text.length, BEGINNING), year);
  const { title } = outline;
  const inTitle = (mention: DateMention): boolean =>
    title !== null && mention.start >= title.start && mention.start < title.end && mention.precision !== "year";
  const cued = mentions.filter((mention) => isAsOf(text, mention));
  const opening = (title?.end ?? 0) + OPENING;
  const sinceJanuary = ({ start, from, precision }: DateMention): boolean =>
    start < opening && precision !== "year" && from === `${String(year)}-01-01`;
  const delivered = mentions.find((mention) => mention.start < opening && isDelivery(text, mention));
  const nextYear = delivered !== undefined && statedYear(delivered) === year + 1;
  // 2024年…执行情况的报告——2025年1月6日在…会议上: a report on the whole year before.
  if (nextYear && cued.every(({ start }) => start >= opening)) return monthEnd(year, 12);
  const found =
    cued.find((mention) => mention.start < opening) ?? mentions.find(inTitle) ?? cued[0] ?? mentions.find(sinceJanuary);
  if (found !== undefined) return found.date;
  return pastYear(document, outline) === year ? monthEnd(year, 12) : null;
}

/** Reads region, planning year and as-of date. */
export function headOf(document: Document, outline: Outline): Head {
  const year = yearOf(document, outline);
  return {
    region: regionOf(document, outline),
    year,
    asOf: year === null ? null : asOfFrom(document, outline, year),
  };
}

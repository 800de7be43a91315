/**
 * How a report is divided: its title, its headings with what stands under each, its sentences, and the lines that belong
 * to the page and not to the report. Takes a Document, gives an Outline; every place is an offset into its text.
 */
import { among, closesBracket, endsSentence, holdsAny, isDigit, isHan, isSpace } from "./characters";
import type { Block, Document, Table } from "./document";
import { ownerInHeading } from "./headingOwner";
import { markerAt } from "./markers";
import { DOCUMENT_NUMBER } from "./plaintext";
import type { Section, Sentence } from "./report";
import {
  APPENDIX_WORDS,
  HEADING_SIGNS,
  MARKER_STYLES,
  NAME_AFTER_DIGIT,
  OFFICE_ENDINGS,
  PAGE_WORDS,
  TITLE_ENDINGS,
  type MarkerStyle,
} from "./words/headings";

/** A stretch of text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Headings that stand in one another, outermost first, and their titles. */
interface Path {
  readonly sections: readonly Section[];
  readonly titles: readonly string[];
}

export interface Outline {
  /** The report's own title, null where it has none. */
  readonly title: Span | null;
  /** In reading order; outer headings before the inner ones they hold. */
  readonly sections: readonly Section[];
  /** For each section, itself and those it stands in. */
  readonly paths: readonly Path[];
  readonly sentences: readonly Sentence[];
  /** Navigation, bylines, the title and its repetitions: they hold no statistic and no section. */
  readonly furniture: readonly Span[];
}

interface Heading extends Span {
  readonly style: MarkerStyle;
  readonly marker: string;
}

const LONGEST_OWN_LINE = 60;
const LONGEST_PLAIN_LINE = 30;
const LONGEST_RUN_IN = 45;
const LONGEST_ORDINAL = 24;
const LONGEST_TOPIC = 10;
const SHORTEST_TITLE = 6;
const LONGEST_STATED_LINE = 15;
/** （单位：个、亿元） between a heading and its table. */
const UNIT_LINE = /^[（(]?[^，。：:]{0,6}单位[：:]/u;
const DAY_AT_END =
  /[\s\u3000（(]*[\d０-９○〇零一二三四五六七八九]{4}\s?年[\d０-９一二三四五六七八九十]{1,3}月[\d０-９一二三四五六七八九十]{1,3}日[）)]?$/u;
const partsSentence = among("，。；：！？、,;:!?");
const partsClause = among("，,");
const partsItems = among("；;");
const opensList = among("；：;:");
const opensMatter = among("：:，,");
const tellsMore = among("，。；,;");
const endsProse = among("。；;");
const endsWithColon = among("：:");
/** A digit behind one of these belongs to a name: S304, “3. */
const namesDigit = among("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz“0123456789");

/** Where the first sentence that begins at `start` ends, its 。 included; `end` if it has none. */
function sentenceEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (endsSentence(text, at)) return at + 1;
  return end;
}

/** Whether digits stand there that count something, unlike those of S304, 2号线 or 2021年. */
function holdsFigure(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!isDigit(text, at)) continue;
    const named = namesDigit(text, at - 1);
    while (at < to && isDigit(text, at)) at++;
    if (!named && !NAME_AFTER_DIGIT.has(text[at] ?? "")) return true;
  }
  return false;
}

/** The rows of a table, each without the headings that it shares with the row above, and none that is empty. */
function rowsOf({ rows }: Table): readonly Sentence[] {
  let end = 0;
  return rows.flatMap((row) => {
    const own = row.filter((cell) => cell.start >= end && cell.start < cell.end);
    const start = own[0]?.start ?? end;
    end = own.at(-1)?.end ?? end;
    return start < end ? [{ start, end }] : [];
  });
}

/** The sentences of one block; a table's rows count as sentences. */
function sentencesOf(text: string, block: Block): readonly Sentence[] {
  if (block.kind === "table") return rowsOf(block);
  const sentences: Sentence[] = [];
  for (let start = block.start; start < block.end;) {
    while (start < block.end && isSpace(text, start)) start++;
    let end = sentenceEnd(text, start, block.end);
    while (end < block.end && closesBracket(text, end)) end++;
    if (end > start) sentences.push({ start, end });
    start = end;
  }
  return sentences;
}

/** A heading with a number, on its own line or running into the text. */
function markedHeading(text: string, block: Span, atStart: boolean): Heading | null {
  const marker = markerAt(text, block.start, block.end);
  if (marker === null) return null;
  const heading = (end: number): Heading => ({ start: block.start, end, style: marker.style, marker: marker.text });
  const loose = MARKER_STYLES.indexOf(marker.style) >= MARKER_STYLES.indexOf("arabic");
  const stop = sentenceEnd(text, marker.after, block.end);
  const closed = endsSentence(text, stop - 1);
  if (marker.style === "shi") {
    const plain = !holdsAny(text, marker.after, stop - 1, opensList) && !holdsFigure(text, marker.after, stop);
    const short = stop - block.start <= (atStart ? LONGEST_RUN_IN : LONGEST_ORDINAL);
    const single = atStart || !holdsAny(text, marker.after, stop - 1, partsClause);
    return closed && plain && short && single && stop < block.end ? heading(stop - 1) : null;
  }
  if (!closed) {
    const end = block.start + wordsBeforeOwner(text.slice(block.start, block.end));
    const colon = loose ? -1 : text.slice(marker.after, Math.min(end, marker.after + 20)).search(/[：:]/u);
    if (colon > 0 && marker.after + colon + 1 < end) return heading(marker.after + colon);
    const own = end - block.start <= LONGEST_OWN_LINE && !holdsAny(text, marker.after, end, partsItems);
    const itemLike =
      loose && (holdsFigure(text, marker.after, end) || holdsAny(text, marker.after, end - 1, opensMatter));
    return own && !itemLike ? heading(trimEnd(text, block)) : null;
  }
  if (loose && holdsAny(text, marker.after, stop, partsClause)) return null;
  if (
    stop - block.start <= LONGEST_RUN_IN &&
    !holdsAny(text, marker.after, stop, partsItems) &&
    !holdsFigure(text, marker.after, stop)
  )
    return heading(stop - 1);
  return null;
}

/** How long a line is without the brackets that name its owner. */
const wordsBeforeOwner = (line: string): number => ownerInHeading(line)?.words.length ?? line.length;

/** The end of an own-line heading without a closing colon. */
function trimEnd(text: string, span: Span): number {
  return endsWithColon(text, span.end - 1) ? span.end - 1 : span.end;
}

/** 【总体】, ▲招商引资 on a line, or ◆疫苗接种。 before its text. */
function bracketHeading(text: string, block: Span): Heading | null {
  const first = text[block.start] ?? " ";
  const heading = (end: number): Heading => ({ start: block.start, end, style: "bracket", marker: "" });
  if (HEADING_SIGNS.includes(first)) {
    const stop = sentenceEnd(text, block.start, block.end);
    const end = endsSentence(text, stop - 1) && stop < block.end ? stop - 1 : trimEnd(text, block);
    const short = end - block.start <= LONGEST_PLAIN_LINE && !holdsAny(text, block.start, end, tellsMore);
    return short && !holdsFigure(text, block.start, end)
      ? { start: block.start, end, style: "sign", marker: "" }
      : null;
  }
  const close = first === "【" ? text.indexOf("】", block.start) : -1;
  return close < 0 || close >= block.end || close - block.start > LONGEST_RUN_IN ? null : heading(close + 1);
}

/** A short statement without figure or comma that tells what the following sentences are about. */
function isTopic(text: string, sentence: Span, longest: number): boolean {
  const end = sentence.end - 1;
  const length = end - sentence.start;
  return (
    text[end] === "。" &&
    length >= 4 &&
    length <= longest &&
    isHan(text, sentence.start) &&
    !holdsAny(text, sentence.start, end, partsSentence) &&
    !holdsFigure(text, sentence.start, end)
  );
}

/** Headings inside a paragraph: 四是抓好生态环境整治。 or, without them, statements of a topic. */
function innerHeadings(text: string, block: Block, own: Heading | null, topicsOpenText: boolean): readonly Heading[] {
  const sentences = sentencesOf(text, block);
  const marked = sentences.slice(1).flatMap(({ start }): readonly Heading[] => {
    const heading = markedHeading(text, { start, end: block.end }, false);
    return heading?.style === "shi" ? [heading] : [];
  });
  if (marked.length > 0) return marked;
  const topics = sentences
    .slice(0, -1)
    .filter((sentence) => sentence.start >= (own?.end ?? 0) && isTopic(text, sentence, LONGEST_TOPIC))
    .map(({ start, end }): Heading => ({ start, end: end - 1, style: "topic", marker: "" }));
  const [first] = topics;
  const opening = own === null && first?.start === block.start ? first : null;
  if (opening !== null && topicsOpenText) return [opening];
  return opening === null && topics.length >= 2 ? topics : [];
}

/** The words of a line without what stands in round brackets. */
function outsideBrackets(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/[（(][^（()）]*[)）]/gu, "");
}

/** A line that could be a heading without a number. */
function isPlainLine(text: string, block: Block): boolean {
  if (block.kind === "table" || block.end - block.start > LONGEST_PLAIN_LINE) return false;
  const words = outsideBrackets(text, block);
  return (
    (isHan(words, 0) || isDigit(words, 0) || words.startsWith("“")) &&
    !/[，。；！？：,;!?:\n]/u.test(words) &&
    /[\p{L}\d”]$/u.test(words)
  );
}

/** Running text or a table, what a heading can stand above. */
function isProse(text: string, block: Block): boolean {
  if (block.kind === "table" || block.end - block.start > LONGEST_OWN_LINE) return true;
  return holdsAny(text, block.start, block.end, endsProse) || endsWithColon(text, block.end - 1);
}

const isHeaded = (text: string, block: Block): boolean =>
  markedHeading(text, block, true) !== null || bracketHeading(text, block) !== null;

/** 某县农业农村局 2023年4月17日: who issued the report, perhaps with the day. */
function isByline(text: string, block: Span): boolean {
  const issuer = text.slice(block.start, block.end).replace(DAY_AT_END, "");
  return OFFICE_ENDINGS.some((ending) => issuer.endsWith(ending));
}

function isPageLine(text: string, block: Block): boolean {
  if (block.kind === "table" || block.end - block.start > LONGEST_OWN_LINE) return false;
  const words = text.slice(block.start, block.end);
  return PAGE_WORDS.some((word) => words.includes(word)) || words.startsWith("□") || DOCUMENT_NUMBER.test(words);
}

interface Page {
  readonly title: Block | null;
  readonly furniture: ReadonlySet<Block>;
}

/**
 * The title, and what belongs to the page: lines without figures before the first and after the last text, and lines of
 * web pages.
 */
function pageOf(text: string, blocks: readonly Block[]): Page {
  const isText = (block: Block): boolean => isProse(text, block) || isHeaded(text, block);
  const words = (block: Block): string => text.slice(block.start, block.end);
  const first = blocks.findIndex(isText);
  const pageLines = new Set(blocks.filter((block) => isPageLine(text, block)));
  if (first < 0) return { title: null, furniture: pageLines };
  const front = blocks.slice(0, first).filter((block) => !pageLines.has(block));
  const back = blocks.slice(blocks.findLastIndex(isText) + 1);
  const after = new Set(back.map(words));
  const repeated = front.find((block) => after.has(words(block)));
  const title =
    repeated ??
    front.find((block) => TITLE_ENDINGS.some((ending) => words(block).endsWith(ending))) ??
    front.find((block) => !isByline(text, block) && words(block).length >= SHORTEST_TITLE) ??
    null;
  const last = front.at(-1);
  const opens = blocks[first];
  // A line above the first heading is the headline of what follows, and heads no section of its own.
  const isOpening =
    last !== undefined &&
    last !== title &&
    repeated === undefined &&
    isPlainLine(text, last) &&
    opens !== undefined &&
    !isHeaded(text, opens);
  const heading = isOpening && title !== null && last.start > title.start && !isByline(text, last) ? last : null;
  const silent = front.filter(
    (block) =>
      block === title || (block !== heading && (isByline(text, block) || !holdsFigure(text, block.start, block.end))),
  );
  const closing = back.length >= 2 && !back.some((block) => holdsFigure(text, block.start, block.end)) ? back : [];
  return { title, furniture: new Set([...pageLines, ...silent, ...closing]) };
}

/** A heading without a number on a line of its own; what follows must be text or a table. */
function plainHeading(text: string, blocks: readonly Block[], index: number): Heading | null {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined || block.kind === "table") return null;
  const unitLine = next.kind === "paragraph" && UNIT_LINE.test(text.slice(next.start, next.end));
  if (!unitLine && !isProse(text, next) && !isHeaded(text, next)) return null;
  const appendix = APPENDIX_WORDS.some((word) => text.startsWith(word, block.start));
  if (isPlainLine(text, block) || (appendix && block.end - block.start <= LONGEST_OWN_LINE)) {
    return { start: block.start, end: block.end, style: appendix ? "chapter" : "plain", marker: "" };
  }
  const stated = isProse(text, next) && !isHeaded(text, next) && isTopic(text, block, LONGEST_STATED_LINE);
  return stated ? { start: block.start, end: block.end - 1, style: "plain", marker: "" } : null;
}

/** Whether at least two paragraphs begin by stating their topic, so that this is the report's way to head them. */
function topicsOpen(text: string, blocks: readonly Block[]): boolean {
  const opening = blocks.filter((block) => {
    const end = sentenceEnd(text, block.start, Math.min(block.end, block.start + LONGEST_TOPIC + 1));
    return block.kind === "paragraph" && end < block.end && isTopic(text, { start: block.start, end }, LONGEST_TOPIC);
  });
  return opening.length >= 2;
}

function headingsOf(text: string, blocks: readonly Block[]): readonly Heading[] {
  const topicsOpenText = topicsOpen(text, blocks);
  return blocks.flatMap((block, index): readonly Heading[] => {
    if (block.kind === "table") return [];
    const own = markedHeading(text, block, true) ?? bracketHeading(text, block) ?? plainHeading(text, blocks, index);
    return [...(own ? [own] : []), ...innerHeadings(text, block, own, topicsOpenText)];
  });
}

/** Levels by nesting: a style seen further out closes everything under it. */
function sectionsOf(text: string, headings: readonly Heading[], end: number): readonly Section[] {
  const open: { readonly style: MarkerStyle; readonly index: number }[] = [];
  const sections: { title: string; marker: string; level: number; start: number; end: number }[] = [];
  const close = (at: number): void => {
    const closed = open.pop();
    const section = closed && sections[closed.index];
    if (section) section.end = at;
  };
  for (const heading of headings) {
    const rank = MARKER_STYLES.indexOf(heading.style);
    for (let top = open.at(-1); top !== undefined && MARKER_STYLES.indexOf(top.style) >= rank; top = open.at(-1))
      close(heading.start);
    open.push({ style: heading.style, index: sections.length });
    sections.push({
      title: text.slice(heading.start, heading.end),
      marker: heading.marker,
      level: open.length,
      start: heading.start,
      end,
    });
  }
  return sections;
}

const NO_PATH: Path = { sections: [], titles: [] };

function pathsOf(sections: readonly Section[]): readonly Path[] {
  let open: readonly Section[] = [];
  return sections.map((section) => {
    open = [...open.filter(({ level }) => level < section.level), section];
    return { sections: open, titles: open.map(({ title }) => title) };
  });
}

/** Reads headings, sentences and page furniture of a document. */
export function outlineOf(document: Document): Outline {
  const { text, blocks } = document;
  const { title, furniture } = pageOf(text, blocks);
  const body = blocks.filter((block) => !furniture.has(block));
  const headings = headingsOf(text, body);
  const sections = sectionsOf(text, headings, body.at(-1)?.end ?? text.length);
  return {
    title: title && { start: title.start, end: title.end },
    sections,
    paths: pathsOf(sections),
    sentences: body.flatMap((block) => sentencesOf(text, block)),
    furniture: blocks.filter((block) => furniture.has(block)).map(({ start, end }) => ({ start, end })),
  };
}

/** The path of the innermost section that holds `at`. */
function innermostAt({ sections, paths }: Outline, at: number): Path {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const held = (sections[low - 1]?.end ?? 0) > at;
  return (held ? paths[low - 1] : undefined) ?? NO_PATH;
}

/** The headings that `at` stands under, outermost first. */
export function sectionsAt(outline: Outline, at: number): readonly Section[] {
  return innermostAt(outline, at).sections;
}

/** The titles of the headings that `at` stands under, outermost first. */
export function pathAt(outline: Outline, at: number): readonly string[] {
  return innermostAt(outline, at).titles;
}

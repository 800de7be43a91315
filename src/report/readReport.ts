/**
 * Reads a report: from a document's text and blocks to indicators, facts, dated steps, headings and what contradicts what.
 */
import { captionOf, subjectOfTitle, type Caption } from "./captions";
import { checkFigures } from "./checks";
import { clausesIn, type Clause } from "./clauses";
import { datesOf, lookAhead } from "./planningYears";
import { Surroundings } from "./details";
import type { Document, Table } from "./document";
import { without, type Drafts } from "./drafts";
import { Farther } from "./farther";
import { headOf } from "./head";
import { indicatorsIn, type Found } from "./indicators";
import { draftsOf } from "./linker";
import { milestonesOf } from "./milestones";
import { outlineOf, sectionsAt, type Outline, type Span } from "./outline";
import { Placement } from "./placement";
import { RecordReader } from "./recordReading";
import { recordsIn } from "./records";
import { rowsIn } from "./rows";
import type { Topic } from "./subjects";
import type { Total } from "./thread";
import { Topics } from "./topics";
import type { Fact, Indicator, Report, Section } from "./report";

/** A title's subject that is longer than this, or shorter, is no one matter. */
const MATTER_LENGTH = { least: 3, most: 14 };

/** The one matter that the title names; "" where it names none or several (重点项目和固定资产投资). */
function matterOf(text: string, outline: Outline): string {
  const subject = subjectOfTitle(text, outline);
  const single = subject.length >= MATTER_LENGTH.least && subject.length <= MATTER_LENGTH.most;
  return single && !/[和与及、]/u.test(subject) ? subject : "";
}

/** Where the first figure of an indicator stands. */
const startOf = (indicator: Indicator): number =>
  Math.min(
    indicator.target?.start ?? Infinity,
    indicator.actual?.start ?? Infinity,
    indicator.ratio?.start ?? Infinity,
  );

/** Paragraphs under one heading, read together because a target and its answer may stand in neighbouring ones; or a table. */
type Stretch =
  | { readonly kind: "prose"; readonly paragraphs: Span[]; readonly section: Section | undefined }
  | { readonly kind: "table"; readonly table: Table; readonly caption: Caption };

function* stretchesOf(document: Document, outline: Outline): Generator<Stretch> {
  const furniture = new Set(outline.furniture.map(({ start }) => start));
  let prose: Extract<Stretch, { kind: "prose" }> | null = null;
  for (const [index, block] of document.blocks.entries()) {
    if (furniture.has(block.start)) continue;
    if (block.kind === "table") {
      if (prose !== null) yield prose;
      prose = null;
      yield { kind: "table", table: block, caption: captionOf(document, outline, index) };
      continue;
    }
    const section = sectionsAt(outline, block.end - 1).at(-1);
    const goesOn = prose?.section === section && section !== undefined && section.start < block.start;
    if (prose !== null && goesOn) prose.paragraphs.push(block);
    else {
      if (prose !== null) yield prose;
      prose = { kind: "prose", paragraphs: [block], section };
    }
  }
  if (prose !== null) yield prose;
}

/** Prose whose drafts may still be joined to those of other stretches. */
interface Told {
  readonly drafts: Drafts;
  readonly around: Surroundings;
}

/** Reads `document`; never throws, whatever its text. Places in the result point into `document.text`. */
export function readReport(document: Document): Report {
  const { text } = document;
  const outline = outlineOf(document);
  const head = headOf(document, outline);
  const dates = datesOf(text, outline, head.year);
  const placement = new Placement(outline, head.region);
  const topics = new Topics(outline, matterOf(text, outline));
  const totals = new Map<string, Total>();
  const farther = new Farther();
  const indicators: Indicator[] = [];
  const possible: Indicator[] = [];
  const facts: Fact[] = [];
  const keep = (found: Found): void => {
    for (const each of found.indicators) indicators.push(each);
    for (const each of found.possible) possible.push(each);
    for (const each of found.facts) facts.push(each);
  };
  const waiting: Told[] = [];
  const recordReader = new RecordReader(text, placement, head.year);
  for (const stretch of stretchesOf(document, outline)) {
    if (stretch.kind === "table") {
      keep(rowsIn(text, stretch.table, stretch.caption, placement, head.year));
      continue;
    }
    const { records, prose: paragraphs } = recordsIn(text, stretch.paragraphs);
    for (const record of records) keep(recordReader.read(record, ({ start }) => topics.at(start, start)));
    const clauses = clausesIn(text, paragraphs, dates);
    const topicAt = ({ start, paragraph }: Clause): Topic => topics.at(start, paragraphs[paragraph]?.start ?? start);
    const told = { drafts: draftsOf(clauses, topicAt, totals), around: new Surroundings(text, clauses) };
    const ahead = lookAhead(sectionsAt(outline, paragraphs[0]?.start ?? 0), head.year);
    if (farther.note(told.drafts.drafts, ahead)) waiting.push(told);
    else keep(indicatorsIn(told.drafts, told.around, placement));
  }
  const joined = farther.join();
  for (const { drafts, around } of waiting) keep(indicatorsIn(without(drafts, joined), around, placement));
  indicators.sort((a, b) => startOf(a) - startOf(b));
  possible.sort((a, b) => startOf(a) - startOf(b));
  facts.sort((a, b) => a.start - b.start);
  const { conflicts, checks } = checkFigures(document, outline, indicators, facts, head.asOf);
  return {
    text,
    sentences: outline.sentences,
    ...head,
    indicators,
    possible,
    facts,
    milestones: milestonesOf(text, outline, dates, head.asOf),
    sections: outline.sections,
    conflicts,
    checks,
  };
}

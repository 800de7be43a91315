/**
 * Reads a report: from a document's text and blocks to indicators, facts, dated steps, headings and what contradicts what.
 */
import { checkFigures } from "./checks";
import { clausesIn, type Mention } from "./clauses";
import { datesIn } from "./dates";
import { Surroundings } from "./details";
import type { Block, Document } from "./document";
import { headOf } from "./head";
import { indicatorsIn, type Found } from "./indicators";
import { draftsOf } from "./linker";
import { milestonesOf } from "./milestones";
import { headingSubject } from "./names";
import { outlineOf, pathAt, sectionsAt, type Outline } from "./outline";
import { rowsIn } from "./rows";
import type { Topic } from "./subjects";
import type { Fact, Indicator, Report } from "./report";

/** A caption is one line. */
const LONGEST_CAPTION = 80;

const startOf = (indicator: Indicator): number =>
  Math.min(...[indicator.target, indicator.actual, indicator.ratio].map((quantity) => quantity?.start ?? Infinity));

/** Whether a block is page furniture and holds no statistic. */
function isFurniture(outline: Outline, block: Block): boolean {
  return outline.furniture.some(({ start, end }) => start <= block.start && block.end <= end);
}

/** The words above a table: the block before it, and the one before that if it only gives the units. */
function captionOf({ text, blocks }: Document, index: number): string {
  const wordsOf = (block: Block | undefined): string =>
    block?.kind === "paragraph" && block.end - block.start <= LONGEST_CAPTION ? text.slice(block.start, block.end) : "";
  return wordsOf(blocks[index - 1]);
}

/** The subject of the innermost heading, and whether that heading runs into the paragraph and so names its matter. */
function topicOf(outline: Outline, at: number, block: Block): Topic {
  const section = sectionsAt(outline, at).at(-1);
  if (section === undefined) return { name: "", runsIn: false, end: 0 };
  const { title, start } = section;
  return { name: headingSubject(title), runsIn: start >= block.start, end: start + title.length };
}

/** Reads `document`; never throws, whatever its text. Places in the result point into `document.text`. */
export function readReport(document: Document): Report {
  const { text } = document;
  const outline = outlineOf(document);
  const head = headOf(document, outline);
  const dates = datesIn(text, 0, text.length, head.year);
  const indicators: Indicator[] = [];
  const facts: Fact[] = [];
  const totals = new Map<string, Mention>();
  const keep = (found: Found): void => {
    indicators.push(...found.indicators.map((each) => ({ ...each, section: pathAt(outline, startOf(each)) })));
    facts.push(...found.facts.map((each) => ({ ...each, section: pathAt(outline, each.start) })));
  };
  document.blocks.forEach((block, index) => {
    if (isFurniture(outline, block)) return;
    if (block.kind === "table") keep(rowsIn(text, block, captionOf(document, index)));
    else {
      const clauses = clausesIn(text, block.start, block.end, dates);
      const topicAt = (at: number): Topic => topicOf(outline, at, block);
      keep(indicatorsIn(draftsOf(clauses, topicAt, totals), new Surroundings(text, clauses)));
    }
  });
  const { conflicts, checks } = checkFigures(document, outline, indicators, facts, head.asOf);
  return {
    text,
    sentences: outline.sentences,
    ...head,
    indicators,
    possible: [],
    facts: facts.sort((a, b) => a.start - b.start),
    milestones: milestonesOf(text, outline, dates, head.asOf),
    sections: outline.sections,
    conflicts,
    checks,
  };
}

/**
 * Reads a report: from a document's text and blocks to indicators, facts, dated steps, headings and what contradicts what.
 */
import { captionOf, type Caption } from "./captions";
import { checkFigures } from "./checks";
import { clausesIn, type Clause } from "./clauses";
import { datesIn } from "./dates";
import { Surroundings } from "./details";
import type { Document, Table } from "./document";
import type { Drafts } from "./drafts";
import { joinFarther } from "./farther";
import { headOf } from "./head";
import { indicatorsIn, type Found } from "./indicators";
import { draftsOf } from "./linker";
import { milestonesOf } from "./milestones";
import { headingSubject } from "./names";
import { outlineOf, pathAt, sectionsAt, type Outline, type Span } from "./outline";
import { rowsIn } from "./rows";
import type { Topic } from "./subjects";
import type { Total } from "./thread";
import type { Fact, Indicator, Report, Section } from "./report";

/** What is left of a name without its place must still be one. */
const LEAST_NAME = 3;

const startOf = (indicator: Indicator): number =>
  Math.min(...[indicator.target, indicator.actual, indicator.ratio].map((quantity) => quantity?.start ?? Infinity));

/** The subject of the innermost heading, and whether that heading runs into the paragraph and so names its matter. */
function topicOf(outline: Outline, at: number, from: number): Topic {
  const path = sectionsAt(outline, at);
  const section = path.at(-1);
  if (section === undefined) return { name: "", runsIn: false, end: 0 };
  const { title, start } = section;
  const name = path.reduceRight((found, { title: outer }) => found || headingSubject(outer), "");
  return { name, runsIn: start >= from, end: start + title.length };
}

/** Paragraphs under one heading, read together because a target and its answer may stand in neighbouring ones; or a table. */
type Stretch =
  | { readonly kind: "prose"; readonly paragraphs: Span[]; readonly section: Section | undefined }
  | { readonly kind: "table"; readonly table: Table; readonly caption: Caption };

function stretchesOf(document: Document, outline: Outline): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const furniture = new Set(outline.furniture.map(({ start }) => start));
  document.blocks.forEach((block, index) => {
    if (furniture.has(block.start)) return;
    if (block.kind === "table") {
      stretches.push({ kind: "table", table: block, caption: captionOf(document, outline, index) });
      return;
    }
    const section = sectionsAt(outline, block.end - 1).at(-1);
    const last = stretches.at(-1);
    const goesOn =
      last?.kind === "prose" && last.section === section && section !== undefined && section.start < block.start;
    if (goesOn) last.paragraphs.push(block);
    else stretches.push({ kind: "prose", paragraphs: [block], section });
  });
  return stretches;
}

/** A report's own place says nothing in its names: 植被恢复项目 of 博乐市植被恢复项目. */
function withoutRegion(name: string, region: string | null): string {
  const rest = region !== null && name.startsWith(region) ? name.slice(region.length) : name;
  return rest.length >= LEAST_NAME ? rest : name;
}

/** Reads `document`; never throws, whatever its text. Places in the result point into `document.text`. */
export function readReport(document: Document): Report {
  const { text } = document;
  const outline = outlineOf(document);
  const head = headOf(document, outline);
  const dates = datesIn(text, 0, text.length, head.year);
  const indicators: Indicator[] = [];
  const possible: Indicator[] = [];
  const facts: Fact[] = [];
  const totals = new Map<string, Total>();
  const nameOf = (name: string): string => withoutRegion(name, head.region);
  const placed = (each: Indicator): Indicator => ({
    ...each,
    name: nameOf(each.name),
    section: pathAt(outline, (each.actual ?? each.ratio ?? each.target)?.start ?? startOf(each)),
  });
  const keep = (found: Found): void => {
    for (const each of found.possible) possible.push(placed(each));
    for (const each of found.indicators) indicators.push(placed(each));
    for (const each of found.facts)
      facts.push({ ...each, name: nameOf(each.name), section: pathAt(outline, each.start) });
  };
  const told: { readonly drafts: Drafts; readonly around: Surroundings }[] = [];
  for (const stretch of stretchesOf(document, outline)) {
    if (stretch.kind === "table") keep(rowsIn(text, stretch.table, stretch.caption));
    else {
      const clauses = clausesIn(text, stretch.paragraphs, dates);
      const { paragraphs } = stretch;
      const topicAt = ({ start, paragraph }: Clause): Topic =>
        topicOf(outline, start, paragraphs[paragraph]?.start ?? start);
      told.push({ drafts: draftsOf(clauses, topicAt, totals), around: new Surroundings(text, clauses) });
    }
  }
  joinFarther(told.map(({ drafts }) => drafts)).forEach((drafts, i) => {
    const around = told[i]?.around;
    if (around !== undefined) keep(indicatorsIn(drafts, around));
  });
  const { conflicts, checks } = checkFigures(document, outline, indicators, facts, head.asOf);
  return {
    text,
    sentences: outline.sentences,
    ...head,
    indicators: indicators.sort((a, b) => startOf(a) - startOf(b)),
    possible,
    facts: facts.sort((a, b) => a.start - b.start),
    milestones: milestonesOf(text, outline, dates, head.asOf),
    sections: outline.sections,
    conflicts,
    checks,
  };
}

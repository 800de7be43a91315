/**
 * Reads a report: from a document's text and blocks to indicators, facts, dated steps, headings and what contradicts what.
 */
import { checkFigures } from "./checks";
import { clausesIn, type Clause } from "./clauses";
import { datesIn } from "./dates";
import { Surroundings } from "./details";
import type { Block, Document } from "./document";
import { headOf } from "./head";
import { indicatorsIn } from "./indicators";
import { draftsOf } from "./linker";
import { milestonesOf } from "./milestones";
import { headingSubject } from "./names";
import { outlineOf, pathAt, type Outline } from "./outline";
import type { Fact, Indicator, Report } from "./report";

const startOf = (indicator: Indicator): number =>
  Math.min(...[indicator.target, indicator.actual, indicator.ratio].map((quantity) => quantity?.start ?? Infinity));

/** Whether a block is page furniture and holds no statistic. */
function isFurniture(outline: Outline, block: Block): boolean {
  return outline.furniture.some(({ start, end }) => start <= block.start && block.end <= end);
}

/** Reads `document`; never throws, whatever its text. Places in the result point into `document.text`. */
export function readReport(document: Document): Report {
  const { text } = document;
  const outline = outlineOf(document);
  const head = headOf(document, outline);
  const dates = datesIn(text, 0, text.length, head.year);
  const indicators: Indicator[] = [];
  const facts: Fact[] = [];
  for (const block of document.blocks) {
    if (isFurniture(outline, block) || block.kind === "table") continue;
    const clauses: readonly Clause[] = clausesIn(text, block.start, block.end, dates);
    const path = pathAt(outline, block.end - 1);
    const found = indicatorsIn(draftsOf(clauses, headingSubject(path.at(-1) ?? "")), new Surroundings(text, clauses));
    indicators.push(...found.indicators.map((each) => ({ ...each, section: pathAt(outline, startOf(each)) })));
    facts.push(...found.facts.map((each) => ({ ...each, section: pathAt(outline, each.start) })));
  }
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

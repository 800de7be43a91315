/**
 * The report as the pane shows it: sentence by sentence, with every number that a row or a fact rests on. Takes a
 * review, gives passages with their marks in order.
 */
import type { Fact, Quantity, Report } from "../../report/report";
import { figuresOf, type Role } from "./figures";
import type { Review, Row } from "./review";

/** A number of the report and what it serves: a row in a role, or nothing but itself. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: Role | "fact";
  /** The row it serves; null for a fact. */
  readonly row: number | null;
  readonly quantity: Quantity;
  /** The fact's name; "" for a row's figure. */
  readonly name: string;
}

/** A stretch of text without line breaks. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly isHeading: boolean;
}

const markOf = (quantity: Quantity, role: Mark["role"], row: number | null, name: string): Mark => ({
  start: quantity.start,
  end: quantity.start + quantity.text.length,
  role,
  row,
  quantity,
  name,
});

const rowMarks = ({ id, indicator }: Row): readonly Mark[] =>
  figuresOf(indicator).map(({ role, quantity }) => markOf(quantity, role, id, ""));

const factMark = (fact: Fact): Mark => markOf(fact, "fact", null, fact.name);

/** Every number that can be pointed at, in reading order; a number that serves a row comes before the bare fact. */
export function marksOf(review: Review): readonly Mark[] {
  const rows = review.rows.filter(({ decision }) => decision !== "dropped").flatMap(rowMarks);
  const marks = [...rows, ...review.report.facts.map(factMark)].filter(({ start, end }) => end > start);
  return marks.sort((one, other) => one.start - other.start);
}

/** Index of the first of sorted `items` whose `start` is not before `start`. */
function firstAt(items: readonly { readonly start: number }[], start: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The marks to draw from `start` to `end`: where several lie over each other, the chosen row's, else the first.
 * `marks` are sorted.
 */
export function marksWithin(
  marks: readonly Mark[],
  { start, end }: { readonly start: number; readonly end: number },
  chosenRow: number | null,
): readonly Mark[] {
  const drawn: Mark[] = [];
  for (let at = firstAt(marks, start); at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined || mark.end > end) break;
    const last = drawn.at(-1);
    if (last === undefined || last.end <= mark.start) drawn.push(mark);
    else if (mark.row !== null && mark.row === chosenRow && last.row !== chosenRow) drawn.splice(-1, 1, mark);
  }
  return drawn;
}

/** A longer stretch is cut, so that no passage takes long to draw. */
const LONGEST = 400;

/** The lines of the text from `start` to `end` as passages. */
function cut(text: string, start: number, end: number): readonly Passage[] {
  const passages: Passage[] = [];
  for (let at = start; at < end;) {
    const line = text.indexOf("\n", at);
    const stop = Math.min(line < 0 ? end : line, end, at + LONGEST);
    if (text.slice(at, stop).trim() !== "") passages.push({ start: at, end: stop, isHeading: false });
    at = stop === line ? stop + 1 : stop;
  }
  return passages;
}

/** The whole text in passages: each sentence is one, what stands between sentences (headings, tables) by its lines. */
export function passagesOf({ text, sentences, sections }: Report): readonly Passage[] {
  const headings = new Set(sections.map(({ start }) => start));
  let at = 0;
  const passages = sentences.flatMap(({ start, end }) => {
    const before = cut(text, at, start);
    at = Math.max(at, end);
    return [...before, ...cut(text, start, end)];
  });
  return [...passages, ...cut(text, at, text.length)].map((passage) =>
    headings.has(passage.start) ? { ...passage, isHeading: true } : passage,
  );
}

/** The passages that hold the figures of a row, each once, in reading order. */
export function passagesOfRow(passages: readonly Passage[], { indicator }: Row): readonly Passage[] {
  const found = figuresOf(indicator).map(({ quantity }) => passageAt(passages, quantity.start));
  return [...new Set(found)]
    .filter((at) => at >= 0)
    .sort((one, other) => one - other)
    .flatMap((at) => passages[at] ?? []);
}

/** Index of the passage that a place stands in, −1 where it stands in none. */
export function passageAt(passages: readonly Passage[], start: number): number {
  const at = firstAt(passages, start + 1) - 1;
  const passage = passages[at];
  return passage !== undefined && start < passage.end ? at : -1;
}

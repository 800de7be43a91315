/**
 * Parts against the whole they are told of: 其中 lists, lists of classes, headings that divide a total, what remains of it,
 * and the total row of a table.
 */
import { agree, standsFor, sumOf } from "../interval";
import type { Table } from "../document";
import type { Check, Quantity } from "../report";
import { CLASS_ENDINGS, PART_CUES, REMAINDER_CUES, REST_WORDS, TOTAL_ROWS, UNSUMMED_COLUMNS } from "../words/checks";
import { checkOf, short, sumLike } from "./arithmetic";
import {
  bySentence,
  isBracketed,
  lastAtOrBefore,
  sameUnit,
  wordsBefore,
  type Evidence,
  type Findings,
  type Known,
} from "./evidence";

const total = (parts: readonly Quantity[]): number => parts.reduce((sum, { value }) => sum + value, 0);
const addsUp = (parts: readonly Quantity[], whole: Quantity): boolean =>
  agree(sumOf(parts.map(standsFor)), standsFor(whole));
const exceeds = (parts: readonly Quantity[], whole: Quantity): boolean =>
  sumOf(parts.map(standsFor)).low > standsFor(whole).high;

function sumCheck(parts: readonly Quantity[], whole: Quantity, holds: boolean): Check {
  const arithmetic = `${parts.map(short).join("+")}=${sumLike(total(parts), whole)}`;
  return checkOf(arithmetic, holds ? null : whole.text, [whole, ...parts]);
}

/** How a list of parts stands to its whole; a list may end before all of `parts` are used. */
function judge(
  parts: readonly Quantity[],
  whole: Quantity,
  closed: boolean,
): { readonly conflict?: Check; readonly check?: Check } {
  for (let length = parts.length; length >= 2; length--) {
    const list = parts.slice(0, length);
    if (addsUp(list, whole)) return { check: sumCheck(list, whole, true) };
  }
  const [first] = parts;
  if (parts.length >= 2 && closed) return { conflict: sumCheck(parts, whole, false) };
  if (first !== undefined && exceeds([first], whole)) return { conflict: sumCheck([first], whole, false) };
  if (exceeds(parts, whole)) return { conflict: sumCheck(parts, whole, false) };
  return {};
}

function gather(
  into: { readonly conflicts: Check[]; readonly checks: Check[] },
  found: { readonly conflict?: Check; readonly check?: Check },
): void {
  if (found.conflict) into.conflicts.push(found.conflict);
  if (found.check) into.checks.push(found.check);
}

/** 其中 and what follows it up to the end of the sentence, against the last figure of that unit before it. */
function checkPartLists(evidence: Evidence, sentences: ReadonlyMap<number, readonly Known[]>): Findings {
  const found = { conflicts: [] as Check[], checks: [] as Check[] };
  const { text } = evidence.document;
  evidence.outline.sentences.forEach((sentence, index) => {
    const figures = (sentences.get(index) ?? []).map(({ quantity }) => quantity);
    for (const cue of PART_CUES)
      for (let at = text.indexOf(cue, sentence.start); at >= 0 && at < sentence.end; at = text.indexOf(cue, at + 1)) {
        const next = text.indexOf(cue, at + 1);
        const until = next < 0 ? sentence.end : Math.min(next, sentence.end);
        const after = figures.filter(({ start }) => start > at && start < until);
        const [first] = after;
        if (first === undefined || first.unit === "%") continue;
        const opens = /^[\s“"]*$/u.test(text.slice(sentence.start, at));
        const before = opens
          ? (sentences.get(index - 1) ?? []).map(({ quantity }) => quantity)
          : figures.filter(({ start }) => start < at);
        const whole = before.findLast(
          (quantity) => sameUnit(quantity, first) && !isBracketed(text, quantity, sentence.start),
        );
        if (whole === undefined) continue;
        const parts = after.filter((quantity) => sameUnit(quantity, first) && !isBracketed(text, quantity, at));
        const last = parts.at(-1);
        const closed = last !== undefined && REST_WORDS.some((word) => wordsBefore(text, last).startsWith(word));
        gather(found, judge(parts, whole, closed));
      }
  });
  return found;
}

/** Whether the figure counts one class of a whole: 工程类16项, 绿灯（已完成）24个. */
function isClass(text: string, quantity: Quantity): boolean {
  const words = text.slice(Math.max(0, quantity.start - 30), quantity.start).replace(/[（(][^（()）]*[)）]/gu, "");
  return CLASS_ENDINGS.some((ending) => words.endsWith(ending));
}
const isRest = (text: string, quantity: Quantity): boolean =>
  REST_WORDS.some((word) => text.slice(Math.max(0, quantity.start - 4), quantity.start).includes(word));

/** Classes told in one sentence: their counts make the whole that stands before them. */
function checkClasses(evidence: Evidence, sentences: ReadonlyMap<number, readonly Known[]>): Findings {
  const found = { conflicts: [] as Check[], checks: [] as Check[] };
  const { text } = evidence.document;
  for (const known of sentences.values()) {
    const classes = known
      .map(({ quantity }) => quantity)
      .filter((quantity) => isClass(text, quantity) || isRest(text, quantity));
    const [first] = classes;
    if (first === undefined || classes.length < 3 || !classes.every((quantity) => sameUnit(quantity, first))) continue;
    const at = lastAtOrBefore(evidence.figures, first.start - 1, ({ quantity }) => quantity.start);
    const wholes = evidence.figures
      .slice(Math.max(0, at - 15), at + 1)
      .map(({ quantity }) => quantity)
      .filter((quantity) => sameUnit(quantity, first) && quantity.value > first.value)
      .reverse();
    const whole =
      wholes.find((quantity) => addsUp(classes, quantity)) ??
      wholes.find((quantity) => Math.abs(total(classes) / quantity.value - 1) < 0.2);
    if (whole !== undefined) gather(found, judge(classes, whole, true));
  }
  return found;
}

/** 已整改992处，限期整改195处 of 1187处. */
function checkRemainders(evidence: Evidence, sentences: ReadonlyMap<number, readonly Known[]>): Findings {
  const found = { conflicts: [] as Check[], checks: [] as Check[] };
  const { text } = evidence.document;
  for (const { target, actual } of evidence.indicators) {
    if (target === null || actual === null || target.unit === "%") continue;
    const sentence = lastAtOrBefore(evidence.outline.sentences, actual.start, ({ start }) => start);
    const rest = (sentences.get(sentence) ?? [])
      .map(({ quantity }) => quantity)
      .find(
        (quantity) =>
          quantity.start > Math.max(actual.start, target.start) &&
          sameUnit(quantity, target) &&
          REMAINDER_CUES.some((cue) => wordsBefore(text, quantity).includes(cue)),
      );
    if (rest !== undefined) gather(found, judge([actual, rest], target, true));
  }
  return found;
}

/** Headings of one level that each begin with a count divide the total that stands before the first of them. */
function checkHeadings(evidence: Evidence): Findings {
  const found = { conflicts: [] as Check[], checks: [] as Check[] };
  const { sections } = evidence.outline;
  const levels = new Map<number, Quantity[]>();
  let counted = 0;
  for (const { quantity } of evidence.figures) {
    const section = sections[lastAtOrBefore(sections, quantity.start, ({ start }) => start)];
    if (section === undefined || quantity.start >= section.start + section.title.length || quantity.unit === "%")
      continue;
    levels.set(section.level, [...(levels.get(section.level) ?? []), quantity]);
    counted++;
  }
  if (counted === 0) return found;
  for (const [level, parts] of levels) {
    const [first] = parts;
    const headings = sections.filter((section) => section.level === level);
    if (
      first === undefined ||
      parts.length < 3 ||
      parts.length !== headings.length ||
      !parts.every((part) => sameUnit(part, first))
    )
      continue;
    const start = headings[0]?.start ?? 0;
    const whole = evidence.figures
      .map(({ quantity }) => quantity)
      .find((quantity) => quantity.start < start && sameUnit(quantity, first) && quantity.value > first.value);
    if (whole !== undefined) gather(found, judge(parts, whole, true));
  }
  return found;
}

/** The figures of each column above a total row, by the total they should make. */
function checkTable(evidence: Evidence, table: Table): Findings {
  const found = { conflicts: [] as Check[], checks: [] as Check[] };
  const { text } = evidence.document;
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end).trim();
  const body = table.rows.slice(table.headerRows);
  const totals = body.findIndex((row) => row[0] !== undefined && TOTAL_ROWS.has(words(row[0])));
  const last = body[totals];
  if (last === undefined || body.length < 3) return found;
  const others = totals === 0 ? body.slice(1) : body.slice(0, totals);
  const figureIn = (cell: { readonly start: number; readonly end: number } | undefined): Quantity | null => {
    if (cell === undefined) return null;
    const known = evidence.figures[lastAtOrBefore(evidence.figures, cell.end - 1, ({ quantity }) => quantity.start)];
    return known !== undefined && known.quantity.start >= cell.start ? known.quantity : null;
  };
  last.forEach((cell, column) => {
    const heading = table.rows
      .slice(0, table.headerRows)
      .map((row) => (row[column] ? words(row[column]) : ""))
      .join("");
    const whole = figureIn(cell);
    if (whole === null || whole.unit === "%" || UNSUMMED_COLUMNS.some((word) => heading.includes(word))) return;
    const parts = others.map((row) => figureIn(row[column]));
    if (parts.some((part) => part === null)) return;
    const figures = parts.filter((part) => part !== null);
    gather(found, judge(figures, whole, true));
  });
  return found;
}

/** Checks all sums; a total row that fails says so once per column. */
export function checkSums(evidence: Evidence): Findings {
  const sentences = bySentence(evidence);
  const tables = evidence.document.blocks.filter((block) => block.kind === "table");
  const all = [
    checkPartLists(evidence, sentences),
    checkClasses(evidence, sentences),
    checkRemainders(evidence, sentences),
    checkHeadings(evidence),
    ...tables.map((table) => checkTable(evidence, table)),
  ];
  return { conflicts: all.flatMap(({ conflicts }) => conflicts), checks: all.flatMap(({ checks }) => checks) };
}

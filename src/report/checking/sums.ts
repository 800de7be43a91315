/**
 * Figures that make another one by where they stand: neighbours, lists of classes, two stretches of the year, headings that
 * divide a total, and the total row of a table.
 */
import type { Cell, Table } from "../document";
import type { Quantity } from "../report";
import { CLASS_ENDINGS, TOTAL_ROWS, UNSUMMED_COLUMNS } from "../words/checks";
import {
  endOf,
  figuresBefore,
  figuresBetween,
  findingsOf,
  lastAtOrBefore,
  sameUnit,
  UNSAID,
  verdictOf,
  verdictsOn,
  wordsBefore,
  type Evidence,
  type Findings,
  type Verdict,
} from "./evidence";
import { checkParts, isRest } from "./parts";
import { addsUp, isNear, judge, partsThatMake, sumOver } from "./wholes";

/** A list with more parts is not looked at to its end. */
const MOST_PARTS = 30;
const MOST_NEIGHBOURS = 4;
const RUNNING = /(?:累计|合计|总计)/u;
/** A bare list that misses a figure by less than this share was meant to make it. */
const NEAR_LIST = 0.04;
/** Smaller sums come about by chance. */
const LEAST_TELLING = 20;

/** The figures up to which nothing but 、 or 和 stands between them: one list, its parts told together. */
function listedFirst(text: string, parts: readonly Quantity[]): readonly Quantity[] {
  const stop = parts.findIndex((part, index) => {
    const before = parts[index - 1];
    return before !== undefined && !/^[、和及与]$/u.test(text.slice(endOf(before), part.start));
  });
  return stop < 0 ? parts : parts.slice(0, stop);
}

/** The figures right behind the one at `index` that count what `whole` counts. */
function likeBehind(figures: readonly Quantity[], index: number, whole: Quantity): readonly Quantity[] {
  const like: Quantity[] = [];
  for (let next = figures[index + 1]; next !== undefined; next = figures[index + 1 + like.length]) {
    if (like.length === MOST_NEIGHBOURS || !sameUnit(next, whole)) break;
    like.push(next);
  }
  return like;
}

/**
 * 放款487万元，个体户387万元，企业100万元: figures that make the one before them without a word about it. A bare list of at least
 * three that all but makes it was meant to (生产总值1286.4亿元 …… 三次产业分别为142.6亿元、498.5亿元、654.3亿元).
 */
function checkNeighbours(evidence: Evidence): readonly Verdict[] {
  const { text } = evidence.document;
  return evidence.outline.sentences.flatMap((sentence) => {
    const figures = figuresBetween(evidence, sentence.start, sentence.end, 2 * MOST_PARTS).filter(
      ({ unit }) => unit !== "%" && unit !== "百分点",
    );
    return verdictsOn(figures, (whole, index) => {
      if (whole.value < LEAST_TELLING) return UNSAID;
      const parts = likeBehind(figures, index, whole);
      if (parts.length < 2) return UNSAID;
      const made = partsThatMake(parts, whole);
      if (made !== null) return verdictOf(true, sumOver(made, whole));
      if (parts.length < 3) return UNSAID;
      const list = listedFirst(text, parts).filter((part) => part.value < whole.value);
      return list.length >= 3 && isNear(list, whole, NEAR_LIST) ? judge(list, whole) : UNSAID;
    });
  });
}

/** Whether the figure counts one class of a whole: 工程类16项, 绿灯（已完成）24个. */
function isClass(text: string, quantity: Quantity): boolean {
  const words = text.slice(Math.max(0, quantity.start - 30), quantity.start).replace(/[（(][^（()）]*[)）]/gu, "");
  return CLASS_ENDINGS.some((ending) => words.endsWith(ending));
}

/** Classes told in one sentence: their counts make the whole that stands before them. */
function checkClasses(evidence: Evidence): readonly Verdict[] {
  const { text } = evidence.document;
  return verdictsOn(evidence.outline.sentences, (sentence) => {
    const figures = figuresBetween(evidence, sentence.start, sentence.end, 2 * MOST_PARTS);
    if (figures.length < 3) return UNSAID;
    const classes = figures.filter((quantity) => isClass(text, quantity) || isRest(text, quantity));
    const [first] = classes;
    if (first === undefined || classes.length < 3 || !classes.every((part) => sameUnit(part, first))) return UNSAID;
    const wholes = figuresBefore(evidence, first.start, MOST_PARTS).filter(
      (quantity) => sameUnit(quantity, first) && quantity.value > first.value,
    );
    const whole =
      wholes.find((quantity) => addsUp(classes, quantity)) ?? wholes.find((quantity) => isNear(classes, quantity));
    return whole === undefined ? UNSAID : judge(classes, whole);
  });
}

/** 前8个月建成702套，9月建成150套，累计862套: what two stretches of the year make together. */
function checkRunning(evidence: Evidence): readonly Verdict[] {
  const { text } = evidence.document;
  const dated = (quantity: Quantity): boolean => /[月季]/u.test(wordsBefore(text, quantity));
  return verdictsOn(evidence.figures, ({ quantity: sum, sentence }, index) => {
    const second = evidence.figures[index - 1];
    const first = evidence.figures[index - 2];
    if (first === undefined || second === undefined || !RUNNING.test(wordsBefore(text, sum))) return UNSAID;
    const parts = [first, second];
    const together = parts.every(
      (part) => part.sentence === sentence && sameUnit(part.quantity, sum) && dated(part.quantity),
    );
    if (!together || RUNNING.test(wordsBefore(text, second.quantity))) return UNSAID;
    const stretches = parts.map(({ quantity }) => quantity);
    return isNear(stretches, sum) ? judge(stretches, sum) : UNSAID;
  });
}

/** Headings of one level that each begin with a count divide the total that stands before the first of them. */
function checkHeadings(evidence: Evidence): readonly Verdict[] {
  const { sections } = evidence.outline;
  const levels = new Map<number, Quantity[]>();
  for (const { quantity } of evidence.figures) {
    const section = sections[lastAtOrBefore(sections, quantity.start, ({ start }) => start)];
    const inTitle = section !== undefined && quantity.start < section.start + section.title.length;
    if (!inTitle || quantity.unit === "%") continue;
    const level = levels.get(section.level);
    if (level === undefined) levels.set(section.level, [quantity]);
    else level.push(quantity);
  }
  return [...levels].map(([level, parts]) => {
    const headings = sections.filter((section) => section.level === level);
    const [first] = parts;
    if (first === undefined || parts.length < 3 || parts.length > MOST_PARTS || parts.length !== headings.length)
      return UNSAID;
    if (!parts.every((part) => sameUnit(part, first))) return UNSAID;
    const before = figuresBetween(evidence, 0, headings[0]?.start ?? 0, Infinity);
    const whole = before.find((quantity) => sameUnit(quantity, first) && quantity.value > first.value);
    return whole === undefined ? UNSAID : judge(parts, whole);
  });
}

/** The columns of a table against its total row. */
function checkTable(evidence: Evidence, table: Table): readonly Verdict[] {
  const { text } = evidence.document;
  const words = (cell: Cell | undefined): string => (cell ? text.slice(cell.start, cell.end).trim() : "");
  const body = table.rows.slice(table.headerRows);
  const last = body.find((row) => TOTAL_ROWS.has(words(row[0])));
  if (last === undefined || body.length < 3) return [];
  const others = last === body[0] ? body.slice(1) : body.slice(0, body.indexOf(last));
  const figureIn = (cell: Cell | undefined): Quantity | null =>
    cell ? (figuresBetween(evidence, cell.start, cell.end, 1)[0] ?? null) : null;
  return last.map((cell, column) => {
    const heading = table.rows
      .slice(0, table.headerRows)
      .map((row) => words(row[column]))
      .join("");
    const whole = figureIn(cell);
    const parts = others.map((row) => figureIn(row[column])).filter((part) => part !== null);
    const summed = whole !== null && whole.unit !== "%" && !UNSUMMED_COLUMNS.some((word) => heading.includes(word));
    return summed && parts.length === others.length ? judge(parts, whole) : UNSAID;
  });
}

/** Checks all sums. */
export function checkSums(evidence: Evidence): Findings {
  const tables = evidence.document.blocks.filter((block) => block.kind === "table");
  return findingsOf([
    ...checkParts(evidence),
    ...checkNeighbours(evidence),
    ...checkClasses(evidence),
    ...checkRunning(evidence),
    ...checkHeadings(evidence),
    ...tables.flatMap((table) => checkTable(evidence, table)),
  ]);
}

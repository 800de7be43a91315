/**
 * Parts against the whole they are told of: 其中 lists, lists of classes, headings that divide a total, what remains of it,
 * and the total row of a table.
 */
import type { Cell, Table } from "../document";
import { agree, exactly, standsFor, sumOf } from "../interval";
import type { Check, Quantity } from "../report";
import {
  CLASS_ENDINGS,
  NESTED_WORDS,
  PART_CUES,
  REMAINDER_CUES,
  REMAINDER_START,
  REST_OF_ALL,
  REST_WORDS,
  STEP_WORDS,
  TOTAL_ROWS,
  UNSUMMED_COLUMNS,
} from "../words/checks";
import { checkOf, short, sumLike } from "./arithmetic";
import {
  endOf,
  endsWithOne,
  figuresBefore,
  figuresBetween,
  findingsOf,
  isBracketed,
  lastAtOrBefore,
  sameUnit,
  sentenceAt,
  UNSAID,
  verdictOf,
  verdictsOn,
  wordsBefore,
  type Evidence,
  type Findings,
  type Verdict,
} from "./evidence";
import { isSlipInSum, isSlipOf } from "./slips";

/** A list with more parts is not looked at to its end. */
const MOST_PARTS = 30;
/** Classes that miss a total by less than this share were meant to make it. */
const NEAR_WHOLE = 0.2;
const MOST_NEIGHBOURS = 4;
const RUNNING = /(?:累计|合计|总计)/u;
/** The same for a bare list. */
const NEAR_LIST = 0.04;
const LONGEST_BRACKET = 80;
/** A part that is more than its whole by this factor is none of it. */
const MOST_EXCESS = 1.5;
/** Smaller sums come about by chance. */
const LEAST_TELLING = 20;

const NOTHING = exactly(0);

const total = (parts: readonly Quantity[]): number => parts.reduce((sum, { value }) => sum + value, 0);
const addsUp = (parts: readonly Quantity[], whole: Quantity): boolean =>
  agree(sumOf(parts.map(standsFor)), standsFor(whole));
const exceeds = (parts: readonly Quantity[], whole: Quantity): boolean =>
  sumOf(parts.map(standsFor)).low > standsFor(whole).high;

function sumOver(parts: readonly Quantity[], whole: Quantity): Check {
  return checkOf(`${parts.map(short).join("+")}=${sumLike(total(parts), whole)}`, whole.text, [whole, ...parts]);
}

const isNear = (parts: readonly Quantity[], whole: Quantity, share: number): boolean =>
  Math.abs(total(parts) / whole.value - 1) < share;

/** The parts, or the first of them, that make the whole. */
function partsThatMake(parts: readonly Quantity[], whole: Quantity): readonly Quantity[] | null {
  for (let length = parts.length; length >= 2; length--) {
    const list = parts.slice(0, length);
    if (addsUp(list, whole)) return list;
  }
  return null;
}

/** How parts that are all of a whole stand to it; those that miss it by far were not meant to make it. */
function judge(parts: readonly Quantity[], whole: Quantity): Verdict {
  const made = partsThatMake(parts, whole);
  if (made !== null) return verdictOf(true, sumOver(made, whole));
  const meant = isNear(parts, whole, NEAR_WHOLE) || isSlipInSum(parts, whole);
  return parts.length >= 2 && meant ? verdictOf(false, sumOver(parts, whole)) : UNSAID;
}

/**
 * How parts that need not be all of a whole stand to it. Together they may be more than the whole where one thing counts as
 * two of them (女性60人、党员55人 of 100); only what a slip explains contradicts it. A single part can never be more.
 */
function judgeOpen(parts: readonly Quantity[], whole: Quantity): Verdict {
  const made = partsThatMake(parts, whole);
  if (made !== null) return verdictOf(true, sumOver(made, whole));
  const [first] = parts;
  if (first === undefined) return UNSAID;
  if (exceeds([first], whole)) {
    const meant = first.value < whole.value * MOST_EXCESS || isSlipOf(first, whole.value);
    return meant ? verdictOf(false, checkOf(`${short(first)}>${short(whole)}`, whole.text, [whole, first])) : UNSAID;
  }
  const slip = exceeds(parts, whole) && isNear(parts, whole, NEAR_WHOLE) && isSlipInSum(parts, whole);
  return slip ? verdictOf(false, sumOver(parts, whole)) : UNSAID;
}

/** What is left of a whole has no parts that are told behind 其中. */
function isLeft(text: string, quantity: Quantity): boolean {
  const words = wordsBefore(text, quantity);
  return words.startsWith(REMAINDER_START) || REMAINDER_CUES.some((cue) => words.includes(cue));
}

/** 亿元以上项目121个、10亿元以上项目14个: each counts what the next one counts too. */
function isNested(text: string, quantity: Quantity): boolean {
  const words = wordsBefore(text, quantity);
  return NESTED_WORDS.some((word) => words.includes(word));
}

/** The list of parts behind 其中, and the whole that it is of: the last figure of that unit before. */
function partListAt(evidence: Evidence, at: number, until: number, closed: boolean): Verdict {
  const { text } = evidence.document;
  const sentence = sentenceAt(evidence, at);
  if (sentence === null) return UNSAID;
  const after = figuresBetween(evidence, at, Math.min(until, sentence.end), MOST_PARTS);
  const [first] = after;
  if (first === undefined || first.unit === "%") return UNSAID;
  const opens = figuresBetween(evidence, sentence.start, at, 1).length === 0;
  const earliest = opens
    ? (sentenceAt(evidence, Math.max(0, sentence.start - 2))?.start ?? sentence.start)
    : sentence.start;
  const isPart = (quantity: Quantity): boolean => sameUnit(quantity, first) && !isBracketed(text, quantity);
  const wholes = figuresBefore(evidence, at, MOST_PARTS).filter(
    (quantity) => quantity.start >= earliest && isPart(quantity) && !isLeft(text, quantity),
  );
  const listed = after.filter(isPart);
  const done = new Set(listed.map(({ start }) => evidence.doneOf.get(start)));
  // 其中要求完成的21项，已完成18项；其余11项: what is done of a part is no further part.
  const parts = listed.filter(({ start }) => !done.has(start));
  // 完成18.4亿元，增收1.1亿元。其中税收12.9亿元、非税收入5.5亿元: what the parts make, else the nearest.
  const whole =
    wholes.find((quantity) => partsThatMake(parts, quantity) !== null) ??
    wholes.find((quantity) => !endsWithOne(wordsBefore(text, quantity), STEP_WORDS));
  if (whole === undefined) return UNSAID;
  const judged = (list: readonly Quantity[]): Verdict => {
    const last = list.at(-1);
    if (closed || (last !== undefined && isRest(text, last))) return judge(list, whole);
    const disjoint = list.filter((part) => !isNested(text, part));
    return judgeOpen(disjoint.length === list.length ? list : list.slice(0, 1), whole);
  };
  const all = judged(parts);
  // Behind ； another matter may begin that has the same unit.
  const stop = text.slice(at, sentence.end).search(/[；;]/u);
  const near = stop < 0 ? parts : parts.filter(({ start }) => start < at + stop);
  return all.check !== undefined || near.length === parts.length ? all : judged(near);
}

/** 其中 and what follows it up to the end of the sentence or the next 其中. */
function checkPartLists(evidence: Evidence): readonly Verdict[] {
  const { text } = evidence.document;
  const verdicts: Verdict[] = [];
  for (const [cue, closed] of PART_CUES) {
    for (let at = text.indexOf(cue); at >= 0;) {
      const next = text.indexOf(cue, at + cue.length);
      verdicts.push(partListAt(evidence, at, next < 0 ? text.length : next, closed));
      at = next;
    }
  }
  return verdicts;
}

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

/** How many of the parts, at least two, together make the whole; null if none do. */
function lengthThatMakes(parts: readonly Quantity[], whole: Quantity): number | null {
  const made = standsFor(whole);
  let sum = NOTHING;
  for (const [index, part] of parts.entries()) {
    sum = sumOf([sum, standsFor(part)]);
    if (index > 0 && agree(sum, made)) return index + 1;
  }
  return null;
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
      const length = lengthThatMakes(parts, whole);
      if (length !== null) return verdictOf(true, sumOver(parts.slice(0, length), whole));
      if (parts.length < 3) return UNSAID;
      const list = listedFirst(text, parts).filter((part) => part.value < whole.value);
      const near = Math.abs(total(list) / whole.value - 1) < NEAR_LIST;
      return list.length >= 3 && near ? judge(list, whole) : UNSAID;
    });
  });
}

/** Whether the figure counts one class of a whole: 工程类16项, 绿灯（已完成）24个. */
function isClass(text: string, quantity: Quantity): boolean {
  const words = text.slice(Math.max(0, quantity.start - 30), quantity.start).replace(/[（(][^（()）]*[)）]/gu, "");
  return CLASS_ENDINGS.some((ending) => words.endsWith(ending));
}

function isRest(text: string, quantity: Quantity): boolean {
  const words = text.slice(Math.max(0, quantity.start - 4), quantity.start);
  return REST_WORDS.some((word) => words.includes(word));
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
    const near = (quantity: Quantity): boolean => Math.abs(total(classes) / quantity.value - 1) < NEAR_WHOLE;
    const whole = wholes.find((quantity) => addsUp(classes, quantity)) ?? wholes.find(near);
    return whole === undefined ? UNSAID : judge(classes, whole);
  });
}

/** 到位6.24亿元（省级3.10亿元、县级3.14亿元）: what a bracket right behind a figure divides it into. */
function checkBrackets(evidence: Evidence): readonly Verdict[] {
  const { text } = evidence.document;
  return verdictsOn(evidence.figures, ({ quantity: whole }) => {
    const open = endOf(whole);
    if (text[open] !== "（" && text[open] !== "(") return UNSAID;
    const close = text.slice(open, open + LONGEST_BRACKET).search(/[）)]/u);
    const inside = close < 0 ? [] : figuresBetween(evidence, open, open + close, MOST_PARTS);
    const parts = inside.filter((quantity) => sameUnit(quantity, whole));
    return parts.length >= 2 && parts.length === inside.length && whole.unit !== "%" ? judge(parts, whole) : UNSAID;
  });
}

/**
 * 已完工41个，在建12个，尚未动工7个 of 60个: what is done and what is left, with what stands between. Between them may also stand
 * what is a part of either (开工30个，其中完工14个；未开工6个), so that only a slip contradicts, or 其余 right behind what is done.
 */
function checkRemainders(evidence: Evidence): readonly Verdict[] {
  const { text } = evidence.document;
  return verdictsOn(evidence.indicators, ({ target, actual }) => {
    if (target === null || actual === null || target.unit === "%" || actual.value > target.value) return UNSAID;
    const from = Math.max(endOf(actual), endOf(target));
    const after = figuresBetween(evidence, from, sentenceAt(evidence, actual.start)?.end ?? from, 5).filter(
      (quantity) => sameUnit(quantity, target),
    );
    const last = after.findIndex((quantity) => isLeft(text, quantity));
    const left = after[last];
    if (left === undefined) return UNSAID;
    const all = [actual, ...after.slice(0, last + 1)];
    const made = [[actual, left], all].find((parts) => addsUp(parts, target));
    if (made !== undefined) return verdictOf(true, sumOver(made, target));
    const between = figuresBetween(evidence, endOf(target), actual.start, 1).length > 0;
    const rest = last === 0 && !between && endsWithOne(wordsBefore(text, left), REST_OF_ALL);
    const wrong = [[actual, left], all].find((parts) => isSlipInSum(parts, target));
    const told = wrong ?? (rest ? all : undefined);
    return told === undefined ? UNSAID : verdictOf(false, sumOver(told, target));
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
    const near = Math.abs(total(parts.map(({ quantity }) => quantity)) / sum.value - 1) < NEAR_WHOLE;
    return near
      ? judge(
          parts.map(({ quantity }) => quantity),
          sum,
        )
      : UNSAID;
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
    ...checkPartLists(evidence),
    ...checkNeighbours(evidence),
    ...checkBrackets(evidence),
    ...checkClasses(evidence),
    ...checkRemainders(evidence),
    ...checkRunning(evidence),
    ...checkHeadings(evidence),
    ...tables.flatMap((table) => checkTable(evidence, table)),
  ]);
}

/**
 * Reads one figure: number, unit and qualifier, or a range as its two ends. Takes a text and a place where a number may
 * begin; tells a statistic from a number that is none (第3位, 2号线, 3-4个月).
 */
import { isDigit } from "./characters";
import { readNumeral, skipSpaces, type Numeral } from "./numerals";
import { lexiconOf, wordsOf, type Found } from "./lexicon";
import type { Qualifier, Quantity } from "./report";
import { CHINESE_DIGITS, RANGE_MARKS } from "./words/numerals";
import { QUALIFIERS_AFTER, QUALIFIERS_BEFORE } from "./words/qualifiers";
import {
  COUNTED_NOUNS,
  PEOPLE,
  UNIT_DENOMINATORS,
  UNIT_DOTS,
  UNIT_NOUNS,
  UNIT_STROKES,
  UNITS,
  type Measure,
  type Unit,
} from "./words/units";

/** A quantity with what it measures; `bare` if the text gives no unit. */
export interface Figure extends Quantity {
  /** Exclusive. */
  readonly end: number;
  readonly measure: Measure;
  readonly bare: boolean;
  /** A small Chinese number (一座, 三项) counts only where its sentence says so. */
  readonly small: boolean;
}

/** What stands at a place: figures, or a number that is no statistic. */
export interface Reading {
  readonly figures: readonly Figure[];
  /** Where reading goes on. */
  readonly end: number;
}

/** A share (九成) is a fraction already. */
const SHARE: Unit = { name: "%", measure: "share", size: 1 };
const UNKNOWN: Unit = { name: "", measure: "amount", size: 1 };
const COUNTED: Unit = { name: "个", measure: "amount", size: 1 };
const units = lexiconOf<Unit>([...UNITS, ...COUNTED_NOUNS.map((noun) => [noun, COUNTED] as const)]);
const denominators = lexiconOf(UNIT_DENOMINATORS);
const people = wordsOf(PEOPLE);
const unitNouns = lexiconOf(UNIT_NOUNS);
const qualifiersBefore = lexiconOf<Qualifier | null>(QUALIFIERS_BEFORE);
const qualifiersAfter = lexiconOf<Qualifier>(QUALIFIERS_AFTER);
/** So many characters of a unit may stand before or behind the end of a line. */
const LONGEST_BROKEN = 3;
const rangeMarks = wordsOf(RANGE_MARKS);

interface ReadUnit {
  readonly unit: Unit;
  readonly end: number;
}

/** The denominators behind a unit: /平方米, /人·月, 每人每月. */
function readDenominators(text: string, at: number, limit: number): { readonly end: number; readonly name: string } {
  let end = at;
  let name = "";
  for (;;) {
    const mark = text.charAt(end);
    if (mark === "" || end >= limit || !(name === "" ? UNIT_STROKES : UNIT_STROKES + UNIT_DOTS).includes(mark)) break;
    const found = denominators.at(text, end + 1, limit);
    if (found === null) break;
    name += (name === "" ? "/" : "·") + found.meaning;
    end = found.end;
  }
  return { end, name };
}

/** The unit at a place; a line that was only wrapped may break it (４１.４公 and 里 on the next). */
function unitAt(text: string, at: number, limit: number): Found<Unit> | null {
  const found = units.at(text, at, limit);
  const wrap = text.indexOf("\n", at);
  if (wrap < 0 || wrap - at > LONGEST_BROKEN || wrap >= limit) return found;
  const joined = text.slice(at, wrap) + text.slice(wrap + 1, Math.min(limit, wrap + 1 + LONGEST_BROKEN));
  const longer = units.at(joined, 0);
  const breaks = longer !== null && longer.end > wrap - at && longer.end > (found?.end ?? at) - at;
  return breaks ? { ...longer, start: at, end: at + longer.end + 1 } : found;
}

function readUnit(text: string, numeral: Numeral, limit: number): ReadUnit | null {
  const at = skipSpaces(text, numeral.end, limit);
  const found = unitAt(text, at, limit);
  if (found === null) {
    const person = people.at(text, at, limit);
    return person === null ? null : { unit: { name: "人", measure: "amount", size: 1 }, end: numeral.end };
  }
  const below = readDenominators(text, found.end, limit);
  if (below.name === "") return { unit: found.meaning, end: found.end };
  return { unit: { ...found.meaning, name: found.meaning.name + below.name }, end: below.end };
}

/** The unit that a noun before an unmarked number names: 年门诊人次约39万. */
function unitNamedBefore(before: string): ReadUnit["unit"] | null {
  const qualifier = qualifiersBefore.endingAt(before, before.length);
  const noun = unitNouns.endingAt(before, qualifier?.start ?? before.length);
  return noun === null ? null : { name: noun.meaning, measure: "amount", size: 1 };
}

/** Binary fractions miss decimals by a hair. */
const rounded = (value: number): number =>
  Number.isInteger(value)
    ? value
    : value < 1e6 && value > 1e-3
      ? Math.round(value * 1e9) / 1e9
      : Number(value.toPrecision(12));

function figureOf(text: string, numeral: Numeral, read: ReadUnit | null, qualifier: Qualifier | null): Figure {
  const { start, number, step, script, value, multiplier, surplus, bound } = numeral;
  const end = read?.end ?? numeral.end;
  const isShare = script === "share";
  const unit = isShare ? SHARE : (read?.unit ?? UNKNOWN);
  return {
    start,
    end,
    text: text.slice(start, end),
    value: rounded(value * unit.size),
    unit: unit.name,
    qualifier: qualifier ?? bound ?? (surplus ? "余" : null),
    printed: { number, unit: multiplier === "" ? unit.name : multiplier + unit.name, step },
    measure: unit.measure,
    bare: !isShare && read === null,
    small: script === "chinese" && multiplier === "" && value <= 10 && !surplus,
  };
}

/** Whether words are a unit and nothing else: 万元, but not 累计. */
export function isUnit(words: string): boolean {
  const text = `1${words}`;
  const numeral = words === "" ? null : readNumeral(text, 0, text.length);
  const unit = numeral === null ? null : readUnit(text, numeral, text.length);
  return unit?.end === text.length && unit.end > (numeral?.end ?? 0);
}

/**
 * The same figure in a unit that stands elsewhere, in a heading or a column beside it: 5.2 under 万人 is 52000 人.
 * A figure with a unit of its own keeps it.
 */
export function inUnit(figure: Figure, unitWords: string): Figure {
  if (!figure.bare || unitWords === "") return figure;
  const read = readNumeral(`1${unitWords}`, 0, unitWords.length + 1);
  const unit = read === null ? null : readUnit(`1${unitWords}`, read, unitWords.length + 1);
  if (read === null || unit === null) return figure;
  const { name, size, measure } = unit.unit;
  const scaled = rounded(figure.value * read.value * size);
  const printed = { ...figure.printed, unit: figure.printed.unit + read.multiplier + name };
  return { ...figure, value: scaled, unit: name, printed, measure, bare: false };
}

const isFigureStart = (text: string, at: number): boolean => isDigit(text, at) || CHINESE_DIGITS.has(text.charAt(at));

/** The upper end of a range whose lower end stands before `at`, and the word that joins them. */
function readUpperEnd(text: string, at: number, limit: number): Numeral | null {
  const mark = rangeMarks.at(text, skipSpaces(text, at, limit), limit);
  if (mark === null || !isFigureStart(text, mark.end)) return null;
  return readNumeral(text, mark.end, limit);
}

/** The lower end of a range takes unit and multiplier of the upper one where it has none of its own. */
function readRange(text: string, low: Numeral, lowUnit: ReadUnit | null, limit: number): Reading | null {
  const high = readUpperEnd(text, lowUnit?.end ?? low.end, limit);
  if (high === null || low.script !== high.script || !(high.number >= low.number || high.multiplier !== ""))
    return null;
  const unit = readUnit(text, high, limit);
  if (unit === null || (lowUnit !== null && lowUnit.unit.name !== unit.unit.name)) return null;
  if (unit.unit.measure === "time") return { figures: [], end: unit.end };
  const scaled =
    low.multiplier === "" && lowUnit === null
      ? { ...low, multiplier: high.multiplier, value: rounded((low.value * high.value) / high.number) }
      : low;
  const lower = figureOf(text, scaled, { unit: unit.unit, end: lowUnit?.end ?? low.end }, "至少");
  return { figures: [lower, figureOf(text, high, unit, "以内")], end: unit.end };
}

/** Spans that are a result where something was shortened to them: 由14.6分钟缩短到11.9分钟. */
const DURATIONS: ReadonlySet<string> = new Set(["分钟", "小时", "个小时"]);
const MEASURES_TIME = /(?:由|从|至|到|缩短|压缩|提速|减少|平均|控制在)$/u;
const ORDINAL = "第";
const CHANGE = "由从自";
const STANDS_ALONE = /^(?:[,，.。;；:：、!！?？)）\]】”"]|$)/u;
const FOLLOWS_RATE = /^[\u4e00-\u9fffA-Za-z]/u;

/**
 * What begins at `at` and ends before `limit`, null where no number does. `before` is what the clause says so far, for
 * the qualifier and for a unit that stands before the number.
 */
export function readFigure(text: string, at: number, limit: number, before: string): Reading | null {
  const numeral = readNumeral(text, at, limit);
  if (numeral === null) return null;
  const skipped: Reading = { figures: [], end: numeral.end };
  if (Number.isNaN(numeral.value) || before.endsWith(ORDINAL)) return skipped;
  const read = numeral.script === "share" ? null : readUnit(text, numeral, limit);
  if (!CHANGE.includes(before.charAt(before.length - 1) || "，")) {
    const range = numeral.script === "share" ? null : readRange(text, numeral, read, limit);
    if (range !== null) return range;
  }
  if (read?.unit.measure === "time" && !(DURATIONS.has(read.unit.name) && MEASURES_TIME.test(before))) {
    return { figures: [], end: read.end };
  }
  const after = qualifiersAfter.at(text, skipSpaces(text, read?.end ?? numeral.end, limit), limit);
  const isAmount = numeral.script !== "share" && (read === null || read.unit.measure === "amount");
  // 50万元以下拖欠企业账款, 60人以上企业: a threshold that names a class and measures nothing.
  if (
    after !== null &&
    after.meaning !== "约" &&
    isAmount &&
    FOLLOWS_RATE.test(text.charAt(after.end)) &&
    after.end < limit
  ) {
    return { figures: [], end: after.end };
  }
  const qualifier =
    after?.meaning ?? (numeral.surplus ? "余" : (qualifiersBefore.endingAt(before, before.length)?.meaning ?? null));
  if (read === null && numeral.script !== "share") {
    const named = unitNamedBefore(before);
    if (named !== null)
      return {
        figures: [figureOf(text, numeral, { unit: named, end: numeral.end }, qualifier)],
        end: after?.end ?? numeral.end,
      };
    const end = after?.end ?? numeral.end;
    if (numeral.script === "chinese" || !STANDS_ALONE.test(text.slice(end, Math.min(limit, end + 1)))) return skipped;
  }
  const figure = figureOf(text, numeral, read, qualifier);
  return { figures: [figure], end: after?.end ?? figure.end };
}

/**
 * What the checks look at: every figure of a report once, in reading order, with its sentence, and the words
 * around it. Takes what the reader has found so far.
 */
import { among } from "../characters";
import type { Document } from "../document";
import type { Outline } from "../outline";
import type { Check, Fact, Indicator, IsoDate, Quantity, Sentence } from "../report";

export interface Known {
  readonly quantity: Quantity;
  /** Index of its sentence in the outline; −1 outside all sentences. */
  readonly sentence: number;
}

export interface Evidence {
  readonly document: Document;
  readonly outline: Outline;
  readonly indicators: readonly Indicator[];
  readonly figures: readonly Known[];
  /** Where what is done of a target stands, by where the target stands. */
  readonly doneOf: ReadonlyMap<number, number>;
  readonly asOf: IsoDate | null;
}

/** What a check found: figures that cannot all be right, or arithmetic that holds. */
export interface Findings {
  readonly conflicts: readonly Check[];
  readonly checks: readonly Check[];
}

/** What one piece of arithmetic says; both missing where nothing can be said. */
export interface Verdict {
  readonly conflict?: Check;
  readonly check?: Check;
}

/** A conflict where the arithmetic does not hold, else a check without what is printed. */
export function verdictOf(holds: boolean, { arithmetic, printed, starts }: Check): Verdict {
  return holds ? { check: { arithmetic, printed: null, starts } } : { conflict: { arithmetic, printed, starts } };
}

/** Nothing can be said. */
export const UNSAID: Verdict = {};

/** Checks each item; gives the verdicts that say something. */
export function verdictsOn<T>(items: readonly T[], check: (item: T, index: number) => Verdict): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const verdict = item === undefined ? UNSAID : check(item, index);
    if (verdict !== UNSAID) verdicts.push(verdict);
  }
  return verdicts;
}

export function findingsOf(verdicts: readonly Verdict[]): Findings {
  const conflicts: Check[] = [];
  const checks: Check[] = [];
  for (const { conflict, check } of verdicts) {
    if (conflict !== undefined) conflicts.push(conflict);
    if (check !== undefined) checks.push(check);
  }
  return { conflicts, checks };
}

const LONGEST_BRACKET = 40;
const LONGEST_BEFORE = 40;
const partsWords = among("，,；;。：:、（(\n\t");

export const endOf = (quantity: Quantity): number => quantity.start + quantity.text.length;

/** The last index whose item starts at or before `at`; −1 if there is none. */
export function lastAtOrBefore<T>(items: readonly T[], at: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Every figure once: one that is told several times goes by its last fact, else by its first indicator. */
function figuresOf(outline: Outline, indicators: readonly Indicator[], facts: readonly Fact[]): readonly Known[] {
  const told: Quantity[] = facts.slice().reverse();
  for (const { target, actual, ratio, period } of indicators) {
    for (const quantity of [target, actual, ratio, period]) if (quantity !== null) told.push(quantity);
  }
  told.sort((a, b) => a.start - b.start);
  const figures: Known[] = [];
  const { sentences } = outline;
  let sentence = -1;
  for (const quantity of told) {
    if (figures.at(-1)?.quantity.start === quantity.start) continue;
    while ((sentences[sentence + 1]?.start ?? Infinity) <= quantity.start) sentence++;
    figures.push({ quantity, sentence });
  }
  return figures;
}

/** Gathers the figures of a report for its checks. */
export function evidenceOf(
  document: Document,
  outline: Outline,
  indicators: readonly Indicator[],
  facts: readonly Fact[],
  asOf: IsoDate | null,
): Evidence {
  const doneOf = new Map<number, number>();
  for (const { target, actual } of indicators) if (target && actual) doneOf.set(target.start, actual.start);
  return { document, outline, indicators, figures: figuresOf(outline, indicators, facts), doneOf, asOf };
}

const PEOPLE_UNITS = new Set(["人", "人次", "名", "位"]);

/** Whether two figures count the same kind of thing, so that one can be part of the other. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (PEOPLE_UNITS.has(a.unit) && PEOPLE_UNITS.has(b.unit));
}

/** The words from the last mark before the figure up to it: 最多跑一次依申请事项 of …,最多跑一次依申请事项612项. */
export function wordsBefore(text: string, quantity: Quantity): string {
  let start = quantity.start;
  while (start > 0 && quantity.start - start < LONGEST_BEFORE && !partsWords(text, start - 1)) start--;
  return text.slice(start, quantity.start);
}

export const endsWithOne = (words: string, cues: readonly string[]): boolean => cues.some((cue) => words.endsWith(cue));

/** The figures from the one at or after `from` up to `to`, exclusive, `most` of them at most. */
export function figuresBetween({ figures }: Evidence, from: number, to: number, most: number): readonly Quantity[] {
  const found: Quantity[] = [];
  let index = lastAtOrBefore(figures, from - 1, ({ quantity }) => quantity.start) + 1;
  for (let next = figures[index]; next !== undefined && next.quantity.start < to; next = figures[++index]) {
    if (found.length === most) break;
    found.push(next.quantity);
  }
  return found;
}

/** The figures that begin before `at`, the nearest first, `most` of them at most. */
export function figuresBefore({ figures }: Evidence, at: number, most: number): readonly Quantity[] {
  const last = lastAtOrBefore(figures, at - 1, ({ quantity }) => quantity.start);
  return figures
    .slice(Math.max(0, last + 1 - most), last + 1)
    .map(({ quantity }) => quantity)
    .reverse();
}

/** The figures around `at` without the one there, in reading order, `before` and `behind` of them at most. */
export function figuresAround({ figures }: Evidence, at: number, before: number, behind: number): readonly Quantity[] {
  const index = lastAtOrBefore(figures, at, ({ quantity }) => quantity.start);
  return figures
    .slice(Math.max(0, index - before), index + 1 + behind)
    .map(({ quantity }) => quantity)
    .filter(({ start }) => start !== at);
}

/** The sentence that holds a place, null outside all sentences. */
export function sentenceAt({ outline: { sentences } }: Evidence, at: number): Sentence | null {
  const sentence = sentences[lastAtOrBefore(sentences, at, ({ start }) => start)];
  return sentence !== undefined && at < sentence.end ? sentence : null;
}

/** Whether a place stands in round brackets that open near before it. */
export function isInBracket(text: string, place: number): boolean {
  for (let at = place - 1; at >= place - LONGEST_BRACKET; at--) {
    const character = text[at] ?? "";
    if (character === "（" || character === "(") return true;
    if (character === "）" || character === ")") return false;
  }
  return false;
}

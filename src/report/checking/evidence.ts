/**
 * What the checks look at: every figure of a report once, in reading order, with its name and sentence, and the words
 * around it. Takes what the reader has found so far.
 */
import type { Document } from "../document";
import type { Outline } from "../outline";
import type { Check, Fact, Indicator, IsoDate, Quantity, Sentence } from "../report";

export interface Known {
  readonly quantity: Quantity;
  readonly name: string;
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

export function findingsOf(verdicts: readonly Verdict[]): Findings {
  return {
    conflicts: verdicts.flatMap(({ conflict }) => conflict ?? []),
    checks: verdicts.flatMap(({ check }) => check ?? []),
  };
}

const LONGEST_BRACKET = 40;

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

/** Gathers the figures of a report for its checks. */
export function evidenceOf(
  document: Document,
  outline: Outline,
  indicators: readonly Indicator[],
  facts: readonly Fact[],
  asOf: IsoDate | null,
): Evidence {
  const byStart = new Map<number, { readonly quantity: Quantity; readonly name: string }>();
  for (const fact of facts) byStart.set(fact.start, { quantity: fact, name: fact.name });
  for (const { name, target, actual, ratio, period } of indicators)
    for (const quantity of [target, actual, ratio, period])
      if (quantity !== null && !byStart.has(quantity.start)) byStart.set(quantity.start, { quantity, name });
  const figures = [...byStart.values()]
    .sort((a, b) => a.quantity.start - b.quantity.start)
    .map(({ quantity, name }): Known => {
      const sentence = lastAtOrBefore(outline.sentences, quantity.start, ({ start }) => start);
      return { quantity, name, sentence };
    });
  const doneOf = new Map(
    indicators.flatMap(({ target, actual }) => (target && actual ? [[target.start, actual.start] as const] : [])),
  );
  return { document, outline, indicators, figures, doneOf, asOf };
}

const PEOPLE_UNITS = new Set(["人", "人次", "名", "位"]);

/** Whether two figures count the same kind of thing, so that one can be part of the other. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (PEOPLE_UNITS.has(a.unit) && PEOPLE_UNITS.has(b.unit));
}

/** The words from the last mark before the figure up to it: 最多跑一次依申请事项 of …,最多跑一次依申请事项612项. */
export function wordsBefore(text: string, quantity: Quantity, marks = "，,；;。：:、（(\n\t"): string {
  let start = quantity.start;
  while (start > 0 && quantity.start - start < 40 && !marks.includes(text[start - 1] ?? "")) start--;
  return text.slice(start, quantity.start);
}

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

/** The sentence that holds a place, null outside all sentences. */
export function sentenceAt({ outline: { sentences } }: Evidence, at: number): Sentence | null {
  const sentence = sentences[lastAtOrBefore(sentences, at, ({ start }) => start)];
  return sentence !== undefined && at < sentence.end ? sentence : null;
}

/** Whether the figure stands in round brackets that open near before it. */
export function isBracketed(text: string, quantity: Quantity): boolean {
  for (let at = quantity.start - 1; at >= quantity.start - LONGEST_BRACKET; at--) {
    const character = text[at] ?? "";
    if (character === "（" || character === "(") return true;
    if (character === "）" || character === ")") return false;
  }
  return false;
}

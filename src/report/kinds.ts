/**
 * What a name alone says of an indicator: whether smaller is better, and whether its figure adds up or is counted on a day.
 */
import { wordsOf } from "./lexicon";
import type { Basis } from "./report";
import { FLOWS, SMALLER_IS_BETTER, STOCKS } from "./words/kinds";

const smaller = wordsOf(SMALLER_IS_BETTER);
const stocks = wordsOf(STOCKS);
const flows = wordsOf(FLOWS);

/** 失业率, PM2.5, 单位GDP能耗. */
export function isSmallerBetter(name: string): boolean {
  return smaller.isIn(name);
}

/** 时点 for people insured, stocks and beds; everything else adds up over the year. */
export function basisOf(name: string): Basis {
  return stocks.isIn(name) && !flows.isIn(name) ? "stock" : "cumulative";
}

/**
 * Checks the report's own figures against each other: ratios, shares, sums, distances, copies. Takes what the reader has found,
 * gives the figures that cannot all be right and the arithmetic that holds, both with their places.
 */
import { checkCopies } from "./checking/copies";
import { checkDistances } from "./checking/distances";
import { evidenceOf, findingsOf, type Findings } from "./checking/evidence";
import { checkRatios } from "./checking/ratios";
import { checkShares } from "./checking/shares";
import { checkSums } from "./checking/sums";
import type { Document } from "./document";
import type { Outline } from "./outline";
import type { Check, Fact, Indicator, IsoDate } from "./report";

/**
 * A total that fails because of a figure which is wrong in its own row already is no second slip: it joins that conflict.
 */
function joinTotals(ratios: readonly Check[], sums: readonly Check[]): readonly Check[] {
  const totalOf = new Map(sums.flatMap((sum) => sum.starts.map((start) => [start, sum] as const)));
  const taken = new Set<Check>();
  const joined = ratios.map((ratio) => {
    const totals = ratio.starts.map((start) => totalOf.get(start)).filter((sum) => sum !== undefined);
    const [total] = totals;
    if (total === undefined || totals.length > 1 || total.starts.length <= ratio.starts.length) return ratio;
    taken.add(total);
    return {
      arithmetic: `${ratio.arithmetic}，${total.arithmetic}`,
      printed: [ratio.printed, total.printed].filter((text) => text !== null).join("、"),
      starts: [...ratio.starts, Math.max(...total.starts)].sort((a, b) => a - b),
    };
  });
  return [...joined, ...sums.filter((sum) => !taken.has(sum))];
}

/** Each set of figures is told once. */
function once(checks: readonly Check[]): readonly Check[] {
  const seen = new Map<string, Check>();
  for (const check of checks) {
    const key = check.starts.join(",");
    if (!seen.has(key)) seen.set(key, check);
  }
  return [...seen.values()].sort((a, b) => (a.starts[0] ?? 0) - (b.starts[0] ?? 0));
}

/**
 * Checks a report's figures.
 * @param asOf for distances from pace; null leaves them unchecked
 */
export function checkFigures(
  document: Document,
  outline: Outline,
  indicators: readonly Indicator[],
  facts: readonly Fact[],
  asOf: IsoDate | null,
): Findings {
  const evidence = evidenceOf(document, outline, indicators, facts, asOf);
  const ratios = checkRatios(evidence);
  const sums = checkSums(evidence);
  const others = [checkShares(evidence), checkDistances(evidence), findingsOf(checkCopies(evidence))];
  return {
    conflicts: once([...joinTotals(ratios.conflicts, sums.conflicts), ...others.flatMap(({ conflicts }) => conflicts)]),
    checks: once([...ratios.checks, ...sums.checks, ...others.flatMap(({ checks }) => checks)]),
  };
}

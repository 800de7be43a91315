/**
 * The order in which stale formulas are worked out: what a formula reads comes before it. Knows nothing of cells; takes
 * what is stale and what each of it needs.
 */

/** `entered`: it is put in order after what it needs; `ordered`: it has its place. */
export type Progress = "fresh" | "stale" | "entered" | "ordered";

export interface Needs<Formula> {
  /** Visits the formulas that one reads; those that are fresh may be left out. */
  readonly visit: (formula: Formula, needed: (formula: Formula) => void) => void;
  /** One has its place, and everything it needs has one before it. */
  readonly settled: (formula: Formula) => void;
}

export interface Order<Formula> {
  readonly inOrder: readonly Formula[];
  readonly circular: ReadonlySet<Formula>;
}

/**
 * Walks with a list of its own instead of recursion, because a running total down a sheet is thousands of cells deep.
 */
export function orderOf<Formula extends { progress: Progress }>(
  stale: readonly Formula[],
  needs: Needs<Formula>,
): Order<Formula> {
  const inOrder: Formula[] = [];
  const circular = new Set<Formula>();
  const path: Formula[] = [];
  const waiting = [...stale];
  const visit = (needed: Formula): void => {
    if (needed.progress === "stale") waiting.push(needed);
    else if (needed.progress === "entered") for (const member of path.slice(path.indexOf(needed))) circular.add(member);
  };
  for (let formula = waiting.at(-1); formula !== undefined; formula = waiting.at(-1)) {
    if (formula.progress === "stale") {
      formula.progress = "entered";
      path.push(formula);
      needs.visit(formula, visit);
      continue;
    }
    waiting.pop();
    if (formula.progress !== "entered" || path.at(-1) !== formula) continue;
    path.pop();
    formula.progress = "ordered";
    inOrder.push(formula);
    if (!circular.has(formula)) needs.settled(formula);
  }
  return { inOrder, circular };
}

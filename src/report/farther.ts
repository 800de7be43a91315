/**
 * Joins targets to actuals told elsewhere: one section lists what is to be reached, another what has been. Takes the drafts
 * of a report stretch by stretch; an open target and a lone figure told after it, of the same kind and unit, become one draft
 * where their names agree and no other target agrees better. A target told after its figure must give the ratio to the plan
 * that was printed with the figure. Names are looked up by their pairs of characters, so that it
 * stays linear, and only drafts that may still be joined are kept.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { alike, changeName, ownName } from "./names";
import { fitsRatio } from "./proportions";
import { sameUnit } from "./sameUnit";

/** Names agree from here on: the shared pairs of characters against those of both. */
const LEAST_ALIKE = 0.5;
/** Where the printed ratio is that of the two figures, less will do. */
const LEAST_PROVED = 0.3;
/** A pair of characters that more names hold tells nothing. */
const MOST_NAMES = 24;

/**
 * No report has so many targets that wait for their figure, or figures for their target; what waits is kept in memory with all
 * that stands around it.
 */
const MOST_WAITING = 1000;

/** Two neighbouring characters of a name, as one number. */
type Pair = number;

interface Target {
  readonly draft: Draft;
  readonly pairs: ReadonlySet<Pair>;
}
/** A figure with its ratio to a plan that is not told yet; the ratio may be a draft of its own beside it. */
interface Waiting {
  readonly draft: Draft;
  readonly figure: Mention;
  readonly ratio: Mention;
  readonly beside: Draft | null;
  readonly pairs: ReadonlySet<Pair>;
}
interface Match {
  readonly target: Draft;
  readonly answer: Draft;
  /** The draft that holds the ratio of the answer, if it is not the answer itself. */
  readonly beside: Draft | null;
  readonly score: number;
}

const pairAt = (name: string, at: number): Pair => (name.charCodeAt(at) << 16) | name.charCodeAt(at + 1);

function pairsOf(name: string): ReadonlySet<Pair> {
  const pairs = new Set<Pair>();
  for (let i = 0; i + 1 < name.length; i++) pairs.add(pairAt(name, i));
  return pairs;
}

function likeness(a: ReadonlySet<Pair>, b: ReadonlySet<Pair>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

const isOpen = ({ target, actual, ratio, firm }: Draft): boolean =>
  target !== null && actual === null && ratio === null && firm;

/** A figure that answers no target yet and is told as reached, not as a part or a plan. */
function isLone({ target, actual, role }: Draft): boolean {
  return (
    target === null && actual !== null && role.kind !== "target" && !(role.kind === "ratio" && role.of === "share")
  );
}

/** How well a figure answers a target, 0 if it does not. */
function scoreOf(target: Target, draft: Draft, figure: Mention, pairs: ReadonlySet<Pair>): number {
  const wanted = target.draft.target;
  if (wanted === null || figure.figure.start <= wanted.figure.start || !sameUnit(wanted, figure)) return 0;
  if ((target.draft.aim === "growth") !== (draft.aim === "growth") || target.draft.sign !== draft.sign) return 0;
  // Names led by the same heading agree in what the heading says; what is counted must agree too.
  const named = target.draft.subject !== "" && draft.subject !== "";
  if (named && !alike(target.draft.own, draft.own)) return 0;
  const score = likeness(target.pairs, pairs);
  const proved = draft.ratio !== null && fitsRatio(figure, wanted, draft.ratio);
  if (draft.ratio !== null && !proved) return 0;
  return score >= (proved ? LEAST_PROVED : LEAST_ALIKE) ? score + (proved ? 1 : 0) : 0;
}

/** The ratio to a plan that a lone figure has by itself or by its neighbour in the sentence: 完成目标的56.3%，到位资金90.08亿元. */
function waitingFor(draft: Draft, neighbours: readonly (Draft | undefined)[]): Omit<Waiting, "pairs"> | null {
  const figure = draft.actual;
  if (figure === null || !isLone(draft)) return null;
  if (draft.ratio !== null)
    return draft.ratioOf === "plan" ? { draft, figure, ratio: draft.ratio, beside: null } : null;
  for (const beside of neighbours) {
    const ratio = beside?.ratio ?? null;
    if (beside === undefined || ratio === null || beside.ratioOf !== "plan") continue;
    if (beside.target !== null || beside.actual !== null || ratio.clause.sentence !== figure.clause.sentence) continue;
    return { draft, figure, ratio, beside };
  }
  return null;
}

function merge({ target, answer, beside }: Match): void {
  if (beside !== null) {
    answer.ratio = beside.ratio;
    answer.ratioOf = beside.ratioOf;
    answer.stem = beside.stem;
  }
  answer.target = target.target;
  answer.aim = target.aim;
  answer.sign = target.sign;
  answer.firm = true;
  // A target told later names its matter by the way.
  const later = (target.target?.figure.start ?? 0) > (answer.actual?.figure.start ?? 0);
  if (!later && answer.name.length < target.name.length) answer.name = target.name;
}

export class Farther {
  /** The open targets met so far, in reading order. */
  private readonly order = new Map<Draft, number>();
  /** They by the pairs of their names, and how many lone figures behind them were named with each. */
  private readonly targets = new Map<Pair, { readonly targets: Target[]; asked: number }>();
  /** The figures that wait for the target of their ratio, by the pairs of their names. */
  private readonly waiting = new Map<Pair, Waiting[]>();
  private waitingCount = 0;
  private readonly matches: Match[] = [];

  /**
   * Takes note of the drafts of the next stretch; gives whether one of them may be joined to one of another stretch. What
   * stretches that look ahead to another year want answers no ratio told before.
   */
  note(drafts: readonly Draft[], looksAhead: boolean): boolean {
    let mayJoin = false;
    for (const draft of drafts) {
      if (!looksAhead) mayJoin = this.matchWaiting(draft) || mayJoin;
      if (!isOpen(draft) || this.order.size >= MOST_WAITING) continue;
      mayJoin = true;
      this.noteTarget(draft);
    }
    for (const [i, draft] of drafts.entries()) {
      if (isLone(draft) && draft.actual !== null) mayJoin = this.noteAnswer(draft, draft.actual) || mayJoin;
      mayJoin = this.noteWaiting(waitingFor(draft, [drafts[i - 1], drafts[i + 1]])) || mayJoin;
    }
    return mayJoin;
  }

  /** Matches a target with the figures before it whose ratio it gives; gives whether there are any. */
  private matchWaiting(draft: Draft): boolean {
    const { target, actual, ratio } = draft;
    if (target === null || actual !== null || ratio !== null) return false;
    const pairs = pairsOf(changeName(draft.name));
    const near = new Set<Waiting>();
    for (const pair of pairs) {
      // Most figures give another ratio, which is told sooner than whether names agree.
      for (const each of this.waiting.get(pair) ?? []) if (fitsRatio(each.figure, target, each.ratio)) near.add(each);
    }
    let matched = false;
    for (const { draft: answer, beside, pairs: others } of near) {
      const score = likeness(pairs, others);
      if (score < LEAST_PROVED) continue;
      this.matches.push({ target: draft, answer, beside, score: score + 1 });
      matched = true;
    }
    if (matched) this.order.set(draft, this.order.size);
    return matched;
  }

  private noteWaiting(waiting: Omit<Waiting, "pairs"> | null): boolean {
    if (waiting === null || this.waitingCount === MOST_WAITING) return false;
    this.waitingCount++;
    const pairs = pairsOf(changeName(ownName(waiting.figure) || waiting.draft.name));
    const each: Waiting = { ...waiting, pairs };
    for (const pair of pairs) {
      const those = this.waiting.get(pair);
      if (those === undefined) this.waiting.set(pair, [each]);
      else if (those.length < MOST_NAMES) those.push(each);
    }
    return true;
  }

  private noteTarget(draft: Draft): void {
    this.order.set(draft, this.order.size);
    const target: Target = { draft, pairs: pairsOf(changeName(draft.name)) };
    for (const pair of target.pairs) {
      const those = this.targets.get(pair);
      if (those === undefined) this.targets.set(pair, { targets: [target], asked: 0 });
      else those.targets.push(target);
    }
  }

  /** Matches a figure with the targets before it; gives whether there are any. */
  private noteAnswer(draft: Draft, figure: Mention): boolean {
    const name = changeName(draft.name);
    const near = new Set<Target>();
    for (let i = 0; i + 1 < name.length; i++) {
      const those = this.targets.get(pairAt(name, i));
      if (those === undefined || those.asked >= MOST_NAMES) continue;
      those.asked++;
      for (const target of those.targets) near.add(target);
    }
    if (near.size === 0) return false;
    const pairs = pairsOf(name);
    let matched = false;
    for (const target of near) {
      const score = scoreOf(target, draft, figure, pairs);
      if (score === 0) continue;
      this.matches.push({ target: target.draft, answer: draft, beside: null, score });
      matched = true;
    }
    return matched;
  }

  /** Joins what agrees best, the earlier target first; gives the targets that are now told with their answers. */
  join(): ReadonlySet<Draft> {
    const gone = new Set<Draft>();
    const taken = new Set<Draft>();
    const placeOf = ({ target }: Match): number => this.order.get(target) ?? 0;
    for (const match of this.matches.sort((a, b) => b.score - a.score || placeOf(a) - placeOf(b))) {
      if (gone.has(match.target) || taken.has(match.answer) || (match.beside && gone.has(match.beside))) continue;
      gone.add(match.target);
      if (match.beside !== null) gone.add(match.beside);
      taken.add(match.answer);
      merge(match);
    }
    return gone;
  }
}

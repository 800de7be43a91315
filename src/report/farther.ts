/**
 * Joins targets to actuals told elsewhere: one section lists what is to be reached, another what has been. Takes the drafts
 * of all stretches of a report; an open target and a lone figure of the same kind and unit become one draft where their
 * names agree and no other target agrees better. Names are looked up by their pairs of characters, so that it stays linear.
 */
import type { Mention } from "./clauses";
import type { Draft, Drafts } from "./drafts";
import { changeName } from "./names";
import { fitsRatio } from "./proportions";
import { sameUnit } from "./thread";

/** Names agree from here on: the shared pairs of characters against those of both. */
const LEAST_ALIKE = 0.5;
/** Where the printed ratio is that of the two figures, less will do. */
const LEAST_PROVED = 0.3;
/** A pair of characters that more names hold tells nothing. */
const MOST_NAMES = 24;

interface Answer {
  readonly draft: Draft;
  readonly figure: Mention;
  readonly pairs: ReadonlySet<string>;
}
interface Match {
  readonly target: Draft;
  readonly answer: Answer;
  readonly score: number;
}

const pairsOf = (name: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => name.slice(i, i + 2)));

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function without<T>(list: readonly T[], gone: ReadonlySet<T>): readonly T[] {
  return list.filter((each) => !gone.has(each));
}

const isOpen = ({ target, actual, ratio, firm }: Draft): boolean =>
  target !== null && actual === null && ratio === null && firm;

/** A figure that answers no target yet and is told as reached, not as a part or a plan. */
function isLone({ target, actual, role }: Draft): boolean {
  return (
    target === null && actual !== null && role.kind !== "target" && !(role.kind === "ratio" && role.of === "share")
  );
}

function indexOf(answers: readonly Answer[]): ReadonlyMap<string, readonly Answer[]> {
  const byPair = new Map<string, Answer[]>();
  for (const answer of answers) {
    for (const pair of answer.pairs) {
      const those = byPair.get(pair);
      if (those === undefined) byPair.set(pair, [answer]);
      else if (those.length <= MOST_NAMES) those.push(answer);
    }
  }
  return byPair;
}

/** How well a figure answers a target, 0 if it does not. */
function scoreOf(target: Draft, answer: Answer, pairs: ReadonlySet<string>): number {
  const wanted = target.target;
  const { draft, figure } = answer;
  if (wanted === null || figure.figure.start <= wanted.figure.start || !sameUnit(wanted, figure)) return 0;
  if ((target.aim === "growth") !== (draft.aim === "growth") || target.sign !== draft.sign) return 0;
  const score = likeness(pairs, answer.pairs);
  const proved = draft.ratio !== null && fitsRatio(figure, wanted, draft.ratio);
  if (draft.ratio !== null && !proved) return 0;
  return score >= (proved ? LEAST_PROVED : LEAST_ALIKE) ? score + (proved ? 1 : 0) : 0;
}

function merge({ target, answer }: Match): void {
  const { draft } = answer;
  draft.target = target.target;
  draft.aim = target.aim;
  draft.sign = target.sign;
  draft.firm = true;
  if (draft.name.length < target.name.length) draft.name = target.name;
}

/** The drafts of all stretches, with targets and actuals of different ones joined. */
export function joinFarther(stretches: readonly Drafts[]): readonly Drafts[] {
  const answers: Answer[] = stretches.flatMap(({ drafts }) =>
    drafts.flatMap((draft) =>
      isLone(draft) && draft.actual !== null
        ? [{ draft, figure: draft.actual, pairs: pairsOf(changeName(draft.name)) }]
        : [],
    ),
  );
  const byPair = indexOf(answers);
  const matches: Match[] = stretches.flatMap(({ drafts }) =>
    drafts.filter(isOpen).flatMap((target) => {
      const pairs = pairsOf(changeName(target.name));
      const near = new Set([...pairs].flatMap((pair) => (byPair.get(pair) ?? []).slice(0, MOST_NAMES)));
      return [...near].flatMap((answer) => {
        const score = scoreOf(target, answer, pairs);
        return score > 0 ? [{ target, answer, score }] : [];
      });
    }),
  );
  const gone = new Set<Draft>();
  const taken = new Set<Draft>();
  for (const match of matches.sort((a, b) => b.score - a.score)) {
    if (gone.has(match.target) || taken.has(match.answer.draft)) continue;
    gone.add(match.target);
    taken.add(match.answer.draft);
    merge(match);
  }
  return stretches.map(({ drafts, loose }) => ({ drafts: without(drafts, gone), loose }));
}

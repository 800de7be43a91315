/**
 * Targets that were changed during the year: the new figure is the target, the old one is kept beside it. Takes the figure
 * that comes next in a thread; looks at the one before it only.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { roleOf } from "./roles";
import { sameUnit } from "./sameUnit";
import { isCumulative, type Thread } from "./thread";
import { PLAN_WORDS } from "./words/cues";
import { REVISED_FROM, REVISED_WORDS, REVISING_WORDS, WIDENING_WORDS } from "./words/revisions";

const plan = wordsOf(PLAN_WORDS);
const from = wordsOf(REVISED_FROM);
const revising = wordsOf(REVISING_WORDS);
const widening = wordsOf(WIDENING_WORDS);
const revised = wordsOf(REVISED_WORDS);
/** So many figures behind the new one may answer it. */
const MOST_BEHIND = 2;

/** Puts a figure in the place of the target before it if its words change that; gives whether they do. */
export function placeRevision(thread: Thread, mention: Mention): boolean {
  const draft = thread.drafts.at(-1);
  const old = draft?.target ?? draft?.actual ?? null;
  if (draft === undefined || old?.rank !== mention.rank - 1 || !sameUnit(old, mention)) return false;
  if (draft.ratio !== null || (draft.target !== null && draft.actual !== null)) return false;
  if (!changes(thread, draft, old, mention)) return false;
  draft.former = old;
  draft.actual = null;
  draft.firm = true;
  const role = roleOf(old);
  if (role.kind === "target") draft.aim = role.aim;
  else if (mention.figure.measure === "share") draft.aim = "rate";
  thread.attach(draft, "target", mention);
  return true;
}

function changes(thread: Thread, draft: Draft, old: Mention, mention: Mention): boolean {
  const { before } = mention;
  if (!thread.inSentence(draft, mention)) return false;
  if (draft.target !== null && revised.isIn(before)) return true;
  if (revising.endingAt(before, before.length) !== null)
    return draft.target !== null || plan.isIn(old.before) || isAnswered(thread, mention);
  if (widening.endingAt(before, before.length) === null) return false;
  const lead = from.endingAt(old.before, old.before.length);
  return lead !== null && plan.endingAt(old.before, lead.start) !== null;
}

/** Whether the text goes on to tell how much of the new figure is done; 票价由2元调整为1元 is a change and no plan. */
function isAnswered(thread: Thread, mention: Mention): boolean {
  return thread.following(mention, MOST_BEHIND).some((next) => {
    if (next.clause.sentence !== mention.clause.sentence) return false;
    const role = roleOf(next);
    const told = role.kind === "amount" && (role.answers || role.reached || isCumulative(next));
    return (role.kind === "ratio" && role.of === "plan") || (told && sameUnit(next, mention));
  });
}

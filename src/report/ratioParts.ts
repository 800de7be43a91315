/**
 * Puts a ratio into a draft, with the whole and the part that it is of. Takes a thread, the draft and the ratio; every link of
 * a ratio is made here.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { cleanName } from "./names";
import { fitsRatio } from "./proportions";
import type { Role } from "./roles";
import { sameUnit } from "./sameUnit";
import { type Thread, type Total } from "./thread";
import { MONEY_RECEIVED, PLAN_RATES, TOTAL_BASES } from "./words/cues";

export type RatioRole = Extract<Role, { kind: "ratio" }>;

const totals = wordsOf(TOTAL_BASES);
const received = wordsOf(MONEY_RECEIVED);
/** What is still to be dealt with. */
export const LEFT_OVER = /(?:限期|尚未|未|其余|剩余|余下|正在)/u;

/** Gives a draft its ratio, and the whole that its words or the arithmetic tell where the draft has none. */
export function setRatio(thread: Thread, draft: Draft, mention: Mention, role: RatioRole): void {
  thread.attach(draft, "ratio", mention);
  draft.ratioOf = role.of;
  draft.stem = role.stem;
  if (role.of === "act" && isReceived(thread, draft, role)) [draft.target, draft.actual] = [draft.actual, null];
  const amount = draft.actual;
  if (draft.target === null) draft.target = thread.inline;
  const total = amount === null || !role.stem.includes("总数") ? undefined : thread.totals.get(amount.figure.unit);
  if (draft.target === null && total !== undefined) setTotal(draft, total);
  if (draft.target === null && amount !== null) draft.target = wholeBehind(thread, draft, amount, mention, role);
  thread.inline = null;
}

/** 资金到位4,860万元，支付率58.7%: the money came in and is the whole; another act is told by its rate alone. */
function isReceived(thread: Thread, { target, actual }: Draft, { stem }: RatioRole): boolean {
  if (target !== null || actual === null || !PLAN_RATES.has(stem)) return false;
  const first = actual.before === "" ? thread.listHead(actual) : actual;
  const words = cleanName(first.before);
  return !isActed(first, stem) && received.endingAt(words, words.length) !== null;
}

/** Makes a draft the part done of a task list. */
export function setTotal(draft: Draft, { mention, name }: Total): void {
  draft.target = mention;
  draft.name = `${name}完成`;
}

/**
 * The whole that a ratio names (总投资205.6亿元 …，占总投资73%), or that the ratio was worked out with: an earlier figure of the
 * unit that gives it. A figure that was only waiting for this leaves its own draft.
 */
export function wholeBehind(
  thread: Thread,
  draft: Draft,
  amount: Mention,
  ratio: Mention,
  role: RatioRole,
): Mention | null {
  if (role.of === "excess" || role.of === "progress") return null;
  const named = totals.isIn(role.stem);
  const fits = (other: Draft, whole: Mention | null): boolean => {
    if (whole === null || other === draft || whole.figure.start > amount.figure.start) return false;
    if (named && sameUnit(whole, amount) && cleanName(whole.before).endsWith(role.stem)) return true;
    const near =
      ratio.clause.sentence - whole.clause.sentence <= 1 && other.clause.paragraph === draft.clause.paragraph;
    return near && !thread.isTotal(whole) && fitsRatio(amount, whole, ratio);
  };
  const found = thread.recent((other) => fits(other, other.target) || fits(other, other.actual));
  if (found === null) return null;
  const whole = fits(found, found.target) ? found.target : found.actual;
  if (found.ratio === null && whole === found.actual && found.target === null) thread.remove(found);
  // 任务3,600户，已开工1,150户、完工642户，完工率17.8%: the target is the one's whose ratio it gives.
  if (found.ratio === null && whole === found.target && found.actual !== null) {
    found.target = null;
    draft.name = found.name;
  }
  return whole;
}

/** Whether a figure says how much was done of the act: 已开工9项, 政府投资类开工379项, 拨付资金21.27亿元, 完成6万余人体检. */
export function isActed({ before, after }: Mention, act: string): boolean {
  const words = cleanName(before);
  if (LEFT_OVER.test(words)) return false;
  return (
    words.startsWith(act) || words.endsWith(act) || before.includes(`已${act}`) || cleanName(after).startsWith(act)
  );
}

/** Makes the figure of a draft the whole that a rate is of. */
export function setWhole(thread: Thread, draft: Draft, mention: Mention, role: RatioRole, shared: boolean): void {
  draft.target ??= draft.actual;
  if (draft.target === draft.actual) draft.actual = null;
  draft.shared = shared;
  setRatio(thread, draft, mention, role);
}

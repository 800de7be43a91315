/**
 * Figures listed one after the other (29个、21.7亿元; 占64.4%和57.1%) that answer drafts listed before them in the same order.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { subjectIn } from "./names";
import { isActed, setRatio, setWhole } from "./ratioParts";
import type { Role } from "./roles";
import { sameUnit } from "./sameUnit";
import { isPart, nameInFront, type Thread } from "./thread";
import { PAIRING_WORDS } from "./words/links";

const pairings = wordsOf(PAIRING_WORDS);

/** Where the word stands that gives each of several subjects its figure (A、B分别为x、y), −1 without one. */
export function pairingAt(words: string): number {
  return pairings.all(words)[0]?.start ?? -1;
}

/** The drafts that wait for the listed figures, one for each and in order; null if there are none. */
export function groupFor(thread: Thread, list: readonly Mention[], role: Role): readonly Draft[] | null {
  const first = list[0];
  if (first === undefined) return null;
  const last = thread.drafts.slice(-list.length);
  if (last.length < list.length) return null;
  const all = (fits: (draft: Draft, mention: Mention) => boolean): boolean =>
    last.every((draft, i) => {
      const mention = list[i];
      return mention !== undefined && fits(draft, mention);
    });
  const isNear = (draft: Draft): boolean => first.clause.sentence - draft.clause.sentence <= 1;
  switch (role.kind) {
    case "amount": {
      const open = all(
        ({ target, actual }, mention) => target !== null && actual === null && sameUnit(target, mention),
      );
      return open && last.every(isNear) && (role.answers || role.reached || pairingAt(first.before) >= 0) ? last : null;
    }
    case "target": {
      const rated = all(({ target, actual, ratio }, mention) => {
        const rate = actual === null ? ratio : ratio === null ? actual : null;
        return target === null && rate !== null && rate.figure.measure === "share" && sameUnit(rate, mention);
      });
      return rated && !hasSubjects(first) && last.every((draft) => thread.inSentence(draft, first)) ? last : null;
    }
    case "ratio":
    case "bare":
    case "state":
    case "growth": {
      const named = hasSubjects(first);
      const goals = all(({ target, actual, ratio, firm, aim }) => {
        const waits = target !== null && actual === null && ratio === null && firm;
        return waits && (role.kind === "ratio" ? aim === "amount" : aim === role.kind || aim === "rate");
      });
      if (goals && !named && last.every(isNear)) return last;
      const waiting = all(
        (draft) => draft.actual !== null && role.kind !== "state" && (role.kind === "growth" || draft.ratio === null),
      );
      if (waiting && !named && last.every((draft) => thread.inSentence(draft, first))) return last;
      return role.kind === "ratio" ? variantsFor(thread, last, first) : null;
    }
    default:
      return null;
  }
}

/** A、B分别完成…: the subjects stand in the words, not before. */
function hasSubjects(first: Mention): boolean {
  const tie = pairingAt(first.before);
  // 云山县（61.3%）、松岭县（58.7%）: each is named before its bracket.
  if (nameInFront(first) !== "") return true;
  return tie > 0 && subjectIn(first.before.slice(0, tie)) !== "";
}

/** 省定任务1.8万人，市定任务2.0万人，已完成1.62万人，分别占90%和81%: targets that share one actual. */
function variantsFor(thread: Thread, last: readonly Draft[], first: Mention): readonly Draft[] | null {
  const answered = last.filter((draft) => draft.actual !== null);
  const actual = answered[0]?.actual ?? null;
  const fits = last.every((draft) => draft.target !== null && draft.ratio === null && thread.inSentence(draft, first));
  if (!fits || answered.length !== 1 || actual === null) return null;
  for (const draft of last) draft.actual = actual;
  return last;
}

/** 办结率98.7%，满意率95.2%，要求分别为98%和94%: each rate is held against its goal. */
function setGoal(thread: Thread, draft: Draft, mention: Mention): void {
  draft.actual ??= draft.ratio;
  draft.ratio = null;
  draft.aim = "rate";
  thread.attach(draft, "target", mention);
}

/** 本月5,120件、累计33,800件，办结率本月97.3%、累计98.1%: the period's figure has its own ratio and is told apart. */
export function placePeriodPair(thread: Thread, list: readonly Mention[], role: Role): boolean {
  const last = thread.drafts.at(-1);
  const [first, second] = list;
  if (first === undefined || second === undefined || list.length > 2 || role.kind !== "ratio") return false;
  if (last?.actual == null || last.period === null || last.ratio !== null || last.target !== null) return false;
  if (!thread.inSentence(last, first)) return false;
  const month = thread.draft(last.period, last.role, { actual: last.period, name: `${last.name}本期` });
  last.period = null;
  const pairs: readonly (readonly [Draft, Mention])[] = [
    [month, first],
    [last, second],
  ];
  for (const [draft, share] of pairs) {
    const whole = role.of === "act" && draft.actual !== null && !isActed(draft.actual, role.stem);
    if (whole) setWhole(thread, draft, share, role, false);
    else setRatio(thread, draft, share, role);
  }
  return true;
}

/** Gives each draft of the group its figure. */
export function placeGroup(thread: Thread, list: readonly Mention[], role: Role, group: readonly Draft[]): void {
  const opening = group[0]?.actual ?? null;
  // 其中电子信息58.3亿元、食品饮料47.5亿元，依次占40.9%、33.3%: shares of the parts, no ratios of a plan.
  const ofParts = role.kind === "ratio" && role.of === "share" && opening !== null && isPart(opening);
  list.forEach((mention, i) => {
    const draft = group[i];
    if (draft === undefined) return;
    if (ofParts && draft.target === null) {
      draft.share = mention;
      return;
    }
    if (role.kind === "target") return setGoal(thread, draft, mention);
    const answers = draft.target !== null && draft.actual === null && draft.aim !== "amount";
    if (role.kind === "amount" || answers) thread.answer(draft, mention);
    else if (role.kind === "ratio") setRatio(thread, draft, mention, role);
    else if (role.kind === "bare") setRatio(thread, draft, mention, { kind: "ratio", of: "plan", stem: "" });
    else if (role.kind === "growth") {
      const { sign } = role;
      thread.draft(mention, role, { actual: mention, aim: "growth", sign, name: draft.name, own: draft.own });
    }
  });
}

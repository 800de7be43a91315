/**
 * Links targets and amounts: an actual answers an open target or whole, a target may stand behind its actual or inside the
 * words of a ratio.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { cleanName, subjectBeside } from "./names";
import type { Role } from "./roles";
import { isCumulative, isMoney, isPeriod, isScale, sameUnit, type Thread } from "./thread";
import { PLAN_WORDS } from "./words/cues";
import { LIST_UNITS, LIST_WORDS } from "./words/links";

type TargetRole = Extract<Role, { kind: "target" }>;
type AmountRole = Extract<Role, { kind: "amount" }>;

const planWords = wordsOf(PLAN_WORDS);
const listWords = wordsOf(LIST_WORDS);
/** The words of a ratio that a target may stand inside of. */
const RATIO_VERB = /(?:占|为|完成|达|到)/u;

export function placeTarget(thread: Thread, mention: Mention, role: TargetRole): void {
  if (isInline(mention)) {
    thread.inline = mention;
    return;
  }
  noteTotal(thread, mention);
  const answered = role.firm ? answeredBy(thread, mention) : null;
  if (answered !== null) {
    thread.attach(answered, "target", mention);
    answered.aim = role.aim;
    answered.sign = role.sign;
    return;
  }
  if (role.aim === "rate" && setRateFloor(thread, mention, role)) return;
  thread.draft(mention, role, { target: mention, aim: role.aim, sign: role.sign });
}

/** The last draft, if its actual is what this target is for: 失业率3.6%，控制在4.5%以内. */
function answeredBy(thread: Thread, mention: Mention): Draft | null {
  const last = thread.drafts.at(-1);
  const actual = last?.actual ?? null;
  if (last === undefined || actual === null || last.target !== null || last.ratio !== null) return null;
  const listed = mention.place > 0 && /^[^，]{0,8}、/u.test(mention.before);
  const fits = !listed && sameUnit(actual, mention) && thread.inSentence(last, mention) && !isScale(actual);
  return fits && last.clause.stop !== "、" && thread.agrees(mention, last) ? last : null;
}

/** 拨付率83%，高于70%的要求: a floor for the rate makes an indicator of its own beside the money's. */
function setRateFloor(thread: Thread, mention: Mention, role: TargetRole): boolean {
  const rated = thread.recent((draft) => draft.ratio !== null && thread.inSentence(draft, mention));
  if (rated?.ratio == null) return false;
  const name = rated.name.endsWith("率")
    ? rated.name
    : `${rated.name}${rated.name.endsWith(rated.stem) ? "" : rated.stem}率`;
  thread.draft(mention, role, { target: mention, actual: rated.ratio, aim: "rate", name });
  return true;
}

/** Whether a target only tells the base of the ratio that follows it. */
function isInline({ clause, after, before, place }: Mention): boolean {
  if (clause.depth > 0) return RATIO_VERB.test(clause.lead);
  const next = clause.mentions[place + 1];
  return after.startsWith("的") && RATIO_VERB.test(before) && next?.figure.measure === "share";
}

/** Remembers the total of a task list for the shares told further on: 共分解指标任务132项. */
function noteTotal(thread: Thread, mention: Mention): void {
  const { unit } = mention.figure;
  if (LIST_UNITS.has(unit) && listWords.all(mention.before + mention.after).length > 0) {
    thread.totals.set(unit, { mention, name: thread.nameOf(mention) });
  }
}

export function placeAmount(thread: Thread, mention: Mention, role: AmountRole): void {
  if (isBracketTarget(thread, mention)) return;
  noteTotal(thread, mention);
  const answers = role.answers || role.reached;
  if (isPeriod(mention) && isBesideCumulative(thread, mention)) {
    thread.draft(mention, role, { actual: mention });
    return;
  }
  const open = thread.openTarget(mention, answers);
  if (open !== null && (answers || open.aim !== "amount" || subjectBeside(mention) === "")) {
    thread.attach(open, "actual", mention);
    return;
  }
  const period = answers ? openPeriod(thread, mention) : null;
  if (period !== null) {
    period.period = period.actual;
    thread.attach(period, "actual", mention);
    period.ratio = null;
    return;
  }
  const whole = answers ? openWhole(thread, mention, role) : null;
  if (whole !== null) {
    whole.target = whole.actual;
    thread.attach(whole, "actual", mention);
    return;
  }
  thread.draft(mention, role, { actual: mention });
}

/** （5.85万人） behind 为全年任务, or （2.1亿元） behind 占总投资. */
function isBracketTarget(thread: Thread, mention: Mention): boolean {
  const { clause, before } = mention;
  if (clause.depth === 0 || cleanName(before) !== "" || clause.mentions.length > 1) return false;
  const named = planWords.endingAt(clause.lead, clause.lead.length) !== null || clause.lead.endsWith("总投资");
  if (!named || !RATIO_VERB.test(clause.lead)) return false;
  thread.inline = mention;
  return true;
}

/** Whether a cumulative figure of the same unit follows soon, so that this one is only the period's. */
function isBesideCumulative(thread: Thread, mention: Mention): boolean {
  return thread.following(mention, 3).some((other) => sameUnit(other, mention) && isCumulative(other));
}

/** An actual of one month or quarter, to be replaced by the cumulative one. */
function openPeriod(thread: Thread, mention: Mention): Draft | null {
  if (isPeriod(mention)) return null;
  return thread.recent((draft) => {
    const { actual, period, role } = draft;
    if (actual === null || period !== null || role.kind !== "amount" || !isPeriod(actual)) return false;
    return sameUnit(actual, mention) && thread.agrees(mention, draft);
  });
}

/** The whole of which this figure is the part done: 发现1187处，已整改992处. */
function openWhole(thread: Thread, mention: Mention, role: AmountRole): Draft | null {
  const hasSubject = subjectBeside(mention) !== "";
  return thread.recent((draft) => {
    const { actual } = draft;
    if (draft.role.kind !== "amount" || actual === null || draft.target !== null || draft.ratio !== null) return false;
    if (!sameUnit(actual, mention) || draft.clause.stop === "、" || isMoney(mention)) return false;
    if (draft.role.whole !== null && !draft.role.reached && (draft.role.whole === "received" || !hasSubject)) {
      return draft.clause.sentence >= mention.clause.sentence - 1 && thread.agrees(mention, draft);
    }
    return role.answers && !draft.role.reached && draft.segment === thread.track.segment && !hasSubject;
  });
}

/**
 * Links targets: one opens a draft, stands behind its actual, inside the words of a ratio or in a bracket, or is one for each
 * of several subjects.
 */
import type { Mention } from "./clauses";
import { isBaseNoun, limits, plan, planning } from "./cues";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { cleanName, subjectIn } from "./names";
import type { Role } from "./roles";
import { subjectsIn } from "./subjects";
import { sameUnit } from "./sameUnit";
import { isScale, type Thread } from "./thread";
import {
  ANOTHER_WORDS,
  COMPARING_ADVERBS,
  COMPARING_VERBS,
  GOAL_KINDS,
  HELD_AGAINST,
  SHARING_VERBS,
} from "./words/goals";
import { ONE_EACH } from "./words/links";
import { oneOf } from "./words/listed";

type TargetRole = Extract<Role, { kind: "target" }>;

const oneEach = wordsOf(ONE_EACH);
const another = wordsOf(ANOTHER_WORDS);
const SHARES = new RegExp(oneOf(SHARING_VERBS), "u");
/** 也低于全年8.5%的预期目标: holds the figure before against this one. */
const COMPARED_WITH = new RegExp(`^(?:后者)?${oneOf(COMPARING_ADVERBS)}*${oneOf(COMPARING_VERBS)}`, "u");
const KIND_OF_GOAL = new RegExp(`${oneOf(GOAL_KINDS)}+$`, "u");
/** The same before a bracket that gives the target: 高出规划目标（53%）. */
const COMPARING = new RegExp(`${oneOf(HELD_AGAINST)}[^，]*$`, "u");

export function placeTarget(thread: Thread, mention: Mention, role: TargetRole): void {
  if (isInline(mention)) {
    thread.inline = mention;
    return;
  }
  thread.noteTotal(mention);
  if (placeForEach(thread, mention, role)) return;
  const answered = answeredBy(thread, mention, role);
  if (answered !== null) {
    if (answered.target !== null) thread.setLoose(answered.target, answered.name);
    thread.attach(answered, "target", mention);
    answered.aim = role.aim;
    answered.sign = role.sign;
    return;
  }
  if (mention.figure.measure === "share" && subjectIn(goalOf(mention)) === "" && holdShare(thread, mention, role))
    return;
  if (alsoHeldAgainst(thread, mention, role)) return;
  if (role.aim === "rate" && setRateFloor(thread, mention, role)) return;
  thread.draft(mention, role, { target: mention, aim: role.aim, sign: role.sign });
}

/** 今年共61批次，全年安排96批次: no other word than that it is planned. */
function isOnlyPlanned({ before }: Mention): boolean {
  const rest = planning.all(before).reduce((words, { word }) => words.replace(word, ""), before);
  return rest !== before && cleanName(rest) === "";
}

/** The last draft, if its actual is what this target is for: 失业率3.6%，控制在4.5%以内. */
function answeredBy(thread: Thread, mention: Mention, role: TargetRole): Draft | null {
  const last = thread.drafts.at(-1);
  const actual = last?.actual ?? null;
  if (last === undefined || actual === null || last.ratio !== null) return null;
  // 申报4家，获批1家，年度任务是2家: the plan takes the place of what only came before.
  const soft = last.target !== null && last.role.kind === "amount" && role.firm && actual.rank === mention.rank - 1;
  if (last.target !== null && !soft) return null;
  if (another.at(mention.before, 0) !== null) return null;
  const listed = mention.place > 0 && /^[^，]{0,8}、/u.test(mention.before);
  const wished = isOnlyPlanned(mention) && mention.figure.value > actual.figure.value;
  if (!role.firm && !wished) return null;
  const fits = !listed && sameUnit(actual, mention) && thread.inSentence(last, mention) && !isScale(actual);
  const named = subjectIn(goalOf(mention)) === "" || thread.agrees(mention, last);
  return fits && last.clause.stop !== "、" && named ? last : null;
}

/** 既低于一季度7%的阶段目标，也低于全年8.5%的预期目标: one actual held against a second target. */
function alsoHeldAgainst(thread: Thread, mention: Mention, role: TargetRole): boolean {
  const last = thread.drafts.at(-1);
  const actual = last?.actual ?? null;
  if (last === undefined || actual === null || last.target?.rank !== mention.rank - 1 || last.ratio !== null)
    return false;
  const compared = COMPARED_WITH.test(mention.before) && COMPARED_WITH.test(last.target.before);
  if (!compared || !sameUnit(last.target, mention) || subjectIn(goalOf(mention)) !== "") return false;
  thread.draft(mention, last.role, {
    target: mention,
    actual,
    aim: role.aim,
    sign: role.sign,
    name: last.name,
    own: last.own,
  });
  return true;
}

/** The words of a target before those that call it one: 垃圾分类参与率 of 垃圾分类参与率考核要求. */
function goalOf({ before }: Mention): string {
  const called = plan.all(before)[0] ?? limits.all(before)[0];
  return before
    .slice(0, called?.start ?? before.length)
    .replace(COMPARED_WITH, "")
    .replace(KIND_OF_GOAL, "");
}

/** 年度目标均为75%, 均高于95%的目标值: one target for the states listed before it. */
function placeForEach(thread: Thread, mention: Mention, role: TargetRole): boolean {
  if (!oneEach.isIn(mention.before)) return false;
  const listed: Draft[] = [];
  for (const draft of thread.drafts.slice(-6).reverse()) {
    const open = draft.actual !== null && draft.target === null && draft.ratio === null;
    if (!open || draft.actual === null || !thread.inSentence(draft, mention) || !sameUnit(draft.actual, mention)) break;
    listed.push(draft);
  }
  for (const draft of listed) {
    thread.attach(draft, "target", mention);
    draft.aim = role.aim;
  }
  return listed.length > 0 || placeNamed(thread, mention, role);
}

/** A、B任务均为5万亩: a target for each of the subjects that its words name. */
function placeNamed(thread: Thread, mention: Mention, role: TargetRole): boolean {
  const named = subjectsIn(mention.before);
  if (named.length < 2) return false;
  for (const own of named) {
    const name = thread.track.nameFor(own, mention.clause);
    thread.draft(mention, role, { target: mention, aim: role.aim, sign: role.sign, name, own });
  }
  return true;
}

/** 拨付率83%，高于70%的要求: a floor for the rate makes an indicator of its own beside the money's. */
function setRateFloor(thread: Thread, mention: Mention, role: TargetRole): boolean {
  const rated = thread.recent(
    (draft) => (draft.ratio !== null || draft.share !== null) && thread.inSentence(draft, mention),
  );
  const rate = rated?.ratio ?? rated?.share ?? null;
  if (rated === null || rate === null) return false;
  const noun = rated.ratio === null ? "比例" : rated.name.endsWith("率") ? "" : "率";
  const act = noun !== "率" || rated.name.endsWith(rated.stem) ? "" : rated.stem;
  rated.share = null;
  thread.draft(mention, role, { target: mention, actual: rate, aim: "rate", name: rated.name + act + noun });
  return true;
}

/** Whether a target only tells the base of the ratio that follows it. */
export function isInline({ clause, after, before, place }: Mention): boolean {
  if (clause.depth > 0) return SHARES.test(clause.lead);
  const next = clause.mentions[place + 1];
  return isBaseNoun(after) && SHARES.test(before) && next?.figure.measure === "share";
}

/**
 * （5.85万人） behind 为全年任务, （2.1亿元） behind 占总投资: the target inside the words of a ratio; or （53%） behind 高出规划目标: the
 * target of the state told before. Gives whether the figure is one of these.
 */
export function placeBracketTarget(thread: Thread, mention: Mention): boolean {
  const { clause, before } = mention;
  if (clause.depth === 0 || cleanName(before) !== "" || clause.mentions.length > 1) return false;
  const lead = clause.lead.replace(/[数额量]$/u, "");
  const named = plan.endingAt(clause.lead, clause.lead.length) ?? plan.endingAt(lead, lead.length);
  if (named === null && !clause.lead.endsWith("总投资")) return false;
  if (COMPARING.test(clause.lead) && holdAgainst(thread, mention)) return true;
  if (!SHARES.test(clause.lead)) return false;
  if (mention.figure.measure === "share") return setGoalOfChange(thread, mention);
  thread.inline = mention;
  return true;
}

/** 用水量下降4.3%，完成目标（5%）的86%: what the change told directly before was to be. */
function setGoalOfChange(thread: Thread, mention: Mention): boolean {
  const last = thread.drafts.at(-1);
  if (last?.role.kind !== "growth" || last.target !== null || last.actual?.rank !== mention.rank - 1) return false;
  if (last.actual.clause.sentence !== mention.clause.sentence) return false;
  thread.attach(last, "target", mention);
  return true;
}

/** Gives the state, or the share of an amount, that was told directly before its target. */
function holdAgainst(thread: Thread, mention: Mention): boolean {
  if (holdShare(thread, mention, { kind: "target", aim: "rate", firm: true, sign: 1 })) return true;
  const last = thread.drafts.at(-1);
  const state = last?.actual ?? null;
  if (last === undefined || state === null || last.target !== null || last.ratio !== null) return false;
  if (!sameUnit(state, mention) || state.clause.sentence !== mention.clause.sentence) return false;
  thread.attach(last, "target", mention);
  return true;
}

/** 大班额班级减到9个，占比1.1%，须控制在2%以内: the share of an amount and its goal are an indicator of their own. */
function holdShare(thread: Thread, mention: Mention, role: TargetRole): boolean {
  const last = thread.drafts.at(-1);
  const share = last?.share ?? null;
  if (last === undefined || share?.rank !== mention.rank - 1 || share.clause.sentence !== mention.clause.sentence)
    return false;
  last.share = null;
  const name = /占?比$/u.test(cleanName(share.before)) ? `${last.name}占比` : `${last.name}比例`;
  thread.draft(mention, role, { target: mention, actual: share, aim: role.aim, sign: role.sign, name });
  return true;
}

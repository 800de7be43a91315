/**
 * Links targets and amounts: an actual answers an open target or whole, a target may stand behind its actual or inside the
 * words of a ratio.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { cleanName, ownName, subjectBeside, subjectIn } from "./names";
import { fitsRatio } from "./proportions";
import { roleOf, type Role } from "./roles";
import { subjectsIn } from "./subjects";
import { isCumulative, isMoney, isPeriod, isScale, sameUnit, type Thread } from "./thread";
import { LIMIT_WORDS, NO_PLANNING_WORDS, PLAN_WORDS, PLANNING_WORDS, REACHED_WORDS } from "./words/cues";
import { BEGUN_WORDS, FINISHED_WORDS } from "./words/possible";
import { REMAINDER_WORDS } from "./words/status";
import { LIST_UNITS, LIST_WORDS, ONE_EACH } from "./words/links";

type TargetRole = Extract<Role, { kind: "target" }>;
type AmountRole = Extract<Role, { kind: "amount" }>;

const planWords = wordsOf(PLAN_WORDS);
const planningWords = wordsOf(PLANNING_WORDS, NO_PLANNING_WORDS);
const listWords = wordsOf(LIST_WORDS);
const limits = wordsOf(LIMIT_WORDS);
const begun = wordsOf(BEGUN_WORDS);
const finished = wordsOf(FINISHED_WORDS);
const oneEach = wordsOf(ONE_EACH);
const reachedWords = wordsOf(REACHED_WORDS);
const remainders = wordsOf(REMAINDER_WORDS);
/** What is this many times a target answers another one. */
const MOST_OVER = 3;
/** A verb of one to four characters and nothing else. */
const ACT_ALONE = /^[\u4e00-\u9fff]{1,4}(?<![的比中])$/u;
/** What is counted, and the verb of what was done of it. */
const WITHIN = /^[\u4e00-\u9fff]{0,8}?((?:已|仅|只|均已|年内|目前|现已)*[\u4e00-\u9fff]{2,6}(?:了|完毕|完成|完)?)$/u;
const AMONG = /^[\u4e00-\u9fff]{0,8}[中里](?:已?有|仅有|只有)?$/u;
/** 已…, 完成…, 整改完毕 behind a figure: what has been done of it. */
const TOLD_DONE = /^(?:已|完成|[\u4e00-\u9fff]{2,4}(?:完毕|完成|到位)$)/u;
/** 另计划建幼儿园1所: another matter, no answer to the one before. */
const ANOTHER = /^(?:另|此外|还将|还要)/u;
/** The words of a ratio that a target may stand inside of. */
const TO_SHARE = /^(?:年度)?(?:目标|任务|计划|指标)?[数量额]?的$/u;
const RATIO_VERB = /(?:占|为|是|完成|达|到|相当于|合)/u;
const COMPARED_WITH =
  /^(?:后者)?(?:既|也|又|但|仍|还|均|略|明显|远|且)*(?:高出|高于|低于|超出|超过|好于|优于|不及|未达到?|距离?|较|比|与|达到|提前实现|提前完成|超额完成|如期实现)/u;
/** What kind of goal it is, before the word for it: 控制目标, 省定年度目标, 年控制值, 今年要压到. */
const GOAL_KINDS =
  /(?:控制|规划|考核|预期|年度|全年|省定|市定|国家|阶段|约束|既定|规定|“十[二三四五六]五”|规划期|年初|确定|设定|核定|提出|批准|承诺|比率|省里|市里|全省|全国|标准|设置|约定|今年|本年|年内|年|下达|自定|最低|最高|须|需|要|应|则|而|但|的)+$/u;
/** By these a state is held against its target in the bracket behind: 高出规划目标（53%）. */
const COMPARING = /(?:高出|高于|低于|超出|超过|好于|优于|不及|未达|距|较|比|与)[^，]*$/u;

export function placeTarget(thread: Thread, mention: Mention, role: TargetRole): void {
  if (isInline(mention)) {
    thread.inline = mention;
    return;
  }
  noteTotal(thread, mention);
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
  const rest = planningWords.all(before).reduce((words, { word }) => words.replace(word, ""), before);
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
  if (ANOTHER.test(mention.before)) return null;
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
  const called = planWords.all(before)[0] ?? limits.all(before)[0];
  return before
    .slice(0, called?.start ?? before.length)
    .replace(COMPARED_WITH, "")
    .replace(GOAL_KINDS, "");
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
function isInline({ clause, after, before, place }: Mention): boolean {
  if (clause.depth > 0) return RATIO_VERB.test(clause.lead);
  const next = clause.mentions[place + 1];
  return TO_SHARE.test(after) && RATIO_VERB.test(before) && next?.figure.measure === "share";
}

/** Remembers the total of a task list for the shares told further on: 共分解指标任务132项. */
function noteTotal(thread: Thread, mention: Mention): void {
  const { unit } = mention.figure;
  if (LIST_UNITS.has(unit) && listWords.isIn(mention.before + mention.after)) {
    thread.totals.set(unit, { mention, name: thread.nameOf(mention) });
  }
}

export function placeAmount(thread: Thread, mention: Mention, role: AmountRole): void {
  if (isScale(mention) && isInline(mention)) {
    thread.inline = mention;
    return;
  }
  if (isUpperEnd(mention)) {
    thread.setLoose(mention, thread.nameBefore(mention));
    return;
  }
  noteTotal(thread, mention);
  if (isPeriod(mention) && isBesideCumulative(thread, mention)) {
    thread.draft(mention, role, { actual: mention });
    return;
  }
  const told = isAnswer(thread, mention, role);
  const before = role.whole === "received" ? null : wholeDirectlyBefore(thread, mention);
  const answers = told || before !== null;
  const open = before ?? thread.openTarget(mention, answers);
  if (open !== null && (answers || open.aim !== "amount" || open.own.includes(ownName(mention)))) {
    takePeriod(thread, open, mention);
    open.target ??= open.actual;
    thread.answer(open, mention);
    return;
  }
  if ((answers || isCumulative(mention)) && replacePeriod(thread, mention)) return;
  const partner =
    openRate(thread, mention) ??
    (answers ? (openRatio(thread, mention) ?? openWhole(thread, mention)) : null) ??
    confirmed(thread, mention, role, answers);
  if (partner === null) {
    thread.draft(mention, role, { actual: mention });
    return;
  }
  if (partner.ratio === null) partner.target ??= partner.actual;
  thread.answer(partner, mention);
}

/** Whether the text tells this figure as done; a figure listed behind one that is told so is too (已完工9个、1,046户). */
function isAnswer(thread: Thread, mention: Mention, role: AmountRole): boolean {
  if (role.answers) return true;
  const listed = thread.answered?.rank === mention.rank - 1 && mention.before === "";
  return listed || (role.reached && (!thread.tellsPart(mention) || TOLD_DONE.test(mention.after)));
}

/**
 * Whatever its verb, a smaller figure of the same unit directly behind a target or a whole tells how much of it is done:
 * 计划60公里，敷设48公里; 台账412户，腾空357户; 112条措施落实了109条. A list (甲村20户、乙村15户) tells parts instead.
 */
function wholeDirectlyBefore(thread: Thread, mention: Mention): Draft | null {
  const draft = thread.drafts.at(-1);
  const whole = draft?.target ?? draft?.actual ?? null;
  if (draft === undefined || whole === null || draft.ratio !== null || (draft.target !== null && draft.actual !== null))
    return null;
  if (whole.rank !== mention.rank - 1 || !sameUnit(whole, mention) || draft.segment !== thread.track.segment)
    return null;
  const listed = mention.clause.stop === "、" || thread.previous?.stop === "、";
  if (listed || thread.tellsPart(mention) || mention.clause.depth !== whole.clause.depth) return null;
  if (draft.target === null && tellsWithin(mention, whole)) return draft;
  const finishes = finished.endingAt(mention.before, mention.before.length) !== null;
  if (finishes && draft.firm && draft.aim === "amount" && draft.target !== null) return draft;
  if (finishes && draft.target === null && isBegunWhole(draft, mention)) return draft;
  if (!ACT_ALONE.test(actBefore(mention)) || remainders.at(mention.before, 0) !== null) return null;
  if (mention.figure.value > MOST_OVER * whole.figure.value) return null;
  if (draft.target !== null) return draft.firm && draft.aim === "amount" ? draft : null;
  const received = draft.role.kind === "amount" && draft.role.whole === "received" && !draft.role.reached;
  const left = thread.following(mention, 1)[0];
  const tells = left !== undefined && sameUnit(left, mention) && remainders.at(left.before, 0) !== null;
  return (received || tells) && mention.figure.value <= whole.figure.value ? draft : null;
}

/** 今年新建养老服务站25个，主体完工17个; 桥梁27座，下部结构完成16座: things begun, or only named, and those of them finished. */
function isBegunWhole({ actual, role, clause }: Draft, mention: Mention): boolean {
  if (actual === null || role.kind !== "amount" || role.answers || mention.figure.value > actual.figure.value)
    return false;
  const { before } = actual;
  const verb = finished.isIn(before) || isMoney(actual);
  return !verb && clause.sentence === mention.clause.sentence && (!role.reached || begun.isIn(before));
}

/**
 * 112条措施落实了109条, 43个入河排污口整治完毕39个: in one clause and between the figures only what is counted and the verb.
 * What is said of things that have a property (超过20万元的已有83个) is a state and answers nothing.
 */
function tellsWithin(mention: Mention, whole: Mention): boolean {
  const { before, clause, figure } = mention;
  if (whole.clause !== clause || figure.value > whole.figure.value || before.includes("的")) return false;
  if (reachedWords.isIn(whole.before)) return false;
  // 5所新园里有3所开园: the verb stands behind.
  if (AMONG.test(before)) return finished.isIn(mention.after);
  return reachedWords.isIn(WITHIN.exec(before)?.[1] ?? "");
}

/** The words before a figure without what only leads to its verb. */
function actBefore({ before }: Mention): string {
  return before.replace(/^(?:截至|目前|至今|现|已经|已|实际|累计|共|仅|只)+/u, "");
}

/** The upper end of a range answers nothing. */
function isUpperEnd({ figure, before, place, clause }: Mention): boolean {
  return figure.qualifier === "以内" && before === "" && clause.mentions[place - 1]?.figure.qualifier === "至少";
}

/** 全年600户，当月50户，累计420户: the period's figure stands beside the cumulative one. */
function takePeriod(thread: Thread, open: Draft, cumulative: Mention): void {
  const last = thread.drafts.at(-1);
  const period = last?.actual ?? null;
  if (last === undefined || period === null || last.target !== null || last.ratio !== null || last === open) return;
  if (!isPeriod(period) || !isCumulative(cumulative) || !sameUnit(period, cumulative)) return;
  open.period = period;
  thread.remove(last);
}

/** A cumulative figure takes the place of the period's. */
function replacePeriod(thread: Thread, mention: Mention): boolean {
  const period = openPeriod(thread, mention);
  if (period === null) return false;
  const whole = openWhole(thread, mention);
  const isBefore = thread.drafts.lastIndexOf(whole ?? period) < thread.drafts.lastIndexOf(period);
  if (whole !== null && isBefore && period.ratio === null) {
    whole.period = period.actual;
    whole.target = whole.actual;
    thread.remove(period);
    thread.answer(whole, mention);
    return true;
  }
  period.period = period.actual;
  if (period.ratio !== null) thread.setLoose(period.ratio, period.name);
  period.ratio = null;
  thread.answer(period, mention);
  return true;
}

/** 授信18.9亿元，放款率61.4％，实际放款11.6亿元: the rate stands before its act. */
function openRate(thread: Thread, mention: Mention): Draft | null {
  const rate = thread.drafts.at(-1);
  const share = rate?.actual ?? null;
  if (rate === undefined || share?.rank !== mention.rank - 1 || rate.aim !== "rate") return null;
  const act = /([\u4e00-\u9fff]{2})率$/u.exec(cleanName(share.before))?.[1];
  if (act === undefined || !mention.before.includes(act)) return null;
  const whole = thread.recent(
    ({ actual, target }) => actual !== null && target === null && fitsRatio(mention, actual, share),
  );
  if (whole?.actual == null || !thread.inSentence(whole, mention)) return null;
  rate.target = whole.actual;
  rate.ratio = share;
  rate.ratioOf = "done";
  rate.aim = "amount";
  rate.name = thread.nameOf(mention);
  thread.remove(whole);
  return rate;
}

/** 完成任务数的103.6%，共签约48.7万人: the amount behind its ratio. */
function openRatio(thread: Thread, mention: Mention): Draft | null {
  const last = thread.drafts.at(-1);
  if (last?.ratio?.rank !== mention.rank - 1 || last.actual !== null || last.target !== null) return null;
  const ofPlan = last.ratioOf === "plan" || last.ratioOf === "done";
  return ofPlan && thread.inSentence(last, mention) && thread.agrees(mention, last) ? last : null;
}

/** The target or whole that the ratio printed behind this figure was worked out with. */
function confirmed(thread: Thread, mention: Mention, role: AmountRole, answers: boolean): Draft | null {
  const ratio = thread.shareAfter(mention);
  if (ratio === null || role.whole === "received") return null;
  const said = roleOf(ratio);
  if (said.kind !== "ratio" && said.kind !== "bare" && said.kind !== "state") return null;
  return thread.recent((draft) => {
    const whole = draft.target ?? draft.actual;
    if (whole === null || draft.ratio !== null || (draft.target !== null && draft.actual !== null)) return false;
    const planned = draft.target !== null;
    if (!planned && (!answers || said.kind === "state" || thread.isTotal(whole))) return false;
    if (said.kind === "state" && !cleanName(ratio.before).endsWith("率")) return false;
    return mention.clause.sentence - whole.clause.sentence <= 1 && fitsRatio(mention, whole, ratio);
  });
}

/**
 * （5.85万人） behind 为全年任务, （2.1亿元） behind 占总投资: the target inside the words of a ratio; or （53%） behind 高出规划目标: the
 * target of the state told before. Gives whether the figure is one of these.
 */
export function placeBracketTarget(thread: Thread, mention: Mention): boolean {
  const { clause, before } = mention;
  if (clause.depth === 0 || cleanName(before) !== "" || clause.mentions.length > 1) return false;
  const lead = clause.lead.replace(/[数额量]$/u, "");
  const named = planWords.endingAt(clause.lead, clause.lead.length) ?? planWords.endingAt(lead, lead.length);
  if (named === null && !clause.lead.endsWith("总投资")) return false;
  if (COMPARING.test(clause.lead) && holdAgainst(thread, mention)) return true;
  if (mention.figure.measure !== "amount" || !RATIO_VERB.test(clause.lead)) return false;
  thread.inline = mention;
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
function openWhole(thread: Thread, mention: Mention): Draft | null {
  const hasSubject = subjectBeside(mention) !== "";
  return thread.recent((draft) => {
    const { actual } = draft;
    if (draft.role.kind !== "amount" || actual === null || draft.target !== null || draft.ratio !== null) return false;
    if (!sameUnit(actual, mention) || draft.clause.stop === "、" || mention.figure.value > actual.figure.value)
      return false;
    // Money is a whole only where it stands in the books: 台账8,640万元，已清偿6,048万元.
    if (isMoney(mention) && draft.role.whole !== "received") return false;
    if (draft.role.whole !== null && !draft.role.reached && (draft.role.whole === "received" || !hasSubject)) {
      return draft.clause.sentence >= mention.clause.sentence - 1 && thread.agrees(mention, draft);
    }
    return !draft.role.reached && draft.segment === thread.track.segment && !hasSubject;
  });
}

/**
 * Links amounts: an actual answers an open target or whole, takes the place of a period's figure, or waits for a ratio.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { cleanName, ownName, subjectBeside } from "./names";
import { fitsRatio } from "./proportions";
import { roleOf, type Role } from "./roles";
import { isInline } from "./targets";
import { sameUnit } from "./sameUnit";
import { isCumulative, isMoney, isPeriod, isScale, type Thread } from "./thread";
import { REACHED_WORDS } from "./words/cues";
import { oneOf } from "./words/listed";
import { BEGUN_WORDS, FINISHED_WORDS } from "./words/possible";
import { ACT_ADVERBS, ACT_ENDS, DONE_ENDS, WITHIN_ADVERBS } from "./words/shares";
import { REMAINDER_WORDS } from "./words/status";

type AmountRole = Extract<Role, { kind: "amount" }>;

const begun = wordsOf(BEGUN_WORDS);
const finished = wordsOf(FINISHED_WORDS);
const reachedWords = wordsOf(REACHED_WORDS);
const remainders = wordsOf(REMAINDER_WORDS);
const actAdverbs = wordsOf(ACT_ADVERBS);
/** What is this many times a target answers another one. */
const MOST_OVER = 3;
/** A verb of one to four characters and nothing else. */
const ACT_ALONE = /^[\u4e00-\u9fff]{1,4}(?<![的比中])$/u;
/** What is counted, and the verb of what was done of it. */
const WITHIN = new RegExp(
  `^[\\u4e00-\\u9fff]{0,8}?(${oneOf(WITHIN_ADVERBS)}*[\\u4e00-\\u9fff]{2,6}${oneOf(ACT_ENDS)}?)$`,
  "u",
);
const AMONG = /^[\u4e00-\u9fff]{0,8}[中里](?:已?有|仅有|只有)?$/u;
/** 已…, 完成…, 整改完毕 behind a figure: what has been done of it. */
const TOLD_DONE = new RegExp(`^(?:已|完成|[\\u4e00-\\u9fff]{2,4}${oneOf(DONE_ENDS)}$)`, "u");

export function placeAmount(thread: Thread, mention: Mention, role: AmountRole): void {
  if (isInline(mention) && (isScale(mention) || givesRatio(thread, mention))) {
    thread.inline = mention;
    return;
  }
  if (isUpperEnd(mention)) {
    thread.setLoose(mention, thread.nameBefore(mention));
    return;
  }
  thread.noteTotal(mention);
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

/** 掘进3,860米，为设计长度4,825米的80%: whether the ratio behind a figure is that of the one before to it. */
function givesRatio(thread: Thread, mention: Mention): boolean {
  const [ratio] = thread.following(mention, 1);
  const part = thread.drafts.at(-1)?.actual ?? null;
  return ratio !== undefined && part !== null && part.rank === mention.rank - 1 && fitsRatio(part, mention, ratio);
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
  let rest = before;
  for (let led = actAdverbs.at(rest, 0); led !== null; led = actAdverbs.at(rest, 0)) rest = rest.slice(led.end);
  return rest;
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

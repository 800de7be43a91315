/**
 * Links ratios: a ratio of a plan to its amount, one ratio to several subjects; what is a goal, a share or stands alone.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { alike, cleanName, ownName, barePlace, subjectIn } from "./names";
import { lendMoney, placeRate } from "./rates";
import { setRatio, setTotal, setWhole, wholeBehind, type RatioRole } from "./ratioParts";
import { subjectsIn } from "./subjects";
import { sameUnit } from "./sameUnit";
import { isMoney, isPart, isScale, nameInFront, type Thread } from "./thread";
import { COMPARED_WORDS, PAYMENT_ACTS, PAYMENT_RATES, PLAN_RATES } from "./words/cues";
import { LIST_UNITS, ONE_EACH, TARGET_VARIANTS } from "./words/links";
import { BEFORE_DATE_WORDS } from "./words/status";

const variants = wordsOf(TARGET_VARIANTS);
const oneEach = wordsOf(ONE_EACH);
const deadlines = wordsOf(BEFORE_DATE_WORDS);
const compared = wordsOf(COMPARED_WORDS);
const payments = wordsOf(PAYMENT_ACTS);
const paymentRates = wordsOf(PAYMENT_RATES);

/** 建成159个，进度52.6%: how far the pair before it has come, not a works. */
const PROGRESS_ALONE = /^(?:总体|完成|累计|任务)?进度(?:为|达|达到|仅|仅为)?$/u;

/** 项目投资, 总工程量: said of the whole works that its sentence is about. */
const OF_PROJECT = /^(?:项目|工程|总工程)(?:总?投资|总?工程量|量|资金|进度|$)/u;

const RATIO_CUE = /(?:仅为|为|占|完成|达到?|实现|超).*$/u;

export function placeRatio(thread: Thread, mention: Mention, role: RatioRole): void {
  if (isGoal(thread, mention, role)) return setGoal(thread, mention);
  if (oneEach.isIn(mention.before) && placeForEach(thread, mention, role)) return;
  const goal = role.of === "done" || role.of === "progress" ? thread.openTarget(mention, true) : null;
  // 形象进度计划达到60%，实际完成55%.
  if (goal !== null && goal.aim !== "amount") return thread.answer(goal, mention);
  if (role.of === "act" && !PLAN_RATES.has(role.stem) && placeRate(thread, mention, role)) return;
  const partner = unanswered(thread, mention, role) ?? ratioPartner(thread, mention, role);
  if (partner !== null) {
    setRatio(thread, partner, mention, role);
    if (role.of === "act" && partner.target === null) lendMoney(thread, partner);
    return;
  }
  if (role.of === "share") return placeShare(thread, mention, role);
  const variant = variantOf(thread, mention);
  if (variant !== null) {
    const copy = thread.draft(mention, role, { actual: variant.actual, name: variant.name });
    copy.name = variantName(variant.name, mention);
    if (variant.ratio !== null) variant.name = variantName(variant.name, variant.ratio);
    return setRatio(thread, copy, mention, role);
  }
  placeAlone(thread, mention, role);
}

/** A ratio without an amount: 完成工程量的30%. */
export function placeAlone(thread: Thread, mention: Mention, role: RatioRole, named?: string): void {
  const own =
    named ??
    (cleanName(
      ownName(mention)
        .replace(/^.*进度为(?:完成)?/u, "")
        .replace(/总(?=工程量)/u, ""),
    ) ||
      nameInFront(mention));
  const ofProject = OF_PROJECT.test(role.stem) || OF_PROJECT.test(own);
  const name = ofProject ? thread.track.projectName(own, mention.clause) : thread.track.nameFor(own, mention.clause);
  setRatio(thread, thread.draft(mention, role, { name: name || thread.nameOf(mention), own }), mention, role);
}

/** 10月底前，…完成率达到100%: what is to be reached by a date, not what has been. */
function isGoal(thread: Thread, mention: Mention, role: RatioRole): boolean {
  if (role.of === "progress" || role.of === "share") return false;
  const { clause } = mention;
  const opening =
    thread.previous?.sentence === clause.sentence && thread.previous.mentions.length === 0 ? thread.previous : null;
  return [clause, opening].some(
    (each) => each !== null && each.dates.length > 0 && deadlines.at(each.words, 0) !== null,
  );
}

/** A goal makes a target of the amount it is said of: 年度内完成139294人体检，10月底前完成率达到100%. */
function setGoal(thread: Thread, mention: Mention): void {
  const draft = thread.recent(
    (each) => each.ratio === null && thread.inSentence(each, mention) && thread.agrees(mention, each),
  );
  thread.setLoose(mention, thread.nameOf(mention));
  if (draft === null) return;
  draft.target ??= draft.actual;
  if (draft.target === draft.actual) draft.actual = null;
  draft.firm = true;
}

/** 安排实施23896户，…，完成率达到100%: a rate of completion answers the open target of its sentence. */
function unanswered(thread: Thread, mention: Mention, role: RatioRole): Draft | null {
  if (role.of !== "done" || !role.stem.endsWith("率") || subjectIn(mention.before.replace(role.stem, "")) !== "")
    return null;
  const last = thread.drafts.at(-1);
  if (last === undefined || last.target !== null || last.actual === null || !isPart(last.actual)) return null;
  const open = thread.recent(
    (draft) =>
      draft.target !== null &&
      draft.actual === null &&
      draft.ratio === null &&
      (thread.inSentence(draft, mention) || (draft.firm && mention.clause.sentence - draft.clause.sentence === 1)),
  );
  if (open !== null) open.firm = true;
  return open;
}

/** 资金支出进度, 支付率: only money is paid, whatever was counted in between. */
function isPaid(words: string): boolean {
  const rate = paymentRates.endingAt(words, words.length);
  return rate !== null && payments.endingAt(words, rate.start) !== null;
}

/** The amount that a ratio of a plan is said of. */
function ratioPartner(thread: Thread, mention: Mention, role: RatioRole): Draft | null {
  if (role.of === "progress" && !PROGRESS_ALONE.test(mention.before)) return null;
  const subject = subjectIn(mention.before.replace(RATIO_CUE, ""));
  const words = cleanName(mention.before.replace(RATIO_CUE, ""));
  const ofMoney = /投资|资金/u.test(role.stem) || /(?:投资|资金)$/u.test(words) || isPaid(mention.before);
  return thread.recent((draft) => {
    const amount = draft.actual ?? draft.target;
    if (draft.ratio !== null || amount === null) return false;
    // 能耗下降3.1%，完成年度目标的124%: a ratio of a change, directly behind it.
    const last = draft.target ?? amount;
    const ofChange = draft.role.kind === "growth" && role.of === "plan" && last.rank === mention.rank - 1;
    if (ofChange && compared.isIn(amount.before)) return false;
    if (ofChange && subject === "") return thread.inSentence(draft, mention);
    if (draft.aim !== "amount" || amount.figure.measure !== "amount") return false;
    if (mention.clause.depth < amount.clause.depth || (ofMoney && !isMoney(amount)) || isScale(amount)) return false;
    if (subject !== "" && !alike(subject, draft.own) && !alike(subject, draft.name)) return false;
    if (role.of === "progress") {
      const planned = draft.target !== null && draft.actual?.rank === mention.rank - 1;
      return planned || (isMoney(amount) && thread.inSentence(draft, mention));
    }
    if (role.of === "share" && thread.partsFrom(amount, mention)) return false;
    if (role.of === "share") return draft.target !== null && draft.actual !== null && thread.inSentence(draft, mention);
    if (thread.inSentence(draft, mention)) return draft.actual !== null || !draft.firm || role.of === "done";
    return draft.clause.sentence === mention.clause.sentence - 1 && draft.firm && subject === "";
  });
}

/** 占X% without a plan: of a task list where it tells the part done, otherwise a fact of the amount before it. */
function placeShare(thread: Thread, mention: Mention, role: RatioRole): void {
  if (goesOnLike(thread, mention, role)) return;
  const last = thread.recent(
    (draft) => draft.ratio === null && draft.aim === "amount" && thread.inSentence(draft, mention),
  );
  // 占火灾总数的42.6% names the whole, and not what the share is.
  const own = role.stem === "" ? subjectIn(mention.before) : "";
  const amount = last?.actual ?? last?.target ?? null;
  if (last === null || amount === null || last.share !== null || own !== "") {
    const name = own === "" ? thread.nameOf(mention) : ownName(mention);
    // A share of something named here is a state, which its target may follow.
    if (own === "") thread.setLoose(mention, name);
    else thread.draft(mention, { kind: "state" }, { actual: mention, aim: "rate", name });
    return;
  }
  // 安排交流131人，占18.0%: what was arranged is what was reached.
  if (last.actual === null && !last.firm) [last.actual, last.target] = [last.target, null];
  const total = thread.totals.get(amount.figure.unit);
  if (total !== undefined && total.mention !== amount && last.actual !== null && tellsDone(thread, amount)) {
    setTotal(last, total);
    setRatio(thread, last, mention, { kind: "ratio", of: "plan", stem: "" });
    return;
  }
  const whole = tellsDone(thread, amount) ? wholeBehind(thread, last, amount, mention, role) : null;
  if (whole === null) {
    last.share = mention;
    return;
  }
  last.target = whole;
  setRatio(thread, last, mention, { kind: "ratio", of: "plan", stem: "" });
}

/**
 * 清河县完成投资18.6亿元，占年度任务的82.3%；石泉县完成12.4亿元，占68.9%: a share told as the one before it in its sentence is one
 * of the same plan where it is another place's. Gives whether it was.
 */
function goesOnLike(thread: Thread, mention: Mention, role: RatioRole): boolean {
  const last = thread.drafts.at(-1);
  const amount = last?.actual ?? null;
  if (last === undefined || role.stem !== "" || amount?.rank !== mention.rank - 1) return false;
  if (last.ratio !== null || subjectIn(mention.before) !== "" || barePlace(last.subject) === "") return false;
  const like = thread.recent(({ ratio }) => ratio !== null);
  if (like?.ratioOf !== "plan" || like.actual === null || !sameUnit(like.actual, amount)) return false;
  if (!thread.inSentence(like, mention) || !like.ratio?.before.startsWith("占")) return false;
  setRatio(thread, last, mention, { kind: "ratio", of: "plan", stem: "" });
  return true;
}

/** 绿灯（已完成或提前完成）24个: the class of a task list that is done. */
function tellsDone(thread: Thread, amount: Mention): boolean {
  const bracket = thread.bracketBefore(amount);
  return LIST_UNITS.has(amount.figure.unit) && /^(?:已|提前|基本|全面)?完成|已完成/u.test(bracket + amount.before);
}

/** 为省定目标的130.26%、市定目标的127%: the same actual held against another target. */
function variantOf(thread: Thread, mention: Mention): Draft | null {
  if (!variants.isIn(mention.before)) return null;
  return thread.recent((draft) => draft.ratio !== null && draft.actual !== null && thread.inSentence(draft, mention));
}

/** 城镇新增就业（省定）. */
function variantName(name: string, { before }: Mention): string {
  const variant = variants.all(before)[0]?.word;
  return variant === undefined ? name : `${name}（${variant}）`;
}

/** A、B均为100%: one indicator for each subject, or for each amount listed before. */
function placeForEach(thread: Thread, mention: Mention, role: RatioRole): boolean {
  const words = mention.before.replace(/(?:均|都).*$/u, "");
  const hasSubject = words !== `${role.stem}率` && subjectIn(words) !== "";
  const amounts = hasSubject ? [] : listedAmounts(thread, mention);
  if (amounts.length > 1) {
    for (const draft of amounts) {
      if (role.of === "act") setWhole(thread, draft, mention, role, true);
      else setRatio(thread, draft, mention, role);
      draft.shared = true;
    }
    return true;
  }
  const named = subjectsIn(hasSubject ? words : thread.wordsBefore(mention));
  if (named.length < 2) return false;
  for (const name of named) placeAlone(thread, mention, role, name);
  for (const draft of thread.drafts.slice(-named.length)) draft.shared = true;
  return true;
}

/** The amounts of one unit listed directly before, none of them with a ratio yet. */
function listedAmounts(thread: Thread, mention: Mention): readonly Draft[] {
  const listed: Draft[] = [];
  for (const draft of thread.drafts.slice(-6).reverse()) {
    const first = listed[0]?.actual ?? draft.actual;
    if (draft.actual === null || first === null || draft.ratio !== null) break;
    if (!sameUnit(draft.actual, first) || !thread.inSentence(draft, mention)) break;
    listed.unshift(draft);
  }
  return listed;
}

/**
 * Links ratios: a ratio of a plan to its amount, a rate of an act (办结率) to what was done and the whole of it, one ratio to
 * several subjects.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { alike, cleanName, ownName, subjectIn } from "./names";
import { fitsRatio } from "./proportions";
import type { Role } from "./roles";
import { subjectsIn } from "./subjects";
import { isMoney, isPart, isScale, sameUnit, type Thread, type Total } from "./thread";
import { COMPARED_WORDS, PLAN_RATES, TOTAL_BASES } from "./words/cues";
import { LIST_UNITS, ONE_EACH, TARGET_VARIANTS } from "./words/links";
import { BEFORE_DATE_WORDS } from "./words/status";

export type RatioRole = Extract<Role, { kind: "ratio" }>;

const variants = wordsOf(TARGET_VARIANTS);
const oneEach = wordsOf(ONE_EACH);
const totals = wordsOf(TOTAL_BASES);
const deadlines = wordsOf(BEFORE_DATE_WORDS);
/** By these money comes in, to be paid out again. */
const received = wordsOf(["到位", "下达", "争取", "收到", "接收", "安排", "拨入", "获批"]);
const compared = wordsOf(COMPARED_WORDS);
/** 建成159个，进度52.6%: how far the pair before it has come, not a works. */
const PROGRESS_ALONE = /^(?:总体|完成|累计|任务)?进度(?:为|达|达到|仅|仅为)?$/u;
/** 项目投资, 总工程量: said of the whole works that its sentence is about. */
const OF_PROJECT = /^(?:项目|工程|总工程)(?:总?投资|总?工程量|量|资金|进度|$)/u;
/** What is still to be dealt with. */
const LEFT_OVER = /(?:限期|尚未|未|其余|剩余|余下|正在)/u;
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
  if (role.of === "share") return placeShare(thread, mention);
  const variant = variantOf(thread, mention);
  if (variant !== null) {
    const copy = thread.draft(mention, role, { actual: variant.actual, name: variant.name });
    copy.name = variantName(variant.name, mention);
    if (variant.ratio !== null) variant.name = variantName(variant.name, variant.ratio);
    return setRatio(thread, copy, mention, role);
  }
  placeAlone(thread, mention, role);
}

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
function setTotal(draft: Draft, { mention, name }: Total): void {
  draft.target = mention;
  draft.name = `${name}完成`;
}

/**
 * The whole that a ratio names (总投资205.6亿元 …，占总投资73%), or that the ratio was worked out with: an earlier figure of the
 * unit that gives it. A figure that was only waiting for this leaves its own draft.
 */
function wholeBehind(thread: Thread, draft: Draft, amount: Mention, ratio: Mention, role: RatioRole): Mention | null {
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

/** A ratio without an amount: 完成工程量的30%. */
export function placeAlone(thread: Thread, mention: Mention, role: RatioRole, named?: string): void {
  const own =
    named ??
    cleanName(
      ownName(mention)
        .replace(/^.*进度为(?:完成)?/u, "")
        .replace(/总(?=工程量)/u, ""),
    );
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

/** The amount that a ratio of a plan is said of. */
function ratioPartner(thread: Thread, mention: Mention, role: RatioRole): Draft | null {
  if (role.of === "progress" && !PROGRESS_ALONE.test(mention.before)) return null;
  const subject = subjectIn(mention.before.replace(RATIO_CUE, ""));
  const ofMoney =
    /投资|资金/u.test(role.stem) || /(?:投资|资金)$/u.test(cleanName(mention.before.replace(RATIO_CUE, "")));
  return thread.recent((draft) => {
    const amount = draft.actual ?? draft.target;
    if (draft.ratio !== null || amount === null) return false;
    // 能耗下降3.1%，完成年度目标的124%: a ratio of a change, directly behind it.
    const ofChange = draft.role.kind === "growth" && role.of === "plan" && amount.rank === mention.rank - 1;
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
function placeShare(thread: Thread, mention: Mention): void {
  const last = thread.recent(
    (draft) => draft.ratio === null && draft.aim === "amount" && thread.inSentence(draft, mention),
  );
  const own = subjectIn(mention.before);
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
  } else last.share = mention;
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

/** 办结率, 整改率, 开工率: what was done and the whole of it stand before. */
function placeRate(thread: Thread, mention: Mention, role: RatioRole): boolean {
  const subject = subjectIn(mention.before.replace(`${role.stem}率`, ""));
  const fits = (draft: Draft): boolean => draft.ratio === null && (subject === "" || alike(subject, draft.own));
  const acted = thread.recent(
    (draft) =>
      draft.actual !== null &&
      !(isPart(draft.actual) && hasWhole(thread, draft, mention)) &&
      thread.inSentence(draft, mention) &&
      fits(draft) &&
      isActed(draft.actual, role.stem),
  );
  const paired = thread.drafts.at(-1);
  // 办结3.81万件；累计受理25.6万件，办结率99.7%: said of what came in last.
  if (acted !== null && paired !== undefined && paired !== acted && isCameIn(paired, acted)) {
    setWhole(thread, paired, mention, role, false);
    return true;
  }
  const directly = paired?.target != null && paired.actual?.rank === mention.rank - 1 && fits(paired) ? paired : null;
  if (acted === null && directly !== null && thread.inSentence(directly, mention)) {
    setRatio(thread, directly, mention, role);
    return true;
  }
  if (acted !== null) {
    setRatio(thread, acted, mention, role);
    if (acted.target === null) lendWhole(thread, acted);
    return true;
  }
  const wholes = openWholes(thread, (draft) => fits(draft) && mention.clause.sentence - draft.clause.sentence <= 1);
  for (const draft of wholes) setWhole(thread, draft, mention, role, wholes.length > 1);
  return wholes.length > 0 || placeSecondRate(thread, mention, role);
}

/** Whether the whole that a part is of waits for the rate too: 发现问题53个，其中现场整改29个，整改率81.1%. */
function hasWhole(thread: Thread, part: Draft, mention: Mention): boolean {
  return (
    thread.recent(({ actual, target, ratio, role }) => {
      const received = role.kind === "amount" && role.whole === "received";
      const open = received && actual !== null && target === null && ratio === null;
      if (!open || part.actual === null || actual === part.actual) return false;
      return sameUnit(actual, part.actual) && actual.clause.sentence === mention.clause.sentence;
    }) !== null
  );
}

/** Whether a draft is what came in after `acted` was told, and nothing is told of it yet. */
function isCameIn({ role, target, actual, ratio }: Draft, acted: Draft): boolean {
  const open =
    target === null && ratio === null && role.kind === "amount" && role.whole === "received" && !role.reached;
  return open && actual !== null && acted.actual !== null && actual.rank > acted.actual.rank && acted.target !== null;
}

/** Whether a figure says how much was done of the act: 已开工9项, 政府投资类开工379项, 拨付资金21.27亿元, 完成6万余人体检. */
export function isActed({ before, after }: Mention, act: string): boolean {
  const words = cleanName(before);
  if (LEFT_OVER.test(words)) return false;
  return (
    words.startsWith(act) || words.endsWith(act) || before.includes(`已${act}`) || cleanName(after).startsWith(act)
  );
}

export function setWhole(thread: Thread, draft: Draft, mention: Mention, role: RatioRole, shared: boolean): void {
  draft.target ??= draft.actual;
  if (draft.target === draft.actual) draft.actual = null;
  draft.shared = shared;
  setRatio(thread, draft, mention, role);
}

/** 批示137件，反馈率100%，办结率90.5%: another rate of the whole that the one directly before is of. */
function placeSecondRate(thread: Thread, mention: Mention, role: RatioRole): boolean {
  const last = thread.drafts.at(-1);
  if (last?.ratio?.rank !== mention.rank - 1 || last.ratioOf !== "act" || last.target === null) return false;
  if (last.actual !== null || last.stem === role.stem || subjectIn(mention.before.replace(`${role.stem}率`, "")) !== "")
    return false;
  const second = thread.draft(mention, last.role, { target: last.target, name: last.name, own: last.own });
  setRatio(thread, second, mention, role);
  return true;
}

/** The drafts whose figures are the whole of a rate: the nearest, and the equal ones listed with it. */
function openWholes(thread: Thread, fits: (draft: Draft) => boolean): readonly Draft[] {
  const counted = (draft: Draft): boolean => {
    const amount = draft.target ?? draft.actual;
    if (amount === null || LEFT_OVER.test(amount.before)) return false;
    return amount.figure.measure === "amount" && !isMoney(amount) && fits(draft);
  };
  const isWhole = (draft: Draft): boolean =>
    draft.target !== null || (draft.role.kind === "amount" && draft.role.whole !== null);
  const nearest =
    thread.recent((draft) => counted(draft) && isWhole(draft)) ??
    thread.recent((draft) => counted(draft) && draft.role.kind === "amount" && !draft.role.reached);
  const unit = nearest?.target ?? nearest?.actual ?? null;
  if (nearest === null || unit === null) return [];
  const later = thread.drafts.slice(thread.drafts.lastIndexOf(nearest) + 1);
  const parts = later.some(({ actual }) => actual !== null && isPart(actual));
  const listed =
    !parts &&
    later.every(
      (draft) =>
        counted(draft) &&
        draft.actual !== null &&
        sameUnit(draft.actual, unit) &&
        draft.clause.sentence === nearest.clause.sentence,
    );
  return listed ? [nearest, ...later] : [nearest];
}

/**
 * 离田率75.8% behind 已离田23,500亩: any rate whose act the figure before it tells, if a target or whole stands there too.
 * Gives whether the share was such a rate.
 */
export function rateOfAct(thread: Thread, mention: Mention): boolean {
  const named = /([\u4e00-\u9fff]{2,3})(?:率|进度|比例)$/u.exec(cleanName(mention.before))?.[1] ?? "";
  if (named === "") return false;
  const acts = [named, named.slice(-2)];
  const role = { kind: "ratio", of: "done", stem: named } as const;
  const acted = thread.recent(({ actual, ratio, clause }) => {
    return (
      actual !== null &&
      ratio === null &&
      clause.paragraph === mention.clause.paragraph &&
      acts.some((act) => tellsAct(actual, act))
    );
  });
  if (acted?.actual == null || !thread.inSentence(acted, mention)) return false;
  const whole = acted.target ?? wholeBehind(thread, acted, acted.actual, mention, role);
  if (whole === null) return false;
  acted.target = whole;
  setRatio(thread, acted, mention, role);
  return true;
}

function tellsAct({ before }: Mention, act: string): boolean {
  return before.includes(`已${act}`) || cleanName(before).endsWith(act);
}

/** Gives a rate's actual the whole that stands before it: 共10项，…已开工9项，开工率90.0%. */
function lendWhole(thread: Thread, acted: Draft): void {
  const { actual } = acted;
  if (actual === null || isMoney(actual)) return;
  const from = thread.drafts.lastIndexOf(acted);
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const draft = thread.drafts[i];
    const whole = draft?.actual ?? null;
    if (
      draft === undefined ||
      whole === null ||
      draft.ratio !== null ||
      draft.target !== null ||
      draft.role.kind !== "amount"
    )
      continue;
    if (draft.role.reached || !sameUnit(whole, actual)) continue;
    if (draft.role.whole === null && draft.clause.sentence !== acted.clause.sentence) continue;
    if (acted.subject !== "" && !alike(acted.subject, draft.own)) continue;
    acted.target = whole;
    if (acted.subject === "") acted.name = draft.name;
    thread.remove(draft);
    return;
  }
}

/** 补贴资金1,850万元，已兑付1,147万元，兑付率68%: the money directly before what is paid of it, which names its matter. */
function lendMoney(thread: Thread, acted: Draft): void {
  const { actual } = acted;
  const whole = thread.drafts[thread.drafts.lastIndexOf(acted) - 1];
  const money = whole?.actual ?? null;
  if (actual === null || whole === undefined || money === null || money.rank !== actual.rank - 1) return;
  if (!isMoney(actual) || !isMoney(money) || acted.subject !== "" || whole.segment !== acted.segment) return;
  if (whole.target !== null || whole.ratio !== null || money.figure.value < actual.figure.value) return;
  if (whole.role.kind !== "amount" || whole.role.reached) return;
  acted.target = money;
  acted.name = whole.name;
  thread.remove(whole);
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

/**
 * Links rates of acts (办结率, 离田率) to what was done of the act and the whole of it, which stand before them.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { alike, cleanName, subjectIn } from "./names";
import { isActed, LEFT_OVER, setRatio, setWhole, wholeBehind, type RatioRole } from "./ratioParts";
import { sameUnit } from "./sameUnit";
import { isMoney, isPart, type Thread } from "./thread";

/** 办结率, 整改率, 开工率: what was done and the whole of it stand before. */
export function placeRate(thread: Thread, mention: Mention, role: RatioRole): boolean {
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
    (draft.target !== null && draft.actual === null) || (draft.role.kind === "amount" && draft.role.whole !== null);
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
export function lendMoney(thread: Thread, acted: Draft): void {
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

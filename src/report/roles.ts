/**
 * Tells from the words around a figure what it is: a target, an amount reached, a ratio and of what, a limit, a change.
 * Takes one mention; looks at nothing beyond its clause, so that what it says can be read off the tables of cues.
 */
import type { Mention } from "./clauses";
import {
  answers,
  endsWithOne,
  growthOf,
  isBaseNoun,
  isExcess,
  isLimit,
  isPlanned,
  isProgress,
  isShort,
  lastDue,
  lastPlan,
  links,
  plan,
  planBase,
  planning,
  qualifiers,
  without,
  worksLinks,
} from "./cues";
import { lexiconOf, wordsOf } from "./lexicon";
import { isDistance, subjectIn } from "./names";
import {
  ACT_RATES,
  COMPARED_WORDS,
  DONE_RATES,
  DONE_VERBS,
  NO_WHOLE_WORDS,
  PAYMENT_ACTS,
  PAYMENT_RATES,
  REACHED_WORDS,
  STOCK_WORDS,
  SUM_WORDS,
  WHOLE_WORDS,
  WORKS_WORDS,
} from "./words/cues";
import {
  BASE_KINDS_BEHIND,
  BASE_NOUNS_BEHIND,
  BECAME_WORDS,
  GOAL_KINDS_BEHIND,
  GOAL_NOUNS,
  GOAL_SUFFIXES,
  GOAL_TELLING,
  HELD_AGAINST,
  NO_GOAL_ENDS,
  SETTING_VERBS,
} from "./words/goals";
import type { Qualifier } from "./report";
import { oneOf } from "./words/listed";
import {
  AGAINST_WORDS,
  ALL_NOUNS,
  CHANGE_BEGINNINGS,
  EARLIER_ENDS,
  EARLIER_TIMES,
  EXCEEDING,
  HALFWAY_ALONE,
  HALFWAY_SAYINGS,
  INVESTED_NOUNS,
  LESSENING_WORDS,
  NO_FACT_BEHIND,
  REACHED_BEHIND,
} from "./words/shares";

/** What a target is a target for. */
export type Aim = "amount" | "limit" | "growth" | "progress" | "rate";

export type Role =
  /** `firm` if the text names a plan, not only a time or a wish (全年80公里, 安排23896户). */
  | { readonly kind: "target"; readonly aim: Aim; readonly firm: boolean; readonly sign: 1 | -1 }
  | {
      readonly kind: "amount";
      readonly reached: boolean;
      readonly answers: boolean;
      readonly whole: "received" | "summed" | null;
    }
  /** A ratio of a plan, of a base named otherwise (投资), of an act's whole (办结率), or a share whose base stands before. */
  | {
      readonly kind: "ratio";
      readonly of: "plan" | "progress" | "act" | "done" | "share" | "excess";
      readonly stem: string;
    }
  /** A share without any word of its own. */
  | { readonly kind: "bare" }
  | { readonly kind: "growth"; readonly sign: 1 | -1 }
  | { readonly kind: "state" }
  /** 快于序时进度6.5个百分点, 超计划19家: a fact that takes part in nothing. */
  | { readonly kind: "other" }
  /** A number that says nothing of what it counts. */
  | { readonly kind: "none" };

const reached = wordsOf(REACHED_WORDS);
const wholes = wordsOf(WHOLE_WORDS, NO_WHOLE_WORDS);
const stocks = wordsOf(STOCK_WORDS);
const sums = wordsOf(SUM_WORDS, NO_WHOLE_WORDS);
const compared = wordsOf(COMPARED_WORDS);
const works = wordsOf(WORKS_WORDS);
/** 办结率, 资金支出进度, each with its act. */
const actRates = lexiconOf<string>([
  ...ACT_RATES.map((act) => [`${act}率`, act] as const),
  ...PAYMENT_ACTS.flatMap((act) => PAYMENT_RATES.map((rate) => [act + rate, act] as const)),
]);
const doneRates = wordsOf([...DONE_RATES, ...DONE_VERBS]);
const exceeding: ReadonlySet<string> = new Set(EXCEEDING);
const halfwaySayings = wordsOf(HALFWAY_SAYINGS);

const TARGET_BEHIND = new RegExp(
  `^的?${oneOf(GOAL_KINDS_BEHIND)}{0,2}${oneOf(GOAL_NOUNS)}(?!${oneOf(NO_GOAL_ENDS)})`,
  "u",
);
/** 55%的计划投资已落地: the plan that the share is of stands behind it, and what became of it. */
const BASE_TOLD = new RegExp(
  `^的${oneOf(BASE_KINDS_BEHIND)}?${oneOf(BASE_NOUNS_BEHIND)}[\\u4e00-\\u9fff]{0,4}${oneOf(BECAME_WORDS)}`,
  "u",
);
/** 高于年初确定的7%: held against what was set. */
const GOAL_SET = new RegExp(`${oneOf(HELD_AGAINST)}.{0,6}${oneOf(SETTING_VERBS)}的$`, "u");
/** A goal told without a subject of its own: 年内目标是降到, 考核要求不低于. */
const GOAL_TOLD = new RegExp(`^[${GOAL_SUFFIXES}]?${oneOf(GOAL_TELLING)}*$`, "u");
const IS_REACHED_BEHIND = new RegExp(`^(?:[^，。]{0,6})?${oneOf(REACHED_BEHIND)}`, "u");
/** 完成就业培训九成: the matter between the verb and its share. */
const DONE_OF = /^(?:已|累计|已累计)?完成[\u4e00-\u9fff]{2,10}(?<![率度比例])$/u;
/** 占发行额的35.2%: of what was reached at an earlier stage. */
const OF_STAGE = /占已?([\u4e00-\u9fff]{2})总?(?:额|数|量|额度)的$/u;
/** 收了九成三: any verb and 了. */
const HAS_DONE = /^(?:已经?)?[\u4e00-\u9fff]{1,2}了$/u;
/** 重点项目完成投资过半: so much of the plan. */
const INVESTED = new RegExp(`完成${oneOf(INVESTED_NOUNS)}$`, "u");
/** 实检, 实收, 实装: whatever the verb, but not 实施, 实训基地. */
const DONE_IN_FACT = new RegExp(`实(?![${NO_FACT_BEHIND}])[\\u4e00-\\u9fff]|实训(?!基地)`, "u");
/** The unit of a multiple: 完成任务的1.29倍. */
const MULTIPLE = "倍";
/** 比上年同期多发, 较年初新增: a change against an earlier time, and its verb. */
const AGAINST = new RegExp(
  `${oneOf(AGAINST_WORDS)}${oneOf(EARLIER_TIMES)}?${oneOf(EARLIER_ENDS)}?([${CHANGE_BEGINNINGS}][\\u4e00-\\u9fff]{0,3})$`,
  "u",
);
const BOUNDING: ReadonlySet<Qualifier> = new Set(["超", "以内", "以上", "至少", "近"]);
/** 占项目总数的39.3%. */
const OF_ALL = new RegExp(`占[^，]{0,8}(${oneOf(ALL_NOUNS)})的$`, "u");
const LESSENING = new RegExp(`^${oneOf(LESSENING_WORDS)}`, "u");

/** Bounds of a class: 完成率在90%以上的5项, 有3个县拨付率低于60%. */
function isThreshold({ figure: { qualifier }, before, after, place, clause }: Mention): boolean {
  const bounds = qualifier !== null && BOUNDING.has(qualifier);
  if (!bounds || TARGET_BEHIND.test(after)) return false;
  const next = clause.mentions[place + 1];
  if (after.startsWith("的") && next?.figure.measure === "amount") return true;
  const last = clause.mentions[place - 1];
  return last?.figure.measure === "amount" && last.before.endsWith("有") && planBase(before) === null;
}

function shareRole(mention: Mention): Role {
  const { before, after, figure } = mention;
  const words = without(qualifiers, before);
  if (figure.text.startsWith("过半")) {
    // 时间过半、任务过半, 双过半 are sayings.
    if (words === HALFWAY_ALONE || endsWithOne(halfwaySayings, words)) return { kind: "none" };
    if (endsWithOne(plan, words)) return { kind: "ratio", of: "plan", stem: "" };
  }
  if (isThreshold(mention)) return { kind: "none" };
  const rated = without(links, words);
  const done = doneRates.endingAt(rated, rated.length);
  if (exceeding.has(before) && figure.text.includes("成")) return { kind: "ratio", of: "excess", stem: "" };
  if (BASE_TOLD.test(after)) return { kind: "ratio", of: "plan", stem: "" };
  if (
    (words.endsWith("比") && done === null && !words.endsWith("占比") && !TARGET_BEHIND.test(after)) ||
    isExcess(words)
  )
    return isExcess(words) ? { kind: "ratio", of: "excess", stem: "" } : { kind: "state" };
  if (isLimit(mention, words)) return { kind: "target", aim: "limit", firm: true, sign: 1 };
  if ((TARGET_BEHIND.test(after) && done === null) || GOAL_SET.test(words)) {
    const change = growthOf(words);
    const grows = change !== null || /^的?(?:增幅|增长|增速)/u.test(after);
    return { kind: "target", aim: grows ? "growth" : "rate", firm: true, sign: change?.sign ?? 1 };
  }
  const change = growthOf(words);
  if (change !== null) {
    const asked = isPlanned(words.slice(0, change.start));
    if (asked) return { kind: "target", aim: "growth", firm: true, sign: change.sign };
    return { kind: "growth", sign: change.sign };
  }
  // 占全年28项的四分之三: the plan's own figure stands between its name and the share.
  const base = mention.place > 0 && isBaseNoun(words) ? "计划" : planBase(words);
  if (base !== null) return { kind: "ratio", of: base.includes("工程量") ? "progress" : "plan", stem: base };
  const bare = without(links, words);
  const rate = actRates.endingAt(bare, bare.length);
  if (rate !== null) return { kind: "ratio", of: "act", stem: rate.meaning };
  const part = without(worksLinks, bare);
  const ofWorks = (figure.text.includes("成") || bare.endsWith("完成")) && endsWithOne(works, part);
  if (ofWorks) return { kind: "ratio", of: "progress", stem: "" };
  if (isProgress(bare)) {
    return isPlanned(bare)
      ? { kind: "target", aim: "progress", firm: true, sign: 1 }
      : { kind: "ratio", of: "progress", stem: /(?:项目)?总?工程量(?=的?$)/u.exec(bare)?.[0] ?? "" };
  }
  if (done !== null) {
    const front = bare.slice(0, done.start);
    return isPlanned(front) && endsWithOne(plan, front)
      ? { kind: "target", aim: "rate", firm: true, sign: 1 }
      : { kind: "ratio", of: "done", stem: done.word };
  }
  if (DONE_OF.test(words) || INVESTED.test(bare)) return { kind: "ratio", of: "done", stem: "" };
  const stage = OF_STAGE.exec(words)?.[1];
  if (stage !== undefined && reached.isIn(stage)) return { kind: "ratio", of: "done", stem: stage };
  if (HAS_DONE.test(words)) return { kind: "ratio", of: "done", stem: "" };
  const all = OF_ALL.exec(words)?.[1];
  if (/占比?$/u.test(bare) || all !== undefined) return { kind: "ratio", of: "share", stem: all ?? "" };
  const goal = lastPlan(words);
  const told = goal !== null && GOAL_TOLD.test(words.slice(goal.end));
  // 固定资产投资增速目标12%.
  const grows = goal === null ? null : growthOf(words.slice(0, goal.start));
  if (told && grows !== null) return { kind: "target", aim: "growth", firm: true, sign: grows.sign };
  if (told || endsWithOne(plan, bare) || (endsWithOne(planning, bare) && bare !== ""))
    return { kind: "target", aim: "rate", firm: true, sign: 1 };
  if (figure.qualifier === "不少于") return { kind: "target", aim: "rate", firm: false, sign: 1 };
  if (without(answers, bare) === "" || isListed(bare) || subjectIn(bare) === "") return { kind: "bare" };
  return { kind: "state" };
}

const isListed = (words: string): boolean => words === "" || /^[和及与、]$/u.test(words);

/** A word of reaching that is no part of a list of kinds (新开工及在建项目). */
function isReached(words: string): boolean {
  if (/[\u4e00-\u9fff]了$/u.test(words)) return true;
  return reached
    .all(words)
    .some(
      ({ start, end }) => !/^[及和与、]/u.test(words.slice(end)) && !/[未没不待难]有?$/u.test(words.slice(0, start)),
    );
}

function wholeOf(words: string): "received" | "summed" | null {
  if (wholes.isIn(words)) return "received";
  return sums.isIn(words) ? "summed" : null;
}

function amountRole(mention: Mention): Role {
  const { before, after, figure } = mention;
  const words = without(qualifiers, before);
  if (isExcess(words) || isShort(words)) return { kind: "other" };
  if (figure.unit === MULTIPLE && planBase(words) !== null) return { kind: "ratio", of: "plan", stem: "" };
  const against = AGAINST.exec(words)?.[1];
  if (against !== undefined) return { kind: "growth", sign: LESSENING.test(against) ? -1 : 1 };
  if (isLimit(mention, words)) return { kind: "target", aim: "limit", firm: true, sign: 1 };
  const change = growthOf(words);
  if (change !== null && compared.isIn(words)) return { kind: "growth", sign: change.sign };
  if (TARGET_BEHIND.test(after)) return { kind: "target", aim: "amount", firm: true, sign: 1 };
  if (isDistance(words)) return { kind: "other" };
  const touched = mention.place > 0 && plan.at(words, 0) !== null;
  const named = touched ? null : lastDue(words);
  const says = figure.bare ? words.slice(-4) : words;
  if (named !== null && !answers.isIn(words.slice(named.end))) {
    const carriedOut = /完成$/u.test(words.slice(0, named.start)) && !/的$/u.test(after) && !after.startsWith("的");
    if (figure.bare && named.end < words.length) return { kind: "none" };
    return carriedOut
      ? { kind: "amount", reached: true, answers: true, whole: null }
      : { kind: "target", aim: "amount", firm: true, sign: 1 };
  }
  if (figure.bare && !endsWithOne(reached, says)) return { kind: "none" };
  const role = {
    reached: !endsWithOne(stocks, words) && (isReached(words) || IS_REACHED_BEHIND.test(after)),
    answers: answers.isIn(words) || DONE_IN_FACT.test(words),
    whole: wholeOf(words),
  };
  const floor = figure.qualifier === "不少于" && !role.reached && !mention.clause.words.includes("其中");
  if ((planning.isIn(words) || floor) && !role.answers) return { kind: "target", aim: "amount", firm: false, sign: 1 };
  return { kind: "amount", ...role };
}

/** 同比下降0.41个百分点, 较去年同期降低2.6个百分点: a change; any other distance in points takes part in nothing. */
function pointsRole({ before }: Mention): Role {
  const words = without(qualifiers, before);
  const change = growthOf(words);
  return change !== null && compared.isIn(words) ? { kind: "growth", sign: change.sign } : { kind: "other" };
}

/** What a figure is by the words of its own clause. */
export function roleOf(mention: Mention): Role {
  mention.role ??= readRole(mention);
  return mention.role;
}

function readRole(mention: Mention): Role {
  switch (mention.figure.measure) {
    case "share":
      return shareRole(mention);
    case "points":
      return pointsRole(mention);
    default:
      return amountRole(mention);
  }
}

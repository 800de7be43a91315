/**
 * Tells from the words around a figure what it is: a target, an amount reached, a ratio and of what, a limit, a change.
 * Takes one mention; looks at nothing beyond its clause, so that what it says can be read off the tables of cues.
 */
import type { Mention } from "./clauses";
import { lexiconOf, wordsOf, type Lexicon } from "./lexicon";
import { subjectIn } from "./names";
import {
  ACT_RATES,
  ANSWER_WORDS,
  COMPARED_WORDS,
  DONE_RATES,
  EXCESS_WORDS,
  GROWTH_WORDS,
  LIMIT_WORDS,
  NO_PLAN_WORDS,
  NO_PLANNING_WORDS,
  NO_WHOLE_WORDS,
  PLAN_WORDS,
  PLANNING_WORDS,
  PROGRESS_WORDS,
  RATIO_FILLERS,
  RATIO_VERBS,
  STOCK_WORDS,
  REACHED_WORDS,
  TOTAL_BASES,
  SUM_WORDS,
  WHOLE_WORDS,
  WORKS_WORDS,
} from "./words/cues";
import { SMALLER_IS_BETTER } from "./words/kinds";
import { PAIRING_WORDS, PERIOD_WORDS } from "./words/links";
import { QUALIFIERS_BEFORE } from "./words/qualifiers";

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

const qualifiers = wordsOf(
  QUALIFIERS_BEFORE.flatMap(([word, meaning]) => (meaning === null ? [] : [word])),
  QUALIFIERS_BEFORE.flatMap(([word, meaning]) => (meaning === null ? [word] : [])),
);
const plan = wordsOf(PLAN_WORDS, NO_PLAN_WORDS);
const planning = wordsOf(PLANNING_WORDS, NO_PLANNING_WORDS);
const reached = wordsOf(REACHED_WORDS);
const answers = wordsOf(ANSWER_WORDS);
const wholes = wordsOf(WHOLE_WORDS, NO_WHOLE_WORDS);
const stocks = wordsOf(STOCK_WORDS);
const sums = wordsOf(SUM_WORDS, NO_WHOLE_WORDS);
const limits = wordsOf(LIMIT_WORDS);
const growth = lexiconOf<1 | -1>(GROWTH_WORDS);
const compared = wordsOf(COMPARED_WORDS);
const ratioVerbs = wordsOf(RATIO_VERBS);
const fillers = wordsOf(RATIO_FILLERS);
const totals = wordsOf(TOTAL_BASES);
const excess = wordsOf(EXCESS_WORDS);
const progress = wordsOf(PROGRESS_WORDS);
const works = wordsOf(WORKS_WORDS);
const actRates = wordsOf(ACT_RATES.map((act) => `${act}率`));
const doneRates = wordsOf([...DONE_RATES, "完成", "完成了", "达成"]);
const smaller = wordsOf(SMALLER_IS_BETTER);
/** Words between what a share is called and its number: 办结率均达, 完成率分别为. */
const links = wordsOf([
  "为",
  "是",
  "达",
  "达到",
  "均",
  "都",
  ...PAIRING_WORDS,
  "约",
  "了",
  "已",
  "已达",
  "到",
  "至",
  "也",
  "全部",
  "仅",
  "只",
  "均已",
  "还",
  "就",
  "刚",
  "刚好",
  "正好",
  "恰好",
  "刚刚",
  "合",
  "即",
  "现为",
  "只有",
  "仅有",
  "每年",
  "历年",
  "连年",
  "始终",
  "一直",
  ...PERIOD_WORDS,
  "累计",
  "今年以来",
]);

/** Words between what is under way and its share: 主体完成六成, 形象进度的. */
const worksDone = wordsOf(["完成", "的", "已完成", "目前"]);

const TARGET_BEHIND =
  /^的?(?:年度|全年|总体|预期|控制|规划|阶段|约束|自定|最低控制|增幅|增长|增速|考核|既定|下达|最低|最高|国家|省定|市定)?(?:目标|任务|计划|要求|标准|指标|规定|底线|下限|考核线|目标线|及格线|达标线|要求线)(?!量|型|书|清单)/u;
/** 未突破4%的上限, 以22人为限, 压在12起以下. */
const LIMIT_BEHIND = /^(?:的|为)(?:年度|全年|控制)?(?:红线|控制线|上限|限额|限值|警戒线|限|顶|天花板)/u;
/** 55%的计划投资已落地: the plan that the share is of stands behind it, and what became of it. */
const BASE_TOLD = /^的(?:年度|全年)?(?:计划|目标|任务)[\u4e00-\u9fff]{0,4}(?:已|完成|落实|落地|到位|支付)/u;
/** 任务2万吨，超两成: nothing but that it is more. */
const EXCEEDS = /^(?:超|超出|多出|超了)$/u;
/** 高于年初确定的7%: held against what was set. */
const GOAL_SET =
  /(?:高于|低于|好于|优于|超过|达到|不及|未达|比|较).{0,6}(?:确定|设定|下达|规定|要求|提出|承诺|批准|核定)的$/u;
/** A goal told without a subject of its own: 年内目标是降到, 考核要求不低于. */
const GOAL_TOLD =
  /^[值线数率]?(?:是|为|要|须|需|应|达|到|至|降|升|提|压|减|增|控制|在|不|低|高|于|少|超|过|保持|稳定|以|力争)*$/u;
const BASE_FIGURE = /^(?:年度)?(?:目标|任务|计划|指标)?[数量额]?的$/u;
const REACHED_BEHIND = /^(?:[^，。]{0,6})?(?:已|完成|建成|竣工|完工|达标|完毕)/u;
/** 完成就业培训九成: the matter between the verb and its share. */
const DONE_OF = /^(?:已|累计|已累计)?完成[\u4e00-\u9fff]{2,10}(?<![率度比例])$/u;
/** 占发行额的35.2%: of what was reached at an earlier stage. */
const OF_STAGE = /占已?([\u4e00-\u9fff]{2})总?(?:额|数|量|额度)的$/u;
/** 收了九成三: any verb and 了. */
const HAS_DONE = /^(?:已经?)?[\u4e00-\u9fff]{1,2}了$/u;
/** 重点项目完成投资过半: so much of the plan. */
const INVESTED = /完成(?:投资|工程量|任务)$/u;
/** 实检, 实收, 实装: whatever the verb, but not 实施, 实训基地. */
const DONE_IN_FACT = /实(?![施现际事体业验名行力效物木地在践务训习])[\u4e00-\u9fff]|实训(?!基地)/u;
const CLOSES = /[至到]$/u;
/** 应出庭66件, 应修60公里: whatever the verb. */
const DUE =
  /(?<![适相反供响效感对])应(?![用急届对聘战邀该允和])[\u4e00-\u9fff]{1,3}$|^应(?![用急届对聘战邀该允和])[\u4e00-\u9fff]{4,8}$/u;
/** The unit of a multiple: 完成任务的1.29倍. */
const MULTIPLE = "倍";
/** 比上年同期多发, 较年初新增: a change against an earlier time, and its verb. */
const AGAINST =
  /(?:比|较|同比|环比)(?:上年|去年|同期|年初|年末|上月|上季度|上期|上半年)?(?:同期|末|底|同月)?((?:多|少|净|新|减|增|缩|压|降|提)[\u4e00-\u9fff]{0,3})$/u;
const LESSENING = /^(?:少|减|缩|压|降|净减)/u;

function without(lexicon: Lexicon<unknown>, words: string): string {
  let rest = words;
  for (let found = lexicon.endingAt(rest, rest.length); found !== null && rest !== "";) {
    rest = rest.slice(0, found.start);
    found = lexicon.endingAt(rest, rest.length);
  }
  return rest;
}

const endsWithOne = (lexicon: Lexicon<unknown>, words: string): boolean =>
  lexicon.endingAt(words, words.length) !== null;
const holds = (lexicon: Lexicon<unknown>, words: string): boolean => lexicon.isIn(words);

/** The last plan word in `words` and where it stands. */
function lastPlan(words: string): { readonly start: number; readonly end: number } | null {
  return plan.all(words).at(-1) ?? null;
}

/** The same, or what is due by a verb that no table knows. */
function lastDue(words: string): { readonly start: number; readonly end: number } | null {
  const due = DUE.exec(words);
  return lastPlan(words) ?? (due === null ? null : { start: due.index, end: words.length });
}

/** 差3个, 欠任务0.4万亩, 距目标差12户: what is lacking. */
function isShort(words: string): boolean {
  const named = plan.endingAt(words, words.length);
  const bare = named === null ? words : words.slice(0, named.start);
  return /(?:差|还差|欠|尚欠|缺|短|短少|超|的限值|的标准|的上限)$/u.test(bare) && !/[公相]差$/u.test(bare);
}

/** 超计划, 比年度计划多: how far above a plan. */
function isExcess(words: string): boolean {
  const bare = words.replace(/(?:多完成|超额完成|多出|超出|高出|增加|多|高|超|数)$/u, "");
  const base = plan.endingAt(bare, bare.length);
  return base !== null && excess.endingAt(bare, base.start) !== null;
}

/** 占年度培训量的, 为整改方案要求的, 占应追缴额的, 占全年预算的: a plan named by what it is a plan of. */
const PLANNED_BASE =
  /(?:占|为|是|达到?|完成|相当于|实现|合)了?[^，]{0,10}?(?:(?:全年|年度|年初|本年|当年)[^，的]{1,6}[量数额]|(?:预期|预算|方案|方案要求|要求|规划|盘子)|应[^用急届对聘战][^，的]{0,4}[量数额]?)的?$/u;

/** 占全年的51.5%, 为全年的: the year stands for its plan. */
const OF_YEAR = /(?:占|为|是|达到?|完成|相当于|合)(?:了)?((?:全年|年度|本年|当年)(?:任务|目标|计划)?)的$/u;

/** What a share is of if its words name a plan or a total, null if they name neither. */
export function planBase(words: string): string | null {
  const planned = PLANNED_BASE.exec(words);
  if (planned !== null) return planned[0].replace(/^(?:占|为|是|达到?|完成|相当于|实现|合)了?/u, "");
  const year = OF_YEAR.exec(words)?.[1];
  if (year !== undefined) return year;
  const bare = without(fillers, words);
  const named = plan.endingAt(words, words.length) ?? plan.endingAt(bare, bare.length);
  if (named !== null) {
    const before = words.slice(0, named.start);
    const verb = ratioVerbs.isIn(before.slice(-10));
    return verb || /[的数额]$/u.test(words) ? words.slice(named.start) : null;
  }
  const closed = words.endsWith("的") ? words.slice(0, -1) : words;
  const total = totals.endingAt(closed, closed.length);
  if (total === null || !/(?:完成|占)[^，]{0,6}$/u.test(closed.slice(0, total.start))) return null;
  return closed.slice(total.start);
}

function growthOf(words: string): { readonly sign: 1 | -1; readonly start: number } | null {
  if (CLOSES.test(words)) return null;
  const bare = without(links, words);
  const found = growth.endingAt(bare, bare.length);
  return found === null ? null : { sign: found.meaning, start: found.start };
}

/** Whether the words ask for something (目标, 要求, 计划) and do not say by now how far it is. */
function isPlanned(words: string): boolean {
  const named = lastPlan(words) ?? planning.all(words).at(-1) ?? null;
  return named !== null && !holds(answers, words.slice(named.end));
}

function isLimit(mention: Mention, words: string): boolean {
  if (LIMIT_BEHIND.test(mention.after)) return true;
  const bare = without(links, words);
  if (endsWithOne(limits, words) || endsWithOne(limits, bare)) return true;
  return mention.figure.qualifier === "以内" && smaller.endingAt(bare, bare.length) !== null;
}

function shareRole(mention: Mention): Role {
  const { before, after, figure } = mention;
  const words = without(qualifiers, before);
  // 时间过半、任务过半, 双过半 are sayings.
  if (figure.text.startsWith("过半") && /(?:时间|任务|双|“)$/u.test(words)) return { kind: "none" };
  const rated = without(links, words);
  const done = doneRates.endingAt(rated, rated.length);
  if (EXCEEDS.test(before) && figure.text.includes("成")) return { kind: "ratio", of: "excess", stem: "" };
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
  const base = mention.place > 0 && BASE_FIGURE.test(words) ? "计划" : planBase(words);
  if (base !== null) return { kind: "ratio", of: base.includes("工程量") ? "progress" : "plan", stem: base };
  const bare = without(links, words);
  const rate = actRates.endingAt(bare, bare.length);
  if (rate !== null) return { kind: "ratio", of: "act", stem: rate.word.slice(0, -1) };
  const ofWorks = figure.text.includes("成") && endsWithOne(works, without(worksDone, bare));
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
  if (/占比?$/u.test(bare)) return { kind: "ratio", of: "share", stem: "" };
  const goal = lastPlan(words);
  const told = goal !== null && GOAL_TOLD.test(words.slice(goal.end));
  if (told || endsWithOne(plan, bare) || (endsWithOne(planning, bare) && bare !== ""))
    return { kind: "target", aim: "rate", firm: true, sign: 1 };
  if (figure.qualifier === "不少于") return { kind: "target", aim: "rate", firm: false, sign: 1 };
  if (without(answers, bare) === "" || isListed(bare) || subjectIn(bare) === "") return { kind: "bare" };
  return { kind: "state" };
}

/** 形象进度40%, 厂房主体完成六成, 完成项目总工程量的60%. */
function isProgress(words: string): boolean {
  const bare = without(worksDone, words);
  const found = progress.endingAt(bare, bare.length);
  if (found === null) return false;
  return (
    !/(?:序时|时间|时序|目标|投资|达)$/u.test(bare.slice(0, found.start)) &&
    (found.word !== "主体" || bare !== words) &&
    (found.word !== "进度" || /^(?:.*[\s，])?$/u.test(bare.slice(0, found.start)))
  );
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
  if (holds(wholes, words)) return "received";
  return holds(sums, words) ? "summed" : null;
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
  if (change !== null && holds(compared, words)) return { kind: "growth", sign: change.sign };
  if (TARGET_BEHIND.test(after)) return { kind: "target", aim: "amount", firm: true, sign: 1 };
  const touched = mention.place > 0 && plan.at(words, 0) !== null;
  const named = touched ? null : lastDue(words);
  const says = figure.bare ? words.slice(-4) : words;
  if (named !== null && !holds(answers, words.slice(named.end))) {
    const carriedOut = /完成$/u.test(words.slice(0, named.start)) && !/的$/u.test(after) && !after.startsWith("的");
    if (figure.bare && named.end < words.length) return { kind: "none" };
    return carriedOut
      ? { kind: "amount", reached: true, answers: true, whole: null }
      : { kind: "target", aim: "amount", firm: true, sign: 1 };
  }
  if (figure.bare && !endsWithOne(reached, says)) return { kind: "none" };
  const role = {
    reached: !endsWithOne(stocks, words) && (isReached(words) || REACHED_BEHIND.test(after)),
    answers: holds(answers, words) || DONE_IN_FACT.test(words),
    whole: wholeOf(words),
  };
  const floor = figure.qualifier === "不少于" && !role.reached && !mention.clause.words.includes("其中");
  if ((holds(planning, words) || floor) && !role.answers)
    return { kind: "target", aim: "amount", firm: false, sign: 1 };
  return { kind: "amount", ...role };
}

/** 同比下降0.41个百分点, 较去年同期降低2.6个百分点: a change; any other distance in points takes part in nothing. */
function pointsRole({ before }: Mention): Role {
  const words = without(qualifiers, before);
  const change = growthOf(words);
  return change !== null && holds(compared, words) ? { kind: "growth", sign: change.sign } : { kind: "other" };
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

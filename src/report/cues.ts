/**
 * Reads the cues beside a figure: a plan or its base, what is lacking or in excess, a limit, a change. Takes the words before
 * the figure (qualifiers off); looks at nothing else, so that what it says can be read off the tables of cues.
 */
import type { Mention } from "./clauses";
import { lexiconOf, wordsOf, type Lexicon } from "./lexicon";
import {
  ANSWER_WORDS,
  EXCESS_WORDS,
  GROWTH_WORDS,
  LIMIT_WORDS,
  NO_PLAN_WORDS,
  NO_PLANNING_WORDS,
  PLAN_WORDS,
  PLANNING_WORDS,
  PROGRESS_WORDS,
  RATIO_FILLERS,
  RATIO_VERBS,
  TOTAL_BASES,
} from "./words/cues";
import { LIMIT_KINDS_BEHIND, LIMIT_NOUNS, NO_DUE_BEFORE, NO_DUE_BEHIND, PLAN_NOUNS } from "./words/goals";
import { SMALLER_IS_BETTER } from "./words/kinds";
import { oneOf } from "./words/listed";
import { QUALIFIERS_BEFORE } from "./words/qualifiers";
import {
  BASE_PLANS,
  BASE_VERBS,
  BASE_YEARS,
  EXCESS_LINKS,
  LACK_WORDS,
  NO_LACK_WORDS,
  NO_WORKS_BEFORE,
  SHARE_LINKS,
  WORKS_LINKS,
  YEAR_WORDS,
} from "./words/shares";

export const qualifiers = wordsOf(
  QUALIFIERS_BEFORE.flatMap(([word, meaning]) => (meaning === null ? [] : [word])),
  QUALIFIERS_BEFORE.flatMap(([word, meaning]) => (meaning === null ? [word] : [])),
);
export const plan = wordsOf(PLAN_WORDS, NO_PLAN_WORDS);
export const planning = wordsOf(PLANNING_WORDS, NO_PLANNING_WORDS);
export const answers = wordsOf(ANSWER_WORDS);
export const links = wordsOf(SHARE_LINKS);
export const limits = wordsOf(LIMIT_WORDS);
const growth = lexiconOf<1 | -1>(GROWTH_WORDS);
const ratioVerbs = wordsOf(RATIO_VERBS);
const fillers = wordsOf(RATIO_FILLERS);
const totals = wordsOf(TOTAL_BASES);
const excess = wordsOf(EXCESS_WORDS);
const excessLinks = wordsOf(EXCESS_LINKS);
const progress = wordsOf(PROGRESS_WORDS);
const smaller = wordsOf(SMALLER_IS_BETTER);
const lacks = wordsOf(LACK_WORDS, NO_LACK_WORDS);
const notWorks = wordsOf(NO_WORKS_BEFORE);
export const worksLinks = wordsOf(WORKS_LINKS);

const LIMIT_BEHIND = new RegExp(`^[的为]${oneOf(LIMIT_KINDS_BEHIND)}?${oneOf(LIMIT_NOUNS)}`, "u");
const BASE_NOUN = new RegExp(`^(?:年度)?${oneOf(PLAN_NOUNS)}?[数量额]?的$`, "u");
const CLOSES = /[至到]$/u;
const DUE_VERB = `应(?![${NO_DUE_BEHIND}])[\\u4e00-\\u9fff]`;
/** 应出庭66件, 应修60公里: whatever the verb. */
const DUE = new RegExp(`(?<![${NO_DUE_BEFORE}])${DUE_VERB}{1,3}$|^${DUE_VERB}{4,8}$`, "u");
const VERB = `${oneOf(BASE_VERBS)}了?`;
/** 占年度培训量的, 为整改方案要求的, 占应追缴额的, 占全年预算的: a plan named by what it is a plan of. */
const PLANNED_BASE = new RegExp(
  `${VERB}[^，]{0,10}?(?:${oneOf(BASE_YEARS)}[^，的]{1,6}[量数额]|${oneOf(BASE_PLANS)}|应[^${NO_DUE_BEHIND}][^，的]{0,4}[量数额]?)的?$`,
  "u",
);
const BASE_VERB = new RegExp(`^${VERB}`, "u");
/** 占全年的51.5%, 为全年的: the year stands for its plan. */
const OF_YEAR = new RegExp(`${VERB}(${oneOf(YEAR_WORDS)}(?:任务|目标|计划)?)的$`, "u");

/** Takes the words of a lexicon off the end until none is left there. */
export function without(lexicon: Lexicon<unknown>, words: string): string {
  let rest = words;
  for (let found = lexicon.endingAt(rest, rest.length); found !== null && rest !== "";) {
    rest = rest.slice(0, found.start);
    found = lexicon.endingAt(rest, rest.length);
  }
  return rest;
}

export const endsWithOne = (lexicon: Lexicon<unknown>, words: string): boolean =>
  lexicon.endingAt(words, words.length) !== null;

/** The last plan word in `words` and where it stands. */
export function lastPlan(words: string): { readonly start: number; readonly end: number } | null {
  return plan.all(words).at(-1) ?? null;
}

/** The same, or what is due by a verb that no table knows. */
export function lastDue(words: string): { readonly start: number; readonly end: number } | null {
  const due = DUE.exec(words);
  return lastPlan(words) ?? (due === null ? null : { start: due.index, end: words.length });
}

/** 差3个, 欠任务0.4万亩, 距目标差12户: what is lacking. */
export function isShort(words: string): boolean {
  const named = plan.endingAt(words, words.length);
  const bare = named === null ? words : words.slice(0, named.start);
  return endsWithOne(lacks, bare);
}

/** 超计划, 比年度计划多: how far above a plan. */
export function isExcess(words: string): boolean {
  const link = excessLinks.endingAt(words, words.length);
  const bare = link === null ? words : words.slice(0, link.start);
  const base = plan.endingAt(bare, bare.length);
  return base !== null && excess.endingAt(bare, base.start) !== null;
}

/** Whether words between a figure and a share are only the plan that the figure is: 占全年28项任务的四分之三. */
export function isBaseNoun(words: string): boolean {
  return BASE_NOUN.test(words);
}

/** What a share is of if its words name a plan or a total, null if they name neither. */
export function planBase(words: string): string | null {
  const planned = PLANNED_BASE.exec(words);
  if (planned !== null) return planned[0].replace(BASE_VERB, "");
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

export function growthOf(words: string): { readonly sign: 1 | -1; readonly start: number } | null {
  if (CLOSES.test(words)) return null;
  const bare = without(links, words);
  const found = growth.endingAt(bare, bare.length);
  return found === null ? null : { sign: found.meaning, start: found.start };
}

/** Whether the words ask for something (目标, 要求, 计划) and do not say by now how far it is. */
export function isPlanned(words: string): boolean {
  const named = lastPlan(words) ?? planning.all(words).at(-1) ?? null;
  return named !== null && !answers.isIn(words.slice(named.end));
}

export function isLimit(mention: Mention, words: string): boolean {
  if (LIMIT_BEHIND.test(mention.after)) return true;
  const bare = without(links, words);
  if (endsWithOne(limits, words) || endsWithOne(limits, bare)) return true;
  return mention.figure.qualifier === "以内" && smaller.endingAt(bare, bare.length) !== null;
}

/** 形象进度40%, 厂房主体完成六成, 完成项目总工程量的60%. */
export function isProgress(words: string): boolean {
  const bare = without(worksLinks, words);
  const found = progress.endingAt(bare, bare.length);
  if (found === null) return false;
  return (
    !endsWithOne(notWorks, bare.slice(0, found.start)) &&
    (found.word !== "主体" || bare !== words) &&
    (found.word !== "进度" || /^(?:.*[\s，])?$/u.test(bare.slice(0, found.start)))
  );
}

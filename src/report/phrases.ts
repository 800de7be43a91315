/**
 * Tells the noun phrase that words open with from the predicate behind it (主体结构|已施工至地上): a name is a noun phrase, and
 * neither a status, a purpose nor a call to action is one. Takes words of one clause without figures; looks at tables only.
 */
import { lexiconOf, wordsOf } from "./lexicon";
import { NO_AMONG_BEFORE, NO_AMONG_BEHIND } from "./words/links";
import { oneOf } from "./words/listed";
import { NO_DUE_BEFORE, NO_DUE_BEHIND } from "./words/goals";
import {
  ACTING_ADVERBS,
  ACTING_VERBS,
  ACTORS,
  AUXILIARIES,
  CALLS,
  CAUSE_WORDS,
  DENIALS,
  NO_PREDICATES,
  PREDICATE_MARKS,
  STATE_VERBS,
} from "./words/phrases";

type Mark = "act" | "denial" | "auxiliary" | "state" | "cause";
const tables: readonly (readonly [Mark, readonly string[]])[] = [
  ["act", PREDICATE_MARKS],
  ["denial", DENIALS],
  ["auxiliary", AUXILIARIES],
  ["state", STATE_VERBS],
  ["cause", CAUSE_WORDS],
];
const marks = lexiconOf<Mark>(
  tables.flatMap(([mark, words]) => words.map((word) => [word, mark] as const)),
  NO_PREDICATES,
);
const acting = lexiconOf<Mark>(
  tables.slice(0, 3).flatMap(([mark, words]) => words.map((word) => [word, mark] as const)),
  NO_PREDICATES,
);
const calls = wordsOf(CALLS);
const actingVerbs = wordsOf(ACTING_VERBS);
/** 秋粮应收, 农村公路应修: what is due, behind the thing. */
const DUE_AT_END = new RegExp(`(?<![${NO_DUE_BEFORE}])应(?![${NO_DUE_BEHIND}])[\\u4e00-\\u9fff]{1,2}$`, "u");

/** What stands before the first predicate, "" where words open with one; all of them where they hold none. */
export function nounIn(words: string): string {
  const predicate = marks.all(words)[0];
  return predicate === undefined ? words : words.slice(0, predicate.start);
}

/** Whether words call to an action and name nothing: 强化考核督导, 要抢抓施工黄金期. */
export function isCall(words: string): boolean {
  return calls.at(words, 0) !== null;
}

/** A thing and the act told of it, parted at the mark between them: 旅游公厕主体|完工 of 旅游公厕主体已完工. */
export interface Told {
  readonly thing: string;
  readonly act: string;
}

/** Parts words at the first mark behind which an act is told, null where they hold none. */
export function toldIn(words: string): Told | null {
  const mark = acting.all(words)[0];
  if (mark === undefined) return null;
  const kept = mark.meaning === "denial" ? mark.end - 1 : mark.meaning === "auxiliary" ? mark.start + 1 : mark.end;
  return { thing: words.slice(0, mark.start), act: words.slice(kept) };
}

const VERBS = `${oneOf(ACTING_VERBS)}+了?`;
const ACTED = new RegExp(`^.{0,12}?${oneOf(ACTORS)}${oneOf(ACTING_ADVERBS)}*${VERBS}`, "u");
/** 热线共派单, 本轮共发现问题: with 共 whoever stands before it acted. */
const SUMMED = new RegExp(`^(.{0,12}?)共${VERBS}`, "u");

/** Words without who acted and the verb: 建议提案 of 区政府系统共承办建议提案; who acted where nothing is left of them. */
export function withoutActor(words: string): string {
  if (!actingVerbs.isIn(words)) return words;
  const rest = words.replace(ACTED, "").replace(SUMMED, "");
  return rest === "" ? (SUMMED.exec(words)?.[1] ?? words) : rest;
}

/** Things and those among them that a figure counts: 新增泊位|路内 of 新增泊位中路内; the whole is "" where it was told before. */
export interface Among {
  readonly whole: string;
  readonly part: string;
}

const AMONG = new RegExp(
  `^(.*?)(?:(?<![${NO_AMONG_BEFORE}])中(?![${NO_AMONG_BEHIND}])|里(?=已?有))(?:已有|有|仅有|只有)?(.*)$`,
  "u",
);

/** Parts words at 中, null where they tell no whole. */
export function amongIn(words: string): Among | null {
  // Most words hold neither; looking for them first is cheaper than the pattern.
  const found = words.includes("中") || words.includes("里") ? AMONG.exec(words) : null;
  return found === null ? null : { whole: found[1] ?? "", part: found[2] ?? "" };
}

/** Whether words tell only who acted: 县政府督查室抽调. */
export function isActorAlone(words: string): boolean {
  return words !== "" && actingVerbs.isIn(words) && words.replace(ACTED, "") === "";
}

/** 秋粮 of 秋粮应收. */
export function withoutDue(words: string): string {
  return words.includes("应") ? words.replace(DUE_AT_END, "") : words;
}

/**
 * Tells the noun phrase that words open with from the predicate behind it (主体结构|已施工至地上): a name is a noun phrase, and
 * neither a status, a purpose nor a call to action is one. Takes words of one clause without figures; looks at tables only.
 */
import { lexiconOf, wordsOf } from "./lexicon";
import { NO_DUE_BEFORE, NO_DUE_BEHIND } from "./words/goals";
import {
  ACTING_VERBS,
  AUXILIARIES,
  CALLS,
  CAUSE_WORDS,
  DENIALS,
  NO_PREDICATES,
  PREDICATE_MARKS,
  STATE_VERBS,
} from "./words/phrases";

type Mark = "act" | "denial" | "auxiliary" | "actor" | "state" | "cause";
const tables: readonly (readonly [Mark, readonly string[]])[] = [
  ["act", PREDICATE_MARKS],
  ["denial", DENIALS],
  ["auxiliary", AUXILIARIES],
  ["actor", ACTING_VERBS],
  ["state", STATE_VERBS],
  ["cause", CAUSE_WORDS],
];
const marks = lexiconOf<Mark>(
  tables.flatMap(([mark, words]) => words.map((word) => [word, mark] as const)),
  NO_PREDICATES,
);
const acting = lexiconOf<Mark>(
  tables.slice(0, 4).flatMap(([mark, words]) => words.map((word) => [word, mark] as const)),
  NO_PREDICATES,
);
const calls = wordsOf(CALLS);
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
  /** The thing is who acted, and the act ends in what was counted: 区政府系统|建议提案 of 区政府系统共承办建议提案. */
  readonly byActor: boolean;
}

/** Parts words at the first mark behind which an act is told, null where they hold none. */
export function toldIn(words: string): Told | null {
  const mark = acting.all(words)[0];
  if (mark === undefined) return null;
  const kept = mark.meaning === "denial" ? mark.end - 1 : mark.meaning === "auxiliary" ? mark.start + 1 : mark.end;
  return { thing: words.slice(0, mark.start), act: words.slice(kept), byActor: mark.meaning === "actor" };
}

/** 秋粮 of 秋粮应收. */
export function withoutDue(words: string): string {
  return words.replace(DUE_AT_END, "");
}

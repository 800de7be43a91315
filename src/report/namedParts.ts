/**
 * Counts the things that a sentence names one by one as finished: 打通12条断头路，通车的有：甲路、乙路、丙路；续建的三条均已完成. No figure
 * says how many of the twelve are done, but the names do. Takes the clauses behind the whole, gives the count with its place.
 */
import type { Clause, Mention } from "./clauses";
import { wordsOf } from "./lexicon";
import { sameUnit } from "./sameUnit";
import { WORKS_WORDS } from "./words/cues";
import { FINISHED_WORDS, PART_NOUNS, UNFINISHED_WORDS } from "./words/possible";

/** Things that are told as finished together; `words` are those around their names. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly words: string;
  /** A list that is introduced as what is finished: whatever else is said of it, it is. */
  readonly introduced: boolean;
}

const LONGEST_NAME = 20;
const finished = wordsOf(FINISHED_WORDS);
const unfinished = wordsOf(UNFINISHED_WORDS);
/** What is only a part of the thing: its shell being up does not make it done. */
const worksParts = wordsOf([...WORKS_WORDS, ...PART_NOUNS]);

const INTRODUCES = /(?:的有|的是|的包括|分别是|分别为|包括)$/u;
const NAMES_THEN_DONE = /^(?:其中|目前|现)?(.+?)((?:均已|都已|已全部|全部|已经|已).+)$/u;
const ALL_DONE = /(?:均|都|全部)已?(?:全部)?.*$/u;
const STORY = /(?:均|都|已|全部|正在).*$/u;

const namesIn = (words: string): readonly string[] => words.split(/[、和及]/u).map((name) => name.trim());

function groupOf(
  text: string,
  clause: Clause,
  names: readonly string[],
  words: string,
  introduced: boolean,
): Group | null {
  const [first] = names;
  const last = names.at(-1);
  if (first === undefined || last === undefined) return null;
  if (names.some((name) => name.length < 2 || name.length > LONGEST_NAME)) return null;
  const start = text.indexOf(first, clause.start);
  if (start < 0) return null;
  // A bracket may stand inside the last name: 西环路（一期）路段.
  let known = last;
  while (known.length > 1 && text.indexOf(known, start) < 0) known = known.slice(0, -1);
  const at = text.indexOf(known, start);
  const end = at + known.length;
  return at < 0 ? null : { start, end, count: names.length, words, introduced };
}

/** 续建3条道路，三条均已完成: a number of which all is told. */
function countedGroup(whole: Mention, { mentions }: Clause): Group | null {
  const last = mentions.at(-1);
  if (last === undefined || !sameUnit(last, whole) || !ALL_DONE.test(last.after) || !finished.isIn(last.after))
    return null;
  const { start, end, value } = last.figure;
  return { start, end, count: value, words: last.after, introduced: false };
}

/** 通车的有：甲路、乙路, and 甲路、乙路已通车, where each name ends as the things do that are counted. */
function namedGroup(text: string, whole: Mention, clause: Clause, next: Clause | undefined): Group | null {
  const { words, stop } = clause;
  if (INTRODUCES.test(words) && (stop === "：" || stop === ":")) {
    if (next === undefined || next.mentions.length > 0 || !finished.isIn(words)) return null;
    return groupOf(text, next, namesIn(next.words.replace(STORY, "")), words + next.words, true);
  }
  const told = NAMES_THEN_DONE.exec(words);
  const [, listed = "", done = ""] = told ?? [];
  const names = namesIn(listed);
  const noun = (whole.after === "" ? whole.before : whole.after).at(-1);
  if (noun === undefined || !finished.isIn(done) || !names.every((name) => name.endsWith(noun))) return null;
  return groupOf(text, clause, names, done, false);
}

/** The parts of things that the words of a group name: its 油面. */
const partsNamed = ({ words }: Group): readonly string[] => worksParts.all(words).map(({ word }) => word);

/** How many things of `whole` the clauses behind it name as finished, and where; null where they name none, or all. */
export function namedParts(
  text: string,
  whole: Mention,
  clauses: readonly Clause[],
): { readonly start: number; readonly end: number; readonly count: number } | null {
  const groups: Group[] = [];
  const near = clauses.filter(({ depth }) => depth === 0);
  near.forEach((clause, index) => {
    if (unfinished.isIn(clause.words)) return;
    const group =
      clause.mentions.length > 0 ? countedGroup(whole, clause) : namedGroup(text, whole, clause, near[index + 1]);
    if (group === null) return;
    const parts = partsNamed(group);
    const [first] = groups;
    const alike = first === undefined ? [] : partsNamed(first);
    if (parts.length === 0 || (group.introduced && first === undefined) || parts.some((part) => alike.includes(part)))
      groups.push(group);
  });
  const [first] = groups;
  const last = groups.at(-1);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  if (first === undefined || last === undefined || count >= whole.figure.value) return null;
  return { start: first.start, end: last.end, count };
}

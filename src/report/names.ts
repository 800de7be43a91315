/**
 * Names of what is measured, as a planner would write them: the words around a figure without time, place, verbs of
 * reporting and cues (职业培训, not 2021年职业培训工作目标任务), led by the subject carried from before where they say too little.
 */
import type { Mention } from "./clauses";
import { lexiconOf, wordsOf, type Lexicon } from "./lexicon";
import { GROWTH_WORDS } from "./words/cues";
import { QUALIFIERS_BEFORE } from "./words/qualifiers";
import { BARE_ACTS, EMPTY_HEADINGS, NAME_LEADS, NAME_TAILS, SLOGAN_STARTS } from "./words/subjects";

const leads = wordsOf(NAME_LEADS);
const tails = wordsOf(NAME_TAILS);
const acts = wordsOf(BARE_ACTS);
const qualifiers = lexiconOf(QUALIFIERS_BEFORE);
const growth = lexiconOf(GROWTH_WORDS);
const slogans = wordsOf(SLOGAN_STARTS);
const emptyHeadings = wordsOf(EMPTY_HEADINGS);

const EDGES = /^[\s、，,：:；;—\-–~·“”"'.]+|[\s、，,：:；;—\-–~·.]+$/gu;
/** Names longer than this are sentences; their end says what was counted. */
const LONGEST_NAME = 24;
/** A name shorter than this says too little alone. */
const LEAST_TELLING = 4;

function stripEnd(lexicon: Lexicon<unknown>, words: string): string {
  let rest = words;
  for (let found = lexicon.endingAt(rest, rest.length); found !== null; found = lexicon.endingAt(rest, rest.length)) {
    rest = rest.slice(0, found.start);
  }
  return rest;
}

function stripStart(lexicon: Lexicon<unknown>, words: string): string {
  let rest = words;
  for (let found = lexicon.at(rest, 0); found !== null; found = lexicon.at(rest, 0)) rest = rest.slice(found.end);
  return rest;
}

/** Takes leads, tails and qualifiers off until nothing more comes off. */
export function cleanName(words: string): string {
  let rest = words.replace(EDGES, "");
  for (;;) {
    const next = stripStart(leads, stripEnd(qualifiers, stripEnd(tails, rest))).replace(EDGES, "");
    if (next === rest) return balanced(rest);
    rest = next;
  }
}

/** A quotation mark whose other half was cut off tells nothing. */
function balanced(words: string): string {
  const opens = words.split("“").length;
  const closes = words.split("”").length;
  return opens === closes ? words : words.replace(/[“”]/gu, "");
}

/** What is left of a name without acts and general nouns: the thing itself, "" if it names none (签约, 项目资金). */
export function subjectIn(words: string): string {
  let rest = cleanName(words);
  for (;;) {
    const next = cleanName(stripStart(acts, stripEnd(acts, rest)));
    if (next === rest) return rest;
    rest = next;
  }
}

/** Whether two subjects speak of the same thing: they share two neighbouring characters. */
export function alike(a: string, b: string): boolean {
  if (a === "" || b === "") return false;
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return a.length === 1 || b.length === 1 ? a.includes(b) || b.includes(a) : false;
}

const shortened = (name: string): string => (name.length > LONGEST_NAME ? name.slice(-LONGEST_NAME) : name);

/** The words before and after a figure that name it, without its cues. */
export function ownName(mention: Mention): string {
  const before = cleanName(mention.before);
  const after = cleanName(mention.after);
  if (before === "" || subjectIn(before) === "") return shortened(cleanName(before + after));
  return shortened(before);
}

/** The name of a change: what changed, and 同比. */
export function changeName(words: string): string {
  const bare = stripEnd(growth, cleanName(words));
  return cleanName(stripEnd(growth, bare));
}

/** A name that says enough: its own words, led by the subject before where they are short. */
export function fullName(own: string, carried: string): string {
  if (subjectIn(own).length >= LEAST_TELLING || carried === "" || own.includes(carried))
    return own === "" ? carried : own;
  return carried.includes(own) && own.length > 1 ? carried : carried + own;
}

/** The subject that a heading names, "" for a slogan or a general word (总体情况, 加强安居保障). */
export function headingSubject(title: string): string {
  const words = cleanName(
    title.replace(/^[（(【]?[一二三四五六七八九十\d㈠-㈩①-⑳]+[)）】、.．是\s]*/u, "").replace(/[【】]/gu, ""),
  );
  if (words === "" || words.length > 20 || /[，,。；;]/u.test(words)) return "";
  if (slogans.at(words, 0) !== null || emptyHeadings.endingAt(words, words.length) !== null) return "";
  return words;
}

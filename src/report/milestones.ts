/**
 * Dated steps of projects: which project, which step (开工, 竣工, 投用 …), when, planned or done. Takes the text, its
 * outline, its dates in reading order and the as-of date; gives the steps in reading order.
 */
import type { DateMention } from "./dates";
import { pathAt, type Outline, type Span } from "./outline";
import type { IsoDate, Milestone, Sentence } from "./report";
import { AS_OF_STARTS } from "./words/dates";
import {
  BY_THEN,
  DELAY_CUES,
  BEGINNINGS,
  DONE_CUES,
  EXTENT_WORDS,
  EVENT_WORDS,
  FAINT_EVENT_WORDS,
  HARDLY,
  PLACE_NOUNS,
  PLAN_CUES,
  PROJECT_NOUNS,
  SINCE_WORDS,
  STORY_WORDS,
  TIME_LIMITS,
  UNTIL_WORDS,
} from "./words/milestones";

/** A date with the clause it stands in and the words that may tell its step. */
interface Setting {
  readonly mention: DateMention;
  readonly sentence: Sentence;
  readonly clause: Span;
  /** The words of the clause before the date. */
  readonly lead: string;
  /** The words after it up to the end of the clause or the next date; those of the next clause where none are left. */
  readonly told: string;
  /** The words of the clause before that of the date. */
  readonly earlier: string;
  /** 前 follows the date. */
  readonly byThen: boolean;
  readonly previous: Milestone | null;
}

interface Step {
  readonly event: string;
  /** Where its words begin in `told`, null if they stand before the date. */
  readonly at: number | null;
}

const CLAUSE_ENDS = "，,；;。：:！？\n\t|｜";
const LONGEST_PROJECT = 40;
/** No clause that tells a step is longer; keeps the work linear where a text has no marks. */
const LONGEST_CLAUSE = 120;
const LABEL_STOPS = "：:";
/** So far back in its sentence the name of a project may stand. */
const LONGEST_LEAD = 400;
/** 铺完油面: a verb of one character, 完, and the two characters of what was done; 完成 and 完工 are words of the table. */
const FINISHED_THING = /\p{Script=Han}完(?![成工])\p{Script=Han}{2}/u;

const endOf = (mention: DateMention): number => mention.start + mention.text.length;

function clauseEnd(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + LONGEST_CLAUSE);
  let at = from;
  while (at < limit && !CLAUSE_ENDS.includes(text[at] ?? "")) at++;
  return at;
}

function settingOf(
  text: string,
  sentence: Sentence,
  mention: DateMention,
  following: DateMention | undefined,
  previous: Milestone | null,
): Setting {
  const byThen = BY_THEN.find((word) => text.startsWith(word, endOf(mention)));
  const from = endOf(mention) + (byThen?.length ?? 0);
  const earliest = Math.max(sentence.start, mention.start - LONGEST_CLAUSE);
  let start = mention.start;
  while (start > earliest && !CLAUSE_ENDS.includes(text[start - 1] ?? "")) start--;
  const end = clauseEnd(text, from, sentence.end);
  const stop = from < end ? end : clauseEnd(text, end + 1, sentence.end);
  const told = text.slice(from < end ? from : end + 1, Math.min(stop, following?.start ?? stop));
  const lead = text.slice(start, mention.start);
  let before = Math.max(earliest, start - 1);
  while (before > earliest && !CLAUSE_ENDS.includes(text[before - 1] ?? "")) before--;
  const earlier = text.slice(before, Math.max(before, start - 1));
  return { mention, sentence, clause: { start, end }, lead, told, earlier, byThen: byThen !== undefined, previous };
}

/** A year is no point of time, but its end is where something is to be done before it: 年底前全部完工. */
function isWholeYear({ mention, byThen, told }: Setting): boolean {
  if (mention.precision !== "year") return false;
  return !byThen || !/[底末]$/u.test(mention.text) || HARDLY.some((word) => told.includes(word));
}

/** Whether the date is a point of time: figures are not counted up to it, nothing is counted from it, and it is no span. */
function isPoint(text: string, setting: Setting): boolean {
  const { mention, clause } = setting;
  if (mention.date === null || isWholeYear(setting)) return false;
  if (mention.precision === "year") return true;
  if (mention.from?.slice(0, 7) !== mention.date.slice(0, 7) && mention.precision !== "quarter") return false;
  const before = (cues: readonly string[]): boolean =>
    cues.some((cue) => text.startsWith(cue, mention.start - cue.length));
  if (before(UNTIL_WORDS) || SINCE_WORDS.some((word) => text.startsWith(word, endOf(mention)))) return false;
  return !(before(AS_OF_STARTS) && mention.start - clause.start === 1);
}

/** The steps that `words` name, joined: 竣工验收并投入使用 is 竣工投用. */
function stepIn(words: string, mayBeFaint: boolean): { readonly event: string; readonly at: number } | null {
  const found: { readonly at: number; readonly event: string }[] = [];
  for (let at = 0; at < words.length; at++) {
    const event = EVENT_WORDS.find(([word]) => words.startsWith(word, at));
    if (event === undefined) continue;
    found.push({ at, event: event[1] });
    at += event[0].length - 1;
  }
  const first = found[0];
  if (first !== undefined) {
    const named = found.filter(({ event }) => event !== "验收" || found.length === 1);
    return { event: [...new Set(named.map(({ event }) => event))].join(""), at: first.at };
  }
  const thing = FINISHED_THING.exec(words);
  if (thing !== null) return { event: thing[0], at: thing.index };
  const faint = FAINT_EVENT_WORDS.find(([word]) => mayBeFaint && words.includes(word));
  return faint ? { event: faint[1], at: words.indexOf(faint[0]) } : null;
}

function stepOf(setting: Setting, planned: boolean): Step | null {
  const { told, lead, previous, mention, byThen } = setting;
  if (DELAY_CUES.some((cue) => told.startsWith(cue))) return null;
  // 四季度计划完成投资5亿元 is an amount and no step; 3月28日签约 is one, though it is over.
  const ofPeriod = mention.precision === "quarter" && !byThen;
  const ofDay = mention.precision === "day" && !/\d/u.test(told);
  const after = stepIn(told, (planned || ofDay) && !ofPeriod);
  if (after !== null && ofPeriod && BEGINNINGS.has(after.event)) return null;
  if (after !== null) return after;
  const before = stepIn(lead, false);
  if (before !== null) return { event: before.event, at: null };
  if (!DELAY_CUES.some((cue) => lead.endsWith(cue))) return null;
  if (previous?.planned === true) return { event: previous.event, at: null };
  // 原定年内通水，现推到明年3月底: the step stands in the clause before.
  const postponed = stepIn(setting.earlier, false);
  return postponed === null ? null : { event: postponed.event, at: null };
}

function isPlanned({ mention, lead, told, byThen, previous }: Setting, asOf: IsoDate | null): boolean {
  if (DONE_CUES.some((cue) => told.includes(cue))) return false;
  if (byThen || PLAN_CUES.some((cue) => lead.includes(cue))) return true;
  if (mention.date === null) return false;
  return (previous?.planned === true && previous.date <= mention.date) || (asOf !== null && mention.date > asOf);
}

/** The name that `words` begin with, up to where its story starts; "" if they tell only the story. */
function projectIn(words: string): string {
  const bare = words
    .replace(/[（(][^（()）]*[)）]?/gu, "")
    .replace(/^\s*(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+批|其中)?[:：]?/u, "");
  const story = [...STORY_WORDS, ...EVENT_WORDS.map(([word]) => word)]
    .map((word) => bare.indexOf(word))
    .filter((at) => at >= 0);
  const name = bare.slice(0, Math.min(bare.length, ...story)).replace(/(?<=\p{Script=Han}{2})\d.*$|、$/u, "");
  return name.slice(-LONGEST_PROJECT);
}

const isName = (name: string): boolean =>
  /^(?![这该此])[\p{Script=Han}“A-Z].+/u.test(name) && !EXTENT_WORDS.some((word) => word === name);

/** 年底前全部完成管网改造任务: the project may be what the step is done to. */
function objectOf({ told }: Setting, { event, at }: Step): string {
  return at !== null && told.startsWith(event, at) ? projectIn(told.slice(at + event.length)) : "";
}

/** The project's name beside the date, else that of the step before, else further back in the sentence. */
function projectOf(text: string, setting: Setting, step: Step): string | null {
  const { lead, told, previous, sentence, clause } = setting;
  const beside = [projectIn(lead), step.at === null ? "" : projectIn(told.slice(0, step.at))].find(isName);
  if (beside !== undefined) return beside;
  const object = objectOf(setting, step);
  if (FAINT_EVENT_WORDS.some(([, event]) => event === step.event) && isName(object)) return object;
  if (previous !== null) return previous.project;
  const names = text
    .slice(Math.max(sentence.start, clause.start - LONGEST_LEAD), clause.start)
    .split(/[，,；;：:\t|｜]/u)
    .map(projectIn)
    .reverse();
  for (const nouns of [PROJECT_NOUNS, PLACE_NOUNS]) {
    const name = names.find((words) => isName(words) && nouns.some((noun) => words.endsWith(noun)));
    if (name !== undefined) return name;
  }
  return null;
}

/** The innermost heading without its number. */
function headingName(section: readonly string[]): string {
  return section.at(-1)?.replace(/^[^\p{Script=Han}]*(?:[一二三四五六七八九十]+[、是.])?/u, "") ?? "";
}

/** 整改时限：2023年12月底, on a line of its own: when what the heading names is due. */
function limitAt(text: string, outline: Outline, mention: DateMention): Milestone | null {
  const { start, date, precision, garbled } = mention;
  if (date === null || !LABEL_STOPS.includes(text.charAt(start - 1) || " ")) return null;
  const label = TIME_LIMITS.find(([word]) => text.startsWith(word, start - 1 - word.length));
  if (label === undefined) return null;
  const section = pathAt(outline, start);
  const project = headingName(section);
  if (project === "") return null;
  return { start, text: mention.text, project, event: label[1], date, precision, planned: true, garbled, section };
}

/**
 * Reads the dated steps of projects.
 * @param dates those of the whole text, in reading order
 * @param asOf steps after it without a word about it are planned
 */
export function milestonesOf(
  text: string,
  outline: Outline,
  dates: readonly DateMention[],
  asOf: IsoDate | null,
): readonly Milestone[] {
  const milestones: Milestone[] = [];
  let next = 0;
  for (const sentence of outline.sentences) {
    while (next < dates.length && (dates[next]?.start ?? 0) < sentence.start) next++;
    let previous: Milestone | null = null;
    for (let mention = dates[next]; mention !== undefined && mention.start < sentence.end; mention = dates[++next]) {
      const limit = limitAt(text, outline, mention);
      if (limit !== null) {
        milestones.push(limit);
        continue;
      }
      const setting: Setting = settingOf(text, sentence, mention, dates[next + 1], previous);
      if (mention.date === null || !isPoint(text, setting)) continue;
      const planned = isPlanned(setting, asOf);
      const step = stepOf(setting, planned);
      if (step === null) continue;
      const section = pathAt(outline, mention.start);
      const project: string = projectOf(text, setting, step) ?? headingName(section);
      if (project === "") continue;
      const { start, date, precision, garbled } = mention;
      previous = { start, text: mention.text, project, event: step.event, date, precision, planned, garbled, section };
      milestones.push(previous);
    }
  }
  return milestones;
}

/**
 * Remembers, through a paragraph, what is being spoken of, so that 完成投资1.38亿元 finds its subject; and takes apart the
 * subjects that share a figure (A、B分别为…, A、B均为…).
 */
import type { Clause, Mention } from "./clauses";
import { wordsOf } from "./lexicon";
import { carriedSubject, cleanName, countedBehind, fullName, isWorksPart, joined, barePlace, subjectIn } from "./names";
import { NO_SCALE_WORDS, PARTS_WORDS, SCALE_WORDS } from "./words/links";
import { PLACE_ENDINGS } from "./words/places";
import { SOURCE_ENDS } from "./words/subjects";

/** What a heading names, "" if it names no subject; `runsIn` if its own paragraph follows in the same line. */
export interface Topic {
  readonly name: string;
  /** The innermost heading as it stands, "" under none. */
  readonly title: string;
  readonly runsIn: boolean;
  /** Where its title ends. */
  readonly end: number;
  /** What the whole report is about, for figures of which nothing else says whose they are. */
  readonly about: string;
}

/** A name whose subject is longer than this says enough without the matter of its heading. */
const LONGEST_UNDER_TOPIC = 4;
const LONGEST_PLACE = 4;
const SEGMENT_STOPS = "；;。！？!?";
const scales = wordsOf(SCALE_WORDS, NO_SCALE_WORDS);
const partsWords = wordsOf(PARTS_WORDS);
const sources = wordsOf(SOURCE_ENDS);
/** The words by which a paired or shared figure is tied to its subjects. */
const TIES = /(?:分别|依次|依序|各自|均|都).*$/u;
/** 居前的是贵阳市: what only leads to a list of subjects. */
const LISTED_BY = /^.*(?:的是|的有|依次是|依次为)/u;
/** 农村改厕第一、二、三批: what the lots are of, their numbers, and what they are called. */
const FIRST_LOT = /^(.*?)第?([一二三四五六七八九十])$/u;
const LOT = /^第?([一二三四五六七八九十])([批期轮次季])?$/u;
const isColon = (stop: string): boolean => stop === "：" || stop === ":";

export class SubjectTrack {
  /** The first subject of the sentence part, of the sentence, and of what stood before. */
  private segmentSubject = "";
  private earlierInSegment = "";
  private segmentClause: Clause | null = null;
  /** The subject of the sentence part is a part (其中…) of the one before it. */
  private tellsPart = false;
  private sentenceSubject = "";
  private earlierSubject = "";
  /** Set by 市民体育场项目：, until another one comes. */
  private topic = "";
  private heading = "";
  private about = "";
  private titleEnd = 0;
  private paragraph = -1;
  private sentence = -1;
  private afterStop = true;
  private lastStop = "";
  /** Counted through the paragraph; ； and 。 part segments. */
  segment = 0;

  constructor(private readonly headingAt: (clause: Clause) => Topic) {}

  /** Takes note of a clause before its figures are read. */
  enter(clause: Clause): void {
    if (clause.depth > 0) return;
    if (clause.sentence !== this.sentence) this.startSentence(clause);
    if (this.afterStop) this.startSegment();
    if (clause.start >= this.titleEnd) this.noteSubject(clause);
    this.lastStop = clause.stop;
    if (isColon(clause.stop) || (clause.stop !== "" && SEGMENT_STOPS.includes(clause.stop))) this.afterStop = true;
  }

  private noteSubject(clause: Clause): void {
    const listed = clause.stop === "、" || this.lastStop === "、";
    const opens = this.segmentSubject === "" || (clause.mentions.length > 0 && !listed);
    const leads = this.sentenceSubject === "";
    const heads = isColon(clause.stop) && clause.mentions.length === 0;
    // Most clauses only go on with what was named before: their words need not be read for it.
    const subject = opens || leads || heads ? subjectOf(clause) : "";
    if (subject === "") return;
    if (opens) {
      this.earlierInSegment = this.segmentSubject;
      this.tellsPart = this.segmentSubject !== "" && partsWords.at(clause.words, 0) !== null;
      this.segmentSubject = subject;
      this.segmentClause = clause;
    }
    if (leads) this.sentenceSubject = subject;
    if (heads) this.topic = subject;
  }

  private startSentence(clause: Clause): void {
    const { name, runsIn, end, about } = this.headingAt(clause);
    this.about = about;
    this.titleEnd = end;
    if (name !== this.heading || clause.paragraph !== this.paragraph) {
      this.heading = name;
      this.topic = runsIn ? name : "";
      this.paragraph = clause.paragraph;
    }
    this.sentence = clause.sentence;
    this.sentenceSubject = "";
    this.afterStop = true;
  }

  private startSegment(): void {
    this.segment++;
    // 126个重点项目，…其中亿元以上项目57个。累计完成投资: what is told next is told of the whole.
    const subject = this.tellsPart ? this.earlierInSegment : this.segmentSubject;
    if (subject !== "") this.earlierSubject = subject;
    this.tellsPart = false;
    this.segmentSubject = "";
    this.earlierInSegment = "";
    this.segmentClause = null;
    this.afterStop = false;
  }

  /** What a figure of this clause speaks of if its own words do not say; under a project's name no part of its works. */
  private carriedFor(clause: Clause): string {
    const before = this.segmentClause === clause ? this.earlierInSegment : this.segmentSubject;
    if (before !== "" && (this.topic === "" || !isWorksPart(before))) return before;
    return this.topic || this.heading || this.earlierSubject || this.about;
  }

  /** A name that can stand alone: led by the carried subject if it is short, and by the matter its heading names. */
  nameFor(own: string, clause: Clause): string {
    const place = barePlace(own);
    if (place !== "") return place + this.matterOf(place);
    const name = fullName(own, this.carriedFor(clause));
    const carried = own === "" ? barePlace(name) : "";
    return carried === "" ? this.underTopic(name) : carried + this.matterOf(carried);
  }

  /** What a place is reported on: the latest subject that is no place itself, nor a list with this one in it. */
  private matterOf(place: string): string {
    const carried = [
      this.earlierInSegment,
      this.segmentSubject,
      this.sentenceSubject,
      this.topic,
      this.heading,
      this.earlierSubject,
      this.about,
    ];
    return carried.map(withoutPlaces).find((name) => name !== "" && !name.includes(place)) ?? "";
  }

  /** The same for a share of a whole project, which is the first subject of its sentence. */
  projectName(own: string, clause: Clause): string {
    const project = this.sentenceSubject === subjectOf(clause) ? this.carriedFor(clause) : this.sentenceSubject;
    return this.underTopic(fullName(own, project || this.carriedFor(clause)));
  }

  private underTopic(name: string): string {
    const { topic } = this;
    return topic === "" || sharesPair(name, topic) || subjectIn(name).length > LONGEST_UNDER_TOPIC
      ? name
      : joined(topic, name);
  }
}

/** Whether two neighbouring characters of a name stand so in another. */
function sharesPair(name: string, other: string): boolean {
  for (let i = 0; i + 1 < name.length; i++) if (other.includes(name.slice(i, i + 2))) return true;
  return false;
}

/** What a subject is about without whose it is: 投资 of 清河县完成投资; "" where it names places only (临江县、河东区). */
function withoutPlaces(name: string): string {
  const rest = name.split(/[、和与及]/u).filter((part) => barePlace(part) === "");
  if (rest.length === 0) return "";
  for (let end = 2; end <= LONGEST_PLACE; end++) {
    const matter = barePlace(name.slice(0, end)) === "" ? "" : cleanName(name.slice(end));
    if (matter !== "") return matter;
  }
  return name;
}

/** What a clause speaks of, read from its words up to its first figure; "" for 据市民生办统计. */
function subjectOf(clause: Clause): string {
  const first = clause.mentions[0];
  if (first !== undefined)
    return (
      countedBehind(first) ||
      carriedSubject(withoutScale(first.before)) ||
      (first.after.startsWith("的") ? "" : carriedSubject(first.after)) ||
      countedBy(first)
    );
  if (LISTED_BY.test(clause.words)) return "";
  const source = sources.endingAt(clause.words, clause.words.length);
  // 新港街道垫底: a ranked place is spoken of.
  return source === null ? carriedSubject(clause.words) : barePlace(cleanName(clause.words.slice(0, source.start)));
}

/** 去年签约的212个项目: what was done to them tells which ones. */
function countedBy({ before, after }: Mention): string {
  return before.endsWith("的") && after === "项目" ? cleanName(before) + after : "";
}

/** A works is not named by its size: 升级改造项目 of 升级改造项目全线里程22.15公里. */
function withoutScale(words: string): string {
  const scale = scales.endingAt(words, words.length);
  return scale === null ? words : withoutScale(words.slice(0, scale.start));
}

/** Lends the common end of the last subject to a short first one: 城镇、农村居民收入 is 城镇居民收入 and 农村居民收入. */
function lent(part: string, last: string): string {
  if (part === last || part.length >= last.length) return part;
  const parallel =
    part.length <= 2 || (part.length <= 4 && last.charAt(part.length - 1) === part.charAt(part.length - 1));
  return parallel ? part + last.slice(part.length) : part;
}

/** 农村改厕第一批、农村改厕第二批 of 农村改厕第一、二批; null where the parts are no lots that are counted through. */
function lotsIn(parts: readonly string[]): readonly string[] | null {
  const [first = "", ...others] = parts;
  const called = LOT.exec(others.at(-1) ?? "")?.[2];
  const lots = others.map((part) => LOT.exec(part)?.[1]);
  const [, whole, number] = FIRST_LOT.exec(first) ?? [];
  if (called === undefined || number === undefined || lots.includes(undefined)) return null;
  return [number, ...lots].map((lot) => `${whole ?? ""}第${lot ?? ""}${called}`);
}

/** The subjects that words name one after the other, the common end given to each. */
export function subjectsIn(words: string): readonly string[] {
  const untied = words.replace(TIES, "");
  const ranked = LISTED_BY.exec(untied)?.[0] ?? "";
  const kind = PLACE_ENDINGS.find((ending) => ranked.startsWith(ending)) ?? "";
  const parts = (ranked === "" ? cleanName(untied) : untied)
    .split(/[、和与及]/u)
    .map((part) => cleanName(part.replace(LISTED_BY, "")))
    .filter((part) => part !== "");
  const lots = lotsIn(parts);
  if (lots !== null) return lots;
  const last = parts.at(-1) ?? "";
  // 街道办结率排前三位的是桃源、石桥: what is ranked tells what kind of places they are.
  return parts.map((part) => (kind === "" || part.endsWith(kind) ? lent(part, last) : part + kind));
}

/**
 * Remembers, through a paragraph, what is being spoken of, so that 完成投资1.38亿元 finds its subject; and takes apart the
 * subjects that share a figure (A、B分别为…, A、B均为…).
 */
import type { Clause } from "./clauses";
import { cleanName, subjectIn } from "./names";

const SEGMENT_STOPS = "；;。！？!?";
/** The words by which a paired or shared figure is tied to its subjects. */
const TIES = /(?:分别|均|都).*$/u;

export class SubjectTrack {
  private segmentSubject = "";
  private segmentClause: Clause | null = null;
  private sentenceSubject = "";
  private earlierSubject = "";
  private topic = "";
  private sentence = -1;
  private afterStop = true;
  /** Counted through the paragraph; ； and 。 part segments. */
  segment = 0;

  constructor(private readonly heading: string) {}

  /** Takes note of a clause before its figures are read. */
  enter(clause: Clause): void {
    if (clause.depth > 0) return;
    if (clause.sentence !== this.sentence) {
      this.sentence = clause.sentence;
      this.sentenceSubject = "";
      this.afterStop = true;
    }
    if (this.afterStop) {
      this.segment++;
      if (this.segmentSubject !== "") this.earlierSubject = this.segmentSubject;
      this.segmentSubject = "";
      this.segmentClause = null;
      this.afterStop = false;
    }
    const subject = subjectOf(clause);
    if (subject !== "" && this.segmentSubject === "") {
      this.segmentSubject = subject;
      this.segmentClause = clause;
    }
    if (subject !== "" && this.sentenceSubject === "") this.sentenceSubject = subject;
    if ((clause.stop === "：" || clause.stop === ":") && clause.mentions.length === 0) {
      if (subject !== "") this.topic = subject;
      this.afterStop = true;
    }
    if (SEGMENT_STOPS.includes(clause.stop) && clause.stop !== "") this.afterStop = true;
  }

  /** What a figure of this clause speaks of if its own words do not say. */
  carriedFor(clause: Clause): string {
    if (this.segmentSubject !== "" && this.segmentClause !== clause) return this.segmentSubject;
    return this.topic || this.heading || this.earlierSubject;
  }

  /** The works that a share of a whole project speaks of: the first subject of its sentence. */
  projectFor(clause: Clause): string {
    const own = subjectOf(clause);
    return this.sentenceSubject !== own && this.sentenceSubject !== "" ? this.sentenceSubject : this.carriedFor(clause);
  }
}

/** What a clause speaks of, read from its words up to its first figure. */
function subjectOf(clause: Clause): string {
  const first = clause.mentions[0];
  return (
    subjectIn(first === undefined ? clause.words : first.before) || (first === undefined ? "" : subjectIn(first.after))
  );
}

/** Lends the common end of the last subject to a short first one: 城镇、农村居民收入 is 城镇居民收入 and 农村居民收入. */
function lent(part: string, last: string): string {
  if (part === last || part.length >= last.length) return part;
  const parallel =
    part.length <= 2 || (part.length <= 4 && last.charAt(part.length - 1) === part.charAt(part.length - 1));
  return parallel ? part + last.slice(part.length) : part;
}

/** The subjects that words name one after the other, the common end given to each. */
export function subjectsIn(words: string): readonly string[] {
  const named = cleanName(words.replace(TIES, ""));
  const parts = named
    .split(/[、和与及]/u)
    .map(cleanName)
    .filter((part) => part !== "");
  const last = parts.at(-1) ?? "";
  return parts.map((part) => lent(part, last));
}

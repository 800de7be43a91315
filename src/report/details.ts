/**
 * What the words around an indicator say beside its figures: how far it is, when it is due, who answers for it.
 */
import type { Clause, Mention } from "./clauses";
import type { Draft } from "./drafts";
import { lexiconOf, wordsOf } from "./lexicon";
import type { IsoDate, Status } from "./report";
import {
  BEFORE_DATE_WORDS,
  DUE_WORDS,
  MATTER_UNITS,
  NO_TARGET_WORDS,
  OFFICE_ENDS,
  OWNER_LABELS,
  PUT_OFF_WORDS,
  STARTED_WORDS,
  STATUS_WORDS,
  WHOLE_STATUS,
} from "./words/status";

const statuses = lexiconOf<Status>(STATUS_WORDS);
const started = wordsOf(STARTED_WORDS);
const wholeStatuses = lexiconOf<Status>(WHOLE_STATUS);
const due = wordsOf(DUE_WORDS);
const putOff = wordsOf(PUT_OFF_WORDS);
const beforeDate = wordsOf(BEFORE_DATE_WORDS);
const owners = wordsOf(OWNER_LABELS);
const offices = wordsOf(OFFICE_ENDS);
const noTarget = wordsOf(NO_TARGET_WORDS);

const STOPS_SEGMENT = "；;。！？!?";

/** The figures of a draft, in reading order. */
export function mentionsOf(draft: Draft): readonly Mention[] {
  return [draft.target, draft.actual, draft.ratio]
    .filter((mention) => mention !== null)
    .sort((a, b) => a.figure.start - b.figure.start);
}

/** The clauses of one paragraph, with the place of each. */
export class Surroundings {
  private readonly index: ReadonlyMap<Clause, number>;

  constructor(
    private readonly text: string,
    private readonly clauses: readonly Clause[],
  ) {
    this.index = new Map(clauses.map((clause, i) => [clause, i]));
  }

  /** The clauses that speak of a draft: those of its sentence part, or of its whole sentence for a share of the works. */
  private about(draft: Draft): readonly Clause[] {
    const mentions = mentionsOf(draft);
    const first = this.index.get(mentions[0]?.clause ?? draft.clause) ?? 0;
    const last = this.index.get(mentions.at(-1)?.clause ?? draft.clause) ?? first;
    const wide = draft.ratioOf === "progress";
    let from = first;
    while (from > 0 && first - from < 12 && this.joins(from - 1, first, wide)) from--;
    let to = last;
    while (to < this.clauses.length - 1 && to - last < 8 && this.joins(to, last, wide) && this.goesOn(to + 1, last))
      to++;
    return this.clauses.slice(from, to + 1);
  }

  /** Whether the clause at `i` is not the end of the sentence part. */
  private joins(i: number, of: number, wide: boolean): boolean {
    const clause = this.clauses[i];
    if (clause === undefined || clause.sentence !== this.clauses[of]?.sentence) return false;
    return wide
      ? !"。！？!?".includes(clause.stop) || clause.stop === ""
      : !STOPS_SEGMENT.includes(clause.stop) || clause.stop === "";
  }

  private goesOn(i: number, of: number): boolean {
    const clause = this.clauses[i];
    return clause !== undefined && clause.sentence === this.clauses[of]?.sentence && clause.mentions.length === 0;
  }

  statusOf(draft: Draft): Status | null {
    const last = mentionsOf(draft).at(-1);
    const around = this.about(draft).filter((clause) => clause.sentence === last?.clause.sentence);
    const words = around
      .map((clause) => (clause.mentions.length === 0 || draft.ratioOf === "progress" ? clause.words : ""))
      .join("，");
    const behind = last?.after ?? "";
    const own = mentionsOf(draft)
      .map((mention) => mention.before)
      .join("，");
    const partly = draft.ratio !== null && draft.ratio.figure.value < 1;
    const said = statuses
      .all(`${behind}，${words}，${/进度为/u.test(own) ? "进度为" : ""}`)
      .find(({ meaning }) => !(partly && meaning === "done"));
    if (said !== undefined) return said.meaning;
    const next = this.clauses[(this.index.get(last?.clause ?? draft.clause) ?? 0) + 1];
    if (next?.sentence === draft.clause.sentence && /^(?:限期整改|正在)/u.test(next.words)) return "ongoing";
    if (around.some((clause) => clause.mentions.length === 0 && started.all(clause.words).length > 0)) return "ongoing";
    return draft.ratioOf === "progress" && this.deadlineOf(draft) !== null ? "ongoing" : null;
  }

  /** N件民生实事全面完成. */
  wholeStatusOf(draft: Draft): Status | null {
    const figure = draft.actual;
    if (figure === null || !MATTER_UNITS.has(figure.figure.unit)) return null;
    const next = this.clauses[(this.index.get(figure.clause) ?? 0) + 1];
    const follows =
      next !== undefined && next.mentions.length === 0 && next.sentence === figure.clause.sentence ? next.words : "";
    const said =
      wholeStatuses.endingAt(figure.after, figure.after.length) ??
      (figure.after === "" ? wholeStatuses.at(follows, 0) : null);
    return said?.meaning ?? null;
  }

  deadlineOf(draft: Draft): IsoDate | null {
    let found: IsoDate | null = null;
    for (const clause of this.about(draft)) {
      for (const mention of clause.dates) {
        if (mention.date === null || mention.precision === "year") continue;
        const after = this.text.slice(mention.start + mention.text.length, mention.start + mention.text.length + 2);
        const planned =
          beforeDate.at(after, 0) !== null || (due.all(clause.words).length > 0 && clause.mentions.length === 0);
        const floor = draft.aim === "rate" && clause === draft.target?.clause;
        if ((!planned && !floor) || /(?:截至|截止)/u.test(clause.words)) continue;
        if (found === null || putOff.all(clause.words).length > 0) found = mention.date;
      }
    }
    return found;
  }

  /** 省市暂未下达目标任务. */
  lacksTarget(draft: Draft): boolean {
    return this.about(draft).some((clause) => noTarget.all(clause.words).length > 0);
  }

  /** （责任单位：市水务局） or （县经信局） behind the figures. */
  ownerOf(draft: Draft): string | null {
    const from = this.index.get(mentionsOf(draft).at(-1)?.clause ?? draft.clause) ?? 0;
    for (let i = from; i < Math.min(this.clauses.length, from + 12); i++) {
      const clause = this.clauses[i];
      if (clause === undefined || clause.mentions.length > 0) continue;
      if (clause.depth === 0) continue;
      const label = this.clauses[i - 1];
      const labelled = label?.depth === clause.depth && owners.endingAt(label.words, label.words.length) !== null;
      if (labelled) return clause.words;
      const inner = owners.at(clause.words, 0);
      if (inner !== null && inner.end < clause.words.length) return clause.words.slice(inner.end);
      if (clause.words.length <= 16 && offices.endingAt(clause.words, clause.words.length) !== null)
        return clause.words;
    }
    return null;
  }
}

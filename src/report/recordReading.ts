/**
 * Reads one record: the goals of one field are answered by what another tells, the time is the deadline of all in it, the
 * owner answers for all. Takes its fields, gives its indicators and facts.
 */
import { clausesIn, type Clause, type Mention } from "./clauses";
import { datesIn } from "./dates";
import { Surroundings } from "./details";
import type { Draft } from "./drafts";
import { indicatorsIn, type Found } from "./indicators";
import { draftsOf } from "./linker";
import { changeName, cleanName } from "./names";
import type { Span } from "./outline";
import type { Placement } from "./placement";
import { fitsRatio } from "./proportions";
import type { FieldRecord } from "./records";
import type { Indicator, IsoDate } from "./report";
import type { Topic } from "./subjects";
import { sameUnit } from "./sameUnit";
import type { FieldKind } from "./words/records";

/** An answer's name shares so much of a goal's, or the reverse: 修复 of 矿山生态修复. */
const LEAST_SHARED = 0.5;
/** Less than any shared name: 已消除19条 says by its verb that it answers. */
const BY_VERB = 0.1;
/** 由58.2%提高到: the value before. */
const FORMER = /[由从][^到至]*$/u;
/** Goals and answers of one record are few; keeps the work linear where they are not. */
const MOST_GOALS = 40;

/** How much of the shorter name stands in the other, pair of characters by pair; 0 to 1. */
function sharedPart(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let shared = 0;
  for (let i = 0; i + 1 < short.length; i++) if (long.includes(short.slice(i, i + 2))) shared++;
  return short.length < 2 ? 0 : shared / (short.length - 1);
}

/** A lone figure in the field of goals is to be reached, whatever its words. */
function asGoal(draft: Draft): void {
  draft.firm = true;
  if (draft.target !== null || (draft.actual !== null && draft.ratio !== null)) return;
  if (draft.actual === null) draft.aim = "rate";
  draft.target = draft.actual ?? draft.ratio;
  draft.actual = null;
  draft.ratio = null;
}

/** How well a draft of the progress answers a goal, 0 if it does not. */
function scoreOf(goal: Draft, draft: Draft): number {
  const [wanted, reached] = [goal.target, draft.actual];
  if (
    wanted === null ||
    goal.actual !== null ||
    reached === null ||
    draft.target !== null ||
    !sameUnit(wanted, reached)
  )
    return 0;
  if ((goal.aim === "growth") !== (draft.aim === "growth") || FORMER.test(reached.before)) return 0;
  const ratio = draft.ratio ?? draft.share;
  if (ratio !== null && fitsRatio(reached, wanted, ratio)) return 2;
  const shared = Math.max(
    sharedPart(changeName(goal.own), changeName(draft.own)),
    sharedPart(changeName(goal.name), changeName(draft.name)),
  );
  if (shared >= LEAST_SHARED) return shared;
  return draft.role.kind === "amount" && draft.role.answers ? BY_VERB : 0;
}

/** Takes a share for the ratio of an answer to its goal if it is their quotient; gives whether it is. */
function takeRatio(draft: Draft, share: Mention | null): boolean {
  const { target, actual, ratio } = draft;
  if (target === null || actual === null || ratio !== null || share === null) return false;
  if (!fitsRatio(actual, target, share)) return false;
  draft.ratio = share;
  draft.ratioOf = "plan";
  return true;
}

function answer(goal: Draft, draft: Draft): void {
  draft.target = goal.target;
  draft.aim = goal.aim;
  draft.sign = goal.sign;
  draft.firm = true;
  if (goal.name !== "") draft.name = goal.name;
}

/** Joins goals to what the progress tells, the best answers first; gives the drafts of the whole record. */
function answered(goals: readonly Draft[], told: readonly Draft[]): readonly Draft[] {
  const matches = goals
    .slice(0, MOST_GOALS)
    .flatMap((goal) => told.slice(0, MOST_GOALS).map((draft) => ({ goal, draft, score: scoreOf(goal, draft) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const done = new Set<Draft>();
  for (const { goal, draft } of matches) {
    if (done.has(goal) || done.has(draft)) continue;
    answer(goal, draft);
    done.add(goal).add(draft);
  }
  return [...goals.filter((goal) => !done.has(goal)), ...withRatios(told)];
}

/** The drafts with the shares that their answers make of their goals: 占91.9% told with one, 消除率82.6% right behind it. */
function withRatios(told: readonly Draft[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const draft of told) {
    if (takeRatio(draft, draft.share)) draft.share = null;
    const last = drafts.at(-1);
    const alone = draft.target === null && draft.actual?.rank === (last?.actual?.rank ?? -2) + 1 ? draft.actual : null;
    if (last === undefined || !takeRatio(last, alone)) drafts.push(draft);
  }
  return drafts;
}

/** The words of fields of these kinds; the label of a goal stays, for it makes targets of what it announces. */
const spansOf = (record: FieldRecord, ...kinds: readonly FieldKind[]): readonly Span[] =>
  record
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, start, words, end }) => ({ start: kind === "goal" ? start : words, end }));

/** When the matter is due, by the last date of the field that says so. */
function dueIn(text: string, record: FieldRecord, year: number | null): IsoDate | null {
  for (const { kind, words, end } of record) {
    const dates = kind === "due" ? datesIn(text, words, end, year) : [];
    const last = dates.findLast(({ date }) => date !== null)?.date;
    if (last) return last;
  }
  return null;
}

export class RecordReader {
  /** @param year the one that dates without a year are of */
  constructor(
    private readonly text: string,
    private readonly placement: Placement,
    private readonly year: number | null,
  ) {}

  /** Reads `record`; `topicOf` tells the heading that its clauses stand under. */
  read(record: FieldRecord, topicOf: (clause: Clause) => Topic): Found {
    const { text, placement } = this;
    const start = record[0]?.start ?? 0;
    const dates = datesIn(text, start, record.at(-1)?.end ?? start, this.year);
    const due = dueIn(text, record, this.year);
    const owner = this.wordsOf(record, "owner") || null;
    const name = this.wordsOf(record, "name");
    const topic = (clause: Clause): Topic =>
      name === ""
        ? topicOf(clause)
        : { ...topicOf(clause), name: cleanName(name), title: name, runsIn: true, end: start };
    const goals = draftsOf(clausesIn(text, spansOf(record, "goal", "due"), dates), topic, new Map());
    for (const goal of goals.drafts) asGoal(goal);
    const clauses = clausesIn(text, spansOf(record, "name", "told"), dates);
    const told = draftsOf(clauses, topic, new Map());
    const drafts = answered(goals.drafts, told.drafts);
    const loose = [...goals.loose, ...told.loose];
    const found = indicatorsIn({ drafts, loose }, new Surroundings(text, clauses), placement);
    const withMatter = (indicator: Indicator): Indicator => ({
      ...indicator,
      deadline: indicator.deadline ?? due,
      owner: indicator.owner ?? owner,
    });
    return {
      indicators: found.indicators.map(withMatter),
      possible: found.possible.map(withMatter),
      facts: found.facts,
    };
  }

  /** What the first field of a kind says, "" without one. */
  private wordsOf(record: FieldRecord, wanted: FieldKind): string {
    const field = record.find(({ kind }) => kind === wanted);
    return field === undefined
      ? ""
      : this.text
          .slice(field.words, field.end)
          .trim()
          .replace(/[。；;]$/u, "");
  }
}

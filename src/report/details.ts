/**
 * What the words around an indicator say beside its figures: how far it is, when it is due, who answers for it.
 */
import type { Clause, Mention } from "./clauses";
import type { Draft } from "./drafts";
import { lexiconOf, wordsOf } from "./lexicon";
import { carriedSubject } from "./names";
import { putInOrder } from "./order";
import { namedParts } from "./namedParts";
import type { IsoDate, Status } from "./report";
import { REACHED_WORDS } from "./words/cues";
import {
  BEFORE_DATE_WORDS,
  BEGINNING_PLANNED,
  BEGINNING_WORDS,
  DUE_WORDS,
  NO_TARGET_WORDS,
  OFFICE_ENDS,
  OWNER_LABELS,
  PUT_OFF_WORDS,
  REMAINDER_WORDS,
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

const reached = wordsOf(REACHED_WORDS);
const begun = wordsOf(BEGINNING_WORDS);
const planned = wordsOf(BEGINNING_PLANNED);
const remainders = wordsOf(REMAINDER_WORDS);

/** 已全部关停, 均已答复完毕: whatever was done, it was done to all. */
const ALL_TOLD = /(?:全部|全数|悉数|均已|都已)(?:按期|如期|顺利|提前|按时)?([\u4e00-\u9fff]{2,6})$/u;
const BEGUN_ACT = /^(?:开工|动工|启动|进场|开建|实施|推进)/u;
const MONEY = "元";
const MATTERS: ReadonlySet<string> = new Set(["项", "件", "个"]);
/** A noun between a figure and what is said of all it counts. */
const LONGEST_NOUN = 7;
const STOPS_SEGMENT = "；;。！？!?";
/** So many clauses before and behind a figure may speak of it. */
const MOST_AROUND = 8;
/** In so many clauses behind a number the things that it counts may be named. */
const MOST_BEHIND = 12;
/** 部分, 该项: shorter subjects stand for the matter itself. */
const LONGEST_PRONOUN = 3;
const HAPPENED = /已于$/u;
/** Words beside a planned date that name no new subject. */
const DATED =
  /(?:原定|原计划|计划于?|预计|目前|因.*?(?:受阻|变更|影响)|推迟到?|延至|延到|前|竣工|完工|通水|通车|投用|投产|交付使用?|使用)/gu;

/** What has been done to all: begun, or done. */
function statusOfAct(act: string): Status | null {
  if (started.isIn(`已${act}`) || BEGUN_ACT.test(act)) return "ongoing";
  return reached.isIn(act) ? "done" : null;
}

/** The figures of a draft, in reading order. */
export function mentionsOf({ target, actual, ratio }: Draft): readonly Mention[] {
  const mentions: Mention[] = [];
  if (target !== null) mentions.push(target);
  if (actual !== null) putInOrder(mentions, actual, startOf);
  if (ratio !== null) putInOrder(mentions, ratio, startOf);
  return mentions;
}

const startOf = ({ figure }: Mention): number => figure.start;

/** A part done is not the whole done, and what has its figures needs no 提前实现 to say so. */
function isPossible({ target, actual, ratio }: Draft, word: string, status: Status): boolean {
  if (status !== "done") return true;
  const known = target !== null && actual !== null;
  return !(ratio !== null && ratio.figure.value < 1) && !(known && word === "提前实现");
}

/** 县康复中心至今未开工 behind another matter's figures. */
function tellsOfAnother(words: string, { name }: Draft): boolean {
  const [said] = statuses.all(words);
  if (said?.meaning !== "notstarted") return false;
  const subject = carriedSubject(words.slice(0, words.indexOf(said.word)).replace(/(?:至今|目前|仍|还)+$/u, ""));
  return subject.length > LONGEST_PRONOUN && !name.includes(subject.slice(0, LONGEST_PRONOUN));
}

/** 年度计划投资6亿元: money that is to be spent within the year, whenever the works end. */
function isYearsMoney({ target }: Draft): boolean {
  return target !== null && target.figure.unit === MONEY && /年度|年计划|当年|全年/u.test(target.before);
}

/** 其中甲公园、乙公园已建成: what is said of some things is not said of all. */
const tellsOfSome = (words: string): boolean => words.startsWith("其中") || /、.*已/u.test(words);

/** The clauses of one stretch, with the place of each. */
export class Surroundings {
  private readonly saysNoTarget: boolean;
  /** Several questions follow on the same draft: the last one asked about, and the clauses that speak of it. */
  private asked: Draft | null = null;
  private around: readonly Clause[] = [];

  constructor(
    private readonly text: string,
    private readonly clauses: readonly Clause[],
  ) {
    this.saysNoTarget = clauses.some((clause) => noTarget.isIn(clause.words));
  }

  /** The place of a clause in this stretch, null for one of another stretch: a target may be told far away. */
  private indexOf(clause: Clause): number | null {
    return this.clauses[clause.index] === clause ? clause.index : null;
  }

  /**
   * The clauses that speak of a draft: those of its sentence part up to the next figure, and what follows without a subject
   * or figure of its own (S304线…的60%；计划于7月底竣工).
   */
  private about(draft: Draft): readonly Clause[] {
    if (this.asked !== draft) {
      this.asked = draft;
      this.around = this.clausesAbout(draft);
    }
    return this.around;
  }

  private clausesAbout(draft: Draft): readonly Clause[] {
    const mentions = mentionsOf(draft);
    const first = this.indexOf(mentions[0]?.clause ?? draft.clause) ?? 0;
    const last = this.indexOf(mentions.at(-1)?.clause ?? draft.clause) ?? first;
    let from = first;
    while (from > 0 && first - from < MOST_AROUND && !this.closes(from - 1)) from--;
    let to = last;
    while (to - last < MOST_AROUND && this.goesOn(to)) to++;
    return this.clauses.slice(from, to + 1);
  }

  /** Whether a sentence part ends with the clause at `i`. */
  private closes(i: number): boolean {
    const stop = this.clauses[i]?.stop ?? "";
    return stop !== "" && STOPS_SEGMENT.includes(stop);
  }

  /** Whether the clause behind `i` still speaks of the same. */
  private goesOn(i: number): boolean {
    const here = this.clauses[i];
    const next = this.clauses[i + 1];
    if (here === undefined || next === undefined || next.paragraph !== here.paragraph) return false;
    // 余65户11月底前清零: what is said of the rest is said of the matter.
    if (next.mentions.length > 0) return !this.closes(i) && remainders.at(next.words, 0) !== null;
    return (
      !this.closes(i) ||
      next.depth > 0 ||
      (next.dates.length > 0 && carriedSubject(next.words.replace(DATED, "")) === "")
    );
  }

  statusOf(draft: Draft): Status | null {
    const figures = mentionsOf(draft);
    const last = figures.at(-1);
    const sentence = last?.clause.sentence ?? draft.clause.sentence;
    const told: string[] = [];
    for (const clause of this.about(draft)) {
      if (clause.sentence < sentence || clause.mentions.length > 0 || tellsOfSome(clause.words)) continue;
      if (this.isToCome(clause) || tellsOfAnother(clause.words, draft)) continue;
      told.push(clause.words);
    }
    const planned = draft.actual === null && draft.ratio === null;
    const words = last === undefined ? told.slice() : [last.after, ...told];
    for (const { before } of figures) if (planned || before.includes("进度为")) words.push(before);
    for (const each of words) {
      const said = statuses.all(each).find(({ word, meaning }) => isPossible(draft, word, meaning));
      if (said !== undefined) return said.meaning;
    }
    for (const each of planned ? told : []) {
      const all = ALL_TOLD.exec(each);
      if (all !== null) return statusOfAct(all[1] ?? "");
    }
    if (told.some((each) => started.isIn(each)) || this.remainderGoesOn(last)) return "ongoing";
    return draft.ratioOf === "progress" && this.deadlineOf(draft) !== null ? "ongoing" : null;
  }

  /** 12月底前全部完工: what is to be done by a date is not done. */
  private isToCome({ dates, words }: Clause): boolean {
    const ahead = dates.some(({ start, text }) => beforeDate.at(this.text, start + text.length) !== null);
    return ahead && statuses.all(words).some(({ meaning }) => meaning === "done");
  }

  /** 剩余8户正在返工, 其余13个限期整改, right behind the figures. */
  private remainderGoesOn(last: Mention | undefined): boolean {
    const next = last === undefined ? undefined : this.clauses[(this.indexOf(last.clause) ?? 0) + 1];
    if (next === undefined || next.sentence !== last?.clause.sentence || next.mentions.length === 0) return false;
    const opens = remainders.at(next.words, 0) !== null || next.words.startsWith("限期");
    return opens && statuses.all(next.words).some(({ meaning }) => meaning === "ongoing");
  }

  /** N件民生实事全面完成; 危改412户，全部竣工: what is said of all that a figure counts. */
  wholeStatusOf(draft: Draft): Status | null {
    const figure = draft.actual ?? draft.target;
    // …三条主路油面均已完成 tells the roads listed before once more.
    if (
      figure === null ||
      (figure.figure.small && !MATTERS.has(figure.figure.unit)) ||
      figure.figure.measure !== "amount" ||
      figure.figure.unit === MONEY
    )
      return null;
    const next = this.clauses[(this.indexOf(figure.clause) ?? 0) + 1];
    const follows =
      next !== undefined && next.mentions.length === 0 && next.sentence === figure.clause.sentence ? next.words : "";
    const said =
      wholeStatuses.endingAt(figure.after, figure.after.length) ??
      (figure.after.length < LONGEST_NOUN ? wholeStatuses.at(follows, 0) : null);
    if (said !== null) return said.meaning;
    const told = ALL_TOLD.exec(figure.after) ?? (figure.after.length < LONGEST_NOUN ? ALL_TOLD.exec(follows) : null);
    const cameIn = draft.role.kind === "amount" && draft.role.whole === "received";
    const all = told !== null && (cameIn || told.index < LONGEST_NOUN - 1) ? told[1] : undefined;
    return all === undefined ? null : statusOfAct(all);
  }

  /** The next clauses of the sentence. */
  private behind(clause: Clause): readonly Clause[] {
    const from = (this.indexOf(clause) ?? this.clauses.length) + 1;
    return this.clauses.slice(from, from + MOST_BEHIND).filter(({ sentence }) => sentence === clause.sentence);
  }

  /** How many things the sentence behind a count names as finished, as a figure of its own; null where it names none. */
  finishedOf(whole: Mention): Mention | null {
    const parts = namedParts(this.text, whole, this.behind(whole.clause));
    if (parts === null) return null;
    const { start, end, count } = parts;
    const { figure } = whole;
    const printed = { number: count, unit: figure.printed.unit, step: 1 };
    const counted = {
      ...figure,
      start,
      end,
      text: this.text.slice(start, end),
      value: count,
      qualifier: null,
      printed,
    };
    return { ...whole, figure: counted, ownName: null, subject: null, role: null, standsFor: null };
  }

  deadlineOf(draft: Draft): IsoDate | null {
    let found: IsoDate | null = null;
    for (const clause of this.about(draft)) {
      for (const mention of clause.dates) {
        if (mention.date === null || mention.precision === "year") continue;
        const after = this.text.slice(mention.start + mention.text.length, mention.start + mention.text.length + 2);
        const planned = beforeDate.at(after, 0) !== null || (due.isIn(clause.words) && clause.mentions.length === 0);
        const floor = draft.aim === "rate" && clause === draft.target?.clause;
        if ((!planned && !floor) || /(?:截至|截止)/u.test(clause.words)) continue;
        // 主体结构已于7月封顶 is over; 计划2026年6月通车 is no deadline of this year's money.
        if (HAPPENED.test(this.text.slice(mention.start - 2, mention.start))) continue;
        if (isYearsMoney(draft) && clause.mentions.length === 0) continue;
        if (found === null || putOff.isIn(clause.words)) found = mention.date;
      }
    }
    return found;
  }

  /** 2024年3月动工，形象进度达68%: the day from which works are counted, if the text tells when they began. */
  startOf(draft: Draft): IsoDate | null {
    for (const clause of this.about(draft)) {
      for (const { start, text, from, precision } of clause.dates) {
        const end = start + text.length;
        const begins =
          begun.at(this.text.slice(end, end + 4), 0) !== null ||
          begun.at(this.text.slice(end + 1, end + 5), 0) !== null;
        if (from !== null && precision !== "year" && begins && !planned.isIn(clause.words)) return from;
      }
    }
    return null;
  }

  /** 省市暂未下达目标任务. */
  lacksTarget(draft: Draft): boolean {
    return this.saysNoTarget && this.about(draft).some((clause) => noTarget.isIn(clause.words));
  }

  /** （责任单位：市水务局） or （县经信局） behind the figures. */
  ownerOf(draft: Draft): string | null {
    const from = this.indexOf(mentionsOf(draft).at(-1)?.clause ?? draft.clause) ?? 0;
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

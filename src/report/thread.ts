/**
 * What is known while the figures of one paragraph are linked: the drafts so far, the subjects spoken of, and how a figure
 * looks back for its fellows. Looks back over the last few drafts only, so that linking stays linear.
 */
import type { Clause, Mention } from "./clauses";
import type { Draft, Loose } from "./drafts";
import { wordsOf } from "./lexicon";
import { alike, cleanName, ownName, remainderOf, subjectBeside, subjectIn } from "./names";
import { amongIn } from "./phrases";
import { fitsRatio } from "./proportions";
import { roleOf, type Role } from "./roles";
import { sameUnit } from "./sameUnit";
import { SubjectTrack, type Topic } from "./subjects";
import {
  CUMULATIVE_WORDS,
  LIST_UNITS,
  LIST_WORDS,
  NO_SCALE_WORDS,
  PARTS_WORDS,
  PERIOD_WORDS,
  SCALE_WORDS,
} from "./words/links";

/** How many drafts back a figure may look. */
const REACH = 12;
/** A subject shorter than this needs the whole it is a part of: 个人 of 创业担保贷款. */
const LEAST_PART = 6;

/** A bracket between name and figure belongs to the name if it is short: 蓝灯（超进度）10个. */
const LONGEST_BRACKET = 12;

/** What becomes of a remainder is told in its name if it is short: 剩余8户正在返工. */
const LONGEST_FATE = 7;

/** A figure without a subject answers no target further back than so many sentences. */
const FARTHEST_ANSWER = 2;

/** Leads from things to how many they are: 市直部门还有6个. */
const COUNTED_BY = /(?:还有|仍有|尚有|共有|有)$/u;

const FROM_START = /^(?:[1１一前上首]|第一|年初)/u;

const scales = wordsOf(SCALE_WORDS, NO_SCALE_WORDS);
const periods = wordsOf(PERIOD_WORDS);
const cumulatives = wordsOf(CUMULATIVE_WORDS);
const parts = wordsOf(PARTS_WORDS);
const listWords = wordsOf(LIST_WORDS);

export function isMoney(mention: Mention): boolean {
  return mention.figure.unit === "元";
}

/** 总投资, 全长: the size of a works, which no ratio of a plan is said of. */
export function isScale(mention: Mention): boolean {
  const words = cleanName(mention.before);
  return scales.endingAt(words, words.length) !== null;
}

export function isCumulative(mention: Mention): boolean {
  return cumulatives.isIn(mention.before);
}

/** One month or quarter alone, and not from the beginning of the year. */
export function isPeriod(mention: Mention): boolean {
  if (isCumulative(mention)) return false;
  if (periods.isIn(mention.before)) return true;
  return mention.clause.dates.some(({ from, precision, text }) => {
    const single = precision === "month" || precision === "quarter";
    // Without a planning year the words tell whether it begins with the year: 1月, 一季度, 前三季度.
    const fromStart = from === null ? FROM_START.test(text) : from.endsWith("-01-01");
    return single && !fromStart;
  });
}

/** 其中: a part of the figure before it. */
export function isPart(mention: Mention): boolean {
  return parts.at(mention.before, 0) !== null;
}

/** 南渡县（58.4%）、临江区（51.7%）: a share alone in a bracket is named by what stands directly before that. */
export function nameInFront({ clause, figure, before }: Mention): string {
  if (clause.depth === 0 || figure.measure !== "share" || cleanName(before) !== "" || clause.mentions.length > 1)
    return "";
  const name = cleanName(clause.lead.replace(/^.*(?:[、和与及]|的[是有]|位是)/u, ""));
  return subjectIn(name) === "" || /[比较与]|序时|高出|低于/u.test(name) ? "" : name;
}

/** 完成率在90%以上 of 完成率在90%以上的5项: a class is named by its bound. */
function classBounded({ before, after, figure }: Mention, counted: Mention): string {
  const noun = cleanName(after.replace(/^的/u, "").replace(COUNTED_BY, "")) || cleanName(counted.after);
  const bound = figure.qualifier === "以上" ? "以上" : "";
  return before.replace(/^[、，和及]+/u, "") + figure.text + bound + noun;
}

/** The total of a task list and its name. */
export interface Total {
  readonly mention: Mention;
  readonly name: string;
}

/** What a draft begins with if not with its figure's own words. */
type DraftStart = Partial<Pick<Draft, "target" | "actual" | "aim" | "sign" | "name" | "own">>;

export class Thread {
  readonly drafts: Draft[] = [];
  readonly loose: Loose[] = [];
  readonly track: SubjectTrack;
  /** A target inside the words of a ratio: 为全年任务（5.85万人）的110.4%. */
  inline: Mention | null = null;
  /** The clause outside brackets that ended before the present one. */
  previous: Clause | null = null;
  /** The last figure that answered a target or whole. */
  answered: Mention | null = null;
  /** The name of the last figure, for a change or distance that only says by how much. */
  lastName = "";
  private lastSentence = -1;
  /** The whole whose parts are being told. */
  private whole: { readonly name: string; readonly mention: Mention; readonly segment: number } | null = null;

  private current: Clause | null = null;

  constructor(
    private readonly mentions: readonly Mention[],
    private readonly clauses: readonly Clause[],
    headingAt: (clause: Clause) => Topic,
    /** The totals of task lists met so far, by unit: 共分解指标任务132项. */
    readonly totals: Map<string, Total>,
  ) {
    this.track = new SubjectTrack(headingAt);
  }

  /** Goes on to the next clause. */
  enter(clause: Clause): void {
    if (this.current?.depth === 0) this.previous = this.current;
    this.current = clause;
    this.track.enter(clause);
  }

  /** The figures that come next in the text. */
  following(mention: Mention, count: number): readonly Mention[] {
    return this.mentions.slice(mention.rank + 1, mention.rank + 1 + count);
  }

  /** Whether a figure tells a part of the one before: 其中新建6,000亩、改造提升2,600亩. */
  tellsPart(mention: Mention): boolean {
    if (isPart(mention)) return true;
    const first = this.previous?.stop === "、" ? this.previous.mentions[0] : undefined;
    return first !== undefined && isPart(first);
  }

  /** The figure that opens the list a figure stands in: 4,860万元 of 到位4,860万元、2,130万元. */
  listHead(mention: Mention): Mention {
    let head = mention;
    for (let i = mention.rank - 1; head.before === "" && i >= 0 && mention.rank - i < REACH; i--) {
      const before = this.mentions[i];
      if (before === undefined || !sameUnit(before, mention) || before.clause.sentence !== mention.clause.sentence)
        break;
      head = before;
    }
    return head;
  }

  /** Whether another figure of the unit of `amount` stands directly before `share`, which is then said of that one. */
  partsFrom(amount: Mention, share: Mention): boolean {
    const before = this.mentions[share.rank - 1];
    return before !== undefined && before !== amount && sameUnit(before, amount);
  }

  /** The share that follows within two figures in the same sentence. */
  shareAfter(mention: Mention): Mention | null {
    const next = this.following(mention, 2).find(({ figure }) => figure.measure === "share");
    return next?.clause.sentence === mention.clause.sentence ? next : null;
  }

  /** The words of the clause before, if it belongs to the same sentence. */
  wordsBefore(mention: Mention): string {
    return this.previous?.sentence === mention.clause.sentence ? this.previous.words : "";
  }

  /** The words of a bracket directly before a figure: 绿灯（已完成）24个. */
  bracketBefore({ clause, figure }: Mention): string {
    const next = this.clauses[clause.index + 1];
    return next !== undefined && next.depth > clause.depth && next.end === figure.start - 1 ? next.words : "";
  }

  /** The latest draft that fits, among the last few. */
  recent(fits: (draft: Draft) => boolean): Draft | null {
    for (let i = this.drafts.length - 1; i >= Math.max(0, this.drafts.length - REACH); i--) {
      const draft = this.drafts[i];
      if (draft !== undefined && fits(draft)) return draft;
    }
    return null;
  }

  /** Whether a draft's figures stand in the sentence of `mention`. */
  inSentence(draft: Draft, mention: Mention): boolean {
    const last = draft.actual ?? draft.ratio ?? draft.target;
    return (last?.clause ?? draft.clause).sentence === mention.clause.sentence;
  }

  /** Whether a figure names nothing else than a draft does. */
  agrees(mention: Mention, draft: Draft): boolean {
    if (subjectBeside(mention) === "") return true;
    const own = ownName(mention);
    return alike(own, draft.own) || alike(own, draft.subject) || (draft.own === "" && alike(own, draft.name));
  }

  /** The target that this figure answers; one that is only wished for needs an answer in its own sentence. */
  openTarget(mention: Mention, answers: boolean): Draft | null {
    return this.recent((draft) => {
      if (draft.target === null || draft.actual !== null || !sameUnit(draft.target, mention)) return false;
      // 控制指标52人，占控制指标的59.6%；9月份死亡2人: a target whose ratio is told is answered by what gives it.
      if (draft.ratio !== null && !fitsRatio(mention, draft.target, draft.ratio)) return false;
      const distance = mention.clause.sentence - draft.target.clause.sentence;
      if (subjectBeside(mention) === "" && distance > FARTHEST_ANSWER) return false;
      if (!draft.firm && !(answers && subjectBeside(mention) === "" && this.inSentence(draft, mention))) return false;
      // A target that names no subject of its own (建设任务8,600亩) is answered by what comes next.
      return this.agrees(mention, draft) || (answers && draft.subject === "" && distance <= 1);
    });
  }

  nameOf(mention: Mention): string {
    const whole = remainderOf(mention);
    if (whole !== null) return this.remainderName(mention, whole);
    const name = this.track.nameFor(this.withWhole(mention, this.ownNameOf(mention)), mention.clause);
    // Better the bare cue (全年计划) than no name at all.
    return name || (mention.before + mention.after).slice(0, LONGEST_BRACKET) || mention.figure.text;
  }

  /** 剩余8户正在返工: what is left of the figure before it, or of what is being spoken of, and what becomes of it. */
  private remainderName(mention: Mention, whole: string): string {
    const of = whole || this.nameBefore(mention) || this.track.nameFor("", mention.clause);
    // A date behind (其余6件7月底前办结) tells of what is still to come, which its words alone do not say.
    const fate = mention.clause.dates.some(({ start }) => start > mention.figure.start) ? "" : mention.after.trim();
    return fate === "" || fate.length > LONGEST_FATE ? `${of}剩余` : `${of}剩余（${fate}）`;
  }

  /** The words beside a figure; for one that touches another (36家116人) also those beside the other. */
  private ownNameOf(mention: Mention): string {
    const before = mention.clause.mentions[mention.place - 1];
    if (before?.figure.measure === "share" && roleOf(before).kind === "none") return classBounded(before, mention);
    const own = ownName(mention) || nameInFront(mention);
    if (before !== undefined && (mention.before === "" || subjectIn(own) === ""))
      return cleanName(ownName(before) + own);
    const bracket = this.bracketBefore(mention);
    if (bracket !== "" && bracket.length <= LONGEST_BRACKET && own !== "") return `${own}（${bracket}）`;
    return own === "" || own === "同期" ? this.nameBefore(mention) + own : own;
  }

  private withWhole(mention: Mention, own: string): string {
    const { whole } = this;
    if (whole === null || whole.mention === mention || whole.segment !== this.track.segment) return own;
    const inList = mention.clause.stop === "、" || this.previous?.stop === "、" || isPart(mention);
    if (!inList || subjectIn(own) === "") return own;
    if (!sameUnit(whole.mention, mention) || subjectIn(own).length >= LEAST_PART || alike(own, whole.name)) return own;
    return whole.name + own;
  }

  /** Begins or ends the telling of parts. */
  private noteWhole(mention: Mention): void {
    const among = amongIn(mention.before);
    if (among !== null && subjectIn(among.whole) !== "") {
      this.whole = { name: cleanName(among.whole), mention, segment: this.track.segment };
      return;
    }
    const opened = mention.place === 0 && this.wordsBefore(mention) === "其中";
    if (!isPart(mention) && !opened) return;
    const last = this.drafts.at(-1);
    const figure = last?.actual ?? last?.target ?? null;
    if (last === undefined || figure === null || this.lastSentence !== mention.clause.sentence) return;
    this.whole = { name: last.name, mention: figure, segment: this.track.segment };
  }

  /** A figure that others are only compared with: what follows does not speak of it. */
  setAside(mention: Mention, name: string): void {
    this.loose.push({ mention, name, sign: 1 });
  }

  setLoose(mention: Mention, name: string, sign: 1 | -1 = 1): void {
    this.loose.push({ mention, name, sign });
    this.note(mention, name);
  }

  /** Puts a figure into a draft that began with another. */
  attach(draft: Draft, slot: "target" | "actual" | "ratio", mention: Mention): void {
    draft[slot] = mention;
    this.note(mention, draft.name);
  }

  /** Gives a draft its actual. */
  answer(draft: Draft, mention: Mention): void {
    if (draft.subject === "" && subjectIn(ownName(mention)) !== "") draft.name = this.nameOf(mention);
    this.attach(draft, "actual", mention);
    this.answered = mention;
  }

  /** Takes back a draft whose figure belongs to another. */
  remove(draft: Draft): void {
    const at = this.drafts.lastIndexOf(draft);
    if (at >= 0) this.drafts.splice(at, 1);
  }

  /** Remembers the total of a task list for the shares told further on: 共分解指标任务132项. */
  noteTotal(mention: Mention): void {
    const { unit } = mention.figure;
    if (LIST_UNITS.has(unit) && listWords.isIn(mention.before + mention.after))
      this.totals.set(unit, { mention, name: this.nameOf(mention) });
  }

  /** Whether a figure is the total of a task list. */
  isTotal(mention: Mention): boolean {
    return this.totals.get(mention.figure.unit)?.mention === mention;
  }

  private note(mention: Mention, name: string): void {
    this.lastName = name;
    this.lastSentence = mention.clause.sentence;
  }

  /** The name of the figure before, if it stands in the same sentence. */
  nameBefore(mention: Mention): string {
    return this.lastSentence === mention.clause.sentence ? this.lastName : "";
  }

  /** Begins a draft with `mention`. */
  draft(mention: Mention, role: Role, start: DraftStart): Draft {
    this.noteWhole(mention);
    const draft: Draft = {
      target: start.target ?? null,
      former: null,
      actual: start.actual ?? null,
      ratio: null,
      period: null,
      share: null,
      aim: start.aim ?? "amount",
      firm: role.kind === "target" && role.firm,
      sign: start.sign ?? 1,
      ratioOf: null,
      stem: "",
      role,
      name: start.name ?? this.nameOf(mention),
      own: start.own ?? ownName(mention),
      subject: subjectBeside(mention),
      clause: mention.clause,
      segment: this.track.segment,
      shared: false,
    };
    this.drafts.push(draft);
    this.note(mention, draft.name);
    return draft;
  }
}

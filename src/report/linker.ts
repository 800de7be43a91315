/**
 * Puts the figures of one paragraph together: which target, actual and ratio belong to one matter. Takes the clauses in
 * reading order, gives drafts and loose figures.
 */
import { placeAmount } from "./amounts";
import type { Clause, Mention } from "./clauses";
import type { Drafts } from "./drafts";
import { wordsOf } from "./lexicon";
import { groupFor, pairingAt, placeGroup, placePeriodPair } from "./groups";
import { changeName, cleanName, comparedName, distanceTold, ownName, paceBefore, subjectIn } from "./names";
import { proveRatios } from "./proof";
import { rateOfAct } from "./rates";
import { setRatio } from "./ratioParts";
import { placeAlone, placeRatio } from "./ratios";
import { placeRevision } from "./revisions";
import { roleOf, type Role } from "./roles";
import { subjectsIn, type Topic } from "./subjects";
import { placeBracketTarget, placeTarget } from "./targets";
import { sameUnit } from "./sameUnit";
import { Thread, type Total } from "./thread";
import { ACT_RATES, PAYMENT_PACES, PLAN_WORDS } from "./words/cues";
import { ONE_EACH, RANKING_WORDS, RATIO_CONTEXTS } from "./words/links";

const planWords = wordsOf(PLAN_WORDS);
const contexts = wordsOf(RATIO_CONTEXTS);
const rates = wordsOf([...ACT_RATES.map((act) => `${act}率`), ...PAYMENT_PACES]);
const rankings = wordsOf(RANKING_WORDS);
const oneEach = wordsOf(ONE_EACH);
/** 年初确定的主要目标, 年度目标任务: under such a heading what follows a colon is to be reached. */
const OF_TARGETS = /(?:目标|目标任务|任务目标|年度任务|预期指标)$/u;
/** 占一般公共预算支出的84.2%. */
const SHARE_OF = /^占.+的$/u;
/** Opens the parts of a plan. */
const DIVIDES = /^(?:包括|分为|含)/u;
/** So much of a sentence tells whether it is about completion. */
const CONTEXT_LENGTH = 200;
/** 主要预期目标是：, 目标任务如下：. */
const ANNOUNCES = /(?:目标|任务|计划|指标|指标任务)(?:分别)?(?:是|为|如下|包括|有)*$/u;
const DONE = { kind: "ratio", of: "done", stem: "" } as const;
const PLAN = { kind: "ratio", of: "plan", stem: "" } as const;

/** Only 和, 、 or nothing stands between this figure and the one before it. */
const isListed = (mention: Mention): boolean =>
  /^(?:以及|[和及与、])?(?:累计|当月|本月|当季|本季)?(?:约|近|超过?|达到?)?$/u.test(mention.before);

/** Whether a clause that a colon ends makes targets of the figures behind it: 年度目标：. */
function announces({ mentions, words }: Clause): boolean {
  if (ANNOUNCES.test(words)) return true;
  return mentions.length === 0 && cleanName(words) === "" && planWords.isIn(words);
}

/** Longer runs of figures are no list that a planner reads; keeps the work linear. */
const LONGEST_LIST = 40;

class Linker {
  private readonly thread: Thread;
  private readonly mentions: readonly Mention[];
  /** The clause whose words (年度目标：) make the figures of its sentence targets. */
  private announcing: Clause | null = null;
  private sentence = -1;
  private context = "";
  /** What the context tells of completion, once it is asked for. */
  private completes: boolean | null = null;

  constructor(
    private readonly clauses: readonly Clause[],
    private readonly headingAt: (clause: Clause) => Topic,
    totals: Map<string, Total>,
  ) {
    const mentions: Mention[] = [];
    for (const clause of clauses) for (const mention of clause.mentions) mentions[mention.rank] = mention;
    this.mentions = mentions;
    this.thread = new Thread(this.mentions, clauses, headingAt, totals);
  }

  link(): Drafts {
    let entered = 0;
    const enterUpTo = (start: number): void => {
      for (
        let clause = this.clauses[entered];
        clause !== undefined && clause.start <= start;
        clause = this.clauses[entered]
      ) {
        this.enter(clause);
        entered++;
      }
    };
    for (let i = 0; i < this.mentions.length;) {
      const list = this.listFrom(i);
      const first = list[0];
      if (first === undefined) break;
      enterUpTo(first.figure.start);
      i += this.place(list, first);
    }
    proveRatios(this.thread, this.mentions);
    return { drafts: this.thread.drafts, loose: this.thread.loose };
  }

  private enter(clause: Clause): void {
    if (clause.sentence !== this.sentence) {
      this.sentence = clause.sentence;
      this.context = "";
    }
    this.context = (this.context + clause.words).slice(-CONTEXT_LENGTH);
    this.completes = null;
    this.thread.enter(clause);
    if (clause.stop !== "：" && clause.stop !== ":") return;
    const underTargets = clause.mentions.length === 0 && OF_TARGETS.test(this.headingAt(clause).title);
    if (underTargets || announces(clause)) this.announcing = clause;
  }

  /** The figures listed with the one at `index` (x、y), at least itself. */
  private listFrom(index: number): readonly Mention[] {
    const first = this.mentions[index];
    if (first === undefined) return [];
    const list = [first];
    for (let next = this.mentions[index + 1]; next !== undefined; next = this.mentions[index + list.length]) {
      const fits = next.figure.measure === first.figure.measure && next.clause.sentence === first.clause.sentence;
      if (!isListed(next) || !fits || next.clause.depth !== first.clause.depth || list.length === LONGEST_LIST) break;
      list.push(next);
    }
    return list;
  }

  /** Places the figure at `index` and those paired with it; gives how many. */
  private place(list: readonly Mention[], first: Mention): number {
    const role = this.roleHere(first);
    if (placePeriodPair(this.thread, list, role)) return list.length;
    const group = list.length > 1 ? groupFor(this.thread, list, role) : null;
    if (group !== null) {
      placeGroup(this.thread, list, role, group);
      return list.length;
    }
    if (list.length > 1 && pairingAt(first.before) >= 0) {
      this.placePairs(list, first, role);
      return list.length;
    }
    this.placeOne(first, role);
    return 1;
  }

  /** The role by the clause's words, and by what its sentence announced (年度目标：). */
  private roleHere(mention: Mention): Role {
    const role = roleOf(mention);
    const { announcing } = this;
    if (this.goesOnPlanning(mention, role)) return { kind: "target", aim: "amount", firm: true, sign: 1 };
    if (announcing?.sentence !== mention.clause.sentence || announcing === mention.clause) return role;
    if (role.kind === "amount") return { kind: "target", aim: "amount", firm: true, sign: 1 };
    if (role.kind === "growth") return { kind: "target", aim: "growth", firm: true, sign: role.sign };
    if (role.kind === "target") return { ...role, firm: true };
    return role.kind === "state" ? { kind: "target", aim: "rate", firm: true, sign: 1 } : role;
  }

  /** 任务是新增就业4.2万人、再就业1.1万人: what is listed behind a target without a verb of its own is one too. */
  private goesOnPlanning(mention: Mention, role: Role): boolean {
    const { previous, drafts } = this.thread;
    const last = drafts.at(-1);
    if (role.kind !== "amount" || role.answers || mention.place > 0) return false;
    // 任务6万亩，包括新建4.2万亩、改造提升1.8万亩: the parts of a plan are planned.
    const whole = last?.firm === true && last.actual === null ? last.target : null;
    if (whole?.rank === mention.rank - 1 && DIVIDES.test(mention.before) && sameUnit(whole, mention)) return true;
    if (previous?.stop !== "、") return false;
    const open = last?.target?.rank === mention.rank - 1 && last.actual === null && last.firm && last.aim === "amount";
    if (!open || last.target?.clause !== previous) return false;
    return !(role.reached && sameUnit(last.target, mention)) || DIVIDES.test(last.target.before);
  }

  private placeOne(mention: Mention, role: Role): void {
    const pace = paceBefore(mention);
    if (pace !== "") return this.thread.setAside(mention, pace);
    if (placeRevision(this.thread, mention) || placeBracketTarget(this.thread, mention)) return;
    switch (role.kind) {
      case "target":
        return placeTarget(this.thread, mention, role);
      case "amount":
        return placeAmount(this.thread, mention, role);
      case "ratio":
        return placeRatio(this.thread, mention, role);
      case "growth":
        return this.placeGrowth(mention, role.sign);
      case "bare":
        return this.placeBare(mention);
      case "state":
        return this.placeState(mention, role);
      case "other":
        return this.thread.setLoose(mention, this.distanceName(mention));
      case "none":
        return;
    }
  }

  /** 快于序时进度6.5个百分点: by how much the figure before it differs. */
  private distanceName(mention: Mention): string {
    const compared = comparedName(mention.before) ?? distanceTold(mention.before);
    const last = this.thread.drafts.at(-1);
    const before =
      last !== undefined && this.thread.inSentence(last, mention) ? last.name : this.thread.nameBefore(mention);
    return compared === null || before === "" ? this.thread.nameOf(mention) : before + compared;
  }

  /** A change is a fact, unless it answers a target of change (目标增长8%，实际增长6%) or a ratio of one follows. */
  private placeGrowth(mention: Mention, sign: 1 | -1): void {
    const { thread } = this;
    const own = changeName(mention.before);
    const open = thread.recent(
      (draft) =>
        draft.aim === "growth" &&
        draft.actual === null &&
        draft.firm &&
        (subjectIn(own) === "" || thread.agrees(mention, draft)),
    );
    if (open !== null) {
      thread.answer(open, mention);
      return;
    }
    const before = thread.nameBefore(mention);
    const unnamed = subjectIn(own) === "" || comparedName(own) !== null;
    const name = unnamed && before !== "" ? before : thread.track.nameFor(own, mention.clause);
    thread.draft(mention, { kind: "growth", sign }, { actual: mention, aim: "growth", sign, name, own });
  }

  /** Whether the sentence is about completion, so that its bare shares are ratios. */
  private tellsRates(): boolean {
    const { context } = this;
    this.completes ??= contexts.isIn(context) || (rankings.isIn(context) && rates.isIn(context));
    return this.completes;
  }

  /** A share without words of its own: the answer to an open target, the ratio of the amount before it, or a state. */
  private placeBare(mention: Mention): void {
    const { thread } = this;
    const open = thread.openTarget(mention, true);
    if (open !== null) {
      thread.attach(open, "actual", mention);
      return;
    }
    const last = thread.drafts.at(-1);
    const waits =
      last?.actual != null && last.ratio === null && last.aim === "amount" && thread.inSentence(last, mention);
    const likeBefore = thread.recent((draft) => draft.ratioOf === "plan" && thread.inSentence(draft, mention)) !== null;
    if (
      last !== undefined &&
      waits &&
      (last.target !== null || (likeBefore && last.actual?.clause === thread.previous))
    ) {
      setRatio(thread, last, mention, PLAN);
    } else this.placeState(mention, { kind: "bare" });
  }

  /** A state is a fact, unless its sentence is about completion or its target follows. */
  private placeState(mention: Mention, role: Role): void {
    const { thread } = this;
    const named = subjectIn(mention.before);
    const ranked =
      named === "" && this.thread.previous?.mentions.length === 0 && rankings.isIn(this.thread.previous.words);
    if (this.tellsRates() && (named !== "" || ranked) && !/[率比重度]$/u.test(cleanName(mention.before))) {
      placeAlone(thread, mention, DONE);
      return;
    }
    const shared = oneEach.all(mention.before)[0];
    const subjects = shared === undefined ? [] : subjectsIn(mention.before.slice(0, shared.start));
    if (subjects.length > 1) {
      for (const name of subjects) thread.setLoose(mention, name);
      return;
    }
    if (rateOfAct(thread, mention)) return;
    const open = thread.openTarget(mention, false);
    if (open !== null && open.aim !== "amount") thread.answer(open, mention);
    else if (this.goesOn(mention)) placeAlone(thread, mention, DONE);
    else thread.draft(mention, role, { actual: mention, aim: "rate", ...this.shareName(mention) });
  }

  /** 占新增总量的83.6%: the share is of what is named, and the figure before it has it. */
  private shareName(mention: Mention): { readonly name?: string } {
    const before = this.thread.nameBefore(mention);
    return before !== "" && SHARE_OF.test(mention.before) ? { name: `${before}占比` } : {};
  }

  /** 主体工程完成九成，设备安装不足三成: tenths behind a ratio of works done. */
  private goesOn(mention: Mention): boolean {
    const last = this.thread.drafts.at(-1);
    const follows = last?.ratio?.rank === mention.rank - 1 && (last.ratioOf === "progress" || last.ratioOf === "done");
    return (
      follows &&
      !mention.after.startsWith("的") &&
      mention.figure.text.includes("成") &&
      this.thread.inSentence(last, mention)
    );
  }

  /** A、B分别为x、y, where no drafts wait for the figures: the subjects stand in the words. */
  private placePairs(run: readonly Mention[], first: Mention, role: Role): void {
    const { thread } = this;
    const words = first.before.slice(0, pairingAt(first.before));
    const named = subjectsIn(subjectIn(words) === "" ? thread.wordsBefore(first) : words).slice(-run.length);
    const completes = this.tellsRates();
    run.forEach((mention, i) => {
      const own = named.length === run.length ? (named[i] ?? "") : ownName(first);
      const name = named.length === run.length ? thread.track.nameFor(own, first.clause) : thread.nameOf(first);
      if (role.kind === "ratio") placeAlone(thread, mention, role, own);
      else if (completes && mention.figure.measure === "share") placeAlone(thread, mention, DONE, own);
      else if (role.kind === "growth")
        thread.draft(mention, role, { actual: mention, aim: "growth", sign: role.sign, name, own });
      else if (role.kind === "target")
        thread.draft(mention, role, { target: mention, aim: role.aim, sign: role.sign, name, own });
      else thread.draft(mention, role, { actual: mention, aim: role.kind === "amount" ? "amount" : "rate", name, own });
    });
  }
}

/**
 * Links the figures of one paragraph. `headingAt` tells the heading that a clause stands under; `totals` carries the totals
 * of task lists from paragraph to paragraph.
 */
export function draftsOf(
  clauses: readonly Clause[],
  headingAt: (clause: Clause) => Topic,
  totals: Map<string, Total>,
): Drafts {
  return new Linker(clauses, headingAt, totals).link();
}

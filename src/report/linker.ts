/**
 * Puts the figures of one paragraph together: which target, actual and ratio belong to one matter. Takes the clauses in
 * reading order, gives drafts; each figure looks back over the last few drafts only.
 */
import type { Clause, Mention } from "./clauses";
import type { Draft, Drafts, Loose } from "./drafts";
import { wordsOf } from "./lexicon";
import { alike, changeName, cleanName, ownName, subjectBeside, subjectIn } from "./names";
import { roleOf, type Role } from "./roles";
import { SubjectTrack, subjectsIn, type Topic } from "./subjects";
import { PLAN_RATES, PLAN_WORDS } from "./words/cues";
import {
  CUMULATIVE_WORDS,
  ONE_EACH,
  PAIRED,
  PERIOD_WORDS,
  RATIO_CONTEXTS,
  SCALE_WORDS,
  TARGET_VARIANTS,
} from "./words/links";

type RatioRole = Extract<Role, { kind: "ratio" }>;
type TargetRole = Extract<Role, { kind: "target" }>;
type AmountRole = Extract<Role, { kind: "amount" }>;

/** How many drafts back a figure may look for its fellows. */
const REACH = 12;

const planWords = wordsOf(PLAN_WORDS);
const contexts = wordsOf(RATIO_CONTEXTS);
const variants = wordsOf(TARGET_VARIANTS);
const scales = wordsOf(SCALE_WORDS);
const periods = wordsOf(PERIOD_WORDS);
const cumulatives = wordsOf(CUMULATIVE_WORDS);
const oneEach = wordsOf(ONE_EACH);
/** Units that count the same things. */
const EQUAL_UNITS: ReadonlyMap<string, string> = new Map([
  ["名", "人"],
  ["位", "人"],
  ["千米", "公里"],
  ["座", "个"],
  ["所", "个"],
]);

const unitOf = ({ figure: { unit } }: Mention): string => EQUAL_UNITS.get(unit) ?? unit;
const sameUnit = (a: Mention, b: Mention): boolean => unitOf(a) === unitOf(b);
const isMoney = (mention: Mention): boolean => mention.figure.unit === "元";
const holds = (lexicon: ReturnType<typeof wordsOf>, words: string): boolean => lexicon.all(words).length > 0;

/** 总投资, 全长: the size of a works. */
function isScale(mention: Mention): boolean {
  const words = cleanName(mention.before);
  return scales.endingAt(words, words.length) !== null;
}

/** Only 和, 、 or nothing stands between this figure and the one before it. */
const isListed = (mention: Mention): boolean => /^(?:以及|[和及与、])?(?:约|近|超过?|达到?)?$/u.test(mention.before);

/** One month or quarter alone, and not from the beginning of the year. */
function isPeriod(mention: Mention): boolean {
  if (holds(cumulatives, mention.before)) return false;
  if (holds(periods, mention.before)) return true;
  return mention.clause.dates.some(({ from, precision }) => {
    const single = precision === "month" || precision === "quarter";
    return single && from !== null && !from.endsWith("-01-01");
  });
}

/** Whether a figure says how much was done of the act: 已开工9项, 政府投资类开工379项, 拨付资金21.27亿元, 完成6万余人体检. */
function isActed({ before, after }: Mention, act: string): boolean {
  const words = cleanName(before);
  if (/(?:限期|尚未|未|其余|剩余)/u.test(words)) return false;
  return (
    words.startsWith(act) || words.endsWith(act) || before.includes(`已${act}`) || cleanName(after).startsWith(act)
  );
}

class Linker {
  private readonly drafts: Draft[] = [];
  private readonly loose: Loose[] = [];
  private readonly track: SubjectTrack;
  private readonly mentions: readonly Mention[];
  /** A target inside the words of a ratio: 为全年任务（5.85万人）的110.4%. */
  private inline: Mention | null = null;
  /** The sentence whose opening words (年度目标：) make its figures targets. */
  private announced = -1;
  private sentence = -1;
  private context = "";
  private previous: Clause | null = null;
  private current: Clause | null = null;

  constructor(
    private readonly clauses: readonly Clause[],
    headingAt: (at: number) => Topic,
  ) {
    this.track = new SubjectTrack(headingAt);
    this.mentions = clauses.flatMap((clause) => clause.mentions).sort((a, b) => a.figure.start - b.figure.start);
  }

  link(): Drafts {
    let entered = 0;
    for (let i = 0; i < this.mentions.length;) {
      const run = this.runFrom(i);
      const clause = run[0]?.clause;
      for (; entered < this.clauses.length && clause !== undefined && this.clauses[entered] !== clause; entered++) {
        if ((this.clauses[entered]?.start ?? Infinity) > clause.start) break;
        this.enter(this.clauses[entered]);
      }
      if (clause !== undefined && this.clauses[entered] === clause) this.enter(this.clauses[entered++]);
      this.place(run);
      i += run.length;
    }
    return { drafts: this.drafts, loose: this.loose };
  }

  private enter(clause: Clause | undefined): void {
    if (clause === undefined) return;
    if (this.current?.depth === 0) this.previous = this.current;
    this.current = clause;
    if (clause.sentence !== this.sentence) {
      this.sentence = clause.sentence;
      this.context = "";
    }
    this.context = (this.context + clause.words).slice(-200);
    this.track.enter(clause);
    const opens = clause.mentions.length === 0 && (clause.stop === "：" || clause.stop === ":");
    if (opens && cleanName(clause.words) === "" && holds(planWords, clause.words)) this.announced = clause.sentence;
  }

  /** The figures of A、B分别为x、y, or the figure alone. */
  private runFrom(index: number): readonly Mention[] {
    const first = this.mentions[index];
    if (first === undefined) return [];
    const run = [first];
    if (!first.before.includes(PAIRED)) return run;
    for (let next = this.mentions[index + run.length]; next !== undefined; next = this.mentions[index + run.length]) {
      const fits =
        isListed(next) &&
        next.figure.measure === first.figure.measure &&
        next.clause.sentence === first.clause.sentence;
      if (!fits || next.clause.depth !== first.clause.depth) break;
      run.push(next);
    }
    return run;
  }

  private place(run: readonly Mention[]): void {
    const first = run[0];
    if (first === undefined) return;
    const role = this.roleHere(first);
    if (run.length > 1) this.placePairs(run, role);
    else if (role.kind !== "none") this.placeOne(first, role);
  }

  /** The role by the clause's words, and by what its sentence announced. */
  private roleHere(mention: Mention): Role {
    const role = roleOf(mention);
    if (role.kind === "amount" && this.announced === mention.clause.sentence && !role.answers && !role.reached) {
      return { kind: "target", aim: "amount", firm: true, sign: 1 };
    }
    if (role.kind === "amount" && this.announced === mention.clause.sentence) {
      return { kind: "target", aim: "amount", firm: true, sign: 1 };
    }
    return role;
  }

  private placeOne(mention: Mention, role: Role): void {
    switch (role.kind) {
      case "target":
        return this.placeTarget(mention, role);
      case "amount":
        return this.placeAmount(mention, role);
      case "ratio":
        return this.placeRatio(mention, role);
      case "growth":
        return this.placeGrowth(mention, role.sign);
      case "bare":
        return this.placeBare(mention);
      case "state":
        return this.placeState(mention, role);
      case "other":
        return this.setLoose(mention, this.nameOf(mention));
      case "none":
        return;
    }
  }

  // --- names -----------------------------------------------------------------------------------------------------

  private nameOf(mention: Mention): string {
    return this.track.nameFor(this.ownNameOf(mention), mention.clause);
  }

  /** The words beside a figure; for one that touches another (36家116人) those beside the other. */
  private ownNameOf(mention: Mention): string {
    const { mentions } = mention.clause;
    const before = mentions[mentions.indexOf(mention) - 1];
    const own = ownName(mention);
    if (before === undefined || subjectIn(own) !== "") return own;
    return mention.before === "" ? ownName(before) : cleanName(ownName(before) + own);
  }

  private setLoose(mention: Mention, name: string, sign: 1 | -1 = 1): void {
    this.loose.push({ mention, name, sign });
  }

  private draft(mention: Mention, role: Role, parts: Partial<Draft>): Draft {
    const draft: Draft = {
      target: null,
      actual: null,
      ratio: null,
      period: null,
      share: null,
      aim: "amount",
      sign: 1,
      ratioOf: null,
      stem: "",
      role,
      name: this.nameOf(mention),
      own: ownName(mention),
      subject: subjectBeside(mention),
      clause: mention.clause,
      segment: this.track.segment,
      shared: false,
      ...parts,
    };
    this.drafts.push(draft);
    return draft;
  }

  // --- looking back ----------------------------------------------------------------------------------------------

  private recent(fits: (draft: Draft) => boolean): Draft | null {
    for (let i = this.drafts.length - 1; i >= Math.max(0, this.drafts.length - REACH); i--) {
      const draft = this.drafts[i];
      if (draft !== undefined && fits(draft)) return draft;
    }
    return null;
  }

  private inSentence(draft: Draft, mention: Mention): boolean {
    return draft.clause.sentence === mention.clause.sentence;
  }

  /** The target that this figure answers. */
  private openTarget(mention: Mention, firmOnly: boolean): Draft | null {
    const subject = subjectBeside(mention);
    return this.recent((draft) => {
      if (draft.target === null || draft.actual !== null || !sameUnit(draft.target, mention)) return false;
      if (
        draft.role.kind === "target" &&
        !draft.role.firm &&
        (firmOnly || subject !== "" || !this.inSentence(draft, mention))
      ) {
        return false;
      }
      return subject === "" || this.speaksOf(mention, draft);
    });
  }

  /** Whether a figure's own words name the same thing as a draft. */
  private speaksOf(mention: Mention, draft: Draft): boolean {
    const own = ownName(mention);
    return alike(own, draft.own) || alike(own, draft.name);
  }

  // --- placing ---------------------------------------------------------------------------------------------------

  private placeTarget(mention: Mention, role: TargetRole): void {
    if (this.isInline(mention)) {
      this.inline = mention;
      return;
    }
    const last = this.recent(() => true);
    const subject = subjectBeside(mention);
    const answers =
      role.firm &&
      last?.actual !== null &&
      last !== null &&
      last.target === null &&
      sameUnit(last.actual, mention) &&
      this.inSentence(last, mention) &&
      (subject === "" || alike(subject, last.subject)) &&
      last.clause.stop !== "、";
    if (answers) {
      last.target = mention;
      last.aim = role.aim;
      last.sign = role.sign;
      return;
    }
    if (role.aim === "rate" && this.setRateFloor(mention, role)) return;
    this.draft(mention, role, { target: mention, aim: role.aim, sign: role.sign });
  }

  /** 拨付率83%，高于70%的要求: a floor for the rate makes an indicator of its own beside the money's. */
  private setRateFloor(mention: Mention, role: TargetRole): boolean {
    const rated = this.recent((draft) => draft.ratio !== null && this.inSentence(draft, mention));
    if (rated === null || rated.ratio === null) return false;
    const name = rated.name.includes(rated.stem) ? `${rated.name}率` : `${rated.name}${rated.stem}率`;
    this.draft(mention, role, { target: mention, actual: rated.ratio, aim: "rate", name });
    return true;
  }

  /** Whether a target only tells the base of the ratio that follows it. */
  private isInline(mention: Mention): boolean {
    const { clause, after, before } = mention;
    if (clause.depth > 0) return clause.lead !== "" && /(?:占|为|完成|达|到)/u.test(clause.lead);
    return after.startsWith("的") && /(?:占|为|完成|达到)/u.test(before) && this.ratioFollows(mention);
  }

  private ratioFollows(mention: Mention): boolean {
    const next = mention.clause.mentions[mention.clause.mentions.indexOf(mention) + 1];
    return next?.figure.measure === "share";
  }

  private placeAmount(mention: Mention, role: AmountRole): void {
    if (mention.clause.depth > 0 && this.isBracketTarget(mention)) return;
    const { answers, reached } = role;
    if (isPeriod(mention) && !holds(cumulatives, mention.before) && this.isBesideCumulative(mention)) {
      this.draft(mention, role, { actual: mention });
      return;
    }
    const open = this.openTarget(mention, !(answers || reached));
    if (open !== null && (answers || reached || open.aim !== "amount" || subjectBeside(mention) === "")) {
      open.actual = mention;
      return;
    }
    const replaced = reached || answers ? this.openPeriod(mention) : null;
    if (replaced !== null) {
      replaced.period = replaced.actual;
      replaced.actual = mention;
      replaced.ratio = null;
      return;
    }
    const whole = answers || reached ? this.openWhole(mention, role) : null;
    if (whole !== null) {
      whole.target = whole.actual;
      whole.actual = mention;
      return;
    }
    this.draft(mention, role, { actual: mention });
  }

  /** （5.85万人） behind 全年任务, or （目标5万人） behind an actual. */
  private isBracketTarget(mention: Mention): boolean {
    const { lead } = mention.clause;
    if (cleanName(mention.before) !== "" || mention.clause.mentions.length > 1) return false;
    const closes = planWords.endingAt(lead, lead.length) !== null || /总投资$/u.test(lead);
    if (closes && /(?:占|为|完成|达)/u.test(lead)) this.inline = mention;
    return closes && this.inline === mention;
  }

  private isBesideCumulative(mention: Mention): boolean {
    const at = this.mentions.indexOf(mention);
    return this.mentions
      .slice(at + 1, at + 4)
      .some((next) => sameUnit(next, mention) && holds(cumulatives, next.before));
  }

  /** An actual of one month or quarter, to be replaced by the cumulative one. */
  private openPeriod(mention: Mention): Draft | null {
    const subject = subjectBeside(mention);
    if (isPeriod(mention)) return null;
    return this.recent(
      (draft) =>
        draft.actual !== null &&
        draft.period === null &&
        isPeriod(draft.actual) &&
        sameUnit(draft.actual, mention) &&
        draft.role.kind === "amount" &&
        (subject === "" || this.speaksOf(mention, draft)),
    );
  }

  /** The whole of which this figure is the part done: 发现1187处，已整改992处. */
  private openWhole(mention: Mention, role: AmountRole): Draft | null {
    const subject = subjectBeside(mention);
    return this.recent((draft) => {
      if (draft.role.kind !== "amount" || draft.actual === null || draft.target !== null || draft.ratio !== null)
        return false;
      if (!sameUnit(draft.actual, mention) || draft.clause.stop === "、" || isMoney(mention)) return false;
      if (draft.role.whole && !draft.role.reached) {
        return (
          draft.clause.sentence >= mention.clause.sentence - 1 && (subject === "" || alike(subject, draft.subject))
        );
      }
      return role.answers && !draft.role.reached && draft.segment === this.track.segment && subject === "";
    });
  }

  private placeRatio(mention: Mention, role: RatioRole): void {
    if (oneEach.all(mention.before).length > 0 && this.placeForEach(mention, role)) return;
    if (role.of === "act" && !PLAN_RATES.has(role.stem) && this.placeRate(mention, role)) return;
    const draft = this.ratioPartner(mention, role);
    if (draft !== null) {
      this.setRatio(draft, mention, role);
      return;
    }
    if (role.of === "share") {
      const last = this.recent((each) => each.actual !== null && this.inSentence(each, mention));
      if (last !== null && last.share === null && subjectIn(mention.before) === "") last.share = mention;
      else this.setLoose(mention, this.nameOf(mention));
      return;
    }
    const variant = this.variantOf(mention);
    if (variant !== null) {
      const copy = this.draft(mention, role, { actual: variant.actual, name: variant.name });
      this.setRatio(copy, mention, role);
      return;
    }
    this.placeAlone(mention, role);
  }

  private setRatio(draft: Draft, mention: Mention, role: RatioRole): void {
    draft.ratio = mention;
    draft.ratioOf = role.of;
    draft.stem = role.stem;
    if (this.inline !== null && draft.target === null) draft.target = this.inline;
    this.inline = null;
  }

  /** A ratio without an amount: 完成工程量的30%. */
  private placeAlone(mention: Mention, role: RatioRole, named?: string): void {
    const ofProject = role.of === "progress" || /^项目|^工程|^总工程/u.test(role.stem);
    const own = named ?? ownName(mention);
    const name = ofProject ? this.track.projectName(own, mention.clause) : this.track.nameFor(own, mention.clause);
    const draft = this.draft(mention, role, { name, own });
    this.setRatio(draft, mention, role);
  }

  /** The amount that a ratio of a plan is said of. */
  private ratioPartner(mention: Mention, role: RatioRole): Draft | null {
    if (role.of === "progress") return null;
    const subject = subjectIn(mention.before.replace(/(?:为|占|完成|达到?|仅).*$/u, ""));
    const money = role.stem.includes("投资") || role.stem.includes("资金");
    return this.recent((draft) => {
      if (draft.ratio !== null || draft.aim !== "amount" || mention.clause.depth < draft.clause.depth) return false;
      const amount = draft.actual ?? draft.target;
      if (amount === null || amount.figure.measure !== "amount") return false;
      if (money && !isMoney(amount)) return false;
      if (role.of === "share")
        return draft.target !== null && draft.actual !== null && this.inSentence(draft, mention) && subject === "";
      if (isScale(amount)) return false;
      if (subject !== "" && !alike(subject, draft.own) && !alike(subject, draft.name)) return false;
      const near = draft.actual?.clause.sentence ?? draft.clause.sentence;
      if (near === mention.clause.sentence) return draft.actual !== null || role.of !== "excess";
      return near === mention.clause.sentence - 1 && draft.target !== null && subject === "";
    });
  }

  /** 为省定目标的130.26%、市定目标的127%: the same actual held against another target. */
  private variantOf(mention: Mention): Draft | null {
    if (!holds(variants, mention.before)) return null;
    return this.recent((draft) => draft.ratio !== null && draft.actual !== null && this.inSentence(draft, mention));
  }

  /** 办结率, 整改率, 开工率: what was done and the whole of it stand before. */
  private placeRate(mention: Mention, role: RatioRole): boolean {
    const subject = subjectIn(mention.before.replace(`${role.stem}率`, ""));
    const near = (draft: Draft): boolean =>
      mention.clause.sentence - draft.clause.sentence <= 1 && draft.ratio === null;
    const fits = (draft: Draft): boolean => subject === "" || alike(subject, draft.own) || alike(subject, draft.name);
    const acted = this.recent((draft) => {
      const { actual } = draft;
      return (
        actual !== null &&
        draft.ratio === null &&
        this.inSentence(draft, mention) &&
        fits(draft) &&
        isActed(actual, role.stem)
      );
    });
    if (acted !== null) {
      this.setRatio(acted, mention, role);
      if (acted.target === null) this.lendWhole(acted);
      return true;
    }
    const wholes = this.openWholes(mention, fits, near);
    for (const draft of wholes) {
      draft.target ??= draft.actual;
      if (draft.target === draft.actual) draft.actual = null;
      draft.shared = wholes.length > 1;
      this.setRatio(draft, mention, role);
    }
    return wholes.length > 0;
  }

  /** The drafts whose figures are the whole of a rate: the nearest, and the equal ones listed with it. */
  private openWholes(
    mention: Mention,
    fits: (draft: Draft) => boolean,
    near: (draft: Draft) => boolean,
  ): readonly Draft[] {
    const isWhole = (draft: Draft): boolean => draft.role.kind === "amount" && draft.role.whole;
    const counted = (draft: Draft): boolean => {
      const amount = draft.target ?? draft.actual;
      return amount !== null && amount.figure.measure === "amount" && near(draft) && fits(draft) && !isMoney(amount);
    };
    const nearest =
      this.recent((draft) => counted(draft) && (isWhole(draft) || draft.target !== null)) ??
      this.recent((draft) => counted(draft) && draft.role.kind === "amount" && !draft.role.reached);
    if (nearest === null) return [];
    const first = this.drafts.indexOf(nearest);
    const unit = nearest.target ?? nearest.actual;
    const siblings = this.drafts.slice(first + 1).filter((draft) => {
      const amount = draft.actual;
      return (
        amount !== null &&
        unit !== null &&
        counted(draft) &&
        sameUnit(amount, unit) &&
        draft.clause.sentence === nearest.clause.sentence &&
        draft.subject !== ""
      );
    });
    const adjacent = this.drafts.length - first === siblings.length + 1 ? siblings : [];
    void mention;
    return [nearest, ...adjacent];
  }

  /** Gives a rate's actual the whole that stands before it: 共10项，…已开工9项，开工率90.0%. */
  private lendWhole(acted: Draft): void {
    const actual = acted.actual;
    if (actual === null || isMoney(actual)) return;
    const from = this.drafts.indexOf(acted);
    for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
      const draft = this.drafts[i];
      if (draft === undefined || draft.ratio !== null || draft.role.kind !== "amount" || draft.role.reached) continue;
      const whole = draft.actual;
      if (whole === null || draft.target !== null || !sameUnit(whole, actual)) continue;
      if (!draft.role.whole && draft.clause.sentence !== acted.clause.sentence) continue;
      if (acted.subject !== "" && !alike(acted.subject, draft.subject)) continue;
      acted.target = whole;
      if (acted.subject === "") acted.name = draft.name;
      this.drafts.splice(i, 1);
      return;
    }
  }

  /** A、B均为100%: one indicator for each subject, or for each amount listed before. */
  private placeForEach(mention: Mention, role: RatioRole): boolean {
    const words = mention.before.replace(/(?:均|都).*$/u, "");
    const named = subjectIn(words) === "" ? subjectsIn(this.previousWords(mention)) : subjectsIn(words);
    const amounts = this.listedAmounts(mention);
    if (subjectIn(words) === "" && amounts.length > 1) {
      for (const draft of amounts) {
        if (role.of === "act") {
          draft.target ??= draft.actual;
          if (draft.target === draft.actual) draft.actual = null;
        }
        draft.shared = true;
        this.setRatio(draft, mention, role);
      }
      return true;
    }
    if (named.length < 2) return false;
    for (const name of named) this.placeAlone(mention, role, name);
    for (const draft of this.drafts.slice(-named.length)) draft.shared = true;
    return true;
  }

  private previousWords(mention: Mention): string {
    return this.previous?.sentence === mention.clause.sentence ? this.previous.words : "";
  }

  /** The amounts of one unit listed directly before, none of them with a ratio yet. */
  private listedAmounts(mention: Mention): readonly Draft[] {
    const listed: Draft[] = [];
    for (let i = this.drafts.length - 1; i >= Math.max(0, this.drafts.length - REACH); i--) {
      const draft = this.drafts[i];
      const first = listed[0]?.actual ?? draft?.actual ?? null;
      if (draft?.actual == null || first === null || draft.ratio !== null || !sameUnit(draft.actual, first)) break;
      if (!this.inSentence(draft, mention)) break;
      listed.unshift(draft);
    }
    return listed;
  }

  private placeGrowth(mention: Mention, sign: 1 | -1): void {
    const subject = subjectIn(changeName(mention.before));
    const open = this.recent(
      (draft) =>
        draft.aim === "growth" &&
        draft.actual === null &&
        draft.target !== null &&
        sameUnit(draft.target, mention) &&
        (subject === "" || this.speaksOf(mention, draft)),
    );
    if (open !== null) {
      open.actual = mention;
      return;
    }
    const last = this.recent((draft) => this.inSentence(draft, mention));
    const own = changeName(mention.before);
    const name =
      subject === "" ? (last?.name ?? this.track.nameFor("", mention.clause)) : this.track.nameFor(own, mention.clause);
    this.setLoose(mention, `${name}同比`, sign);
  }

  private placeBare(mention: Mention): void {
    const open = this.openTarget(mention, false);
    if (open !== null) {
      open.actual = mention;
      return;
    }
    const last = this.recent(() => true);
    const open_ =
      last !== null &&
      last.actual !== null &&
      last.ratio === null &&
      last.aim === "amount" &&
      last.actual.clause.sentence === mention.clause.sentence;
    if (open_ && last.target !== null) {
      this.setRatio(last, mention, { kind: "ratio", of: "plan", stem: "" });
      return;
    }
    if (
      open_ &&
      last.clause === this.previous &&
      this.drafts.some((draft) => draft.ratioOf === "plan" && this.inSentence(draft, mention))
    ) {
      this.setRatio(last, mention, { kind: "ratio", of: "plan", stem: "" });
    } else this.placeState(mention, { kind: "bare" });
  }

  /** A state is a fact, unless its sentence is about completion or its target follows. */
  private placeState(mention: Mention, role: Role): void {
    if (
      holds(contexts, this.context) &&
      subjectIn(mention.before) !== "" &&
      !/[率比重]$/u.test(cleanName(mention.before))
    ) {
      this.placeAlone(mention, { kind: "ratio", of: "done", stem: "" });
      return;
    }
    const each = mention.before.match(/^(.*?)(?:均|都)/u);
    const named = each === null ? [] : subjectsIn(each[1] ?? "");
    if (named.length > 1) {
      for (const name of named) this.setLoose(mention, name);
      return;
    }
    const open = this.openTarget(mention, true);
    if (open !== null && open.aim !== "amount") {
      open.actual = mention;
      return;
    }
    this.draft(mention, role, { actual: mention, aim: "rate" });
  }

  /** A、B分别为x、y. */
  private placePairs(run: readonly Mention[], role: Role): void {
    const first = run[0];
    if (first === undefined) return;
    const words = first.before.slice(0, Math.max(0, first.before.indexOf(PAIRED)));
    const before = subjectIn(words) === "" ? "" : words;
    const open = this.drafts
      .slice(-run.length)
      .filter((draft) => draft.actual !== null && this.inSentence(draft, first));
    const takesRatio = role.kind === "ratio" || role.kind === "bare" || role.kind === "state";
    const named = subjectsIn(before === "" ? this.previousWords(first) : before).slice(-run.length);
    run.forEach((mention, i) => {
      const fellow = before === "" && open.length === run.length ? open[i] : undefined;
      const name =
        fellow?.name ??
        (named.length === run.length ? this.track.nameFor(named[i] ?? "", first.clause) : this.nameOf(first));
      if (role.kind === "growth") this.setLoose(mention, `${name}同比`, role.sign);
      else if (role.kind === "amount") this.draft(mention, role, { actual: mention, name, own: name });
      else if (role.kind === "target")
        this.draft(mention, role, { target: mention, aim: role.aim, sign: role.sign, name, own: name });
      else if (role.kind === "ratio" && fellow !== undefined && fellow.ratio === null)
        this.setRatio(fellow, mention, role);
      else if (role.kind === "ratio") this.placeAlone(mention, role, name);
      else if (takesRatio && holds(contexts, this.context))
        this.placeAlone(mention, { kind: "ratio", of: "done", stem: "" }, name);
      else this.setLoose(mention, name);
    });
  }
}

/** Links the figures of one paragraph; `headingAt` tells the heading that a place stands under. */
export function draftsOf(clauses: readonly Clause[], headingAt: (at: number) => Topic): Drafts {
  return new Linker(clauses, headingAt).link();
}

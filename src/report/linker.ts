/**
 * Puts the figures of one paragraph together: which target, actual and ratio belong to one matter. Takes the clauses in
 * reading order, gives drafts and loose figures.
 */
import { placeAmount, placeTarget } from "./amounts";
import type { Clause, Mention } from "./clauses";
import type { Drafts } from "./drafts";
import { wordsOf } from "./lexicon";
import { changeName, cleanName, comparedName, subjectIn } from "./names";
import { placeAlone, placeRatio, setRatio } from "./ratios";
import { roleOf, type Role } from "./roles";
import { subjectsIn, type Topic } from "./subjects";
import { Thread, type Total } from "./thread";
import { PLAN_WORDS } from "./words/cues";
import { ONE_EACH, PAIRED, RATIO_CONTEXTS } from "./words/links";

const planWords = wordsOf(PLAN_WORDS);
const contexts = wordsOf(RATIO_CONTEXTS);
const oneEach = wordsOf(ONE_EACH);
/** So much of a sentence tells whether it is about completion. */
const CONTEXT_LENGTH = 200;
const DONE = { kind: "ratio", of: "done", stem: "" } as const;
const PLAN = { kind: "ratio", of: "plan", stem: "" } as const;

/** Only 和, 、 or nothing stands between this figure and the one before it. */
const isListed = (mention: Mention): boolean => /^(?:以及|[和及与、])?(?:约|近|超过?|达到?)?$/u.test(mention.before);

class Linker {
  private readonly thread: Thread;
  private readonly mentions: readonly Mention[];
  /** The sentence whose opening words (年度目标：) make its figures targets. */
  private announced = -1;
  private sentence = -1;
  private context = "";

  constructor(
    private readonly clauses: readonly Clause[],
    headingAt: (clause: Clause) => Topic,
    totals: Map<string, Total>,
  ) {
    this.mentions = clauses.flatMap((clause) => clause.mentions).sort((a, b) => a.rank - b.rank);
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
      const run = this.runFrom(i);
      const first = run[0];
      if (first === undefined) break;
      enterUpTo(first.figure.start);
      this.place(run, first);
      i += run.length;
    }
    return { drafts: this.thread.drafts, loose: this.thread.loose };
  }

  private enter(clause: Clause): void {
    if (clause.sentence !== this.sentence) {
      this.sentence = clause.sentence;
      this.context = "";
    }
    this.context = (this.context + clause.words).slice(-CONTEXT_LENGTH);
    this.thread.enter(clause);
    const opens = clause.mentions.length === 0 && (clause.stop === "：" || clause.stop === ":");
    if (opens && cleanName(clause.words) === "" && planWords.all(clause.words).length > 0)
      this.announced = clause.sentence;
  }

  /** The figures of A、B分别为x、y, or the figure alone. */
  private runFrom(index: number): readonly Mention[] {
    const first = this.mentions[index];
    if (first === undefined) return [];
    const run = [first];
    if (!first.before.includes(PAIRED)) return run;
    for (let next = this.mentions[index + 1]; next !== undefined; next = this.mentions[index + run.length]) {
      const fits = next.figure.measure === first.figure.measure && next.clause.sentence === first.clause.sentence;
      if (!isListed(next) || !fits || next.clause.depth !== first.clause.depth) break;
      run.push(next);
    }
    return run;
  }

  private place(run: readonly Mention[], first: Mention): void {
    const role = this.roleHere(first);
    if (run.length > 1) this.placePairs(run, first, role);
    else this.placeOne(first, role);
  }

  /** The role by the clause's words, and by what its sentence announced (年度目标：). */
  private roleHere(mention: Mention): Role {
    const role = roleOf(mention);
    const announced = role.kind === "amount" && this.announced === mention.clause.sentence;
    return announced ? { kind: "target", aim: "amount", firm: true, sign: 1 } : role;
  }

  private placeOne(mention: Mention, role: Role): void {
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
    const compared = comparedName(mention.before);
    const before = this.thread.nameBefore(mention).replace(/同比$/u, "");
    return compared === null || before === "" ? this.thread.nameOf(mention) : before + compared;
  }

  /** A change is a fact, unless it answers a target of change (目标增长8%，实际增长6%). */
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
      thread.attach(open, "actual", mention);
      return;
    }
    const before = thread.nameBefore(mention);
    const name =
      subjectIn(own) === "" && before !== "" ? before.replace(/同比$/u, "") : thread.track.nameFor(own, mention.clause);
    thread.setLoose(mention, `${name}同比`, sign);
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
    if (contexts.all(this.context).length > 0 && named !== "" && !/[率比重度]$/u.test(cleanName(mention.before))) {
      placeAlone(thread, mention, DONE);
      return;
    }
    const shared = oneEach.all(mention.before)[0];
    const subjects = shared === undefined ? [] : subjectsIn(mention.before.slice(0, shared.start));
    if (subjects.length > 1) {
      for (const name of subjects) thread.setLoose(mention, name);
      return;
    }
    const open = thread.openTarget(mention, false);
    if (open !== null && open.aim !== "amount") thread.attach(open, "actual", mention);
    else thread.draft(mention, role, { actual: mention, aim: "rate" });
  }

  /** A、B分别为x、y. */
  private placePairs(run: readonly Mention[], first: Mention, role: Role): void {
    const { thread } = this;
    const words = first.before.slice(0, first.before.indexOf(PAIRED));
    const hasSubject = subjectIn(words) !== "";
    const open = thread.drafts
      .slice(-run.length)
      .filter((draft) => draft.actual !== null && thread.inSentence(draft, first));
    const fellows = !hasSubject && open.length === run.length ? open : [];
    const named = subjectsIn(hasSubject ? words : thread.wordsBefore(first)).slice(-run.length);
    const completes = contexts.all(this.context).length > 0;
    run.forEach((mention, i) => {
      const fellow = fellows[i];
      const listed =
        named.length === run.length ? thread.track.nameFor(named[i] ?? "", first.clause) : thread.nameOf(first);
      const name = fellow?.name ?? listed;
      const own = named[i] ?? name;
      if (role.kind === "growth") thread.setLoose(mention, `${name}同比`, role.sign);
      else if (role.kind === "amount") thread.draft(mention, role, { actual: mention, name, own });
      else if (role.kind === "target")
        thread.draft(mention, role, { target: mention, aim: role.aim, sign: role.sign, name, own });
      else if (role.kind === "ratio" && fellow?.ratio === null) setRatio(thread, fellow, mention, role);
      else if (role.kind === "ratio") placeAlone(thread, mention, role, own);
      else if (completes) placeAlone(thread, mention, DONE, own);
      else thread.setLoose(mention, name);
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

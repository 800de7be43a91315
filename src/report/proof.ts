/**
 * Arithmetic as evidence: when the figures of a stretch have been linked by their words, each printed ratio looks for the
 * whole and the part that it was worked out with, and where its words took others, theirs give way. Takes the linked
 * thread and changes its drafts; looks a few figures around each ratio only, so that it stays linear.
 */
import type { Mention } from "./clauses";
import type { Draft } from "./drafts";
import { wordsOf } from "./lexicon";
import { cleanName } from "./names";
import { fitsRatio } from "./proportions";
import { setRatio, type RatioRole } from "./ratioParts";
import { roleOf } from "./roles";
import { isScale, type Thread } from "./thread";
import { STATE_RATES } from "./words/cues";

type Slot = "target" | "actual" | "ratio";
interface Holding {
  readonly draft: Draft;
  readonly slot: Slot;
}
interface Pair {
  readonly whole: Mention;
  readonly part: Mention;
}

/** So many figures before and behind a ratio may be its parts. */
const MOST_BEFORE = 9;
const MOST_BEHIND = 3;
/** Above this a printed ratio (七成, 66%) is too coarse to prove anything by itself. */
const FINE_STEP = 0.11;
const SLOTS: readonly Slot[] = ["target", "actual", "ratio"];
const DONE: RatioRole = { kind: "ratio", of: "done", stem: "" };
const states = wordsOf(STATE_RATES);

/** Whether a figure's words tell it as reached. */
function isTold(mention: Mention): boolean {
  const role = roleOf(mention);
  return role.kind === "amount" && (role.answers || role.reached);
}

/** Whether an amount stands near enough to be a part of `share`. */
function isNear({ figure, clause, rank }: Mention, share: Mention): boolean {
  if (figure.measure !== "amount" || figure.bare) return false;
  if (rank > share.rank) return clause.sentence === share.clause.sentence;
  return share.clause.sentence - clause.sentence <= 1 && clause.paragraph === share.clause.paragraph;
}

class Proof {
  private readonly held = new Map<Mention, Holding>();

  constructor(
    private readonly thread: Thread,
    private readonly mentions: readonly Mention[],
  ) {
    for (const draft of thread.drafts) this.hold(draft);
  }

  private hold(draft: Draft): void {
    for (const slot of SLOTS) {
      const mention = draft[slot];
      if (mention !== null) this.held.set(mention, { draft, slot });
    }
  }

  mend(): void {
    for (const share of this.mentions) {
      if (share.figure.measure !== "share" || share.figure.value <= 0) continue;
      const role = this.ratioRole(share);
      if (role === null || this.isProved(share)) continue;
      const pair = this.pairFor(share, role);
      if (pair !== null) this.link(pair, share, role);
    }
  }

  /** What a share would be as a ratio; null for changes, limits, states of things (覆盖率) and shares that are targets. */
  private ratioRole(share: Mention): RatioRole | null {
    const role = roleOf(share);
    if (role.kind === "ratio") return role.of === "excess" ? null : role;
    if (role.kind === "bare") return DONE;
    const words = cleanName(share.before);
    if (role.kind !== "state" || !/[率度比]$/u.test(words) || states.endingAt(words, words.length) !== null)
      return null;
    return DONE;
  }

  /** Whether the figures that the ratio was linked with give it. */
  private isProved(share: Mention): boolean {
    const holding = this.held.get(share);
    if (holding === undefined || holding.slot !== "ratio") return false;
    const { target, actual } = holding.draft;
    return target !== null && actual !== null && fitsRatio(actual, target, share);
  }

  private pairFor(share: Mention, role: RatioRole): Pair | null {
    const near: Mention[] = [];
    for (let rank = share.rank - MOST_BEFORE; rank <= share.rank + MOST_BEHIND; rank++) {
      const mention = this.mentions[rank];
      if (mention !== undefined && isNear(mention, share)) near.push(mention);
    }
    const holder = this.held.get(share);
    const own = holder?.slot === "ratio" ? holder.draft : null;
    let best: Pair | null = null;
    let bestRank = 0;
    for (const whole of near) {
      for (const part of near) {
        if (!fitsRatio(part, whole, share)) continue;
        const rank = this.rankOf({ whole, part }, share, role, own);
        if (rank > bestRank) [best, bestRank] = [{ whole, part }, rank];
      }
    }
    return best;
  }

  /** How likely a fitting pair is the one meant; 0 if it is not to be believed. */
  private rankOf({ whole, part }: Pair, share: Mention, role: RatioRole, own: Draft | null): number {
    const base = this.held.get(whole);
    const done = this.held.get(part);
    const said = roleOf(whole);
    const planned = base?.slot === "target" || said.kind === "target";
    const firm = (base?.slot === "target" && base.draft.firm) || (said.kind === "target" && said.firm);
    if (done?.slot === "target" && done.draft.firm && done.draft.actual !== null) return 0;
    if (part.rank < whole.rank && !planned) return 0;
    const proved = done?.draft.ratio ?? null;
    if (proved !== null && proved !== share && this.isProved(proved)) return 0;
    const named = role.stem !== "" && whole.before.includes(role.stem);
    if ((isScale(whole) && !named) || isScale(part)) return 0;
    const fine = share.figure.printed.step <= FINE_STEP || share.figure.value === 1 || named;
    const kept = own !== null && (own.actual === part || own.target === whole);
    const linked = base !== undefined && base.draft === done?.draft;
    // 建成218个；工单426件，按期办结率100%: any pair of equal figures gives all of it, so it must stand right before.
    if (share.figure.value === 1 && !kept && share.rank - part.rank !== 1) return 0;
    if (!fine && !kept && !linked && share.rank - part.rank !== 1) return 0;
    if (role.of === "share" || (role.of === "done" && role.stem === "")) {
      const told = firm && (linked || isTold(part));
      if (!told || (role.of === "share" && !linked && (share.rank - part.rank > 1 || this.thread.isTotal(whole))))
        return 0;
    } else if (role.of === "progress" && !linked) return 0;
    const distance = Math.abs(share.rank - part.rank) + Math.abs(share.rank - whole.rank) / 10;
    return 100 + (planned ? 40 : 0) + (kept ? 20 : 0) + (linked ? 30 : 0) - distance;
  }

  /** Puts the ratio to its parts; the figures that stood in their places are left on their own. */
  private link({ whole, part }: Pair, share: Mention, role: RatioRole): void {
    const base = this.held.get(whole);
    const done = this.held.get(part);
    const before = this.held.get(share);
    const open = base !== undefined && base.draft.ratio === null && base.slot !== "ratio" && !isScale(whole);
    const draft = open ? base.draft : done?.draft;
    if (draft === undefined) return;
    const other = draft === base?.draft ? done : base;
    if (other !== undefined && other.draft !== draft) {
      // The period's figure goes with the cumulative one: 9月建成150套，累计862套.
      if (other.slot === "actual") draft.period ??= other.draft.period;
      this.release(other);
    }
    // 支出进度71.1%，低于75%的要求: the same rate is also held against its floor.
    const held = before !== undefined && before.slot === "actual" && before.draft.target !== null;
    if (before !== undefined && before.draft !== draft && !held) this.release(before);
    const displaced = [draft.target, draft.actual].filter(
      (mention) => mention !== null && mention !== whole && mention !== part,
    );
    draft.target = whole;
    draft.actual = part;
    draft.aim = base?.draft.aim === "limit" ? "limit" : "amount";
    setRatio(this.thread, draft, share, role);
    this.dropLoose([whole, part, share]);
    for (const mention of displaced) if (mention !== null) this.setFree(mention);
    this.hold(draft);
  }

  /** Takes a figure out of its draft; what is left of the draft stays. */
  private release({ draft, slot }: Holding): void {
    const left = SLOTS.filter((each) => each !== slot && draft[each] !== null);
    // A whole that another ratio is proved by serves both.
    if (slot === "target" && draft.ratio !== null && this.isProved(draft.ratio)) return;
    draft[slot] = null;
    // What only that ratio had made a whole is an amount again.
    if (slot === "ratio" && draft.actual === null && draft.role.kind === "amount")
      [draft.actual, draft.target] = [draft.target, null];
    if (left.length === 0) this.thread.remove(draft);
  }

  private setFree(mention: Mention): void {
    this.held.delete(mention);
    this.thread.setLoose(mention, this.thread.nameOf(mention));
  }

  private dropLoose(mentions: readonly Mention[]): void {
    const { loose } = this.thread;
    for (const mention of mentions) {
      const at = loose.findIndex((each) => each.mention === mention);
      if (at >= 0) loose.splice(at, 1);
    }
  }
}

/** Mends the links of `thread`; `mentions` are all its figures in reading order, each at the place its `rank` says. */
export function proveRatios(thread: Thread, mentions: readonly Mention[]): void {
  new Proof(thread, mentions).mend();
}

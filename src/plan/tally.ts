/** Counts of a whole report, or of any part of it. Takes how each indicator counts, gives numbers that add up to all. */
import { toTenth } from "./rounding";
import type { State } from "./states";

/**
 * How an indicator counts: `reached` and `notReached` are held against pace; `unconfirmed` 工期待确认 are works whose
 * start or deadline is assumed; `unverified` 待核实; `notPaced` is everything else.
 */
export type CountedAs = "reached" | "notReached" | "unconfirmed" | "unverified" | "notPaced";

/** How an indicator counts, by its state and by whether it has reached its pace; null where that is not said. */
export function countedAs({ state, reached }: { readonly state: State; readonly reached: boolean | null }): CountedAs {
  if (reached !== null) return reached ? "reached" : "notReached";
  if (state === "presumed") return "unconfirmed";
  return state === "unverified" ? "unverified" : "notPaced";
}

export interface Tally {
  /** All indicators: counted, unconfirmed, unverified and unpaced together. */
  readonly indicators: number;
  /** Held against pace: reached and behind together. */
  readonly counted: number;
  readonly reached: number;
  readonly behind: number;
  /** Share of the counted in percent to one decimal, null where none is counted. */
  readonly reachedShare: number | null;
  readonly behindShare: number | null;
  /** 工期待确认: works whose start or deadline is assumed. */
  readonly unconfirmed: number;
  /** 待核实. */
  readonly unverified: number;
  /** Everything else: not held against pace, or without the figures for it. */
  readonly unpaced: number;
}

/** How many have reached their pace, are behind it, or are not counted and why. */
export function tally(all: readonly CountedAs[]): Tally {
  const count = (as: CountedAs): number => all.filter((each) => each === as).length;
  const [reached, behind] = [count("reached"), count("notReached")];
  const counted = reached + behind;
  const share = (part: number): number | null => (counted === 0 ? null : toTenth(part / counted));
  return {
    indicators: all.length,
    counted,
    reached,
    behind,
    reachedShare: share(reached),
    behindShare: share(behind),
    unconfirmed: count("unconfirmed"),
    unverified: count("unverified"),
    unpaced: count("notPaced"),
  };
}

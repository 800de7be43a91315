/** Counts of a whole report, or of any part of it. Takes assessments, gives numbers that add up to all of them. */
import type { Assessment } from "./assessment";
import { toTenth } from "./rounding";

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

/** How many of `assessments` have reached their pace, are behind it, or are not counted and why. */
export function tally(assessments: readonly Assessment[]): Tally {
  const count = (applies: (assessment: Assessment) => boolean): number => assessments.filter(applies).length;
  const reached = count((each) => each.reached === true);
  const behind = count((each) => each.reached === false);
  const unconfirmed = count((each) => each.state === "presumed");
  const unverified = count((each) => each.state === "unverified");
  const counted = reached + behind;
  const share = (part: number): number | null => (counted === 0 ? null : toTenth(part / counted));
  return {
    indicators: assessments.length,
    counted,
    reached,
    behind,
    reachedShare: share(reached),
    behindShare: share(behind),
    unconfirmed,
    unverified,
    unpaced: assessments.length - counted - unconfirmed - unverified,
  };
}

/** Gap 差距: how far completion stands from pace, both as printed, in percentage points and relative to pace. */
import type { Completion } from "./completion";
import type { Pace } from "./pace";
import { roundHalfUp, toTenth } from "./rounding";

export interface Gap {
  /** Completion less pace in percentage points (百分点), to one decimal; negative is behind. */
  readonly points: number;
  /** Completion over pace less one, in percent to one decimal; null where nothing is due yet. */
  readonly relative: number | null;
}

/** The gap between two figures as printed: each rounded to 0.1 point first, so that 30 % against 40 % is exactly −10.0. */
export function gapOf(completion: Completion, pace: Pace): Gap {
  const done = toTenth(completion.value);
  return {
    points: roundHalfUp(done - pace.percent, 1),
    relative: pace.percent === 0 ? null : toTenth(done / pace.percent - 1),
  };
}

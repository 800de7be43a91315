/** The kinds of indicators as the sheet names them: of limits and growth the word says which way is better. */
import type { SheetStrings } from "../locale/strings";
import type { Indicator } from "../report/report";

export type KindWord = keyof SheetStrings["kinds"];

type KindAndDirection = Pick<Indicator, "kind" | "direction">;

/** What each word says of an indicator. */
export const KINDS: Readonly<Record<KindWord, KindAndDirection>> = {
  total: { kind: "total", direction: "up" },
  rate: { kind: "rate", direction: "up" },
  ratio: { kind: "ratio", direction: "up" },
  progress: { kind: "progress", direction: "up" },
  ceiling: { kind: "limit", direction: "down" },
  floor: { kind: "limit", direction: "up" },
  growth: { kind: "growth", direction: "up" },
  decline: { kind: "growth", direction: "down" },
  whole: { kind: "whole", direction: "up" },
  none: { kind: "none", direction: "up" },
};

/** The word for an indicator. */
export function kindWordOf({ kind, direction }: KindAndDirection): KindWord {
  if (kind === "limit") return direction === "down" ? "ceiling" : "floor";
  if (kind === "growth") return direction === "down" ? "decline" : "growth";
  return kind;
}

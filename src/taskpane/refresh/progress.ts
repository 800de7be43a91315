/**
 * How far a refresh has come, kept while the planner looks at other pages. Plain data; the page asks Excel and tells what
 * came of it with `goTo`.
 */
import { useSyncExternalStore } from "react";
import type { Changes } from "../../refresh/changes";
import type { Choices } from "../../refresh/outcome";
import type { LeftCell } from "../../refresh/undo";
import type { StandingWorkbook } from "../../refresh/standingWorkbook";
import type { Report } from "../../report/report";

/** A newer report held against the workbook, and what the planner has said of its rows. */
export interface Comparison {
  readonly workbook: StandingWorkbook;
  readonly changes: Changes;
  readonly choices: Choices;
}

export type Progress =
  /** A report is wanted. */
  | { readonly step: "choose" }
  /** It does not say up to which day it counts. */
  | { readonly step: "date"; readonly name: string; readonly report: Report }
  /** It is most likely the wrong one. */
  | { readonly step: "wrong"; readonly comparison: Comparison }
  | { readonly step: "preview"; readonly comparison: Comparison }
  | { readonly step: "applied"; readonly comparison: Comparison }
  /** The last refresh is taken back, but for these cells. */
  | { readonly step: "undone"; readonly left: readonly LeftCell[] };

let current: Progress = { step: "choose" };
const listeners = new Set<() => void>();

export function goTo(progress: Progress): void {
  current = progress;
  listeners.forEach((tell) => {
    tell();
  });
}

/** How far the refresh has come, in a component. */
export function useProgress(): Progress {
  return useSyncExternalStore(listen, () => current);
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}

/**
 * Sheets of ours that a planner has deleted and that a refresh makes anew, for nothing on them is the planner's: 变更 begins
 * empty, 历次 with the figures that stand.
 */
import type { SheetBlueprint } from "../sheets/blueprint";
import { changesSheet } from "../sheets/changes";
import { historySheet } from "../sheets/history";
import type { StandingWorkbook } from "./standingWorkbook";

/** The sheets that can be made anew. */
export type LostSheet = "changes" | "history";

/** Which of them `workbook` does not have. */
export function lostSheets({ tables: { changes, restore, history } }: StandingWorkbook): readonly LostSheet[] {
  return [
    ...(changes === null && restore === null ? (["changes"] as const) : []),
    ...(history === null ? (["history"] as const) : []),
  ];
}

/** The lost sheets as they are made anew. */
export function remadeSheets(workbook: StandingWorkbook): readonly SheetBlueprint[] {
  const { rows, words } = workbook;
  const keyed = rows.filter(({ key }) => key !== "").map(({ cells, asOf }) => ({ values: cells, asOf }));
  return lostSheets(workbook).map((sheet) => (sheet === "changes" ? changesSheet(words) : historySheet(keyed, words)));
}

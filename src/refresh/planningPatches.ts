/**
 * What a refresh adds to the planning sheets that stand: a row for each new indicator that would have one if the sheet
 * were made now. Nothing that stands there is written.
 */
import { planningSheets, type AssessedRow } from "../sheets/planning";
import { enteredRows, planningSheetOf, PLANNING_TABLES } from "../sheets/planningRows";
import { scoreSheet } from "../sheets/score";
import { textIn } from "../sheets/standing";
import type { Outcomes } from "./outcome";
import { rowsBy, type TablePatch } from "./patch";
import type { StandingWorkbook } from "./standingWorkbook";
import { valueOf } from "./threeWays";

/** The rows that the planning sheets of `workbook` get, a patch for each sheet. */
export function planningPatches({ tables, words }: StandingWorkbook, outcomes: Outcomes): readonly TablePatch[] {
  const fresh = outcomes.rows.flatMap(({ kind, id, after, reported }): readonly AssessedRow[] =>
    kind !== "added" || reported === null ? [] : [{ key: id, asOf: reported.report.asOf, assessment: after }],
  );
  // Only what is entered counts: formulas, with regions or without, are those of the sheet that stands.
  const keys = fresh.map(({ key }) => key);
  const sheets = [
    ...planningSheets(
      fresh,
      { which: "unfinished", until: null, whatIf: true },
      { withRegion: false, withHistory: true },
      words,
    ),
    scoreSheet(keys, false, words),
  ];
  return PLANNING_TABLES.flatMap((id): readonly TablePatch[] => {
    const table = tables[id];
    if (table === null) return [];
    const standing = rowsBy(table, "key");
    const added = enteredRows(planningSheetOf(sheets, id)).filter(
      ({ key }) => !standing.has(textIn(valueOf(key ?? null))),
    );
    return [{ table, cells: [], added, before: null, column: null }];
  });
}

/** What a refresh comes to once the planner has chosen: the cells of every row it touches, and what they mean before and after. */
import type { Assessment } from "../plan/assessment";
import { impliedTarget } from "../plan/implied";
import type { CellValue } from "../sheets/blueprint";
import { serialOf } from "../sheets/dates";
import type { IndicatorColumnId } from "../sheets/indicatorFormulas";
import { valuesOf, type IndicatorValues } from "../sheets/indicatorValues";
import type { DatedReport, IndicatorRow } from "../sheets/rows";
import { numberIn, textIn, type StandingRow } from "../sheets/standing";
import { assessStanding, baseOf, standingIndicator, type StandingIndicator } from "../sheets/standingIndicators";
import type { StandingSettings } from "../sheets/standingRules";
import type { Changes, RowChange } from "./changes";
import { headingsOf, nextFree, type Headings } from "./numbers";
import { decidedCells, type ActualChoice, type Correction, type KeptCell } from "./rowChange";
import type { StandingWorkbook } from "./standingWorkbook";
import { valueOf } from "./threeWays";

/** What the planner says of one row. */
export interface RowChoice {
  /** Whether the row is brought up to date, added or marked; of a renamed one, whether it is the same at all. */
  readonly taken: boolean;
  /** What counts of a figure that was corrected earlier; null is undecided, and the row 待核实. */
  readonly actual: ActualChoice | null;
}

/** By the id of the row; a row that is not named is as {@link firstChoice} says. */
export type Choices = ReadonlyMap<string, RowChoice>;

/** How a row is ticked before the planner has said anything. */
export function firstChoice(row: RowChange): RowChoice {
  const taken = row.kind === "renamed" ? row.sure : row.kind !== "same" || !row.update.otherUnit;
  return { taken, actual: null };
}

/** One row after the refresh. */
export interface Outcome {
  readonly id: string;
  readonly kind: "updated" | "untouched" | "added" | "notReported";
  /** Null for a new row. */
  readonly standing: StandingIndicator | null;
  /** Null where the report says nothing of it. */
  readonly reported: IndicatorRow | null;
  /** The cells to write; for a new row all that are not formulas. */
  readonly cells: IndicatorValues;
  readonly kept: readonly KeptCell[];
  readonly correction: Correction | null;
  readonly decided: ActualChoice | null;
  readonly before: Assessment | null;
  readonly after: Assessment;
}

export interface Outcomes {
  readonly rows: readonly Outcome[];
  /** The headings of the report in terms of the workbook; new ones as far as new rows stand under them. */
  readonly headings: Headings;
}

/** What `changes` come to under `choices`. */
export function outcomesOf(workbook: StandingWorkbook, changes: Changes, choices: Choices): Outcomes {
  const headings = headingsOf(workbook, changes);
  const used = new Set(workbook.rows.map(({ cells }) => textIn(cells.number)));
  const numberOf: NumberOf = (reported) => {
    const { number, label } = headings.over(reported);
    return { number: nextFree(`${number}-`, used), section: label };
  };
  const rows = changes.rows.flatMap((row) => {
    const choice = choices.get(row.id) ?? firstChoice(row);
    return outcomesIn(row, choice, workbook, numberOf);
  });
  return { rows, headings };
}

type NumberOf = (reported: IndicatorRow) => { readonly number: string; readonly section: string };

function outcomesIn(
  row: RowChange,
  { taken, actual }: RowChoice,
  workbook: StandingWorkbook,
  numberOf: NumberOf,
): readonly Outcome[] {
  switch (row.kind) {
    case "added":
      return taken ? [added(row.id, row.reported, workbook, numberOf)] : [];
    case "notReported":
      return [notReported(row.standing, taken, workbook)];
    case "renamed":
      // Not the same after all: one is gone and the other is new.
      if (!taken) {
        return [notReported(row.standing, true, workbook), added(row.reported.key, row.reported, workbook, numberOf)];
      }
      return [updated(row, actual, workbook)];
    case "same":
      return [taken ? updated(row, actual, workbook) : untouched(row.standing, workbook)];
  }
}

function updated(
  { id, standing, reported, update }: Extract<RowChange, { readonly kind: "same" | "renamed" }>,
  decided: ActualChoice | null,
  workbook: StandingWorkbook,
): Outcome {
  const cells = decidedCells(standing, update, decided, workbook.words);
  return {
    id,
    kind: "updated",
    standing,
    reported,
    cells,
    kept: update.kept,
    correction: update.correction,
    decided,
    before: assessStanding(standing, workbook.terms, workbook.words),
    after: assessedAfter(standing, cells, reported, workbook),
  };
}

function notReported(standing: StandingIndicator, taken: boolean, workbook: StandingWorkbook): Outcome {
  const { stale } = workbook.words.states;
  const marked = textIn(standing.cells.reportedStatus) === stale || standing.formulas.has("reportedStatus");
  if (!taken || marked) return untouched(standing, workbook);
  const cells = { reportedStatus: stale };
  return {
    ...untouched(standing, workbook),
    kind: "notReported",
    cells,
    after: assessedAfter(standing, cells, null, workbook),
  };
}

function untouched(standing: StandingIndicator, { terms, words }: StandingWorkbook): Outcome {
  const before = assessStanding(standing, terms, words);
  return {
    id: standing.key,
    kind: "untouched",
    standing,
    reported: null,
    cells: {},
    kept: [],
    correction: null,
    decided: null,
    before,
    after: before,
  };
}

function added(id: string, reported: IndicatorRow, workbook: StandingWorkbook, numberOf: NumberOf): Outcome {
  const cells = { ...valuesOf(reported, workbook.words), ...numberOf(reported), key: id };
  const empty = standingIndicator({}, 0, new Set(), workbook.terms.settings, workbook.words);
  return {
    id,
    kind: "added",
    standing: null,
    reported,
    cells,
    kept: [],
    correction: null,
    decided: null,
    before: null,
    after: assessedAfter(empty, cells, reported, workbook),
  };
}

/** What a row will mean once its cells are written and Excel has calculated. */
function assessedAfter(
  { row, cells: standing, formulas }: StandingIndicator,
  cells: IndicatorValues,
  reported: IndicatorRow | null,
  { terms, words }: StandingWorkbook,
): Assessment {
  const written = Object.entries(cells).map(([id, cell]): [string, CellValue] => [id, valueOf(cell)]);
  const after: StandingRow<IndicatorColumnId> = { ...standing, ...Object.fromEntries(written) };
  const implied = reported === null ? null : impliedTarget(reported.item);
  const { worth } = baseOf(textIn(after.unit), numberIn(after.pieces));
  const impliedCell = implied === null ? {} : { impliedTarget: implied.nearest / worth };
  const next = standingIndicator({ ...after, ...impliedCell }, row, formulas, terms.settings, words);
  return assessStanding(next, terms, words);
}

/** 截至 of the whole workbook after a refresh, that of the newest report, as a cell holds it. */
export function asOfAfter({ asOf }: Pick<StandingSettings, "asOf">, report: Pick<DatedReport, "asOf">): number {
  return serialOf(asOf !== null && asOf > report.asOf ? asOf : report.asOf);
}

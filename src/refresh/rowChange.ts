/**
 * What a newer report does to one row of 指标: which cells it brings up to date, which the planner has corrected and keeps,
 * and what has to be asked before the figure counts.
 */
import type { SheetStrings } from "../locale/strings";
import type { IsoDate } from "../report/report";
import type { Cell, CellValue } from "../sheets/blueprint";
import { dateIn } from "../sheets/dates";
import type { IndicatorColumnId } from "../sheets/indicatorFormulas";
import { valuesOf, type IndicatorValues } from "../sheets/indicatorValues";
import {
  CORRECTABLE_COLUMNS,
  reportedIn,
  reportedText,
  type CorrectableColumn,
  type ReportedValues,
} from "../sheets/reportedValues";
import type { IndicatorRow } from "../sheets/rows";
import { scaleIn, scaleOf, type Scale } from "../sheets/scale";
import { numberIn, textIn } from "../sheets/standing";
import { baseOf, type StandingIndicator } from "../sheets/standingIndicators";
import { isCorrected, isSame, valueOf, verdictOf } from "./threeWays";

/** A cell that the planner has corrected and that the newer report has otherwise. */
export interface KeptCell {
  readonly column: CorrectableColumn;
  readonly standing: CellValue;
  readonly reported: CellValue;
}

/** 上期更正: an actual that the planner put right for an earlier date. What is known of its ground stands on 核实单. */
export interface Correction {
  /** What the report of that date had said. */
  readonly reported: CellValue;
  readonly corrected: CellValue;
  readonly asOf: IsoDate | null;
  readonly ground: string;
  readonly by: string;
  readonly on: string;
}

/** What the planner decides about a figure corrected earlier: 报告数, 上期更正 or 核定数. */
export type ActualChoice =
  | { readonly kind: "reported" }
  | { readonly kind: "corrected" }
  | { readonly kind: "verified"; readonly value: number; readonly by: string; readonly on: IsoDate };

/** What the newer report says of a row that stands. */
export interface RowUpdate {
  /** Cells to write, whatever is decided about the actual. */
  readonly cells: IndicatorValues;
  readonly kept: readonly KeptCell[];
  /** The actual as newly reported. */
  readonly reportedActual: Cell;
  /** Asked before the new actual counts; null where there is nothing to ask. */
  readonly correction: Correction | null;
  /** The unit of the newer report cannot be reckoned into that of the row. */
  readonly otherUnit: boolean;
}

/** Columns that nobody but a report fills: they always follow the newest. */
const REPORT_ONLY = [
  "reportedRatio",
  "reportedActual",
  "reportedOwner",
  "approximate",
  "asOf",
  "actualStep",
  "ratioStep",
] as const satisfies readonly IndicatorColumnId[];

/** What the last report said of a row, where that is still known. */
export function lastReported({ cells }: StandingIndicator): ReportedValues | null {
  return reportedIn(textIn(cells.asReported));
}

/** What `reported` says of the row that stands. `correction`: what 核实单 knows of a corrected figure. */
export function updateOf(
  standing: StandingIndicator,
  reported: IndicatorRow,
  ground: Pick<Correction, "ground" | "by" | "on">,
  words: SheetStrings,
): RowUpdate {
  const scale = scaleFor(standing, reported);
  const said = valuesOf(reported, words, scale ?? undefined);
  const last = lastReported(standing);
  const next = nextReported(standing, reported, said, last, words);
  const verdicts = CORRECTABLE_COLUMNS.filter((id) => id !== "actual").map((column) => ({
    column,
    verdict: standing.formulas.has(column)
      ? "kept"
      : verdictOf(last?.[column], standing.cells[column] ?? null, next[column]),
  }));
  const updates = verdicts.filter(({ verdict }) => verdict === "update").map(({ column }) => column);
  const target = updates.includes("target") ? { targetStep: said.targetStep } : {};
  const asked = askedOf(standing, reported, next.actual, words);
  const actual = asked || isActualCorrected(standing) ? {} : { actual: next.actual };
  const cells: IndicatorValues = {
    ...Object.fromEntries(updates.map((column) => [column, next[column]])),
    ...Object.fromEntries(REPORT_ONLY.map((column) => [column, said[column] ?? null])),
    ...target,
    ...actual,
    ...(scale === null ? { pieces: said.pieces } : {}),
    reportedStatus: said.reportedStatus ?? null,
    asReported: reportedText(next),
  };
  return {
    cells: onlyChanged(cells, standing),
    kept: verdicts
      .filter(
        ({ column, verdict }) => verdict === "kept" && isCorrected(last?.[column], standing.cells[column] ?? null),
      )
      .map(({ column }) => ({
        column,
        standing: standing.cells[column] ?? null,
        reported: valueOf(next[column]),
      })),
    reportedActual: next.actual,
    correction: asked
      ? {
          reported: valueOf(lastActual(standing)),
          corrected: standing.cells.actual ?? null,
          asOf: standing.asOf,
          ...ground,
        }
      : null,
    otherUnit: scale === null,
  };
}

/** The cells of a row once the actual is decided; null is undecided, and the row is 待核实 until then. */
export function decidedCells(
  standing: StandingIndicator,
  { cells, correction, reportedActual }: RowUpdate,
  choice: ActualChoice | null,
  words: SheetStrings,
): IndicatorValues {
  if (correction === null) return cells;
  switch (choice?.kind) {
    case "reported":
      return onlyChanged({ ...cells, actual: reportedActual }, standing);
    case "verified":
      return onlyChanged({ ...cells, actual: choice.value }, standing);
    case "corrected":
      return cells;
    case undefined: {
      const conflict = openQuestion(standing, reportedActual, words);
      // The question is ours and no doubt of the planner's, so that the next answer takes it away.
      const reported = reportedIn(textIn(valueOf(cells.asReported ?? standing.cells.asReported ?? null)));
      const asReported = reported === null ? {} : { asReported: reportedText({ ...reported, conflict }) };
      return onlyChanged({ ...cells, conflict, ...asReported }, standing);
    }
  }
}

/** Figures come in the unit of the row as long as they can be reckoned into it, so that nothing the planner wrote is off. */
function scaleFor({ cells }: StandingIndicator, { item }: IndicatorRow): Scale | null {
  const unit = textIn(cells.unit);
  const base = baseOf(unit, numberIn(cells.pieces));
  const printed = scaleOf(item);
  const figures = [item.target, item.actual, item.period].filter((figure) => figure !== null);
  if (printed.unit === unit || figures.length === 0) return figures.length === 0 ? scaleIn(unit, base.worth) : printed;
  return figures.every((figure) => figure.unit === base.unit) ? scaleIn(unit, base.worth) : null;
}

/**
 * What counts as reported from now on. What the newer report leaves out stays as it was: reports bring figures, and the
 * targets and dates of the plan are not repeated in each.
 */
function nextReported(
  { cells }: StandingIndicator,
  { item }: IndicatorRow,
  said: IndicatorValues,
  last: ReportedValues | null,
  words: SheetStrings,
): ReportedValues {
  const before = (column: CorrectableColumn): Cell => last?.[column] ?? cells[column] ?? null;
  const of = (column: CorrectableColumn): Cell => said[column] ?? null;
  const planned = item.target !== null || numberIn(valueOf(before("target"))) === null;
  const stated = { start: item.start !== null, deadline: item.deadline !== null };
  const wasAssumed = textIn(valueOf(before("assumed")));
  const assumed = (["start", "deadline"] as const).filter(
    (end) => !stated[end] && wasAssumed.includes(words.assumed[end]),
  );
  return {
    section: before("section"),
    name: of("name"),
    unit: of("unit"),
    target: planned ? of("target") : before("target"),
    actual: of("actual"),
    period: of("period"),
    deadline: stated.deadline ? of("deadline") : before("deadline"),
    start: stated.start ? of("start") : before("start"),
    assumed: assumed.map((end) => words.assumed[end]).join(words.assumed.separator),
    region: before("region"),
    kind: planned ? of("kind") : before("kind"),
    basis: before("basis"),
    conflict: of("conflict"),
  };
}

/**
 * A figure corrected for an earlier date says nothing of a later one, unless the later report agrees with it. Whoever left
 * the question open is asked again.
 */
function askedOf(standing: StandingIndicator, { report }: IndicatorRow, next: Cell, words: SheetStrings): boolean {
  const { cells, asOf } = standing;
  const actual = cells.actual ?? null;
  if (!isActualCorrected(standing) || isSame(actual, next)) return false;
  const later = asOf === null || report.asOf > asOf || !isSame(valueOf(lastActual(standing)), next);
  return later || textIn(cells.conflict) === openQuestion(standing, next, words);
}

/** What stands in 存疑 as long as the question is open. */
function openQuestion({ cells }: StandingIndicator, next: Cell, words: SheetStrings): string {
  const text = (cell: CellValue | undefined): string => `${textIn(cell)}${textIn(cells.unit)}`;
  return words.undecided(text(valueOf(next)), text(cells.actual));
}

const lastActual = (standing: StandingIndicator): Cell =>
  (lastReported(standing) ?? { actual: standing.cells.reportedActual ?? null }).actual;

function isActualCorrected(standing: StandingIndicator): boolean {
  return standing.formulas.has("actual") || isCorrected(lastActual(standing), standing.cells.actual ?? null);
}

/** The cells of `cells` that do not hold their value yet; a formula of the planner's is never written over. */
function onlyChanged(cells: IndicatorValues, standing: StandingIndicator): IndicatorValues {
  const ids = Object.keys(cells) as IndicatorColumnId[];
  const changed = ids.filter(
    (id) => !standing.formulas.has(id) && !isSame(standing.cells[id] ?? null, cells[id] ?? null),
  );
  return Object.fromEntries(changed.map((id) => [id, cells[id]]));
}

/** 截至 of what would be written, for whoever needs it before it is. */
export function asOfIn({ asOf }: IndicatorValues): IsoDate | null {
  return dateIn(valueOf(asOf ?? null));
}

/** What 变更 keeps of a refresh: the changes a planner asks about later. Figures of each date stand on 历次. */
import type { SheetStrings } from "../locale/strings";
import type { CellValue } from "../sheets/blueprint";
import { dateIn } from "../sheets/dates";
import type { IndicatorColumnId } from "../sheets/indicatorFormulas";
import { numberIn, textIn } from "../sheets/standing";
import { statusText } from "../sheets/statusWords";
import type { Outcome } from "./outcome";
import type { AddedRow } from "./patch";
import { valueOf } from "./threeWays";

/** Columns whose change is kept, beside the lamp and what became of a corrected figure. */
const KEPT_COLUMNS = [
  "name",
  "unit",
  "target",
  "deadline",
  "start",
  "kind",
] as const satisfies readonly IndicatorColumnId[];

/** The rows of the log, in the order of 指标. */
export function logRows(
  outcomes: readonly Outcome[],
  report: string,
  words: SheetStrings,
  time: string,
): readonly AddedRow[] {
  return outcomes.flatMap((outcome) =>
    entriesOf(outcome, words).map(({ column, before, after, way }) => ({
      time,
      report,
      number: textIn(cellOf(outcome, "number")),
      name: textIn(cellOf(outcome, "name")),
      column,
      before,
      after,
      way,
      key: outcome.id,
    })),
  );
}

interface Entry {
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly way: string;
}

function entriesOf(outcome: Outcome, words: SheetStrings): readonly Entry[] {
  const { ways } = words.changes;
  const { standing, cells, kept, before, after } = outcome;
  const lamp: Entry = {
    column: words.columns.status,
    before: before === null ? "" : statusText(before, words),
    after: statusText(after, words),
    way: ways.reported,
  };
  switch (outcome.kind) {
    case "untouched":
      return [];
    case "added":
      return [{ ...lamp, way: ways.added }];
    case "notReported":
      return [{ ...lamp, way: ways.notReported }];
    case "updated": {
      const changed = KEPT_COLUMNS.filter((column) => cells[column] !== undefined);
      return [
        ...changed.map((column) => ({
          column: words.columns[column],
          before: shown(column, standing?.cells[column] ?? null),
          after: shown(column, valueOf(cells[column] ?? null)),
          way: ways.reported,
        })),
        ...kept.map(({ column, standing: stays, reported }) => ({
          column: words.columns[column],
          before: shown(column, stays),
          after: shown(column, reported),
          way: ways.kept,
        })),
        ...correctionEntry(outcome, words),
        ...(lamp.before === lamp.after ? [] : [lamp]),
      ];
    }
  }
}

/** What became of a figure that the planner had put right. */
function correctionEntry(outcome: Outcome, words: SheetStrings): readonly Entry[] {
  const { correction, decided, cells, reported } = outcome;
  if (correction === null || Object.keys(cells).length === 0) return [];
  const { ways } = words.changes;
  const way = {
    reported: ways.takenReported,
    corrected: ways.takenCorrected,
    verified: decided?.kind === "verified" ? ways.verified(decided.by, decided.on) : "",
    open: ways.open,
  }[decided?.kind ?? "open"];
  const after = valueOf(cells.actual ?? correction.corrected);
  const said = reported?.item.actual?.text ?? "";
  const before = `${textIn(correction.corrected)}${said === "" ? "" : ` / ${said}`}`;
  return [{ column: words.columns.actual, before, after: textIn(after), way }];
}

function cellOf({ standing, cells }: Outcome, column: IndicatorColumnId): CellValue {
  return standing?.cells[column] ?? valueOf(cells[column] ?? null);
}

/** Dates are shown as dates. */
function shown(column: IndicatorColumnId, cell: CellValue): string {
  const serial = numberIn(cell);
  return (column === "deadline" || column === "start") && serial !== null ? (dateIn(serial) ?? "") : textIn(cell);
}

/** What the planner sees before anything is written: each row with old and new figure and lamp, and the sums. */
import type { Assessment } from "../plan/assessment";
import type { Colour } from "../plan/lamps";
import type { CellValue } from "../sheets/blueprint";
import { textIn } from "../sheets/standing";
import { statusText } from "../sheets/statusWords";
import type { Changes, RowChange } from "./changes";
import { fallOf } from "./course";
import { firstChoice, outcomesOf, type Choices, type Outcome, type RowChoice } from "./outcome";
import type { Correction, KeptCell } from "./rowChange";
import type { StandingWorkbook } from "./standingWorkbook";
import { valueOf } from "./threeWays";

/** How an indicator stands. */
export interface Stand {
  readonly actual: CellValue;
  /** Fraction; null where there is none. */
  readonly completion: number | null;
  readonly colour: Colour;
  /** 状态 as the sheet shows it. */
  readonly status: string;
}

/** What has to be said of a row beside its figures. */
export type Notice =
  /** A cumulative figure is smaller than before. */
  | { readonly kind: "fallen"; readonly from: number; readonly to: number }
  | { readonly kind: "otherUnit"; readonly unit: string }
  /** One indicator became several: the names on the other side. */
  | { readonly kind: "split"; readonly names: readonly string[] }
  | { readonly kind: "merged"; readonly names: readonly string[] };

export interface PreviewRow {
  readonly id: string;
  readonly kind: RowChange["kind"];
  readonly number: string;
  readonly section: string;
  /** As it stands; of a new row as the report has it. */
  readonly name: string;
  /** What the newer report calls it, where that differs. */
  readonly newName: string | null;
  /** How sure it is that a renamed row is the same, 0 to 1; 1 for all others. */
  readonly score: number;
  readonly unit: string;
  readonly choice: RowChoice;
  /** Null for a new row. */
  readonly before: Stand | null;
  /** Null for what is not taken. */
  readonly after: Stand | null;
  /** Change of completion in percentage points to one decimal; null where one of both is not known. */
  readonly points: number | null;
  readonly kept: readonly KeptCell[];
  readonly correction: Correction | null;
  readonly notices: readonly Notice[];
}

export interface PreviewTotals {
  /** Rows with figures that change. */
  readonly updated: number;
  readonly unchanged: number;
  readonly renamed: number;
  readonly added: number;
  readonly notReported: number;
  /** Questions that are still open. */
  readonly asked: number;
  /** Corrections of the planner that stay. */
  readonly kept: number;
  /** Rows whose lamp changes to a colour, by that colour. */
  readonly turned: Readonly<Record<Colour, number>>;
}

export interface Preview {
  readonly rows: readonly PreviewRow[];
  readonly totals: PreviewTotals;
}

/** The preview of `changes` under what the planner has chosen so far. */
export function previewOf(workbook: StandingWorkbook, changes: Changes, choices: Choices): Preview {
  const outcomes = new Map(outcomesOf(workbook, changes, choices).rows.map((outcome) => [outcome.id, outcome]));
  const rows = changes.rows.map((row) =>
    previewRow(row, outcomes.get(row.id), choices.get(row.id) ?? firstChoice(row), workbook),
  );
  const count = (applies: (row: PreviewRow) => boolean): number => rows.filter(applies).length;
  const turned = (colour: Colour): number => count((row) => turnedTo(row, colour));
  // A renaming that is not taken is one indicator that is gone and one that is new.
  const isParted = (kind: PreviewRow["kind"], { taken }: RowChoice): boolean => kind === "renamed" && !taken;
  const isKnown = ({ kind, choice }: PreviewRow): boolean => kind === "same" || (kind === "renamed" && choice.taken);
  const changed = (row: PreviewRow): boolean => {
    const outcome = outcomes.get(row.id);
    return outcome !== undefined && Object.keys(outcome.cells).length > 0;
  };
  return {
    rows,
    totals: {
      updated: count((row) => isKnown(row) && row.choice.taken && changed(row)),
      unchanged: count((row) => isKnown(row) && (!row.choice.taken || !changed(row))),
      renamed: count(({ kind, choice }) => kind === "renamed" && choice.taken),
      added: count(({ kind, choice }) => (kind === "added" && choice.taken) || isParted(kind, choice)),
      notReported: count(({ kind, choice }) => (kind === "notReported" && choice.taken) || isParted(kind, choice)),
      asked: count(({ correction, choice }) => correction !== null && choice.taken && choice.actual === null),
      kept: rows.reduce((sum, { kept }) => sum + kept.length, 0),
      turned: {
        blue: turned("blue"),
        green: turned("green"),
        yellow: turned("yellow"),
        red: turned("red"),
        grey: turned("grey"),
      },
    },
  };
}

/** Whether the lamp of a row turns to a colour. */
export function turnedTo({ before, after }: PreviewRow, colour: Colour): boolean {
  return before !== null && after?.colour === colour && before.colour !== colour;
}

function previewRow(
  row: RowChange,
  outcome: Outcome | undefined,
  choice: RowChoice,
  workbook: StandingWorkbook,
): PreviewRow {
  const standing = row.kind === "added" ? null : row.standing;
  const reported = row.kind === "notReported" ? null : row.reported;
  const update = row.kind === "same" || row.kind === "renamed" ? row.update : null;
  const name = standing?.indicator.name ?? reported?.item.name ?? "";
  const before = outcome?.before ? standOf(outcome.before, standing?.cells.actual ?? null, workbook) : null;
  const written = outcome?.cells.actual ?? standing?.cells.actual ?? null;
  const after = outcome === undefined ? null : standOf(outcome.after, valueOf(written), workbook);
  return {
    id: row.id,
    kind: row.kind,
    number: textIn(standing?.cells.number) || textIn(valueOf(outcome?.cells.number ?? null)),
    section: textIn(standing?.cells.section) || textIn(valueOf(outcome?.cells.section ?? null)),
    name,
    newName: reported !== null && reported.item.name !== name ? reported.item.name : null,
    score: row.kind === "renamed" ? row.score : 1,
    unit: textIn(standing?.cells.unit) || textIn(valueOf(outcome?.cells.unit ?? null)),
    choice,
    before,
    after,
    points: pointsBetween(before, after),
    kept: update?.kept ?? [],
    correction: update?.correction ?? null,
    notices: noticesOf(row, outcome),
  };
}

function standOf(assessment: Assessment, actual: CellValue, { words }: StandingWorkbook): Stand {
  return {
    actual,
    completion: assessment.completion?.value ?? null,
    colour: assessment.colour,
    status: statusText(assessment, words),
  };
}

/** Both as they are printed, to one decimal, then subtracted. */
function pointsBetween(before: Stand | null, after: Stand | null): number | null {
  if (before?.completion == null || after?.completion == null) return null;
  return (Math.round(after.completion * 1000) - Math.round(before.completion * 1000)) / 10;
}

function noticesOf(row: RowChange, outcome: Outcome | undefined): readonly Notice[] {
  const names = (several: readonly { readonly name: string }[]): readonly string[] => several.map(({ name }) => name);
  switch (row.kind) {
    case "added":
      return row.from.length === 0
        ? []
        : [
            {
              kind: row.from.length === 1 ? "split" : "merged",
              names: names(row.from.map(({ indicator }) => indicator)),
            },
          ];
    case "notReported":
      return row.into.length === 0
        ? []
        : [{ kind: row.into.length === 1 ? "merged" : "split", names: names(row.into.map(({ item }) => item)) }];
    default: {
      const fall = outcome === undefined ? null : fallOf(outcome);
      const unit = row.reported.item.target?.printed.unit ?? row.reported.item.actual?.printed.unit ?? "";
      return [
        ...(fall === null ? [] : [{ kind: "fallen", ...fall } as const]),
        ...(row.update.otherUnit ? [{ kind: "otherUnit", unit } as const] : []),
      ];
    }
  }
}

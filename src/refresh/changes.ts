/**
 * A newer report held against the workbook as it stands: everything it would change, row by row, for the planner to look
 * over. Takes what was read back and the report; gives plain data. Nothing is decided here that the planner decides.
 */
import { indicatorRows, type DatedReport } from "../sheets/rows";
import { numberIn, rowsOf, textIn } from "../sheets/standing";
import { baseOf, type StandingIndicator } from "../sheets/standingIndicators";
import { matchRows, type Pair, type Said } from "./matching";
import { lastReported, updateOf, type Correction, type RowUpdate } from "./rowChange";
import { isOfRegion, scopeOf, scopesOf, type Scope } from "./scope";
import type { StandingWorkbook } from "./standingWorkbook";
import { valueOf } from "./threeWays";
import { wrongReportOf, type WrongReport } from "./wrongReport";

/** One row of 指标 and what becomes of it. `id` tells it from all others, in choices as in the log: its 键. */
export type RowChange = { readonly id: string } & (
  | (Extract<Pair, { readonly kind: "same" | "renamed" }> & { readonly update: RowUpdate })
  | Extract<Pair, { readonly kind: "added" | "notReported" }>
);

export interface Changes {
  readonly report: DatedReport;
  /** The rows it refreshes; null where the workbook knows none, so that all it says is new. */
  readonly scope: Scope | null;
  /** Why it is most likely the wrong report; going on all the same is the planner's to say. */
  readonly wrong: readonly WrongReport[];
  /** The rows of the scope in their order, then what is new. */
  readonly rows: readonly RowChange[];
}

/** What `report` would change in `workbook`. */
export function changesOf(workbook: StandingWorkbook, report: DatedReport): Changes {
  const scopes = scopesOf(workbook.rows);
  const scope = scopeOf(scopes, report);
  // A report of a region that the workbook does not know refreshes no other's rows.
  const own = scope !== null && isOfRegion(scope, report.region) ? scope : null;
  const reported = indicatorRows([report], own?.prefix);
  const pairs = matchRows(own?.rows ?? [], reported, saidOf);
  const known = pairs.filter(({ kind }) => kind === "same" || kind === "renamed").length;
  const used = new Set(workbook.rows.map(({ key }) => key));
  return {
    report,
    scope: own,
    wrong: scope === null ? [] : wrongReportOf(report, scope, scopes, workbook.terms.settings.year, known),
    rows: pairs.map((pair) => rowChange(pair, workbook, used)),
  };
}

function rowChange(pair: Pair, workbook: StandingWorkbook, used: Set<string>): RowChange {
  switch (pair.kind) {
    case "same":
    case "renamed": {
      const update = updateOf(pair.standing, pair.reported, groundOf(pair.standing, workbook), workbook.words);
      return { ...pair, id: pair.standing.key, update };
    }
    case "notReported":
      return { ...pair, id: pair.standing.key };
    case "added":
      return { ...pair, id: freeKey(pair.reported.key, used) };
  }
}

/** What the last report said of a row, whatever the planner has made of it since. */
function saidOf(row: StandingIndicator): Said {
  const last = lastReported(row);
  const { worth } = baseOf(textIn(row.cells.unit), numberIn(row.cells.pieces));
  const target = numberIn(valueOf(last?.target ?? null));
  return {
    name: textIn(valueOf(last?.name ?? null)) || row.indicator.name,
    target: target === null ? null : target * worth,
  };
}

/** What 核实单 knows of a figure that was put right: who said so, and when. */
function groundOf(
  { cells }: StandingIndicator,
  { tables }: StandingWorkbook,
): Pick<Correction, "ground" | "by" | "on"> {
  const number = textIn(cells.number);
  const verified = rowsOf(tables.queries).findLast(
    (query) => number !== "" && textIn(query.number) === number && textIn(query.verified) !== "",
  );
  return { ground: textIn(verified?.question), by: textIn(verified?.person), on: textIn(verified?.time) };
}

/** The 键 of a new row; another one that stands by chance under the same 键 gets it a number behind. */
function freeKey(key: string, used: Set<string>): string {
  let [free, times] = [key, 1];
  while (used.has(free)) {
    times += 1;
    free = `${key.slice(0, LONGEST_STEM)}#${String(times)}`;
  }
  used.add(free);
  return free;
}

/** Leaves room for the number within the 64 characters of a 键. */
const LONGEST_STEM = 60;

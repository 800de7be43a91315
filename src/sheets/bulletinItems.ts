/** Indicators as a bulletin knows them: worked out from reports, or read back from 指标 as it stands. */
import type { SheetStrings } from "../locale/strings";
import { assessReport, type Assessment, type Terms } from "../plan/assessment";
import type { BulletinItem, Held } from "../plan/bulletin";
import { toTenth } from "../plan/rounding";
import { countedAs } from "../plan/tally";
import type { DatedReport } from "./rows";
import { dateIn } from "./dates";
import { numberIn, rowsOf, textIn, type ColumnIds, type StandingRow, type StandingTable } from "./standing";
import { codeOf } from "./standingRules";
import { percentText, printedRatio, quotedCompletion } from "./statusWords";

/** Every indicator of `reports`, each held against the date of its own report. */
export function bulletinItems(
  reports: readonly DatedReport[],
  terms: Pick<Terms, "rules" | "curve">,
  words: SheetStrings,
): readonly BulletinItem[] {
  return reports.flatMap((report) =>
    assessReport(report, { asOf: report.asOf, year: report.year, ...terms }).map((assessment) =>
      itemOf(assessment, report.region, words),
    ),
  );
}

/** One indicator under its headings as the report titles them. */
export function itemOf(assessment: Assessment, region: string | null, { states }: SheetStrings): BulletinItem {
  const { indicator, pace, gap, lamp } = assessment;
  return {
    name: indicator.name,
    region,
    headings: indicator.section,
    owner: indicator.owner,
    status: lamp?.status ?? states.undefinedRule,
    completion: quotedCompletion(assessment),
    countedAs: countedAs(assessment),
    held:
      pace === null || gap === null
        ? null
        : { pace: pace.percent, gap: gap.points, start: pace.schedule.start, deadline: pace.schedule.deadline },
  };
}

/** The columns of 指标 that {@link standingItems} reads, and those of 事项. */
export const BULLETIN_COLUMNS = {
  indicators: [
    "number",
    "section",
    "name",
    "region",
    "owner",
    "kind",
    "completion",
    "reportedRatio",
    "ratioStep",
    "check",
    "pace",
    "gap",
    "status",
    "tally",
    "start",
    "deadline",
  ],
  matters: ["number", "matter"],
} as const satisfies { readonly [Table in "indicators" | "matters"]: readonly ColumnIds[Table][] };

type IndicatorCells = StandingRow<ColumnIds["indicators"]>;

/** Every row of 指标 as Excel shows it. Its headings are those that 事项 has for its 编号, else the one beside it. */
export function standingItems(
  indicators: StandingTable<ColumnIds["indicators"]>,
  matters: StandingTable<ColumnIds["matters"]> | null,
  words: SheetStrings,
): readonly BulletinItem[] {
  const labels = new Map(
    (matters === null ? [] : rowsOf(matters)).map((row) => [textIn(row.number), textIn(row.matter)]),
  );
  return rowsOf(indicators).map((cells) => ({
    name: textIn(cells.name),
    region: textIn(cells.region) || null,
    headings: headingsOver(cells, labels),
    owner: textIn(cells.owner) || null,
    status: textIn(cells.status).replace(/^\S+ /u, ""),
    completion: quotedIn(cells, words),
    countedAs: codeOf(words.tallies, cells.tally) ?? "notPaced",
    held: heldIn(cells),
  }));
}

/** 1-5-2 stands under the headings 1 and 1-5. */
function headingsOver({ number, section }: IndicatorCells, labels: ReadonlyMap<string, string>): readonly string[] {
  const parts = textIn(number).split("-").slice(0, -1);
  const headings = parts.flatMap((_, at) => labels.get(parts.slice(0, at + 1).join("-")) ?? []);
  return headings.length > 0 || textIn(section) === "" ? headings : [textIn(section)];
}

/** The ratio that the report prints where completion rests on it or agrees with it, else completion as it is shown. */
function quotedIn({ completion, reportedRatio, ratioStep, check }: IndicatorCells, { checks }: SheetStrings): string {
  const [value, ratio, step] = [numberIn(completion), numberIn(reportedRatio), numberIn(ratioStep)];
  if (value === null) return "";
  const printed = value === ratio || check === checks.agrees;
  return printed && ratio !== null && step !== null ? printedRatio(ratio * 100, step * 100) : percentText(value);
}

function heldIn({ pace, gap, start, deadline }: IndicatorCells): Held | null {
  const [due, points] = [numberIn(pace), numberIn(gap)];
  const [from, until] = [dateIn(start ?? null), dateIn(deadline ?? null)];
  if (due === null || points === null || from === null || until === null) return null;
  return { pace: toTenth(due), gap: points, start: from, deadline: until };
}

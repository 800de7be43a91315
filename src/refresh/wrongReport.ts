/** Why a report is most likely not the next one of this workbook. The planner may go on all the same, knowing it. */
import type { IsoDate } from "../report/report";
import type { DatedReport } from "../sheets/rows";
import { isOfRegion, type Scope } from "./scope";

export type WrongReport =
  /** It speaks of an earlier day than the figures that stand. */
  | { readonly reason: "older"; readonly asOf: IsoDate; readonly standing: IsoDate }
  | { readonly reason: "otherRegion"; readonly region: string; readonly standing: readonly string[] }
  | { readonly reason: "otherYear"; readonly year: number; readonly standing: number }
  /** Hardly any of its indicators stand in the workbook. */
  | { readonly reason: "otherReport"; readonly known: number; readonly indicators: number };

/** Of a next report at least this share of the indicators is known. */
const LEAST_KNOWN = 0.2;

/**
 * What speaks against a report, nothing for the right one.
 * @param known how many of its indicators were found in the scope
 */
export function wrongReportOf(
  report: DatedReport,
  scope: Scope,
  scopes: readonly Scope[],
  year: number | null,
  known: number,
): readonly WrongReport[] {
  const { asOf, region, indicators } = report;
  const standing = newestOf(scope);
  const wrong: WrongReport[] = [];
  if (standing !== null && asOf < standing) wrong.push({ reason: "older", asOf, standing });
  if (region !== null && !scopes.some((each) => isOfRegion(each, region))) {
    wrong.push({ reason: "otherRegion", region, standing: [...new Set(scopes.map((each) => each.region))] });
  }
  if (year !== null && report.year !== year) wrong.push({ reason: "otherYear", year: report.year, standing: year });
  if (known < indicators.length * LEAST_KNOWN) {
    wrong.push({ reason: "otherReport", known, indicators: indicators.length });
  }
  return wrong;
}

/** The latest 截至 among the rows of a scope, null where none has one. */
export function newestOf({ rows }: Scope): IsoDate | null {
  return rows.reduce<IsoDate | null>(
    (newest, { asOf }) => (asOf !== null && (newest === null || asOf > newest) ? asOf : newest),
    null,
  );
}

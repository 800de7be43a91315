/** What the numbers of several reports mean, each held against its own date. */
import { assessReport, type Assessment, type Terms } from "../plan/assessment";
import type { DatedReport } from "./rows";

/** Every indicator of `reports` in the order of the rows of 指标. */
export function assessmentsOf(
  reports: readonly DatedReport[],
  terms: Pick<Terms, "rules" | "curve">,
): readonly Assessment[] {
  return reports.flatMap((report) => assessReport(report, { asOf: report.asOf, year: report.year, ...terms }));
}

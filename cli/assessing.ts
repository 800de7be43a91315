/** The rows of a workbook with what their numbers mean, for the terminal. */
import { assessReport } from "../src/plan/assessment";
import type { RuleSet } from "../src/plan/lamps";
import { indicatorRows, type DatedReport } from "../src/sheets/rows";
import type { ListedRow } from "./listing";

/** Every indicator of `reports` under `rules`, in the order of the rows of 指标. */
export function assessedRows(reports: readonly DatedReport[], rules: RuleSet): readonly ListedRow[] {
  const assessments = reports.flatMap((report) =>
    assessReport(report, { asOf: report.asOf, year: report.year, rules, curve: "months" }),
  );
  return indicatorRows(reports).flatMap(({ number }, index) => {
    const assessment = assessments[index];
    return assessment === undefined ? [] : [{ number, assessment }];
  });
}

/** Indicators as a bulletin knows them: worked out from reports, or read back from 指标 as it stands. */
import type { SheetStrings } from "../locale/strings";
import { assessReport, type Assessment, type Terms } from "../plan/assessment";
import type { BulletinItem } from "../plan/bulletin";
import { countedAs } from "../plan/tally";
import type { DatedReport } from "./rows";
import { quotedCompletion } from "./statusWords";

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

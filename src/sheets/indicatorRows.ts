/** The rows of 指标: every indicator of the reports with its 键, its 编号 and the heading it stands under. */
import type { Indicator, IsoDate, Report } from "../report/report";
import { keyMaker } from "./keys";
import { numberSections, sectionAt, type NumberedSection } from "./numbering";

/** A report whose planning year and as-of date are known, from its text or from whoever reads it. */
export interface DatedReport extends Report {
  /** What 来源 names the report by, its file for example. */
  readonly name: string;
  readonly year: number;
  readonly asOf: IsoDate;
  /** Whether the as-of date was given by whoever reads it and not by the text. */
  readonly asOfGiven: boolean;
}

/** An indicator with what is known of its row. */
export interface IndicatorRow {
  readonly key: string;
  readonly number: string;
  readonly section: NumberedSection | null;
  readonly indicator: Indicator;
  readonly report: DatedReport;
}

/** Where an indicator first stands in the text. */
function startOf({ target, actual, ratio }: Indicator): number {
  return Math.min(...[target, actual, ratio].map((quantity) => quantity?.start ?? Infinity));
}

/** The rows of all reports, in the order of their texts. */
export function indicatorRows(reports: readonly DatedReport[]): readonly IndicatorRow[] {
  const keyOf = keyMaker();
  return reports.flatMap((report) => {
    const sections = numberSections(report.sections);
    const counts = new Map<string, number>();
    return report.indicators.map((indicator) => {
      const section = sectionAt(sections, startOf(indicator));
      const under = section?.number ?? "0";
      const ordinal = (counts.get(under) ?? 0) + 1;
      counts.set(under, ordinal);
      const unit = (indicator.target ?? indicator.actual)?.unit ?? "";
      const key = keyOf([report.region ?? report.name, under, indicator.name, unit, indicator.kind]);
      return { key, number: `${under}-${String(ordinal)}`, section, indicator, report };
    });
  });
}

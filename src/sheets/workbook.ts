/** The workbook of a report: which sheets it has and what each is drawn up from. Takes a report, gives a blueprint. */
import type { Language } from "../locale/language";
import { sheetStrings } from "../locale/strings";
import type { RuleSet } from "../plan/lamps";
import type { Indicator, IsoDate, Report } from "../report/report";
import type { Blueprint } from "./blueprint";
import { indicatorsSheet, type SheetPlace } from "./indicators";
import type { DatedReport, IndicatorRow } from "./indicatorValues";
import { keyMaker } from "./keys";
import { numberSections, sectionAt } from "./numbering";
import { rulesSheet } from "./rules";
import { sourcesSheet, type Source } from "./sources";

export interface BlueprintOptions {
  readonly language: Language;
  /** What 来源 names the report by, its file for example. */
  readonly reportName: string;
  /** When the report was read, as it shall be shown. */
  readonly readAt: string;
  /** 会议日期, against which milestones are held; the as-of date unless another is given. */
  readonly meeting?: IsoDate;
  readonly rules: RuleSet;
  /** Where 指标 goes on a sheet that is there already; a sheet of its own unless given. */
  readonly place?: SheetPlace;
}

/** A report without a single indicator, of which no table can be made. */
export class NoIndicatorsError extends Error {
  override readonly name = "NoIndicatorsError";
}

/** Where an indicator first stands in the text. */
function startOf({ target, actual, ratio }: Indicator): number {
  return Math.min(...[target, actual, ratio].map((quantity) => quantity?.start ?? Infinity));
}

/**
 * The rows of 指标 in the order of the report. Throws {@link NoIndicatorsError}.
 */
export function indicatorRows(report: Report): readonly IndicatorRow[] {
  if (report.indicators.length === 0) throw new NoIndicatorsError();
  const sections = numberSections(report.sections);
  const keyOf = keyMaker();
  const counts = new Map<string, number>();
  return report.indicators.map((indicator) => {
    const section = sectionAt(sections, startOf(indicator));
    const under = section?.number ?? "0";
    const ordinal = (counts.get(under) ?? 0) + 1;
    counts.set(under, ordinal);
    const unit = (indicator.target ?? indicator.actual)?.unit ?? "";
    return {
      key: keyOf([report.region ?? "", under, indicator.name, unit, indicator.kind]),
      number: `${under}-${String(ordinal)}`,
      section,
      indicator,
    };
  });
}

function sourcesOf({ key, indicator }: IndicatorRow): readonly Source[] {
  return (["target", "actual", "ratio", "period"] as const).flatMap((role) => {
    const quantity = indicator[role];
    return quantity === null ? [] : [{ key, role, quantity }];
  });
}

/** Draws up the workbook of a report. Throws {@link NoIndicatorsError}. */
export function blueprintOf(report: DatedReport, options: BlueprintOptions): Blueprint {
  const words = sheetStrings(options.language);
  const rows = indicatorRows(report);
  const { year, asOf } = report;
  const indicators = indicatorsSheet(rows, { report, words, place: options.place ?? null });
  const settings = { region: report.region ?? "", year, asOf, meeting: options.meeting ?? asOf };
  return {
    sheets: [
      indicators,
      rulesSheet(settings, options.rules, words),
      sourcesSheet(report, rows.flatMap(sourcesOf), words, { report: options.reportName, readAt: options.readAt }),
    ],
    activeSheet: indicators.name,
  };
}

/** The workbook of one or more reports: which sheets it has and what each is drawn up from. Gives a blueprint. */
import type { Language } from "../locale/language";
import { sheetStrings } from "../locale/strings";
import type { RuleSet } from "../plan/lamps";
import type { IsoDate } from "../report/report";
import type { Blueprint } from "./blueprint";
import { indicatorRows, type DatedReport } from "./indicatorRows";
import { indicatorsSheet, type SheetPlace } from "./indicators";
import { rulesSheet } from "./rules";
import { sourcesOf, sourcesSheet } from "./sources";

export interface BlueprintOptions {
  readonly language: Language;
  /** When the reports were read, as it shall be shown. */
  readonly readAt: string;
  /** 会议日期, against which milestones are held; the as-of date unless another is given. */
  readonly meeting?: IsoDate;
  readonly rules: RuleSet;
  /** Where 指标 goes on a sheet that is there already; a sheet of its own unless given. */
  readonly place?: SheetPlace;
}

/** No indicator in any of the reports, so that no table can be made. */
export class NoIndicatorsError extends Error {
  override readonly name = "NoIndicatorsError";
}

/**
 * Draws up the workbook of `reports`: their indicators stand in one table, told apart by 地区.
 * Throws {@link NoIndicatorsError}.
 */
export function blueprintOf(reports: readonly DatedReport[], options: BlueprintOptions): Blueprint {
  const words = sheetStrings(options.language);
  const rows = indicatorRows(reports);
  if (rows.length === 0) throw new NoIndicatorsError();
  const regions = [...new Set(reports.map(({ region }) => region ?? ""))].filter((region) => region !== "");
  const latest = reports.reduce((last, report) => (report.asOf > last.asOf ? report : last));
  const settings = {
    region: regions.join(words.listSeparator),
    year: latest.year,
    asOf: latest.asOf,
    asOfGiven: latest.asOfGiven,
    meeting: options.meeting ?? latest.asOf,
  };
  const indicators = indicatorsSheet(rows, words.title(settings.region, settings.year), words, options.place ?? null);
  return {
    sheets: [
      indicators,
      rulesSheet(settings, options.rules, words),
      sourcesSheet(rows.flatMap(sourcesOf), words, options.readAt),
    ],
    activeSheet: indicators.name,
  };
}

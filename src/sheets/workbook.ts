/** The workbook of one or more reports: which sheets it has and what each is drawn up from. Gives a blueprint. */
import type { Language } from "../locale/language";
import { readerStrings, sheetStrings } from "../locale/strings";
import { assessReport, type Terms } from "../plan/assessment";
import { bulletinOf, type BulletinFilter } from "../plan/bulletin";
import type { Curve } from "../plan/curves";
import type { RuleSet } from "../plan/lamps";
import { tally } from "../plan/tally";
import type { IsoDate } from "../report/report";
import type { UnderBaseline } from "./baselineLines";
import type { Blueprint } from "./blueprint";
import { bulletinSheet } from "./bulletin";
import { changesSheet } from "./changes";
import { bulletinItems } from "./bulletinItems";
import { chartsSheet } from "./charts";
import { factsSheet } from "./facts";
import { historySheet } from "./history";
import { valuesOf } from "./indicatorValues";
import { indicatorsSheet, type SheetPlace } from "./indicators";
import { matrixSheet } from "./matrix";
import { mattersSheet } from "./matters";
import { milestonesSheet } from "./milestones";
import { overviewSheet } from "./overview";
import { partsOf } from "./parts";
import { planningSheets, type AssessedRow, type PlanChoice } from "./planning";
import { queriesSheet } from "./queries";
import { factRows, indicatorRows, milestoneRows, sectionRows, type DatedReport, type IndicatorRow } from "./rows";
import { rulesSheet, type Settings } from "./rules";
import { scoreSheet } from "./score";
import { factSource, indicatorSources, milestoneSource, sourcesSheet } from "./sources";

export interface BlueprintOptions {
  readonly language: Language;
  /** When the reports were read, as it shall be shown. */
  readonly readAt: string;
  /** 会议日期, against which milestones are held; the as-of date unless another is given. */
  readonly meeting?: IsoDate;
  readonly rules: RuleSet;
  /** 进度算法; months unless another is given. */
  readonly curve?: Curve;
  /** What the sheet 通报 speaks of; there is none unless given. */
  readonly bulletin?: BulletinFilter;
  /** What 计划, 倒排, 分解表 and 推演 are drawn up of; there are none unless given. */
  readonly plan?: PlanChoice;
  /** Whether 考核 is drawn up; it is not unless asked for. */
  readonly score?: boolean;
  /** The 分解表 that indicators of the reports follow already. */
  readonly baseline?: UnderBaseline["lines"];
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
  const facts = factRows(reports);
  const milestones = milestoneRows(reports);
  const { rules, curve = "months" } = options;
  const items = bulletinItems(reports, { rules, curve }, words);
  const settings = settingsOf(reports, options, words.listSeparator);
  const title = words.title(settings.region, settings.year);
  const parts = partsOf(reports, rows, words);
  const overview = overviewSheet(parts, title, words);
  const indicators = indicatorsSheet(rows, title, words, options.place ?? null);
  const matrix = matrixSheet(rows, words);
  const sources = [...rows.flatMap(indicatorSources), ...facts.map(factSource), ...milestones.map(milestoneSource)];
  return {
    sheets: [
      overview,
      chartsSheet(parts, tally(items.map(({ countedAs }) => countedAs)).counted, words),
      indicators,
      ...(options.plan === undefined
        ? []
        : planningSheets(
            assessedRows(rows, reports, { rules, curve }),
            options.plan,
            { withRegion: parts.kind === "reports", withHistory: true },
            words,
            options.baseline,
          )),
      ...(options.score === true
        ? [
            scoreSheet(
              rows.map(({ key }) => key),
              parts.kind === "reports",
              words,
            ),
          ]
        : []),
      ...(matrix === null ? [] : [matrix]),
      ...(options.bulletin === undefined
        ? []
        : [bulletinSheet(bulletinOf(items, settings.year, options.bulletin), words, options.readAt)]),
      mattersSheet(sectionRows(reports), words),
      factsSheet(facts, words),
      milestonesSheet(milestones, words),
      queriesSheet({ reports, indicators: rows, milestones }, words, readerStrings(options.language)),
      historySheet(
        rows.map((row) => ({ values: valuesOf(row, words), asOf: row.report.asOf })),
        words,
      ),
      rulesSheet(settings, options.rules, words),
      sourcesSheet(sources, words, options.readAt),
      changesSheet(words),
    ],
    // Whoever chose a place for the table wants to see it there; else page one is shown.
    activeSheet: options.place === undefined ? overview.name : indicators.name,
  };
}

/** The rows of 指标 with what their numbers mean, each held against the date of its own report. */
function assessedRows(
  rows: readonly IndicatorRow[],
  reports: readonly DatedReport[],
  terms: Pick<Terms, "rules" | "curve">,
): readonly AssessedRow[] {
  const assessments = reports.flatMap((report) =>
    assessReport(report, { asOf: report.asOf, year: report.year, ...terms }),
  );
  return rows.flatMap(({ key, report: { asOf } }, index) => {
    const assessment = assessments[index];
    return assessment === undefined ? [] : [{ key, asOf, assessment }];
  });
}

/** The report whose dates are those of the whole workbook. */
export function newestOf(reports: readonly DatedReport[]): DatedReport {
  return reports.reduce((last, report) => (report.asOf > last.asOf ? report : last));
}

/** Settings of the whole workbook: all regions, and the dates of the newest report. */
function settingsOf(
  reports: readonly DatedReport[],
  { meeting, curve }: BlueprintOptions,
  separator: string,
): Settings {
  const regions = new Set(reports.flatMap(({ region }) => region ?? []));
  const { year, asOf, asOfGiven } = newestOf(reports);
  return {
    region: [...regions].join(separator),
    year,
    asOf,
    asOfGiven,
    meeting: meeting ?? asOf,
    curve: curve ?? "months",
  };
}

/** The table as it stands in the workbook, as a plan needs it. */
import { present, readBack } from "../../excel/readBack";
import type { Language } from "../../locale/language";
import { sheetStrings } from "../../locale/strings";
import { dayOf, endOfMonth, monthsThrough } from "../../plan/calendar";
import { isLagging, isUnfinished } from "../../plan/outlook";
import type { IsoDate } from "../../report/report";
import { INDICATOR_COLUMNS } from "../../sheets/indicators";
import type { Surroundings } from "../../sheets/planFormulas";
import type { AssessedRow } from "../../sheets/planning";
import { textIn } from "../../sheets/standing";
import { assessStanding, standingIndicators } from "../../sheets/standingIndicators";
import { CURVE_COLUMNS, languageOf, ruleSetIn, settingsIn } from "../../sheets/standingRules";

export interface Plannable extends Surroundings {
  /** Every indicator with a 键, in the order of the table. */
  readonly rows: readonly AssessedRow[];
  /** Those held against pace and not done, the furthest behind first. */
  readonly unfinished: readonly AssessedRow[];
  readonly lagging: number;
  /** That of the workbook, whatever the pane speaks. */
  readonly language: Language;
}

const WANTED = {
  indicators: INDICATOR_COLUMNS,
  rules: ["applies", "measure", "lower", "upper", "status", "symbol", "color", "meaning"],
  curves: CURVE_COLUMNS,
  history: ["key"],
} as const;

/**
 * Null where the workbook has no table of indicators. `fallback`: the language of a table without a word of ours. Throws
 * `ExcelError`.
 */
export async function readPlannable(fallback: Language): Promise<Plannable | null> {
  const { tables, settings: cells } = await readBack(WANTED);
  const { indicators } = tables;
  if (indicators === null) return null;
  const language = languageOf(present("indicators", indicators, WANTED.indicators)) ?? fallback;
  const words = sheetStrings(language);
  const settings = settingsIn(cells);
  const rules = ruleSetIn(present("rules", tables.rules, WANTED.rules), settings, words);
  const curves = present("curves", tables.curves, WANTED.curves);
  const standing = standingIndicators(indicators, settings, words);
  const rows = standing.flatMap((row) => {
    // What the planner has added has no 键 that a plan could find it by.
    if (row.key === "" || row.asOf === null) return [];
    return [{ key: row.key, asOf: row.asOf, assessment: assessStanding(row, { settings, rules, curves }, words) }];
  });
  const unfinished = rows.filter(({ assessment }) => isUnfinished(assessment)).toSorted((a, b) => gapOf(a) - gapOf(b));
  return {
    rows,
    unfinished,
    lagging: unfinished.filter(({ assessment }) => isLagging(assessment)).length,
    withRegion: new Set(standing.map(({ cells: { region } }) => textIn(region))).size > 1,
    withHistory: tables.history !== null,
    language,
  };
}

const gapOf = ({ assessment: { gap } }: AssessedRow): number => gap?.points ?? Infinity;

/** The months' ends from the first as-of date to the last deadline, by which all can be asked to be done. */
export function monthsToChoose({ unfinished }: Plannable): readonly IsoDate[] {
  const first = unfinished.map(({ asOf }) => asOf).toSorted()[0];
  const last = unfinished
    .flatMap(({ assessment: { pace } }) => pace?.schedule.deadline ?? [])
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  const { year, month } = dayOf(first);
  const count = Math.max(monthsThrough(first, last) - 1, 0);
  return Array.from({ length: count }, (_, index) => endOfMonth(year, month + 1 + index)).filter((end) => end < last);
}

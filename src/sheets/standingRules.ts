/** What 规则 says as it stands: language of the workbook, settings, lamp rules, pace methods. Nothing is guessed. */
import { LANGUAGES, type Language } from "../locale/language";
import { sheetStrings, type SheetStrings } from "../locale/strings";
import { CurveError, yearCurve, type Curve, type CurvePoint } from "../plan/curves";
import { OPEN, type LampRow, type RuleSet } from "../plan/lamps";
import type { IsoDate } from "../report/report";
import type { CellValue } from "./blueprint";
import { dateIn } from "./dates";
import {
  numberIn,
  rowsOf,
  textIn,
  type ColumnIds,
  type SettingCells,
  type StandingRow,
  type StandingTable,
} from "./standing";

/** The settings as they stand; what the planner has made unreadable is null. */
export interface StandingSettings {
  readonly region: string;
  readonly year: number | null;
  readonly asOf: IsoDate | null;
  readonly meeting: IsoDate | null;
  /** 进度算法 by its name. */
  readonly method: string;
  readonly ruleSet: string;
}

/** The settings from the cells that hold them. */
export function settingsIn({ region, year, asOf, meeting, method, ruleSet }: SettingCells): StandingSettings {
  return {
    region: textIn(region),
    year: numberIn(year),
    asOf: dateIn(asOf),
    meeting: dateIn(meeting),
    method: textIn(method),
    ruleSet: textIn(ruleSet),
  };
}

/**
 * The language a workbook of ours is written in: that of the words in 类型, which every row read from a report has.
 * Null where none of them is a word of ours.
 */
export function languageOf(indicators: StandingTable<"kind">): Language | null {
  const kinds = new Set(indicators.columns.kind?.values);
  const speaks = (language: Language): boolean =>
    Object.values(sheetStrings(language).kinds).some((kind) => kinds.has(kind));
  return LANGUAGES.find(speaks) ?? null;
}

/** The code behind a word of the sheet, null for another word. */
export function codeOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
  word: CellValue | undefined,
): Code | null {
  const codes = Object.keys(words) as Code[];
  return codes.find((code) => words[code] === word) ?? null;
}

/** The lamp rules as they stand, those rows that the formulas can use: a row with a word for a bound covers nothing. */
export function ruleSetIn(
  table: StandingTable<ColumnIds["rules"]>,
  { ruleSet }: Pick<StandingSettings, "ruleSet">,
  words: SheetStrings,
): RuleSet {
  return { name: ruleSet, rows: rowsOf(table).flatMap((row) => lampRowIn(row, words)) };
}

function lampRowIn(row: StandingRow<ColumnIds["rules"]>, words: SheetStrings): readonly LampRow[] {
  const { total, ratio, progress } = words.kinds;
  const appliesTo = codeOf({ all: words.rules.all, total, ratio, progress }, row.applies);
  const measure = codeOf(words.measures, row.measure);
  const low = boundIn(row.lower, -OPEN);
  const high = boundIn(row.upper, OPEN);
  if (appliesTo === null || measure === null || low === null || high === null) return [];
  const [status, symbol, meaning] = [textIn(row.status), textIn(row.symbol), textIn(row.meaning)];
  return [
    { appliesTo, measure, low, high, status, symbol, colour: codeOf(words.colors, row.color) ?? "grey", meaning },
  ];
}

/** A bound left empty bounds nothing. */
const boundIn = (cell: CellValue | undefined, open: number): number | null =>
  textIn(cell) === "" ? open : numberIn(cell);

/** The pace method of that name: months, days, or a curve of the table that holds; null for any other. */
export function curveIn(
  table: StandingTable<ColumnIds["curves"]>,
  method: string,
  { methods }: SheetStrings,
): Curve | null {
  if (method === methods.months) return "months";
  if (method === methods.days) return "days";
  const row = rowsOf(table).find((each) => each.method === method);
  if (method === "" || row === undefined) return null;
  try {
    return yearCurve(
      method,
      MONTHS.flatMap((month) => pointIn(row, month)),
    );
  } catch (error) {
    if (error instanceof CurveError) return null;
    throw error;
  }
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The columns of the curves that say what they plan. */
export const CURVE_COLUMNS: readonly ColumnIds["curves"][] = [
  "method",
  ...MONTHS.map((month): `month${number}` => `month${month}`),
];

function pointIn(row: StandingRow<ColumnIds["curves"]>, month: number): readonly CurvePoint[] {
  const cell = row[`month${month}`];
  // A word among the shares spoils the curve, as it does on the sheet; a blank month lies between its neighbours.
  return textIn(cell) === "" ? [] : [{ month, share: numberIn(cell) ?? NaN }];
}

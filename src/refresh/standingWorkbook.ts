/** What a refresh knows of the workbook: which tables it reads, and what they say. */
import type { Language } from "../locale/language";
import { sheetStrings, type SheetStrings } from "../locale/strings";
import { INDICATOR_COLUMNS } from "../sheets/indicators";
import { PLANNING_COLUMNS, type PlanningTable } from "../sheets/planningRows";
import {
  isComputed,
  type ColumnIds,
  type SettingCells,
  type StandingTable,
  type StandingTableId,
} from "../sheets/standing";
import { standingIndicators, type StandingIndicator, type StandingTerms } from "../sheets/standingIndicators";
import { CURVE_COLUMNS, languageOf, ruleSetIn, settingsIn } from "../sheets/standingRules";

/** The columns that a refresh reads. */
export const READ_TABLES = {
  indicators: INDICATOR_COLUMNS,
  matters: ["number", "matter", "state", "indicators", "behind", "facts", "milestones", "text"],
  facts: ["number", "section", "name", "value", "unit", "qualifier", "asOf", "source", "key"],
  milestones: ["number", "section", "project", "event", "planned", "actual", "state", "note", "source", "key"],
  queries: ["number", "owner", "text", "question", "verified", "person", "time"],
  rules: ["applies", "measure", "lower", "upper", "status", "symbol", "color", "meaning"],
  curves: CURVE_COLUMNS,
  sources: ["key", "role", "printed", "value", "unit", "sentence", "place", "report", "asOf", "readAt"],
  history: [
    "number",
    "name",
    "unit",
    "behind",
    "recovered",
    "question",
    "key",
    "earlier",
    "earlierRatio",
    "earlierAsOf",
    "earlierBehind",
    "earlierSince",
    "row",
  ],
  changes: ["time", "report", "number", "name", "column", "before", "after", "way", "key"],
  restore: ["table", "key", "before", "after"],
  parts: ["number", "part", "all", "reached", "notReached", "unconfirmed", "unverified", "notPaced"],
  ...PLANNING_COLUMNS,
} as const;

/** Tables that a refresh only writes to. */
const WRITTEN_TABLES: ReadonlySet<StandingTableId> = new Set(["changes", "restore"]);

/** Whether a refresh needs to know of a column only where it stands, and its formula: Excel works out the rest. */
export function isOnlyWritten(table: StandingTableId, column: string): boolean {
  return WRITTEN_TABLES.has(table) || (isComputed(table, column) && column !== "impliedTarget");
}

export type ReadTableId = keyof typeof READ_TABLES;

/** Tables that a planner may never have made, may do without, or that can be made anew. */
type OptionalTable = PlanningTable | "parts" | "history" | "changes" | "restore";

/** The tables a refresh reads; those it needs are there. */
export type ReadTables = {
  readonly [Table in Exclude<ReadTableId, OptionalTable>]: StandingTable<ColumnIds[Table]>;
} & { readonly [Table in OptionalTable]: StandingTable<ColumnIds[Table]> | null };

export interface StandingWorkbook {
  readonly language: Language;
  readonly words: SheetStrings;
  readonly terms: StandingTerms;
  readonly tables: ReadTables;
  /** The settings as their cells hold them. */
  readonly cells: SettingCells;
  /** The rows of 指标 from top to bottom. */
  readonly rows: readonly StandingIndicator[];
}

/** No row of 指标 has a kind in words of ours, so nobody can tell what the table says. */
export class LanguageUnknownError extends Error {
  override readonly name = "LanguageUnknownError";
}

/** What the tables say. Throws {@link LanguageUnknownError}. */
export function standingWorkbook(tables: ReadTables, cells: SettingCells): StandingWorkbook {
  const language = languageOf(tables.indicators);
  if (language === null) throw new LanguageUnknownError();
  const words = sheetStrings(language);
  const settings = settingsIn(cells);
  return {
    language,
    words,
    terms: { settings, rules: ruleSetIn(tables.rules, settings, words), curves: tables.curves },
    tables,
    cells,
    rows: standingIndicators(tables.indicators, settings, words),
  };
}

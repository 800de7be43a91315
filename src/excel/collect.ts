/**
 * Brings answers of 填报表 into the open workbook: reads it as it stands, works out what they change, writes that. Cells
 * of the planner's own are written only where they are empty, or an answer was preferred.
 */
import type { Language } from "../locale/language";
import { formStrings, sheetStrings } from "../locale/strings";
import { collect, type AnsweredBook, type Collected, type FilledForm } from "../refresh/collecting";
import type { IsoDate } from "../report/report";
import { ANSWER_COLUMNS, ANSWER_FORMATS, answersSheet } from "../sheets/answers";
import type { CellValue } from "../sheets/blueprint";
import { dateIn } from "../sheets/dates";
import { TABLES } from "../sheets/names";
import type { ColumnIds, StandingTable } from "../sheets/standing";
import { languageOf } from "../sheets/standingRules";
import { insertBlueprint } from "./insert";
import { present, queueReading } from "./readBack";
import { inExcel } from "./session";

/** What answers can change, and what is needed to tell. */
const WANTED = {
  indicators: ["key", "number", "name", "owner", "unit", "pieces", "actual", "conflict", "asReported", "kind"],
  plan: ["key", "reason", "measure"],
  queries: ["number", "owner", "question", "verified", "person", "time"],
  answers: ANSWER_COLUMNS,
} as const;
const TEXT = "@";

export interface CollectOptions {
  /** Files whose answers hold where answers differ. */
  readonly preferred: readonly string[];
  /** The day the answers are brought in. */
  readonly on: IsoDate;
  /** Speaks where the workbook does not tell its language. */
  readonly language: Language;
}

/**
 * Writes what the answers of `forms` change, and gives what it was. Protected sheets are refused by Excel, with the
 * workbook as it was. Throws `ExcelError`.
 */
export async function collectAnswers(forms: readonly FilledForm[], options: CollectOptions): Promise<Collected> {
  const { book, collected } = await inExcel(async (context) => {
    const read = queueReading(context, WANTED);
    await context.sync();
    const { tables, settings } = read();
    const indicators = present<ColumnIds["indicators"]>("indicators", tables.indicators, [
      "key",
      "number",
      "name",
      "actual",
      "conflict",
    ]);
    const language = languageOf(indicators) ?? options.language;
    const standing: AnsweredBook = {
      asOf: dateIn(settings.asOf),
      indicators,
      plan: tables.plan,
      queries: tables.queries,
      answers: tables.answers,
      words: sheetStrings(language),
      forms: formStrings(language),
    };
    return { book: standing, collected: collect(forms, standing, options.preferred, options.on) };
  });
  if (book.answers === null && collected.answers.length > 0) {
    const sheet = answersSheet(collected.answers, book.words, book.forms);
    await insertBlueprint({ sheets: [sheet], activeSheet: sheet.name });
  }
  await inExcel(async (context) => {
    for (const { table, row, column, text } of collected.entries) {
      const standing = book[table];
      if (standing !== null) writeText(context, standing, row, column, text);
    }
    if (book.queries !== null) addRows(context, book.queries, collected.queries, { verified: "General" });
    if (book.answers !== null) addRows(context, book.answers, collected.answers, ANSWER_FORMATS);
    await context.sync();
  });
  return collected;
}

/** A text is never taken for a formula or a date, whatever it looks like. */
function writeText(
  context: Excel.RequestContext,
  table: StandingTable<string>,
  row: number,
  column: string,
  text: string,
): void {
  const at = table.columns[column]?.at;
  if (at === undefined) return;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const cell = sheet.getRangeByIndexes(table.row + 1 + row, table.column + at, 1, 1);
  cell.numberFormat = [[TEXT]];
  cell.values = [[text]];
}

/** Adds rows under a table, their formats before their values; columns that are the planner's own stay empty. */
function addRows(
  context: Excel.RequestContext,
  table: StandingTable<string>,
  rows: readonly Partial<Readonly<Record<string, CellValue>>>[],
  formats: Readonly<Record<string, string>>,
): void {
  if (rows.length === 0) return;
  const blank = rows.map(() => table.headers.map(() => ""));
  context.workbook.tables.getItem(TABLES[table.id]).rows.add(undefined, blank);
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const first = table.row + 1 + table.rowCount;
  for (const [id, column] of Object.entries(table.columns)) {
    if (column === undefined) continue;
    const cells = sheet.getRangeByIndexes(first, table.column + column.at, rows.length, 1);
    cells.numberFormat = rows.map(() => [formats[id] ?? TEXT]);
    cells.values = rows.map((row) => [row[id] ?? ""]);
  }
}

/** `pacesheet refresh`: a workbook of ours and newer reports in, what they change told, the refreshed workbook out. */
import { basename, resolve } from "node:path";
import { applyRefresh } from "../src/excel/applyRefresh";
import { readForRefresh } from "../src/excel/readForRefresh";
import type { Language } from "../src/locale/language";
import { cliStrings, refreshStrings, sheetStrings, type CliStrings, type RefreshStrings } from "../src/locale/strings";
import { changesOf, type Changes } from "../src/refresh/changes";
import { lostSheets } from "../src/refresh/lostSheets";
import type { Choices } from "../src/refresh/outcome";
import { previewOf, type Preview, type PreviewRow } from "../src/refresh/preview";
import {
  completionChange,
  figureChange,
  isChanged,
  keptText,
  lampChange,
  nameText,
  noticeText,
  totalsText,
  wrongTexts,
} from "../src/refresh/previewText";
import type { StandingWorkbook } from "../src/refresh/standingWorkbook";
import { valueOf } from "../src/refresh/threeWays";
import type { IsoDate } from "../src/report/report";
import type { CellValue } from "../src/sheets/blueprint";
import { textIn } from "../src/sheets/standing";
import type { DatedReport } from "../src/sheets/rows";
import { writeXlsx } from "../workbench/xlsx/write";
import { datedReport } from "./dating";
import { Failure } from "./failure";
import { withExcel } from "./filling";
import { table } from "./listing";
import { workbookIn } from "./opening";
import { reportIn } from "./reading";
import { progress, save } from "./saving";

export interface RefreshOptions {
  /** Where the refreshed workbook goes; null writes nothing. */
  readonly output: string | null;
  readonly asOf: IsoDate | null;
  readonly json: boolean;
  /** Goes on though a report looks like the wrong one. */
  readonly anyway: boolean;
  readonly language: Language;
}

/** One report held against the workbook as it stood then. */
interface Told {
  readonly seen: StandingWorkbook;
  readonly changes: Changes;
  readonly preview: Preview;
}

/** Nobody decides anything on a command line: what is asked stays open. */
const NO_CHOICES: Choices = new Map();

/** Refreshes `book` with the reports in `files`, one after the other. `book` itself is never written. Throws `Failure`. */
export async function refresh(book: string, files: readonly string[], options: RefreshOptions): Promise<void> {
  const { output, asOf, json, language } = options;
  const words = cliStrings(language);
  if (output !== null && resolve(output) === resolve(book)) throw new Failure(2, words.newFileWanted);
  progress(words.reading(book));
  const standing = await workbookIn(book, words);
  const reports: DatedReport[] = [];
  for (const file of files) {
    progress(words.reading(file));
    reports.push(datedReport(await reportIn(file, language, words), basename(file), asOf, words));
  }
  const { result: told, workbook } = await withExcel(standing.workbook, language, async () => {
    const all: Told[] = [];
    for (const report of reports) all.push(await refreshed(report, options));
    return all;
  });
  if (output !== null) {
    progress(words.writing(output));
    await save(new Map([[output, await writeXlsx(workbook)]]), words);
  }
  if (standing.unread.length > 0) console.error(words.lost(book, standing.unread));
  if (json) {
    console.log(JSON.stringify({ refreshes: told.map(toldJson), written: output }));
    return;
  }
  for (const each of told) console.log(toldText(each, words, language));
  if (output !== null) console.log(words.written(output));
}

/** Applies one report to the open workbook. Throws {@link Failure} for one that looks wrong, unless asked to go on. */
async function refreshed(report: DatedReport, { anyway, language }: RefreshOptions): Promise<Told> {
  const seen = await readForRefresh();
  const changes = changesOf(seen, report);
  if (changes.wrong.length > 0 && !anyway) {
    const say = refreshStrings(language);
    const reasons = wrongTexts(changes.wrong, say, (date) => date);
    throw new Failure(
      1,
      [`${report.name}: ${say.wrong.title}`, ...reasons, cliStrings(language).stillWrong].join("\n"),
    );
  }
  const preview = previewOf(seen, changes, NO_CHOICES);
  const readAt = new Date().toISOString().slice(0, 16).replace("T", " ");
  await applyRefresh({ report, choices: NO_CHOICES, seen, readAt });
  return { seen, changes, preview };
}

function toldJson({ seen, changes, preview }: Told): object {
  const { name, region, asOf } = changes.report;
  return { report: { name, region, asOf }, wrong: changes.wrong, remade: lostSheets(seen), ...preview };
}

/** Heading, sums, every row that changes, and what has to be said of any. */
function toldText({ seen, changes, preview }: Told, words: CliStrings, language: Language): string {
  const say = refreshStrings(language);
  const shown = preview.rows.filter((row) => isChanged(row) || row.kind !== "same");
  const lines = shown.map((row) => rowLine(row, words, say));
  const remarks = preview.rows.flatMap((row) => [
    ...row.notices.map((notice) => `${row.name}: ${noticeText(notice, say)}`),
    ...row.kept.map((cell) => `${row.name}: ${keptText(cell, say, sheetStrings(seen.language))}`),
  ]);
  const asked = preview.rows.flatMap((row) => askedText(row, changes, words, say));
  return [
    say.preview.heading(changes.report.name, changes.report.asOf),
    ...lostSheets(seen).map((sheet) => say.preview.lost[sheet]),
    ...(lines.length === 0 ? [] : [table([words.refreshColumns, ...lines])]),
    ...remarks,
    ...asked,
    ...(asked.length === 0 ? [] : [words.askedNote]),
    ...totalsText(preview.totals, say),
  ].join("\n");
}

function rowLine(row: PreviewRow, words: CliStrings, say: RefreshStrings): readonly string[] {
  const { nothing, separator } = say.preview;
  const kind = [words.kinds[row.kind], row.choice.taken ? "" : words.notTaken].filter((text) => text !== "");
  return [
    row.number,
    nameText(row, say),
    figureChange(row, say) || nothing,
    completionChange(row, say) || nothing,
    lampChange(row, say),
    kind.join(separator),
  ];
}

/** The figures that one of has to be chosen: 报告数 and 上期更正. */
function askedText(
  { id, name, unit, correction }: PreviewRow,
  changes: Changes,
  words: CliStrings,
  say: RefreshStrings,
): readonly string[] {
  const change = changes.rows.find((each) => each.id === id);
  if (correction === null || (change?.kind !== "same" && change?.kind !== "renamed")) return [];
  const figure = (value: CellValue): string => `${textIn(value) || say.preview.nothing}${unit}`;
  const choices = [
    say.correction.reported(figure(valueOf(change.update.reportedActual))),
    say.correction.corrected(figure(correction.corrected), correction.asOf ?? say.preview.nothing),
  ];
  return [words.asked(name, choices.join(say.preview.separator))];
}

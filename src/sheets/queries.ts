/** 核实单: what to phone about — figures that contradict each other, doubtful readings, assumed schedules, garbled dates. */
import type { ReaderStrings, SheetStrings } from "../locale/strings";
import { conflictsOf } from "../plan/agreement";
import type { Check, Indicator, Milestone } from "../report/report";
import type { SheetBlueprint } from "./blueprint";
import { listSheet, type ColumnLook } from "./listSheet";
import { TAB_COLORS } from "./look";
import { TABLES } from "./names";
import { sectionAt } from "./numbering";
import { placeOf, sectionRows, type DatedReport, type IndicatorRow, type Row } from "./rows";
import { sentenceAt } from "./sentences";

export type QueryColumnId = keyof SheetStrings["queries"]["columns"];

const COLUMNS: readonly (readonly [QueryColumnId, ColumnLook])[] = [
  ["number", { format: "@", width: 8, align: "Center" }],
  ["owner", { format: "@", width: 16, wrap: true }],
  ["text", { format: "@", width: 60, wrap: true }],
  ["question", { format: "@", width: 44, wrap: true }],
  ["verified", { format: "General", width: 12 }],
  ["person", { format: "@", width: 12 }],
  ["time", { format: "General", width: 12 }],
];

/** One question to an owner. */
export interface Query {
  readonly number: string;
  readonly owner: string | null;
  /** Where it stands in its report. */
  readonly start: number;
  readonly report: DatedReport;
  readonly question: string;
}

/** What 核实单 is drawn up from. */
export interface Queried {
  readonly reports: readonly DatedReport[];
  readonly indicators: readonly IndicatorRow[];
  readonly milestones: readonly Row<Milestone>[];
}

/** Draws up 核实单, in the order of the texts. */
export function queriesSheet(queried: Queried, words: SheetStrings, reader: ReaderStrings): SheetBlueprint {
  const { columns: headers, title, noneFound } = words.queries;
  const queries = queriesOf(queried, words, reader);
  return listSheet(
    {
      name: words.names.queries,
      title,
      tabColor: TAB_COLORS.planner,
      table: TABLES.queries,
      columns: COLUMNS,
      headers,
      formulas: {},
      rows:
        queries.length === 0
          ? [{ question: noneFound }]
          : queries.map(({ number, owner, start, report, question }) => ({
              number,
              owner,
              text: sentenceAt(report, start),
              question,
            })),
      frozenColumns: 1,
    },
    words,
  );
}

/** The questions that reports raise, each report in the order of its text. */
export function queriesOf(queried: Queried, words: SheetStrings, reader: ReaderStrings): readonly Query[] {
  return queried.reports.flatMap((report) => {
    const indicators = queried.indicators.filter((row) => row.report === report);
    const milestones = queried.milestones.filter((row) => row.report === report);
    return [
      ...conflictQueries(report, indicators, queried.reports, words),
      ...indicators.flatMap((row) => doubtQueries(row, words, reader)),
      ...milestones.flatMap((row) => garbledQueries(row, words)),
    ].sort((a, b) => a.start - b.start);
  });
}

/** Contradictions, asked of the owner of the indicator they rest on. */
function conflictQueries(
  report: DatedReport,
  indicators: readonly IndicatorRow[],
  reports: readonly DatedReport[],
  words: SheetStrings,
): readonly Query[] {
  const sections = sectionRows(reports).filter((row) => row.report === report);
  return report.conflicts.map((conflict: Check) => {
    const start = Math.min(...conflict.starts);
    const row = indicators.find(({ item }) => conflictsOf(item, [conflict]).length > 0);
    const number = row?.number ?? sectionAt(sections, start)?.number ?? "";
    const question = words.conflict(conflict.arithmetic, conflict.printed);
    return { number, owner: row?.item.owner ?? null, start, report, question };
  });
}

/** Readings that may be wrong, and works whose schedule nobody stated. */
function doubtQueries(
  { number, item, report }: IndicatorRow,
  words: SheetStrings,
  reader: ReaderStrings,
): readonly Query[] {
  const questions = [
    ...item.doubts.map(({ code, figures }) => reader.doubts[code](figures.join(words.listSeparator))),
    ...assumedEnds(item, words),
  ];
  return questions.map((question) => ({ number, owner: item.owner, start: placeOf(item), report, question }));
}

/** What is asked of works whose start or deadline is assumed. */
function assumedEnds(indicator: Indicator, { assumed, queries }: SheetStrings): readonly string[] {
  if (indicator.kind !== "progress") return [];
  const ends = (["start", "deadline"] as const).filter((end) => indicator[end] === null);
  return ends.length === 0 ? [] : [queries.assumed(ends.map((end) => assumed[end]).join(assumed.separator))];
}

function garbledQueries({ number, item, report }: Row<Milestone>, words: SheetStrings): readonly Query[] {
  if (!item.garbled) return [];
  return [{ number, owner: null, start: item.start, report, question: words.milestones.garbled(item.text) }];
}

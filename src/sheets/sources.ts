/** 来源: every number read from the reports with its sentence and place, one row each; the ground of every refresh. */
import type { SheetStrings } from "../locale/strings";
import type { Fact, Milestone, Place } from "../report/report";
import type { CellValue, SheetBlueprint } from "./blueprint";
import { DATE_FORMAT, serialOf } from "./dates";
import { LIST_HEADER, listSheet, type ColumnLook } from "./listSheet";
import { TAB_COLORS } from "./look";
import { TABLES } from "./names";
import { quoted, thisRow, wholeColumn } from "./references";
import type { DatedReport, IndicatorRow, Row } from "./rows";
import { sentenceAt } from "./sentences";

/** One number or date of a report and the row it serves. */
export interface Source {
  readonly key: string;
  readonly role: keyof SheetStrings["sources"]["roles"];
  readonly place: Place;
  /** In the base unit; a date as its serial number. */
  readonly value: number;
  readonly unit: string;
  readonly report: DatedReport;
}

/** The numbers that a row of 指标 rests on. */
export function indicatorSources({ key, item, report }: IndicatorRow): readonly Source[] {
  return (["target", "actual", "ratio", "period"] as const).flatMap((role) => {
    const quantity = item[role];
    // A target out of 分解表 stands in no report.
    return quantity === null || quantity.text === ""
      ? []
      : [{ key, role, place: quantity, value: quantity.value, unit: quantity.unit, report }];
  });
}

/** The number of a row of 数据. */
export function factSource({ key, item, report }: Row<Fact>): Source {
  return { key, role: "fact", place: item, value: item.value, unit: item.unit, report };
}

/** The date of a row of 节点. */
export function milestoneSource({ key, item, report }: Row<Milestone>): Source {
  return { key, role: "milestone", place: item, value: serialOf(item.date), unit: "", report };
}

export type SourceColumnId = keyof SheetStrings["sources"]["columns"];

const COLUMNS: readonly (readonly [SourceColumnId, ColumnLook])[] = [
  ["key", { format: "@", width: 32, wrap: true }],
  ["role", { format: "@", width: 8 }],
  ["printed", { format: "@", width: 12 }],
  ["value", { format: "General", width: 12 }],
  ["unit", { format: "@", width: 8 }],
  ["sentence", { format: "@", width: 60, wrap: true }],
  ["place", { format: "0", width: 7 }],
  ["report", { format: "@", width: 16, wrap: true }],
  ["asOf", { format: DATE_FORMAT, width: 12 }],
  ["readAt", { format: "@", width: 16 }],
];

/**
 * The formula of 出处 in another table: jumps to the first row of 来源 with the same 键, however either is sorted. Rows
 * that a planner has added have no source.
 */
export function sourceLink(table: string, keyHeader: string, words: SheetStrings): string {
  const row = `MATCH(${thisRow(table, keyHeader)},${wholeColumn(TABLES.sources, words.sources.columns.key)},0)`;
  return `=IFNA(HYPERLINK("#'${words.names.sources}'!A"&(${row}+${String(LIST_HEADER)}),${quoted(words.link)}),"")`;
}

/** What stands in the row of a source. `readAt` is shown as given. */
export function sourceCells(
  { key, role, place, value, unit, report }: Source,
  { sources: { roles } }: SheetStrings,
  readAt: string,
): Readonly<Record<SourceColumnId, CellValue>> {
  return {
    key,
    role: roles[role],
    printed: place.text,
    value,
    unit,
    sentence: sentenceAt(report, place.start),
    place: place.start,
    report: report.name,
    asOf: serialOf(report.asOf),
    readAt,
  };
}

/** Draws up 来源. `readAt` is shown as given. */
export function sourcesSheet(sources: readonly Source[], words: SheetStrings, readAt: string): SheetBlueprint {
  const { columns: headers, title } = words.sources;
  return listSheet(
    {
      name: words.names.sources,
      title,
      tabColor: TAB_COLORS.record,
      table: TABLES.sources,
      columns: COLUMNS,
      headers,
      formulas: {},
      rows: sources.map((source) => sourceCells(source, words, readAt)),
      frozenColumns: 0,
    },
    words,
  );
}

/** 来源: every number read from the report with its sentence and place, one row each; the ground of every refresh. */
import type { SheetStrings } from "../locale/strings";
import type { Quantity, Sentence } from "../report/report";
import type { Cell, ColumnBlueprint, SheetBlueprint } from "./blueprint";
import { DATE_FORMAT, serialOf } from "./dates";
import type { DatedReport, IndicatorRow } from "./indicatorRows";
import { BODY, HEADER, LINES, TAB_COLORS, TABLE_STYLE, TITLE } from "./look";
import { sourceColumnName, TABLES } from "./names";
import { rangeAddress, wholeColumn } from "./references";

/** One number of a report and the row it serves. */
export interface Source {
  readonly key: string;
  readonly role: keyof SheetStrings["sources"]["roles"];
  readonly quantity: Quantity;
  readonly report: DatedReport;
}

/** The numbers that a row of 指标 rests on. */
export function sourcesOf({ key, indicator, report }: IndicatorRow): readonly Source[] {
  return (["target", "actual", "ratio", "period"] as const).flatMap((role) => {
    const quantity = indicator[role];
    return quantity === null ? [] : [{ key, role, quantity, report }];
  });
}

/** 1-based row of the table's header, which links count from. */
export const SOURCES_HEADER_ROW = 3;

type SourceColumnId = keyof SheetStrings["sources"]["columns"];

const COLUMNS: readonly (readonly [id: SourceColumnId, format: string, width: number])[] = [
  ["key", "@", 36],
  ["role", "@", 8],
  ["printed", "@", 14],
  ["value", "General", 14],
  ["unit", "@", 8],
  ["sentence", "@", 72],
  ["place", "0", 8],
  ["report", "@", 20],
  ["asOf", DATE_FORMAT, 12],
  ["readAt", "@", 20],
];

/** The sentence that a place stands in; sentences come in order. */
function sentenceAt(text: string, sentences: readonly Sentence[], start: number): string {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= start && start < sentence.end ? text.slice(sentence.start, sentence.end) : "";
}

/** Draws up 来源. `readAt` is shown as given. */
export function sourcesSheet(sources: readonly Source[], words: SheetStrings, readAt: string): SheetBlueprint {
  const rows = sources.map(({ key, role, quantity, report }): readonly Cell[] => [
    key,
    words.sources.roles[role],
    quantity.text,
    quantity.value,
    quantity.unit,
    sentenceAt(report.text, report.sentences, quantity.start),
    quantity.start,
    report.name,
    serialOf(report.asOf),
    readAt,
  ]);
  const columns = COLUMNS.map(([id, format, width]): ColumnBlueprint => ({
    id,
    header: words.sources.columns[id],
    format,
    width,
    wrap: id === "sentence" || id === "key",
  }));
  const top = SOURCES_HEADER_ROW - 1;
  return {
    name: words.names.sources,
    place: "new",
    tabColor: TAB_COLORS.record,
    cells: [{ row: 0, column: 0, value: words.sources.title, style: TITLE }],
    tables: [
      {
        name: TABLES.sources,
        row: top,
        column: 0,
        style: TABLE_STYLE,
        header: HEADER,
        body: BODY,
        lines: LINES,
        columns,
        rows,
        filterButtons: true,
      },
    ],
    names: (["key", "sentence"] as const).map((id) => ({
      name: sourceColumnName(id),
      refersTo: `=${wholeColumn(TABLES.sources, words.sources.columns[id])}`,
    })),
    conditionalFormats: [],
    validations: [],
    columnGroups: [],
    freeze: { rows: SOURCES_HEADER_ROW, columns: 0 },
    page: {
      orientation: "Landscape",
      printArea: rangeAddress(0, 0, top + rows.length, columns.length - 1),
      titleRows: `$1:$${String(SOURCES_HEADER_ROW)}`,
      fitToWidth: true,
      footer: { left: words.sources.title, center: words.footer.page, right: "" },
    },
    showGridlines: true,
  };
}

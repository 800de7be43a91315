/**
 * How far each part of a report has come, as a table of counts: its headings of the first level, or the reports where
 * there are several. The last row counts everything.
 */
import type { SheetStrings } from "../locale/strings";
import type { CellsReference, ColumnBlueprint, NameBlueprint, TableBlueprint } from "./blueprint";
import { columnNames } from "./columnNames";
import type { IndicatorColumnId } from "./indicatorFormulas";
import type { ColumnLook } from "./listSheet";
import { PAGE_TABLE_LOOK } from "./look";
import { TABLES } from "./names";
import { quoted, rangeAddress, thisRow, wholeColumn } from "./references";
import { sectionRows, type DatedReport, type IndicatorRow } from "./rows";

/** The indicators whose 编号 begins with `number` and what then separates it from the rest. */
export interface Part {
  readonly number: string;
  readonly label: string;
}

export interface Parts {
  readonly kind: "sections" | "reports";
  readonly list: readonly Part[];
}

/** 1-5-2 stands under heading 1, 2.1-5-2 in the second report. */
const SEPARATORS = { sections: "-", reports: "." } as const;
/** The number of what stands under no heading. */
const UNHEADED = "0";

/** The number of the part that a 编号 belongs to. */
export function partOf(number: string, kind: Parts["kind"]): string {
  return number.slice(0, number.indexOf(SEPARATORS[kind]));
}

/** The parts that have indicators, in the order of the text; several reports are parts themselves. */
export function partsOf(
  reports: readonly DatedReport[],
  rows: readonly IndicatorRow[],
  { parts }: SheetStrings,
): Parts {
  if (reports.length > 1) {
    const list = reports.map((report, index) => ({ number: String(index + 1), label: reportLabel(report, reports) }));
    return { kind: "reports", list };
  }
  const used = new Set(rows.map(({ number }) => partOf(number, "sections")));
  const headed = sectionRows(reports).filter(({ number }) => used.has(number));
  const unheaded = used.has(UNHEADED) ? [{ number: UNHEADED, label: parts.unheaded }] : [];
  return { kind: "sections", list: [...headed.map(({ number, label }) => ({ number, label })), ...unheaded] };
}

/** The region of a report, with the report's name where several speak of the same region. */
function reportLabel({ region, name }: DatedReport, reports: readonly DatedReport[]): string {
  if (region === null) return name;
  return reports.filter((other) => other.region === region).length > 1 ? `${region} ${name}` : region;
}

export type PartColumnId = keyof SheetStrings["parts"]["columns"];
export type PartCount = keyof SheetStrings["tallies"];

/** Widths are those of the columns of 总览 above them. */
const TEXT_COLUMNS: readonly (readonly [PartColumnId, ColumnLook])[] = [
  ["number", { format: "@", width: 5, align: "Center" }],
  ["part", { format: "@", width: 34, wrap: true }],
];
const COUNT_COLUMNS: readonly (readonly [PartColumnId, ColumnLook])[] = [
  ["all", { format: "0", width: 18, align: "Center" }],
  ["reached", { format: "0", width: 12, align: "Center" }],
  ["notReached", { format: "0", width: 10, align: "Center" }],
  ["unconfirmed", { format: "0", width: 12, align: "Center" }],
  ["unverified", { format: "0", width: 10, align: "Center" }],
  ["notPaced", { format: "0", width: 14, align: "Center" }],
];
const COLUMNS = [...TEXT_COLUMNS, ...COUNT_COLUMNS];

/** Where the header of a table begins, 0-based. */
export interface TablePlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cells of one column of the parts, without the row of all. */
export function partCells({ list }: Parts, { sheet, row, column }: TablePlace, id: PartColumnId): CellsReference {
  const at = column + COLUMNS.findIndex(([each]) => each === id);
  return { sheet, range: rangeAddress(row + 1, at, row + list.length, at) };
}

/** How many lines the table takes, its header and the row of all included. */
export function partLines({ list }: Parts): number {
  return list.length + 2;
}

/** Defined names of the columns, by which a refresh finds them. */
export function partNames({ parts: { columns } }: SheetStrings): readonly NameBlueprint[] {
  return columnNames(
    TABLES.parts,
    COLUMNS.map(([id]) => ({ id, header: columns[id] })),
  );
}

/** Draws up the table. */
export function partsTable(parts: Parts, { row, column }: TablePlace, words: SheetStrings): TableBlueprint {
  const all: Part = { number: "", label: words.parts.all };
  return {
    name: TABLES.parts,
    row,
    column,
    ...PAGE_TABLE_LOOK,
    columns: COLUMNS.map(([id, look]): ColumnBlueprint => ({
      id,
      header: words.parts.columns[id],
      formula: countFormula(id, parts, words),
      ...look,
    })),
    rows: [...parts.list, all].map(({ number, label }) =>
      COLUMNS.map(([id]) => (id === "number" ? number : id === "part" ? label : null)),
    ),
    filterButtons: false,
  };
}

function countFormula(id: PartColumnId, { kind }: Parts, words: SheetStrings): string | undefined {
  if (id === "number" || id === "part") return undefined;
  const all = (column: IndicatorColumnId): string => wholeColumn(TABLES.indicators, words.columns[column]);
  const number = thisRow(TABLES.parts, words.parts.columns.number);
  const under = `${all("number")},IF(${number}="","*",${number}&${quoted(`${SEPARATORS[kind]}*`)})`;
  return id === "all" ? `=COUNTIFS(${under})` : `=COUNTIFS(${under},${all("tally")},${quoted(words.tallies[id])})`;
}

/**
 * 图表: page two. Completion against pace of the indicators that lag most, and the counts of every part, drawn by Excel
 * from cells: those of the parts on 总览, and tables beside the charts that are not printed.
 */
import type { SheetStrings } from "../locale/strings";
import type { CellsReference, ChartBlueprint, ColumnBlueprint, SheetBlueprint, TableBlueprint } from "./blueprint";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { COMPLETION_FORMAT } from "./indicators";
import type { ColumnLook } from "./listSheet";
import { nameIn } from "./laggards";
import { BODY, CHART_COLORS, PAGE_TEXT, PAGE_TITLE, TABLE_LOOK, TAB_COLORS } from "./look";
import { TABLES } from "./names";
import { partsOnOverview } from "./overview";
import { landscapePage } from "./page";
import { partCells, partNames, partsTable, type PartCount, type Parts, type TablePlace } from "./parts";
import { rangeAddress, thisRow, wholeColumn } from "./references";
import { asOfFormula } from "./subtitle";

/** As many columns side by side as leave room for their names in letters of 9 points. */
const MOST_COLUMNS = 12;
/** Completion is drawn up to here, so that one at 900 % does not flatten all others. */
const COMPLETION_SCALE = { minimum: 0, maximum: 1.2, step: 0.2, format: "0%" };
/** Columns of default width that a page is wide. */
const PAGE_COLUMNS = 13;

/** First row of the first chart, under title and dates, and how many rows of default height each chart takes. */
const FIRST_CHART_ROW = 2;
const PACE_CHART_ROWS = 19;
const PARTS_CHART_ROWS = 13;
/** Rows of default height that one bar takes at least, and those for title, axis and legend. */
const ROWS_A_BAR = 1.5;
const ROWS_AROUND_BARS = 5;
/** To the right of what is printed and one column that is left empty. */
const DATA_COLUMN = PAGE_COLUMNS + 1;
const COUNTS: readonly PartCount[] = ["reached", "notReached", "unconfirmed", "unverified", "notPaced"];

/** The chart of the parts by its name, with the counts in the order of its series. */
export const PARTS_CHART = { name: "PS_PartsChart", counts: COUNTS } as const;

/**
 * Draws up 图表.
 * @param counted how many indicators are held against pace at present; none leaves that chart out
 */
export function chartsSheet(parts: Parts, counted: number, words: SheetStrings): SheetBlueprint {
  const { charts, names } = words;
  const columns = Math.min(counted, MOST_COLUMNS);
  const lowest: TablePlace = { sheet: names.charts, row: FIRST_CHART_ROW, column: DATA_COLUMN };
  const onOverview = partsOnOverview(parts, words);
  const partsPlace = onOverview ?? { ...lowest, row: lowest.row + MOST_COLUMNS + 2 };

  const partsRow = FIRST_CHART_ROW + (columns === 0 ? 0 : PACE_CHART_ROWS);
  const partsRows = Math.max(PARTS_CHART_ROWS, Math.ceil(parts.list.length * ROWS_A_BAR) + ROWS_AROUND_BARS);
  const note = partsRow + partsRows;
  const place = (row: number, rows: number): string => rangeAddress(row, 0, row + rows - 1, PAGE_COLUMNS - 1);
  return {
    name: names.charts,
    place: "new",
    tabColor: TAB_COLORS.report,
    cells: [
      { row: 0, column: 0, value: charts.title, style: PAGE_TITLE },
      { row: 1, column: 0, formula: asOfFormula(words), style: PAGE_TEXT },
      { row: note, column: 0, value: charts.note, style: BODY },
    ],
    tables: [
      ...(columns === 0 ? [] : [lowestTable(lowest, columns, parts.kind === "reports", words)]),
      ...(onOverview === null ? [partsTable(parts, partsPlace, words)] : []),
    ],
    names: onOverview === null ? partNames(words) : [],
    conditionalFormats: [],
    validations: [],
    columnGroups: [],
    freeze: null,
    charts: [
      ...(columns === 0 ? [] : [paceChart(lowest, columns, place(FIRST_CHART_ROW, PACE_CHART_ROWS), words)]),
      partsChart(parts, partsPlace, place(partsRow, partsRows), words),
    ],
    page: landscapePage(charts.title, rangeAddress(0, 0, note, PAGE_COLUMNS - 1), null, words),
    showGridlines: false,
  };
}

type LowestColumnId = keyof SheetStrings["charts"]["lowest"];

const LOWEST_COLUMNS: readonly (readonly [LowestColumnId, ColumnLook])[] = [
  ["rank", { format: "0", width: 5, align: "Center" }],
  ["name", { format: "General", width: 36 }],
  ["completion", { format: COMPLETION_FORMAT, width: 18, align: "Right" }],
  ["pace", { format: "0.0%", width: 13, align: "Right" }],
  ["row", { format: "0", width: 10, align: "Center" }],
];

/** The indicators lowest against their pace, in the order in which they lag. */
function lowestTable(
  { row, column }: TablePlace,
  count: number,
  withRegion: boolean,
  words: SheetStrings,
): TableBlueprint {
  const headers = words.charts.lowest;
  const cell = (id: LowestColumnId): string => thisRow(TABLES.lowest, headers[id]);
  const all = (id: IndicatorColumnId): string => wholeColumn(TABLES.indicators, words.columns[id]);
  const of = (id: IndicatorColumnId): string => `INDEX(${all(id)},${cell("row")})`;
  const shown = (expression: string): string => `=IF(${cell("row")}="","",${expression})`;
  const formulas: Partial<Readonly<Record<LowestColumnId, string>>> = {
    name: shown(nameIn(of, withRegion)),
    completion: shown(of("completion")),
    pace: shown(of("pace")),
    row: `=IF(${cell("rank")}<=COUNT(${all("order")}),MATCH(SMALL(${all("order")},${cell("rank")}),${all("order")},0),"")`,
  };
  return {
    name: TABLES.lowest,
    row,
    column,
    ...TABLE_LOOK,
    columns: LOWEST_COLUMNS.map(([id, look]): ColumnBlueprint => ({
      id,
      header: headers[id],
      formula: formulas[id],
      ...look,
    })),
    rows: Array.from({ length: count }, (_, at) => LOWEST_COLUMNS.map(([id]) => (id === "rank" ? at + 1 : null))),
    filterButtons: false,
  };
}

function paceChart(
  { sheet, row, column }: TablePlace,
  count: number,
  place: string,
  words: SheetStrings,
): ChartBlueprint {
  const cells = (id: LowestColumnId): CellsReference => {
    const at = column + LOWEST_COLUMNS.findIndex(([each]) => each === id);
    return { sheet, range: rangeAddress(row + 1, at, row + count, at) };
  };
  const { completion, pace } = CHART_COLORS;
  return {
    name: "PS_PaceChart",
    title: words.charts.pace(count),
    kind: "Columns",
    place,
    categories: cells("name"),
    series: [
      {
        name: words.charts.lowest.completion,
        values: cells("completion"),
        line: false,
        color: completion.fill,
        labels: { format: COMPLETION_FORMAT, color: completion.text, position: "InsideBase" },
      },
      {
        name: words.charts.lowest.pace,
        values: cells("pace"),
        line: true,
        color: pace.fill,
        labels: { format: "0.0%", color: pace.text, position: "Top" },
      },
    ],
    scale: COMPLETION_SCALE,
  };
}

function partsChart(parts: Parts, table: TablePlace, place: string, words: SheetStrings): ChartBlueprint {
  return {
    name: PARTS_CHART.name,
    title: words.charts.parts,
    kind: "StackedBars",
    place,
    categories: partCells(parts, table, "part"),
    series: COUNTS.map((id) => ({
      name: words.parts.columns[id],
      values: partCells(parts, table, id),
      line: false,
      color: CHART_COLORS[id].fill,
      // A count of none has no bar to stand in.
      labels: { format: "0;;;", color: CHART_COLORS[id].text, position: "Center" },
    })),
    scale: null,
  };
}

/**
 * Charts of a sheet as plain data: columns, bars and lines drawn from cells. Colours are `#RRGGBB`, sizes points; null
 * leaves a property to Excel.
 */

import type { Area } from "./area";
import { columnCount, rowCount } from "./area";
import type { PlacedArea } from "./names";
import { formulaForArea } from "./names";
import { refuseProtected } from "./permissions";
import type { Sheet, Workbook } from "./workbook";
import { newId, sameName } from "./workbook";

export const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "BarStacked",
  "Line",
  "LineMarkers",
] as const;
export type ChartType = (typeof chartTypes)[number];

export interface ChartFont {
  name: string | null;
  size: number | null;
  color: string | null;
  bold: boolean;
  italic: boolean;
}

export interface ChartLine {
  color: string | null;
  weight: number | null;
}

export interface ChartText {
  text: string;
  visible: boolean;
  readonly font: ChartFont;
}

export const legendPositions = ["Top", "Bottom", "Left", "Right"] as const;

export interface ChartLegend {
  position: (typeof legendPositions)[number];
  visible: boolean;
  readonly font: ChartFont;
}

export interface ChartMarker {
  style: string;
  size: number;
  fill: string | null;
  line: string | null;
}

export const labelPositions = ["Center", "InsideEnd", "InsideBase", "OutsideEnd", "Top", "Bottom"] as const;

export interface ChartLabels {
  visible: boolean;
  position: (typeof labelPositions)[number] | null;
  numberFormat: string;
  readonly font: ChartFont;
}

export interface ChartSeries {
  name: string;
  type: ChartType;
  /** The cells drawn and those that name them, `='图表'!$C$4:$C$15`. */
  values: string;
  categories: string | null;
  fill: string | null;
  readonly line: ChartLine;
  readonly marker: ChartMarker;
  readonly labels: ChartLabels;
  /** Between groups of columns and between columns of a group, in percent of a column's width. */
  gapWidth: number;
  overlap: number;
}

export interface ChartAxis {
  visible: boolean;
  readonly font: ChartFont;
  numberFormat: string | null;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  reversed: boolean;
  /** Every how many-th label is shown; null as many as fit. */
  labelSpacing: number | null;
  /** Degrees; null as Excel likes. */
  labelRotation: number | null;
  readonly gridlines: { visible: boolean; readonly line: ChartLine };
}

export interface Chart {
  readonly id: string;
  name: string;
  type: ChartType;
  /** The cells it covers. */
  area: Area;
  readonly title: ChartText;
  readonly legend: ChartLegend;
  series: ChartSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
}

/** Excel's size of a new chart, 360 × 216 points, in cells. */
const newChartRows = 15;
const newChartColumns = 7;

/**
 * Draws a chart of every row or column of cells. Unlike in Excel no cell is taken for a header: whoever wants names sets
 * them.
 */
export function addChart(
  workbook: Workbook,
  sheet: Sheet,
  type: ChartType,
  source: PlacedArea,
  by: "Rows" | "Columns",
): Chart {
  refuseProtected(sheet);
  const { area } = source;
  const count = by === "Columns" ? columnCount(area) : rowCount(area);
  const strip = (at: number): Area =>
    by === "Columns"
      ? { ...area, left: area.left + at, right: area.left + at }
      : { ...area, top: area.top + at, bottom: area.top + at };
  const chart: Chart = {
    id: newId(workbook),
    name: freeName(sheet),
    type,
    area: { top: 0, left: 0, bottom: newChartRows - 1, right: newChartColumns - 1 },
    title: { text: "", visible: true, font: plainFont() },
    legend: { position: "Bottom", visible: true, font: plainFont() },
    series: [],
    categoryAxis: newAxis(),
    valueAxis: { ...newAxis(), gridlines: { visible: true, line: plainLine() } },
  };
  for (let at = 0; at < count; at++) {
    addSeries(chart, `Series${at + 1}`).values = formulaForArea({ sheet: source.sheet, area: strip(at) });
  }
  sheet.charts.push(chart);
  return chart;
}

export function addSeries(chart: Chart, name: string): ChartSeries {
  const series: ChartSeries = {
    name,
    type: chart.type,
    values: "",
    categories: null,
    fill: null,
    line: plainLine(),
    marker: { style: "Automatic", size: 5, fill: null, line: null },
    labels: { visible: false, position: null, numberFormat: "General", font: plainFont() },
    gapWidth: 150,
    overlap: 0,
  };
  chart.series.push(series);
  return series;
}

export function deleteChart(sheet: Sheet, chart: Chart): void {
  refuseProtected(sheet);
  sheet.charts = sheet.charts.filter((other) => other !== chart);
}

export function plainFont(): ChartFont {
  return { name: null, size: null, color: null, bold: false, italic: false };
}

export function plainLine(): ChartLine {
  return { color: null, weight: null };
}

export function newAxis(): ChartAxis {
  return {
    visible: true,
    font: plainFont(),
    numberFormat: null,
    minimum: null,
    maximum: null,
    majorUnit: null,
    reversed: false,
    labelSpacing: null,
    labelRotation: null,
    gridlines: { visible: false, line: plainLine() },
  };
}

function freeName(sheet: Sheet): string {
  let figure = sheet.charts.length + 1;
  while (sheet.charts.some(({ name }) => sameName(name, `Chart ${figure}`))) figure++;
  return `Chart ${figure}`;
}

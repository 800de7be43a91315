/** Draws charts: Excel's own, made of cells, so that they follow every change without the add-in. */
import type { CellsReference, ChartBlueprint, ChartSeriesBlueprint } from "../sheets/blueprint";

const FONT = "宋体";
const TITLE_FONT = "黑体";
/** Thin dark edges keep bars apart on a black and white printer. */
const EDGE = "#404040";
const GRID = "#D9D9D9";

const TYPES = { Columns: "ColumnClustered", StackedBars: "BarStacked" } as const;

/** Adds a chart to `sheet`. Its tables must have been written before. */
export function drawChart(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: ChartBlueprint): void {
  const cells = ({ sheet: name, range }: CellsReference): Excel.Range =>
    context.workbook.worksheets.getItem(name).getRange(range);
  const [first, ...others] = plan.series;
  if (first === undefined) return;
  // One column of cells gives one series, whatever Excel takes for headers; it is set anew below.
  const chart = sheet.charts.add(TYPES[plan.kind], cells(first.values), "Columns");
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.title.format.font.set({ name: TITLE_FONT, size: 12, bold: true, color: "#000000" });
  chart.legend.position = "Top";
  chart.legend.format.font.set({ name: FONT, size: 10, color: "#000000" });
  drawSeries(chart.series.getItemAt(0), first, plan, cells);
  for (const series of others) drawSeries(chart.series.add(series.name), series, plan, cells);
  drawAxes(chart.axes, plan);
  const [from, to] = plan.place.split(":");
  chart.setPosition(sheet.getRange(from), sheet.getRange(to ?? from));
}

function drawSeries(
  series: Excel.ChartSeries,
  { name, values, line, color, labels }: ChartSeriesBlueprint,
  { kind, categories }: ChartBlueprint,
  cells: (reference: CellsReference) => Excel.Range,
): void {
  series.name = name;
  series.setValues(cells(values));
  series.setXAxisValues(cells(categories));
  if (line) {
    series.chartType = "LineMarkers";
    series.format.line.set({ color, weight: 2 });
    series.set({ markerStyle: "Diamond", markerSize: 7, markerBackgroundColor: color, markerForegroundColor: color });
  } else {
    series.format.fill.setSolidColor(color);
    series.format.line.set({ color: EDGE, weight: 0.75 });
    series.gapWidth = 50;
    if (kind === "StackedBars") series.overlap = 100;
  }
  series.hasDataLabels = true;
  series.dataLabels.set({ position: labels.position, numberFormat: labels.format, showValue: true });
  series.dataLabels.format.font.set({ name: FONT, size: 9, color: labels.color });
}

function drawAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { kind, scale }: ChartBlueprint): void {
  categoryAxis.format.font.set({ name: FONT, size: 9, color: "#000000" });
  // Every name is shown, level, in as many lines as it takes.
  categoryAxis.set({ tickLabelSpacing: 1, textOrientation: 0 });
  // Bars grow upwards from the axis: turned round, the first part stands on top.
  if (kind === "StackedBars") categoryAxis.reversePlotOrder = true;
  if (scale === null) {
    valueAxis.majorGridlines.visible = false;
    valueAxis.visible = false;
    return;
  }
  const { minimum, maximum, step, format } = scale;
  valueAxis.set({ minimum, maximum, majorUnit: step, numberFormat: format });
  valueAxis.format.font.set({ name: FONT, size: 9, color: "#000000" });
  valueAxis.majorGridlines.format.line.color = GRID;
}

/**
 * `Worksheet.charts`, `Chart` and what hangs on it: series, labels, axes, title, legend, and their formats.
 */

import type {
  Chart,
  ChartAxis,
  ChartFont,
  ChartLabels,
  ChartLegend,
  ChartLine,
  ChartSeries,
  ChartText,
} from "../../model/chart";
import { addChart, addSeries, chartTypes, deleteChart, labelPositions, legendPositions } from "../../model/chart";
import { formulaForArea } from "../../model/names";
import { Refusal } from "../../model/refusal";
import type { Sheet } from "../../model/workbook";
import { sameName } from "../../model/workbook";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import type { HostObject, Scalar } from "../members";
import { defineType } from "../members";
import type { Json } from "../wire";
import { areaOfArgument } from "./addresses";
import { readColor } from "./colors";

interface PlacedChart {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** A scalar that is a property of a model object. */
function property<Target, Name extends keyof Target>(
  name: Name,
  read: (value: Arguments) => Target[Name],
): Scalar<Target> {
  return {
    get: (target) => (target[name] ?? null) as Json,
    set: (target, value) => {
      target[name] = read(value);
    },
  };
}

const text = (value: Arguments): string => value.text(0);
const number = (value: Arguments): number => value.number(0);
const flag = (value: Arguments): boolean => value.flag(0, false);
const color = (value: Arguments): string => readColor(value.text(0));

export const charts = defineType<Sheet>("ChartCollection", {
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet, host) => sheet.charts.map((found) => chart.of(host, { sheet, chart: found })),
  item: (sheet, key, host) => findChart(host, sheet, key),
  methods: {
    Add: (sheet, args, host) => {
      const source = areaOfArgument(host, sheet, args.get(1));
      // Left to Excel, the longer side of the cells becomes the axis of categories.
      const by = args.choice(2, ["Auto", "Rows", "Columns"], "Auto");
      const { top, left, bottom, right } = source.area;
      const longer = bottom - top >= right - left ? "Columns" : "Rows";
      const type = args.choice(0, chartTypes);
      return chart.of(host, {
        sheet,
        chart: addChart(host.workbook, sheet, type, source, by === "Auto" ? longer : by),
      });
    },
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, args, host) => {
      const key = args.key(0);
      const found = findChart(host, sheet, key);
      if (found === undefined) throw new Refusal("ItemNotFound", `The sheet has no chart ${key}.`);
      return found;
    },
    GetItemOrNullObject: (sheet, args, host) => findChart(host, sheet, args.key(0)) ?? null,
  },
});

function findChart(host: Host, sheet: Sheet, key: string | number): HostObject | undefined {
  const found = sheet.charts.find(({ id, name }) => id === key || sameName(name, String(key)));
  return found === undefined ? undefined : chart.of(host, { sheet, chart: found });
}

const chart = defineType<PlacedChart>("Chart", {
  exists: (placed, host) => host.workbook.sheets.includes(placed.sheet) && placed.sheet.charts.includes(placed.chart),
  identity: (placed) => ({ Id: placed.chart.id }),
  scalars: {
    Id: { get: (placed) => placed.chart.id },
    Name: {
      get: (placed) => placed.chart.name,
      set: (placed, value) => {
        placed.chart.name = value.text(0);
      },
    },
    ChartType: { get: (placed) => placed.chart.type },
  },
  navigations: {
    Title: (placed, host) => chartTitle.of(host, placed.chart.title),
    Legend: (placed, host) => legend.of(host, placed.chart.legend),
    Series: (placed, host) => seriesCollection.of(host, placed.chart),
    Axes: (placed, host) => axes.of(host, placed.chart),
    Worksheet: (placed, host) => host.objects.worksheet(host, placed.sheet),
  },
  methods: {
    Delete: (placed) => {
      deleteChart(placed.sheet, placed.chart);
    },
    SetPosition: (placed, args, host) => {
      const start = areaOfArgument(host, placed.sheet, args.get(0));
      const end = args.has(1) ? areaOfArgument(host, placed.sheet, args.get(1)) : start;
      if (start.sheet !== placed.sheet || end.sheet !== placed.sheet) {
        throw new Refusal("InvalidArgument", "A chart covers cells of its own sheet.");
      }
      placed.chart.area = { ...start.area, bottom: end.area.bottom, right: end.area.right };
    },
  },
});

const font = defineType<ChartFont>("ChartFont", {
  scalars: {
    Name: property("name", text),
    Size: property("size", number),
    Color: property("color", color),
    Bold: property("bold", flag),
    Italic: property("italic", flag),
  },
});

const line = defineType<ChartLine>("ChartLineFormat", {
  scalars: { Color: property("color", color), Weight: property("weight", number) },
});

/** The format of something that has a font and no more that is known here. */
function fontFormat(typeName: string): ReturnType<typeof defineType<{ readonly font: ChartFont }>> {
  return defineType<{ readonly font: ChartFont }>(typeName, {
    navigations: { Font: (target, host) => font.of(host, target.font) },
  });
}

const titleFormat = fontFormat("ChartTitleFormat");
const chartTitle = defineType<ChartText>("ChartTitle", {
  scalars: { Text: property("text", text), Visible: property("visible", flag) },
  navigations: { Format: (title, host) => titleFormat.of(host, title) },
});

const legendFormat = fontFormat("ChartLegendFormat");
const legend = defineType<ChartLegend>("ChartLegend", {
  scalars: {
    Position: property("position", (value) => value.choice(0, legendPositions)),
    Visible: property("visible", flag),
  },
  navigations: { Format: (target, host) => legendFormat.of(host, target) },
});

const seriesCollection = defineType<Chart>("ChartSeriesCollection", {
  scalars: { Count: { get: ({ series: all }) => all.length } },
  items: (target, host) => target.series.map((found) => series.of(host, found)),
  methods: {
    Add: (target, args, host) => series.of(host, addSeries(target, args.text(0))),
    GetCount: ({ series: all }) => all.length,
    GetItemAt: (target, args, host) => {
      const found = target.series[args.number(0)];
      return found === undefined ? args.refuse(0, "the place of a series") : series.of(host, found);
    },
  },
});

const cellsOf = (args: Arguments, host: Host): string => formulaForArea(areaOfArgument(host, undefined, args.get(0)));

const series = defineType<ChartSeries>("ChartSeries", {
  scalars: {
    Name: property("name", text),
    ChartType: property("type", (value) => value.choice(0, chartTypes)),
    GapWidth: property("gapWidth", number),
    Overlap: property("overlap", number),
    HasDataLabels: {
      get: ({ labels }) => labels.visible,
      set: ({ labels }, value) => {
        labels.visible = value.flag(0, false);
      },
    },
    MarkerStyle: ofMarker("style", text),
    MarkerSize: ofMarker("size", number),
    MarkerBackgroundColor: ofMarker("fill", color),
    MarkerForegroundColor: ofMarker("line", color),
  },
  navigations: {
    DataLabels: ({ labels }, host) => dataLabels.of(host, labels),
    Format: (target, host) => seriesFormat.of(host, target),
  },
  methods: {
    SetValues: (target, args, host) => {
      target.values = cellsOf(args, host);
    },
    SetXAxisValues: (target, args, host) => {
      target.categories = cellsOf(args, host);
    },
  },
});

function ofMarker<Name extends keyof ChartSeries["marker"]>(
  name: Name,
  read: (value: Arguments) => ChartSeries["marker"][Name],
): Scalar<ChartSeries> {
  const scalar = property<ChartSeries["marker"], Name>(name, read);
  return {
    get: ({ marker }, host) => scalar.get?.(marker, host) ?? null,
    set: ({ marker }, value, host) => scalar.set?.(marker, value, host),
  };
}

const seriesFormat = defineType<ChartSeries>("ChartSeriesFormat", {
  navigations: {
    Fill: (target, host) => fill.of(host, target),
    Line: (target, host) => line.of(host, target.line),
  },
});

const fill = defineType<ChartSeries>("ChartFill", {
  methods: {
    SetSolidColor: (target, args) => {
      target.fill = readColor(args.text(0));
    },
    Clear: (target) => {
      target.fill = null;
    },
  },
});

const labelFormat = fontFormat("ChartDataLabelFormat");
const dataLabels = defineType<ChartLabels>("ChartDataLabels", {
  scalars: {
    Position: property("position", (value) => value.choice(0, labelPositions)),
    NumberFormat: property("numberFormat", text),
    ShowValue: property("visible", flag),
  },
  navigations: { Format: (labels, host) => labelFormat.of(host, labels) },
});

const axes = defineType<Chart>("ChartAxes", {
  navigations: {
    CategoryAxis: ({ categoryAxis }, host) => axis.of(host, categoryAxis),
    ValueAxis: ({ valueAxis }, host) => axis.of(host, valueAxis),
  },
});

const axisFormat = fontFormat("ChartAxisFormat");
const axis = defineType<ChartAxis>("ChartAxis", {
  scalars: {
    Visible: property("visible", flag),
    NumberFormat: property("numberFormat", text),
    Minimum: property("minimum", number),
    Maximum: property("maximum", number),
    MajorUnit: property("majorUnit", number),
    ReversePlotOrder: property("reversed", flag),
    TickLabelSpacing: property("labelSpacing", number),
    TextOrientation: property("labelRotation", number),
  },
  navigations: {
    Format: (target, host) => axisFormat.of(host, target),
    MajorGridlines: ({ gridlines }, host) => majorGridlines.of(host, gridlines),
  },
});

const majorGridlines = defineType<ChartAxis["gridlines"]>("ChartGridlines", {
  scalars: { Visible: property("visible", flag) },
  navigations: { Format: (target, host) => gridlinesFormat.of(host, target) },
});

const gridlinesFormat = defineType<ChartAxis["gridlines"]>("ChartGridlinesFormat", {
  navigations: { Line: (target, host) => line.of(host, target.line) },
});

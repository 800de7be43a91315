/**
 * The charts of a sheet, read from its drawing: columns, bars and lines with their series, axes and labels. Other kinds of
 * charts, pictures and shapes are passed over.
 */

import type { Area } from "../model/area";
import type { Chart, ChartAxis, ChartFont, ChartLabels, ChartLine, ChartSeries, ChartType } from "../model/chart";
import { addSeries, legendPositions, newAxis, plainFont, plainLine } from "../model/chart";
import { labelPlaces, markerSymbols, unitsPerDegree, unitsPerPoint } from "./charts";
import { modelFormula } from "./file-formula";
import { keyOf } from "./inverse";
import type { XmlElement } from "./xml-tree";
import { childAt, childrenOf, flagAttribute, numberAttribute, plainText, textAttribute } from "./xml-tree";

/** A chart's frame in a drawing: where it lies, and the id of the relationship that leads to its part. */
export interface ChartFrame {
  readonly name: string;
  readonly area: Area;
  readonly relationshipId: string;
}

export function chartFramesOf(drawing: XmlElement): readonly ChartFrame[] {
  return childrenOf(drawing, "twoCellAnchor").flatMap((anchor) => {
    const frame = childAt(anchor, "graphicFrame");
    const chart = childAt(frame, "graphic", "graphicData", "chart");
    const relationshipId = chart?.attributes.get("id");
    if (relationshipId === undefined) return [];
    const name = textAttribute(childAt(frame, "nvGraphicFramePr", "cNvPr"), "name") ?? "";
    return [{ name, area: coveredArea(anchor), relationshipId }];
  });
}

/** The cells from the first corner to the last; a corner at the edge of a cell leaves that cell free. */
function coveredArea(anchor: XmlElement): Area {
  const numberAt = (corner: "from" | "to", part: string): number => Number(childAt(anchor, corner, part)?.text ?? 0);
  const last = (axis: "col" | "row"): number => numberAt("to", axis) - (numberAt("to", `${axis}Off`) > 0 ? 0 : 1);
  const [top, left] = [numberAt("from", "row"), numberAt("from", "col")];
  return { top, left, bottom: Math.max(top, last("row")), right: Math.max(left, last("col")) };
}

/** The chart of a part; null for one of a kind that is not read. */
export function readChart(root: XmlElement, { name, area }: ChartFrame, id: string): Chart | null {
  const drawn = childAt(root, "chart");
  const plot = childAt(drawn, "plotArea");
  const [bars, lines] = [childAt(plot, "barChart"), childAt(plot, "lineChart")];
  if (bars === undefined && lines === undefined) return null;
  const chart: Chart = {
    id,
    name,
    type: bars === undefined ? lineType(childAt(lines, "ser")) : barType(bars),
    area,
    title: readTitle(childAt(drawn, "title")),
    legend: {
      position:
        legendPositions.find(
          (position) => position.charAt(0).toLowerCase() === valueOf(childAt(drawn, "legend"), "legendPos"),
        ) ?? "Right",
      visible: childAt(drawn, "legend") !== undefined,
      font: fontOf(childAt(drawn, "legend")),
    },
    series: [],
    categoryAxis: readAxis(childAt(plot, "catAx")),
    valueAxis: readAxis(childAt(plot, "valAx")),
  };
  const series = [...childrenOf(bars, "ser"), ...childrenOf(lines, "ser")].sort(
    (one, other) => orderOf(one) - orderOf(other),
  );
  for (const element of series) {
    const group = bars?.children.includes(element) === true ? bars : undefined;
    readSeries(element, addSeries(chart, nameOf(element)), group);
  }
  return chart;
}

const orderOf = (series: XmlElement): number => Number(valueOf(series, "order") ?? 0);

/** What `<c:name val="…"/>` below an element says. */
function valueOf(parent: XmlElement | undefined, name: string): string | null {
  return textAttribute(childAt(parent, name), "val");
}

function numberOf(parent: XmlElement | undefined, name: string): number | null {
  const value = valueOf(parent, name);
  return value === null ? null : Number(value);
}

function barType(bars: XmlElement): ChartType {
  const direction = valueOf(bars, "barDir") === "bar" ? "Bar" : "Column";
  return `${direction}${valueOf(bars, "grouping") === "stacked" ? "Stacked" : "Clustered"}`;
}

function lineType(series: XmlElement | undefined): ChartType {
  return valueOf(childAt(series, "marker"), "symbol") === "none" ? "Line" : "LineMarkers";
}

/** A name of its own, or what the cell it is taken from held. */
function nameOf(series: XmlElement): string {
  const text = childAt(series, "tx");
  return plainText((childAt(text, "v") ?? childAt(text, "strRef", "strCache", "pt", "v"))?.text ?? "");
}

/** @param bars the group of a series of bars or columns */
function readSeries(element: XmlElement, series: ChartSeries, bars: XmlElement | undefined): void {
  const shape = childAt(element, "spPr");
  series.type = bars === undefined ? lineType(element) : barType(bars);
  series.values = formulaIn(childAt(element, "val")) ?? "";
  series.categories = formulaIn(childAt(element, "cat"));
  series.fill = bars === undefined ? null : colorOf(shape);
  Object.assign(series.line, lineOf(shape));
  series.gapWidth = numberOf(bars, "gapWidth") ?? series.gapWidth;
  series.overlap = numberOf(bars, "overlap") ?? series.overlap;
  const marker = childAt(element, "marker");
  if (series.type === "LineMarkers" && marker !== undefined) {
    series.marker.style = keyOf(markerSymbols, valueOf(marker, "symbol"), "Automatic");
    series.marker.size = numberOf(marker, "size") ?? series.marker.size;
    series.marker.fill = colorOf(childAt(marker, "spPr"));
    series.marker.line = lineOf(childAt(marker, "spPr")).color;
  }
  readLabels(childAt(element, "dLbls"), series.labels);
}

function formulaIn(source: XmlElement | undefined): string | null {
  const formula = (childAt(source, "numRef", "f") ?? childAt(source, "strRef", "f"))?.text;
  return formula === undefined ? null : modelFormula(formula);
}

function readLabels(element: XmlElement | undefined, labels: ChartLabels): void {
  labels.visible = valueOf(element, "showVal") === "1";
  if (!labels.visible) return;
  const place = valueOf(element, "dLblPos");
  labels.position = place === null ? null : keyOf(labelPlaces, place, "OutsideEnd");
  labels.numberFormat = textAttribute(childAt(element, "numFmt"), "formatCode") ?? labels.numberFormat;
  Object.assign(labels.font, fontOf(element));
}

function readTitle(element: XmlElement | undefined): Chart["title"] {
  const runs = childrenOf(childAt(element, "tx", "rich"), "p").flatMap((paragraph) => childrenOf(paragraph, "r"));
  const text = runs.map((run) => plainText(childAt(run, "t")?.text ?? "")).join("");
  return { text, visible: element !== undefined, font: fontIn(childAt(runs[0], "rPr")) };
}

function readAxis(element: XmlElement | undefined): ChartAxis {
  const scaling = childAt(element, "scaling");
  const format = childAt(element, "numFmt");
  const rotation = childAt(element, "txPr", "bodyPr")?.attributes.get("rot");
  const gridlines = childAt(element, "majorGridlines");
  return {
    ...newAxis(),
    visible: element !== undefined && valueOf(element, "delete") !== "1",
    font: fontOf(element),
    numberFormat: flagAttribute(format, "sourceLinked") ? null : textAttribute(format, "formatCode"),
    minimum: numberOf(scaling, "min"),
    maximum: numberOf(scaling, "max"),
    majorUnit: numberOf(element, "majorUnit"),
    reversed: valueOf(scaling, "orientation") === "maxMin",
    labelSpacing: numberOf(element, "tickLblSkip"),
    labelRotation: rotation === undefined ? null : degreesOf(Number(rotation)),
    gridlines: { visible: gridlines !== undefined, line: lineOf(childAt(gridlines, "spPr")) },
  };
}

/** Files count angles clockwise. */
function degreesOf(rotation: number): number {
  return rotation === 0 ? 0 : -rotation / unitsPerDegree;
}

/** The font that the texts of an element are written in. */
function fontOf(element: XmlElement | undefined): ChartFont {
  return fontIn(childAt(element, "txPr", "p", "pPr", "defRPr"));
}

function fontIn(properties: XmlElement | undefined): ChartFont {
  if (properties === undefined) return plainFont();
  const size = numberAttribute(properties, "sz", 0);
  return {
    name: textAttribute(childAt(properties, "latin"), "typeface"),
    size: size === 0 ? null : size / 100,
    color: colorOf(properties),
    bold: flagAttribute(properties, "b"),
    italic: flagAttribute(properties, "i"),
  };
}

/** The colour an element is filled with; colours of themes are left to Excel. */
function colorOf(element: XmlElement | undefined): string | null {
  const color = textAttribute(childAt(element, "solidFill", "srgbClr"), "val");
  return color === null ? null : `#${color}`;
}

function lineOf(shape: XmlElement | undefined): ChartLine {
  const line = childAt(shape, "ln");
  if (line === undefined) return plainLine();
  const width = numberAttribute(line, "w", 0);
  return { color: colorOf(line), weight: width === 0 ? null : width / unitsPerPoint };
}

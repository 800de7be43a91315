/**
 * The charts of a sheet as parts of the file: one drawing that says where they lie, and one part for each chart with its
 * series, axes and labels. Values stand in it as they were last calculated, for programs that do not read the cells.
 */

import type { CellValue } from "../model/cells";
import { isError } from "../model/cells";
import type { Chart, ChartAxis, ChartFont, ChartLabels, ChartLine, ChartSeries } from "../model/chart";
import type { FileBooks } from "./books";
import type { Part } from "./package";
import { contentTypes, partNamespaces, relationship } from "./package";
import { element, escaped, excelName, excelText, xmlHeader } from "./xml";

const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006";
const chartNamespaces = {
  "xmlns:c": `${drawingNamespace}/chart`,
  "xmlns:a": `${drawingNamespace}/main`,
  "xmlns:r": partNamespaces["xmlns:r"],
};
/** Lengths in files of drawings: 12700 to a point; angles: 60000 to a degree; sizes of text: 100 to a point. */
export const unitsPerPoint = 12_700;
export const unitsPerDegree = 60_000;

const categoryAxisId = 1;
const valueAxisId = 2;

/** The drawing of a sheet and its charts; the drawing comes first. */
export function drawingParts(charts: readonly Chart[], number: number, books: FileBooks): readonly Part[] {
  const parts = charts.map((chart): Part => {
    const path = `xl/charts/chart${books.nextChartId()}.xml`;
    return { path, contentType: contentTypes.chart, xml: chartXml(chart, books), relationships: [] };
  });
  const drawing: Part = {
    path: `xl/drawings/drawing${number}.xml`,
    contentType: contentTypes.drawing,
    xml: xmlHeader + element("xdr:wsDr", drawingNamespaces, charts.map(anchorXml)),
    relationships: parts.map(({ path }, at) => relationship(chartId(at), "chart", `../${path.slice("xl/".length)}`)),
  };
  return [drawing, ...parts];
}

const drawingNamespaces = {
  "xmlns:xdr": `${drawingNamespace}/spreadsheetDrawing`,
  "xmlns:a": chartNamespaces["xmlns:a"],
};

const chartId = (at: number): string => `rIdChart${at + 1}`;

/** Where a chart lies, from the corner of its first cell to that behind its last. */
function anchorXml({ name, area }: Chart, at: number): string {
  const corner = (column: number, row: number): readonly string[] => [
    element("xdr:col", {}, String(column)),
    element("xdr:colOff", {}, "0"),
    element("xdr:row", {}, String(row)),
    element("xdr:rowOff", {}, "0"),
  ];
  const frame = element("xdr:graphicFrame", { macro: "" }, [
    element("xdr:nvGraphicFramePr", {}, [
      element("xdr:cNvPr", { id: at + 2, name: excelName(name) }),
      element("xdr:cNvGraphicFramePr"),
    ]),
    element("xdr:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]),
    element("a:graphic", {}, [
      element("a:graphicData", { uri: chartNamespaces["xmlns:c"] }, [
        element("c:chart", {
          "xmlns:c": chartNamespaces["xmlns:c"],
          "xmlns:r": chartNamespaces["xmlns:r"],
          "r:id": chartId(at),
        }),
      ]),
    ]),
  ]);
  return element("xdr:twoCellAnchor", {}, [
    element("xdr:from", {}, corner(area.left, area.top)),
    element("xdr:to", {}, corner(area.right + 1, area.bottom + 1)),
    frame,
    element("xdr:clientData"),
  ]);
}

/** `<c:name val="…"/>`, the form of most that a chart part says. */
function value(name: string, val: string | number | boolean): string {
  return element(`c:${name}`, { val });
}

function chartXml(chart: Chart, books: FileBooks): string {
  const { title, legend } = chart;
  const isTitled = title.visible && title.text !== "";
  const bars = isBars(chart.type);
  return (
    xmlHeader +
    element("c:chartSpace", chartNamespaces, [
      value("roundedCorners", false),
      element("c:chart", {}, [
        isTitled ? titleXml(title.text, title.font) : "",
        value("autoTitleDeleted", !isTitled),
        element("c:plotArea", {}, [
          element("c:layout"),
          ...groupsXml(chart, books),
          categoryAxisXml(chart.categoryAxis, bars),
          valueAxisXml(chart.valueAxis, bars),
        ]),
        legend.visible
          ? element("c:legend", {}, [
              value("legendPos", legend.position.charAt(0).toLowerCase()),
              value("overlay", false),
              textPropertiesXml(legend.font),
            ])
          : "",
        value("plotVisOnly", true),
        value("dispBlanksAs", "gap"),
      ]),
      element("c:spPr", {}, [solidFill("#FFFFFF"), element("a:ln", {}, element("a:noFill"))]),
    ])
  );
}

const isBars = (type: Chart["type"]): boolean => type.startsWith("Bar");
const isLine = (type: Chart["type"]): boolean => type.startsWith("Line");

/** Series of one type are drawn together: columns or bars first, lines above them. */
function groupsXml({ type, series }: Chart, books: FileBooks): readonly string[] {
  const numbered = series.map((each, at) => ({ each, at }));
  const blocks = numbered.filter(({ each }) => !isLine(each.type));
  const lines = numbered.filter(({ each }) => isLine(each.type));
  const [firstBlock] = blocks;
  const axes = [value("axId", categoryAxisId), value("axId", valueAxisId)];
  const blocksXml =
    firstBlock === undefined
      ? []
      : [
          element("c:barChart", {}, [
            value("barDir", isBars(type) ? "bar" : "col"),
            value("grouping", firstBlock.each.type.endsWith("Stacked") ? "stacked" : "clustered"),
            value("varyColors", false),
            ...blocks.map(({ each, at }) => seriesXml(each, at, books)),
            value("gapWidth", firstBlock.each.gapWidth),
            value("overlap", firstBlock.each.overlap),
            ...axes,
          ]),
        ];
  const linesXml =
    lines.length === 0
      ? []
      : [
          element("c:lineChart", {}, [
            value("grouping", "standard"),
            value("varyColors", false),
            ...lines.map(({ each, at }) => seriesXml(each, at, books)),
            value("marker", true),
            ...axes,
          ]),
        ];
  return [...blocksXml, ...linesXml];
}

function seriesXml(series: ChartSeries, at: number, books: FileBooks): string {
  const { name, type, fill, line, labels, categories, values } = series;
  const drawnAsLine = isLine(type);
  return element("c:ser", {}, [
    value("idx", at),
    value("order", at),
    element("c:tx", {}, element("c:v", {}, escaped(excelText(name)))),
    element("c:spPr", {}, [drawnAsLine || fill === null ? "" : solidFill(fill), lineXml(line)]),
    drawnAsLine ? markerXml(series) : value("invertIfNegative", false),
    labels.visible ? labelsXml(labels) : "",
    categories === null ? "" : element("c:cat", {}, textsXml(categories, books)),
    element("c:val", {}, numbersXml(values, books)),
    drawnAsLine ? value("smooth", false) : "",
  ]);
}

/** Excel's names of marks, as files write them. */
export const markerSymbols: Readonly<Record<string, string>> = {
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Circle: "circle",
  Dash: "dash",
  Dot: "dot",
};

function markerXml({ type, marker }: ChartSeries): string {
  if (type === "Line") return element("c:marker", {}, value("symbol", "none"));
  const edge: ChartLine = { color: marker.line, weight: null };
  return element("c:marker", {}, [
    value("symbol", markerSymbols[marker.style] ?? "auto"),
    value("size", marker.size),
    element("c:spPr", {}, [marker.fill === null ? "" : solidFill(marker.fill), lineXml(edge)]),
  ]);
}

export const labelPlaces: Readonly<Record<NonNullable<ChartLabels["position"]>, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Top: "t",
  Bottom: "b",
};

function labelsXml({ numberFormat, font, position }: ChartLabels): string {
  return element("c:dLbls", {}, [
    element("c:numFmt", { formatCode: excelName(numberFormat), sourceLinked: numberFormat === "General" }),
    element("c:spPr", {}, [element("a:noFill"), element("a:ln", {}, element("a:noFill"))]),
    textPropertiesXml(font),
    position === null ? "" : value("dLblPos", labelPlaces[position]),
    value("showLegendKey", false),
    value("showVal", true),
    value("showCatName", false),
    value("showSerName", false),
    value("showPercent", false),
    value("showBubbleSize", false),
  ]);
}

function categoryAxisXml(axis: ChartAxis, bars: boolean): string {
  return element("c:catAx", {}, [
    ...axisHead(axis, categoryAxisId, bars ? "l" : "b"),
    ...axisBody(axis, valueAxisId),
    value("auto", true),
    value("lblAlgn", "ctr"),
    value("lblOffset", 100),
    axis.labelSpacing === null ? "" : value("tickLblSkip", axis.labelSpacing),
    value("noMultiLvlLbl", true),
  ]);
}

function valueAxisXml(axis: ChartAxis, bars: boolean): string {
  return element("c:valAx", {}, [
    ...axisHead(axis, valueAxisId, bars ? "b" : "l"),
    axis.gridlines.visible ? element("c:majorGridlines", {}, shapeXml(lineXml(axis.gridlines.line))) : "",
    ...axisBody(axis, categoryAxisId),
    value("crossBetween", "between"),
    axis.majorUnit === null ? "" : value("majorUnit", axis.majorUnit),
  ]);
}

function axisHead(axis: ChartAxis, id: number, place: string): readonly string[] {
  return [
    value("axId", id),
    element("c:scaling", {}, [
      value("orientation", axis.reversed ? "maxMin" : "minMax"),
      axis.maximum === null ? "" : value("max", axis.maximum),
      axis.minimum === null ? "" : value("min", axis.minimum),
    ]),
    value("delete", !axis.visible),
    value("axPos", place),
  ];
}

function axisBody(axis: ChartAxis, crossed: number): readonly string[] {
  return [
    element("c:numFmt", {
      formatCode: excelName(axis.numberFormat ?? "General"),
      sourceLinked: axis.numberFormat === null,
    }),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "low"),
    textPropertiesXml(axis.font, axis.labelRotation),
    value("crossAx", crossed),
    value("crosses", "autoZero"),
  ];
}

function textsXml(formula: string, books: FileBooks): string {
  return element("c:strRef", {}, [
    formulaXml(formula, books),
    cacheXml("c:strCache", "", books.valuesOf(formula), (cell) => (typeof cell === "string" ? cell : null)),
  ]);
}

function numbersXml(formula: string, books: FileBooks): string {
  const format = element("c:formatCode", {}, "General");
  return element("c:numRef", {}, [
    formulaXml(formula, books),
    cacheXml("c:numCache", format, books.valuesOf(formula), (cell) => (typeof cell === "number" ? String(cell) : null)),
  ]);
}

function formulaXml(formula: string, books: FileBooks): string {
  return element("c:f", {}, books.formulas.xmlOf(formula, null));
}

function cacheXml(
  name: string,
  head: string,
  values: readonly CellValue[],
  textOf: (cell: CellValue) => string | null,
): string {
  const points = values.map((cell, idx) => {
    const text = isError(cell) ? null : textOf(cell);
    return text === null ? "" : element("c:pt", { idx }, element("c:v", {}, escaped(excelText(text))));
  });
  return element(name, {}, [head, value("ptCount", values.length), ...points]);
}

function titleXml(text: string, font: ChartFont): string {
  const run = element("a:r", {}, [
    element("a:rPr", { lang: "zh-CN", ...fontAttributes(font) }, fontXml(font)),
    element("a:t", {}, escaped(excelText(text))),
  ]);
  const rich = element("c:rich", {}, [element("a:bodyPr"), element("a:p", {}, run)]);
  return element("c:title", {}, [element("c:tx", {}, rich), value("overlay", false)]);
}

function textPropertiesXml(font: ChartFont, rotation: number | null = null): string {
  const paragraph = element("a:p", {}, [
    element("a:pPr", {}, element("a:defRPr", fontAttributes(font), fontXml(font))),
    element("a:endParaRPr", { lang: "zh-CN" }),
  ]);
  return element("c:txPr", {}, [
    element("a:bodyPr", {
      rot: rotation === null ? null : -rotation * unitsPerDegree,
      vert: rotation === null ? null : "horz",
    }),
    paragraph,
  ]);
}

function fontAttributes({ size, bold, italic }: ChartFont): Readonly<Record<string, number | boolean | null>> {
  return { sz: size === null ? null : Math.round(size * 100), b: bold, i: italic };
}

function fontXml({ name, color }: ChartFont): readonly string[] {
  return [
    color === null ? "" : solidFill(color),
    name === null
      ? ""
      : element("a:latin", { typeface: excelName(name) }) + element("a:ea", { typeface: excelName(name) }),
  ];
}

function shapeXml(content: string): string {
  return element("c:spPr", {}, content);
}

function lineXml({ color, weight }: ChartLine): string {
  const width = weight === null ? null : Math.round(weight * unitsPerPoint);
  return color === null && width === null ? "" : element("a:ln", { w: width }, color === null ? "" : solidFill(color));
}

function solidFill(color: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color.slice(1) }));
}

/** A chart over the cells it covers: title, legend, axes, bars and lines, as far as the model knows them. */
import type { ReactNode } from "react";

import type { Area } from "../model/area";
import { areaAt } from "../model/area";
import type { CellValue } from "../model/cells";
import type { Chart, ChartFont } from "../model/chart";
import { displayedText } from "../model/displayed-text";
import type { DrawnSeries, Plot } from "./chart-shapes";
import { barsOf, middleOf, pointsOfLine, scaleOf, shareOf } from "./chart-shapes";
import { headHeight, headWidth } from "./Row";
import type { SheetLook } from "./sheet-look";

/** Colours of Office for series without one of their own. */
const palette = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
const ink = "#404040";
const lineHeight = 18;
const home = areaAt(0, 0);

export function ChartBox({ look, chart }: { readonly look: SheetLook; readonly chart: Chart }): ReactNode {
  const { rows, columns } = look.axes;
  const width = columns.span(chart.area.left, chart.area.right);
  const height = rows.span(chart.area.top, chart.area.bottom);
  if (width < 60 || height < 60) return null;
  const series = chart.series.map((_, index) => drawnSeries(look, chart, index));
  const label = chart.title.visible && chart.title.text !== "" ? chart.title.text : chart.name;
  return (
    <svg
      role="img"
      aria-label={label}
      className="sheet-chart"
      width={width}
      height={height}
      style={{ left: headWidth + columns.startOf(chart.area.left), top: headHeight + rows.startOf(chart.area.top) }}
    >
      <rect width={width} height={height} fill="#FFFFFF" stroke="#D9D9D9" />
      {chart.title.visible && (
        <text x={width / 2} y={lineHeight} textAnchor="middle" {...fontOf(chart.title.font, 14)}>
          {chart.title.text}
        </text>
      )}
      <Legend chart={chart} series={series} width={width} height={height} />
      <Drawing look={look} chart={chart} series={series} plot={plotOf(look, chart, width, height)} />
    </svg>
  );
}

/** What is left for bars and lines beside title, legend and the labels of the axes. */
function plotOf(look: SheetLook, chart: Chart, width: number, height: number): Plot {
  const { legend, title } = chart;
  const isAcross = chart.type.startsWith("Bar");
  const room = (position: string): number => (legend.visible && legend.position === position ? lineHeight + 4 : 0);
  const longest = Math.max(0, ...categoriesOf(look, chart).map(({ length }) => length));
  const left = isAcross ? Math.min(width * 0.35, 12 + longest * 12) : 48;
  const top = (title.visible ? lineHeight + 10 : 10) + room("Top");
  const bottom = (isAcross ? lineHeight : lineHeight + 8) + room("Bottom") + 6;
  return { left, top, width: width - left - 14, height: Math.max(10, height - top - bottom) };
}

function Drawing({
  look,
  chart,
  series,
  plot,
}: {
  readonly look: SheetLook;
  readonly chart: Chart;
  readonly series: readonly DrawnSeries[];
  readonly plot: Plot;
}): ReactNode {
  const { type, valueAxis, categoryAxis } = chart;
  const isAcross = type.startsWith("Bar");
  const names = categoriesOf(look, chart);
  const categories = Math.max(names.length, ...series.map(({ values }) => values.length));
  const scale = scaleOf(series, type.endsWith("Stacked"), valueAxis);
  const format = valueAxis.numberFormat ?? "General";
  const spacing = categoryAxis.labelSpacing ?? Math.max(1, Math.ceil((categories * 14) / plotLength(plot, isAcross)));
  return (
    <>
      {scale.ticks.map((tick) => {
        const x = plot.left + shareOf(tick, scale) * plot.width;
        const y = plot.top + (1 - shareOf(tick, scale)) * plot.height;
        const ends = isAcross
          ? { x1: x, x2: x, y1: plot.top, y2: plot.top + plot.height }
          : { x1: plot.left, x2: plot.left + plot.width, y1: y, y2: y };
        return (
          <g key={tick}>
            {valueAxis.gridlines.visible && <line {...ends} stroke={valueAxis.gridlines.line.color ?? "#D9D9D9"} />}
            {valueAxis.visible && (
              <text
                {...fontOf(valueAxis.font, 9)}
                x={isAcross ? x : plot.left - 5}
                y={isAcross ? plot.top + plot.height + 14 : y + 4}
                textAnchor={isAcross ? "middle" : "end"}
              >
                {displayedText(Number(tick.toPrecision(12)), format)}
              </text>
            )}
          </g>
        );
      })}
      {categoryAxis.visible &&
        names.map((name, category) => {
          if (category % spacing !== 0) return null;
          const share = middleOf(category, categories, isAcross !== categoryAxis.reversed);
          return (
            <text
              key={category}
              {...fontOf(categoryAxis.font, 9)}
              x={isAcross ? plot.left - 5 : plot.left + share * plot.width}
              y={isAcross ? plot.top + share * plot.height + 4 : plot.top + plot.height + 14}
              textAnchor={isAcross ? "end" : "middle"}
            >
              {shortened(name, isAcross ? plot.left / 11 : ((plot.width / categories) * spacing) / 11)}
            </text>
          );
        })}
      {barsOf(chart, series, categories, scale, plot).map((bar) => (
        <Bar key={`${bar.series} ${bar.category}`} chart={chart} series={series} bar={bar} isAcross={isAcross} />
      ))}
      {series.map((each, index) =>
        each.isLine ? (
          <Line
            key={index}
            chart={chart}
            index={index}
            points={pointsOfLine(each, categories, scale, plot)}
            color={each.color}
          />
        ) : null,
      )}
    </>
  );
}

function plotLength(plot: Plot, isAcross: boolean): number {
  return Math.max(1, isAcross ? plot.height : plot.width);
}

/**
 * Where a label stands: how far along its bar, which of its ends is there, and so many pixels further along a bar or
 * below the place in a column.
 */
const labelPlaces = {
  Center: { away: 0.5, anchor: "middle", inset: 0, below: 4 },
  InsideEnd: { away: 1, anchor: "end", inset: -3, below: 13 },
  InsideBase: { away: 0, anchor: "start", inset: 3, below: -4 },
  OutsideEnd: { away: 1, anchor: "start", inset: 3, below: -3 },
  Top: { away: 1, anchor: "start", inset: 3, below: -3 },
  Bottom: { away: 0, anchor: "start", inset: 3, below: -4 },
} as const;

function Bar({
  chart,
  series,
  bar,
  isAcross,
}: {
  readonly chart: Chart;
  readonly series: readonly DrawnSeries[];
  readonly bar: ReturnType<typeof barsOf>[number];
  readonly isAcross: boolean;
}): ReactNode {
  const drawn = series[bar.series];
  const labels = chart.series[bar.series]?.labels;
  const value = drawn?.values[bar.category] ?? null;
  const position = labels?.position ?? (chart.type.endsWith("Stacked") ? "Center" : "OutsideEnd");
  const text = labels?.visible === true && value !== null ? displayedText(value, labels.numberFormat) : "";
  const { away, anchor, inset, below } = labelPlaces[position];
  const x = isAcross ? bar.left + bar.width * away + inset : bar.left + bar.width / 2;
  const y = isAcross ? bar.top + bar.height / 2 + 4 : bar.top + bar.height * (1 - away) + below;
  return (
    <>
      <rect
        x={bar.left}
        y={bar.top}
        width={bar.width}
        height={bar.height}
        fill={drawn?.color}
        stroke="#7F7F7F"
        strokeWidth={0.5}
      />
      {text !== "" && labels !== undefined && (
        <text {...fontOf(labels.font, 9)} x={x} y={y} textAnchor={isAcross ? anchor : "middle"}>
          {text}
        </text>
      )}
    </>
  );
}

function Line({
  chart,
  index,
  points,
  color,
}: {
  readonly chart: Chart;
  readonly index: number;
  readonly points: ReturnType<typeof pointsOfLine>;
  readonly color: string;
}): ReactNode {
  const series = chart.series[index];
  const hasMarkers = series?.type === "LineMarkers" && series.marker.style !== "None";
  return (
    <>
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
        fill="none"
        stroke={color}
        strokeWidth={(series?.line.weight ?? 1.5) * (4 / 3)}
      />
      {hasMarkers &&
        points.map(({ x, y }) => (
          <circle key={x} cx={x} cy={y} r={series.marker.size / 2} fill={series.marker.fill ?? color} />
        ))}
      {series?.labels.visible === true &&
        points.map(({ x, y, value }) => (
          <text key={x} {...fontOf(series.labels.font, 9)} x={x} y={y - 6} textAnchor="middle">
            {displayedText(value, series.labels.numberFormat)}
          </text>
        ))}
    </>
  );
}

function Legend({
  chart,
  series,
  width,
  height,
}: {
  readonly chart: Chart;
  readonly series: readonly DrawnSeries[];
  readonly width: number;
  readonly height: number;
}): ReactNode {
  if (!chart.legend.visible) return null;
  const lengths = series.map(({ name }) => 26 + name.length * 12);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const y = chart.legend.position === "Top" ? (chart.title.visible ? 2 * lineHeight + 4 : lineHeight) : height - 8;
  let x = Math.max(6, (width - total) / 2);
  return series.map(({ name, color }, index) => {
    const left = x;
    x += lengths[index] ?? 0;
    return (
      <g key={index}>
        <rect x={left} y={y - 9} width={10} height={10} fill={color} />
        <text x={left + 14} y={y} {...fontOf(chart.legend.font, 9)}>
          {name}
        </text>
      </g>
    );
  });
}

function drawnSeries(look: SheetLook, chart: Chart, index: number): DrawnSeries {
  const series = chart.series[index];
  const isLine = series?.type.startsWith("Line") === true;
  const named = cellsOf(look, series?.name.startsWith("=") === true ? series.name : null)[0];
  return {
    name: named === undefined ? (series?.name ?? "") : String(named),
    values: cellsOf(look, series?.values ?? null).map((value) => (typeof value === "number" ? value : null)),
    color: (isLine ? series.line.color : series?.fill) ?? palette[index % palette.length] ?? ink,
    isLine,
  };
}

function categoriesOf(look: SheetLook, chart: Chart): readonly string[] {
  const categories = chart.series.find((series) => series.categories !== null)?.categories ?? null;
  return cellsOf(look, categories).map((value) => displayedText(value, "General"));
}

/** The values of the cells a formula names; rows that are hidden are not drawn, as in Excel. */
function cellsOf(look: SheetLook, formula: string | null): readonly CellValue[] {
  if (formula === null || formula === "") return [];
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  const placed = look.formulas.areaAt(text, home, { sheet: look.sheet, row: 0, column: 0 });
  if (placed === null) return [];
  const { sheet, area } = placed;
  return placesOf(area)
    .filter(({ row, column }) => sheet.rows.get(row)?.hidden !== true && sheet.columns.get(column)?.hidden !== true)
    .map(({ row, column }) => sheet.cells.get(row, column)?.value ?? null);
}

/** Charts are drawn of some hundred cells; of more nothing would be seen. */
const mostCells = 2000;

function placesOf({ top, left, bottom, right }: Area): readonly { readonly row: number; readonly column: number }[] {
  const places: { readonly row: number; readonly column: number }[] = [];
  for (let row = top; row <= bottom && places.length < mostCells; row++) {
    for (let column = left; column <= right; column++) places.push({ row, column });
  }
  return places;
}

function shortened(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, Math.max(1, Math.floor(characters) - 1))}…`;
}

function fontOf(
  { name, size, color, bold, italic }: ChartFont,
  points: number,
): { readonly fill: string; readonly style: { readonly font: string } } {
  const family = name === null ? "" : `"${name.replaceAll('"', "")}", `;
  const font = `${italic ? "italic " : ""}${bold ? "bold " : ""}${size ?? points}pt ${family}"Noto Sans CJK SC", sans-serif`;
  return { fill: color ?? ink, style: { font } };
}

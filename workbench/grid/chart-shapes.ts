/**
 * What a chart draws, as shapes in a rectangle: bars, lines, ticks, labels of categories. Takes the numbers of its
 * series and its axes; gives places in pixels. Knows nothing of sheets.
 */

import type { Chart, ChartAxis } from "../model/chart";

/** A series with the numbers of its cells; null where a cell holds none. */
export interface DrawnSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color: string;
  readonly isLine: boolean;
}

export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Scale {
  readonly ticks: readonly number[];
  readonly minimum: number;
  readonly maximum: number;
}

export interface BarShape extends Plot {
  readonly series: number;
  readonly category: number;
}

const ticksWanted = 5;

/** From zero to the largest number, or as the axis says, in steps of 1, 2 or 5. */
export function scaleOf(series: readonly DrawnSeries[], isStacked: boolean, axis: ChartAxis): Scale {
  const totals = isStacked ? stackedTotals(series) : series.flatMap(({ values }) => values);
  const numbers = totals.filter((value) => value !== null);
  const lowest = axis.minimum ?? Math.min(0, ...numbers);
  const highest = axis.maximum ?? Math.max(0, ...numbers);
  const step = axis.majorUnit ?? niceStep(Math.max(highest - lowest, Number.EPSILON) / ticksWanted);
  const minimum = axis.minimum ?? Math.floor(lowest / step) * step;
  const maximum = axis.maximum ?? Math.max(minimum + step, Math.ceil(highest / step) * step);
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  return { minimum, maximum, ticks: Array.from({ length: count + 1 }, (_, index) => minimum + index * step) };
}

function stackedTotals(series: readonly DrawnSeries[]): readonly number[] {
  const bars = series.filter(({ isLine }) => !isLine);
  const places = Math.max(0, ...bars.map(({ values }) => values.length));
  const totals = Array.from({ length: places }, (_, place) =>
    bars.reduce((total, { values }) => total + (values[place] ?? 0), 0),
  );
  const lines = series.filter(({ isLine }) => isLine).flatMap(({ values }) => values.map((value) => value ?? 0));
  return [...totals, ...lines];
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
}

/** Where a number lies between the ends of its axis, 0 to 1. */
export function shareOf(value: number, { minimum, maximum }: Scale): number {
  return Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum)));
}

/** The middle of a category along its axis, 0 to 1. */
export function middleOf(category: number, categories: number, isReversed: boolean): number {
  const share = (category + 0.5) / Math.max(1, categories);
  return isReversed ? 1 - share : share;
}

/** The bars or columns of a chart; stacked ones stand on each other. */
export function barsOf(
  chart: Chart,
  series: readonly DrawnSeries[],
  categories: number,
  scale: Scale,
  plot: Plot,
): readonly BarShape[] {
  const isAcross = chart.type.startsWith("Bar");
  const isStacked = chart.type.endsWith("Stacked");
  const bars = series.map((each, index) => ({ ...each, index })).filter(({ isLine }) => !isLine);
  const length = isAcross ? plot.height : plot.width;
  const gap = (chart.series[0]?.gapWidth ?? 150) / 100;
  const abreast = isStacked ? 1 : bars.length;
  const thickness = length / Math.max(1, categories) / (abreast + gap);
  const base = Math.min(Math.max(0, scale.minimum), scale.maximum);
  const shapes: BarShape[] = [];
  for (let category = 0; category < categories; category++) {
    let stacked = base;
    bars.forEach(({ values, index }, place) => {
      const value = values[category] ?? null;
      if (value === null) return;
      const from = isStacked ? stacked : base;
      const to = isStacked ? stacked + value : value;
      stacked = to;
      const isReversed = isAcross !== chart.categoryAxis.reversed;
      const middle = middleOf(category, categories, isReversed) * length;
      const side = isStacked ? 0 : (isReversed ? -1 : 1) * (place - (abreast - 1) / 2) * thickness;
      const across = middle + side - thickness / 2;
      const [low, high] = [shareOf(Math.min(from, to), scale), shareOf(Math.max(from, to), scale)];
      shapes.push(
        isAcross
          ? {
              series: index,
              category,
              left: plot.left + low * plot.width,
              top: plot.top + across,
              width: (high - low) * plot.width,
              height: thickness,
            }
          : {
              series: index,
              category,
              left: plot.left + across,
              top: plot.top + (1 - high) * plot.height,
              width: thickness,
              height: (high - low) * plot.height,
            },
      );
    });
  }
  return shapes;
}

/** The points of a line; places without a number are left out. */
export function pointsOfLine(
  { values }: DrawnSeries,
  categories: number,
  scale: Scale,
  plot: Plot,
): readonly { readonly x: number; readonly y: number; readonly value: number }[] {
  return values.flatMap((value, category) =>
    value === null
      ? []
      : [
          {
            x: plot.left + middleOf(category, categories, false) * plot.width,
            y: plot.top + (1 - shareOf(value, scale)) * plot.height,
            value,
          },
        ],
  );
}

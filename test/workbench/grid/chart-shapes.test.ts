/** Where the bars of a chart stand. Expected places are worked out by hand for plots of 100 × 100. */
import { barsOf, scaleOf, type DrawnSeries } from "../../../workbench/grid/chart-shapes";
import { addChart, type Chart, type ChartType } from "../../../workbench/model/chart";
import { newWorkbook } from "../../../workbench/model/workbook";

const plot = { left: 0, top: 0, width: 100, height: 100 };

function chart(type: ChartType): Chart {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  const drawn = addChart(workbook, sheet, type, { sheet, area: { top: 0, left: 0, bottom: 1, right: 0 } }, "Columns");
  for (const series of drawn.series) series.gapWidth = 100;
  return drawn;
}

function series(...values: readonly number[]): DrawnSeries {
  return { name: "", values, color: "#000000", isLine: false };
}

test("an axis begins at zero and ends at the next round step", () => {
  const { valueAxis } = chart("ColumnClustered");
  expect(scaleOf([series(7, 92)], false, valueAxis)).toEqual({
    minimum: 0,
    maximum: 100,
    ticks: [0, 20, 40, 60, 80, 100],
  });
  expect(scaleOf([series(30), series(40)], true, valueAxis).maximum).toBe(80);
});

test("a column is as high as its share of the axis and as wide as its gap", () => {
  const drawn = chart("ColumnClustered");
  const values = [series(50, 100)];
  const [first, second] = barsOf(drawn, values, 2, { minimum: 0, maximum: 100, ticks: [] }, plot);
  expect(first).toMatchObject({ left: 12.5, width: 25, top: 50, height: 50 });
  expect(second).toMatchObject({ left: 62.5, width: 25, top: 0, height: 100 });
});

test("stacked bars lie end to end, the first category lowest unless the axis is reversed", () => {
  const drawn = chart("BarStacked");
  const values = [series(20, 10), series(30, 40)];
  const scale = { minimum: 0, maximum: 100, ticks: [] };
  const bars = barsOf(drawn, values, 2, scale, plot);
  expect(bars[0]).toMatchObject({ left: 0, width: 20, top: 62.5, height: 25 });
  expect(bars[1]).toMatchObject({ left: 20, width: 30, top: 62.5 });
  drawn.categoryAxis.reversed = true;
  expect(barsOf(drawn, values, 2, scale, plot)[0]?.top).toBe(12.5);
});

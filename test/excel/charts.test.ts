/** 图表: charts of Excel's own, drawn from the cells they speak of and told apart without colours. */
import { CHART_COLORS } from "../../src/sheets/look";
import type { Chart } from "../../workbench/model/chart";
import { indicator } from "../plan/figures";
import { inserted, reportOf, WORDS, type Inserted } from "./inserted";

const TRAINING = indicator({ name: "职业培训", target: "4550人次", actual: "5834人次", ratio: "128.2%" });
const PENSION = indicator({ name: "城乡居民养老", kind: "ratio", actual: "14371人", ratio: "34.96%" });
const RATE = indicator({ name: "办结率", kind: "rate", target: "325条", ratio: "99.69%" });

function chartsOf({ opened }: Inserted): readonly Chart[] {
  return opened.workbook.sheets.find(({ name }) => name === WORDS.names.charts)?.charts ?? [];
}

test("completion stands as columns and pace as a line over them, for what is held against pace", async () => {
  const book = await inserted([reportOf([TRAINING, PENSION, RATE])]);
  const [pace] = chartsOf(book);
  expect(pace?.title.text).toBe("完成率与序时进度（较序时最低的2项，由低到高）");
  expect(pace?.series.map(({ name, type, values, categories }) => [name, type, values, categories])).toEqual([
    ["完成率", "ColumnClustered", "=图表!$Q$4:$Q$5", "=图表!$P$4:$P$5"],
    ["序时进度", "LineMarkers", "=图表!$R$4:$R$5", "=图表!$P$4:$P$5"],
  ]);
  expect([0, 1].map((row) => book.cell("图表", row, "name"))).toEqual(["城乡居民养老", "职业培训"]);
  expect([0, 1].map((row) => book.cell("图表", row, "completion"))).toEqual([0.3496, expect.closeTo(5834 / 4550, 9)]);
  expect([0, 1].map((row) => book.cell("图表", row, "pace"))).toEqual([0.5, 0.5]);
});

test("the counts of every part lie in one bar, the first part on top", async () => {
  const parts = chartsOf(await inserted([reportOf([TRAINING, PENSION, RATE])]))[1];
  expect(parts?.type).toBe("BarStacked");
  expect(parts?.categoryAxis.reversed).toBe(true);
  expect(parts?.series.map(({ name }) => name)).toEqual(["达到", "未达到", "工期待确认", "待核实", "不计"]);
  expect(parts?.series[1]).toMatchObject({
    values: "=总览!$E$17",
    categories: "=总览!$B$17",
    overlap: 100,
  });
});

test("every name and every figure is shown, however long the name", async () => {
  const charts = chartsOf(await inserted([reportOf([{ ...TRAINING, name: "很长的名称".repeat(8) }])]));
  for (const { series, categoryAxis } of charts) {
    expect(categoryAxis).toMatchObject({ labelSpacing: 1, labelRotation: 0 });
    expect(series.map(({ labels }) => labels.visible)).toEqual(series.map(() => true));
  }
});

test("the twelve lowest are drawn of more, and no such chart where nothing is held against pace", async () => {
  const many = Array.from({ length: 30 }, () => PENSION);
  expect(chartsOf(await inserted([reportOf(many)]))[0]?.series[0]?.values).toBe("=图表!$Q$4:$Q$15");
  expect(chartsOf(await inserted([reportOf([RATE])])).map(({ name }) => name)).toEqual(["PS_PartsChart"]);
});

/** How light a colour is on a black and white printer, 0 to 255. */
function grayOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

test("counts in one bar are told apart in grey, and their labels can be read", () => {
  const counts = ["reached", "notReached", "unconfirmed", "unverified", "notPaced"] as const;
  const grays = counts.map((id) => grayOf(CHART_COLORS[id].fill)).sort((one, other) => one - other);
  const steps = grays.slice(1).map((gray, at) => gray - (grays[at] ?? 0));
  expect(Math.min(...steps)).toBeGreaterThan(40);
  for (const { fill, text } of Object.values(CHART_COLORS).filter(({ fill }) => fill !== CHART_COLORS.pace.fill)) {
    expect(Math.abs(grayOf(fill) - grayOf(text))).toBeGreaterThan(100);
  }
});

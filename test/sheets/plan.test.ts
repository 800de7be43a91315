/** 计划: what every row says is what src/plan says, whatever becomes of 指标. */
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { isCounted } from "../../src/plan/implied";
import { roundHalfUp } from "../../src/plan/rounding";
import { assess, type Assessment } from "../../src/plan/assessment";
import { isUnfinished, outlookOf } from "../../src/plan/outlook";
import { RULE_SETS } from "../plan/presets";
import { applyRefresh } from "../../src/excel/applyRefresh";
import { readForRefresh } from "../../src/excel/readForRefresh";
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import type { Indicator } from "../../src/report/report";
import { scaleOf } from "../../src/sheets/scale";
import { wholeSheet } from "../../workbench/model/area";
import { deleteSheet } from "../../workbench/model/sheets";
import { isError, type CellValue } from "../../workbench/model/cells";
import { inserted, reportOf, WORDS, type Inserted } from "../excel/inserted";
import { indicator } from "../plan/figures";

const sheet = WORDS.names.plan;
const PLAN = { which: "unfinished", until: null } as const;
const planned = (items: readonly Indicator[], asOf = "2021-06-30"): Promise<Inserted> =>
  inserted([reportOf(items, { asOf })], { plan: PLAN });

/** The row of 计划 with these columns, found by the name of its indicator. */
function rowNamed(book: Inserted, name: string, ids: readonly string[]): readonly CellValue[] {
  const row = Array.from({ length: 60 }, (_, at) => at).find((at) => book.cell(sheet, at, "name") === name);
  if (row === undefined) throw new Error(`No row ${name}`);
  return ids.map((id) => book.cell(sheet, row, id));
}

const PENSION = indicator({ name: "城乡居民养老", kind: "ratio", actual: "14371人", ratio: "34.96%" });
const CHECKUP = indicator({
  name: "全民健康体检",
  target: "139294人",
  actual: "6万余人",
  ratio: "43.37%",
  deadline: "2021-10-31",
});
const WORKERS = indicator({ name: "职工参保", kind: "ratio", basis: "stock", actual: "30028人", ratio: "92%" });
const GREENWAY = indicator({ name: "环博绿廊", kind: "ratio", ratio: "40%" });
const STADIUM = indicator({ name: "体育场", kind: "progress", ratio: "30%" });
const FIGURES = ["remaining", "required", "average", "ratio", "outcome"];

test.each<[Indicator, readonly CellValue[]]>([
  // 41107 − 14371 over six months; 14371 / 6.
  [PENSION, [26736, 4456, 2395, 1.86, "目标系推算，不预测"]],
  // 139294 − 60412 over four months; (60412 + 4 × 10068.7) / 139294.
  [CHECKUP, [78882, 19721, 10069, 1.96, 0.7228]],
  [WORKERS, ["", "", "", "", "时点数不预测"]],
  [GREENWAY, [60, 10, 6.67, 1.5, 0.8]],
  [STADIUM, [70, 11.67, 5, 2.33, "形象进度不预测"]],
])("%j: what is left, a month, so far, times, and where it leads", async (item, figures) => {
  const book = await planned([item]);
  const shown = rowNamed(book, item.name, FIGURES);
  expect(shown).toEqual(figures.map((value) => (typeof value === "number" ? expect.closeTo(value, 4) : value)));
});

test("the furthest behind comes first, what is done is left out", async () => {
  const done = indicator({ name: "职业培训", target: "4550人次", actual: "5834人次" });
  const book = await planned([done, GREENWAY, WORKERS, PENSION, CHECKUP]);
  const names = [0, 1, 2, 3].map((row) => book.cell(sheet, row, "name"));
  expect(names).toEqual(["全民健康体检", "城乡居民养老", "环博绿廊", "职工参保"]);
  expect(book.blueprint.sheets.find(({ name }) => name === sheet)?.tables[0]?.rows).toHaveLength(4);
});

test("only what lags can be asked for, and a report without anything to do says so", async () => {
  const lagging = await inserted([reportOf([WORKERS, PENSION])], { plan: { which: "lagging", until: null } });
  expect(lagging.cell(sheet, 0, "name")).toBe("城乡居民养老");
  expect(lagging.blueprint.sheets.find(({ name }) => name === sheet)?.tables[0]?.rows).toHaveLength(1);
  const none = await planned([indicator({ target: "100人", actual: "100人" })]);
  expect(none.cell(sheet, 0, "name")).toBe("没有未完成的指标");
});

describe("the plan follows 指标", () => {
  const indicators = WORDS.names.indicators;

  test("when a figure is corrected, when a real target is entered, when it gets done", async () => {
    const book = await planned([PENSION]);
    book.type(indicators, 0, "target", "42000");
    expect(rowNamed(book, PENSION.name, FIGURES)).toEqual([27629, 4605, 2395, 1.92, expect.closeTo(28742 / 42000, 9)]);
    book.type(indicators, 0, "actual", "42000");
    expect(rowNamed(book, PENSION.name, ["status", "remaining", "required", "outcome"])).toEqual([
      "✓ 完成",
      0,
      0,
      "已完成",
    ]);
  });

  test("however 指标 is sorted", async () => {
    const book = await planned([PENSION, CHECKUP, GREENWAY]);
    const before = [PENSION, CHECKUP, GREENWAY].map(({ name }) => rowNamed(book, name, FIGURES));
    await book.opened.Excel.run(async ({ workbook }) => {
      workbook.tables.getItem("PS_Indicators").sort.apply([{ key: 2, ascending: false }]);
      await Promise.resolve();
    });
    expect([PENSION, CHECKUP, GREENWAY].map(({ name }) => rowNamed(book, name, FIGURES))).toEqual(before);
  });

  test("a row whose 键 is gone says so", async () => {
    const book = await planned([PENSION]);
    book.type(indicators, 0, "key", "别的");
    expect(book.cell(sheet, 0, "name")).toBe("指标表里没有这一项");
    expect(FIGURES.map((id) => book.cell(sheet, 0, id))).toEqual(["", "", "", "", ""]);
  });

  test("when the deadline has come nothing can be required any more", async () => {
    const book = await planned([PENSION]);
    book.type(indicators, 0, "deadline", "2021-06-30");
    expect(rowNamed(book, PENSION.name, ["remaining", "required", "ratio"])).toEqual([26736, "时限已到", ""]);
  });
});

test("with the figure of the report before the outcome is a range", async () => {
  const book = await planned([indicator({ name: "培训", target: "12000人", actual: "3000人" })]);
  book.type(sheet, 0, "earlierActual", "1500");
  book.type(sheet, 0, "earlierAsOf", "2021-04-30");
  // 500 a month makes 6000, 750 a month 7500.
  expect(rowNamed(book, "培训", ["outcome"])).toEqual(["50.0%—62.5%"]);
});

describe("the figure before", () => {
  const items = (training: string, pension: string, greenway: string): readonly Indicator[] => [
    indicator({ name: "培训", target: "12000人", actual: training }),
    indicator({ name: "养老", target: "41107人", ratio: pension }),
    indicator({ name: "绿廊", kind: "ratio", ratio: greenway }),
  ];
  const RANGES = ["培训", "养老", "绿廊"] as const;

  test("is that of 历次 once a newer report has come; one typed goes before it", async () => {
    const book = await planned(items("1500人", "20%", "30%"), "2021-03-31");
    expect(RANGES.map((name) => rowNamed(book, name, ["earlierFrom", "outcome"]))).toEqual([
      ["", 0.5],
      ["", expect.closeTo(0.8, 4)],
      ["", 1.2],
    ]);
    await applyRefresh({
      report: reportOf(items("3900人", "35%", "42%"), { asOf: "2021-06-30" }),
      choices: new Map(),
      seen: await readForRefresh(),
      readAt: "2021-07-05 09:00",
    });
    // 650 a month since January and 800 since April: 7800 to 8700. 20 % and 35 %, 30 % and 42 % in the same way.
    expect(RANGES.map((name) => rowNamed(book, name, ["earlierFrom", "outcome"]))).toEqual([
      ["历次", "65.0%—72.5%"],
      ["历次", "65.0%—70.0%"],
      ["历次", "66.0%—84.0%"],
    ]);
    expect(rowNamed(book, "培训", ["historyActual", "historyAsOf"])).toEqual([1500, 44286]);
    const row = [0, 1, 2].find((at) => book.cell(sheet, at, "name") === "培训") ?? -1;
    book.type(sheet, row, "earlierActual", "3400");
    book.type(sheet, row, "earlierAsOf", "2021-05-31");
    expect(rowNamed(book, "培训", ["earlierFrom", "outcome"])).toEqual(["手填", "57.5%—65.0%"]);
  });
});

test("without 历次 the outcome goes by the average alone", async () => {
  const book = await planned([GREENWAY]);
  const history = book.opened.workbook.sheets.find(({ name }) => name === WORDS.names.history);
  if (history === undefined) throw new Error("No 历次");
  deleteSheet(book.opened.workbook, history);
  book.type(WORDS.names.indicators, 0, "note", "重算");
  expect(rowNamed(book, "环博绿廊", ["earlierFrom", "outcome"])).toEqual(["", 0.8]);
});

test("red rows want a reason and a measure until both are filled in", async () => {
  const { conditionalFormats = [] } =
    (await planned([PENSION])).blueprint.sheets.find(({ name }) => name === sheet) ?? {};
  const wanted = conditionalFormats.filter(({ when }) => typeof when === "string" && when.includes('=""'));
  expect(wanted.map(({ ranges, when }) => [ranges, when])).toEqual([[["P4:Q4"], '=AND($AB4="红",P4="")']]);
});

/** What 计划 must show of an assessment, by column. */
function expectedOf(assessment: Assessment): Readonly<Record<string, unknown>> {
  const { effort, outcome } = outlookOf(assessment);
  const worth = effort?.unit === "%" ? 0.01 : scaleOf(assessment.indicator).worth;
  const near = (amount: number | null | undefined): unknown =>
    amount === null || amount === undefined ? "" : expect.closeTo(amount / worth, amount / worth < 1 ? 3 : 1);
  // A monthly rate of people is shown in whole people.
  const average = effort?.average ?? null;
  const counted = average !== null && effort !== null && isCounted(effort.unit) ? roundHalfUp(average, 0) : average;
  const expired = effort !== null && effort.remaining > 0 && effort.monthsLeft === 0;
  return {
    remaining: near(effort?.remaining),
    required: expired ? WORDS.plan.expired : near(effort?.required),
    average: near(counted),
    ratio: typeof effort?.ratio === "number" ? expect.closeTo(effort.ratio, 1) : "",
    outcome: typeof outcome === "string" ? WORDS.plan.withheld[outcome] : expect.closeTo(outcome.low, 9),
  };
}

/** Figures of a kind that is held against pace, some of them missing. */
const items: fc.Arbitrary<Indicator> = fc
  .record({
    unit: fc.constantFrom("人", "公里", "万元", "万人"),
    all: fc.integer({ min: 1000, max: 99_999 }),
    share: fc.integer({ min: 0, max: 9_900 }),
    form: fc.constantFrom("both", "implied", "rough", "share", "target"),
    kind: fc.constantFrom("total" as const, "ratio" as const, "progress" as const),
    basis: fc.constantFrom("cumulative" as const, "cumulative" as const, "stock" as const),
    start: fc.option(fc.constantFrom("2021-03-01", "2021-03-15", "2021-09-01")),
    deadline: fc.option(fc.constantFrom("2021-09-30", "2021-11-10", "2022-06-30", "2021-12-31")),
  })
  .map(({ unit, all, share, form, kind, ...dates }) => {
    const done = Math.round((all * share) / 10_000);
    const ratio = `${((done / all) * 100).toFixed(2)}%`;
    const [target, actual] = [`${String(all)}${unit}`, `${String(done)}${unit}`];
    if (kind === "progress" || form === "share") return indicator({ ...dates, kind, ratio });
    if (form === "implied" && done > 0) return indicator({ ...dates, kind, actual, ratio });
    if (form === "target") return indicator({ ...dates, kind, target });
    if (form === "rough" && done >= 100)
      return indicator({ ...dates, kind, target, actual: `${String(Math.floor(done / 100) * 100)}余${unit}`, ratio });
    return indicator({ ...dates, kind, target, actual });
  });

test("for any figures and dates the formulas equal the plan", async () => {
  const rows = fc.array(items, { minLength: 20, maxLength: 20 });
  const asOfs = fc.constantFrom("2021-06-30", "2021-10-20", "2021-11-25");
  await fc.assert(
    fc.asyncProperty(rows, asOfs, async (unnamed, asOf) => {
      const all = unnamed.map((item, at) => ({ ...item, name: `指标${String(at)}` }));
      const book = await planned(all, asOf);
      for (const item of all) {
        const assessment = assess(item, { asOf, year: 2021, rules: RULE_SETS.standard, curve: "months" });
        if (!isUnfinished(assessment)) continue;
        const expected = expectedOf(assessment);
        const shown = rowNamed(book, item.name, Object.keys(expected));
        expect([item.name, ...shown]).toEqual([item.name, ...Object.values(expected)]);
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);

test("needed times the months left covers what is left, and one less would not", async () => {
  const counts = fc.array(fc.tuple(fc.integer({ min: 2, max: 99_999 }), fc.nat(9_999)), {
    minLength: 20,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(counts, async (pairs) => {
      const book = await planned(
        pairs.map(([all, share], at) => {
          const done = Math.floor((all * share) / 10_000);
          return indicator({ name: `指标${String(at)}`, target: `${String(all)}人`, actual: `${String(done)}人` });
        }),
      );
      pairs.forEach((_, at) => {
        const [left, required] = rowNamed(book, `指标${String(at)}`, ["remaining", "required"]).map(Number);
        expect(Number.isInteger(required)).toBe(true);
        expect(Number(required) * 6).toBeGreaterThanOrEqual(Number(left));
        expect((Number(required) - 1) * 6).toBeLessThan(Number(left));
      });
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 60_000);

test.each([
  ["target", "待定"],
  ["target", "0"],
  ["actual", ""],
  ["actual", "约一半"],
  ["deadline", "年底"],
  ["deadline", "-3"],
  ["start", "0"],
  ["asOf", ""],
  ["unit", ""],
  ["basis", "时点"],
  ["reportedRatio", "三成"],
])("no cell is an error when %s becomes %j", async (id, text) => {
  const book = await planned([PENSION, CHECKUP, WORKERS, GREENWAY, STADIUM]);
  [0, 1, 2, 3, 4].forEach((row) => {
    book.type(WORDS.names.indicators, row, id, text);
    book.type(sheet, row, "earlierActual", "1000");
    book.type(sheet, row, "earlierAsOf", row === 0 ? "去年" : "-3");
  });
  const cells = [...(book.opened.workbook.sheets.find(({ name }) => name === sheet)?.cells.within(wholeSheet) ?? [])];
  expect(cells.filter(({ cell }) => isError(cell.value)).map(({ row, column }) => [row, column])).toEqual([]);
});

const BOLE = "../shared/reports/bole-2021h1.txt";
const testBole = existsSync(BOLE) || process.env["CI"] !== undefined ? test : test.skip;
testBole("bole-2021h1 (skipped where the labelled reports are absent)", async () => {
  const report = readReport(documentOf(readFileSync(BOLE, "utf8")));
  const book = await inserted([reportOf(report.indicators, { ...report, year: 2021, asOf: "2021-06-30" })], {
    plan: PLAN,
  });
  expect(rowNamed(book, "城乡居民基本养老保险参保缴费", ["required", "outcome"])).toEqual([4456, "目标系推算，不预测"]);
  expect(rowNamed(book, "全民健康体检", ["required", "ratio", "deadline"])).toEqual([19721, 1.96, 44500]);
  expect(rowNamed(book, "城镇职工参保缴费", ["required", "outcome"])).toEqual(["", "时点数不预测"]);
});

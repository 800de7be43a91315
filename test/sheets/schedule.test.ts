/** 倒排: months in whole units that end on the target, move when one is typed over, and count how long a row lags. */
import fc from "fast-check";
import { catchUp } from "../../src/plan/catchUp";
import type { Curve } from "../../src/plan/curves";
import { effortOf } from "../../src/plan/effort";
import { paceAt } from "../../src/plan/pace";
import { scheduleOf } from "../../src/plan/schedule";
import type { Indicator, IsoDate } from "../../src/report/report";
import { wholeSheet } from "../../workbench/model/area";
import { isError, type CellValue } from "../../workbench/model/cells";
import { inserted, reportOf, WORDS, type Inserted } from "../excel/inserted";
import { indicator } from "../plan/figures";
import { CURVES } from "../plan/presets";
import { curves } from "./randomIndicators";

const sheet = WORDS.names.schedule;
const MONTHS = ["07-31", "08-31", "09-30", "10-31", "11-30", "12-31"].map((day) => `2021-${day}`);

const scheduled = (
  items: readonly Indicator[],
  {
    asOf = "2021-06-30",
    until = null,
    curve,
  }: { readonly asOf?: IsoDate; readonly until?: IsoDate | null; readonly curve?: Curve } = {},
): Promise<Inserted> => inserted([reportOf(items, { asOf })], { curve, plan: { which: "unfinished", until } });

const monthColumn = (kind: "planned" | "actual", end: IsoDate): string =>
  `${kind}_${end.slice(0, 7).replace("-", "_")}`;
const plannedIn = (book: Inserted, row: number, months: readonly IsoDate[] = MONTHS): readonly CellValue[] =>
  months.map((end) => book.cell(sheet, row, monthColumn("planned", end)));
const typePlan = (book: Inserted, row: number, end: IsoDate, text: string): void => {
  book.type(sheet, row, monthColumn("planned", end), text);
};

const TRAINING = indicator({ name: "培训", target: "12000人", actual: "3000人" });
const CHECKUP = indicator({ target: "139294人", actual: "6万余人", ratio: "43.37%", deadline: "2021-10-31" });
const PENSION = indicator({ name: "城乡居民养老", kind: "ratio", actual: "14371人", ratio: "34.96%" });

test("equal months that end on the target", async () => {
  const book = await scheduled([TRAINING]);
  expect(plannedIn(book, 0)).toEqual([4500, 6000, 7500, 9000, 10500, 12000]);
  expect(book.cell(sheet, 0, "note")).toBe("");
});

test("what is due by October is planned until October, in whole people", async () => {
  // 60412 and a quarter of 78882 each month: 19720.5.
  const book = await scheduled([CHECKUP, TRAINING]);
  expect(plannedIn(book, 1)).toEqual([80133, 99853, 119574, 139294, "", ""]);
});

test.each<[string, Curve, readonly number[]]>([
  // 40 % by June, 65 by September, all by December: 25 of the 60 points left fall into three months, 35 into three.
  ["quarters", CURVES.quarters, [4250, 5500, 6750, 8500, 10250, 12000]],
  // Nothing is built after October.
  ["the northern season", CURVES.northernSeason, [5250, 7500, 9750, 12000, 12000, 12000]],
])("what remains follows the rest of %s", async (_, curve, months) => {
  const book = await scheduled([TRAINING], { curve });
  expect(plannedIn(book, 0)).toEqual(months);
  typePlan(book, 0, "2021-09-30", "6000");
  expect(plannedIn(book, 0).at(-1)).toBe(12000);
});

test("where the curve plans nothing until the deadline all is due then", async () => {
  const winter = indicator({
    name: "供暖",
    target: "120公里",
    actual: "0公里",
    start: "2021-11-01",
    deadline: "2021-12-31",
  });
  const book = await scheduled([winter], { asOf: "2021-10-31", curve: CURVES.northernSeason });
  expect(plannedIn(book, 0, ["2021-11-30", "2021-12-31"])).toEqual([0, 120]);
});

describe("a month typed over", () => {
  test("moves the months after it; the end stays the target", async () => {
    const book = await scheduled([TRAINING]);
    typePlan(book, 0, "2021-08-31", "5500");
    expect(plannedIn(book, 0)).toEqual([4500, 5500, 7125, 8750, 10375, 12000]);
    typePlan(book, 0, "2021-10-31", "11000");
    expect(plannedIn(book, 0)).toEqual([4500, 5500, 7125, 11000, 11500, 12000]);
    expect(book.cell(sheet, 0, "note")).toBe("");
  });

  test("may hold the name of a step", async () => {
    const book = await scheduled([indicator({ name: "体育场", kind: "progress", ratio: "30%" })]);
    expect(plannedIn(book, 0).map(Number)).toEqual([41.7, 53.4, 65.1, 76.7, 88.4, 100]);
    typePlan(book, 0, "2021-07-31", "主体封顶");
    // 70 points over the five months that are left.
    expect(plannedIn(book, 0).slice(1)).toEqual([44, 58, 72, 86, 100]);
  });

  test("beyond the target or short of it in the last month is said", async () => {
    const book = await scheduled([TRAINING, { ...TRAINING, name: "又一项" }]);
    typePlan(book, 0, "2021-12-31", "11900");
    expect(book.cell(sheet, 0, "note")).toBe("末月与目标差100人");
    typePlan(book, 1, "2021-09-30", "12500");
    expect(book.cell(sheet, 1, "note")).toBe("末月与目标差-500人");
  });
});

describe("refused, and why", () => {
  test("an implied target, until a real one is entered", async () => {
    const book = await scheduled([PENSION]);
    expect(book.cell(sheet, 0, "note")).toBe("目标系推算，请先在指标表填年度目标");
    expect(plannedIn(book, 0)).toEqual(["", "", "", "", "", ""]);
    book.type(WORDS.names.indicators, 0, "target", "41111");
    // A sixth of 26740, then a fifth of 22283, a quarter of 17826, a third of 13369, half of 8913.
    expect(plannedIn(book, 0)).toEqual([18828, 23285, 27742, 32198, 36655, 41111]);
  });

  test("a stock has no row, and says so if it becomes one", async () => {
    const book = await scheduled([{ ...TRAINING, basis: "stock" }, PENSION]);
    expect(book.cell(sheet, 0, "name")).toBe("城乡居民养老");
    book.type(WORDS.names.indicators, 1, "basis", "时点");
    expect(book.cell(sheet, 0, "note")).toBe("时点数，不倒排");
  });

  test.each([
    ["until", "2021-05-31", "时限已过，无月份可排"],
    ["until", "2022-03-31", "时限在最后一列之后"],
    ["until", "年底", "缺目标或完成数"],
    ["base", "", "缺目标或完成数"],
  ])("%s %s: %s", async (id, text, note) => {
    const book = await scheduled([TRAINING]);
    book.type(sheet, 0, id, text);
    expect(book.cell(sheet, 0, "note")).toBe(note);
  });
});

test("all can be done by an earlier month", async () => {
  const book = await scheduled([TRAINING, CHECKUP], { until: "2021-09-30" });
  const names = [0, 1].map((row) => plannedIn(book, row, MONTHS.slice(0, 3)).at(-1));
  expect(names.toSorted()).toEqual([12000, 139294]);
  const columns = book.blueprint.sheets.find(({ name }) => name === sheet)?.tables[0]?.columns ?? [];
  expect(columns.filter(({ id }) => id.startsWith("planned_"))).toHaveLength(3);
});

test("months behind in a row are counted from what is filled in", async () => {
  const book = await scheduled([TRAINING]);
  const actual = (end: IsoDate, text: string): CellValue => {
    book.type(sheet, 0, monthColumn("actual", end), text);
    return book.cell(sheet, 0, "behind");
  };
  expect(actual("2021-07-31", "4400")).toBe(1);
  expect(actual("2021-08-31", "5900")).toBe(2);
  // September is not filled in: nothing is known of it.
  expect(actual("2021-10-31", "8000")).toBe(3);
  expect(actual("2021-11-30", "10500")).toBe(0);
});

test("the schedule keeps its start when the figures of 指标 move on", async () => {
  const book = await scheduled([TRAINING]);
  book.type(WORDS.names.indicators, 0, "actual", "9999");
  expect(plannedIn(book, 0)).toEqual([4500, 6000, 7500, 9000, 10500, 12000]);
  book.type(WORDS.names.indicators, 0, "target", "15000");
  expect(plannedIn(book, 0)).toEqual([5000, 7000, 9000, 11000, 13000, 15000]);
});

test("more than six months: the plan is printed, the actuals stand to its right", async () => {
  const book = await scheduled([TRAINING], { asOf: "2021-01-31" });
  const columns =
    book.blueprint.sheets.find(({ name }) => name === sheet)?.tables[0]?.columns.map(({ id }) => id) ?? [];
  expect(columns.indexOf("planned_2021_12")).toBeLessThan(columns.indexOf("note"));
  expect(columns.indexOf("actual_2021_02")).toBeGreaterThan(columns.indexOf("note"));
});

test("for any figures, dates and months typed over the formulas equal the plan and end on the target", async () => {
  const rows = fc.array(
    fc.record({
      unit: fc.constantFrom("人", "件", "万人"),
      all: fc.integer({ min: 100, max: 99_999 }),
      share: fc.nat(9_900),
      deadline: fc.constantFrom(null, "2021-10-31", "2021-11-20", "2022-03-31"),
      typed: fc.option(fc.tuple(fc.nat(3), fc.nat(100))),
    }),
    { minLength: 12, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom("2021-06-30", "2021-06-26", "2021-07-10"),
      spreads,
      async (drawn, asOf, curve) => {
        const items = drawn.map(({ unit, all, share, deadline }, at) =>
          indicator({
            name: `指标${String(at)}`,
            deadline,
            target: `${String(all)}${unit}`,
            actual: `${String(Math.floor((all * share) / 10_000))}${unit}`,
          }),
        );
        const book = await scheduled(items, { asOf, curve });
        drawn.forEach(({ unit, typed }, at) => {
          const item = items[at];
          const row = drawn.findIndex((_, place) => book.cell(sheet, place, "name") === `指标${String(at)}`);
          const effort = item === undefined ? null : effortOf(item, paceAt(asOf, scheduleOf(item, 2021)));
          if (item === undefined || effort === null) throw new Error("No effort");
          const until = item.deadline ?? "2021-12-31";
          const worth = unit === "万人" ? 10_000 : 1;
          const steps = catchUp(effort, asOf, until, { curve });
          const step = steps[typed?.[0] ?? -1];
          const set = new Map<IsoDate, number>();
          if (step !== undefined && step.date !== until && typed !== null) {
            const value = Math.round(effort.actual.value + (effort.remaining * typed[1]) / 100);
            set.set(step.date, value);
            typePlan(book, row, step.date, String(value / worth));
          }
          const expected = catchUp(effort, asOf, until, { curve, set });
          const shown = expected.map(({ date }) => Number(book.cell(sheet, row, monthColumn("planned", date))) * worth);
          // A month typed lower than the one before lowers no cumulative plan: the greatest so far counts.
          if (set.size === 0 || rises(expected.map(({ due }) => due)))
            expect(shown).toEqual(expected.map(({ due }) => expect.closeTo(due, 3)));
          expect(shown.at(-1)).toBeCloseTo(effort.target.value, 3);
          if (unit !== "万人") expect(shown.every(Number.isInteger)).toBe(true);
        });
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);

/** Even months, and curves of the year; whether days are counted is a matter of the dates here. */
const spreads = fc.oneof(
  fc.constant<Curve>("months"),
  curves.filter((curve) => curve !== "days"),
);

const rises = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => number >= (numbers[index - 1] ?? 0));

test.each([
  ["base", "没有"],
  ["from", "-3"],
  ["from", "开春"],
  ["until", "99999999"],
  ["planned_2021_08", "若干"],
  ["actual_2021_08", "若干"],
])("no cell is an error when %s becomes %j", async (id, text) => {
  const book = await scheduled([TRAINING, PENSION, CHECKUP]);
  [0, 1, 2].forEach((row) => {
    book.type(sheet, row, id, text);
  });
  book.type(WORDS.names.indicators, 0, "key", "没有");
  const cells = [...(book.opened.workbook.sheets.find(({ name }) => name === sheet)?.cells.within(wholeSheet) ?? [])];
  expect(cells.filter(({ cell }) => isError(cell.value)).map(({ row, column }) => [row, column])).toEqual([]);
});

/** 月均需 and 落后次序 of 指标: what a month must bring, as src/plan says it, and which lag most. */
import fc from "fast-check";
import { effortOf } from "../../src/plan/effort";
import { paceAt } from "../../src/plan/pace";
import { scheduleOf } from "../../src/plan/schedule";
import type { Indicator } from "../../src/report/report";
import { scaleOf } from "../../src/sheets/scale";
import { inserted, reportOf, WORDS } from "../excel/inserted";
import { indicator } from "../plan/figures";

const sheet = WORDS.names.indicators;

test.each<[Parameters<typeof indicator>[0], number | ""]>([
  // 41107 less 14371 is 26736, over 6 months.
  [{ kind: "ratio", actual: "14371人", ratio: "34.96%" }, 4456],
  // 43.37 % of 139294 is 60412, 78882 are left for 4 months: 19720.5, a whole person more.
  [{ target: "139294人", actual: "6万余人", ratio: "43.37%", deadline: "2021-10-31" }, 19721],
  // 9000 people over 6 months; in 万人 the same people.
  [{ target: "12000人", actual: "3000人" }, 1500],
  [{ target: "1.2万人", actual: "0.3万人" }, 0.15],
  // Money is not rounded up.
  [{ target: "100万元", actual: "40万元" }, 10],
  [{ target: "100人", actual: "120人" }, 0],
  // A stock counted on a day has no monthly rate, a deadline that is over no months left.
  [{ target: "100人", actual: "30人", basis: "stock" }, ""],
  [{ target: "100人", actual: "30人", deadline: "2021-05-31" }, ""],
  [{ kind: "progress", ratio: "40%" }, ""],
  [{ target: "100人" }, ""],
])("%o needs %s a month from the end of June", async (printed, required) => {
  const book = await inserted([reportOf([indicator(printed)])]);
  expect(book.cell(sheet, 0, "required")).toBe(required);
});

/** Figures that a true count of `done` out of `all` prints: both counts, one with the ratio, or a rough one with it. */
const printedFigures = fc
  .record({
    unit: fc.constantFrom("人", "件", "公里", "万元", "万人"),
    all: fc.integer({ min: 1000, max: 99_999 }),
    share: fc.integer({ min: 0, max: 12_000 }),
    form: fc.constantFrom("both", "ratio", "rough"),
  })
  .map(({ unit, all, share, form }): Parameters<typeof indicator>[0] => {
    const done = Math.round((all * share) / 10_000);
    const ratio = `${((done / all) * 100).toFixed(2)}%`;
    const actual = `${String(done)}${unit}`;
    if (form === "ratio" && done > 0) return { kind: "ratio", actual, ratio };
    if (form === "rough" && done >= 100)
      return { target: `${String(all)}${unit}`, actual: `${String(Math.floor(done / 100) * 100)}余${unit}`, ratio };
    return { target: `${String(all)}${unit}`, actual };
  });
const dates = fc
  .date({ min: new Date("2021-01-01"), max: new Date("2021-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const lagging: fc.Arbitrary<Indicator> = fc
  .record({
    figures: printedFigures,
    basis: fc.constantFrom("cumulative" as const, "cumulative" as const, "stock" as const),
    start: fc.option(fc.oneof(dates, fc.constant("2021-03-01"))),
    deadline: fc.option(fc.oneof(dates, fc.constant("2022-06-30"))),
  })
  .map(({ figures, ...rest }) => indicator({ ...figures, ...rest }))
  .filter(({ start, deadline }) => start === null || deadline === null || start <= deadline);

test("for any figures and dates 月均需 is what the plan requires", async () => {
  const rows = fc.array(lagging, { minLength: 40, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(rows, fc.oneof(dates, fc.constant("2021-06-30")), async (items, asOf) => {
      const book = await inserted([reportOf(items, { asOf })]);
      items.forEach((item, row) => {
        const required = effortOf(item, paceAt(asOf, scheduleOf(item, 2021)))?.required ?? null;
        const shown = book.cell(sheet, row, "required");
        if (required === null) expect(shown).toBe("");
        else expect(shown).toBeCloseTo(required / scaleOf(item).worth, 6);
      });
    }),
    { numRuns: 15 },
  );
}, 60_000);

test("落后次序 tells equal gaps apart by their rows, and leaves out what is not counted", async () => {
  const behind = indicator({ target: "100人", actual: "30人" });
  const book = await inserted([
    reportOf([
      behind,
      indicator({ target: "100人", actual: "90人" }),
      behind,
      indicator({ kind: "rate", ratio: "90%" }),
    ]),
  ]);
  const [first, ahead, second, uncounted] = [0, 1, 2, 3].map((row) => book.cell(sheet, row, "order"));
  expect(first).toBeCloseTo(-20, 2);
  expect(Number(first) < Number(second)).toBe(true);
  expect(ahead).toBeCloseTo(40, 2);
  expect(uncounted).toBe("");
});

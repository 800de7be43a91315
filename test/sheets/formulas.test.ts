/** The formulas of 指标 say what src/plan says, for any indicators, dates and rules. */
import fc from "fast-check";
import { assess, type Assessment } from "../../src/plan/assessment";
import { RULE_SETS } from "../../src/plan/ruleSets";
import type { Indicator, IndicatorKind, IsoDate } from "../../src/report/report";
import { scaleOf } from "../../src/sheets/scale";
import { statusText } from "../../src/sheets/statusWords";
import { inserted, reportOf, WORDS, type Inserted } from "../excel/inserted";
import { indicator } from "../plan/figures";

const KINDS: readonly IndicatorKind[] = ["total", "rate", "ratio", "progress", "limit", "growth", "whole", "none"];
const sheet = WORDS.names.indicators;

/** Printed figures of one unit: counts, measures, money, percentages, some of them only roughly known. */
const amounts = fc.constantFrom("人", "件", "万元", "公里", "%").chain((unit) => {
  const digits = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map(String),
    fc.integer({ min: 0, max: 99_999 }).map((number) => (number / 100).toFixed(2)),
  );
  const text = digits.map((number) => `${number}${unit}`);
  const rough = unit === "人" ? fc.integer({ min: 1, max: 99 }).map((number) => `${String(number)}万余人`) : text;
  return fc.record({
    target: fc.option(text, { nil: undefined }),
    actual: fc.option(fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: rough }), { nil: undefined }),
  });
});
const ratios = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 400 }).map((percent) => `${String(percent)}%`),
    fc.integer({ min: 0, max: 20_000 }).map((percent) => `${(percent / 100).toFixed(2)}%`),
    fc.constantFrom("100%", "99.96%", "99.95%", "99.94%", "50%", "49.95%"),
  ),
  { nil: undefined },
);
const dates = (from: string, to: string): fc.Arbitrary<IsoDate> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const indicators: fc.Arbitrary<Indicator> = fc
  .record({
    figures: amounts,
    ratio: ratios,
    kind: fc.constantFrom(...KINDS),
    direction: fc.constantFrom("up" as const, "down" as const),
    start: fc.option(fc.oneof(dates("2020-06-01", "2021-12-31"), fc.constant("2021-03-01"))),
    deadline: fc.option(fc.oneof(dates("2021-01-01", "2022-12-31"), fc.constant("2021-10-31"))),
    status: fc.constantFrom("done" as const, "ongoing" as const, "notstarted" as const, null),
  })
  .map(({ figures, ...rest }) => indicator({ ...figures, ...rest }));

/** What the row must show, by column. */
function expectedOf(assessment: Assessment): Readonly<Record<string, string | number>> {
  const { completion, pace, gap, state, reached, colour } = assessment;
  const tally =
    state === "unverified"
      ? WORDS.tallies.unverified
      : state === "presumed"
        ? WORDS.tallies.unconfirmed
        : reached === null
          ? WORDS.tallies.notPaced
          : reached
            ? WORDS.tallies.reached
            : WORDS.tallies.notReached;
  return {
    completion: completion?.value ?? "",
    pace: pace === null ? "" : pace.percent / 100,
    gap: gap?.points ?? "",
    // How many are left is held by examples below: a random ratio need not fit any whole number.
    status: state === "open" ? WORDS.states.open : statusText(assessment, WORDS),
    lampColor: WORDS.colors[colour],
    tally,
  };
}

function shownIn({ cell }: Inserted, row: number, ids: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    ids.map((id) => {
      const value = cell(sheet, row, id);
      if (id === "status" && String(value).startsWith(WORDS.states.open)) return [id, WORDS.states.open];
      return [id, typeof value === "number" ? Number(value.toPrecision(12)) : value];
    }),
  );
}

const rounded = (row: Readonly<Record<string, string | number>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row).map(([id, value]) => [id, typeof value === "number" ? Number(value.toPrecision(12)) : value]),
  );

test("for any indicators, dates and rule sets the formulas equal the plan", async () => {
  const rows = fc.array(indicators, { minLength: 40, maxLength: 40 });
  const asOfs = fc.oneof(dates("2021-01-01", "2021-12-31"), fc.constantFrom("2021-06-30", "2021-11-25", "2021-10-20"));
  const ruleSets = fc.constantFrom(...Object.values(RULE_SETS));
  await fc.assert(
    fc.asyncProperty(rows, asOfs, ruleSets, async (items, asOf, rules) => {
      const book = await inserted([reportOf(items, { asOf })], { rules });
      items.forEach((item, row) => {
        const expected = expectedOf(assess(item, { asOf, year: 2021, rules, curve: "months" }));
        expect(shownIn(book, row, Object.keys(expected))).toEqual(rounded(expected));
      });
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);

test("推算目标 is what the plan implies, in the scale of its row", async () => {
  const items = [
    indicator({ kind: "ratio", actual: "14371人", ratio: "34.96%" }),
    indicator({ kind: "ratio", actual: "1300万元", ratio: "72%" }),
  ];
  const book = await inserted([reportOf(items)]);
  // 14371 / 0.3496 = 41107.0; 1300 / 0.72 = 1805.56 万元.
  expect(book.cell(sheet, 0, "impliedTarget")).toBe(41107);
  expect(book.cell(sheet, 0, "target")).toBe("—（推算约41107）");
  expect(book.cell(sheet, 1, "impliedTarget")).toBeCloseTo(1805.56, 2);
  expect(items[1] && scaleOf(items[1]).unit).toBe("万元");
});

test.each([
  // 99.69 % of 325 is 324; 1187 less 992 is 195; 90.2 % of 4099 is 3697.
  [{ target: "325条", ratio: "99.69%" }, "在办，余1条"],
  [{ target: "1187处", actual: "992处" }, "在办，余195处"],
  [{ target: "4099条", ratio: "90.2%" }, "在办，余402条"],
  [{ ratio: "90.2%" }, "在办"],
])("what is left of %o is said: %s", async (printed, words) => {
  const item = indicator({ kind: "rate", ...printed });
  const book = await inserted([reportOf([item])]);
  expect(book.cell(sheet, 0, "status")).toBe(words);
  expect(
    statusText(assess(item, { asOf: "2021-06-30", year: 2021, rules: RULE_SETS.standard, curve: "months" }), WORDS),
  ).toBe(words);
});

test.each([
  // 5834 / 4550 = 128.22 %, printed 128.2 %.
  [{ target: "4550人次", actual: "5834人次", ratio: "128.2%" }, "相符"],
  // 7 / 20 = 35 %.
  [{ target: "20座", actual: "7座", ratio: "41%" }, "不符，按数字为35.0%"],
  // 3.225 to 3.235 of 8.95 to 9.05: 35.6 % to 36.1 %.
  [{ target: "9万人", actual: "3.23万人", ratio: "35.86%" }, "相符"],
  [{ target: "20座", actual: "7座" }, ""],
])("核对 of %o is %s", async (printed, words) => {
  const book = await inserted([reportOf([indicator(printed)])]);
  expect(book.cell(sheet, 0, "check")).toBe(words);
});

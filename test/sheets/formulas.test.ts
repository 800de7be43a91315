/** The formulas of 指标 say what src/plan says, for any indicators, dates and rules. */
import fc from "fast-check";
import { assess, type Assessment } from "../../src/plan/assessment";
import { CURVES, yearCurve, type Curve } from "../../src/plan/curves";
import { OPEN, type LampRow, type RuleSet } from "../../src/plan/lamps";
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

/** Curves as planners set them: some months of the year with shares that rise to the whole. */
const yearCurves = fc
  .record({
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
    shares: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 11, maxLength: 11 }),
  })
  .map(({ months, shares }) => {
    const rising = shares.toSorted((a, b) => a - b).map((share) => share / 1000);
    const points = months
      .toSorted((a, b) => a - b)
      .map((month, index) => ({ month, share: index === months.length - 1 ? 1 : (rising[index] ?? 1) }));
    return yearCurve("自定", points);
  });
const curves: fc.Arbitrary<Curve> = fc.oneof(
  { weight: 2, arbitrary: yearCurves },
  fc.constantFrom<Curve[]>("months", "days", CURVES.quarters, CURVES.northernSeason),
);

/** Rules with bounds anywhere, overlapping and with zones that none of them covers. */
const tenths = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -1200, max: 1500 }).map((number) => number / 10) },
  fc.constantFrom(-OPEN, OPEN),
);
const lampRows: fc.Arbitrary<LampRow> = fc.record({
  appliesTo: fc.constantFrom("all" as const, "total" as const, "ratio" as const, "progress" as const),
  measure: fc.constantFrom("points" as const, "relative" as const, "completion" as const),
  low: tenths,
  high: tenths,
  status: fc.constantFrom("甲", "乙", "丙", "丁"),
  symbol: fc.constantFrom("●", "▲", "■"),
  colour: fc.constantFrom("blue" as const, "green" as const, "yellow" as const, "red" as const, "grey" as const),
  meaning: fc.constant(""),
});
const ruleSets: fc.Arbitrary<RuleSet> = fc.oneof(
  fc.constantFrom(...Object.values(RULE_SETS)),
  fc.array(lampRows, { minLength: 1, maxLength: 6 }).map((rows) => ({ name: "自定", rows })),
);

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

test("for any indicators, dates, rules and curves the formulas equal the plan", async () => {
  const rows = fc.array(indicators, { minLength: 40, maxLength: 40 });
  const asOfs = fc.oneof(dates("2021-01-01", "2021-12-31"), fc.constantFrom("2021-06-30", "2021-11-25", "2021-10-20"));
  await fc.assert(
    fc.asyncProperty(rows, asOfs, ruleSets, curves, async (items, asOf, rules, curve) => {
      const book = await inserted([reportOf(items, { asOf })], { rules, curve });
      items.forEach((item, row) => {
        const expected = expectedOf(assess(item, { asOf, year: 2021, rules, curve }));
        expect(shownIn(book, row, Object.keys(expected))).toEqual(rounded(expected));
      });
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 240_000);

describe("pace methods", () => {
  const plain = () => [indicator({ kind: "ratio", ratio: "45%" }), indicator({ kind: "ratio", ratio: "45%" })];

  test("a row may follow another method than the rest", async () => {
    const { cell, type } = await inserted([reportOf(plain())]);
    // The building season runs for seven months from April: three of seven by the end of June.
    type(sheet, 1, "ownMethod", "北方施工期");
    expect([cell(sheet, 0, "pace"), cell(sheet, 1, "pace")]).toEqual([0.5, 0.429]);
    expect([cell(sheet, 0, "status"), cell(sheet, 1, "status")]).toEqual(["▲ 关注", "● 正常"]);
  });

  test("the setting and its points are edited on 规则", async () => {
    const { cell, opened } = await inserted([reportOf(plain())]);
    opened.type("规则!B8", "按季度");
    expect(cell(sheet, 0, "pace")).toBe(0.4);
    // 按季度 is the third method; June is its sixth month. 45 % by June, so 45 % is in time and a point less is not.
    opened.type("规则!T6", "46%");
    expect([cell(sheet, 0, "pace"), cell(sheet, 0, "gap")]).toEqual([0.46, -1]);
    const subtitle = opened.workbook.sheets.find(({ name }) => name === sheet)?.cells.get(1, 0)?.value;
    expect(subtitle).toContain("年度序时进度46.0%");
  });

  test("a curve of the planner's own is a row more", async () => {
    const { cell, opened, type } = await inserted([reportOf(plain())]);
    await opened.Excel.run(async ({ workbook }) => {
      workbook.tables.getItem("PS_Curves").rows.add();
      await Promise.resolve();
    });
    opened.type("规则!N8", "两步走");
    opened.type("规则!T8", "30%");
    opened.type("规则!Z8", "100%");
    type(sheet, 0, "ownMethod", "两步走");
    expect(cell(sheet, 0, "pace")).toBe(0.3);
  });

  test.each([
    ["falls", "规则!W6", "10%"],
    ["holds a word", "规则!T6", "四成"],
    ["stops short of the whole", "规则!Z6", "90%"],
  ])("a curve that %s is said to be wrong and paces nothing", async (_, address, text) => {
    const { cell, opened } = await inserted([reportOf(plain())]);
    opened.type("规则!B8", "按季度");
    opened.type(address, text);
    const curves = opened.workbook.sheets.find(({ name }) => name === WORDS.names.rules);
    expect(curves?.cells.get(5, 26)?.value).toBe("须逐月不减，最后为100%");
    expect(["pace", "gap", "status", "method"].map((id) => cell(sheet, 0, id))).toEqual([
      "",
      "",
      "待核实",
      "算法未定义",
    ]);
  });
});

describe("whatever a planner types, every cell of 指标 still says something", () => {
  const typed: readonly (readonly [string, string])[] = [
    ["target", ""],
    ["target", "0"],
    ["target", "-5"],
    ["target", "0.5"],
    ["target", "待下达"],
    ["actual", ""],
    ["actual", "0"],
    ["actual", "约一半"],
    ["deadline", "年底"],
    ["deadline", ""],
    ["deadline", "-3"],
    ["deadline", "99999999"],
    ["deadline", "2020-01-01"],
    ["start", "开春"],
    ["start", "0"],
    ["asOf", ""],
    ["reportedRatio", "三成"],
    ["reportedRatio", "0"],
    ["key", "没有"],
  ];
  const items = KINDS.flatMap((kind) => [
    indicator({ kind, target: "4550人", actual: "2300人", ratio: "50.5%" }),
    indicator({ kind, actual: "2300人", ratio: "50.5%" }),
    indicator({ kind, ratio: "50.5%" }),
  ]);

  test.each(typed)("%s: %j", async (id, text) => {
    const { cell, type } = await inserted([reportOf(items)]);
    items.forEach((_, row) => {
      type(sheet, row, id, text);
    });
    const shown = items.flatMap((_, row) => Object.keys(WORDS.columns).map((column) => cell(sheet, row, column)));
    expect(shown.filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
  });

  test("what is not a date is never taken for a lamp", async () => {
    const { cell, type } = await inserted([reportOf([indicator({ kind: "ratio", ratio: "60%" })])]);
    type(sheet, 0, "deadline", "年底");
    expect([cell(sheet, 0, "status"), cell(sheet, 0, "tally")]).toEqual(["待核实", "待核实"]);
  });
});

describe("rules as a planner leaves them", () => {
  const behind = () => [reportOf([indicator({ kind: "ratio", ratio: "45%" })])];

  test("a bound left empty is no bound", async () => {
    const { cell, opened } = await inserted(behind());
    opened.type("规则!G7", "");
    opened.type("规则!H5", "");
    opened.type("规则!G5", "-20");
    expect(cell(sheet, 0, "status")).toBe("● 正常");
  });

  test.each([
    ["a measure that is none", "规则!F6", ""],
    ["a bound in words", "规则!G6", "十"],
  ])("%s covers nothing, and that is said", async (_, address, text) => {
    const { cell, opened } = await inserted(behind());
    opened.type(address, text);
    expect(cell(sheet, 0, "status")).toBe("规则未定义");
  });
});

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

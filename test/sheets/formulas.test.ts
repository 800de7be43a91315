/** The formulas of 指标 say what src/plan says, for any indicators, dates and rules. */
import fc from "fast-check";
import { assess, type Assessment } from "../../src/plan/assessment";
import { RULE_SETS } from "../plan/presets";
import { scaleOf } from "../../src/sheets/scale";
import { statusText } from "../../src/sheets/statusWords";
import { inserted, reportOf, WORDS, type Inserted } from "../excel/inserted";
import { indicator } from "../plan/figures";
import { curves, dates, indicators, KINDS, ruleSets } from "./randomIndicators";

const sheet = WORDS.names.indicators;

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

/** Rule sets as files: what is saved is read back, and what is wrong with a file is said by row. */
import fc from "fast-check";
import { OPEN, type LampRow } from "../../src/plan/lamps";
import {
  NoNameError,
  NoRowsError,
  NotJsonError,
  ruleFileOf,
  ruleSetIn,
  WrongRowError,
  type RowFault,
} from "../../src/plan/ruleFile";
import { RULE_SETS } from "./presets";

const ROW = {
  appliesTo: "all",
  measure: "points",
  low: -10,
  high: -0.1,
  status: "关注",
  symbol: "▲",
  colour: "yellow",
};
const file = (...rows: readonly unknown[]): string => JSON.stringify({ name: "某市", rows });

test.each(Object.entries(RULE_SETS))("the preset %s is read back as it was saved", (_, rules) => {
  expect(ruleSetIn(ruleFileOf(rules))).toEqual(rules);
});

test("any rule set is read back as it was saved", () => {
  const tenth = fc.integer({ min: -99_989, max: 99_989 }).map((tenths) => tenths / 10);
  const text = fc.constantFrom("关注", "a", '"', "黄灯\\");
  const row: fc.Arbitrary<LampRow> = fc.record({
    appliesTo: fc.constantFrom("all" as const, "total" as const, "ratio" as const, "progress" as const),
    measure: fc.constantFrom("points" as const, "relative" as const, "completion" as const),
    low: fc.constantFrom(-OPEN, -50.1, 0),
    high: fc.oneof(tenth.map(Math.abs), fc.constant(OPEN)),
    status: text,
    symbol: text,
    colour: fc.constantFrom("blue" as const, "green" as const, "yellow" as const, "red" as const, "grey" as const),
    meaning: fc.constantFrom("", "说明"),
  });
  fc.assert(
    fc.property(text, fc.array(row, { minLength: 1, maxLength: 8 }), (name, rows) => {
      expect(ruleSetIn(ruleFileOf({ name, rows }))).toEqual({ name, rows });
    }),
  );
});

test("bounds and meaning may be left out", () => {
  const { low, high, ...open } = ROW;
  expect([low, high]).toEqual([-10, -0.1]);
  expect(ruleSetIn(file(open)).rows[0]).toMatchObject({ low: -OPEN, high: OPEN, meaning: "" });
});

test.each([
  ["no JSON", "规则", NotJsonError],
  ["nothing", "", NotJsonError],
  ["a list", "[]", NoNameError],
  ["a word", '"规则"', NoNameError],
  ["an empty name", '{"name": " ", "rows": []}', NoNameError],
  ["no rows", '{"name": "某市"}', NoRowsError],
  ["an empty list of rows", '{"name": "某市", "rows": []}', NoRowsError],
] as const)("%s is refused", (_, text, Refusal) => {
  expect(() => ruleSetIn(text)).toThrow(Refusal);
});

test.each<[RowFault, unknown, string]>([
  ["appliesTo", { ...ROW, appliesTo: "rate" }, '"rate"'],
  ["measure", { ...ROW, measure: undefined }, "—"],
  ["low", { ...ROW, low: "-10" }, '"-10"'],
  ["low", { ...ROW, low: -10.05 }, "-10.05"],
  ["high", { ...ROW, high: 10000 }, "10000"],
  ["order", { ...ROW, low: 5, high: -5 }, "[5,-5]"],
  ["status", { ...ROW, status: " " }, '" "'],
  ["symbol", { ...ROW, symbol: "" }, '""'],
  ["colour", { ...ROW, colour: "orange" }, '"orange"'],
  ["meaning", { ...ROW, meaning: 5 }, "5"],
  ["appliesTo", null, "—"],
])("a wrong %s is named with its row", (fault, row, found) => {
  expect(() => ruleSetIn(file(ROW, row))).toThrow(WrongRowError);
  expect(() => ruleSetIn(file(ROW, row))).toThrow(expect.objectContaining({ row: 2, fault, found }));
});

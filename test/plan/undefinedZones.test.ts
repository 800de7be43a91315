/** What rule sets leave undefined is said before anything is written. */
import fc from "fast-check";
import { lampOf, OPEN, type LampRow, type Measured, type RuleSet } from "../../src/plan/lamps";
import type { RuleSetId } from "../../src/plan/ruleSets";
import { undefinedZones, type UndefinedZone } from "../../src/plan/undefinedZones";
import { RULE_SETS } from "./presets";

/** Spans as one would say them: `points -9.9…-0.1`. */
const said = (zones: readonly UndefinedZone[]): readonly string[] =>
  zones.map(({ kinds, spans }) =>
    [
      kinds.length === 3 ? "all" : kinds.join("+"),
      ...spans.map(({ measure, low, high }) => `${measure} ${String(low)}…${String(high)}`),
    ].join(" "),
  );

test.each<[RuleSetId, readonly string[]]>([
  ["standard", []],
  ["twoStates", []],
  ["threeByPoints", ["all points -9.9…-0.1"]],
  ["threeByShare", []],
  ["bands", []],
  ["fiveColours", ["all completion 30…99.9"]],
])("the preset %s", (id, zones) => {
  expect(said(undefinedZones(RULE_SETS[id]))).toEqual(zones);
});

const row = (change: Partial<LampRow>): LampRow => ({
  appliesTo: "all",
  measure: "points",
  low: -OPEN,
  high: OPEN,
  status: "甲",
  symbol: "●",
  colour: "green",
  meaning: "",
  ...change,
});

test.each<[string, readonly LampRow[], readonly string[]]>([
  ["no row at all", [], ["all"]],
  ["one kind only", [row({ appliesTo: "progress" })], ["total+ratio"]],
  [
    "measures mixed: what neither of them covers",
    [row({ measure: "completion", low: 100 }), row({ high: -0.1 })],
    [`all completion -${String(OPEN)}…99.9 points 0…${String(OPEN)}`],
  ],
  [
    "a gap in the middle and one at the end",
    [row({ low: 0, high: 10 }), row({ high: -5 })],
    ["all points -4.9…-0.1", `all points 10.1…${String(OPEN)}`],
  ],
])("%s", (_, rows, zones) => {
  expect(said(undefinedZones({ name: "自定", rows }))).toEqual(zones);
});

const bound = fc.integer({ min: -300, max: 300 }).map((tenths) => tenths / 10);
const anyRow = fc
  .record({
    appliesTo: fc.constantFrom("all", "total", "ratio", "progress"),
    measure: fc.constantFrom("points", "completion"),
    ends: fc.tuple(fc.oneof(bound, fc.constant(-OPEN)), fc.oneof(bound, fc.constant(OPEN))),
  })
  .map(({ ends, ...rest }) => row({ ...rest, low: Math.min(...ends), high: Math.max(...ends) }));

test("a lamp is missing where a zone is undefined, and nowhere else", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 5 }),
      fc.constantFrom("total", "ratio", "progress"),
      bound,
      bound,
      (rows, kind, points, completion) => {
        const rules: RuleSet = { name: "自定", rows };
        const measured: Measured = { points, completion, relative: null };
        const within = undefinedZones(rules).some(
          ({ kinds, spans }) =>
            kinds.includes(kind) &&
            spans.every(
              ({ measure, low, high }) => low <= (measured[measure] ?? 0) && (measured[measure] ?? 0) <= high,
            ),
        );
        expect(within).toBe(lampOf(rules, kind, measured) === null);
      },
    ),
    { numRuns: 2000 },
  );
});

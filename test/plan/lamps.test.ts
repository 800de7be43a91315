/** Lamp rules: every preset at its boundaries, and how rows are read. */
import fc from "fast-check";
import { lampOf, OPEN, type LampRow, type Measured, type RuleSet } from "../../src/plan/lamps";
import { RULE_SETS } from "./presets";

const points = (value: number): Measured => ({ completion: null, relative: null, points: value });
const relative = (value: number): Measured => ({ completion: null, relative: value, points: null });
const completion = (value: number): Measured => ({ completion: value, relative: null, points: null });

describe("presets at their boundaries", () => {
  test.each([
    ["standard", completion(100), "完成"],
    ["standard", { completion: 99.9, points: 0, relative: 0 }, "正常"],
    ["standard", points(0), "正常"],
    ["standard", points(-0.1), "关注"],
    ["standard", points(-10), "关注"],
    ["standard", points(-10.1), "滞后"],
    ["standard", { completion: 100, points: -0.1, relative: 0 }, "完成"],
    ["twoStates", points(0), "达到序时进度"],
    ["twoStates", points(-0.1), "未达到"],
    ["threeByPoints", points(0), "绿灯"],
    ["threeByPoints", points(-0.1), null],
    ["threeByPoints", points(-5), null],
    ["threeByPoints", points(-9.9), null],
    ["threeByPoints", points(-10), "黄灯"],
    ["threeByPoints", points(-30), "黄灯"],
    ["threeByPoints", points(-30.1), "红灯"],
    ["threeByShare", relative(0), "绿灯"],
    ["threeByShare", relative(-0.1), "黄灯"],
    ["threeByShare", relative(-50), "黄灯"],
    ["threeByShare", relative(-50.1), "红灯"],
    ["threeByShare", points(10), null],
    ["bands", completion(100), "提前完成"],
    ["bands", completion(99.9), "超时间进度"],
    ["bands", completion(80), "超时间进度"],
    ["bands", completion(79.9), "同步"],
    ["bands", completion(60), "同步"],
    ["bands", completion(59.9), "滞后"],
    ["fiveColours", completion(100), "蓝灯"],
    ["fiveColours", completion(99.9), null],
    ["fiveColours", completion(30), null],
    ["fiveColours", completion(29.9), "红灯"],
  ] as const)("%s: %o shows %s", (name, measured, status) => {
    expect(lampOf(RULE_SETS[name], "total", measured)?.status ?? null).toBe(status);
  });

  test.each(Object.values(RULE_SETS).map((rules) => [rules.name, rules] as const))(
    "%s can be told apart in black and white",
    (_, { rows }) => {
      const marks = rows.map(({ status, symbol }) => symbol + status);
      expect(new Set(marks).size).toBe(rows.length);
      expect(new Set(rows.map(({ symbol }) => symbol)).size).toBe(rows.length);
    },
  );
});

describe("reading the rows", () => {
  const lamp = (status: string, row: Partial<LampRow>): LampRow => ({
    appliesTo: "all",
    measure: "points",
    low: -OPEN,
    high: OPEN,
    status,
    symbol: "●",
    colour: "green",
    meaning: "",
    ...row,
  });

  test("a row for one kind leaves the others to the rows below", () => {
    const rules: RuleSet = { name: "", rows: [lamp("工程", { appliesTo: "progress" }), lamp("其他", {})] };
    expect(lampOf(rules, "progress", points(0))?.status).toBe("工程");
    expect(lampOf(rules, "total", points(0))?.status).toBe("其他");
  });

  test("an open bound has no end", () => {
    const rules: RuleSet = { name: "", rows: [lamp("完成", { measure: "completion", low: 100 })] };
    expect(lampOf(rules, "total", completion(96170))?.status).toBe("完成");
  });

  test("of several rows that cover a gap the first one wins", () => {
    const tenth = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);
    const bounds = fc.array(fc.tuple(tenth, tenth), { maxLength: 6 });
    fc.assert(
      fc.property(bounds, tenth, (all, gap) => {
        const rules: RuleSet = { name: "", rows: all.map(([low, high], index) => lamp(String(index), { low, high })) };
        const first = all.findIndex(([low, high]) => low <= gap && gap <= high);
        expect(lampOf(rules, "total", points(gap))?.status ?? "-1").toBe(String(first));
      }),
    );
  });
});

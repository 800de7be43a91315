import type { Section } from "../../src/report/report";
import { serialOf } from "../../src/sheets/dates";
import { keyMaker } from "../../src/sheets/keys";
import { numberSections, sectionAt } from "../../src/sheets/numbering";

const section = (marker: string, title: string, level: number, start: number, end: number): Section => ({
  marker,
  title,
  level,
  start,
  end,
});

const SECTIONS = [
  section("一", "一、稳步推进惠民工程", 1, 0, 100),
  section("㈠", "㈠ 就业创业方面", 2, 10, 50),
  section("㈤", "㈤拓展社保扩面", 2, 50, 100),
  section("二", "二、办好实事", 1, 100, 200),
  section("㈠", "㈠实现就业", 2, 110, 200),
  section("", "附表", 1, 200, 220),
];

test("headings are numbered among their siblings and named with the marks above them", () => {
  expect(numberSections(SECTIONS).map(({ number, label }) => [number, label])).toEqual([
    ["1", "一 稳步推进惠民工程"],
    ["1-1", "一㈠ 就业创业方面"],
    ["1-2", "一㈤ 拓展社保扩面"],
    ["2", "二 办好实事"],
    ["2-1", "二㈠ 实现就业"],
    ["3", "附表"],
  ]);
});

test.each([
  [60, "1-2"],
  [105, "2"],
  [119, "2-1"],
  [219, "3"],
  [230, undefined],
])("place %i stands under %s", (start, number) => {
  expect(sectionAt(numberSections(SECTIONS), start)?.number).toBe(number);
});

test("keys tell repeats apart and stay within 64 characters", () => {
  const keyOf = keyMaker();
  expect(keyOf(["博乐市", "1-1", "职业培训", "人次"])).toBe("博乐市·1-1·职业培训·人次");
  expect(keyOf(["博乐市", "1-1", "职业培训", "人次"])).toBe("博乐市·1-1·职业培训·人次#2");
  const long = ["很".repeat(80), "长".repeat(80)].map((name) => keyOf([name]));
  expect(new Set(long).size).toBe(2);
  expect(long.every((key) => key.length === 64)).toBe(true);
  expect(keyOf(["很".repeat(80)])).toMatch(/#2$/u);
});

// 44197 is what Excel shows for 1 January 2021 under the format General.
test.each([
  ["1900-03-01", 61],
  ["2021-01-01", 44197],
  ["2021-06-30", 44377],
])("%s is day %i", (date, serial) => {
  expect(serialOf(date)).toBe(serial);
});

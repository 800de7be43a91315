/** Rounding intervals: which printed figures can all be right at once. */
import fc from "fast-check";
import { agree, exactly, quotientOf, roundedTo, standsFor, sumOf, wholesIn } from "../../src/report/interval";
import type { Qualifier, Quantity } from "../../src/report/report";

const figure = (
  number: number,
  unit: string,
  step: number,
  scale = 1,
  qualifier: Qualifier | null = null,
): Quantity => ({
  start: 0,
  text: `${number}${unit}`,
  value: number * scale,
  unit: unit.replace(/^[万亿]/u, ""),
  qualifier,
  printed: { number, unit, step },
});
const percent = (number: number, step: number): Quantity => figure(number, "%", step, 0.01);

describe("implied targets are every whole number whose ratio rounds to the printed one", () => {
  test.each([
    ["14371人 is 34.96%", figure(14371, "人", 1), percent(34.96, 0.01), 41102, 41112],
    ["30028人 is 92%", figure(30028, "人", 1), percent(92, 1), 32463, 32817],
    ["30706人 is 97.76%", figure(30706, "人", 1), percent(97.76, 0.01), 31408, 31411],
    ["50801人 is 127%", figure(50801, "人", 1), percent(127, 1), 39844, 40158],
    ["99人 is 50%: 200 gives 49.5%, which rounds up", figure(99, "人", 1), percent(50, 1), 197, 200],
    ["101人 is 50%: 200 gives 50.5%, which rounds to 51%", figure(101, "人", 1), percent(50, 1), 201, 204],
  ])("%s", (_, actual, ratio, least, most) => {
    expect(wholesIn(quotientOf(standsFor(actual), standsFor(ratio)))).toEqual({ least, most });
  });
});

describe("a ratio agrees with its figures within their rounding", () => {
  test.each([
    ["5834 of 4550 is 128.2%", figure(5834, "人次", 1), figure(4550, "人次", 1), percent(128.2, 0.1), true],
    ["3.23万 of 9万 is 35.86%", figure(3.23, "万人", 0.01, 1e4), figure(9, "万人", 1, 1e4), percent(35.86, 0.01), true],
    [
      "0.49万以上 of 1万 is 49.16%",
      figure(0.49, "万人", 0.01, 1e4, "以上"),
      figure(1, "万人", 1, 1e4),
      percent(49.16, 0.01),
      true,
    ],
    [
      "3420 is 超计划14% of 3000",
      figure(3420, "人", 1),
      figure(3000, "人", 1),
      { ...percent(14, 1), value: 1.14 },
      true,
    ],
    ["7 of 20 is not 41%", figure(7, "件", 1), figure(20, "件", 1), percent(41, 1), false],
    ["2 of 132 is not 1.6%: counts are exact", figure(2, "项", 1), figure(132, "项", 1), percent(1.6, 0.1), false],
    [
      "1882.24亿 of 4420亿 is not 42.8%",
      figure(1882.24, "亿元", 0.01, 1e8),
      figure(4420, "亿元", 1, 1e8),
      percent(42.8, 0.1),
      false,
    ],
    [
      "4.3亿 of 8.5亿 is 过半",
      figure(4.3, "亿元", 0.1, 1e8),
      figure(8.5, "亿元", 0.1, 1e8),
      figure(50, "%", 10, 0.01, "超"),
      true,
    ],
    ["6万余 of 139294 is 43.37%", figure(6, "万人", 1, 1e4, "余"), figure(139294, "人", 1), percent(43.37, 0.01), true],
  ])("%s", (_, actual, target, ratio, holds) => {
    expect(agree(quotientOf(standsFor(actual), standsFor(target)), standsFor(ratio))).toBe(holds);
  });
});

test("parts add up within the rounding of each", () => {
  const parts = [15.38, 3.49, 0.76].map((n) => standsFor(figure(n, "亿元", 0.01, 1e8)));
  expect(agree(sumOf(parts), standsFor(figure(19.64, "亿元", 0.01, 1e8)))).toBe(true);
  expect(agree(sumOf(parts), standsFor(figure(19.66, "亿元", 0.01, 1e8)))).toBe(false);
});

test("no whole number lies between two, and none can be named without an end", () => {
  expect(wholesIn({ low: 3.2, high: 3.8, lowIn: true, highIn: true })).toBeNull();
  expect(wholesIn(quotientOf(exactly(5), roundedTo(0, 1)))).toBeNull();
});

test("whatever is counted agrees with its own ratio, however that was rounded", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99999 }),
      fc.integer({ min: 1, max: 99999 }),
      fc.constantFrom(0, 1, 2),
      (a, b, digits) => {
        const step = 10 ** -digits;
        const ratio = Math.floor((a * 100 * 10 ** digits) / b + 0.5) / 10 ** digits;
        expect(agree(quotientOf(exactly(a), exactly(b)), standsFor(percent(ratio, step)))).toBe(true);
      },
    ),
  );
});

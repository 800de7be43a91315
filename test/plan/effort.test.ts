/** Planning figures: what is left, what it takes a month, where it leads. */
import fc from "fast-check";
import { catchUp, ImpliedTargetError, NothingLeftError } from "../../src/plan/catchUp";
import { daysAfter } from "../../src/plan/calendar";
import { effortOf, type Effort } from "../../src/plan/effort";
import { finishDate, forecastOf } from "../../src/plan/forecast";
import { paceAt } from "../../src/plan/pace";
import { scheduleOf } from "../../src/plan/schedule";
import type { Indicator } from "../../src/report/report";
import { indicator } from "./figures";

const effortAt = (asOf: string, input: Indicator): Effort | null =>
  effortOf(input, paceAt(asOf, scheduleOf(input, 2021)));

/** 3000 of 12000 people by the half-year. */
const QUARTER: Effort = {
  target: { value: 12000, implied: false },
  actual: { value: 3000, implied: false },
  unit: "人",
  remaining: 9000,
  over: 0,
  monthsElapsed: 6,
  monthsLeft: 6,
  required: 1500,
  average: 500,
  ratio: 3,
};

test("what is left, a month, and times the months so far", () => {
  expect(effortAt("2021-06-30", indicator({ target: "12000人", actual: "3000人" }))).toEqual(QUARTER);
});

test("figures that rest on an implied target say so", () => {
  expect(effortAt("2021-06-30", indicator({ kind: "ratio", actual: "14371人", ratio: "34.96%" }))).toMatchObject({
    target: { value: 41107, implied: true },
    actual: { value: 14371, implied: false },
  });
});

test("money is not rounded up to whole units, people are", () => {
  expect(effortAt("2021-06-30", indicator({ target: "100万元", actual: "30万元" }))?.required).toBeCloseTo(7e5 / 6, 6);
  expect(effortAt("2021-06-30", indicator({ target: "100人", actual: "30人" }))?.required).toBe(12);
});

test("after the deadline nothing can be required any more", () => {
  const late = effortAt("2021-08-31", indicator({ target: "100人", actual: "30人", deadline: "2021-07-31" }));
  expect(late).toMatchObject({ remaining: 70, monthsLeft: 0, required: null, ratio: null });
});

test("before the start there is no average", () => {
  const early = effortAt("2021-06-30", indicator({ target: "100人", actual: "0人", start: "2021-07-01" }));
  expect(early).toMatchObject({ average: null, ratio: null, required: 17 });
});

test("by days, a month is a twelfth of 365 days", () => {
  const effort = effortAt("2021-10-20", indicator({ target: "365人", actual: "293人" }));
  expect(effort?.monthsElapsed).toBeCloseTo((293 * 12) / 365, 9);
  expect(effort?.monthsLeft).toBeCloseTo((72 * 12) / 365, 9);
  expect(effort?.required).toBe(31);
});

test.each([
  ["a stock", indicator({ basis: "stock", target: "100人", actual: "30人" })],
  ["works in percent", indicator({ kind: "progress", ratio: "30%" })],
  ["a ratio without amounts", indicator({ kind: "ratio", ratio: "43.6%" })],
  ["a rate", indicator({ kind: "rate", target: "1187处", actual: "992处" })],
])("%s has no monthly effort", (_, input) => {
  expect(effortAt("2021-06-30", input)).toBeNull();
});

describe("forecast", () => {
  test("along the straight line", () => {
    expect(forecastOf(QUARTER)).toEqual({ low: 6000, high: 6000 });
  });

  test("between the straight line and the rate since the last report", () => {
    expect(forecastOf(QUARTER, { actual: 1500, monthsElapsed: 4 })).toEqual({ low: 6000, high: 7500 });
  });

  test("a report of the same month tells no rate", () => {
    expect(forecastOf(QUARTER, { actual: 1500, monthsElapsed: 6 })).toEqual({ low: 6000, high: 6000 });
  });

  test("the day it is done at the present rate: 18 months on", () => {
    expect(finishDate(QUARTER, "2021-06-30")).toBe("2022-12-30");
    expect(finishDate({ ...QUARTER, remaining: 0 }, "2021-06-30")).toBe("2021-06-30");
    expect(finishDate({ ...QUARTER, average: 0 }, "2021-06-30")).toBeNull();
  });
});

describe("catch-up schedule", () => {
  test("equal months to the deadline", () => {
    expect(catchUp(QUARTER, "2021-06-30", "2021-12-31")).toEqual([
      { date: "2021-07-31", due: 4500 },
      { date: "2021-08-31", due: 6000 },
      { date: "2021-09-30", due: 7500 },
      { date: "2021-10-31", due: 9000 },
      { date: "2021-11-30", due: 10500 },
      { date: "2021-12-31", due: 12000 },
    ]);
  });

  test("a month begun gets its share of days", () => {
    expect(catchUp(QUARTER, "2021-10-20", "2021-11-30")).toEqual([
      { date: "2021-10-31", due: 3000 + Math.round((9000 * 11) / 41) },
      { date: "2021-11-30", due: 12000 },
    ]);
  });

  test("a month set by the planner moves those after it, and the end stays the target", () => {
    // 6500 left after August, over four months: 1625 each.
    const set = new Map([["2021-08-31", 5500]]);
    expect(catchUp(QUARTER, "2021-06-30", "2021-12-31", { set }).map(({ due }) => due)).toEqual([
      4500, 5500, 7125, 8750, 10375, 12000,
    ]);
  });

  test("an implied target is refused, and so is a deadline that has come", () => {
    const implied = { ...QUARTER, target: { value: 12000, implied: true } };
    expect(() => catchUp(implied, "2021-06-30", "2021-12-31")).toThrow(ImpliedTargetError);
    expect(() => catchUp(QUARTER, "2021-06-30", "2021-06-30")).toThrow(NothingLeftError);
  });

  test("whole units that never fall and end on the target", () => {
    fc.assert(
      fc.property(
        fc.nat(100000),
        fc.nat(100000),
        fc.nat(300),
        fc.integer({ min: 40, max: 700 }),
        (done, left, from, days) => {
          const asOf = daysAfter("2021-01-01", from);
          const target = { value: done + left, implied: false };
          const steps = catchUp(
            { ...QUARTER, target, actual: { value: done, implied: false }, remaining: left },
            asOf,
            daysAfter(asOf, days),
          );
          const dues = [done, ...steps.map(({ due }) => due)];
          expect(dues.at(-1)).toBe(done + left);
          expect(dues.every((due, index) => Number.isInteger(due) && due >= (dues[index - 1] ?? 0))).toBe(true);
        },
      ),
    );
  });
});

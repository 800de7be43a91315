/** Pace: which share of the target is due at a date, and by which count. */
import fc from "fast-check";
import { daysAfter, NotADateError } from "../../src/plan/calendar";
import { CurveError, yearCurve, type Curve } from "../../src/plan/curves";
import { CURVES } from "./presets";
import { paceAt } from "../../src/plan/pace";
import { DeadlineBeforeStartError, scheduleOf } from "../../src/plan/schedule";

const dated = (start: string | null, deadline: string | null) => scheduleOf({ start, deadline }, 2021);
const YEAR = dated(null, null);

describe("evenly spread", () => {
  test.each([
    // as of, start, deadline, percent, counted
    ["2021-06-30", null, null, 50, "months"],
    ["2021-09-30", null, null, 75, "months"],
    ["2021-10-20", null, null, 80.3, "days"],
    ["2021-10-25", null, null, 83.3, "months"],
    ["2021-10-24", null, null, 81.4, "days"],
    ["2021-11-30", null, null, 91.7, "months"],
    ["2021-02-28", null, null, 16.7, "months"],
    ["2021-06-30", null, "2021-10-31", 60, "months"],
    ["2021-06-30", null, "2021-07-31", 85.7, "months"],
    ["2021-06-30", null, "2021-07-20", 90, "days"],
    ["2021-06-30", "2021-03-01", null, 40, "months"],
    ["2021-06-30", "2021-03-15", "2021-12-31", 37, "days"],
    ["2021-06-30", null, "2022-12-31", 25, "months"],
    ["2021-06-30", "2021-07-01", null, 0, "months"],
    ["2021-08-31", null, "2021-07-31", 100, "months"],
    ["2021-08-10", null, "2021-07-31", 100, "days"],
    ["2020-12-31", null, null, 0, "months"],
  ] as const)("as of %s from %s to %s", (asOf, start, deadline, percent, counted) => {
    const pace = paceAt(asOf, dated(start, deadline));
    expect([pace.percent, pace.time.counted]).toEqual([percent, counted]);
  });

  test("a leap year has a day more to count", () => {
    const schedule = scheduleOf({ start: null, deadline: null }, 2020);
    expect(paceAt("2020-10-20", schedule).percent).toBe(80.3);
    expect(paceAt("2020-03-01", schedule).time).toEqual({ counted: "days", elapsed: 61, total: 366 });
  });

  test("half-year by days, where days are asked for", () => {
    expect(paceAt("2021-06-30", YEAR, "days").percent).toBe(49.6);
  });

  test("the months behind a pace can be told", () => {
    expect(paceAt("2021-06-30", dated(null, "2021-10-31")).time).toEqual({ counted: "months", elapsed: 6, total: 10 });
  });
});

describe("by a curve of the year", () => {
  test.each([
    ["quarters", "2021-03-31", null, null, 15],
    ["quarters", "2021-06-30", null, null, 40],
    ["quarters", "2021-07-31", null, null, 48.3],
    ["quarters", "2021-09-30", null, null, 65],
    ["quarters", "2021-12-31", null, null, 100],
    ["northernSeason", "2021-03-31", null, null, 0],
    ["northernSeason", "2021-06-30", null, null, 42.9],
    ["northernSeason", "2021-06-15", null, null, 35.7],
    ["northernSeason", "2021-11-30", null, null, 100],
    // four months of season until the end of July, three of them over
    ["northernSeason", "2021-06-30", null, "2021-07-31", 75],
    // two seasons of seven months
    ["northernSeason", "2021-12-31", null, "2022-12-31", 50],
    // a winter's work: all of it due on the deadline
    ["northernSeason", "2021-02-28", null, "2021-03-31", 0],
    ["northernSeason", "2021-03-31", null, "2021-03-31", 100],
  ] as const)("%s as of %s from %s to %s", (name, asOf, start, deadline, percent) => {
    expect(paceAt(asOf, dated(start, deadline), CURVES[name]).percent).toBe(percent);
  });

  test("month by month as the planner sets it", () => {
    const shares = [0.02, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 0.95, 1];
    const curve = yearCurve(
      "逐月",
      shares.map((share, index) => ({ month: index + 1, share })),
    );
    expect(
      shares.map((_, index) => paceAt(`2021-${String(index + 1).padStart(2, "0")}-28`, YEAR, curve).share),
    ).toEqual(shares.map((share) => expect.closeTo(share, 12)));
  });

  test.each([
    [
      "falls",
      [
        { month: 6, share: 0.6 },
        { month: 12, share: 0.5 },
      ],
    ],
    ["stops short", [{ month: 12, share: 0.9 }]],
    [
      "goes back in time",
      [
        { month: 6, share: 0.5 },
        { month: 3, share: 1 },
      ],
    ],
    ["is empty", []],
  ])("a curve that %s is refused", (_, points) => {
    expect(() => yearCurve("曲线", points)).toThrow(CurveError);
  });
});

describe("schedules", () => {
  test("what nobody stated is assumed and said to be", () => {
    expect(dated(null, "2021-07-31")).toEqual({
      start: "2021-01-01",
      deadline: "2021-07-31",
      assumed: { start: true, deadline: false },
    });
  });

  test("what was due in an earlier year began in it, what begins later is due later", () => {
    expect(dated(null, "2020-10-31").start).toBe("2020-01-01");
    expect(dated("2022-03-01", null).deadline).toBe("2022-12-31");
  });

  test("a deadline before the start is refused", () => {
    expect(() => dated("2021-08-01", "2021-07-31")).toThrow(DeadlineBeforeStartError);
  });

  test.each(["2021-02-29", "2021-13-01", "2021-6-30", "六月底"])("%s is no date", (date) => {
    expect(() => paceAt(date, YEAR)).toThrow(NotADateError);
  });
});

describe("whatever the dates", () => {
  const day = fc.integer({ min: 0, max: 1095 }).map((days) => daysAfter("2020-01-01", days));
  const span = fc.tuple(day, day).map(([a, b]) => (a < b ? dated(a, b) : dated(b, a)));
  const curve = fc.constantFrom<Curve[]>("months", "days", CURVES.quarters, CURVES.northernSeason);

  test("pace lies between nothing and all", () => {
    fc.assert(
      fc.property(day, span, curve, (asOf, schedule, along) => {
        const { share } = paceAt(asOf, schedule, along);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("pace is complete on the deadline", () => {
    fc.assert(fc.property(span, curve, (span, along) => paceAt(span.deadline, span, along).share === 1));
  });

  test("by one and the same count, a later date is never due for less", () => {
    fc.assert(
      fc.property(day, day, span, curve, (a, b, schedule, along) => {
        const [earlier, later] = [a < b ? a : b, a < b ? b : a].map((asOf) => paceAt(asOf, schedule, along));
        fc.pre(earlier?.time.counted === later?.time.counted);
        expect(earlier?.share).toBeLessThanOrEqual((later?.share ?? 0) + 1e-12);
      }),
    );
  });
});

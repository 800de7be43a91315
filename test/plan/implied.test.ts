/** Implied figures: exactly the whole numbers whose ratio would be printed so. */
import fc from "fast-check";
import { impliedActual, impliedTarget } from "../../src/plan/implied";
import { indicator } from "./figures";

/** Whether actual over target, rounded half up in whole-number arithmetic, is `printed` units of 10^−(2+decimals). */
function prints(actual: number, target: number, printed: number, decimals: number): boolean {
  const units = 10n ** BigInt(2 + decimals);
  return (2n * BigInt(actual) * units + BigInt(target)) / (2n * BigInt(target)) === BigInt(printed);
}

const decimals = fc.integer({ min: 0, max: 2 });
const ratio = (printed: number, places: number): string => `${(printed / 10 ** places).toFixed(places)}%`;

test("implied targets are all that round to the printed ratio, and none else", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0.05, max: 2, noNaN: true }),
      decimals,
      (actual, share, places) => {
        const printed = Math.max(Math.round(share * 10 ** (2 + places)), 1);
        const implied = impliedTarget(
          indicator({ kind: "ratio", actual: `${String(actual)}人`, ratio: ratio(printed, places) }),
        );
        const upTo = Math.ceil((actual * 10 ** (2 + places)) / (printed - 0.5)) + 2;
        const fitting = Array.from({ length: upTo }, (_, index) => index + 1).filter((target) =>
          prints(actual, target, printed, places),
        );
        expect(implied === null ? [] : [implied.low, implied.high]).toEqual(
          fitting.length === 0 ? [] : [fitting.at(0), fitting.at(-1)],
        );
      },
    ),
    { numRuns: 150 },
  );
});

test("implied actuals are all that round to the printed ratio, and none else", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 20000 }),
      decimals,
      (target, tenthOfThousandth, places) => {
        const printed = Math.max(Math.round((tenthOfThousandth / 10000) * 10 ** (2 + places)), 1);
        const implied = impliedActual(indicator({ target: `${String(target)}人`, ratio: ratio(printed, places) }));
        const fitting = Array.from({ length: target * 2 + 40 }, (_, done) => done).filter((done) =>
          prints(done, target, printed, places),
        );
        expect(implied === null ? [] : [implied.low, implied.high]).toEqual(
          fitting.length === 0 ? [] : [fitting.at(0), fitting.at(-1)],
        );
      },
    ),
    { numRuns: 150 },
  );
});

test("of a whole no more than all can be done", () => {
  expect(impliedActual(indicator({ kind: "rate", target: "18132件", ratio: "100%" }))).toMatchObject({
    low: 18042,
    high: 18132,
    nearest: 18132,
  });
});

test("an investment printed in 万元 leaves the rounding of both figures", () => {
  const implied = impliedTarget(indicator({ kind: "ratio", actual: "1300万元", ratio: "72%" }));
  expect(implied?.low).toBeCloseTo(1299.5e4 / 0.725, 3);
  expect(implied?.high).toBeCloseTo(1300.5e4 / 0.715, 3);
  expect(implied).toMatchObject({ round: 18_000_000, unit: "元" });
});

test.each([
  ["127%", "50801人", 40000],
  ["130.26%", "50801人", 39000],
  ["70%", "4200户", 6000],
  ["34.96%", "14371人", null],
  ["92%", "30028人", null],
])("at %s of %s the round target offered is %s", (ratio, actual, round) => {
  expect(impliedTarget(indicator({ kind: "ratio", actual, ratio }))?.round).toBe(round);
});

test("nothing is implied where the report gives the figure, or nothing has been done", () => {
  expect(impliedTarget(indicator({ target: "4550人次", actual: "5834人次", ratio: "128.2%" }))).toBeNull();
  expect(impliedActual(indicator({ target: "4550人次", actual: "5834人次", ratio: "128.2%" }))).toBeNull();
  expect(impliedTarget(indicator({ kind: "ratio", actual: "0人", ratio: "0%" }))).toBeNull();
});

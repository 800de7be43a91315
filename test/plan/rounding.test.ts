/** Rounding as it is printed: exact in decimal, halves up. */
import fc from "fast-check";
import { comparedCompletion, shownCompletion } from "../../src/plan/completion";
import { roundHalfUp, toTenth } from "../../src/plan/rounding";

test.each([
  [0.8035, 80.4],
  [0.80349, 80.3],
  [1.0005, 100.1],
  [0.0005, 0.1],
  [0.00049, 0],
  [5834 / 4550, 128.2],
  [9.617, 961.7],
  [-0.0005, -0.1],
  [1e-9, 0],
])("%d is %d percent", (fraction, percent) => {
  expect(toTenth(fraction)).toBe(percent);
});

test("never a negative zero", () => {
  expect(Object.is(roundHalfUp(-0.04, 1), 0)).toBe(true);
});

test.each([
  [0.9994, 99.9, 1],
  [0.9995, 99.95, 2],
  [0.9996, 99.96, 2],
  [0.99999, 99.99, 2],
  [1, 100, 1],
  [1.0004, 100, 1],
  [1.28219, 128.2, 1],
])("%d is shown as %d with %d decimals", (fraction, percent, decimals) => {
  expect(shownCompletion(fraction)).toEqual({ percent, decimals });
});

test("rules see less than 100 as long as not all is done", () => {
  expect([0.9996, 0.99999, 1, 1.2].map(comparedCompletion)).toEqual([99.9, 99.9, 100, 120]);
});

test("a half in decimal goes up, whatever the binary fraction", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (thousandths) => {
      const half = Number(`${String(thousandths)}5e-4`);
      expect(roundHalfUp(half, 3)).toBe(Number(`${String(thousandths + 1)}e-3`));
    }),
  );
});

test("quotients of whole numbers round as whole-number arithmetic says", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 1, max: 1e7 }), (actual, target) => {
      const tenths = (BigInt(actual) * 2000n + BigInt(target)) / (2n * BigInt(target));
      expect(toTenth(actual / target)).toBe(Number(tenths) / 10);
    }),
    { numRuns: 2000 },
  );
});

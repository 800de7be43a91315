/**
 * Rounding as people and spreadsheets do it: in decimal, a half goes up. What is printed is what is compared, so every
 * figure that is shown or compared passes through here.
 */

/** Digits that survive the noise of binary fractions; spreadsheets keep as many. */
const CERTAIN_DIGITS = 15;

/**
 * `value` to `decimals` places, halves away from zero as ROUND in a spreadsheet: 0.8035 to 3 places is 0.804, although
 * the nearest binary fraction lies a little below it.
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const [digits = "0", exponent = "0"] = Math.abs(value).toPrecision(CERTAIN_DIGITS).split("e");
  const places = Math.round(Number(`${digits}e${String(Number(exponent) + decimals)}`));
  // Zero plus, because −0 would be printed with its sign.
  return 0 + (Math.sign(value) * places) / 10 ** decimals;
}

/** A fraction as percent with one decimal, the grid on which completion and pace are printed and compared: 0.3496 is 35.0. */
export function toTenth(fraction: number): number {
  return roundHalfUp(fraction * 100, 1);
}

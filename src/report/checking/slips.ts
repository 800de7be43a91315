/**
 * Whether a printed figure may be a slip of another number: what happens when a number is copied by hand. Two figures that
 * differ by more than a slip seldom contradict each other; they were rather never meant of the same thing.
 */
import type { Quantity } from "../report";
import { decimalsOf } from "./arithmetic";

/** Further apart than by this factor are figures of different things. */
const FAR_OFF = 1.4;
/** A number of one digit can be any other. */
const LEAST_DIGITS = 2;

/** Whether `a` without its character at `i` is `b`. */
const without = (a: string, i: number): string => a.slice(0, i) + a.slice(i + 1);

/** One digit is another one, or two neighbours have changed places. */
function isMistyped(a: string, b: string): boolean {
  const first = [...a].findIndex((digit, i) => digit !== b[i]);
  if (a.slice(first + 1) === b.slice(first + 1)) return true;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}

/** One digit was left out of the shorter. */
function isShortened(longer: string, shorter: string): boolean {
  return [...longer].some((_, i) => without(longer, i) === shorter);
}

/** The digits that count, wherever the point stands: 425 for 42.5 and 4250. */
const digitsOf = (number: string): string => number.replace(/\D/gu, "").replace(/^0+|0+$/gu, "");

/** Whether `printed` could have come from writing down `right`, a value in its base unit, with one mistake. */
export function isSlipOf(printed: Quantity, right: number): boolean {
  const { number, step } = printed.printed;
  if (number <= 0 || printed.value <= 0 || right <= 0) return false;
  const decimals = decimalsOf(step);
  const meant = (right / (printed.value / number)).toFixed(decimals);
  const typed = number.toFixed(decimals);
  if (meant === typed) return false;
  if (digitsOf(meant) === digitsOf(typed)) return true;
  const [a, b] = [typed.replace(".", ""), meant.replace(".", "")];
  if (Math.min(a.length, b.length) < LEAST_DIGITS) return false;
  if (a.length === b.length) return isMistyped(a, b);
  if (Math.abs(a.length - b.length) > 1) return false;
  return a.length > b.length ? isShortened(a, b) : isShortened(b, a);
}

/** Whether one slip, in the whole or in one of its parts, explains why the parts do not make it. */
export function isSlipInSum(parts: readonly Quantity[], whole: Quantity): boolean {
  const excess = parts.reduce((sum, { value }) => sum + value, 0) - whole.value;
  return isSlipOf(whole, whole.value + excess) || parts.some((part) => isSlipOf(part, part.value - excess));
}

/** A ratio this far from what its figures make is a slip of the hand or a ratio of other figures. */
export function isFarOff(part: Quantity, whole: Quantity, ratio: Quantity): boolean {
  const found = part.value / whole.value;
  return found > ratio.value * FAR_OFF || ratio.value > found * FAR_OFF;
}

/** Whether one mistake in one of the three figures explains that they do not agree. */
export function isSlipInRatio(part: Quantity, whole: Quantity, ratio: Quantity): boolean {
  const { value } = ratio;
  if (isSlipOf(ratio, part.value / whole.value)) return true;
  return value > 0 && (isSlipOf(part, whole.value * value) || isSlipOf(whole, part.value / value));
}

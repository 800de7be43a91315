/**
 * Writes a piece of arithmetic over printed figures in one line, with the report's own scale and precision.
 */
import { putInOrder } from "../order";
import type { Check, Quantity } from "../report";

const MULTIPLIER = /[万亿千百]+/u;

/** Decimals of a printed step: 2 for 0.01. */
export function decimalsOf(step: number): number {
  return Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
}

/** What stands behind the digits of a figure when it is written short: the multiplier printed with it, %. */
function tailOf({ text, unit, printed }: Quantity): string {
  if (unit === "%") return "%";
  const multiplier = MULTIPLIER.exec(text)?.[0] ?? "";
  return printed.unit.startsWith(multiplier) && !unit.startsWith(multiplier) ? multiplier : "";
}

/** The figure with its printed decimals and multiplier and without its unit: 5.85万, 4253.99亿, 80.0%, 612. */
export function short(quantity: Quantity): string {
  const { number, step } = quantity.printed;
  return number.toFixed(decimalsOf(step)) + tailOf(quantity);
}

/** A fraction as percent, with the decimals of the printed `ratio`. */
export function percentLike(fraction: number, ratio: Quantity): string {
  return `${(fraction * 100).toFixed(decimalsOf(ratio.printed.step))}%`;
}

/** A sum in the scale of `like`, rounded only where binary fractions are: 125 for items, 4.03万 for people told in 万. */
export function sumLike(value: number, like: Quantity): string {
  const { number } = like.printed;
  const scale = number === 0 || like.value === 0 ? 1 : like.value / number;
  return String(Number((value / scale).toPrecision(12))) + tailOf(like);
}

/** One piece of arithmetic over the figures it names, and what the report prints for its result. */
export function checkOf(arithmetic: string, printed: string, figures: readonly Quantity[]): Check {
  const starts: number[] = [];
  for (const { start } of figures) if (!starts.includes(start)) putInOrder(starts, start, (place) => place);
  return { arithmetic, printed, starts };
}

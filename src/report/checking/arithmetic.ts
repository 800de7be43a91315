/**
 * Writes a piece of arithmetic over printed figures in one line, with the report's own scale and precision.
 */
import type { Check, Quantity } from "../report";

const MULTIPLIER = /[万亿千百]+/u;

/** The figure with the multiplier that is printed beside it and without its unit: 5.85万, 4253.99亿, 612. */
export function short(quantity: Quantity): string {
  const percent = quantity.unit === "%" ? "%" : "";
  const multiplier = MULTIPLIER.exec(quantity.text)?.[0] ?? "";
  const applied = quantity.printed.unit.startsWith(multiplier) && !quantity.unit.startsWith(multiplier);
  return `${String(quantity.printed.number)}${applied ? multiplier : ""}${percent}`;
}

/** Decimals of a printed step: 2 for 0.01. */
export function decimalsOf(step: number): number {
  return Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
}

/** A fraction as percent, with the decimals of the printed `ratio`. */
export function percentLike(fraction: number, ratio: Quantity): string {
  return `${(fraction * 100).toFixed(decimalsOf(ratio.printed.step))}%`;
}

/** A sum in the scale of `like`: 125 for items, 4.03万 for people told in 万. */
export function sumLike(value: number, like: Quantity): string {
  const { number, step } = like.printed;
  const scale = number === 0 || like.value === 0 ? 1 : like.value / number;
  return short({
    ...like,
    printed: { ...like.printed, number: Number((value / scale).toFixed(decimalsOf(step) + 2)) },
  });
}

/** One check over the figures it names. */
export function checkOf(arithmetic: string, printed: string | null, figures: readonly Quantity[]): Check {
  return { arithmetic, printed, starts: [...new Set(figures.map(({ start }) => start))].sort((a, b) => a - b) };
}

/**
 * Functions of single numbers: rounding, remainders, roots. Rounding is decimal as in Excel: what agrees in 15 digits
 * with a half is a half, so that 1.005 becomes 1.01 although its double lies below.
 */

import { divisionByZero, finite, wrongNumber } from "../values";
import type { FunctionTable } from "./signature";
import { ofValues } from "./signature";

export const numberFunctions: FunctionTable = {
  ABS: ofValues(1, 1, (args) => Math.abs(args.number(0))),
  SIGN: ofValues(1, 1, (args) => Math.sign(args.number(0))),
  INT: ofValues(1, 1, (args) => Math.floor(args.number(0))),
  ROUND: ofValues(2, 2, (args) => roundedBy((scaled) => Math.floor(scaled + 0.5), args.number(0), args.number(1))),
  ROUNDUP: ofValues(2, 2, (args) => roundedBy(Math.ceil, args.number(0), args.number(1))),
  ROUNDDOWN: ofValues(2, 2, (args) => roundedBy(Math.floor, args.number(0), args.number(1))),
  TRUNC: ofValues(1, 2, (args) => roundedBy(Math.floor, args.number(0), args.number(1, 0))),
  CEILING: ofValues(2, 2, (args) => toMultiple(Math.ceil, args.number(0), args.number(1))),
  FLOOR: ofValues(2, 2, (args) => {
    if (args.number(1) === 0 && args.number(0) !== 0) return divisionByZero;
    return toMultiple(Math.floor, args.number(0), args.number(1));
  }),
  MOD: ofValues(2, 2, (args) => {
    const divisor = args.number(1);
    if (divisor === 0) return divisionByZero;
    return args.number(0) - divisor * Math.floor(args.number(0) / divisor);
  }),
  QUOTIENT: ofValues(2, 2, (args) => {
    return args.number(1) === 0 ? divisionByZero : Math.trunc(args.number(0) / args.number(1));
  }),
  POWER: ofValues(2, 2, (args) => finite(args.number(0) ** args.number(1))),
  SQRT: ofValues(1, 1, (args) => finite(Math.sqrt(args.number(0)))),
  EXP: ofValues(1, 1, (args) => finite(Math.exp(args.number(0)))),
  LN: ofValues(1, 1, (args) => finite(Math.log(args.number(0)))),
  LOG10: ofValues(1, 1, (args) => finite(Math.log10(args.number(0)))),
  PI: ofValues(0, 0, () => Math.PI),
};

/** Rounds the magnitude of a number at a decimal place; `digits` below 0 counts to the left of the point. */
function roundedBy(round: (scaled: number) => number, value: number, digits: number): number {
  const places = Math.trunc(digits);
  const scale = 10 ** Math.abs(places);
  const magnitude = Math.abs(value);
  const scaled = decimal(places >= 0 ? magnitude * scale : magnitude / scale);
  if (!Number.isFinite(scaled)) return value;
  const rounded = places >= 0 ? round(scaled) / scale : round(scaled) * scale;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The next multiple of a step; a positive number has no multiple of a negative step. */
function toMultiple(round: (count: number) => number, value: number, step: number): ReturnType<typeof finite> {
  if (step === 0) return 0;
  return value > 0 && step < 0 ? wrongNumber : decimal(round(decimal(value / step)) * step);
}

/** A double without the noise behind its 15th digit. */
function decimal(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * What operators make of values: one operator and one or two values in, one value or error out.
 */

import type { BinaryOperator, UnaryOperator } from "./formula";
import type { Scalar } from "./values";
import { compareScalars, divisionByZero, finite, sameText, sum, toNumber, toText } from "./values";

export type UnaryCalculation = (value: Scalar) => Scalar;
export type BinaryCalculation = (left: Scalar, right: Scalar) => Scalar;

export const unaryCalculations: Readonly<Record<UnaryOperator, UnaryCalculation>> = {
  "+": (value) => value,
  "-": (value) => {
    const number = toNumber(value);
    return typeof number === "number" ? -number : number;
  },
  "%": (value) => {
    const number = toNumber(value);
    return typeof number === "number" ? number / 100 : number;
  },
};

export const binaryCalculations: Readonly<Record<BinaryOperator, BinaryCalculation>> = {
  "+": arithmetic((one, other) => finite(sum(one, other))),
  "-": arithmetic((one, other) => finite(sum(one, -other))),
  "*": arithmetic((one, other) => finite(one * other)),
  "/": arithmetic((one, other) => (other === 0 ? divisionByZero : finite(one / other))),
  "^": arithmetic((one, other) => finite(one ** other)),
  "&": joined,
  "=": (left, right) => equal(left, right),
  "<>": (left, right) => {
    const isEqual = equal(left, right);
    return typeof isEqual === "boolean" ? !isEqual : isEqual;
  },
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

function arithmetic(calculate: (one: number, other: number) => Scalar): BinaryCalculation {
  return (left, right) => {
    const one = toNumber(left);
    if (typeof one !== "number") return one;
    const other = toNumber(right);
    return typeof other === "number" ? calculate(one, other) : other;
  };
}

function joined(left: Scalar, right: Scalar): Scalar {
  const one = toText(left);
  if (typeof one !== "string") return one;
  const other = toText(right);
  return typeof other === "string" ? `${one}${other}` : other;
}

/** Whether two values are the same; texts need not be put in order for that. */
function equal(left: Scalar, right: Scalar): Scalar {
  if (typeof left === "string" && typeof right === "string") return sameText(left, right);
  const order = compareScalars(left, right);
  return typeof order === "number" ? order === 0 : order;
}

function comparison(holds: (order: number) => boolean): BinaryCalculation {
  return (left, right) => {
    const order = compareScalars(left, right);
    return typeof order === "number" ? holds(order) : order;
  };
}

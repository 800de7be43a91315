/**
 * Functions that decide and that ask what kind a value is.
 */

import { isError } from "../../model/cells";
import { isMatrix, notAvailable, scalarsOf, toLogical, wrongValue } from "../values";
import type { Arguments, FunctionTable } from "./signature";
import { anyNumber, ofRanges, ofValues, succeed } from "./signature";

export const logicFunctions: FunctionTable = {
  IF: ofValues(2, 3, (args) => {
    if (args.logical(0)) return args.any(1);
    return args.count > 2 ? args.any(2) : false;
  }),
  IFERROR: ofValues(2, 2, (args) => (isError(args.any(0)) ? args.any(1) : args.any(0))),
  IFNA: ofValues(2, 2, (args) => (isNotAvailable(args) ? args.any(1) : args.any(0))),
  CHOOSE: ofValues(2, anyNumber, (args) => {
    const choice = Math.trunc(args.number(0));
    return choice >= 1 && choice < args.count ? args.any(choice) : wrongValue;
  }),
  AND: ofRanges(1, anyNumber, (args) => {
    const logicals = logicalsOf(args);
    return logicals.length === 0 ? wrongValue : logicals.every((logical) => logical);
  }),
  OR: ofRanges(1, anyNumber, (args) => {
    const logicals = logicalsOf(args);
    return logicals.length === 0 ? wrongValue : logicals.some((logical) => logical);
  }),
  NOT: ofValues(1, 1, (args) => !args.logical(0)),
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
  NA: ofValues(0, 0, () => notAvailable),
  ISNUMBER: ofValues(1, 1, (args) => typeof args.any(0) === "number"),
  ISTEXT: ofValues(1, 1, (args) => typeof args.any(0) === "string"),
  ISNONTEXT: ofValues(1, 1, (args) => typeof args.any(0) !== "string"),
  ISLOGICAL: ofValues(1, 1, (args) => typeof args.any(0) === "boolean"),
  ISBLANK: ofValues(1, 1, (args) => args.any(0) === null),
  ISERROR: ofValues(1, 1, (args) => isError(args.any(0))),
  ISERR: ofValues(1, 1, (args) => isError(args.any(0)) && !isNotAvailable(args)),
  ISNA: ofValues(1, 1, isNotAvailable),
  N: ofValues(1, 1, (args) => {
    const value = args.value(0);
    return typeof value === "number" || typeof value === "boolean" ? Number(value) : 0;
  }),
  T: ofValues(1, 1, (args) => {
    const value = args.value(0);
    return typeof value === "string" ? value : "";
  }),
};

function isNotAvailable(args: Arguments): boolean {
  const value = args.any(0);
  return isError(value) && value.error === notAvailable.error;
}

/** What AND and OR look at: of ranges only numbers and logicals count, a text given directly must be one. */
function logicalsOf(args: Arguments): readonly boolean[] {
  const logicals: boolean[] = [];
  for (let position = 0; position < args.count; position++) {
    const operand = args.operand(position);
    if (!isMatrix(operand)) {
      if (operand !== null) logicals.push(succeed(toLogical(operand)));
      continue;
    }
    for (const value of scalarsOf(operand)) {
      if (value !== null && typeof value !== "string") logicals.push(succeed(toLogical(value)));
    }
  }
  return logicals;
}

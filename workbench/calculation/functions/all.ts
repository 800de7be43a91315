/**
 * All worksheet functions the workbench calculates, by their English names.
 */

import { aggregateFunctions } from "./aggregates";
import { dateFunctions } from "./dates";
import { logicFunctions } from "./logic";
import { lookupFunctions } from "./lookups";
import { numberFunctions } from "./numbers";
import type { FunctionTable, SheetFunction } from "./signature";
import { textFunctions } from "./texts";

const functions: ReadonlyMap<string, SheetFunction> = new Map(
  [logicFunctions, numberFunctions, textFunctions, dateFunctions, aggregateFunctions, lookupFunctions].flatMap(
    (table: FunctionTable) => Object.entries(table),
  ),
);

/** A function by its name in capitals; undefined for one that Excel shows as #NAME? or the workbench does not have. */
export function functionNamed(name: string): SheetFunction | undefined {
  return functions.get(name);
}

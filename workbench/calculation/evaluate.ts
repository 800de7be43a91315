/**
 * Works out an expression for one cell, once: rules of a sheet and links, which have no column of cells to share with.
 */

import { compile } from "./compile";
import type { Environment } from "./compile";
import type { Expression } from "./formula";
import type { Place } from "./references";
import { tableAround } from "./references";
import type { Scalar } from "./values";

/** The value of the expression in a cell; a reference to a blank cell shows 0. */
export function evaluate(expression: Expression, place: Place, environment: Environment): Scalar {
  const home = { sheet: place.sheet, table: tableAround(place) };
  return compile(expression, home, environment)(place.row, place.column);
}

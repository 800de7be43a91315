/**
 * Which formulas Excel does not accept when they are entered. A formula that is accepted may still come to an error.
 */

import { columnsMentioned, partsOf } from "./formula-text";
import { Refusal } from "./refusal";
import type { Sheet, Workbook } from "./workbook";
import { findSheet, findTable, sameName } from "./workbook";

const longestFormula = 8192;

/**
 * Refuses a formula whose quotes or brackets do not close, that is too long, or that names a sheet, a table or a
 * column of a table which the workbook does not have (InvalidArgument).
 */
export function refuseFormula(workbook: Workbook, sheet: Sheet, formula: string, row: number, column: number): void {
  if (formula.length > longestFormula) throw bad(formula, "is longer than 8192 characters");
  let depth = 0;
  for (const part of partsOf(formula)) {
    if (part.kind === "other") {
      if (part.text === "(") depth++;
      if (part.text === ")") depth--;
      if (part.text.startsWith('"') && !/^"(?:[^"]|"")*"$/.test(part.text)) throw bad(formula, "has an open quote");
      if (depth < 0) break;
    } else if (part.kind === "table") {
      refuseTableReference(workbook, sheet, formula, part.table, part.inside, row, column);
    } else if (part.sheet !== null && findSheet(workbook, part.sheet) === undefined) {
      throw bad(formula, `refers to the sheet ${part.sheet}, which does not exist`);
    }
  }
  if (depth !== 0) throw bad(formula, "has brackets that do not match");
}

/**
 * Refuses structured references where Excel knows none: in conditional formats and data validation (InvalidArgument).
 * There A1 references and defined names do.
 */
export function refuseStructuredReference(formula: string): void {
  if (formula.startsWith("=") && partsOf(formula).some((part) => part.kind === "table")) {
    throw bad(formula, "has a structured reference, which is not allowed here");
  }
}

function refuseTableReference(
  workbook: Workbook,
  sheet: Sheet,
  formula: string,
  name: string,
  inside: string,
  row: number,
  column: number,
): void {
  const table =
    name === ""
      ? sheet.tables.find(
          ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
        )
      : findTable(workbook, name)?.table;
  if (table === undefined) throw bad(formula, `refers to a table ${name} that does not exist`);
  for (const mentioned of columnsMentioned(inside)) {
    if (!table.columns.some((known) => sameName(known.name, mentioned))) {
      throw bad(formula, `refers to a column ${mentioned} that the table ${table.name} does not have`);
    }
  }
}

function bad(formula: string, why: string): Refusal {
  return new Refusal("InvalidArgument", `The formula ${formula} ${why}.`);
}

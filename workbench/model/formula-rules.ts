/**
 * Which formulas Excel does not accept when they are entered. A formula that is accepted may still come to an error.
 */

import { isFormula, referencesIn } from "./formula-text";
import { Refusal } from "./refusal";
import type { Table } from "./table";
import type { Workbook } from "./workbook";
import { findSheet, findTable, sameName } from "./workbook";

const longestFormula = 8192;

/**
 * Refuses a formula that cannot be read, that is too long, or that names a sheet, a table or a column of a table which
 * the workbook does not have (InvalidArgument).
 * @param home the table whose rows the formula stands in, which `[@列]` means
 */
export function refuseFormula(workbook: Workbook, formula: string, home: Table | undefined): void {
  if (formula.length > longestFormula) throw bad(formula, "is longer than 8192 characters");
  if (!isFormula(formula)) throw bad(formula, "cannot be read");
  for (const reference of referencesIn(formula)) {
    if (reference.kind === "table") {
      const table = reference.table === null ? home : findTable(workbook, reference.table)?.table;
      if (table === undefined) throw bad(formula, `refers to a table ${reference.table ?? ""} that does not exist`);
      const missing = reference.columns.find((name) => !table.columns.some((known) => sameName(known.name, name)));
      if (missing !== undefined) throw bad(formula, `refers to a column ${missing} that ${table.name} does not have`);
    } else if (reference.sheet !== null && findSheet(workbook, reference.sheet) === undefined) {
      throw bad(formula, `refers to a sheet ${reference.sheet} that does not exist`);
    }
  }
}

/**
 * Refuses structured references where Excel knows none: in conditional formats and data validation (InvalidArgument).
 * There A1 references and defined names do.
 */
export function refuseStructuredReference(formula: string): void {
  if (formula.startsWith("=") && referencesIn(formula).some((reference) => reference.kind === "table")) {
    throw bad(formula, "has a structured reference, which is not allowed here");
  }
}

function bad(formula: string, why: string): Refusal {
  return new Refusal("InvalidArgument", `The formula ${formula} ${why}.`);
}

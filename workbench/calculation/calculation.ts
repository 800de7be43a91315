/**
 * Keeps the values of a workbook's formulas up to date: the one thing other parts of the workbench call. After an edit
 * only what depends on it is worked out again; after a change of structure (sheets, tables, names) everything is.
 */

import type { Workbook } from "../model/workbook";
import type { KnownExpressions } from "./formula-cells";
import { FormulaCells } from "./formula-cells";

/** What calculates a workbook; the engine behind it can be another. */
export interface Calculation {
  /**
   * Brings the value of every formula cell up to date with `workbook.changes` and empties that list. The first call
   * for a workbook calculates all of it.
   * @throws FormulaSyntaxError when a cell or name holds a formula that cannot be read
   */
  calculate(workbook: Workbook): void;
}

export function newCalculation(): Calculation {
  const expressions: KnownExpressions = new Map();
  let current: { readonly workbook: Workbook; readonly formulas: FormulaCells } | null = null;
  return {
    calculate: (workbook) => {
      const { changes } = workbook;
      const isKnown = current?.workbook === workbook && !changes.some((change) => change.kind === "structure");
      if (current === null || !isKnown) current = { workbook, formulas: new FormulaCells(workbook, expressions) };
      else
        for (const change of changes) {
          if (change.kind === "cells") current.formulas.update(change.sheetId, change.area);
          else if (change.kind === "visibility") current.formulas.updateVisibility();
        }
      workbook.changes = [];
      current.formulas.calculate(workbook.now());
    },
  };
}

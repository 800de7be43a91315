/**
 * Every formula of a workbook, wherever it stands: cells, calculated columns, names, conditional formats, validation.
 * One function rewrites them all, for renamed sheets, tables and columns and for cells that moved.
 */

import { wholeSheet } from "./area";
import type { ConditionalRule } from "./conditional-format";
import type { FormulaPart } from "./formula-text";
import { rewriteFormula } from "./formula-text";
import type { ValidationRule } from "./validation";
import type { Sheet, Workbook } from "./workbook";

/** Changes a part of a formula that stands on a sheet; names of the whole workbook stand on none. */
export type PartChange = (part: FormulaPart, sheet: Sheet | null) => FormulaPart;

export function rewriteFormulas(workbook: Workbook, change: PartChange): void {
  for (const sheet of workbook.sheets) {
    const rewrite = (formula: string): string =>
      formula.startsWith("=") ? rewriteFormula(formula, (part) => change(part, sheet)) : formula;
    for (const { cell } of sheet.cells.within(wholeSheet)) {
      if (cell.formula !== null) cell.formula = rewrite(cell.formula);
    }
    for (const table of sheet.tables) {
      for (const column of table.columns) {
        if (column.calculatedFormula !== null) column.calculatedFormula = rewrite(column.calculatedFormula);
      }
    }
    for (const format of sheet.conditionalFormats) format.rule = rewriteRule(format.rule, rewrite);
    sheet.validations = sheet.validations.map((validation) => ({
      ...validation,
      rule: rewriteValidation(validation.rule, rewrite),
    }));
  }
  for (const item of workbook.names) {
    const sheet = workbook.sheets.find(({ id }) => id === item.sheetId) ?? null;
    item.formula = rewriteFormula(item.formula, (part) => change(part, sheet));
  }
}

function rewriteRule(rule: ConditionalRule, rewrite: (formula: string) => string): ConditionalRule {
  switch (rule.kind) {
    case "Custom":
      return { ...rule, formula: rewrite(rule.formula) };
    case "CellValue":
      return {
        ...rule,
        formula1: rewrite(rule.formula1),
        formula2: rule.formula2 === null ? null : rewrite(rule.formula2),
      };
    case "IconSet":
      return {
        ...rule,
        criteria: rule.criteria.map((criterion) => ({ ...criterion, formula: rewrite(criterion.formula) })),
      };
    case "DataBar":
      return {
        ...rule,
        lower: { ...rule.lower, formula: rewrite(rule.lower.formula) },
        upper: { ...rule.upper, formula: rewrite(rule.upper.formula) },
      };
    case "ContainsText":
    case "ColorScale":
      return rule;
  }
}

function rewriteValidation(rule: ValidationRule, rewrite: (formula: string) => string): ValidationRule {
  const rewriteBound = (bound: number | string): number | string =>
    typeof bound === "string" ? rewrite(bound) : bound;
  switch (rule.kind) {
    case "List":
      return { ...rule, source: rewrite(rule.source) };
    case "Custom":
      return { ...rule, formula: rewrite(rule.formula) };
    default:
      return {
        ...rule,
        formula1: rewriteBound(rule.formula1),
        formula2: rule.formula2 === null ? null : rewriteBound(rule.formula2),
      };
  }
}

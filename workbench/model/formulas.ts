/**
 * Every formula of a workbook, wherever it stands: cells, calculated columns, names, conditional formats, validation,
 * charts.
 * One function rewrites them all, for renamed sheets, tables and columns and for cells that moved.
 */

import { containsCell, wholeSheet } from "./area";
import type { ConditionalRule } from "./conditional-format";
import type { Reference } from "./formula-text";
import { changeReferences } from "./formula-text";
import type { Table } from "./table";
import type { ValidationRule } from "./validation";
import type { Sheet, Workbook } from "./workbook";

/** Where a formula stands: names of the whole workbook stand on no sheet, rules of a sheet in no table. */
export interface FormulaHome {
  readonly sheet: Sheet | null;
  /** The table around the formula, which a reference without a table's name means. */
  readonly table: Table | undefined;
}

export type PlacedChange = (reference: Reference, home: FormulaHome) => Reference | "#REF!";

export function rewriteFormulas(workbook: Workbook, change: PlacedChange): void {
  for (const sheet of workbook.sheets) rewriteSheet(sheet, change);
  for (const item of workbook.names) {
    const sheet = workbook.sheets.find(({ id }) => id === item.sheetId) ?? null;
    item.formula = changeReferences(item.formula, (reference) => change(reference, { sheet, table: undefined }));
  }
}

function rewriteSheet(sheet: Sheet, change: PlacedChange): void {
  const rewriteIn = rewriterFor(sheet, change);
  for (const { row, column, cell } of sheet.cells.within(wholeSheet)) {
    if (cell.formula === null) continue;
    const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
    cell.formula = rewriteIn(table)(cell.formula);
  }
  for (const table of sheet.tables) {
    for (const column of table.columns) {
      if (column.calculatedFormula !== null) column.calculatedFormula = rewriteIn(table)(column.calculatedFormula);
    }
  }
  const rewrite = (formula: string): string => (formula.startsWith("=") ? rewriteIn(undefined)(formula) : formula);
  for (const format of sheet.conditionalFormats) format.rule = rewriteRule(format.rule, rewrite);
  sheet.validations = sheet.validations.map((validation) => ({
    ...validation,
    rule: rewriteValidation(validation.rule, rewrite),
  }));
  for (const series of sheet.charts.flatMap((chart) => chart.series)) {
    series.values = rewrite(series.values);
    series.categories = series.categories === null ? null : rewrite(series.categories);
  }
}

/** Rows of a column mostly have the same text: it is read once. */
function rewriterFor(sheet: Sheet, change: PlacedChange): (table: Table | undefined) => (formula: string) => string {
  const known = new Map<string, string>();
  return (table) => (formula) => {
    const key = (table?.id ?? "") + formula;
    const rewritten = known.get(key) ?? changeReferences(formula, (reference) => change(reference, { sheet, table }));
    known.set(key, rewritten);
    return rewritten;
  };
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

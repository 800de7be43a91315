/**
 * Data validation of a sheet: what may be typed where, with prompts and alerts.
 */

import { addressOf } from "../model/area";
import type { Validation, ValidationRule } from "../model/validation";
import { comparisonNames } from "./conditional-formats";
import { ruleFormula } from "./file-formula";
import { element, elementUnlessEmpty, escaped, excelName, excelText } from "./xml";

export function validationsXml(validations: readonly Validation[]): string {
  return elementUnlessEmpty("dataValidations", { count: validations.length }, validations.map(validationXml));
}

export const kindNames = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
} as const;
export const alertNames = { Stop: null, Warning: "warning", Information: "information" } as const;

function validationXml({ ranges, rule, ignoreBlanks, errorAlert, prompt }: Validation): string {
  const attributes = {
    type: kindNames[rule.kind],
    errorStyle: alertNames[errorAlert.style],
    operator: "operator" in rule && rule.operator !== "Between" ? comparisonNames[rule.operator] : null,
    allowBlank: ignoreBlanks ? true : null,
    // The name says the opposite of what it does.
    showDropDown: rule.kind === "List" && !rule.inCellDropDown ? true : null,
    showInputMessage: prompt.show ? true : null,
    showErrorMessage: errorAlert.show ? true : null,
    errorTitle: textOrNull(errorAlert.title),
    error: textOrNull(errorAlert.message),
    promptTitle: textOrNull(prompt.title),
    prompt: textOrNull(prompt.message),
    sqref: ranges.map(addressOf).join(" "),
  };
  const formulas = formulasOf(rule).map((formula, at) => element(`formula${at + 1}`, {}, escaped(excelText(formula))));
  return element("dataValidation", attributes, formulas);
}

function textOrNull(text: string): string | null {
  return text === "" ? null : excelName(text);
}

function formulasOf(rule: ValidationRule): readonly string[] {
  switch (rule.kind) {
    case "List":
      return [rule.source.startsWith("=") ? ruleFormula(rule.source) : `"${rule.source.replace(/"/g, '""')}"`];
    case "Custom":
      return [ruleFormula(rule.formula)];
    default:
      return [rule.formula1, ...(rule.formula2 === null ? [] : [rule.formula2])].map(boundOf);
  }
}

function boundOf(bound: number | string): string {
  return typeof bound === "number" ? String(bound) : ruleFormula(bound);
}

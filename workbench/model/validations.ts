/**
 * Data validation of a sheet: one rule at most for every cell. Structured references are refused, as Excel refuses them
 * in validation.
 */

import type { Area } from "./area";
import { overlaps, subtract } from "./area";
import { refuseFormula, refuseStructuredReference } from "./formula-rules";
import { refuseProtected } from "./permissions";
import { Refusal } from "./refusal";
import type { Validation, ValidationRule } from "./validation";
import { defaultErrorAlert, noPrompt } from "./validation";
import type { Sheet, Workbook } from "./workbook";

/** Characters of a list of items; a longer one has to stand in cells. */
const longestList = 255;

/** Gives cells a rule; what they had goes, its alert and prompt stay. */
export function setValidationRule(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Area[],
  rule: ValidationRule,
): void {
  refuseProtected(sheet);
  for (const formula of formulasOf(rule)) {
    if (!formula.startsWith("=")) continue;
    refuseStructuredReference(formula);
    refuseFormula(workbook, formula, undefined);
  }
  if (rule.kind === "List" && !rule.source.startsWith("=") && rule.source.length > longestList) {
    throw new Refusal("InvalidArgument", "A list of items holds at most 255 characters.");
  }
  const before = validationOn(sheet, areas);
  clearValidation(sheet, areas);
  sheet.validations.push({
    ranges: areas,
    rule,
    ignoreBlanks: before?.ignoreBlanks ?? true,
    errorAlert: before?.errorAlert ?? defaultErrorAlert,
    prompt: before?.prompt ?? noPrompt,
  });
}

/** Changes alert, prompt or the treatment of blanks of cells that have a rule. */
export function changeValidation(
  sheet: Sheet,
  areas: readonly Area[],
  changes: Partial<Pick<Validation, "errorAlert" | "prompt" | "ignoreBlanks">>,
): void {
  refuseProtected(sheet);
  const before = validationOn(sheet, areas);
  if (before === undefined) throw new Refusal("InvalidOperation", "The cells have no validation rule yet.");
  clearValidation(sheet, areas);
  sheet.validations.push({ ...before, ...changes, ranges: areas });
}

export function clearValidation(sheet: Sheet, areas: readonly Area[]): void {
  refuseProtected(sheet);
  sheet.validations = sheet.validations
    .map((validation) => ({
      ...validation,
      ranges: areas.reduce<readonly Area[]>(
        (ranges, area) => ranges.flatMap((range) => subtract(range, area)),
        validation.ranges,
      ),
    }))
    .filter(({ ranges }) => ranges.length > 0);
}

/** The first rule that any of the cells have. */
export function validationOn(sheet: Sheet, areas: readonly Area[]): Validation | undefined {
  return sheet.validations.find(({ ranges }) => ranges.some((range) => areas.some((area) => overlaps(range, area))));
}

function formulasOf(rule: ValidationRule): readonly string[] {
  if (rule.kind === "List") return [rule.source];
  if (rule.kind === "Custom") return [rule.formula];
  return [rule.formula1, rule.formula2].filter((bound) => typeof bound === "string");
}

/** What data validation offers and demands of what is typed into a cell. */

import { toNumber } from "../calculation/values";
import type { Area } from "../model/area";
import { areaAt } from "../model/area";
import type { CellValue } from "../model/cells";
import { isError } from "../model/cells";
import { displayedText } from "../model/displayed-text";
import type { Sheet, Workbook } from "../model/workbook";
import type { Validation } from "../model/validation";
import { validationOn } from "../model/validations";
import { compares } from "./conditional-looks";
import { KnownFormulas, RuleFormulas } from "./rule-formulas";

/** What was typed breaks the rule of its cell; title and message are those of the rule, or empty. */
export class InvalidEntryError extends Error {
  override readonly name = "InvalidEntryError";

  constructor(
    readonly title: string,
    message: string,
  ) {
    super(message);
  }
}

/** The values a cell's list offers; null for a cell without a list. */
export function choicesAt(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  formulas = new RuleFormulas(workbook, new KnownFormulas()),
): readonly string[] | null {
  const validation = validationOn(sheet, [areaAt(row, column)]);
  if (validation?.rule.kind !== "List" || !validation.rule.inCellDropDown) return null;
  const { source } = validation.rule;
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const placed = formulas.areaAt(source, homeOf(validation), { sheet, row, column });
  if (placed === null) return [];
  return [...placed.sheet.cells.within(placed.area)]
    .map(({ cell }) => displayedText(cell.value, cell.style.numberFormat))
    .filter((text) => text !== "");
}

/**
 * Refuses what was just entered into a cell if its rule stops it. Warnings and formulas pass.
 * @throws InvalidEntryError
 */
export function refuseInvalid(workbook: Workbook, sheet: Sheet, row: number, column: number): void {
  const validation = validationOn(sheet, [areaAt(row, column)]);
  const cell = sheet.cells.get(row, column);
  if (validation === undefined || cell === undefined || cell.formula !== null) return;
  const { errorAlert, ignoreBlanks } = validation;
  if (!errorAlert.show || errorAlert.style !== "Stop" || (cell.value === null && ignoreBlanks)) return;
  if (!isAllowed(workbook, sheet, validation, row, column, cell.value)) {
    throw new InvalidEntryError(errorAlert.title, errorAlert.message);
  }
}

function isAllowed(
  workbook: Workbook,
  sheet: Sheet,
  validation: Validation,
  row: number,
  column: number,
  value: CellValue,
): boolean {
  const { rule } = validation;
  const formulas = new RuleFormulas(workbook, new KnownFormulas());
  const evaluated = (formula: string): CellValue =>
    formulas.valueAt(formula, homeOf(validation), { sheet, row, column });
  if (rule.kind === "List") {
    const format = sheet.cells.get(row, column)?.style.numberFormat ?? "General";
    const choices = choicesAt(workbook, sheet, row, column, formulas);
    return choices === null || choices.includes(displayedText(value, format));
  }
  if (rule.kind === "Custom") {
    const outcome = toNumber(evaluated(rule.formula));
    return !isError(outcome) && outcome !== 0;
  }
  const measured = rule.kind === "TextLength" ? String(value).length : value;
  if (typeof measured !== "number" || (rule.kind === "WholeNumber" && !Number.isInteger(measured))) return false;
  const bound = (given: number | string | null): CellValue =>
    typeof given === "string" && given.startsWith("=") ? evaluated(given) : given;
  return compares(measured, rule.operator, bound(rule.formula1), bound(rule.formula2));
}

/** The first cell of a rule's ranges: what its formulas are written for. */
function homeOf({ ranges }: Validation): Area {
  const [first = areaAt(0, 0)] = ranges;
  return areaAt(first.top, first.left);
}

/**
 * Conditional formats of a sheet: added at the top, reordered, changed and removed. Structured references are refused,
 * as Excel refuses them in rules.
 */

import type { Area } from "./area";
import { overlaps, subtract } from "./area";
import type { ConditionalFormat, ConditionalRule } from "./conditional-format";
import { noDifference } from "./conditional-format";
import { refuseFormula, refuseStructuredReference } from "./formula-rules";
import { refuseUnlessAllowed } from "./permissions";
import { Refusal } from "./refusal";
import type { Sheet, Workbook } from "./workbook";
import { newId } from "./workbook";

/** A rule as Excel makes it before its parts are set. */
export const newRules: Readonly<Record<ConditionalRule["kind"], ConditionalRule>> = {
  Custom: { kind: "Custom", formula: "", format: noDifference },
  CellValue: { kind: "CellValue", operator: "EqualTo", formula1: "", formula2: null, format: noDifference },
  ContainsText: { kind: "ContainsText", operator: "Contains", text: "", format: noDifference },
  IconSet: {
    kind: "IconSet",
    style: "ThreeTrafficLights1",
    criteria: [
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "=33" },
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "=67" },
    ],
    reverse: false,
    showIconOnly: false,
  },
  DataBar: {
    kind: "DataBar",
    color: "#638EC6",
    gradient: true,
    borderColor: null,
    negativeColor: "#FF0000",
    direction: "Context",
    axis: "Automatic",
    showBarOnly: false,
    lower: { type: "Automatic", formula: "" },
    upper: { type: "Automatic", formula: "" },
  },
  ColorScale: {
    kind: "ColorScale",
    minimum: { type: "LowestValue", formula: "", color: "#F8696B" },
    midpoint: null,
    maximum: { type: "HighestValue", formula: "", color: "#63BE7B" },
  },
};

/** Adds a rule over one or more ranges; it comes first, before the rules that are there. */
export function addConditionalFormat(
  workbook: Workbook,
  sheet: Sheet,
  ranges: readonly Area[],
  kind: ConditionalRule["kind"],
): ConditionalFormat {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  const format: ConditionalFormat = { id: newId(workbook), ranges, stopIfTrue: false, rule: newRules[kind] };
  sheet.conditionalFormats.unshift(format);
  return format;
}

export function setRule(workbook: Workbook, sheet: Sheet, format: ConditionalFormat, rule: ConditionalRule): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  for (const formula of formulasOf(rule)) {
    if (!formula.startsWith("=")) continue;
    refuseStructuredReference(formula);
    refuseFormula(workbook, formula, undefined);
  }
  format.rule = rule;
}

/** Moves a rule to a place in the order of priority, 0 being the first. */
export function setPriority(sheet: Sheet, format: ConditionalFormat, priority: number): void {
  if (!Number.isInteger(priority) || priority < 0 || priority >= sheet.conditionalFormats.length) {
    throw new Refusal("InvalidArgument", `There is no priority ${priority}.`);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
  sheet.conditionalFormats.splice(priority, 0, format);
}

export function deleteConditionalFormat(sheet: Sheet, format: ConditionalFormat): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
}

/** Takes the rules off some cells: ranges that reach further keep the rest. */
export function clearConditionalFormats(sheet: Sheet, areas: readonly Area[]): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  for (const format of sheet.conditionalFormats) {
    for (const area of areas) format.ranges = format.ranges.flatMap((range) => subtract(range, area));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ ranges }) => ranges.length > 0);
}

/** The rules that apply to any cell of the areas, in the order of priority. */
export function conditionalFormatsOn(sheet: Sheet, areas: readonly Area[]): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter(({ ranges }) =>
    ranges.some((range) => areas.some((area) => overlaps(range, area))),
  );
}

function formulasOf(rule: ConditionalRule): readonly string[] {
  switch (rule.kind) {
    case "Custom":
      return [rule.formula];
    case "CellValue":
      return [rule.formula1, rule.formula2 ?? ""];
    case "IconSet":
      return rule.criteria.map((criterion) => criterion.formula);
    case "DataBar":
      return [rule.lower.formula, rule.upper.formula];
    case "ColorScale":
      return [rule.minimum.formula, rule.midpoint?.formula ?? "", rule.maximum.formula];
    case "ContainsText":
      return [];
  }
}

/**
 * Conditional formats and data validation, read from a sheet's part. Kinds that the workbench does not have (top ten,
 * dates, averages) are left out.
 */

import type { Area } from "../model/area";
import { parseArea } from "../model/area";
import type {
  ColorStop,
  ConditionalFormat,
  ConditionalRule,
  DataBarRule,
  DifferentialStyle,
  IconCriterion,
  Threshold,
} from "../model/conditional-format";
import type { Validation, ValidationRule } from "../model/validation";
import { axisNames, comparisonNames, directionNames, textRuleNames, thresholdNames } from "./conditional-formats";
import { modelFormula } from "./file-formula";
import { keyOf } from "./inverse";
import type { StyleSheet } from "./read-styles";
import { colorOf } from "./read-styles";
import { alertNames, kindNames } from "./validations";
import type { XmlElement } from "./xml-tree";
import { childAt, childrenOf, flagAttribute, numberAttribute, plainText, textAttribute } from "./xml-tree";

/** `A1:B2 D4` → areas. */
export function areasOf(addresses: string): readonly Area[] {
  return addresses.split(/\s+/).flatMap((address) => parseArea(address) ?? []);
}

/** The rules in the order of their priority. */
export function readConditionalFormats(
  sheet: XmlElement,
  styles: StyleSheet,
  newId: () => string,
): readonly ConditionalFormat[] {
  const laterBars = new Map(
    childrenOf(childAt(sheet, "extLst"), "ext")
      .flatMap((extension) => childrenOf(childAt(extension, "conditionalFormattings"), "conditionalFormatting"))
      .flatMap((format) => childrenOf(format, "cfRule"))
      .map((rule) => [rule.attributes.get("id") ?? "", childAt(rule, "dataBar")] as const),
  );
  return childrenOf(sheet, "conditionalFormatting")
    .flatMap((format) => {
      const ranges = areasOf(textAttribute(format, "sqref") ?? "");
      return childrenOf(format, "cfRule").map((element) => ({ ranges, element }));
    })
    .sort((one, other) => numberAttribute(one.element, "priority", 0) - numberAttribute(other.element, "priority", 0))
    .flatMap(({ ranges, element }): readonly ConditionalFormat[] => {
      const laterId = barIdOf(element);
      const rule = ruleOf(element, styles, laterId === null ? undefined : laterBars.get(laterId));
      if (rule === null) return [];
      return [{ id: laterId ?? newId(), ranges, stopIfTrue: flagAttribute(element, "stopIfTrue"), rule }];
    });
}

/** The id by which a data bar refers to what Excel 2010 added. */
function barIdOf(rule: XmlElement): string | null {
  return childAt(rule, "extLst", "ext", "id")?.text ?? null;
}

function ruleOf(element: XmlElement, styles: StyleSheet, laterBar: XmlElement | undefined): ConditionalRule | null {
  const format = styles.differential(numberAttribute(element, "dxfId", -1));
  const type = textAttribute(element, "type") ?? "";
  const [formula1, formula2] = childrenOf(element, "formula").map(({ text }) => modelFormula(text));
  switch (type) {
    case "expression":
      return { kind: "Custom", formula: formula1 ?? "=FALSE", format };
    case "cellIs": {
      const operator = keyOf(comparisonNames, textAttribute(element, "operator"), "EqualTo");
      return { kind: "CellValue", operator, formula1: formula1 ?? "=0", formula2: formula2 ?? null, format };
    }
    case "iconSet":
      return iconSetOf(childAt(element, "iconSet"));
    case "colorScale":
      return colorScaleOf(childAt(element, "colorScale"));
    case "dataBar":
      return dataBarOf(childAt(element, "dataBar"), laterBar);
    default:
      return textRuleOf(element, type, format);
  }
}

function textRuleOf(element: XmlElement, type: string, format: DifferentialStyle): ConditionalRule | null {
  for (const operator of ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const) {
    if (textRuleNames[operator].type !== type) continue;
    return { kind: "ContainsText", operator, text: textAttribute(element, "text") ?? "", format };
  }
  return null;
}

function thresholdOf(element: XmlElement | undefined): { type: keyof typeof thresholdNames; formula: string } {
  const type = keyOf(thresholdNames, textAttribute(element, "type"), "Number");
  const value = textAttribute(element, "val") ?? childAt(element, "f")?.text ?? "";
  return { type, formula: type === "Formula" ? modelFormula(value) : value };
}

const countWords: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };

function iconSetOf(element: XmlElement | undefined): ConditionalRule {
  const name = textAttribute(element, "iconSet") ?? "3TrafficLights1";
  const [, ...criteria] = childrenOf(element, "cfvo");
  return {
    kind: "IconSet",
    style: `${countWords[name.charAt(0)] ?? ""}${name.slice(1)}`,
    criteria: criteria.flatMap((criterion): readonly IconCriterion[] => {
      const { type, formula } = thresholdOf(criterion);
      if (type === "LowestValue" || type === "HighestValue") return [];
      return [
        { type, operator: flagAttribute(criterion, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan", formula },
      ];
    }),
    reverse: flagAttribute(element, "reverse"),
    showIconOnly: !flagAttribute(element, "showValue", true),
  };
}

function colorScaleOf(element: XmlElement | undefined): ConditionalRule | null {
  const colors = childrenOf(element, "color").map((color) => colorOf(color) ?? "#FFFFFF");
  const stops = childrenOf(element, "cfvo").map((stop, at): ColorStop => ({
    ...thresholdOf(stop),
    color: colors[at] ?? "#FFFFFF",
  }));
  const [minimum, second, third] = stops;
  if (minimum === undefined || second === undefined) return null;
  return third === undefined
    ? { kind: "ColorScale", minimum, midpoint: null, maximum: second }
    : { kind: "ColorScale", minimum, midpoint: second, maximum: third };
}

function dataBarOf(element: XmlElement | undefined, later: XmlElement | undefined): DataBarRule {
  const [lower, upper] = childrenOf(later ?? element, "cfvo").map(barEndOf);
  return {
    kind: "DataBar",
    color: colorOf(childAt(element, "color")) ?? "#638EC6",
    gradient: flagAttribute(later, "gradient", true),
    borderColor: colorOf(childAt(later, "borderColor")),
    negativeColor: colorOf(childAt(later, "negativeFillColor")),
    direction: keyOf(directionNames, textAttribute(later, "direction"), "Context"),
    axis: keyOf(axisNames, textAttribute(later, "axisPosition"), "Automatic"),
    showBarOnly: !flagAttribute(element, "showValue", true),
    lower: lower ?? automatic,
    upper: upper ?? automatic,
  };
}

const automatic: Threshold = { type: "Automatic", formula: "" };

function barEndOf(element: XmlElement): Threshold {
  const type = textAttribute(element, "type");
  return type === "autoMin" || type === "autoMax" ? automatic : thresholdOf(element);
}

export function readValidations(sheet: XmlElement): Validation[] {
  return childrenOf(childAt(sheet, "dataValidations"), "dataValidation").flatMap((element): readonly Validation[] => {
    const rule = validationRuleOf(element);
    if (rule === null) return [];
    return [
      {
        ranges: areasOf(textAttribute(element, "sqref") ?? ""),
        rule,
        ignoreBlanks: flagAttribute(element, "allowBlank"),
        errorAlert: {
          show: flagAttribute(element, "showErrorMessage"),
          style: keyOf(alertNames, textAttribute(element, "errorStyle"), "Stop"),
          title: textAttribute(element, "errorTitle") ?? "",
          message: textAttribute(element, "error") ?? "",
        },
        prompt: {
          show: flagAttribute(element, "showInputMessage"),
          title: textAttribute(element, "promptTitle") ?? "",
          message: textAttribute(element, "prompt") ?? "",
        },
      },
    ];
  });
}

/** Null for a validation that allows anything and only prompts. */
function validationRuleOf(element: XmlElement): ValidationRule | null {
  const type = textAttribute(element, "type");
  if (type === null || type === "none") return null;
  const kind = keyOf(kindNames, type, "Custom");
  const formula1 = plainText(childAt(element, "formula1")?.text ?? "");
  const formula2 = childAt(element, "formula2")?.text;
  if (kind === "Custom") return { kind, formula: modelFormula(formula1) };
  if (kind === "List") {
    const list = /^"([\s\S]*)"$/.exec(formula1)?.[1];
    const source = list === undefined ? modelFormula(formula1) : list.replace(/""/g, '"');
    return { kind, source, inCellDropDown: !flagAttribute(element, "showDropDown") };
  }
  return {
    kind,
    operator: keyOf(comparisonNames, textAttribute(element, "operator") ?? "between", "Between"),
    formula1: boundOf(formula1),
    formula2: formula2 === undefined ? null : boundOf(plainText(formula2)),
  };
}

function boundOf(text: string): number | string {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : modelFormula(text);
}

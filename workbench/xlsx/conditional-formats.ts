/**
 * Conditional formats of a sheet. Data bars are written twice as Excel does: in the form of 2007, and with what came
 * later (solid fill, direction, colour of negatives) in an extension that refers to it by an id.
 */

import { addressOf, columnLetters } from "../model/area";
import type {
  CellValueOperator,
  ConditionalFormat,
  ContainsTextRule,
  DataBarRule,
  IconSetRule,
  TextOperator,
  Threshold,
  ThresholdType,
} from "../model/conditional-format";
import { ruleFormula } from "./file-formula";
import type { StyleBook } from "./styles";
import { argb } from "./styles";
import type { Attributes } from "./xml";
import { element, escaped, excelName, excelText } from "./xml";

/** The rules in the sheet's own form, the first being the most important. */
export function conditionalFormatsXml(formats: readonly ConditionalFormat[], styles: StyleBook): string {
  return formats
    .map((format, at) => element("conditionalFormatting", { sqref: rangesOf(format) }, ruleXml(format, at + 1, styles)))
    .join("");
}

function rangesOf(format: ConditionalFormat): string {
  return format.ranges.map(addressOf).join(" ");
}

function ruleXml(format: ConditionalFormat, priority: number, styles: StyleBook): string {
  const { rule } = format;
  const common = { priority, stopIfTrue: format.stopIfTrue ? true : null };
  const write = (type: string, attributes: Attributes, children: readonly string[]): string =>
    element("cfRule", { type, ...attributes, ...common }, children);
  switch (rule.kind) {
    case "Custom":
      return write("expression", { dxfId: styles.differentialNumberOf(rule.format) }, [formulaXml(rule.formula)]);
    case "CellValue":
      return write(
        "cellIs",
        { dxfId: styles.differentialNumberOf(rule.format), operator: comparisonNames[rule.operator] },
        [formulaXml(rule.formula1), rule.formula2 === null ? "" : formulaXml(rule.formula2)],
      );
    case "ContainsText":
      return write(
        textRuleNames[rule.operator].type,
        {
          dxfId: styles.differentialNumberOf(rule.format),
          operator: textRuleNames[rule.operator].operator,
          text: excelName(rule.text),
        },
        [element("formula", {}, escaped(excelText(textTest(rule, firstCell(format)))))],
      );
    case "IconSet":
      return write("iconSet", {}, [iconSetXml(rule)]);
    case "DataBar":
      return write("dataBar", {}, [
        element("dataBar", { showValue: rule.showBarOnly ? false : null }, [
          barEnd(rule.lower, "min"),
          barEnd(rule.upper, "max"),
          element("color", { rgb: argb(rule.color) }),
        ]),
        extension("{B025F937-C7B1-47D3-B67F-A62EFF666E3E}", element("x14:id", {}, format.id)),
      ]);
    case "ColorScale": {
      const stops = [rule.minimum, ...(rule.midpoint === null ? [] : [rule.midpoint]), rule.maximum];
      return write("colorScale", {}, [
        element("colorScale", {}, [
          ...stops.map((stop) => thresholdXml(stop.type, stop.formula)),
          ...stops.map((stop) => element("color", { rgb: argb(stop.color) })),
        ]),
      ]);
    }
  }
}

function formulaXml(formula: string): string {
  return element("formula", {}, escaped(excelText(ruleFormula(formula))));
}

export const comparisonNames: Readonly<Record<CellValueOperator, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

export const textRuleNames: Readonly<Record<TextOperator, { readonly type: string; readonly operator: string }>> = {
  Contains: { type: "containsText", operator: "containsText" },
  NotContains: { type: "notContainsText", operator: "notContains" },
  BeginsWith: { type: "beginsWith", operator: "beginsWith" },
  EndsWith: { type: "endsWith", operator: "endsWith" },
};

/** A text rule carries the formula that tests it for the first cell. */
function textTest({ operator, text }: ContainsTextRule, cell: string): string {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  switch (operator) {
    case "Contains":
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "NotContains":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "BeginsWith":
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "EndsWith":
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

function firstCell({ ranges: [first] }: ConditionalFormat): string {
  return first === undefined ? "A1" : `${columnLetters(first.left)}${first.top + 1}`;
}

export const thresholdNames: Readonly<Record<ThresholdType, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

function thresholdXml(type: ThresholdType, formula: string, attributes: Attributes = {}): string {
  return element("cfvo", {
    type: thresholdNames[type],
    val: formula === "" ? null : excelName(thresholdFormula(formula)),
    ...attributes,
  });
}

/** A number as it is, a formula without its `=`. */
function thresholdFormula(formula: string): string {
  return formula.startsWith("=") ? ruleFormula(formula) : formula;
}

/** `ThreeTrafficLights1` → `3TrafficLights1`. */
function iconSetName(style: string): string {
  return style.replace(/^(Three|Four|Five)/, (word) => ({ Three: "3", Four: "4", Five: "5" })[word] ?? word);
}

function iconSetXml(rule: IconSetRule): string {
  const attributes = {
    iconSet: iconSetName(rule.style),
    showValue: rule.showIconOnly ? false : null,
    reverse: rule.reverse ? true : null,
  };
  const thresholds = rule.criteria.map(({ type, operator, formula }) =>
    thresholdXml(type, formula, { gte: operator === "GreaterThan" ? false : null }),
  );
  return element("iconSet", attributes, [thresholdXml("Percent", "0"), ...thresholds]);
}

function barEnd(threshold: Threshold, automatic: "min" | "max"): string {
  return threshold.type === "Automatic"
    ? element("cfvo", { type: automatic })
    : thresholdXml(threshold.type, threshold.formula);
}

const x14Namespace = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const xmNamespace = "http://schemas.microsoft.com/office/excel/2006/main";

function extension(uri: string, content: string): string {
  return element("extLst", {}, element("ext", { uri, "xmlns:x14": x14Namespace }, content));
}

/** The extension of the sheet with what data bars have since Excel 2010; nothing when there are none. */
export function dataBarExtensionXml(formats: readonly ConditionalFormat[]): string {
  const bars = formats.flatMap((format) =>
    format.rule.kind === "DataBar"
      ? [
          element("x14:conditionalFormatting", { "xmlns:xm": xmNamespace }, [
            element("x14:cfRule", { type: "dataBar", id: format.id }, laterDataBarXml(format.rule)),
            element("xm:sqref", {}, rangesOf(format)),
          ]),
        ]
      : [],
  );
  if (bars.length === 0) return "";
  return extension("{78C0D931-6437-407d-A8EE-F0AAD7539E65}", element("x14:conditionalFormattings", {}, bars));
}

export const axisNames = { Automatic: null, None: "none", CellMidPoint: "middle" } as const;
export const directionNames = { Context: null, LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;

function laterDataBarXml(rule: DataBarRule): string {
  const attributes = {
    minLength: 0,
    maxLength: 100,
    border: rule.borderColor === null ? null : true,
    gradient: rule.gradient ? null : false,
    direction: directionNames[rule.direction],
    negativeBarColorSameAsPositive: rule.negativeColor === null ? true : null,
    axisPosition: axisNames[rule.axis],
  };
  return element("x14:dataBar", attributes, [
    laterBarEnd(rule.lower, "autoMin"),
    laterBarEnd(rule.upper, "autoMax"),
    rule.borderColor === null ? "" : element("x14:borderColor", { rgb: argb(rule.borderColor) }),
    rule.negativeColor === null ? "" : element("x14:negativeFillColor", { rgb: argb(rule.negativeColor) }),
    rule.axis === "None" ? "" : element("x14:axisColor", { rgb: "FF000000" }),
  ]);
}

function laterBarEnd({ type, formula }: Threshold, automatic: "autoMin" | "autoMax"): string {
  if (type === "Automatic") return element("x14:cfvo", { type: automatic });
  const value = formula === "" ? "" : element("xm:f", {}, escaped(excelText(thresholdFormula(formula))));
  return element("x14:cfvo", { type: thresholdNames[type] }, value);
}

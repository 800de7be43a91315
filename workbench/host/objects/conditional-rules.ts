/**
 * The kinds of conditional formats, each with the parts an add-in sets: formula, thresholds, icons, colours, and the
 * format that applies.
 */

import type {
  CellValueRule,
  ColorScaleRule,
  ColorStop,
  ConditionalFormat,
  ConditionalRule,
  CustomRule,
  DataBarRule,
  IconCriterion,
  IconSetRule,
  ContainsTextRule,
  Threshold,
} from "../../model/conditional-format";
import { setRule } from "../../model/conditional-formats";
import { Refusal } from "../../model/refusal";
import type { Sheet } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { isList } from "../arguments";
import type { Host } from "../host";
import { defineType } from "../members";
import type { Json } from "../wire";
import { isRecord } from "../wire";
import { readColor } from "./colors";
import { colorOrNone, differentialFormat } from "./differential-formats";

/** A rule with the sheet it is on. */
export interface PlacedFormat {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

type RuleOf<Kind extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: Kind }>;

function ruleOf<Kind extends ConditionalRule["kind"]>({ format }: PlacedFormat, kind: Kind): RuleOf<Kind> {
  if (isOfKind(format.rule, kind)) return format.rule;
  throw new Refusal("InvalidOperation", `The rule is of type ${format.rule.kind}, not ${kind}.`);
}

function isOfKind<Kind extends ConditionalRule["kind"]>(rule: ConditionalRule, kind: Kind): rule is RuleOf<Kind> {
  return rule.kind === kind;
}

/** Reading and writing of one part of a rule. */
function part<Kind extends ConditionalRule["kind"]>(
  kind: Kind,
  get: (rule: RuleOf<Kind>) => Json,
  change: (rule: RuleOf<Kind>, value: Arguments) => RuleOf<Kind>,
) {
  return {
    get: (target: PlacedFormat) => get(ruleOf(target, kind)),
    set: (target: PlacedFormat, value: Arguments, host: Host) => {
      setRule(host.workbook, target.sheet, target.format, change(ruleOf(target, kind), value));
    },
  };
}

const toFormat = (target: PlacedFormat, host: Host) => differentialFormat.of(host, target);

export const customRule = defineType<PlacedFormat>("CustomConditionalFormat", {
  navigations: { Rule: (target, host) => customFormula.of(host, target), Format: toFormat },
});

const customFormula = defineType<PlacedFormat>("ConditionalFormatRule", {
  scalars: {
    Formula: part(
      "Custom",
      (rule: CustomRule) => rule.formula,
      (rule, value) => ({ ...rule, formula: value.text(0) }),
    ),
  },
});

const comparisons = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

export const cellValueRule = defineType<PlacedFormat>("CellValueConditionalFormat", {
  scalars: {
    Rule: part(
      "CellValue",
      ({ formula1, formula2, operator }: CellValueRule) => ({ formula1, formula2: formula2 ?? "", operator }),
      (rule, value) => {
        const given = value.record(0);
        const formula2 = optionalText(given.formula2, value);
        return {
          ...rule,
          operator: wordOf(given.operator, comparisons, value),
          formula1: textOf(given.formula1, value),
          formula2: formula2 === "" ? null : formula2,
        };
      },
    ),
  },
  navigations: { Format: toFormat },
});

export const textRule = defineType<PlacedFormat>("TextConditionalFormat", {
  scalars: {
    Rule: part(
      "ContainsText",
      ({ operator, text }: ContainsTextRule) => ({ operator, text }),
      (rule, value) => {
        const given = value.record(0);
        const operator = wordOf(given.operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"], value);
        return { ...rule, operator, text: textOf(given.text, value) };
      },
    ),
  },
  navigations: { Format: toFormat },
});

export const iconSetRule = defineType<PlacedFormat>("IconSetConditionalFormat", {
  scalars: {
    Style: part(
      "IconSet",
      (rule: IconSetRule) => rule.style,
      (rule, value) => ({ ...rule, style: value.text(0) }),
    ),
    ReverseIconOrder: part(
      "IconSet",
      (rule: IconSetRule) => rule.reverse,
      (rule, value) => ({ ...rule, reverse: value.flag(0, false) }),
    ),
    ShowIconOnly: part(
      "IconSet",
      (rule: IconSetRule) => rule.showIconOnly,
      (rule, value) => ({ ...rule, showIconOnly: value.flag(0, false) }),
    ),
    Criteria: part(
      "IconSet",
      (rule: IconSetRule) => [{}, ...rule.criteria.map((criterion) => ({ ...criterion }))],
      (rule, value) => ({ ...rule, criteria: readIconCriteria(value) }),
    ),
  },
});

/** The lowest icon has no threshold; its entry in the array is empty. */
function readIconCriteria(value: Arguments): readonly IconCriterion[] {
  const [, ...criteria] = value.list(0);
  return criteria.map((criterion) => {
    if (isList(criterion) || !isRecord(criterion)) return value.refuse(0, "criteria of icons");
    return {
      type: wordOf(criterion.type, ["Number", "Percent", "Formula", "Percentile"], value),
      operator: wordOf(criterion.operator, ["GreaterThan", "GreaterThanOrEqual"], value),
      formula: textOf(criterion.formula, value),
    };
  });
}

export const dataBarRule = defineType<PlacedFormat>("DataBarConditionalFormat", {
  scalars: {
    BarDirection: part(
      "DataBar",
      (rule: DataBarRule) => rule.direction,
      (rule, value) => ({ ...rule, direction: value.choice(0, ["Context", "LeftToRight", "RightToLeft"]) }),
    ),
    AxisFormat: part(
      "DataBar",
      (rule: DataBarRule) => rule.axis,
      (rule, value) => ({ ...rule, axis: value.choice(0, ["Automatic", "None", "CellMidPoint"]) }),
    ),
    ShowDataBarOnly: part(
      "DataBar",
      (rule: DataBarRule) => rule.showBarOnly,
      (rule, value) => ({ ...rule, showBarOnly: value.flag(0, false) }),
    ),
    LowerBoundRule: part(
      "DataBar",
      (rule: DataBarRule) => ({ ...rule.lower }),
      (rule, value) => ({ ...rule, lower: readThreshold(value) }),
    ),
    UpperBoundRule: part(
      "DataBar",
      (rule: DataBarRule) => ({ ...rule.upper }),
      (rule, value) => ({ ...rule, upper: readThreshold(value) }),
    ),
  },
  navigations: {
    PositiveFormat: (target, host) => positiveBar.of(host, target),
    NegativeFormat: (target, host) => negativeBar.of(host, target),
  },
});

const thresholdTypes = [
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

function readThreshold(value: Arguments): Threshold {
  const given = value.record(0);
  return { type: wordOf(given.type, thresholdTypes, value), formula: optionalText(given.formula, value) };
}

const positiveBar = defineType<PlacedFormat>("ConditionalDataBarPositiveFormat", {
  scalars: {
    FillColor: part(
      "DataBar",
      (rule: DataBarRule) => rule.color,
      (rule, value) => ({ ...rule, color: readColor(value.text(0)) }),
    ),
    GradientFill: part(
      "DataBar",
      (rule: DataBarRule) => rule.gradient,
      (rule, value) => ({ ...rule, gradient: value.flag(0, true) }),
    ),
    BorderColor: part(
      "DataBar",
      (rule: DataBarRule) => rule.borderColor ?? "",
      (rule, value) => ({ ...rule, borderColor: colorOrNone(value) }),
    ),
  },
});

const negativeBar = defineType<PlacedFormat>("ConditionalDataBarNegativeFormat", {
  scalars: {
    FillColor: part(
      "DataBar",
      (rule: DataBarRule) => rule.negativeColor ?? rule.color,
      (rule, value) => ({ ...rule, negativeColor: colorOrNone(value) }),
    ),
    MatchPositiveFillColor: part(
      "DataBar",
      (rule: DataBarRule) => rule.negativeColor === null,
      (rule, value) => ({ ...rule, negativeColor: value.flag(0, false) ? null : (rule.negativeColor ?? rule.color) }),
    ),
  },
});

export const colorScaleRule = defineType<PlacedFormat>("ColorScaleConditionalFormat", {
  scalars: {
    ThreeColorScale: { get: (target) => ruleOf(target, "ColorScale").midpoint !== null },
    Criteria: part(
      "ColorScale",
      ({ minimum, midpoint, maximum }: ColorScaleRule) => ({
        minimum: { ...minimum },
        ...(midpoint === null ? {} : { midpoint: { ...midpoint } }),
        maximum: { ...maximum },
      }),
      (rule, value) => {
        const { minimum, midpoint, maximum } = value.record(0);
        return {
          ...rule,
          minimum: readStop(minimum, value),
          midpoint: isRecord(midpoint) ? readStop(midpoint, value) : null,
          maximum: readStop(maximum, value),
        };
      },
    ),
  },
});

function readStop(given: Json | undefined, value: Arguments): ColorStop {
  if (!isRecord(given)) return value.refuse(0, "colours of a scale");
  return {
    type: wordOf(given.type, ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"], value),
    formula: optionalText(given.formula, value),
    color: readColor(textOf(given.color, value)),
  };
}

function textOf(given: Json | undefined, value: Arguments): string {
  if (typeof given === "number") return String(given);
  return typeof given === "string" ? given : value.refuse(0, "a rule with all its parts");
}

function optionalText(given: Json | undefined, value: Arguments): string {
  return given === undefined || given === null ? "" : textOf(given, value);
}

function wordOf<Word extends string>(given: Json | undefined, words: readonly Word[], value: Arguments): Word {
  return words.find((word) => word === given) ?? value.refuse(0, `a rule with one of ${words.join(", ")}`);
}

/**
 * Conditional formats of a sheet as data. Formulas begin with `=`, are A1 or defined names, and are relative to the
 * first cell of the first range. A sheet keeps its rules in the order of their priority, the most important first.
 */

import type { Area } from "./area";
import type { Border, BorderEdge } from "./style";

/** What a rule changes of a cell it applies to; null leaves the cell's own. Colours are `#RRGGBB`. */
export interface DifferentialStyle {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
  readonly numberFormat: string | null;
  readonly borders: Readonly<Partial<Record<BorderEdge, Border>>>;
}

export const noDifference: DifferentialStyle = {
  fill: null,
  color: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  numberFormat: null,
  borders: {},
};

export type CellValueOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";
export type TextOperator = "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
/** Where a bar, a colour or an icon begins. `formula` is a number or a formula, empty for the first two. */
export type ThresholdType = "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula" | "Percentile";

export interface Threshold {
  readonly type: ThresholdType | "Automatic";
  readonly formula: string;
}

export interface CustomRule {
  readonly kind: "Custom";
  readonly formula: string;
  readonly format: DifferentialStyle;
}

export interface CellValueRule {
  readonly kind: "CellValue";
  readonly operator: CellValueOperator;
  readonly formula1: string;
  /** Only for Between and NotBetween. */
  readonly formula2: string | null;
  readonly format: DifferentialStyle;
}

export interface ContainsTextRule {
  readonly kind: "ContainsText";
  readonly operator: TextOperator;
  readonly text: string;
  readonly format: DifferentialStyle;
}

export interface IconCriterion {
  readonly type: Exclude<ThresholdType, "LowestValue" | "HighestValue">;
  readonly operator: "GreaterThan" | "GreaterThanOrEqual";
  readonly formula: string;
}

export interface IconSetRule {
  readonly kind: "IconSet";
  /** `ThreeTrafficLights1`, `ThreeSymbols`, … */
  readonly style: string;
  /** From the lowest icon upward; the first, which has no threshold of its own, is left out. */
  readonly criteria: readonly IconCriterion[];
  readonly reverse: boolean;
  readonly showIconOnly: boolean;
}

export interface DataBarRule {
  readonly kind: "DataBar";
  readonly color: string;
  readonly gradient: boolean;
  readonly borderColor: string | null;
  readonly negativeColor: string | null;
  readonly direction: "Context" | "LeftToRight" | "RightToLeft";
  readonly axis: "Automatic" | "None" | "CellMidPoint";
  readonly showBarOnly: boolean;
  readonly lower: Threshold;
  readonly upper: Threshold;
}

export interface ColorStop {
  readonly type: ThresholdType;
  readonly formula: string;
  readonly color: string;
}

export interface ColorScaleRule {
  readonly kind: "ColorScale";
  readonly minimum: ColorStop;
  readonly midpoint: ColorStop | null;
  readonly maximum: ColorStop;
}

export type ConditionalRule =
  CustomRule | CellValueRule | ContainsTextRule | IconSetRule | DataBarRule | ColorScaleRule;

export interface ConditionalFormat {
  readonly id: string;
  ranges: readonly Area[];
  stopIfTrue: boolean;
  rule: ConditionalRule;
}

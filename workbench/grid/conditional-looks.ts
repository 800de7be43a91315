/**
 * What conditional formats make of a cell: the rules in order of priority, the first one that applies wins each
 * property, a rule that stops ends it. Takes a sheet as calculated; gives what differs from the cell's own style.
 */

import { compareScalars, toNumber, toText } from "../calculation/values";
import type { Place } from "../calculation/references";
import type { Area } from "../model/area";
import { containsCell } from "../model/area";
import type { CellValue } from "../model/cells";
import { isError } from "../model/cells";
import type {
  CellValueOperator,
  ColorScaleRule,
  ConditionalFormat,
  DataBarRule,
  DifferentialStyle,
  IconSetRule,
  Threshold,
} from "../model/conditional-format";
import { noDifference } from "../model/conditional-format";
import type { Sheet } from "../model/workbook";
import type { Icon } from "./icons";
import { iconOf } from "./icons";
import type { RuleFormulas } from "./rule-formulas";

export interface Bar {
  readonly color: string;
  readonly gradient: boolean;
  /** Fractions of the cell's width. */
  readonly from: number;
  readonly to: number;
}

export interface ConditionalLook {
  readonly difference: DifferentialStyle;
  readonly bar: Bar | null;
  readonly icon: Icon | null;
  /** False when only bar or icon are shown. */
  readonly showsText: boolean;
}

const nothing: ConditionalLook = { difference: noDifference, bar: null, icon: null, showsText: true };

export class ConditionalLooks {
  private readonly numbers = new Map<ConditionalFormat, readonly number[]>();

  constructor(
    private readonly sheet: Sheet,
    private readonly formulas: RuleFormulas,
  ) {}

  at(row: number, column: number, value: CellValue): ConditionalLook {
    let look = nothing;
    for (const format of this.sheet.conditionalFormats) {
      const [home] = format.ranges;
      if (home === undefined || !format.ranges.some((range) => containsCell(range, row, column))) continue;
      const applied = this.applied(format, home, { sheet: this.sheet, row, column }, value);
      if (applied === null) continue;
      look = {
        difference: merged(look.difference, applied.difference),
        bar: look.bar ?? applied.bar,
        icon: look.icon ?? applied.icon,
        showsText: look.showsText && applied.showsText,
      };
      if (format.stopIfTrue) break;
    }
    return look;
  }

  /** Null when the rule does not apply to the cell. */
  private applied(format: ConditionalFormat, home: Area, place: Place, value: CellValue): ConditionalLook | null {
    const { rule } = format;
    const evaluated = (formula: string): CellValue => this.evaluated(formula, home, place);
    switch (rule.kind) {
      case "Custom":
        return isTrue(evaluated(rule.formula)) ? { ...nothing, difference: rule.format } : null;
      case "CellValue": {
        const isMet = compares(value, rule.operator, evaluated(rule.formula1), evaluated(rule.formula2 ?? ""));
        return isMet ? { ...nothing, difference: rule.format } : null;
      }
      case "ContainsText": {
        const text = toText(value);
        const isMet = typeof text === "string" && textTests[rule.operator](text.toLowerCase(), rule.text.toLowerCase());
        return isMet ? { ...nothing, difference: rule.format } : null;
      }
      default:
        return typeof value === "number" ? this.graded(format, rule, value, evaluated) : null;
    }
  }

  private graded(
    format: ConditionalFormat,
    rule: DataBarRule | IconSetRule | ColorScaleRule,
    value: number,
    evaluated: (formula: string) => CellValue,
  ): ConditionalLook | null {
    const numbers = this.numbersOf(format);
    const at = (threshold: Threshold, isUpper: boolean): number => positionOf(threshold, isUpper, numbers, evaluated);
    switch (rule.kind) {
      case "DataBar": {
        const bar = barOf(rule, value, at(rule.lower, false), at(rule.upper, true));
        return { ...nothing, bar, showsText: !rule.showBarOnly };
      }
      case "IconSet": {
        const met = rule.criteria.filter((criterion) => {
          const limit = at(criterion, false);
          return criterion.operator === "GreaterThan" ? value > limit : value >= limit;
        });
        const level = rule.reverse ? rule.criteria.length - met.length : met.length;
        return { ...nothing, icon: iconOf(rule.style, level), showsText: !rule.showIconOnly };
      }
      case "ColorScale":
        return { ...nothing, difference: { ...noDifference, fill: scaleColor(rule, value, at) } };
    }
  }

  private evaluated(formula: string, home: Area, place: Place): CellValue {
    if (formula.startsWith("=")) return this.formulas.valueAt(formula, home, place);
    const number = Number(formula);
    return formula.trim() === "" || Number.isNaN(number) ? formula : number;
  }

  /** The numbers of a rule's ranges, sorted. */
  private numbersOf(format: ConditionalFormat): readonly number[] {
    const known = this.numbers.get(format);
    if (known !== undefined) return known;
    const numbers = format.ranges
      .flatMap((range) => [...this.sheet.cells.within(range)].map(({ cell }) => cell.value))
      .filter((value) => typeof value === "number")
      .sort((one, other) => one - other);
    this.numbers.set(format, numbers);
    return numbers;
  }
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** What is set first stays. */
function merged(first: DifferentialStyle, then: DifferentialStyle): DifferentialStyle {
  if (first === noDifference) return then;
  return {
    fill: first.fill ?? then.fill,
    color: first.color ?? then.color,
    bold: first.bold ?? then.bold,
    italic: first.italic ?? then.italic,
    underline: first.underline ?? then.underline,
    strikethrough: first.strikethrough ?? then.strikethrough,
    numberFormat: first.numberFormat ?? then.numberFormat,
    borders: { ...then.borders, ...first.borders },
  };
}

const textTests = {
  Contains: (text: string, part: string) => text.includes(part),
  NotContains: (text: string, part: string) => !text.includes(part),
  BeginsWith: (text: string, part: string) => text.startsWith(part),
  EndsWith: (text: string, part: string) => text.endsWith(part),
} as const;

/** Whether a value stands to one or two bounds as an operator says; errors and blank cells do not. */
export function compares(value: CellValue, operator: CellValueOperator, first: CellValue, second: CellValue): boolean {
  const toFirst = compareScalars(value, first);
  if (value === null || isError(toFirst)) return false;
  if (operator === "Between" || operator === "NotBetween") {
    const toSecond = compareScalars(value, second);
    if (isError(toSecond)) return false;
    const isBetween = (toFirst >= 0 && toSecond <= 0) || (toFirst <= 0 && toSecond >= 0);
    return isBetween === (operator === "Between");
  }
  return {
    EqualTo: toFirst === 0,
    NotEqualTo: toFirst !== 0,
    GreaterThan: toFirst > 0,
    LessThan: toFirst < 0,
    GreaterThanOrEqual: toFirst >= 0,
    LessThanOrEqual: toFirst <= 0,
  }[operator];
}

/** The value at which a bar, a colour or an icon begins. Percent is of the span, percentile of the sorted numbers. */
function positionOf(
  { type, formula }: Threshold,
  isUpper: boolean,
  numbers: readonly number[],
  evaluated: (formula: string) => CellValue,
): number {
  const lowest = numbers[0] ?? 0;
  const highest = numbers.at(-1) ?? 0;
  // Bars begin at zero by themselves unless a number is below it.
  if (type === "Automatic") return isUpper ? Math.max(0, highest) : Math.min(0, lowest);
  if (type === "LowestValue") return lowest;
  if (type === "HighestValue") return highest;
  const given = toNumber(evaluated(formula));
  const number = isError(given) ? 0 : given;
  if (type === "Percent") return lowest + ((highest - lowest) * number) / 100;
  if (type !== "Percentile") return number;
  const place = ((numbers.length - 1) * number) / 100;
  const below = numbers[Math.floor(place)] ?? lowest;
  const above = numbers[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

function barOf(rule: DataBarRule, value: number, lower: number, upper: number): Bar {
  const share = (number: number): number =>
    upper === lower ? 0 : Math.min(1, Math.max(0, (number - lower) / (upper - lower)));
  const axis = rule.axis === "None" ? 0 : share(0);
  const color = value < 0 && rule.negativeColor !== null ? rule.negativeColor : rule.color;
  const ends = [axis, share(value)].map((end) => (rule.direction === "RightToLeft" ? 1 - end : end));
  return { color, gradient: rule.gradient, from: Math.min(...ends), to: Math.max(...ends) };
}

function scaleColor(
  { minimum, midpoint, maximum }: ColorScaleRule,
  value: number,
  at: (threshold: Threshold, isUpper: boolean) => number,
): string {
  const stops = [minimum, ...(midpoint === null ? [] : [midpoint]), maximum].map((stop, index) => ({
    color: stop.color,
    position: at(stop, index > 0),
  }));
  const above = stops.findIndex(({ position }) => value <= position);
  const upper = stops.at(above);
  const lower = above <= 0 ? upper : stops[above - 1];
  if (upper === undefined || lower === undefined) return minimum.color;
  const span = upper.position - lower.position;
  return mixed(lower.color, upper.color, span === 0 ? 1 : (value - lower.position) / span);
}

/** A colour between two, `#RRGGBB`. */
function mixed(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const first = Number.parseInt(one.slice(at, at + 2), 16);
    const second = Number.parseInt(other.slice(at, at + 2), 16);
    return Math.round(first + (second - first) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

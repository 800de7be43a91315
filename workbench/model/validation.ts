/**
 * Data validation: what may be typed into a range. Formulas begin with `=` and are A1 or defined names.
 */

import type { Area } from "./area";
import type { CellValueOperator } from "./conditional-format";

export interface ListRule {
  readonly kind: "List";
  /** `正常,关注,滞后`, or a reference or defined name beginning with `=`. */
  readonly source: string;
  readonly inCellDropDown: boolean;
}

/** Bounds are numbers, or formulas beginning with `=`; dates and times are serial numbers. */
export interface ComparisonRule {
  readonly kind: "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength";
  readonly operator: CellValueOperator;
  readonly formula1: number | string;
  /** Only for Between and NotBetween. */
  readonly formula2: number | string | null;
}

export interface CustomValidationRule {
  readonly kind: "Custom";
  readonly formula: string;
}

export type ValidationRule = ListRule | ComparisonRule | CustomValidationRule;

export interface ErrorAlert {
  readonly show: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

export interface InputPrompt {
  readonly show: boolean;
  readonly title: string;
  readonly message: string;
}

export interface Validation {
  readonly ranges: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: ErrorAlert;
  readonly prompt: InputPrompt;
}

export const defaultErrorAlert: ErrorAlert = { show: true, style: "Stop", title: "", message: "" };
export const noPrompt: InputPrompt = { show: true, title: "", message: "" };

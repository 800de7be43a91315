/**
 * What an owner means by the figure he has entered: 15234, 约1.5万, 1.5万人, １２３, 3成. Takes a cell and the row it stands in,
 * gives the figure in the row's own unit, or why it cannot be told. Nothing is guessed.
 */
import { inUnit, type Figure } from "../report/figures";
import { exactly, standsFor, type Interval } from "../report/interval";
import { soleFigure } from "../report/soleFigure";
import type { CellValue } from "../sheets/blueprint";

/** A cell as it was filled in. */
export interface Entered {
  readonly value: CellValue;
  /** Its number format: tells shares and dates from other numbers. */
  readonly format: string;
}

/** What a row's figures are counted in. */
export interface RowUnit {
  /** As printed: 万人次. */
  readonly unit: string;
  /** Without its multiplier, 人次, and what 1 of `unit` is worth in it, 10000. */
  readonly base: { readonly unit: string; readonly worth: number };
  /** Whether there is no half of what is counted. */
  readonly counted: boolean;
  /** 累计完成 as it stands, in `unit`. */
  readonly actual: number | null;
}

/** `farOff`: so far from 累计完成 that another unit must be meant. */
export type FigureFault = "notAFigure" | "date" | "otherUnit" | "notWhole" | "farOff";

export type EnteredFigure =
  | { readonly kind: "fault"; readonly fault: FigureFault }
  /** Both in the unit of the row. */
  | { readonly kind: "figure"; readonly number: number; readonly standsFor: Interval };

/** As many times more or less than before is a slip of the unit. */
const FAR = 100;
/** Letters of a number format that only dates and times have, outside of quoted words. */
const DATE_LETTERS = /[ymdhs]/iu;
const QUOTED = /"[^"]*"|\[[^\]]*\]|\\./gu;

const fault = (found: FigureFault): EnteredFigure => ({ kind: "fault", fault: found });
const figure = (number: number): EnteredFigure => ({ kind: "figure", number, standsFor: exactly(number) });

/** Binary fractions leave a tail behind products; no figure of a report has fourteen digits. */
const clean = (value: number): number => Number(value.toPrecision(14));

/** Reads what was entered for 核定数 into a row. */
export function enteredFigure({ value, format }: Entered, row: RowUnit): EnteredFigure {
  const read = typeof value === "number" ? cellFigure(value, format, row) : textFigure(String(value ?? ""), row);
  if (read.kind === "fault") return read;
  const { number } = read;
  const { actual, base, counted } = row;
  if (counted && !Number.isInteger(clean(number * base.worth))) return fault("notWhole");
  const far = actual !== null && actual > 0 && (number > actual * FAR || number < actual / FAR);
  return far ? fault("farOff") : read;
}

function cellFigure(value: number, format: string, { base }: RowUnit): EnteredFigure {
  const shown = format.replace(QUOTED, "");
  if (format !== "General" && DATE_LETTERS.test(shown)) return fault("date");
  if (shown.includes("%")) return base.unit === "%" ? figure(clean(value / base.worth)) : fault("otherUnit");
  return figure(value);
}

function textFigure(text: string, row: RowUnit): EnteredFigure {
  const read = soleFigure(text, row.base.unit);
  if (read === null) return fault("notAFigure");
  const meant = ofRow(read, row);
  if (meant.unit !== row.base.unit) return fault("otherUnit");
  const { low, high, lowIn, highIn } = standsFor(meant);
  const { worth } = row.base;
  return {
    kind: "figure",
    number: clean(meant.value / worth),
    standsFor: { low: clean(low / worth), high: clean(high / worth), lowIn, highIn },
  };
}

/** A figure without a unit is in that of the row; one that has a multiplier of its own, 1.5万, takes the row's base unit. */
function ofRow(read: Figure, { unit, base }: RowUnit): Figure {
  return inUnit(read, read.printed.unit === "" ? unit : base.unit);
}

/** What stands in a row of 指标 before any formula: figures in their printed scale, dates, what is assumed or in doubt. */
import type { SheetStrings } from "../locale/strings";
import { conflictsOf } from "../plan/agreement";
import { isFinerThan } from "../plan/completion";
import { impliedActual, impliedTarget, isCounted, type Implied } from "../plan/implied";
import { isPaced } from "../plan/lamps";
import { isImpossible, scheduleOf } from "../plan/schedule";
import { standsFor } from "../report/interval";
import type { Indicator, Qualifier, Quantity } from "../report/report";
import type { Cell } from "./blueprint";
import { serialOf } from "./dates";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { kindWordOf } from "./kinds";
import { reportedText } from "./reportedValues";
import type { IndicatorRow } from "./rows";
import { scaleOf, type Scale } from "./scale";

/** Where a qualifier stands; 达 changes nothing about a figure and is not shown. */
const QUALIFIER_FORMATS: Readonly<Record<Qualifier, (digits: string) => string | null>> = {
  约: (digits) => `"约"${digits}`,
  近: (digits) => `"近"${digits}`,
  超: (digits) => `"超"${digits}`,
  至少: (digits) => `"至少"${digits}`,
  不少于: (digits) => `"不少于"${digits}`,
  余: (digits) => `${digits}"余"`,
  以上: (digits) => `${digits}"以上"`,
  以内: (digits) => `${digits}"以内"`,
  达: () => null,
};

/** A figure with the qualifier the report prints: 60000余, 约3.6. */
function figureCell(quantity: Quantity | null, { numberOf }: Scale): Cell {
  if (quantity === null) return null;
  const value = numberOf(quantity);
  const decimals = String(value).split(".")[1]?.length ?? 0;
  const digits = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  const format = quantity.qualifier === null ? null : QUALIFIER_FORMATS[quantity.qualifier](digits);
  return format === null ? value : { value, format };
}

/** The printed step of a rounded figure; zero for a count, which stands for itself. */
function stepCell(quantity: Quantity | null, stepOf: (quantity: Quantity) => number): Cell {
  if (quantity === null) return null;
  const { low, high } = standsFor(quantity);
  return low === high ? 0 : stepOf(quantity);
}

/** An implied amount in the scale of its row, as short as it can be said: 41107 人, 1805.6 万元. */
function impliedText(amount: number, unit: string, { worth }: Scale): string {
  return isCounted(unit) ? String(amount / worth) : String(Number((amount / worth).toPrecision(5)));
}

/** What is said beside an implied figure: the interval that rounding leaves, and the round number inside. */
function impliedNote(implied: Implied, scale: Scale, say: (from: string, to: string, unit: string) => string): string {
  const text = (amount: number): string => impliedText(amount, implied.unit, scale);
  return say(text(implied.low), text(implied.high), scale.unit);
}

function noteOf(indicator: Indicator, scale: Scale, { notes }: SheetStrings): string {
  const target = impliedTarget(indicator);
  if (target !== null) {
    const round = target.round === null ? "" : notes.roundTarget(impliedText(target.round, target.unit, scale));
    return impliedNote(target, scale, notes.impliedTargetRange) + round;
  }
  const actual = indicator.actual === null ? null : impliedActual(indicator);
  return actual === null ? "" : impliedNote(actual, scale, notes.impliedActualRange);
}

export type IndicatorValues = Partial<Readonly<Record<IndicatorColumnId, Cell>>>;

/**
 * What is known before any formula, by column; a column that is not named stays empty.
 * @param scale that of the row where it stands already; else the one its figures are printed in
 */
export function valuesOf(row: IndicatorRow, words: SheetStrings, scale = scaleOf(row.item)): IndicatorValues {
  const values = figuresOf(row, words, scale);
  return { ...values, asReported: reportedText(values) };
}

function figuresOf(row: IndicatorRow, words: SheetStrings, scale: Scale): IndicatorValues {
  const { item: indicator, report } = row;
  const { target, actual, ratio, period, status } = indicator;
  const implied = impliedTarget(indicator);
  const schedule = isPaced(indicator.kind) && !isImpossible(indicator) ? scheduleOf(indicator, report.year) : null;
  const start = schedule?.start ?? indicator.start;
  const deadline = schedule?.deadline ?? indicator.deadline;
  const assumed = (["start", "deadline"] as const).filter((end) => schedule?.assumed[end]);
  const conflicts = conflictsOf(indicator, report.conflicts);
  return {
    number: row.number,
    section: row.section?.label ?? "",
    name: indicator.name,
    unit: scale.unit,
    target:
      target === null && implied !== null
        ? words.notes.implied(impliedText(implied.nearest, implied.unit, scale))
        : figureCell(target, scale),
    actual: figureCell(actual, scale),
    deadline: deadline === null ? null : serialOf(deadline),
    note: noteOf(indicator, scale, words),
    region: report.region,
    kind: words.kinds[kindWordOf(indicator)],
    basis: words.bases[indicator.basis],
    reportedRatio: ratio?.value ?? null,
    reportedActual: actual === null ? null : scale.numberOf(actual),
    reportedStatus: status === null ? null : words.statuses[status],
    reportedOwner: indicator.owner,
    approximate: ratio !== null && actual !== null && isFinerThan(ratio, actual) ? actual.qualifier : null,
    period: figureCell(period, scale),
    asOf: serialOf(report.asOf),
    start: start === null ? null : serialOf(start),
    assumed: assumed.map((end) => words.assumed[end]).join(words.assumed.separator),
    conflict: conflicts
      .map(({ arithmetic, printed }) => words.conflict(arithmetic, printed))
      .join(words.clauseSeparator),
    targetStep: stepCell(target, scale.stepOf),
    actualStep: stepCell(actual, scale.stepOf),
    ratioStep: stepCell(ratio, ({ printed }) => printed.step / 100),
    pieces: isCounted((target ?? actual)?.unit ?? "") ? scale.worth : null,
    key: row.key,
  };
}

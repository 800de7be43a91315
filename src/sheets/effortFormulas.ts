/**
 * The formulas of 指标 that look ahead: what a month must bring until the deadline, and in which order indicators lag.
 * They say in a workbook what `effortOf` of `plan` says without one.
 */
import type { SheetStrings } from "../locale/strings";
import { DAYS_A_MONTH } from "../plan/pace";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { TABLES } from "./names";
import { quoted, thisRow } from "./references";

/** Decimals beyond which a quotient is noise of binary fractions, which must not be rounded up to a whole person. */
const CERTAIN_DECIMALS = 9;

/** 月均需 and 落后次序, each beginning with `=`. */
export function effortFormulas(words: SheetStrings): Readonly<Record<"required" | "order", string>> {
  const cell = (id: IndicatorColumnId): string => thisRow(TABLES.indicators, words.columns[id]);
  return { required: `=${required(cell, words)}`, order: `=${order(cell, words)}` };
}

type CellOf = (id: IndicatorColumnId) => string;

/**
 * What remains over the months that are left, in the unit of the row; whole pieces (人, 件, 户) rounded up. Empty for
 * 时点 figures, for kinds without an amount to add up, and once the deadline has come; 0 when done.
 */
function required(cell: CellOf, { kinds, bases, methods }: SheetStrings): string {
  const number = (id: IndicatorColumnId): string => `ISNUMBER(${cell(id)})`;
  const whole = (amount: string): string =>
    `IF(${number("pieces")},ROUND((${amount})*${cell("pieces")},0)/${cell("pieces")},${amount})`;
  const target = `IF(${number("target")},${cell("target")},${cell("impliedTarget")})`;
  const impliesActual = [
    number("target"),
    number("reportedRatio"),
    `${cell("unit")}<>"%"`,
    `${cell("actual")}=${cell("reportedActual")}`,
    `OR(NOT(${number("actual")}),${cell("approximate")}<>"")`,
  ].join(",");
  const impliedActual = whole(`${cell("target")}*${cell("reportedRatio")}`);
  const actual = `IF(AND(${impliesActual}),${impliedActual},${cell("actual")})`;
  const known = [
    `${cell("basis")}=${quoted(bases.cumulative)}`,
    `OR(${cell("kind")}=${quoted(kinds.total)},${cell("kind")}=${quoted(kinds.ratio)})`,
    number("pace"),
    `ISNUMBER(${target})`,
    `OR(${number("actual")},AND(${impliesActual}))`,
  ].join(",");

  const last = `MIN(${cell("asOf")},${cell("deadline")})`;
  const months = `((YEAR(${cell("deadline")})-YEAR(${last}))*12+MONTH(${cell("deadline")})-MONTH(${last}))`;
  const days = `(${cell("deadline")}-MAX(${last},${cell("start")}-1))/${String(DAYS_A_MONTH)}`;
  const allMonths = `((YEAR(${cell("deadline")})-YEAR(${cell("start")}))*12+MONTH(${cell("deadline")})-MONTH(${cell("start")})+1)`;
  const left = `IF(${cell("method")}=${quoted(methods.months)},MIN(${months},${allMonths}),${days})`;

  const remaining = `ROUND(${target}-${actual},${String(CERTAIN_DECIMALS)})`;
  const amount = `${remaining}/${left}`;
  const pieces = `ROUNDUP(ROUND(${amount}*${cell("pieces")},${String(CERTAIN_DECIMALS)}),0)/${cell("pieces")}`;
  const needed = `IF(${left}<=0,"",IF(${number("pieces")},${pieces},${amount}))`;
  return `IF(AND(${known}),IF(${remaining}<=0,0,${needed}),"")`;
}

/**
 * The gap of what is held against pace, so little moved by the row that no two are alike: SMALL and MATCH find the
 * first, the second, … however many lag equally. Rows of a sheet stay far below the tenth of a point gaps differ by.
 */
function order(cell: CellOf, { tallies }: SheetStrings): string {
  const counted = `OR(${cell("tally")}=${quoted(tallies.reached)},${cell("tally")}=${quoted(tallies.notReached)})`;
  return `IF(${counted},${cell("gap")}+ROW()/100000000,"")`;
}

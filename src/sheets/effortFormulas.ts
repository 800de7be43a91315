/**
 * The formulas that look ahead: what a month must bring until the deadline, and in which order indicators lag. They say in
 * a workbook what `effortOf` of `plan` says without one. 指标 has them in its own columns, 计划 says them of its rows there.
 */
import type { SheetStrings } from "../locale/strings";
import { DAYS_A_MONTH } from "../plan/pace";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { TABLES } from "./names";
import { quoted, thisRow } from "./references";

/** Decimals beyond which a quotient is noise of binary fractions, which must not decide how it is rounded. */
export const CERTAIN_DECIMALS = 9;

/** How a formula reads a column of 指标. */
export type CellOf = (id: IndicatorColumnId) => string;

/** 月均需 and 落后次序 of 指标, each beginning with `=`. */
export function effortFormulas(words: SheetStrings): Readonly<Record<"required" | "order", string>> {
  const cell = (id: IndicatorColumnId): string => thisRow(TABLES.indicators, words.columns[id]);
  return { required: `=${required(cell, words)}`, order: `=${order(cell, words)}` };
}

/** Empty for 时点 figures, for kinds without an amount to add up, and once the deadline has come; 0 when done. */
function required(cell: CellOf, words: SheetStrings): string {
  const { known, target, actual } = amounts(cell, words);
  return `IF(${known},${perMonth(remaining(target, actual), monthsLeft(cell, words), cell("pieces"))},"")`;
}

/** Target and actual of a row as numbers, printed or implied, and the condition under which there is such a pair. */
export interface Amounts {
  readonly known: string;
  readonly target: string;
  readonly actual: string;
}

/** The amounts that 累计 indicators are planned by. */
export function amounts(cell: CellOf, { kinds, bases }: SheetStrings): Amounts {
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
  const known = [
    `${cell("basis")}=${quoted(bases.cumulative)}`,
    `OR(${cell("kind")}=${quoted(kinds.total)},${cell("kind")}=${quoted(kinds.ratio)})`,
    number("pace"),
    `ISNUMBER(${target})`,
    `OR(${number("actual")},AND(${impliesActual}))`,
  ].join(",");
  return {
    known: `AND(${known})`,
    target,
    actual: `IF(AND(${impliesActual}),${impliedActual},${cell("actual")})`,
  };
}

/** What is still to be done; zero or less when done. */
export function remaining(target: string, actual: string): string {
  return `ROUND(${target}-${actual},${String(CERTAIN_DECIMALS)})`;
}

/** What remains over the months that are left, whole pieces (人, 件, 户) rounded up; 0 when done, empty without time. */
export function perMonth(rest: string, left: string, pieces: string): string {
  const amount = `${rest}/${left}`;
  const counted = `ROUNDUP(ROUND(${amount}*${pieces},${String(CERTAIN_DECIMALS)}),0)/${pieces}`;
  return `IF(${rest}<=0,0,IF(${left}<=0,"",IF(ISNUMBER(${pieces}),${counted},${amount})))`;
}

const monthsFrom = (first: string, last: string): string =>
  `((YEAR(${last})-YEAR(${first}))*12+MONTH(${last})-MONTH(${first}))`;

/** Months of a plan after 截至, none before its start counted; parts of months where 计时 goes by days. */
export function monthsLeft(cell: CellOf, words: SheetStrings): string {
  const last = `MIN(${cell("asOf")},${cell("deadline")})`;
  const months = `MIN(${monthsFrom(last, cell("deadline"))},${monthsFrom(cell("start"), cell("deadline"))}+1)`;
  const days = `(${cell("deadline")}-MAX(${last},${cell("start")}-1))/${String(DAYS_A_MONTH)}`;
  return byMethod(cell, words, months, days);
}

/** Months of a plan that are over at 截至, up to its deadline; 0 before its start. */
export function monthsElapsed(cell: CellOf, words: SheetStrings): string {
  const last = `MIN(${cell("asOf")},${cell("deadline")})`;
  const months = `MAX(0,${monthsFrom(cell("start"), last)}+1)`;
  const days = `MAX(0,${last}-${cell("start")}+1)/${String(DAYS_A_MONTH)}`;
  return byMethod(cell, words, months, days);
}

const byMethod = (cell: CellOf, { methods }: SheetStrings, months: string, days: string): string =>
  `IF(${cell("method")}=${quoted(methods.months)},${months},${days})`;

/**
 * The gap of what is held against pace, so little moved by the row that no two are alike: SMALL and MATCH find the
 * first, the second, … however many lag equally. Rows of a sheet stay far below the tenth of a point gaps differ by.
 */
function order(cell: CellOf, { tallies }: SheetStrings): string {
  const counted = `OR(${cell("tally")}=${quoted(tallies.reached)},${cell("tally")}=${quoted(tallies.notReached)})`;
  return `IF(${counted},${cell("gap")}+ROW()/100000000,"")`;
}

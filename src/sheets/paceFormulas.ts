/**
 * The formulas of 序时进度: what `paceAt` of `plan` says of months, days and curves, in functions of Excel 2016. A row
 * follows the method of 规则 unless it names one of its own; a method that is not in the table, or a curve that does not
 * hold, gives no pace at all.
 */
import type { SheetStrings } from "../locale/strings";
import { plannedHeader } from "./curves";
import { closesMonth, FIRST_DAY, LAST_DAY } from "./dates";
import type { CellOf } from "./effortFormulas";
import { NAMES, TABLES } from "./names";
import { columnSpan, quoted, wholeColumn } from "./references";

export type PaceColumnId = "method" | "curveRow" | "plannedBefore" | "plannedWhole" | "pace";

/** The columns that lead to 序时进度 of the row that `cell` reads, as expressions. */
export function paceFormulas(cell: CellOf, words: SheetStrings): Readonly<Record<PaceColumnId, string>> {
  const { kinds, methods } = words;
  const [start, deadline, asOf] = [cell("start"), cell("deadline"), cell("asOf")];
  const wanted = `IF(${cell("ownMethod")}<>"",${cell("ownMethod")},${NAMES.method})`;

  const paced = [kinds.total, kinds.ratio, kinds.progress].map((kind) => `${cell("kind")}=${quoted(kind)}`).join(",");
  const ends = `${start},${deadline},${asOf}`;
  const dated = `COUNT(${ends})=3,MIN(${ends})>=${String(FIRST_DAY)},MAX(${ends})<=${String(LAST_DAY)}`;
  const whole = `AND(DAY(${start})=1,${closesMonth(asOf)},${closesMonth(deadline)})`;
  const counted = `IF(${whole},${quoted(methods.months)},${quoted(methods.days)})`;
  const spread = `OR(${wanted}=${quoted(methods.months)},${cell("curveRow")}>0)`;
  const byDays = `IF(${wanted}=${quoted(methods.days)},${quoted(methods.days)},${quoted(methods.undefined)})`;
  const method = `IF(AND(OR(${paced}),${dated}),IF(${spread},${counted},${byDays}),"")`;

  const followsCurve = `AND(${cell("method")}<>"",${cell("curveRow")}>0)`;
  const row = cell("curveRow");
  const years = (to: string): string => `YEAR(${to})-YEAR(${start})`;
  const before = `IF(${followsCurve},${planned(row, start, `(DAY(${start})-1)/${monthLength(start)}`, words)},"")`;
  const through = (date: string): string => `${years(date)}+${plannedThrough(row, date, words)}`;
  const plannedWhole = `IF(${followsCurve},${through(deadline)}-${cell("plannedBefore")},"")`;

  const months = (to: string): string => `((${years(to)})*12+MONTH(${to})-MONTH(${start})+1)`;
  const days = (to: string): string => `(${to}-${start}+1)`;
  const evenly = `IF(${cell("method")}=${quoted(methods.months)},${months(asOf)}/${months(deadline)},${days(asOf)}/${days(deadline)})`;
  const curved = `IF(${cell("plannedWhole")}>0,(${through(asOf)}-${cell("plannedBefore")})/${cell("plannedWhole")},(${asOf}>=${deadline})*1)`;
  const known = `OR(${cell("method")}=${quoted(methods.months)},${cell("method")}=${quoted(methods.days)})`;
  const share = `MAX(0,MIN(1,IF(${row}>0,${curved},${evenly})))`;
  return {
    method,
    curveRow: curveRow(wanted, words),
    plannedBefore: before,
    plannedWhole,
    pace: `IF(${known},IF(${deadline}>=${start},ROUND(${share},3),""),"")`,
  };
}

/**
 * 年度序时进度, an expression: the share of the planning year that is due at 截至 by the method of 规则, or that the
 * method is not defined.
 */
export function yearPace(words: SheetStrings): string {
  const { methods } = words;
  const { asOf, method, year } = NAMES;
  const row = curveRow(method, words);
  const lastDay = `DATE(${year},12,31)`;
  const days = `(${asOf}-DATE(${year},1,1)+1)/(${lastDay}-DATE(${year},1,1)+1)`;
  const evenly = [
    `IF(${method}=${quoted(methods.months)},IF(${closesMonth(asOf)},MONTH(${asOf})/12,${days}),`,
    `IF(${method}=${quoted(methods.days)},${days},${quoted(methods.undefined)}))`,
  ].join("");
  const within = `IF(${row}>0,${plannedThrough(row, asOf, words)},${evenly})`;
  return `IF(YEAR(${asOf})=${year},${within},(YEAR(${asOf})>${year})*1)`;
}

/** The row of a method among the curves that hold, 0 for one that is none of them. */
function curveRow(wanted: string, { curves }: SheetStrings): string {
  const names = wholeColumn(TABLES.curves, curves.columns.method);
  const checks = wholeColumn(TABLES.curves, curves.columns.check);
  return `IFNA(MATCH(1,INDEX((${names}=${wanted})*(${checks}=${quoted(curves.checks.valid)}),0),0),0)`;
}

/** The share of a year that the curve in `row` plans up to the end of `date`. */
export function plannedThrough(row: string, date: string, words: SheetStrings): string {
  return planned(row, date, monthOver(date), words);
}

/** The share of a year that the curve in `row` plans up to the end of `month` (1 to 12). */
export function plannedByMonth(row: string, month: number, { curves }: SheetStrings): string {
  return `INDEX(${wholeColumn(TABLES.curves, plannedHeader(month, curves))},${row})`;
}

/** The share of a year that the curve in `row` plans up to `part` (0 to 1) of the month of `date`. */
function planned(row: string, date: string, part: string, { curves }: SheetStrings): string {
  const shares = columnSpan(TABLES.curves, plannedHeader(0, curves), plannedHeader(12, curves));
  const from = `INDEX(${shares},${row},MONTH(${date}))`;
  return `${from}+${part}*(INDEX(${shares},${row},MONTH(${date})+1)-${from})`;
}

const monthLength = (date: string): string => `DAY(EOMONTH(${date},0))`;
/** How much of its month is over at the end of a date. */
const monthOver = (date: string): string => `IF(${closesMonth(date)},1,DAY(${date})/${monthLength(date)})`;

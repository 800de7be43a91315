/**
 * The table of pace methods on 规则: months, days, and curves of the year by what must be reached at the end of each
 * month. Months left empty lie on a straight line between the months that are filled in; a planner adds a curve as a row.
 */
import type { SheetStrings } from "../locale/strings";
import type { Curve, YearCurve } from "../plan/curves";
import type { Cell, ColumnBlueprint, TableBlueprint } from "./blueprint";
import { TABLE_LOOK } from "./look";
import { TABLES } from "./names";
import { presetCurves } from "./presets";
import { quoted, thisRow, thisRowSpan } from "./references";

type CurveStrings = SheetStrings["curves"];

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const SHARE_FORMAT = "0.0%";

/** How many of the columns are the planner's; the rest, filled-in months, are folded away. */
export const SHOWN_CURVE_COLUMNS = MONTHS.length + 2;

/** What the setting and the rows of 指标 call a method. */
export function methodName(curve: Curve, { methods }: SheetStrings): string {
  return typeof curve === "string" ? methods[curve] : curve.name;
}

/** The header of the column with the share planned up to the end of `month`, 0 for the beginning of the year. */
export function plannedHeader(month: number, { columns, monthHeader }: CurveStrings): string {
  return columns.through + monthHeader(month);
}

/** Draws up the table with its header at `row` and `column`: the curves we know, and `chosen` if it is another one. */
export function curvesTable(chosen: Curve, row: number, column: number, words: SheetStrings): TableBlueprint {
  const { columns: headers, monthHeader } = words.curves;
  const columns: readonly ColumnBlueprint[] = [
    { id: "method", header: headers.method, format: "@", width: 12, align: "Center" },
    ...MONTHS.map((month) => ({
      id: `month${String(month)}`,
      header: monthHeader(month),
      format: SHARE_FORMAT,
      width: 7,
    })),
    { id: "check", header: headers.check, format: "General", width: 26, align: "Center", formula: checkFormula(words) },
    ...[0, ...MONTHS].map((month) => ({
      id: `through${String(month)}`,
      header: plannedHeader(month, words.curves),
      format: SHARE_FORMAT,
      width: 8,
      formula: plannedFormula(month, words.curves),
    })),
  ];
  const blank = columns.slice(1).map(() => null);
  return {
    name: TABLES.curves,
    row,
    column,
    ...TABLE_LOOK,
    columns,
    rows: [
      [words.methods.months, ...blank],
      [words.methods.days, ...blank],
      ...curvesWith(chosen, words).map((curve) => [curve.name, ...pointsOf(curve), ...blank.slice(MONTHS.length)]),
    ],
    filterButtons: false,
  };
}

function curvesWith(chosen: Curve, words: SheetStrings): readonly YearCurve[] {
  const presets = presetCurves(words);
  return typeof chosen === "string" ? presets : [...presets.filter(({ name }) => name !== chosen.name), chosen];
}

function pointsOf({ points }: YearCurve): readonly Cell[] {
  return MONTHS.map((month) => points.find((point) => point.month === month)?.share ?? null);
}

/** Up to the end of a month: what is filled in, else on the line from the month before to the next that is; all after the last. */
function plannedFormula(month: number, words: CurveStrings): string {
  if (month === 0) return "=0";
  const cell = (header: string): string => thisRow(TABLES.curves, header);
  const own = cell(words.monthHeader(month));
  if (month === 12) return `=IF(ISNUMBER(${own}),${own},1)`;
  const rest = thisRowSpan(TABLES.curves, words.monthHeader(month), words.monthHeader(12));
  const before = cell(plannedHeader(month - 1, words));
  const ahead = `MATCH(TRUE,INDEX(ISNUMBER(${rest}),0),0)`;
  return `=IF(ISNUMBER(${own}),${own},IFNA(${before}+(INDEX(${rest},1,${ahead})-${before})/${ahead},1))`;
}

/** Whether the months of a row rise to the whole; months and days need none. */
function checkFormula({ curves, methods }: SheetStrings): string {
  const span = (from: string, to: string): string => thisRowSpan(TABLES.curves, from, to);
  const name = thisRow(TABLES.curves, curves.columns.method);
  const points = span(curves.monthHeader(1), curves.monthHeader(12));
  const from = span(plannedHeader(0, curves), plannedHeader(11, curves));
  const to = span(plannedHeader(1, curves), plannedHeader(12, curves));
  const holds = [
    `COUNT(${points})>0`,
    `COUNTA(${points})=COUNT(${points})`,
    `MIN(${points})>=0`,
    `MAX(${points})=1`,
    `SUMPRODUCT((${to}<${from})*1)=0`,
  ].join(",");
  const builtIn = `OR(${name}=${quoted(methods.months)},${name}=${quoted(methods.days)})`;
  const { checks } = curves;
  return `=IF(${builtIn},${quoted(checks.builtIn)},IF(AND(${holds}),${quoted(checks.valid)},${quoted(checks.invalid)}))`;
}

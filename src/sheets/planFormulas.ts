/**
 * The formulas of 计划: each row finds its indicator by 键 and says of it what `outlookOf` of `plan` says, so that it
 * follows 指标 however that is sorted, edited or refreshed. A property test holds the two together.
 */
import type { SheetStrings } from "../locale/strings";
import { DAYS_A_MONTH } from "../plan/pace";
import { closesMonth } from "./dates";
import { amounts, monthsElapsed, monthsLeft, remaining, type CellOf } from "./effortFormulas";
import type { HistoryColumnId } from "./historyFormulas";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { nameIn, qualifiedActual } from "./laggards";
import { TABLES } from "./names";
import {
  averageSoFar,
  expectedRange,
  finishDay,
  neededAMonth,
  readable,
  shareAtDeadline,
  withheldBecause,
} from "./outlookFormulas";
import { quoted, thisRow, wholeColumn } from "./references";

export type PlanColumnId = keyof SheetStrings["plan"]["columns"];

/** What of the workbook the formulas of a plan depend on. */
export interface Surroundings {
  /** Several regions stand in 指标, so that names need theirs before them. */
  readonly withRegion: boolean;
  /** 历次 is there, to look figures of earlier reports up in. */
  readonly withHistory: boolean;
}

/** The row of 指标 with the 键 of this one, 0 where there is none. */
export function rowOfKey(key: string, words: SheetStrings): string {
  return `IFNA(MATCH(${key},${wholeColumn(TABLES.indicators, words.columns.key)},0),0)`;
}

/** The row of 历次 with a 键, 0 where there is none, and once 历次 has been deleted. */
export function rowInHistory(key: string, { history }: SheetStrings): string {
  return `IFERROR(MATCH(${key},${wholeColumn(TABLES.history, history.columns.key)},0),0)`;
}

/** Reads the columns of 指标 in the row that stands in the cell `row`. */
export function indicatorAt(row: string, words: SheetStrings): CellOf {
  return (id: IndicatorColumnId) => `INDEX(${wholeColumn(TABLES.indicators, words.columns[id])},${row})`;
}

/** How an indicator is measured (计量): by its amounts, in percent where only a share is known, as a stock, or not at all. */
export function measuredBy(of: CellOf, words: SheetStrings): string {
  const { kinds, bases, plan } = words;
  const paced = [kinds.total, kinds.ratio, kinds.progress].map((kind) => `${of("kind")}=${quoted(kind)}`).join(",");
  const share = `AND(OR(${paced}),ISNUMBER(${of("pace")}),ISNUMBER(${of("completion")}))`;
  const known = `IF(${share},${quoted(plan.measures.share)},${quoted(plan.measures.none)})`;
  return [
    `IF(${of("basis")}=${quoted(bases.stock)},${quoted(plan.measures.stock)}`,
    `IF(${amounts(of, words).known},${quoted(plan.measures.amount)},${known}))`,
  ].join(",");
}

/** The formula of every ƒ column of 计划, or of another `table` with these columns, by its id, each beginning with `=`. */
export function planFormulas(
  { withRegion, withHistory }: Surroundings,
  words: SheetStrings,
  table: string = TABLES.plan,
): Partial<Readonly<Record<PlanColumnId, string>>> {
  const { plan } = words;
  const cell = (id: PlanColumnId): string => thisRow(table, plan.columns[id]);
  const of = indicatorAt(cell("row"), words);
  const found = `${cell("row")}>0`;
  const shown = (expression: string): string => `=IF(${found},${expression},"")`;
  const number = (text: string): string => `ISNUMBER(${text})`;
  const isBy = (measure: keyof typeof plan.measures): string =>
    `${cell("measuredBy")}=${quoted(plan.measures[measure])}`;
  const planned = (expression: string): string => `=IF(${number(cell("plannedTarget"))},${expression},"")`;

  const pieces = cell("pieces");
  const [target, actual, left, elapsed] = (
    ["plannedTarget", "plannedActual", "monthsLeft", "monthsElapsed"] as const
  ).map(cell) as [string, string, string, string];
  const rest = remaining(target, actual);
  const { target: amountTarget, actual: amountActual } = amounts(of, words);
  const implied = `OR(NOT(${number(of("target"))}),${amountActual}<>${of("actual")})`;
  const grounds = [
    `IF(AND(${isBy("amount")},${implied}),${quoted(plan.grounds.implied)}`,
    `IF(AND(${of("kind")}=${quoted(words.kinds.progress)},${of("assumed")}<>""),${quoted(plan.grounds.assumed)},""))`,
  ].join(",");

  const recent = recentRate(of, actual, cell, words);

  return {
    row: `=${rowOfKey(cell("key"), words)}`,
    ...earlierFormulas(cell, withHistory, words),
    number: shown(`${of("number")}&""`),
    name: `=IF(${found},${nameIn(of, withRegion)},IF(${cell("key")}="",${quoted(plan.none)},${quoted(plan.keyless)}))`,
    unit: shown(`IF(${isBy("share")},"%",${of("unit")}&"")`),
    target: shown(`IF(${isBy("share")},100,IF(${of("target")}="","",${of("target")}))`),
    actual: shown(
      `IF(${isBy("share")},ROUND(${of("completion")}*100,2),IF(${of("approximate")}<>"",${qualifiedActual(of)},IF(${of("actual")}="","",${of("actual")})))`,
    ),
    completion: shown(of("completion")),
    gap: shown(of("gap")),
    status: shown(of("status")),
    remaining: planned(readable(`MAX(0,${rest})`, pieces)),
    required: planned(neededAMonth(rest, left, pieces, words)),
    average: planned(`IF(${elapsed}>0,${averageSoFar(actual, elapsed, pieces)},"")`),
    ratio: planned(
      `IF(AND(${rest}>0,${left}>0,${elapsed}>0,${actual}>0),ROUND((${rest}/${left})/(${actual}/${elapsed}),2),"")`,
    ),
    outcome: `=IF(${cell("withheld")}<>"",${cell("withheld")},${expectedRange(cell("straight"), cell("recent"), words)})`,
    withheld: shown(withheld(of, cell, words)),
    deadline: shown(`IF(${number(of("deadline"))},${of("deadline")},"")`),
    owner: shown(`${of("owner")}&""`),
    section: shown(`${of("section")}&""`),
    finish: `=IF(${number(cell("straight"))},${finishDay(of("asOf"), rest, `(${actual}/${elapsed})`)},"")`,
    straight: `=IF(AND(${found},${cell("withheld")}=""),${shareAtDeadline(actual, `${actual}/${elapsed}`, left, target)},"")`,
    recent: `=IF(${number(cell("straight"))},IF(${number(recent)},${shareAtDeadline(actual, recent, left, target)},""),"")`,
    lampColor: shown(of("lampColor")),
    grounds: shown(grounds),
    measuredBy: shown(measuredBy(of, words)),
    plannedTarget: `=IF(${isBy("amount")},${amountTarget},IF(${isBy("share")},100,""))`,
    plannedActual: `=IF(${isBy("amount")},${amountActual},IF(${isBy("share")},${of("completion")}*100,""))`,
    pieces: `=IF(AND(${isBy("amount")},${found}),IF(${number(of("pieces"))},${of("pieces")},""),"")`,
    monthsElapsed: planned(monthsElapsed(of, words)),
    monthsLeft: planned(monthsLeft(of, words)),
  };
}

function withheld(of: CellOf, cell: (id: PlanColumnId) => string, words: SheetStrings): string {
  const { plan, states, bases, kinds } = words;
  const byAmount = `${cell("measuredBy")}=${quoted(plan.measures.amount)}`;
  return withheldBecause(
    {
      unverified: `${of("state")}=${quoted(states.unverified)}`,
      done: `N(${of("completion")})>=1`,
      stock: `${of("basis")}=${quoted(bases.stock)}`,
      works: `${of("kind")}=${quoted(kinds.progress)}`,
      noFigures: `N(${cell("plannedTarget")})<=0`,
      impliedTarget: `AND(${byAmount},NOT(ISNUMBER(${of("target")})))`,
      notStarted: `N(${cell("monthsElapsed")})<=0`,
    },
    words,
  );
}

/** The figure before as 历次 has kept it, and whether it counts or what the planner has typed. */
function earlierFormulas(
  cell: (id: PlanColumnId) => string,
  withHistory: boolean,
  words: SheetStrings,
): Readonly<Record<"historyRow" | "historyAsOf" | "historyActual" | "earlierFrom", string>> {
  const { plan, history } = words;
  const { typed, recorded } = plan.earlier;
  const all = (id: HistoryColumnId): string => wholeColumn(TABLES.history, history.columns[id]);
  const kept = (id: HistoryColumnId): string => `INDEX(${all(id)},${cell("historyRow")})`;
  const inHistory = (expression: string): string =>
    withHistory ? `=IF(${cell("historyRow")}>0,${expression},"")` : '=""';
  const byAmount = `${cell("measuredBy")}=${quoted(plan.measures.amount)}`;
  // Where the report before gave a ratio only, that of the target which stands.
  const byRatio = `IF(ISNUMBER(${kept("earlierRatio")}),${kept("earlierRatio")}*${cell("plannedTarget")},"")`;
  const actual = `IF(AND(${byAmount},ISNUMBER(${kept("earlier")})),${kept("earlier")},${byRatio})`;
  const isTyped = `AND(ISNUMBER(${cell("earlierActual")}),ISNUMBER(${cell("earlierAsOf")}))`;
  return {
    historyRow: withHistory ? `=${rowInHistory(cell("key"), words)}` : "=0",
    historyAsOf: inHistory(`IF(N(${kept("earlierAsOf")})>0,${kept("earlierAsOf")},"")`),
    historyActual: inHistory(
      `IF(AND(ISNUMBER(${cell("historyAsOf")}),ISNUMBER(${cell("plannedTarget")})),${actual},"")`,
    ),
    earlierFrom: `=IF(${isTyped},${quoted(typed)},IF(ISNUMBER(${cell("historyActual")}),${quoted(recorded)},""))`,
  };
}

/** What has come a month since the figure before, no number where none is known or it is not of an earlier date. */
export function recentRate(
  of: CellOf,
  actual: string,
  cell: (id: PlanColumnId) => string,
  words: SheetStrings,
): string {
  const isTyped = `${cell("earlierFrom")}=${quoted(words.plan.earlier.typed)}`;
  const before = `IF(${isTyped},${cell("earlierActual")},${cell("historyActual")})`;
  const date = `IF(${isTyped},${cell("earlierAsOf")},${cell("historyAsOf")})`;
  const period = earlierMonths(of, date, words);
  const known = `${cell("earlierFrom")}<>"",N(${date})>0,N(${date})<${of("asOf")}`;
  return `IF(AND(${known}),IF(${period}>0,(${actual}-${before})/(${period}),""),"")`;
}

/** The months from the earlier as-of date to 截至, whole ones where both close a month and 计时 goes by months. */
function earlierMonths(of: CellOf, earlierAsOf: string, { methods }: SheetStrings): string {
  const [asOf, byMonths] = [of("asOf"), `${of("method")}=${quoted(methods.months)}`];
  const months = `(YEAR(${asOf})-YEAR(${earlierAsOf}))*12+MONTH(${asOf})-MONTH(${earlierAsOf})`;
  return `IF(AND(${byMonths},${closesMonth(earlierAsOf)}),${months},(${asOf}-${earlierAsOf})/${String(DAYS_A_MONTH)})`;
}

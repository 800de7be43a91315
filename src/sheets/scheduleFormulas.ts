/**
 * The formulas of 倒排: what `catchUp` of `plan` says, month by month. Each month takes its share of what remains after
 * the month before, so that a figure typed over one month moves all that follow and the last still is the target.
 */
import type { SheetStrings } from "../locale/strings";
import { dayOf, endOfMonth } from "../plan/calendar";
import type { IsoDate } from "../report/report";
import { closesMonth, FIRST_DAY, LAST_DAY } from "./dates";
import { CERTAIN_DECIMALS } from "./effortFormulas";
import { nameIn } from "./laggards";
import { TABLES } from "./names";
import { plannedByMonth, plannedThrough } from "./paceFormulas";
import { indicatorAt, measuredBy, rowOfKey } from "./planFormulas";
import { quoted, thisRow } from "./references";

export type ScheduleColumnId = keyof SheetStrings["schedule"]["columns"];

/** A month of the schedule by its last day, with the headers of its three columns. */
export interface ScheduleMonth {
  readonly end: IsoDate;
  /** 计划: cumulative, due by the end of the month. */
  readonly planned: string;
  /** 实际: what the planner fills in. */
  readonly actual: string;
  /** 落后: months behind in a row up to this one. */
  readonly run: string;
}

/** How finely percentages and measured amounts are planned: by tenths of a point, by hundredths of the unit. */
const GRAINS = { share: 10, measured: 100, small: 10_000 };

const cell = (header: string): string => thisRow(TABLES.schedule, header);
const dateOf = (date: IsoDate): string => {
  const { year, month, day } = dayOf(date);
  return `DATE(${String(year)},${String(month)},${String(day)})`;
};
const endBefore = (date: IsoDate): IsoDate => {
  const { year, month } = dayOf(date);
  return endOfMonth(year, month - 1);
};

/**
 * The formula of every ƒ column beside the months, each beginning with `=`.
 * @param until the month's end by which all shall be done, null for everyone's own deadline
 */
export function scheduleFormulas(
  months: readonly ScheduleMonth[],
  until: IsoDate | null,
  withRegion: boolean,
  words: SheetStrings,
): Partial<Readonly<Record<ScheduleColumnId, string>>> {
  const { plan, schedule } = words;
  const { measures } = plan;
  const own = (id: ScheduleColumnId): string => cell(schedule.columns[id]);
  const of = indicatorAt(own("row"), words);
  const found = `${own("row")}>0`;
  const shown = (expression: string): string => `=IF(${found},${expression},"")`;
  const isBy = (measure: keyof typeof measures): string => `${own("measuredBy")}=${quoted(measures[measure])}`;
  const planned = months.map((month) => cell(month.planned)).join(",");

  const ends = `${own("from")},${own("until")}`;
  const dated = `IF(COUNT(${ends})=2,AND(MIN(${ends})>=${String(FIRST_DAY)},MAX(${ends})<=${String(LAST_DAY)}),FALSE)`;
  const counted = `IF(AND(${closesMonth(own("from"))},${closesMonth(own("until"))}),${quoted(words.methods.months)},${quoted(words.methods.days)})`;
  const followsCurve = `AND(N(${own("curveRow")})>0,${own("counted")}<>"")`;
  const latest = months.at(-1)?.end;
  const reached = `MAX(${planned},0)`;
  const notes: readonly (readonly [condition: string, note: string])[] = [
    [`NOT(${found})`, quoted(plan.keyless)],
    [isBy("stock"), quoted(schedule.notes.stock)],
    [`AND(${isBy("amount")},NOT(ISNUMBER(${of("target")})))`, quoted(schedule.notes.impliedTarget)],
    [`N(${of("completion")})>=1`, quoted(schedule.notes.done)],
    [`NOT(ISNUMBER(${own("goal")}))`, quoted(schedule.notes.noFigures)],
    [`${own("until")}<=${own("open")}`, quoted(schedule.notes.expired)],
    ...(latest === undefined ? [] : [[`${own("until")}>${dateOf(latest)}`, quoted(schedule.notes.beyond)] as const]),
    [
      `ROUND(${reached}-${own("goal")},6)<>0`,
      `${quoted(schedule.notes.short)}&ROUND(${own("goal")}-${reached},4)&${own("unit")}`,
    ],
  ];
  const chosen = until === null ? of("deadline") : `MIN(${of("deadline")},${dateOf(until)})`;
  const known = `AND(${own("counted")}<>"",ISNUMBER(${own("base")}))`;
  const target = `IF(${isBy("share")},100,IF(AND(${isBy("amount")},ISNUMBER(${of("target")})),${of("target")},""))`;
  return {
    row: `=${rowOfKey(own("key"), words)}`,
    number: shown(`${of("number")}&""`),
    name: `=IF(${found},${nameIn(of, withRegion)},IF(${own("key")}="",${quoted(plan.none)},${quoted(plan.keyless)}))`,
    unit: shown(`IF(${isBy("share")},"%",${of("unit")}&"")`),
    target: shown(`IF(${isBy("share")},100,IF(${of("target")}="","",${of("target")}))`),
    behind: `=${cell(months.at(-1)?.run ?? "")}`,
    owner: shown(`${of("owner")}&""`),
    note: `=${notes.reduceRight((rest, [condition, note]) => `IF(${condition},${note},${rest})`, '""')}`,
    until: shown(`IF(ISNUMBER(${of("deadline")}),${chosen},"")`),
    measuredBy: shown(measuredBy(of, words)),
    counted: `=IF(${dated},${counted},"")`,
    open: `=IF(${own("counted")}="","",IF(${closesMonth(own("from"))},EOMONTH(${own("from")},0),${own("from")}))`,
    curveRow: shown(`N(${of("curveRow")})`),
    curveOpen: `=IF(${followsCurve},${plannedThrough(own("curveRow"), own("open"), words)},"")`,
    curveUntil: `=IF(${followsCurve},YEAR(${own("until")})-YEAR(${own("open")})+${plannedThrough(own("curveRow"), own("until"), words)},"")`,
    goal: `=IF(AND(${found},${known}),${target},"")`,
    grain: shown(
      `IF(${isBy("share")},${String(GRAINS.share)},IF(ISNUMBER(${of("pieces")}),${of("pieces")},IF(ABS(N(${own("goal")}))<1,${String(GRAINS.small)},${String(GRAINS.measured)})))`,
    ),
  };
}

/**
 * The cumulative plan of one month: its share of what remains after the months `before` it, the whole from the month
 * of 排至, nothing outside the schedule.
 */
export function monthFormula(month: ScheduleMonth, before: readonly ScheduleMonth[], words: SheetStrings): string {
  const own = (id: ScheduleColumnId): string => cell(words.schedule.columns[id]);
  const [goal, until, open, grain] = [own("goal"), own("until"), own("open"), own("grain")];
  const [end, previous] = [dateOf(month.end), dateOf(endBefore(month.end))];
  // Texts typed into a month are passed over: the greatest cumulative figure so far counts.
  const reached = `MAX(${[own("base"), ...before.map((each) => cell(each.planned))].join(",")})`;
  const monthsLeft = `((YEAR(${until})-YEAR(${end}))*12+MONTH(${until})-MONTH(${end})+1)`;
  const from = `MAX(${previous},${open})`;
  const evenly = `IF(${own("counted")}=${quoted(words.methods.months)},1/${monthsLeft},(${end}-${from})/(${until}-${from}))`;
  const share = `IF(ISNUMBER(${own("curveUntil")}),${curveShare(month, own, words)},${evenly})`;
  const grains = `(${reached}+MAX(0,${goal}-${reached})*${share})*${grain}`;
  const due = `ROUND(ROUND(${grains},${String(CERTAIN_DECIMALS)}),0)/${grain}`;
  const within = `IF(${until}<=${end},${goal},${due})`;
  return `=IF(ISNUMBER(${goal}),IF(OR(${end}<=${open},${until}<=${previous}),"",${within}),"")`;
}

/**
 * The share of what remains that falls into a month by the rest of the curve: nothing where the curve plans nothing until
 * 排至, all once it plans no more.
 */
function curveShare({ end }: ScheduleMonth, own: (id: ScheduleColumnId) => string, words: SheetStrings): string {
  const open = own("open");
  const through = (date: IsoDate): string => {
    const { year, month } = dayOf(date);
    return `(${String(year)}-YEAR(${open})+${plannedByMonth(own("curveRow"), month, words)})`;
  };
  const previous = endBefore(end);
  const before = `IF(${open}>${dateOf(previous)},${own("curveOpen")},${through(previous)})`;
  const [whole, rest] = [`${own("curveUntil")}-${own("curveOpen")}`, `(${own("curveUntil")}-${before})`];
  return `IF(${whole}<=0,0,IF(${rest}<=0,1,(${through(end)}-${before})/${rest}))`;
}

/** How many months in a row, up to this one, the actual has stayed below the plan; months not filled in change nothing. */
export function runFormula(month: ScheduleMonth, before: ScheduleMonth | undefined): string {
  const [planned, actual] = [cell(month.planned), cell(month.actual)];
  const soFar = before === undefined ? "0" : `N(${cell(before.run)})`;
  return `=IF(AND(ISNUMBER(${actual}),ISNUMBER(${planned})),IF(${actual}<${planned},${soFar}+1,0),${soFar})`;
}

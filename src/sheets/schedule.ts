/**
 * 倒排: what must be reached by the end of each month so that every target is met in time, with what was reached beside
 * it. The start of a row is kept as it was drawn up; target and deadline follow 指标.
 */
import type { SheetStrings } from "../locale/strings";
import { closesMonth, dayOf, endOfMonth, monthsThrough } from "../plan/calendar";
import type { IsoDate } from "../report/report";
import type { ConditionalFormatBlueprint, SheetBlueprint } from "./blueprint";
import { DATE_FORMAT, serialOf } from "./dates";
import { bodyRange, listSheet, type ColumnLook } from "./listSheet";
import { ASSUMED_COLOR, CONFLICT_FILL, LAMP_COLORS, TAB_COLORS } from "./look";
import { TABLES } from "./names";
import { boundsOf, cellAddress, columnLetters, quoted } from "./references";
import {
  monthFormula,
  runFormula,
  scheduleFormulas,
  type ScheduleColumnId,
  type ScheduleMonth,
} from "./scheduleFormulas";

/** An indicator to be scheduled and where it stands when the schedule is drawn up. */
export interface ScheduledRow {
  readonly key: string;
  /** The date the actual counts to, from which the rest is spread. */
  readonly asOf: IsoDate;
  /** The actual in the unit of its row, in percent where only a share is known; null where it is not known. */
  readonly actual: number | null;
  readonly deadline: IsoDate | null;
}

/** With more months than these the actuals stand to the right of the plan, where they are not printed. */
const MOST_PAIRS = 6;
/** As many months as one page holds, and as many as a schedule has. */
const MOST_PRINTED = 12;
const MOST_MONTHS = 24;
/** From this many months behind in a row on the mark is red. */
const LONG_BEHIND = 2;

const LEADING: readonly (readonly [ScheduleColumnId, ColumnLook])[] = [
  ["number", { format: "General", width: 7, align: "Center" }],
  ["name", { format: "General", width: 18, wrap: true }],
  ["unit", { format: "General", width: 6, align: "Center" }],
  ["target", { format: "General", width: 11, align: "Right", wrap: true }],
  ["base", { format: "General", width: 8, align: "Right" }],
];
const TRAILING: readonly (readonly [ScheduleColumnId, ColumnLook])[] = [
  ["behind", { format: "0;;", width: 7, align: "Center" }],
  ["until", { format: DATE_FORMAT, width: 11, align: "Center" }],
  ["owner", { format: "General", width: 9, wrap: true }],
  ["note", { format: "General", width: 14, wrap: true }],
];
const FOLDED: readonly (readonly [ScheduleColumnId, ColumnLook])[] = [
  ["from", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["open", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["counted", { format: "General", width: 8, align: "Center" }],
  ["curveRow", { format: "0", width: 7 }],
  ["curveOpen", { format: "0.0%", width: 9 }],
  ["curveUntil", { format: "0.0%", width: 9 }],
  ["goal", { format: "General", width: 11 }],
  ["grain", { format: "General", width: 8 }],
  ["measuredBy", { format: "General", width: 8, align: "Center" }],
  ["row", { format: "0", width: 7 }],
  ["key", { format: "@", width: 36 }],
];
const MONTH: ColumnLook = { format: "General", width: 8, align: "Right" };

type MonthColumn = "planned" | "actual" | "run";
type ColumnId = ScheduleColumnId | `${MonthColumn}_${string}`;
type Column = readonly [ColumnId, ColumnLook];

/** `planned_2021_07`, fit for a defined name. */
const monthColumn = (kind: MonthColumn, { end }: ScheduleMonth): ColumnId =>
  `${kind}_${end.slice(0, 7).replace("-", "_")}`;

/**
 * Draws up 倒排.
 * @param until the month's end by which all shall be done, null for everyone's own deadline
 * @param withRegion whether names need their region before them
 */
export function scheduleSheet(
  rows: readonly ScheduledRow[],
  until: IsoDate | null,
  withRegion: boolean,
  words: SheetStrings,
): SheetBlueprint {
  const { schedule } = words;
  const months = monthsOf(rows, until, words);
  const printed = months.slice(0, MOST_PRINTED);
  const pairs = months.length <= MOST_PAIRS;
  const columns: readonly Column[] = [
    ...LEADING,
    ...printed.flatMap((month) => (pairs ? columnsOf(month, "planned", "actual") : columnsOf(month, "planned"))),
    ...TRAILING,
    ...months.slice(MOST_PRINTED).flatMap((month) => columnsOf(month, "planned")),
    ...(pairs ? [] : months.flatMap((month) => columnsOf(month, "actual"))),
    ...months.flatMap((month) => columnsOf(month, "run")),
    ...FOLDED,
  ];
  const list = {
    name: words.names.schedule,
    title: schedule.title,
    tabColor: TAB_COLORS.planner,
    table: TABLES.schedule,
    columns,
    headers: { ...schedule.columns, ...monthHeaders(months) } as Readonly<Record<ColumnId, string>>,
    formulas: {
      ...scheduleFormulas(months, until, withRegion, words),
      ...monthFormulas(months, words),
    } as Partial<Readonly<Record<ColumnId, string>>>,
    rows: rows.map(({ key, asOf, actual }) => ({ key, from: serialOf(asOf), base: actual })),
    lastPrinted: "note" as const,
    frozenColumns: 2,
    closing: [schedule.help, words.overview.signatures],
  };
  const sheet = listSheet<ColumnId>(list, words, { conditionalFormats: conditionalFormats(list, months, words) });
  // Actuals that are not printed are still the planner's to fill in, and not folded away.
  const folded = columns.findIndex(([id]) => id.startsWith("run_"));
  return { ...sheet, columnGroups: [{ first: folded, last: columns.length - 1, folded: true }] };
}

/** The months from the earliest as-of date to the latest date anything is due, one at least. */
function monthsOf(
  rows: readonly ScheduledRow[],
  until: IsoDate | null,
  { schedule }: SheetStrings,
): readonly ScheduleMonth[] {
  const first = rows.map(({ asOf }) => asOf).toSorted()[0];
  if (first === undefined) return [];
  const dues = rows.map(({ deadline }) => deadline).filter((deadline) => deadline !== null);
  const last =
    dues
      .map((due) => (until !== null && until < due ? until : due))
      .toSorted()
      .at(-1) ?? first;
  const from = dayOf(first);
  const skipped = closesMonth(first) ? 1 : 0;
  const count = Math.min(Math.max(monthsThrough(first, last) - skipped, 1), MOST_MONTHS);
  return Array.from({ length: count }, (_, index) => {
    const end = endOfMonth(from.year, from.month + skipped + index);
    const { year, month } = dayOf(end);
    const name = schedule.month(year === from.year ? "" : schedule.year(year), String(month));
    return { end, planned: name + schedule.planned, actual: name + schedule.actual, run: name + schedule.run };
  });
}

const columnsOf = (month: ScheduleMonth, ...kinds: readonly MonthColumn[]): readonly Column[] =>
  kinds.map((kind) => [monthColumn(kind, month), MONTH]);

function monthHeaders(months: readonly ScheduleMonth[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    months.flatMap((month) => [
      [monthColumn("planned", month), month.planned],
      [monthColumn("actual", month), month.actual],
      [monthColumn("run", month), month.run],
    ]),
  );
}

function monthFormulas(months: readonly ScheduleMonth[], words: SheetStrings): Readonly<Record<string, string>> {
  return Object.fromEntries(
    months.flatMap((month, index) => [
      [monthColumn("planned", month), monthFormula(month, months.slice(0, index), words)],
      [monthColumn("run", month), runFormula(month, months[index - 1])],
    ]),
  );
}

/** An actual below its plan, how long that goes on, and why a row is not scheduled. */
function conditionalFormats(
  list: Parameters<typeof bodyRange<ColumnId>>[0],
  months: readonly ScheduleMonth[],
  words: SheetStrings,
): readonly ConditionalFormatBlueprint[] {
  const { top } = boundsOf(bodyRange(list, "number"));
  const column = (id: ColumnId): number => list.columns.findIndex(([each]) => each === id);
  const inColumn = (id: ColumnId): string => `$${columnLetters(column(id))}${String(top + 1)}`;
  const behind = inColumn("behind");
  return [
    ...months.map((month) => {
      const actual = monthColumn("actual", month);
      const run = inColumn(monthColumn("run", month));
      return {
        ranges: [bodyRange(list, actual)],
        when: `=AND(ISNUMBER(${cellAddress(top, column(actual))}),N(${run})>0)`,
        ...LAMP_COLORS.yellow,
      };
    }),
    { ranges: [bodyRange(list, "behind")], when: `=N(${behind})>=${String(LONG_BEHIND)}`, ...LAMP_COLORS.red },
    { ranges: [bodyRange(list, "behind")], when: `=N(${behind})>0`, ...LAMP_COLORS.yellow },
    {
      ranges: [bodyRange(list, "note")],
      when: `=${inColumn("note")}=${quoted(words.schedule.notes.impliedTarget)}`,
      fill: CONFLICT_FILL,
    },
    {
      ranges: [bodyRange(list, "note")],
      when: `=${inColumn("note")}=${quoted(words.schedule.notes.done)}`,
      color: ASSUMED_COLOR,
    },
  ];
}

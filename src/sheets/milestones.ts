/** 节点: dated steps of projects, held against 会议日期. Late is what the planner has confirmed, due is what has to be asked. */
import type { SheetStrings } from "../locale/strings";
import type { Milestone } from "../report/report";
import type { Cell, ConditionalFormatBlueprint, SheetBlueprint } from "./blueprint";
import { DATE_FORMAT, serialOf } from "./dates";
import { bodyRange, listSheet, type ColumnLook } from "./listSheet";
import { LAMP_COLORS, TAB_COLORS } from "./look";
import { NAMES, TABLES } from "./names";
import { quoted, thisRow } from "./references";
import type { Row } from "./rows";
import { sourceLink } from "./sources";

export type MilestoneColumnId = keyof SheetStrings["milestones"]["columns"];

const COLUMNS: readonly (readonly [MilestoneColumnId, ColumnLook])[] = [
  ["number", { format: "@", width: 8, align: "Center" }],
  ["section", { format: "@", width: 24, wrap: true }],
  ["project", { format: "@", width: 34, wrap: true }],
  ["event", { format: "@", width: 12, align: "Center", wrap: true }],
  ["planned", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["actual", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["state", { format: "General", width: 15, align: "Center" }],
  ["owner", { format: "@", width: 14, wrap: true }],
  ["note", { format: "@", width: 26, wrap: true }],
  ["source", { format: "General", width: 7, align: "Center" }],
  ["key", { format: "@", width: 36 }],
];

/** A date is shown no finer than the report prints it. */
const FORMATS: Readonly<Record<Milestone["precision"], string>> = {
  day: DATE_FORMAT,
  month: "yyyy-mm",
  quarter: "yyyy-mm",
  year: "yyyy",
};

const STATE_COLORS = { done: "green", due: "yellow", overdue: "red" } as const;

/** What stands in the row of a step: its date is a planned or an actual one. */
export function milestoneCells(
  { key, number, section, item }: Row<Milestone>,
  { milestones: { garbled } }: SheetStrings,
): Partial<Record<MilestoneColumnId, Cell>> {
  const date: Cell = { value: serialOf(item.date), format: FORMATS[item.precision] };
  return {
    number,
    section: section?.label,
    project: item.project,
    event: item.event,
    ...(item.planned ? { planned: date } : { actual: date }),
    note: item.garbled ? garbled(item.text) : null,
    key,
  };
}

/** Draws up 节点. */
export function milestonesSheet(rows: readonly Row<Milestone>[], words: SheetStrings): SheetBlueprint {
  const { columns: headers, title } = words.milestones;
  const list = {
    name: words.names.milestones,
    title,
    tabColor: TAB_COLORS.report,
    table: TABLES.milestones,
    columns: COLUMNS,
    headers,
    formulas: { state: stateFormula(words), source: sourceLink(TABLES.milestones, headers.key, words) },
    rows: rows.map((row) => milestoneCells(row, words)),
    lastPrinted: "source" as const,
    frozenColumns: 3,
  };
  return listSheet(list, words, { conditionalFormats: stateColors(bodyRange(list, "state"), words) });
}

function stateFormula({ milestones: { columns: headers, states, missed } }: SheetStrings): string {
  const planned = thisRow(TABLES.milestones, headers.planned);
  const actual = thisRow(TABLES.milestones, headers.actual);
  const passed = `AND(ISNUMBER(${planned}),${planned}<${NAMES.meeting})`;
  const late = `IF(${actual}=${quoted(missed)},${quoted(states.overdue)},${quoted(states.due)})`;
  const open = `IF(${passed},${late},IF(ISNUMBER(${planned}),${quoted(states.notDue)},""))`;
  return `=IF(ISNUMBER(${actual}),${quoted(states.done)},${open})`;
}

function stateColors(range: string, { milestones: { states } }: SheetStrings): readonly ConditionalFormatBlueprint[] {
  const column = COLUMNS.findIndex(([id]) => id === "state");
  return (["done", "due", "overdue"] as const).map((id) => ({
    ranges: [range],
    when: { column, text: states[id] },
    ...LAMP_COLORS[STATE_COLORS[id]],
  }));
}

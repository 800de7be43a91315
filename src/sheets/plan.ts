/**
 * 计划: from what lags to what to do. One row for each indicator that is not done: what is left, what a month must bring,
 * where it leads, and the planner's own reason and measure. Every figure is a formula over 指标.
 */
import type { SheetStrings } from "../locale/strings";
import type { ConditionalFormatBlueprint, SheetBlueprint } from "./blueprint";
import { DATE_FORMAT } from "./dates";
import { COMPLETION_FORMAT, GAP_FORMAT } from "./indicators";
import { bodyRange, listSheet, type ColumnLook } from "./listSheet";
import { ASSUMED_COLOR, CONFLICT_FILL, LAMP_COLORS, TAB_COLORS } from "./look";
import { TABLES } from "./names";
import { planFormulas, type PlanColumnId, type Surroundings } from "./planFormulas";
import { boundsOf, cellAddress, columnLetters, quoted } from "./references";

/** Those up to 措施 are printed. */
const COLUMNS: readonly (readonly [PlanColumnId, ColumnLook])[] = [
  ["number", { format: "General", width: 7, align: "Center" }],
  ["name", { format: "General", width: 23, wrap: true }],
  ["unit", { format: "General", width: 6, align: "Center" }],
  ["target", { format: "General", width: 13, align: "Right", wrap: true }],
  ["actual", { format: "General", width: 10, align: "Right" }],
  ["completion", { format: COMPLETION_FORMAT, width: 8, align: "Right" }],
  ["gap", { format: GAP_FORMAT, width: 9, align: "Right" }],
  ["status", { format: "General", width: 13, align: "Center", wrap: true }],
  ["remaining", { format: "General", width: 10, align: "Right" }],
  ["required", { format: "General", width: 10, align: "Right" }],
  ["average", { format: "General", width: 9, align: "Right" }],
  ["ratio", { format: "General", width: 9, align: "Right" }],
  ["outcome", { format: "0.0%", width: 13, align: "Center", wrap: true }],
  ["deadline", { format: DATE_FORMAT, width: 11, align: "Center" }],
  ["owner", { format: "General", width: 11, wrap: true }],
  ["reason", { format: "@", width: 16, wrap: true }],
  ["measure", { format: "@", width: 16, wrap: true }],
  ["section", { format: "General", width: 20, wrap: true }],
  ["finish", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["earlierActual", { format: "General", width: 10, align: "Right" }],
  ["earlierAsOf", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["historyActual", { format: "General", width: 12, align: "Right" }],
  ["historyAsOf", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["earlierFrom", { format: "General", width: 9, align: "Center" }],
  ["straight", { format: "0.0%", width: 10 }],
  ["recent", { format: "0.0%", width: 10 }],
  ["withheld", { format: "General", width: 14 }],
  ["lampColor", { format: "General", width: 6, align: "Center" }],
  ["grounds", { format: "General", width: 6, align: "Center" }],
  ["measuredBy", { format: "General", width: 8, align: "Center" }],
  ["plannedTarget", { format: "General", width: 11 }],
  ["plannedActual", { format: "General", width: 11 }],
  ["historyRow", { format: "0", width: 7 }],
  ["pieces", { format: "General", width: 8 }],
  ["monthsElapsed", { format: "0.##", width: 8 }],
  ["monthsLeft", { format: "0.##", width: 8 }],
  ["row", { format: "0", width: 7 }],
  ["key", { format: "@", width: 36 }],
];
const position = (id: PlanColumnId): number => COLUMNS.findIndex(([each]) => each === id);

/** Draws up 计划 of the indicators with these `keys`. */
export function planSheet(keys: readonly string[], surroundings: Surroundings, words: SheetStrings): SheetBlueprint {
  const { columns: headers, title, times, note } = words.plan;
  const list = {
    name: words.names.plan,
    title,
    tabColor: TAB_COLORS.planner,
    table: TABLES.plan,
    columns: COLUMNS.map(([id, look]) => [id, id === "ratio" ? { ...look, format: times } : look] as const),
    headers,
    formulas: planFormulas(surroundings, words),
    rows: keys.map((key) => ({ key })),
    lastPrinted: "measure" as const,
    frozenColumns: 2,
    closing: [note, words.overview.signatures],
  };
  return listSheet(list, words, { conditionalFormats: conditionalFormats(list, words) });
}

/** Lamps, what is done in grey, what rests on implied or assumed figures in italics, what a red row still lacks. */
function conditionalFormats(
  list: Parameters<typeof bodyRange<PlanColumnId>>[0],
  words: SheetStrings,
): readonly ConditionalFormatBlueprint[] {
  const rangeOf = (first: PlanColumnId, last: PlanColumnId = first): string =>
    [bodyRange(list, first), bodyRange(list, last)].map((range, end) => range.split(":")[end]).join(":");
  const { top } = boundsOf(bodyRange(list, "number"));
  const inColumn = (id: PlanColumnId): string => `$${columnLetters(position(id))}${String(top + 1)}`;
  const lamps = (["red", "yellow", "green", "blue", "grey"] as const).map((color) => ({
    ranges: [rangeOf("status")],
    when: { column: position("lampColor"), text: words.colors[color] },
    ...LAMP_COLORS[color],
  }));
  return [
    ...lamps,
    {
      ranges: [rangeOf("reason", "measure")],
      when: `=AND(${inColumn("lampColor")}=${quoted(words.colors.red)},${cellAddress(top, position("reason"))}="")`,
      fill: CONFLICT_FILL,
    },
    {
      ranges: [rangeOf("number", "actual"), rangeOf("remaining", "owner")],
      when: `=${inColumn("withheld")}=${quoted(words.plan.withheld.done)}`,
      color: ASSUMED_COLOR,
    },
    {
      ranges: [rangeOf("remaining", "outcome")],
      when: `=${inColumn("grounds")}<>""`,
      italic: true,
    },
  ];
}

/**
 * 分解表: the year's targets, deadlines and owners as the baseline that progress is held against. 年初目标 is kept as it
 * was set; 现行目标 is what 指标 says now, and a change wants its ground.
 */
import type { SheetStrings } from "../locale/strings";
import type { Indicator } from "../report/report";
import type { BaselineLine } from "./baselineLines";
import type { ConditionalFormatBlueprint, SheetBlueprint } from "./blueprint";
import { DATE_FORMAT } from "./dates";
import { nameIn } from "./laggards";
import { bodyRange, listSheet, type ColumnLook } from "./listSheet";
import { CONFLICT_FILL, TAB_COLORS } from "./look";
import { TABLES } from "./names";
import { indicatorAt, rowOfKey } from "./planFormulas";
import { quoted, thisRow } from "./references";
import { scaleOf } from "./scale";

export type BaselineColumnId = keyof SheetStrings["baseline"]["columns"];

const COLUMNS: readonly (readonly [BaselineColumnId, ColumnLook])[] = [
  ["number", { format: "General", width: 8, align: "Center" }],
  ["section", { format: "General", width: 22, wrap: true }],
  ["name", { format: "General", width: 28, wrap: true }],
  ["unit", { format: "General", width: 7, align: "Center" }],
  ["initial", { format: "General", width: 12, align: "Right" }],
  ["current", { format: "General", width: 12, align: "Right" }],
  ["change", { format: "+General;-General;0", width: 10, align: "Right" }],
  ["ground", { format: "@", width: 26, wrap: true }],
  ["deadline", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["owner", { format: "General", width: 14, wrap: true }],
  ["check", { format: "General", width: 16, align: "Center", wrap: true }],
  ["row", { format: "0", width: 7 }],
  ["key", { format: "@", width: 36 }],
];

/** An indicator of the table by its 键. */
export interface BaselineRow {
  readonly key: string;
  readonly indicator: Indicator;
}

/**
 * Draws up 分解表 of `rows`. Targets that a baseline before this one has set are kept, with the ground of a change;
 * those of the others are what the report says first.
 */
export function baselineSheet(
  rows: readonly BaselineRow[],
  kept: ReadonlyMap<Indicator, BaselineLine>,
  withRegion: boolean,
  words: SheetStrings,
): SheetBlueprint {
  const { columns: headers, title, note, checks } = words.baseline;
  const list = {
    name: words.names.baseline,
    title,
    tabColor: TAB_COLORS.planner,
    table: TABLES.baseline,
    columns: COLUMNS,
    headers,
    formulas: baselineFormulas(withRegion, words),
    rows: rows.map(({ key, indicator }) => ({
      key,
      initial: kept.get(indicator)?.initial ?? printedTarget(indicator),
      ground: kept.get(indicator)?.ground ?? null,
    })),
    lastPrinted: "check" as const,
    frozenColumns: 3,
    closing: [note, words.overview.signatures],
  };
  const wanted: ConditionalFormatBlueprint = {
    ranges: [bodyRange(list, "ground"), bodyRange(list, "check")],
    when: { column: COLUMNS.findIndex(([id]) => id === "check"), text: checks.groundWanted },
    fill: CONFLICT_FILL,
  };
  return listSheet(list, words, { conditionalFormats: [wanted] });
}

function printedTarget(indicator: Indicator): number | null {
  return indicator.target === null ? null : scaleOf(indicator).numberOf(indicator.target);
}

function baselineFormulas(
  withRegion: boolean,
  words: SheetStrings,
): Partial<Readonly<Record<BaselineColumnId, string>>> {
  const { columns: headers, checks } = words.baseline;
  const cell = (id: BaselineColumnId): string => thisRow(TABLES.baseline, headers[id]);
  const of = indicatorAt(cell("row"), words);
  const shown = (expression: string): string => `=IF(${cell("row")}>0,${expression},"")`;
  const assumed = `ISNUMBER(SEARCH(${quoted(words.assumed.deadline)},${of("assumed")}))`;
  const changed = `IF(${cell("ground")}="",${quoted(checks.groundWanted)},${quoted(checks.adjusted)})`;
  const compared = `IF(${cell("change")}=0,"",${changed})`;
  return {
    row: `=${rowOfKey(cell("key"), words)}`,
    number: shown(`${of("number")}&""`),
    section: shown(`${of("section")}&""`),
    name: `=IF(${cell("row")}>0,${nameIn(of, withRegion)},${quoted(words.plan.keyless)})`,
    unit: shown(`${of("unit")}&""`),
    current: shown(`IF(ISNUMBER(${of("target")}),${of("target")},"")`),
    change: `=IF(COUNT(${cell("initial")},${cell("current")})=2,ROUND(${cell("current")}-${cell("initial")},6),"")`,
    deadline: shown(`IF(OR(NOT(ISNUMBER(${of("deadline")})),${assumed}),"",${of("deadline")})`),
    owner: shown(`${of("owner")}&""`),
    check: `=IF(ISNUMBER(${cell("change")}),${compared},IF(ISNUMBER(${cell("current")}),${quoted(checks.initialWanted)},${quoted(checks.targetWanted)}))`,
  };
}

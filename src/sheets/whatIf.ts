/**
 * 推演: a copy of 计划 in which other targets, deadlines and monthly plans are tried out. The planner fills in three
 * columns; beside every figure of the plan stands what becomes of it. Nothing here reaches back into 计划 or 指标.
 */
import type { SheetStrings } from "../locale/strings";
import type { ConditionalFormatBlueprint, SheetBlueprint } from "./blueprint";
import { DATE_FORMAT } from "./dates";
import { COMPLETION_FORMAT, GAP_FORMAT } from "./indicators";
import { bodyRange, listSheet, type ColumnLook } from "./listSheet";
import { ASSUMED_COLOR, CONFLICT_FILL, LAMP_COLORS, OPEN_FILL, TAB_COLORS } from "./look";
import { TABLES } from "./names";
import type { Surroundings } from "./planFormulas";
import { boundsOf, columnLetters, quoted } from "./references";
import { whatIfFormulas, type WhatIfColumnId } from "./whatIfFormulas";

const SHARE: ColumnLook = { format: "0.0%", width: 10 };
const DATE: ColumnLook = { format: DATE_FORMAT, width: 11, align: "Center" };
const AMOUNT: ColumnLook = { format: "General", width: 9, align: "Right" };
const COMPLETION: ColumnLook = { format: COMPLETION_FORMAT, width: 8, align: "Right" };
const GAP: ColumnLook = { format: GAP_FORMAT, width: 8, align: "Right" };
const LAMP: ColumnLook = { format: "General", width: 10, align: "Center", wrap: true };
const OUTCOME: ColumnLook = { format: "0.0%", width: 12, align: "Center", wrap: true };
const WORD: ColumnLook = { format: "General", width: 10, align: "Center" };
const MONTHS: ColumnLook = { format: "0.##", width: 8 };

/** Those up to 说明 are printed: what is planned, and beside it what is supposed or follows from that. */
const COLUMNS: readonly (readonly [WhatIfColumnId, ColumnLook])[] = [
  ["number", { format: "General", width: 7, align: "Center" }],
  ["name", { format: "General", width: 20, wrap: true }],
  ["unit", { format: "General", width: 6, align: "Center" }],
  ["target", { ...AMOUNT, width: 11, wrap: true }],
  ["supposedTarget", { ...AMOUNT, width: 10, fill: OPEN_FILL }],
  ["deadline", DATE],
  ["supposedDeadline", { ...DATE, fill: OPEN_FILL }],
  ["average", AMOUNT],
  ["supposedMonthly", { ...AMOUNT, fill: OPEN_FILL }],
  ["completion", COMPLETION],
  ["completionThen", COMPLETION],
  ["gap", GAP],
  ["gapThen", GAP],
  ["status", LAMP],
  ["statusThen", LAMP],
  ["required", AMOUNT],
  ["requiredThen", AMOUNT],
  ["outcome", OUTCOME],
  ["outcomeThen", OUTCOME],
  ["finish", DATE],
  ["finishThen", DATE],
  ["note", { format: "General", width: 14, wrap: true }],
  ["actual", AMOUNT],
  ["remaining", AMOUNT],
  ["ratio", AMOUNT],
  ["earlierActual", AMOUNT],
  ["earlierAsOf", DATE],
  ["historyActual", AMOUNT],
  ["historyAsOf", DATE],
  ["earlierFrom", WORD],
  ["straight", SHARE],
  ["recent", SHARE],
  ["withheld", WORD],
  ["lampColor", WORD],
  ["measuredBy", WORD],
  ["plannedTarget", AMOUNT],
  ["plannedActual", AMOUNT],
  ["historyRow", { format: "0", width: 7 }],
  ["pieces", AMOUNT],
  ["monthsElapsed", MONTHS],
  ["monthsLeft", MONTHS],
  ["goal", AMOUNT],
  ["reached", AMOUNT],
  ["due", DATE],
  ["methodThen", WORD],
  ["wholeThen", SHARE],
  ["paceThen", SHARE],
  ["stateThen", WORD],
  ["ruleRowThen", MONTHS],
  ["lampColorThen", WORD],
  ["elapsedThen", MONTHS],
  ["leftThen", MONTHS],
  ["piecesThen", AMOUNT],
  ["rate", AMOUNT],
  ["withheldThen", WORD],
  ["straightThen", SHARE],
  ["recentThen", SHARE],
  ["row", { format: "0", width: 7 }],
  ["key", { format: "@", width: 36 }],
];

/** Draws up 推演 of the indicators with these `keys`. */
export function whatIfSheet(keys: readonly string[], surroundings: Surroundings, words: SheetStrings): SheetBlueprint {
  const { columns, title, help } = words.whatIf;
  const list = {
    name: words.names.whatIf,
    title,
    tabColor: TAB_COLORS.planner,
    table: TABLES.whatIf,
    columns: COLUMNS,
    headers: { ...words.plan.columns, ...columns },
    formulas: whatIfFormulas(surroundings, words),
    rows: keys.map((key) => ({ key })),
    lastPrinted: "note" as const,
    frozenColumns: 2,
    closing: [help],
  };
  return listSheet(list, words, { conditionalFormats: conditionalFormats(list, words) });
}

/** Both lamps; in grey what follows from nothing but the plan; entries that cannot be used. */
function conditionalFormats(
  list: Parameters<typeof bodyRange<WhatIfColumnId>>[0],
  { colors, whatIf }: SheetStrings,
): readonly ConditionalFormatBlueprint[] {
  const position = (id: WhatIfColumnId): number => COLUMNS.findIndex(([each]) => each === id);
  const range = (id: WhatIfColumnId): string => bodyRange(list, id);
  const { top } = boundsOf(range("note"));
  const note = `$${columnLetters(position("note"))}${String(top + 1)}`;
  const lampColors = ["red", "yellow", "green", "blue", "grey"] as const;
  const lamps = [["status", "lampColor"] as const, ["statusThen", "lampColorThen"] as const].flatMap(([lamp, color]) =>
    lampColors.map((each) => ({
      ranges: [range(lamp)],
      when: { column: position(color), text: colors[each] },
      ...LAMP_COLORS[each],
    })),
  );
  const follows = ["completionThen", "gapThen", "requiredThen", "outcomeThen", "finishThen", "note"] as const;
  return [
    ...lamps,
    { ranges: follows.map(range), when: `=${note}=${quoted(whatIf.notes.asPlanned)}`, color: ASSUMED_COLOR },
    {
      ranges: [range("note")],
      when: `=OR(${note}=${quoted(whatIf.notes.refused)},${note}=${quoted(whatIf.notes.impossible)})`,
      fill: CONFLICT_FILL,
    },
  ];
}

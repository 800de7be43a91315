/** 填报汇总: every answer that owners have sent back, word for word, and what became of it. */
import type { FormStrings, SheetStrings } from "../locale/strings";
import type { CellValue, SheetBlueprint } from "./blueprint";
import { DATE_FORMAT } from "./dates";
import { listSheet, type ColumnLook } from "./listSheet";
import { TAB_COLORS } from "./look";
import { TABLES } from "./names";

export type AnswerColumnId = keyof FormStrings["answers"]["columns"];

const COLUMNS: readonly (readonly [AnswerColumnId, ColumnLook])[] = [
  ["number", { format: "@", width: 7, align: "Center" }],
  ["name", { format: "@", width: 22, wrap: true }],
  ["owner", { format: "@", width: 13, wrap: true }],
  ["asOf", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["actual", { format: "General", width: 10, align: "Right" }],
  ["unit", { format: "@", width: 6, align: "Center" }],
  ["verified", { format: "@", width: 11, align: "Right" }],
  ["reason", { format: "@", width: 22, wrap: true }],
  ["measures", { format: "@", width: 22, wrap: true }],
  ["next", { format: "@", width: 18, wrap: true }],
  ["person", { format: "@", width: 9 }],
  ["phone", { format: "@", width: 14 }],
  ["fate", { format: "@", width: 30, wrap: true }],
  ["file", { format: "@", width: 22, wrap: true }],
  ["key", { format: "@", width: 36 }],
];
export const ANSWER_COLUMNS: readonly AnswerColumnId[] = COLUMNS.map(([id]) => id);
/** Number formats by column, for rows that are added later. */
export const ANSWER_FORMATS: Readonly<Record<string, string>> = Object.fromEntries(
  COLUMNS.map(([id, { format }]) => [id, format]),
);

/** Draws up 填报汇总 with its first rows. */
export function answersSheet(
  rows: readonly Partial<Readonly<Record<AnswerColumnId, CellValue>>>[],
  words: SheetStrings,
  { answers }: FormStrings,
): SheetBlueprint {
  const list = {
    name: answers.name,
    title: answers.title,
    tabColor: TAB_COLORS.planner,
    table: TABLES.answers,
    columns: COLUMNS,
    headers: answers.columns,
    formulas: {},
    rows,
    lastPrinted: "fate" as const,
    frozenColumns: 2,
  };
  return listSheet(list, words);
}

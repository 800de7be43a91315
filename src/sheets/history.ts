/**
 * 历次: what each indicator had reached at the date of every report, one row an indicator, one column a date; and what
 * the dates in a row come to: how long it has been behind, whether it has recovered, whether a figure fell.
 */
import type { SheetStrings } from "../locale/strings";
import type { IsoDate } from "../report/report";
import type { Cell, SheetBlueprint } from "./blueprint";
import { columnNames } from "./columnNames";
import { DATE_FORMAT } from "./dates";
import type { IndicatorValues } from "./indicatorValues";
import { historyFormulas, type HistoryColumnId } from "./historyFormulas";
import { RATIO_FORMAT } from "./indicators";
import { bodyRange, listSheet, type ColumnLook } from "./listSheet";
import { CONFLICT_FILL, TAB_COLORS } from "./look";
import { TABLES } from "./names";
import { boundsOf, cellAddress } from "./references";

/** Those from 键 on are folded. */
const COLUMNS: readonly (readonly [HistoryColumnId, ColumnLook])[] = [
  ["number", { format: "@", width: 7, align: "Center" }],
  ["name", { format: "@", width: 30, wrap: true }],
  ["unit", { format: "@", width: 8, align: "Center" }],
  ["behind", { format: "0", width: 9, align: "Center" }],
  ["recovered", { format: "General", width: 24, wrap: true }],
  ["question", { format: "General", width: 20, wrap: true }],
  ["key", { format: "@", width: 20 }],
  ["earlier", { format: "General", width: 11, align: "Right" }],
  ["earlierRatio", { format: RATIO_FORMAT, width: 11 }],
  ["earlierAsOf", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["earlierBehind", { format: "0", width: 9, align: "Center" }],
  ["earlierSince", { format: "@", width: 12, align: "Center" }],
  ["row", { format: "0", width: 7 }],
];
/** A column of figures is headed by its date as text, so that it is found again whatever the table is sorted by. */
export const PERIOD: ColumnLook = { format: "General", width: 13, align: "Right" };

/** What 历次 keeps of a row: the figure done so far; where the report gives none, its ratio. */
export function historyCell({ actual, reportedRatio }: IndicatorValues): Cell {
  if (actual !== undefined && actual !== null && actual !== "") return actual;
  return typeof reportedRatio === "number" ? { value: reportedRatio, format: RATIO_FORMAT } : null;
}

/** A row of 指标 and the date its figures count to, null where it has none. */
export interface DatedValues {
  readonly values: IndicatorValues;
  readonly asOf: IsoDate | null;
}

/** Draws up 历次. */
export function historySheet(rows: readonly DatedValues[], words: SheetStrings): SheetBlueprint {
  const { columns: headers, title } = words.history;
  const dates: readonly IsoDate[] = [...new Set(rows.flatMap(({ asOf }) => asOf ?? []))].sort();
  const list = {
    name: words.names.history,
    title,
    tabColor: TAB_COLORS.record,
    table: TABLES.history,
    columns: [...COLUMNS, ...dates.map((date) => [date, PERIOD] as const)],
    headers: { ...headers, ...Object.fromEntries(dates.map((date) => [date, date])) },
    formulas: historyFormulas(words),
    rows: rows.map(({ values, asOf }) => {
      const { number, name, unit, key } = values;
      return { number, name, unit, key, ...(asOf === null ? {} : { [asOf]: historyCell(values) }) };
    }),
    frozenColumns: 2,
  };
  const questions = bodyRange<string>(list, "question");
  const { top, left } = boundsOf(questions);
  const asked = { ranges: [questions], when: `=$${cellAddress(top, left)}<>""`, fill: CONFLICT_FILL };
  const sheet = listSheet<string>(list, words, { conditionalFormats: [asked] });
  const at = COLUMNS.findIndex(([id]) => id === "key");
  return {
    ...sheet,
    names: columnNames(
      TABLES.history,
      COLUMNS.map(([id]) => ({ id, header: headers[id] })),
    ),
    columnGroups: [{ first: at, last: COLUMNS.length - 1, folded: true }],
  };
}

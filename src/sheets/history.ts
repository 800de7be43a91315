/** 历次: what each indicator had reached at the date of every report, one row an indicator, one column a date. */
import type { SheetStrings } from "../locale/strings";
import type { IsoDate } from "../report/report";
import type { Cell, SheetBlueprint } from "./blueprint";
import { columnNames } from "./columnNames";
import { valuesOf, type IndicatorValues } from "./indicatorValues";
import { listSheet, type ColumnLook } from "./listSheet";
import { TAB_COLORS } from "./look";
import { TABLES } from "./names";
import type { IndicatorRow } from "./rows";

export type HistoryColumnId = keyof SheetStrings["history"]["columns"];

const COLUMNS: readonly (readonly [HistoryColumnId, ColumnLook])[] = [
  ["number", { format: "@", width: 7, align: "Center" }],
  ["name", { format: "@", width: 30, wrap: true }],
  ["unit", { format: "@", width: 8, align: "Center" }],
  ["key", { format: "@", width: 20 }],
];
/** A column of figures is headed by its date as text, so that it is found again whatever the table is sorted by. */
const PERIOD: ColumnLook = { format: "General", width: 13, align: "Right" };
const RATIO_FORMAT = "0.0###%";

/** What 历次 keeps of a row: the figure done so far; where the report gives none, its ratio. */
export function historyCell({ actual, reportedRatio }: IndicatorValues): Cell {
  if (actual !== undefined && actual !== null && actual !== "") return actual;
  return typeof reportedRatio === "number" ? { value: reportedRatio, format: RATIO_FORMAT } : null;
}

/** Draws up 历次. */
export function historySheet(rows: readonly IndicatorRow[], words: SheetStrings): SheetBlueprint {
  const { columns: headers, title } = words.history;
  const dates: readonly IsoDate[] = [...new Set(rows.map(({ report }) => report.asOf))].sort();
  const sheet = listSheet<string>(
    {
      name: words.names.history,
      title,
      tabColor: TAB_COLORS.record,
      table: TABLES.history,
      columns: [...COLUMNS, ...dates.map((date) => [date, PERIOD] as const)],
      headers: { ...headers, ...Object.fromEntries(dates.map((date) => [date, date])) },
      formulas: {},
      rows: rows.map((row) => {
        const values = valuesOf(row, words);
        const { number, name, unit, key } = values;
        return { number, name, unit, key, [row.report.asOf]: historyCell(values) };
      }),
      frozenColumns: 2,
    },
    words,
  );
  const at = COLUMNS.findIndex(([id]) => id === "key");
  return {
    ...sheet,
    names: columnNames(
      TABLES.history,
      COLUMNS.map(([id]) => ({ id, header: headers[id] })),
    ),
    columnGroups: [{ first: at, last: at, folded: true }],
  };
}

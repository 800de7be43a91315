/** 数据: every other statistic of the reports, one row each. A target put beside one makes it an indicator. */
import type { SheetStrings } from "../locale/strings";
import type { Fact } from "../report/report";
import type { CellValue, SheetBlueprint } from "./blueprint";
import { DATE_FORMAT, serialOf } from "./dates";
import { listSheet, type ColumnLook } from "./listSheet";
import { TAB_COLORS } from "./look";
import { TABLES } from "./names";
import type { Row } from "./rows";
import { sourceLink } from "./sources";

export type FactColumnId = keyof SheetStrings["facts"]["columns"];

const COLUMNS: readonly (readonly [FactColumnId, ColumnLook])[] = [
  ["number", { format: "@", width: 8, align: "Center" }],
  ["section", { format: "@", width: 24, wrap: true }],
  ["name", { format: "@", width: 32, wrap: true }],
  ["value", { format: "General", width: 13, align: "Right" }],
  ["unit", { format: "@", width: 9, align: "Center" }],
  ["qualifier", { format: "@", width: 7, align: "Center" }],
  ["asOf", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["target", { format: "General", width: 11, align: "Right" }],
  ["source", { format: "General", width: 7, align: "Center" }],
  ["note", { format: "@", width: 24, wrap: true }],
  ["key", { format: "@", width: 36 }],
];

/** What stands in the row of a statistic. */
export function factCells({ key, number, section, item, report }: Row<Fact>): Partial<Record<FactColumnId, CellValue>> {
  return {
    number,
    section: section?.label,
    name: item.name,
    value: item.printed.number,
    unit: item.printed.unit,
    qualifier: item.qualifier,
    asOf: serialOf(report.asOf),
    key,
  };
}

/** Draws up 数据. */
export function factsSheet(rows: readonly Row<Fact>[], words: SheetStrings): SheetBlueprint {
  const { columns: headers, title } = words.facts;
  return listSheet(
    {
      name: words.names.facts,
      title,
      tabColor: TAB_COLORS.report,
      table: TABLES.facts,
      columns: COLUMNS,
      headers,
      formulas: { source: sourceLink(TABLES.facts, headers.key, words) },
      rows: rows.map(factCells),
      lastPrinted: "note",
      frozenColumns: 3,
    },
    words,
  );
}

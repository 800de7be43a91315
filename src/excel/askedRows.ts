/** The rows of 指标 as owners shall see them: what the cells hold and how they show it. Reads only. */
import type { Language } from "../locale/language";
import type { IsoDate } from "../report/report";
import type { FormattedValue } from "../sheets/blueprint";
import { dateIn } from "../sheets/dates";
import { columnName, TABLES } from "../sheets/names";
import { ASKED_COLUMNS, type AskedRow } from "../sheets/ownerForms";
import { rowsOf, textIn, type ColumnIds } from "../sheets/standing";
import { languageOf } from "../sheets/standingRules";
import { present, queueReading } from "./readBack";
import { inExcel } from "./session";

/** What forms are made from. */
export interface Asked {
  /** In the order in which they stand on 指标. */
  readonly rows: readonly AskedRow[];
  /** 截至 of the workbook, null where the planner has made it unreadable. */
  readonly asOf: IsoDate | null;
  /** That of the workbook. */
  readonly language: Language;
}

/**
 * Every row of 指标. `fallback`: the language of a table without a word of ours. Throws `ExcelError`, also where the table
 * or a column of it is gone.
 */
export async function askedRows(fallback: Language): Promise<Asked> {
  return inExcel(async (context) => {
    const read = queueReading(context, { indicators: [...ASKED_COLUMNS, "kind"] });
    // Figures say in their formats what the report says around them: 60000余.
    const figures = (["target", "actual"] as const).map((id) => ({
      id,
      range: context.workbook.names
        .getItemOrNullObject(columnName(TABLES.indicators, id))
        .getRangeOrNullObject()
        .load("numberFormat"),
    }));
    await context.sync();
    const { tables, settings } = read();
    const table = present<ColumnIds["indicators"]>("indicators", tables.indicators, ASKED_COLUMNS);
    const formats = new Map<string, readonly string[]>(
      figures.map(({ id, range }) => [id, range.numberFormat.map(([format]) => String(format))]),
    );
    const rows = rowsOf(table).map((row, at): AskedRow => {
      const cells = ASKED_COLUMNS.map((id): [string, FormattedValue] => [
        id,
        { value: row[id] ?? null, format: formats.get(id)?.[at] },
      ]);
      return { key: textIn(row.key), owner: textIn(row.owner), cells: Object.fromEntries(cells) };
    });
    return { rows, asOf: dateIn(settings.asOf), language: languageOf(table) ?? fallback };
  });
}

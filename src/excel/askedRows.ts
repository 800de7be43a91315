/** The rows of 指标 as owners shall see them: what the cells hold and how they show it. Reads only. */
import type { IsoDate } from "../report/report";
import type { FormattedValue } from "../sheets/blueprint";
import { dateIn } from "../sheets/dates";
import { columnName, TABLES } from "../sheets/names";
import { ASKED_COLUMNS, type AskedRow } from "../sheets/ownerForms";
import { rowsOf, textIn } from "../sheets/standing";
import { present, queueReading } from "./readBack";
import { inExcel } from "./session";

/** What forms are made from. */
export interface Asked {
  /** In the order in which they stand on 指标. */
  readonly rows: readonly AskedRow[];
  /** 截至 of the workbook, null where the planner has made it unreadable. */
  readonly asOf: IsoDate | null;
}

/** Every row of 指标. Throws `ExcelError`, also where the table or a column of it is gone. */
export async function askedRows(): Promise<Asked> {
  return inExcel(async (context) => {
    const read = queueReading(context, { indicators: ASKED_COLUMNS });
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
    const table = present("indicators", tables.indicators, ASKED_COLUMNS);
    const formats = new Map<string, readonly string[]>(
      figures.map(({ id, range }) => [id, range.numberFormat.map(([format]) => String(format))]),
    );
    const rows = rowsOf(table).map(({ key, owner, ...shown }, at): AskedRow => {
      const cells = Object.entries(shown).map(([id, value = null]): [string, FormattedValue] => [
        id,
        { value, format: formats.get(id)?.[at] },
      ]);
      return { key: textIn(key), owner: textIn(owner), cells: Object.fromEntries(cells) };
    });
    return { rows, asOf: dateIn(settings.asOf) };
  });
}

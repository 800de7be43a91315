/** Puts lamp rules or a pace method on the sheet 规则 that is there; its other cells stay as they are. */
import { columnName, NAMES, TABLES } from "../sheets/names";
import { RULE_COLUMNS, type RuleCells } from "../sheets/rules";
import { ColumnMissingError, TableMissingError } from "./errors";
import { inExcel } from "./session";

/** Replaces the lamp rules by `rows` and their name; the planner's own columns keep their cells. Throws `ExcelError`. */
export async function putRules(name: string, rows: readonly RuleCells[]): Promise<void> {
  await inExcel(async (context) => {
    const { names, tables } = context.workbook;
    const table = tables.getItemOrNullObject(TABLES.rules).load("name");
    const before = table.rows.load("count");
    const width = table.columns.load("count");
    const columns = RULE_COLUMNS.map((id) => {
      const defined = columnName(TABLES.rules, id);
      return { id, defined, range: names.getItemOrNullObject(defined).getRangeOrNullObject().load("rowIndex") };
    });
    const title = names.getItemOrNullObject(NAMES.ruleSet).getRangeOrNullObject().load("rowIndex");
    await context.sync();
    if (table.isNullObject) throw new TableMissingError(TABLES.rules);
    const gone = columns.find(({ range }) => range.isNullObject);
    if (gone !== undefined) throw new ColumnMissingError(gone.defined);

    const more = rows.slice(before.count).map(() => Array.from({ length: width.count }, () => ""));
    if (more.length > 0) table.rows.add(undefined, more);
    for (let at = before.count - 1; at >= rows.length; at -= 1) table.rows.getItemAt(at).delete();
    for (const { id, range } of columns) {
      range.getCell(0, 0).getResizedRange(rows.length - 1, 0).values = rows.map((cells) => [cells[id]]);
    }
    if (!title.isNullObject) title.values = [[name]];
    await context.sync();
  });
}

/** Sets 进度算法 to a method of that name. Throws `ExcelError`. */
export async function putMethod(method: string): Promise<void> {
  await inExcel(async (context) => {
    const cell = context.workbook.names.getItemOrNullObject(NAMES.method).getRangeOrNullObject().load("rowIndex");
    await context.sync();
    if (cell.isNullObject) throw new ColumnMissingError(NAMES.method);
    cell.values = [[method]];
    await context.sync();
  });
}

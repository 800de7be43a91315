/** Puts planning sheets into the workbook that is there: those it has stay as they are, the others are inserted. */
import type { SheetBlueprint } from "../sheets/blueprint";
import { insertBlueprint } from "./insert";
import { inExcel } from "./session";

/** The sheets of a planner's wish by name: inserted now, or there before and left alone. */
export interface Placed {
  readonly inserted: readonly string[];
  readonly kept: readonly string[];
}

/** Inserts those of `sheets` whose tables the workbook does not have, and shows the first of them. Throws `ExcelError`. */
export async function putPlanning(sheets: readonly SheetBlueprint[]): Promise<Placed> {
  const missing = await clearedFor(sheets);
  const [first] = missing;
  if (first !== undefined) await insertBlueprint({ sheets: missing, activeSheet: first.name });
  const named = (of: readonly SheetBlueprint[]): readonly string[] => of.map(({ name }) => name);
  return { inserted: named(missing), kept: named(sheets.filter((sheet) => !missing.includes(sheet))) };
}

/** The sheets whose tables are not there. Names that a deleted sheet has left behind are taken away for them. */
async function clearedFor(sheets: readonly SheetBlueprint[]): Promise<readonly SheetBlueprint[]> {
  return inExcel(async (context) => {
    const { names, tables } = context.workbook;
    const asked = sheets.map((sheet) => ({
      sheet,
      tables: sheet.tables.map(({ name }) => tables.getItemOrNullObject(name).load("name")),
      names: sheet.names.map(({ name }) => {
        const item = names.getItemOrNullObject(name).load("name");
        return { item, range: item.getRangeOrNullObject().load("address") };
      }),
    }));
    await context.sync();
    const missing = asked.filter((each) => each.tables.every(({ isNullObject }) => isNullObject));
    for (const { item, range } of missing.flatMap((each) => each.names)) {
      if (!item.isNullObject && range.isNullObject) item.delete();
    }
    await context.sync();
    return missing.map(({ sheet }) => sheet);
  });
}

/**
 * Puts planning sheets into the workbook that is there: the ones that are missing are inserted; those it has keep all that
 * stands on them and get the rows they lack.
 */
import type { SheetBlueprint } from "../sheets/blueprint";
import { enteredRows, planningSheetOf, PLANNING_COLUMNS, PLANNING_TABLES } from "../sheets/planningRows";
import { rowsOf, textIn, type StandingTable } from "../sheets/standing";
import { insertBlueprint } from "./insert";
import { present, queueReading } from "./readBack";
import { inExcel } from "./session";
import { addRows } from "./writePatch";

/** The sheets of a planner's wish by name: inserted now, or there before and left alone. */
export interface Placed {
  readonly inserted: readonly string[];
  readonly kept: readonly string[];
}

/** A planning sheet that was there and has got rows, by the name it was made under. */
export interface Grown {
  readonly sheet: string;
  readonly rows: number;
}

/**
 * Inserts those of `sheets` whose tables the workbook does not have, and shows the first of them unless `shown` names
 * another. Throws `ExcelError`.
 */
export async function putSheets(sheets: readonly SheetBlueprint[], shown?: string): Promise<Placed> {
  const missing = await clearedFor(sheets);
  const [first] = missing;
  if (first !== undefined) await insertBlueprint({ sheets: missing, activeSheet: shown ?? first.name });
  const named = (of: readonly SheetBlueprint[]): readonly string[] => of.map(({ name }) => name);
  return { inserted: named(missing), kept: named(sheets.filter((sheet) => !missing.includes(sheet))) };
}

/**
 * The same for 计划, 推演, 倒排, 分解表 and 考核: those that are there get a row for every indicator of `sheets` that they do not
 * have yet. Throws `ExcelError`.
 */
export async function putPlanning(
  sheets: readonly SheetBlueprint[],
): Promise<Placed & { readonly grown: readonly Grown[] }> {
  const placed = await putSheets(sheets);
  const grown = placed.kept.length === 0 ? [] : await addMissingRows(sheets);
  return { ...placed, kept: placed.kept.filter((name) => !grown.some(({ sheet }) => sheet === name)), grown };
}

async function addMissingRows(sheets: readonly SheetBlueprint[]): Promise<readonly Grown[]> {
  return inExcel(async (context) => {
    const read = queueReading(context, PLANNING_COLUMNS);
    await context.sync();
    const { tables } = read();
    const grown = PLANNING_TABLES.flatMap((id): readonly Grown[] => {
      const sheet = planningSheetOf(sheets, id);
      if (sheet === undefined || tables[id] === null) return [];
      const table: StandingTable<string> = present<string>(id, tables[id], PLANNING_COLUMNS[id]);
      const standing = new Set(rowsOf(table).map(({ key }) => textIn(key)));
      const missing = enteredRows(sheet).filter(({ key }) => !standing.has(String(key)));
      addRows(context.workbook, table, missing);
      return missing.length === 0 ? [] : [{ sheet: sheet.name, rows: missing.length }];
    });
    await context.sync();
    return grown;
  });
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

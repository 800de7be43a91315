/**
 * Turns the open workbook, a copy saved for the purpose, into 报送版: values for formulas, and nothing of what is for the
 * planner's own desk. It cannot be undone, as Excel forgets what was before when sheets are deleted.
 */
import { INDICATOR_COLUMNS, PRINTED_COLUMNS } from "../sheets/indicators";
import { TABLES } from "../sheets/names";
import { isFormTable } from "../sheets/ownerForms";
import type { StandingTable, WantedTables } from "../sheets/standing";
import { queueReading } from "./readBack";
import { inExcel } from "./session";

/** Columns that stay at home; 灯色 stays, folded away, because the colours of the lamps follow it. */
const INTERNAL_COLUMNS = {
  indicators: INDICATOR_COLUMNS.filter((id) => !PRINTED_COLUMNS.includes(id) && id !== "lampColor"),
  facts: ["source", "key"],
  milestones: ["source", "key"],
} as const satisfies WantedTables;

/** One column of each table whose sheet stays at home, to find it by. */
const INTERNAL_TABLES = {
  whatIf: ["key"],
  score: ["key"],
  queries: ["number"],
  history: ["key"],
  rules: ["status"],
  sources: ["key"],
  changes: ["key"],
  answers: ["key"],
} as const satisfies WantedTables;
const INTERNAL_IDS = Object.keys(INTERNAL_TABLES) as (keyof typeof INTERNAL_TABLES)[];

/** Names of ours; nothing in values follows them any more. */
const OWN_NAME = /^PS_/u;

/** Gives the names of the sheets that are left. Throws `ExcelError`; what was done until then stays. */
export async function makePublic(): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const read = queueReading(context, { ...INTERNAL_COLUMNS, ...INTERNAL_TABLES });
    const sheets = workbook.worksheets.load("items/name,items/tables/items/name");
    const names = workbook.names.load("items/name");
    await context.sync();
    const { tables } = read();
    const internal = new Set([
      ...INTERNAL_IDS.flatMap((id) => tables[id]?.sheet ?? []),
      ...sheets.items.filter(holdsForm).map(({ name }) => name),
    ]);
    const staying = sheets.items.filter(({ name }) => !internal.has(name));
    const used = staying.map((sheet) => sheet.getUsedRangeOrNullObject().load("address"));
    await context.sync();

    for (const range of used) {
      if (!range.isNullObject) range.copyFrom(range, Excel.RangeCopyType.values);
    }
    for (const item of names.items.filter(({ name }) => OWN_NAME.test(name))) item.delete();
    for (const table of [tables.indicators, tables.facts, tables.milestones]) deleteColumns(context, table);
    staying[0]?.activate();
    for (const sheet of sheets.items) {
      if (internal.has(sheet.name)) sheet.delete();
    }
    await context.sync();
    return staying.map(({ name }) => name);
  });
}

/** Whether a sheet is a 填报表: what owners are asked is between them and the planner. */
const holdsForm = ({ tables }: Excel.Worksheet): boolean => tables.items.some(({ name }) => isFormTable(name));

/** Deletes the columns of `table` that were read, from right to left, so that none moves before its turn. */
function deleteColumns({ workbook }: Excel.RequestContext, table: StandingTable<string> | null): void {
  if (table === null) return;
  const places = Object.values(table.columns).flatMap((column) => column?.at ?? []);
  const { columns } = workbook.tables.getItem(TABLES[table.id]);
  for (const at of places.sort((a, b) => b - a)) columns.getItemAt(at).delete();
}

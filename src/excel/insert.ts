/**
 * Writes a blueprint into the open workbook: one read that refuses what is in the way, then one write (one for every
 * 4 MB). Fails before it has changed anything, or takes back what it wrote.
 */
import type { Blueprint, SheetBlueprint, TableBlueprint } from "../sheets/blueprint";
import { rangeAddress } from "../sheets/references";
import { drawChart } from "./charts";
import {
  excelErrorOf,
  HalfWrittenError,
  NameTakenError,
  PlaceOccupiedError,
  SheetExistsError,
  SheetMissingError,
  SheetProtectedError,
  WorkbookProtectedError,
} from "./errors";
import { Outbox } from "./outbox";
import { inExcel } from "./session";
import { dressSheet, lockSheet, writeCells, writeFormulas, writeNames, writeTable } from "./write";

/**
 * Inserts the sheets of a blueprint and shows its active one.
 * @param answered hears how many requests of the write Excel has answered, for whoever waits
 * @throws {ExcelError} with the workbook as it was; {@link HalfWrittenError} where even taking back failed.
 */
export async function insertBlueprint(
  blueprint: Blueprint,
  answered: (answers: number) => void = () => undefined,
): Promise<void> {
  await inExcel(async (context) => {
    await refuseWhatIsInTheWay(context, blueprint);
    try {
      await write(context, blueprint, new Outbox(context, answered));
    } catch (error) {
      await takeBack(blueprint, error);
    }
  });
}

/** The cells a table covers, its header included. */
function tableAddress({ row, column, rows, columns }: TableBlueprint): string {
  return rangeAddress(row, column, row + rows.length, column + columns.length - 1);
}

/** Every range of a sheet that the blueprint writes. */
function writtenRanges(sheet: SheetBlueprint): readonly string[] {
  return [
    ...sheet.tables.map(tableAddress),
    ...sheet.cells.map(({ row, column }) => rangeAddress(row, column, row, column)),
  ];
}

async function refuseWhatIsInTheWay(context: Excel.RequestContext, blueprint: Blueprint): Promise<void> {
  const { workbook } = context;
  const protection = workbook.protection.load("protected");
  const sheets = blueprint.sheets.map((sheet) => {
    const found = workbook.worksheets.getItemOrNullObject(sheet.name).load("name");
    const ranges = sheet.place === "new" ? [] : writtenRanges(sheet);
    return {
      sheet,
      found,
      protection: sheet.place === "new" ? null : found.protection.load("protected"),
      used: ranges.map((address) => ({
        address,
        range: found.getRange(address).getUsedRangeOrNullObject(true).load("address"),
      })),
    };
  });
  const tables = blueprint.sheets.flatMap(({ tables }) =>
    tables.map(({ name }) => ({ name, found: workbook.tables.getItemOrNullObject(name).load("name") })),
  );
  const names = blueprint.sheets.flatMap((sheet) =>
    sheet.names.map(({ name }) => ({ name, found: workbook.names.getItemOrNullObject(name).load("name") })),
  );
  await context.sync();

  for (const { sheet, found, protection, used } of sheets) {
    if (sheet.place === "new" && !found.isNullObject) throw new SheetExistsError(sheet.name);
    if (sheet.place === "existing" && found.isNullObject) throw new SheetMissingError(sheet.name);
    if (protection?.protected) throw new SheetProtectedError(sheet.name);
    const occupied = used.find(({ range }) => !range.isNullObject);
    if (occupied) throw new PlaceOccupiedError(`${sheet.name}!${occupied.address}`);
  }
  if (protection.protected && blueprint.sheets.some(({ place }) => place === "new")) {
    throw new WorkbookProtectedError("");
  }
  const taken = [...tables, ...names].find(({ found }) => !found.isNullObject);
  if (taken) throw new NameTakenError(taken.name);
}

async function write(context: Excel.RequestContext, blueprint: Blueprint, outbox: Outbox): Promise<void> {
  const sheets = blueprint.sheets.map((plan) => ({
    plan,
    sheet:
      plan.place === "new"
        ? context.workbook.worksheets.add(plan.name)
        : context.workbook.worksheets.getItem(plan.name),
  }));
  for (const { plan, sheet } of sheets) {
    for (const table of plan.tables) await writeTable(sheet, table, outbox);
  }
  // Formulas come last: they speak of tables and names on every sheet.
  for (const { plan } of sheets) writeNames(context, plan);
  for (const { plan, sheet } of sheets) {
    writeCells(sheet, plan.cells);
    for (const table of plan.tables) writeFormulas(sheet, table);
    dressSheet(sheet, plan);
  }
  for (const { plan, sheet } of sheets) {
    for (const chart of plan.charts ?? []) drawChart(context, sheet, chart);
    if (plan.openRanges !== undefined) lockSheet(sheet, plan.openRanges);
  }
  context.workbook.worksheets.getItem(blueprint.activeSheet).activate();
  await outbox.send();
}

/** Removes what a failed write has left, in one request of its own, and throws the error that made it fail. */
async function takeBack(blueprint: Blueprint, error: unknown): Promise<never> {
  const cause = excelErrorOf(error);
  try {
    await Excel.run(async (context) => {
      const { worksheets, tables, names } = context.workbook;
      const made = blueprint.sheets.map((plan) => ({
        plan,
        sheet: worksheets.getItemOrNullObject(plan.name).load("name"),
        tables: plan.tables.map(({ name }) => tables.getItemOrNullObject(name).load("name")),
        names: plan.names.map(({ name }) => names.getItemOrNullObject(name).load("name")),
      }));
      await context.sync();
      for (const item of made.flatMap(({ names, tables }) => [...names, ...tables])) {
        if (!item.isNullObject) item.delete();
      }
      for (const { plan, sheet } of made) {
        if (sheet.isNullObject) continue;
        if (plan.place === "new") sheet.delete();
        else for (const address of writtenRanges(plan)) sheet.getRange(address).clear();
      }
      await context.sync();
    });
  } catch {
    throw new HalfWrittenError(blueprint.sheets.map(({ name }) => name).join("、"), { cause });
  }
  throw cause;
}

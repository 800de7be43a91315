/**
 * The cells of files that owners sent back: Excel takes their sheets into the open workbook, they are read and taken out
 * again. At no time is more than one file in the workbook, and what fails leaves none there.
 */
import type { SheetCells } from "../refresh/filledForm";
import { excelErrorOf, HalfWrittenError, RefusedError, WorkbookProtectedError } from "./errors";
import { queueCells } from "./formCells";
import { inExcel } from "./session";

/** A file of Excel as it travels. */
export interface WorkbookFile {
  readonly name: string;
  readonly base64: string;
}

export interface FileCells {
  readonly file: string;
  /** Null where Excel does not open the file. */
  readonly sheets: readonly SheetCells[] | null;
}

/** Reads files one after another: two requests each, and one before. Throws `ExcelError`. */
export async function cellsOfFiles(files: readonly WorkbookFile[]): Promise<readonly FileCells[]> {
  const known = await knownNames();
  const read: FileCells[] = [];
  for (const { name, base64 } of files) {
    const ids = await insertSheets(base64);
    read.push({ file: name, sheets: ids === null ? null : await readAndTakeOut(ids, name, known) });
  }
  return read;
}

/** The defined names that are there before any file comes. */
async function knownNames(): Promise<ReadonlySet<string>> {
  return inExcel(async (context) => {
    const protection = context.workbook.protection.load("protected");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    if (protection.protected) throw new WorkbookProtectedError("");
    return new Set(names.items.map(({ name }) => name));
  });
}

/** The ids of the sheets of a file, null where Excel does not open it. */
async function insertSheets(base64: string): Promise<readonly string[] | null> {
  try {
    return await inExcel(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
      await context.sync();
      return ids.value;
    });
  } catch (error) {
    if (error instanceof RefusedError) return null;
    throw error;
  }
}

async function readAndTakeOut(
  ids: readonly string[],
  file: string,
  known: ReadonlySet<string>,
): Promise<readonly SheetCells[]> {
  try {
    return await inExcel(async (context) => {
      const { worksheets, names } = context.workbook;
      const sheets = ids.map((id) => worksheets.getItem(id));
      const cells = queueCells(sheets);
      const all = names.load("items/name");
      for (const sheet of sheets) sheet.delete();
      await context.sync();
      const brought = all.items.filter(({ name }) => !known.has(name));
      for (const item of brought) item.delete();
      if (brought.length > 0) await context.sync();
      return cells();
    });
  } catch (error) {
    return takeOut(ids, file, known, error);
  }
}

/** Takes out what a failed reading has left, in a request of its own, and throws the error that made it fail. */
async function takeOut(
  ids: readonly string[],
  file: string,
  known: ReadonlySet<string>,
  error: unknown,
): Promise<never> {
  const cause = excelErrorOf(error);
  let left = [file];
  try {
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const found = ids.map((id) => worksheets.getItemOrNullObject(id).load("name"));
      const all = names.load("items/name");
      await context.sync();
      const sheets = found.filter(({ isNullObject }) => !isNullObject);
      left = sheets.map(({ name }) => name);
      for (const item of [...all.items.filter(({ name }) => !known.has(name)), ...sheets]) item.delete();
      await context.sync();
    });
  } catch {
    throw new HalfWrittenError(left.join("、"), { cause });
  }
  throw cause;
}

/** Opening and saving .xlsx files from the page, through the browser's own chooser and download. */
import { OpenBook } from "../grid/open-book";
import { OpenedWorkbook } from "../host/opened-workbook";
import { newWorkbook } from "../model/workbook";
import { readXlsx } from "../xlsx/read";
import { writeXlsx } from "../xlsx/write";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An open workbook with the name of its file. */
export interface BookFile {
  readonly name: string;
  readonly book: OpenBook;
}

export function createFile(name: string): BookFile {
  return { name, book: new OpenBook(new OpenedWorkbook(newWorkbook())) };
}

/**
 * Opens a file and calculates it anew.
 * @throws NotAWorkbookError, XmlSyntaxError, FormulaSyntaxError
 */
export async function openFile(file: File): Promise<BookFile> {
  const opened = new OpenedWorkbook(await readXlsx(new Uint8Array(await file.arrayBuffer()), () => new Date()));
  opened.perform((workbook) => {
    workbook.changes.push({ kind: "structure" });
  });
  return { name: file.name, book: new OpenBook(opened) };
}

/** Lets the planner choose a file; nothing happens if none is chosen. */
export function chooseFile(take: (file: File) => void): void {
  const chooser = document.createElement("input");
  chooser.type = "file";
  chooser.accept = `.xlsx,${XLSX}`;
  chooser.addEventListener("change", () => {
    const file = chooser.files?.[0];
    if (file !== undefined) take(file);
  });
  chooser.click();
}

/** Hands the workbook to the browser as a download. @throws Refusal */
export async function saveFile({ name, book }: BookFile): Promise<void> {
  const bytes = await writeXlsx(book.workbook);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

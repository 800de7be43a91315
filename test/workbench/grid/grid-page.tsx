/** A page with nothing but the grid, for tests in a browser: shows a file, or a workbook of so many rows. */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { OpenedWorkbook } from "../../../workbench/host/opened-workbook";
import { areaAt } from "../../../workbench/model/area";
import { enter } from "../../../workbench/model/editing";
import { addTable } from "../../../workbench/model/tables";
import { newWorkbook, type Workbook } from "../../../workbench/model/workbook";
import { readXlsx } from "../../../workbench/xlsx/read";
import { Grid } from "../../../workbench/grid/Grid";
import { OpenBook } from "../../../workbench/grid/open-book";

/** What a test asks of the page. */
export interface GridPage {
  /** @param file an .xlsx in base 64 */
  readonly open: (file: string) => Promise<void>;
  /** Shows a table of rows × columns, every fifth column a formula. */
  readonly generate: (rows: number, columns: number) => void;
  book: OpenBook | null;
}

declare global {
  interface Window {
    gridPage: GridPage;
  }
}

const root = createRoot(document.body.appendChild(document.createElement("main")));

function show(workbook: Workbook): void {
  const opened = new OpenedWorkbook(workbook);
  opened.perform(({ changes }) => {
    changes.push({ kind: "structure" });
  });
  const book = new OpenBook(opened);
  window.gridPage.book = book;
  root.render(<Shown book={book} />);
}

function Shown({ book }: { readonly book: OpenBook }): ReactNode {
  return <Grid book={book} locale="zh-CN" />;
}

function generated(rows: number, columns: number): Workbook {
  const workbook = newWorkbook("数据");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) return workbook;
  const entryAt = (row: number, column: number): string => {
    if (row === 0) return `列${column + 1}`;
    if (column === 0) return `指标${row}`;
    return column % 5 === 0 ? `=B${row + 1}*${column}` : String(row * column);
  };
  const entries = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns }, (_place, column) => entryAt(row, column)),
  );
  enter(workbook, sheet, areaAt(0, 0, rows + 1, columns), entries);
  addTable(workbook, sheet, areaAt(0, 0, rows + 1, columns), true);
  sheet.freeze = { rows: 1, columns: 1 };
  return workbook;
}

window.gridPage = {
  open: async (file) => {
    const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
    show(await readXlsx(bytes, () => new Date()));
  },
  generate: (rows, columns) => {
    show(generated(rows, columns));
  },
  book: null,
};

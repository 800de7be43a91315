/** From the path of an .xlsx file to the workbook in it. */
import type { CliStrings } from "../src/locale/strings";
import type { Workbook } from "../workbench/model/workbook";
import { NotAWorkbookError, readXlsx } from "../workbench/xlsx/read";
import { unreadIn, type Unread } from "../workbench/xlsx/unread";
import { XmlSyntaxError } from "../workbench/xlsx/xml-tree";
import { Failure } from "./failure";
import { bytesIn } from "./reading";

export interface OpenedFile {
  readonly workbook: Workbook;
  /** What the file holds and the workbook has not. */
  readonly unread: readonly Unread[];
}

/** The workbook in `file`. Throws {@link Failure} that says what is wrong with the file. */
export async function workbookIn(file: string, words: CliStrings): Promise<OpenedFile> {
  const bytes = await bytesIn(file, words);
  try {
    const workbook = await readXlsx(bytes, () => new Date());
    return { workbook, unread: unreadIn(bytes, workbook) };
  } catch (error) {
    if (!(error instanceof NotAWorkbookError || error instanceof XmlSyntaxError)) throw error;
    throw new Failure(1, words.notAWorkbook(file), { cause: error });
  }
}

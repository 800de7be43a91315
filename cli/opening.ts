/** From the path of an .xlsx file to the workbook in it. */
import type { CliStrings } from "../src/locale/strings";
import type { Workbook } from "../workbench/model/workbook";
import { NotAWorkbookError, readXlsx } from "../workbench/xlsx/read";
import { XmlSyntaxError } from "../workbench/xlsx/xml-tree";
import { Failure } from "./failure";
import { bytesIn } from "./reading";

/** The workbook in `file`. Throws {@link Failure} that says what is wrong with the file. */
export async function workbookIn(file: string, words: CliStrings): Promise<Workbook> {
  const bytes = await bytesIn(file, words);
  try {
    return await readXlsx(bytes, () => new Date());
  } catch (error) {
    if (!(error instanceof NotAWorkbookError || error instanceof XmlSyntaxError)) throw error;
    throw new Failure(1, words.notAWorkbook(file), { cause: error });
  }
}

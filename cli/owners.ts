/** `pacesheet owners`: a workbook of ours in, one 填报表 an owner out, each a file to be sent. */
import { join } from "node:path";
import { askedRows } from "../src/excel/askedRows";
import type { Language } from "../src/locale/language";
import { cliStrings, formStrings, sheetStrings } from "../src/locale/strings";
import { ownerForms } from "../src/sheets/ownerForms";
import { writeXlsx } from "../workbench/xlsx/write";
import { Failure } from "./failure";
import { filled, withExcel } from "./filling";
import { workbookIn } from "./opening";
import { progress, save } from "./saving";

/** Writes the forms of the owners in `book` into `folder`. Throws `Failure`, and then writes none. */
export async function owners(book: string, folder: string, language: Language): Promise<void> {
  const words = cliStrings(language);
  progress(words.reading(book));
  const { workbook } = await workbookIn(book, words);
  const { result } = await withExcel(workbook, language, () => askedRows(language));
  if (result.asOf === null) throw new Failure(1, words.noSettingAsOf(book));
  const keyed = result.rows.filter(({ key }) => key !== "");
  const forms = ownerForms(keyed, result.asOf, sheetStrings(result.language), formStrings(result.language));
  const files = new Map<string, Uint8Array>();
  for (const { sheet } of forms) {
    const file = join(folder, `${sheet.name}.xlsx`);
    progress(words.writing(file));
    files.set(file, await writeXlsx(await filled({ sheets: [sheet], activeSheet: sheet.name }, language)));
  }
  await save(files, words);
  for (const { owner, rows, sheet } of forms) {
    console.log(words.form(join(folder, `${sheet.name}.xlsx`), owner, rows));
  }
  const unkeyed = result.rows.length - keyed.length;
  if (unkeyed > 0) console.log(words.unkeyed(unkeyed));
}

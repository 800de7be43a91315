/** `pacesheet collect`: a workbook of ours and the 填报表 that came back in, a new workbook with their answers out. */
import { resolve } from "node:path";
import { collectAnswers } from "../src/excel/collect";
import { sheetCells } from "../src/excel/formCells";
import type { Language } from "../src/locale/language";
import { cliStrings, type CliStrings } from "../src/locale/strings";
import type { Finding, FilledForm } from "../src/refresh/collecting";
import { filledRows } from "../src/refresh/filledForm";
import { writeXlsx } from "../workbench/xlsx/write";
import { Failure } from "./failure";
import { withExcel } from "./filling";
import { workbookIn } from "./opening";
import { progress, save } from "./saving";

export interface CollectOptions {
  readonly output: string;
  /** Those of the files whose answers hold where answers differ. */
  readonly preferred: readonly string[];
  readonly language: Language;
}

/**
 * Writes `book` with the answers in `files` to `output`. Files that are no forms are named and passed over. Throws
 * `Failure`, and then writes nothing; `book` is never touched.
 */
export async function collect(book: string, files: readonly string[], options: CollectOptions): Promise<void> {
  const { output, preferred, language } = options;
  const words = cliStrings(language);
  if (resolve(output) === resolve(book)) throw new Failure(2, words.newFileWanted);
  const unknown = preferred.find((file) => !files.includes(file));
  if (unknown !== undefined) throw new Failure(2, words.notAmongForms(unknown));
  const standing = await workbookIn(book, words);
  const { forms, faults } = await formsIn(files, language, words);
  if (forms.length === 0) throw new Failure(1, [...faults, words.noForms].join("\n"));
  const on = new Date().toISOString().slice(0, 10);
  const { result, workbook } = await withExcel(standing.workbook, language, () =>
    collectAnswers(forms, { preferred, on, language }),
  );
  await save(new Map([[output, await writeXlsx(workbook)]]), words);
  for (const fault of faults) console.error(fault);
  if (standing.unread.length > 0) console.error(words.lost(book, standing.unread));
  for (const finding of result.findings) console.log(listed(finding));
  const answered = forms.reduce((sum, { rows }) => sum + rows.length, 0);
  console.log(words.collected(forms.length, answered, result.answers.length, result.findings.length));
  console.log(words.written(output));
}

/** What came back, and what is said of the files that could not be read. */
async function formsIn(
  files: readonly string[],
  language: Language,
  words: CliStrings,
): Promise<{ readonly forms: readonly FilledForm[]; readonly faults: readonly string[] }> {
  const forms: FilledForm[] = [];
  const faults: string[] = [];
  for (const file of files) {
    progress(words.reading(file));
    try {
      const { workbook } = await workbookIn(file, words);
      const { result } = await withExcel(workbook, language, sheetCells);
      const rows = filledRows(result);
      if (rows === null) faults.push(words.notAForm(file));
      else forms.push({ file, rows });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push(error.message);
    }
  }
  return { forms, faults };
}

const listed = ({ about, files, text }: Finding): string => `${files.join("、")}  ${about}  ${text}`;

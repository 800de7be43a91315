/** The 分解表 in a workbook: what a new workbook's reports are held to. */
import { readBack } from "../src/excel/readBack";
import type { Language } from "../src/locale/language";
import type { CliStrings } from "../src/locale/strings";
import { BASELINE_COLUMNS, baselineLines, type BaselineLine } from "../src/sheets/baselineLines";
import { Failure } from "./failure";
import { withExcel } from "./filling";
import { workbookIn } from "./opening";

/** The lines of the 分解表 in `file`. Throws {@link Failure} for a file without one. */
export async function targetsIn(file: string, language: Language, words: CliStrings): Promise<readonly BaselineLine[]> {
  const { workbook } = await workbookIn(file, words);
  const { result } = await withExcel(workbook, language, () => readBack({ baseline: BASELINE_COLUMNS }));
  const { baseline } = result.tables;
  if (baseline === null) throw new Failure(1, words.noTargets(file));
  return baselineLines(baseline);
}

/** `pacesheet workbook`: reports in, an .xlsx out, through the same code that writes into Excel. */
import { basename, extname } from "node:path";
import type { Language } from "../src/locale/language";
import { cliStrings, sheetStrings, type CliStrings } from "../src/locale/strings";
import { bulletinOf, EVERYTHING } from "../src/plan/bulletin";
import type { RuleSet } from "../src/plan/lamps";
import type { IsoDate } from "../src/report/report";
import type { Blueprint } from "../src/sheets/blueprint";
import { underBaseline, type UnderBaseline } from "../src/sheets/baselineLines";
import { bulletinItems } from "../src/sheets/bulletinItems";
import { bulletinText } from "../src/sheets/bulletinText";
import { publicBlueprintOf, type Shown } from "../src/sheets/publicEdition";
import type { DatedReport } from "../src/sheets/rows";
import { undefinedText } from "../src/sheets/ruleSetText";
import { blueprintOf, newestOf, NoIndicatorsError } from "../src/sheets/workbook";
import { valueAt } from "../workbench/model/cell-contents";
import { isError } from "../workbench/model/cells";
import type { Workbook } from "../workbench/model/workbook";
import { writeXlsx } from "../workbench/xlsx/write";
import { assessedRows } from "./assessing";
import { datedReport } from "./dating";
import { Failure } from "./failure";
import { filled } from "./filling";
import { countsText, listing } from "./listing";
import { overviewText } from "./overview";
import { reportIn } from "./reading";
import { progress, save } from "./saving";
import { targetsIn } from "./targets";

export interface WorkbookOptions {
  readonly output: string;
  readonly asOf: IsoDate | null;
  readonly rules: RuleSet;
  /** Prints page one. */
  readonly overview: boolean;
  /** Adds the sheet 通报 and prints its paragraph. */
  readonly bulletin: boolean;
  /** Adds the sheets 计划, 倒排 and 分解表. */
  readonly plan: boolean;
  /** Adds the sheet 推演; the sheets of a plan are added then too. */
  readonly whatIf: boolean;
  /** Adds the sheet 考核. */
  readonly score: boolean;
  /** The workbook whose 分解表 the reports are held to; the sheets of a plan are added then too. */
  readonly targets: string | null;
  /** Writes 报送版 as a second file. */
  readonly forOthers: boolean;
  readonly language: Language;
}

/** Writes the workbook of the reports in `files` to `output`. Throws `Failure`, and then leaves `output` as it was. */
export async function workbook(files: readonly string[], options: WorkbookOptions): Promise<void> {
  const { output, asOf, rules, overview, bulletin, targets, forOthers, language } = options;
  const words = cliStrings(language);
  const sheets = sheetStrings(language);
  const read: DatedReport[] = [];
  for (const file of files) {
    progress(words.reading(file));
    read.push(datedReport(await reportIn(file, language, words), basename(file), asOf, words));
  }
  const undefinedPart = undefinedText(rules, sheets);
  if (undefinedPart !== "") console.error(undefinedPart);
  const baseline = targets === null ? [] : await targetsIn(targets, language, words);
  const under = underBaseline(read, baseline);
  const { reports } = under;
  const blueprint = drawnUp(under, files.join(" "), options, words);
  progress(words.writing(output));
  const living = await filled(blueprint, language);
  const written = new Map([[output, await writeXlsx(living)]]);
  if (forOthers) {
    const outgoing = publicBlueprintOf(blueprint, shownIn(living), sheets);
    written.set(publicFile(output, words), await writeXlsx(await filled(outgoing, language)));
  }
  await save(written, words);
  const rows = assessedRows(reports, rules);
  console.log(listing(rows, words, sheets));
  console.log(countsText(rows, words));
  if (overview) console.log(`\n${overviewText(living, sheets)}\n`);
  if (bulletin) {
    const items = bulletinItems(reports, { rules, curve: "months" }, sheets);
    console.log(bulletinText(bulletinOf(items, newestOf(reports).year), sheets));
  }
  for (const file of written.keys()) console.log(words.written(file));
}

function drawnUp(
  { reports, lines }: UnderBaseline,
  files: string,
  { language, rules, bulletin, plan, whatIf, score, targets }: WorkbookOptions,
  words: CliStrings,
): Blueprint {
  const readAt = new Date().toISOString().slice(0, 16).replace("T", " ");
  try {
    return blueprintOf(reports, {
      language,
      readAt,
      rules,
      ...(bulletin ? { bulletin: EVERYTHING } : {}),
      baseline: lines,
      score,
      ...(plan || whatIf || targets !== null ? { plan: { which: "unfinished", until: null, whatIf } } : {}),
    });
  } catch (error) {
    if (error instanceof NoIndicatorsError) throw new Failure(1, words.noIndicators(files), { cause: error });
    throw error;
  }
}

function shownIn({ sheets }: Workbook): Shown {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (name, row, column) => {
    const sheet = byName.get(name);
    const value = sheet === undefined ? null : valueAt(sheet, row, column);
    return isError(value) ? value.error : value;
  };
}

/** 季报.xlsx goes out as 季报-报送版.xlsx. */
function publicFile(output: string, words: CliStrings): string {
  const extension = extname(output);
  return words.publicFile(output.slice(0, output.length - extension.length)) + extension;
}

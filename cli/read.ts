/** `pacesheet read`: what a report says, as a table or as JSON. */
import { basename } from "node:path";
import type { Language } from "../src/locale/language";
import { cliStrings, sheetStrings } from "../src/locale/strings";
import type { RuleSet } from "../src/plan/lamps";
import type { IsoDate } from "../src/report/report";
import { assessedRows } from "./assessing";
import { datedReport } from "./dating";
import { countsText, listing } from "./listing";
import { reportIn } from "./reading";
import { reportJson } from "./reportJson";

export interface ReadOptions {
  readonly json: boolean;
  readonly asOf: IsoDate | null;
  readonly rules: RuleSet;
  readonly language: Language;
}

/** Prints the report in `file`: everything read as JSON, or its indicators as a table. Throws `Failure`. */
export async function read(file: string, { json, asOf, rules, language }: ReadOptions): Promise<void> {
  const words = cliStrings(language);
  const report = await reportIn(file, language, words);
  if (json) {
    console.log(JSON.stringify(reportJson(report)));
    return;
  }
  const dated = datedReport(report, basename(file), asOf, words);
  const rows = assessedRows([dated], rules);
  console.log(words.head(dated.region ?? words.unknown, dated.asOf));
  console.log(listing(rows, words, sheetStrings(language)));
  console.log(countsText(rows, words));
}

/** Dates for a report whose text does not give them; nothing is guessed. */
import type { CliStrings } from "../src/locale/strings";
import type { IsoDate, Report } from "../src/report/report";
import type { DatedReport } from "../src/sheets/rows";
import { Failure } from "./failure";

/**
 * The report with its as-of date, `given` by the user or read from the text, and its planning year, that of the date
 * unless the text says another. Throws {@link Failure} where neither gives a date.
 */
export function datedReport(report: Report, name: string, given: IsoDate | null, words: CliStrings): DatedReport {
  const asOf = given ?? report.asOf;
  if (asOf === null) throw new Failure(1, words.noAsOf(name));
  return { ...report, name, asOf, asOfGiven: asOf !== report.asOf, year: report.year ?? Number(asOf.slice(0, 4)) };
}

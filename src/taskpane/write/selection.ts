/** Which part of a report is written, and which cells it takes. */
import type { Indicator, Report } from "../../report/report";
import { INDICATOR_COLUMNS, TITLE_ROWS, type SheetPlace } from "../../sheets/indicators";
import { quotedSheet, rangeAddress } from "../../sheets/references";

/** The outermost heading over an indicator; "" where none stands over it. */
const partOf = ({ section }: Indicator): string => section[0] ?? "";

/** The outermost headings that have indicators, in the order of the report. */
export function partsOf({ indicators }: Report): readonly string[] {
  return [...new Set(indicators.map(partOf))];
}

/** The report without the indicators of the parts that are left out. */
export function withoutParts(report: Report, left: ReadonlySet<string>): Report {
  return { ...report, indicators: report.indicators.filter((indicator) => !left.has(partOf(indicator))) };
}

/** The range that 指标 takes with its title from `place` on: `'Sheet1'!B3:AM26`. */
export function indicatorRange({ sheet, row, column }: SheetPlace, indicators: number): string {
  const range = rangeAddress(row, column, row + TITLE_ROWS + indicators, column + INDICATOR_COLUMNS.length - 1);
  return `${quotedSheet(sheet)}!${range}`;
}

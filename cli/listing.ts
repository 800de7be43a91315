/** Indicators as a table in the terminal, and the counts under it. */
import stringWidth from "string-width";
import type { CliStrings, SheetStrings } from "../src/locale/strings";
import type { Assessment } from "../src/plan/assessment";
import { countedAs, tally } from "../src/plan/tally";
import type { Quantity } from "../src/report/report";
import { pointsText, quotedCompletion, statusText } from "../src/sheets/statusWords";

/** An indicator's 编号 and what its numbers mean. */
export interface ListedRow {
  readonly number: string;
  readonly assessment: Assessment;
}

const NOTHING = "—";

const padded = (text: string, width: number): string => text + " ".repeat(width - stringWidth(text));

/** A figure as the report prints it; one of 分解表, which no report prints, by its number. */
function figure(quantity: Quantity | null): string {
  if (quantity === null) return NOTHING;
  const { text, printed } = quantity;
  return text === "" ? `${String(printed.number)}${printed.unit}` : text.replace(/\s+/gu, "");
}

/** Columns as wide as their widest entry; Chinese characters take two places. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))));
  const line = (row: readonly string[]): string =>
    row.map((text, column) => padded(text, widths[column] ?? 0)).join("  ");
  return rows.map((row) => line(row).trimEnd()).join("\n");
}

/** The table of indicators, one line each. */
export function listing(rows: readonly ListedRow[], words: CliStrings, sheets: SheetStrings): string {
  const lines = rows.map(({ number, assessment }) => {
    const { indicator, pace, gap } = assessment;
    return [
      number,
      indicator.name,
      figure(indicator.target),
      figure(indicator.actual),
      quotedCompletion(assessment) || NOTHING,
      pace === null ? NOTHING : `${pace.percent.toFixed(1)}%`,
      gap === null ? NOTHING : pointsText(gap.points),
      statusText(assessment, sheets),
    ];
  });
  return table([words.columns, ...lines]);
}

/** How many have reached their pace, how many not, how many are not counted and why. */
export function countsText(rows: readonly ListedRow[], words: CliStrings): string {
  const counts = tally(rows.map(({ assessment }) => countedAs(assessment)));
  return [
    words.tally(counts.indicators, counts.counted, counts.reached, counts.behind),
    words.others(counts.unconfirmed, counts.unverified, counts.unpaced),
  ].join("\n");
}

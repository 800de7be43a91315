/**
 * What a refresh adds to the counts per part: a line for each heading of the first level, or each region, that has its first
 * indicators now. It stands above the line of all.
 */
import { textIn, rowsOf } from "../sheets/standing";
import { partOf } from "../sheets/parts";
import type { Changes } from "./changes";
import type { Outcomes } from "./outcome";
import type { TablePatch } from "./patch";
import type { StandingWorkbook } from "./standingWorkbook";
import { valueOf } from "./threeWays";

/** The lines that the table of parts gets; none where the planner has deleted it. */
export function partPatch(
  { tables, rows, words }: StandingWorkbook,
  { report }: Changes,
  { rows: outcomes, headings }: Outcomes,
): readonly TablePatch[] {
  const { parts: table, matters } = tables;
  if (table === null) return [];
  const lines = rowsOf(table).map(({ number }) => textIn(number));
  const all = lines.indexOf("");
  const kind = rows.every(({ key, cells }) => key === "" || textIn(cells.number).includes("."))
    ? "reports"
    : "sections";
  const added = outcomes.filter((outcome) => outcome.kind === "added");
  const numbers = new Set(added.map(({ cells }) => partOf(textIn(valueOf(cells.number ?? null)), kind)));
  const labels = new Map([
    ...rowsOf(matters).map(({ number, matter }) => [textIn(number), textIn(matter)] as const),
    ...headings.fresh().map(({ number, section }) => [number, section.label] as const),
  ]);
  const labelOf = (number: string): string =>
    kind === "reports" ? (report.region ?? report.name) : (labels.get(number) ?? words.parts.unheaded);
  const missing = [...numbers].filter((number) => !lines.includes(number));
  return [
    {
      table,
      cells: [],
      added: missing.map((number) => ({ number, part: labelOf(number) })),
      before: all < 0 ? null : all,
      column: null,
    },
  ];
}

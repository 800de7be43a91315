/**
 * What the last report said of a row of 指标, kept in the row itself under 上次所报: it goes wherever the row is sorted to,
 * and tells the next refresh which cells the planner has corrected since.
 */
import type { Cell, CellValue } from "./blueprint";
import type { IndicatorColumnId } from "./indicatorFormulas";

/** Columns that a report fills in and a planner may correct, in the order in which they are kept. */
export const CORRECTABLE_COLUMNS = [
  "section",
  "name",
  "unit",
  "target",
  "actual",
  "period",
  "deadline",
  "start",
  "assumed",
  "region",
  "kind",
  "basis",
  "conflict",
] as const satisfies readonly IndicatorColumnId[];

export type CorrectableColumn = (typeof CORRECTABLE_COLUMNS)[number];

/** What a report said of a row, by column, with the format where a figure has its own: 60000余. */
export type ReportedValues = Readonly<Record<CorrectableColumn, Cell>>;

/** The text of 上次所报. */
export function reportedText(values: Partial<Readonly<Record<CorrectableColumn, Cell>>>): string {
  return JSON.stringify(CORRECTABLE_COLUMNS.map((id) => keptOf(values[id] ?? null)));
}

/** What a text of 上次所报 says; null for one that is not ours. */
export function reportedIn(text: string): ReportedValues | null {
  const kept = parsed(text);
  if (!Array.isArray(kept) || kept.length !== CORRECTABLE_COLUMNS.length) return null;
  const cells: readonly unknown[] = kept;
  if (!cells.every(isCell)) return null;
  return Object.fromEntries(CORRECTABLE_COLUMNS.map((id, at) => [id, cells[at] ?? null])) as unknown as ReportedValues;
}

/** An empty text is an empty cell; the style of a figure is not kept. */
function keptOf(cell: Cell): Cell {
  if (cell === "") return null;
  return cell !== null && typeof cell === "object" ? { value: cell.value, format: cell.format } : cell;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const isValue = (value: unknown): value is CellValue =>
  value === null || ["string", "number", "boolean"].includes(typeof value);

function isCell(cell: unknown): cell is Cell {
  if (isValue(cell)) return true;
  const { value, format } = cell as { readonly value?: unknown; readonly format?: unknown };
  return isValue(value) && typeof format === "string";
}

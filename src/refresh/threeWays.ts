/** One cell seen three ways: as the last report had it, as it stands, as the newer report has it. */
import type { Cell, CellValue } from "../sheets/blueprint";

/**
 * `same`: nothing to write · `update`: the planner has left it alone, so the newer figure goes in · `kept`: the planner has
 * corrected it, and that stays.
 */
export type Verdict = "same" | "update" | "kept";

/** What becomes of a cell. `last` is undefined where nobody knows what the last report said: then it stays. */
export function verdictOf(last: Cell | undefined, standing: CellValue, next: Cell): Verdict {
  if (isSame(standing, next) || (last !== undefined && isSame(valueOf(last), next))) return "same";
  return last !== undefined && isSame(standing, last) ? "update" : "kept";
}

/** Whether the planner has put something else than the last report said into a cell. */
export function isCorrected(last: Cell | undefined, standing: CellValue): boolean {
  return last !== undefined && !isSame(standing, last);
}

/** The value of a cell without its format. */
export function valueOf(cell: Cell): CellValue {
  return cell !== null && typeof cell === "object" ? cell.value : cell;
}

/** The format of a cell that has one of its own. */
export function formatOf(cell: Cell): string | null {
  return cell !== null && typeof cell === "object" ? (cell.format ?? null) : null;
}

/** Excel keeps fifteen digits, and an empty text is an empty cell. */
export function isSame(standing: CellValue, cell: Cell): boolean {
  const value = valueOf(cell);
  if (typeof standing === "number" && typeof value === "number") {
    return Math.abs(standing - value) <= 1e-12 * Math.max(Math.abs(standing), Math.abs(value));
  }
  return (standing ?? "") === (value ?? "");
}

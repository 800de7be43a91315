/** Whether rows are still what they were: everything entered into them, wherever they have been sorted to. */
import { isComputed } from "../sheets/standing";
import type { StandingIndicator } from "../sheets/standingIndicators";

/** The names of the rows that differ, have come or have gone between two readings of 指标. */
export function changedSince(
  before: readonly StandingIndicator[],
  now: readonly StandingIndicator[],
): readonly string[] {
  const [then, there] = [fingerprints(before), fingerprints(now)];
  const changed = (row: StandingIndicator): boolean => then.get(row.key) !== there.get(row.key);
  const names = [...before, ...now]
    .filter((row) => row.key !== "" && changed(row))
    .map(({ indicator }) => indicator.name);
  return [...new Set(names)];
}

function fingerprints(rows: readonly StandingIndicator[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const row of rows) found.set(row.key, `${found.get(row.key) ?? ""}${fingerprintOf(row)}`);
  return found;
}

function fingerprintOf({ cells, formulas }: StandingIndicator): string {
  const entered = Object.entries(cells).filter(([id]) => !isComputed("indicators", id));
  return JSON.stringify([entered, [...formulas]]);
}

/**
 * Which rows of 指标 a newer report speaks of. Several reports may stand in one table, of several regions or several of
 * one; each refreshes its own rows only.
 */
import type { DatedReport } from "../sheets/rows";
import { textIn } from "../sheets/standing";
import type { StandingIndicator } from "../sheets/standingIndicators";

/** The rows that came from one report. */
export interface Scope {
  /** What their numbers begin with: `2.` in a table of several reports, else nothing. */
  readonly prefix: string;
  /** `""` where the report said none. */
  readonly region: string;
  readonly rows: readonly StandingIndicator[];
}

/** The rows of 指标 by the report they came from; rows without 键 are the planner's own and belong to none. */
export function scopesOf(rows: readonly StandingIndicator[]): readonly Scope[] {
  const scopes = new Map<string, StandingIndicator[]>();
  for (const row of rows) {
    if (row.key === "") continue;
    const id = `${prefixOf(row)}\n${textIn(row.cells.region)}`;
    scopes.set(id, [...(scopes.get(id) ?? []), row]);
  }
  return [...scopes].map(([id, members]) => {
    const [prefix = "", region = ""] = id.split("\n");
    return { prefix, region, rows: members };
  });
}

/** The scope of a report: of its region, and of these the one that knows most of its indicators by name. */
export function scopeOf(scopes: readonly Scope[], { region, indicators }: DatedReport): Scope | null {
  const names = new Set(indicators.map(({ name }) => name));
  const known = ({ rows }: Scope): number => rows.filter(({ indicator }) => names.has(indicator.name)).length;
  const ofRegion = scopes.filter((scope) => isOfRegion(scope, region));
  return [...(ofRegion.length > 0 ? ofRegion : scopes)].sort((a, b) => known(b) - known(a))[0] ?? null;
}

/** Whether a report of `region` may speak of a scope; who does not say a region may mean any. */
export function isOfRegion(scope: Scope, region: string | null): boolean {
  return region === null || region === "" || scope.region === "" || scope.region === region;
}

/** 2. of 2.1-5-2. */
const prefixOf = ({ cells }: StandingIndicator): string => /^\d+\./u.exec(textIn(cells.number))?.[0] ?? "";

/**
 * What a bulletin 通报 says of a table: how many have reached their pace, and who has not, grouped by what they are held
 * against. Takes assessments, gives figures; the sentences belong to the room that shows them.
 */
import type { Assessment } from "./assessment";
import type { Gap } from "./gap";
import type { Pace } from "./pace";
import { tally, type Tally } from "./tally";

/** What a bulletin speaks of: headings and owners, all of them where the list is empty. */
export interface BulletinFilter {
  /** Titles of headings; an indicator counts under each of the headings it stands under. */
  readonly sections: readonly string[];
  readonly owners: readonly string[];
}

export const EVERYTHING: BulletinFilter = { sections: [], owners: [] };

/** An indicator that has not reached its pace. */
export interface Laggard {
  readonly assessment: Assessment;
  readonly pace: Pace;
  readonly gap: Gap;
}

/**
 * Laggards that are named together: those planned over the whole year, by the pace they share; those due before the end
 * of the year (时限早于年底); the others, with a start of their own or due in a later year.
 */
export type LaggardGroup =
  | { readonly planned: "year"; readonly percent: number; readonly laggards: readonly Laggard[] }
  | { readonly planned: "earlier" | "otherwise"; readonly laggards: readonly Laggard[] };

export interface Bulletin {
  readonly filter: BulletinFilter;
  readonly tally: Tally;
  /** None of them empty; within each the furthest behind comes first. */
  readonly groups: readonly LaggardGroup[];
}

/**
 * The bulletin of what `filter` lets through. Schedules are told apart by the planning year `year`. What rests on an
 * assumed schedule (推定) or on disputed figures is counted, never named.
 */
export function bulletinOf(
  assessments: readonly Assessment[],
  year: number,
  filter: BulletinFilter = EVERYTHING,
): Bulletin {
  const chosen = assessments.filter(({ indicator }) => passes(indicator, filter));
  const laggards = chosen.flatMap(laggardIn).sort((a, b) => a.gap.points - b.gap.points);
  const planned = (kind: LaggardGroup["planned"]): readonly Laggard[] =>
    laggards.filter(({ pace }) => plannedAs(pace, year) === kind);
  const groups: readonly LaggardGroup[] = [
    ...byPace(planned("year")),
    { planned: "earlier", laggards: planned("earlier") },
    { planned: "otherwise", laggards: planned("otherwise") },
  ];
  return { filter, tally: tally(chosen), groups: groups.filter(({ laggards }) => laggards.length > 0) };
}

function passes({ section, owner }: Assessment["indicator"], { sections, owners }: BulletinFilter): boolean {
  const under = sections.length === 0 || section.some((title) => sections.includes(title));
  return under && (owners.length === 0 || (owner !== null && owners.includes(owner)));
}

function laggardIn(assessment: Assessment): readonly Laggard[] {
  const { reached, pace, gap } = assessment;
  return reached === false && pace !== null && gap !== null ? [{ assessment, pace, gap }] : [];
}

function plannedAs({ schedule: { start, deadline } }: Pace, year: number): LaggardGroup["planned"] {
  const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  if (deadline < last) return "earlier";
  return start === first && deadline === last ? "year" : "otherwise";
}

/** Whoever follows another curve is held against another pace of the year. */
function byPace(laggards: readonly Laggard[]): readonly LaggardGroup[] {
  const paces = [...new Set(laggards.map(({ pace }) => pace.percent))].sort((a, b) => a - b);
  return paces.map((percent) => ({
    planned: "year",
    percent,
    laggards: laggards.filter(({ pace }) => pace.percent === percent),
  }));
}

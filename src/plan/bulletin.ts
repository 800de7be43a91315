/**
 * What a bulletin 通报 says of a table: how many have reached their pace, and who has not, grouped by what they are held
 * against. Takes indicators with how they stand, gives figures; the sentences belong to the room that shows them.
 */
import type { IsoDate } from "../report/report";
import { tally, type CountedAs, type Tally } from "./tally";

/** What an indicator is held against. */
export interface Held {
  /** Pace in percent to one decimal. */
  readonly pace: number;
  /** Completion less pace, in percentage points to one decimal. */
  readonly gap: number;
  readonly start: IsoDate;
  readonly deadline: IsoDate;
}

/** An indicator as a bulletin knows it, worked out from a report or read back from a workbook. */
export interface BulletinItem {
  readonly name: string;
  readonly region: string | null;
  /** What the headings it stands under are called, outermost first. */
  readonly headings: readonly string[];
  readonly owner: string | null;
  /** What its lamp says, without the symbol. */
  readonly status: string;
  /** Completion as it is quoted: `34.96%`. */
  readonly completion: string;
  readonly countedAs: CountedAs;
  /** Null where it is not held against pace. */
  readonly held: Held | null;
}

/** What a bulletin speaks of; all of a kind where the list is empty. */
export interface BulletinFilter {
  readonly regions: readonly string[];
  /** An indicator counts under each of the headings it stands under. */
  readonly headings: readonly string[];
  readonly owners: readonly string[];
  /** Of those that are behind only these are named; all are counted. */
  readonly statuses: readonly string[];
}

export const EVERYTHING: BulletinFilter = { regions: [], headings: [], owners: [], statuses: [] };

/** An indicator that has not reached its pace. */
export interface Laggard extends BulletinItem {
  readonly held: Held;
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
  items: readonly BulletinItem[],
  year: number,
  filter: BulletinFilter = EVERYTHING,
): Bulletin {
  const chosen = items.filter((item) => passes(item, filter));
  const laggards = chosen
    .filter(isBehind)
    .filter(({ status }) => isAmong([status], filter.statuses))
    .sort((a, b) => a.held.gap - b.held.gap);
  const planned = (kind: LaggardGroup["planned"]): readonly Laggard[] =>
    laggards.filter(({ held }) => plannedAs(held, year) === kind);
  const groups: readonly LaggardGroup[] = [
    ...byPace(planned("year")),
    { planned: "earlier", laggards: planned("earlier") },
    { planned: "otherwise", laggards: planned("otherwise") },
  ];
  return {
    filter,
    tally: tally(chosen.map(({ countedAs }) => countedAs)),
    groups: groups.filter(({ laggards }) => laggards.length > 0),
  };
}

/** Whether an indicator is behind its pace and can be named. */
export function isBehind(item: BulletinItem): item is Laggard {
  return item.countedAs === "notReached" && item.held !== null;
}

function passes({ region, headings, owner }: BulletinItem, filter: BulletinFilter): boolean {
  return isAmong([region], filter.regions) && isAmong(headings, filter.headings) && isAmong([owner], filter.owners);
}

/** Whether one of `words` was chosen; nothing chosen is everything. */
function isAmong(words: readonly (string | null)[], chosen: readonly string[]): boolean {
  return chosen.length === 0 || words.some((word) => word !== null && chosen.includes(word));
}

function plannedAs({ start, deadline }: Held, year: number): LaggardGroup["planned"] {
  const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  if (deadline < last) return "earlier";
  return start === first && deadline === last ? "year" : "otherwise";
}

/** Whoever follows another curve is held against another pace of the year. */
function byPace(laggards: readonly Laggard[]): readonly LaggardGroup[] {
  const paces = [...new Set(laggards.map(({ held }) => held.pace))].sort((a, b) => a - b);
  return paces.map((percent) => ({
    planned: "year",
    percent,
    laggards: laggards.filter(({ held }) => held.pace === percent),
  }));
}

/**
 * Which indicator of a newer report is which row of 指标: by 键, then by name, then by what else is the same. What is left
 * over is new, or is no longer reported; one that became several, or several that became one, are told apart from both.
 */
import type { IndicatorRow } from "../sheets/rows";
import { textIn } from "../sheets/standing";
import type { StandingIndicator } from "../sheets/standingIndicators";
import { likeness } from "./likeness";

export type Pair =
  | { readonly kind: "same"; readonly standing: StandingIndicator; readonly reported: IndicatorRow }
  /** `score`: 0 to 1. `sure`: section, unit and target are the same, so that only the name can have changed. */
  | {
      readonly kind: "renamed";
      readonly standing: StandingIndicator;
      readonly reported: IndicatorRow;
      readonly score: number;
      readonly sure: boolean;
    }
  /** `from`: the rows it was one part of, or that it puts together; mostly none. */
  | { readonly kind: "added"; readonly reported: IndicatorRow; readonly from: readonly StandingIndicator[] }
  | { readonly kind: "notReported"; readonly standing: StandingIndicator; readonly into: readonly IndicatorRow[] };

/** What the last report called a row, and its target in the base unit; null where it gave none. */
export interface Said {
  readonly name: string;
  readonly target: number | null;
}

/** How much of a match name, section, unit and target each make out. */
const WEIGHTS = { name: 0.5, section: 0.15, unit: 0.15, target: 0.2 };
/** Below this two indicators are not the same under another name. */
const LEAST_SCORE = 0.6;

/**
 * Pairs the rows of one report's table with those of the newer report: the standing rows in their order, then what is new.
 * @param saidOf what the last report said of a standing row, whatever the planner has made of it since
 */
export function matchRows(
  standing: readonly StandingIndicator[],
  reported: readonly IndicatorRow[],
  saidOf: SaidOf,
): readonly Pair[] {
  const found = new Map<StandingIndicator, Pair>();
  const taken = new Set<IndicatorRow>();
  const pair = (row: StandingIndicator, next: IndicatorRow, made: Pair): void => {
    found.set(row, made);
    taken.add(next);
  };
  const openRows = (): readonly StandingIndicator[] => standing.filter((row) => !found.has(row));
  const openNext = (): readonly IndicatorRow[] => reported.filter((next) => !taken.has(next));

  for (const same of [sameKey, sameNameInSection(saidOf), sameName(saidOf)]) {
    for (const [row, next] of onlyPairs(openRows(), openNext(), same)) {
      pair(row, next, { kind: "same", standing: row, reported: next });
    }
  }
  for (const { row, next, score, sure } of likePairs(openRows(), openNext(), saidOf)) {
    if (found.has(row) || taken.has(next)) continue;
    pair(row, next, { kind: "renamed", standing: row, reported: next, score, sure });
  }

  const [gone, fresh] = [openRows(), openNext()];
  const into = new Map(gone.map((row) => [row, partsOf(row, fresh)]));
  const from = new Map(fresh.map((next) => [next, wholesOf(next, gone)]));
  return [
    ...standing.map((row): Pair => {
      const whole = fresh.filter((next) => from.get(next)?.includes(row) === true);
      return found.get(row) ?? { kind: "notReported", standing: row, into: [...(into.get(row) ?? []), ...whole] };
    }),
    ...fresh.map((next): Pair => {
      const parted = gone.filter((row) => into.get(row)?.includes(next) === true);
      return { kind: "added", reported: next, from: [...(from.get(next) ?? []), ...parted] };
    }),
  ];
}

type Same = (row: StandingIndicator, next: IndicatorRow) => boolean;
type SaidOf = (row: StandingIndicator) => Said;

const sameKey: Same = (row, next) => row.key !== "" && row.key === next.key;

const sameName =
  (saidOf: SaidOf): Same =>
  (row, next) =>
    sameUnit(row, next) && (next.item.name === saidOf(row).name || next.item.name === row.indicator.name);

const sameNameInSection =
  (saidOf: SaidOf): Same =>
  (row, next) =>
    sameSection(row, next) && sameName(saidOf)(row, next);

/** Pairs of which neither side has another candidate; 键 are unique, or the first of them counts. */
function onlyPairs(
  rows: readonly StandingIndicator[],
  reported: readonly IndicatorRow[],
  same: Same,
): readonly (readonly [StandingIndicator, IndicatorRow])[] {
  return rows.flatMap((row) => {
    const candidates = reported.filter((next) => same(row, next));
    const [next] = candidates;
    if (next === undefined || candidates.length > 1) return [];
    const rivals = rows.filter((other) => same(other, next));
    return rivals[0] === row && (rivals.length === 1 || same === sameKey) ? [[row, next] as const] : [];
  });
}

interface LikePair {
  readonly row: StandingIndicator;
  readonly next: IndicatorRow;
  readonly score: number;
  readonly sure: boolean;
}

/** Pairs that may be the same under another name, the likeliest first. */
function likePairs(
  rows: readonly StandingIndicator[],
  reported: readonly IndicatorRow[],
  saidOf: SaidOf,
): readonly LikePair[] {
  const all = rows.flatMap((row) => reported.flatMap((next) => likePair(row, next, saidOf)));
  // Two that fit equally well make neither sure.
  const alone = ({ row, next }: LikePair): boolean =>
    all.filter((other) => other.sure && (other.row === row || other.next === next)).length === 1;
  return all
    .map((pair) => ({ ...pair, sure: pair.sure && alone(pair) }))
    .sort((a, b) => Number(b.sure) - Number(a.sure) || b.score - a.score);
}

function likePair(row: StandingIndicator, next: IndicatorRow, saidOf: SaidOf): readonly LikePair[] {
  if (!sameUnit(row, next)) return [];
  const section = sameSection(row, next);
  const said = saidOf(row);
  const target = sameTarget(row, said, next);
  const score =
    WEIGHTS.name * likeness(said.name, next.item.name) +
    WEIGHTS.section * Number(section) +
    WEIGHTS.unit +
    WEIGHTS.target * Number(target);
  const sure = section && target;
  return sure || score >= LEAST_SCORE ? [{ row, next, score, sure }] : [];
}

const unitOf = ({ target, actual }: IndicatorRow["item"]): string => (target ?? actual)?.unit ?? "";

function sameUnit({ indicator }: StandingIndicator, { item }: IndicatorRow): boolean {
  const [standing, reported] = [unitOf(indicator), unitOf(item)];
  return standing === reported || standing === "" || reported === "";
}

/** The words of a heading without its number: headings are renumbered, and ㈤ occurs more than once. */
const titleOf = (label: string): string => label.slice(label.indexOf(" ") + 1);

function sameSection({ cells }: StandingIndicator, { section }: IndicatorRow): boolean {
  return titleOf(textIn(cells.section)) === titleOf(section?.label ?? "");
}

function sameTarget({ indicator }: StandingIndicator, said: Said, { item }: IndicatorRow): boolean {
  const reported = item.target?.value;
  const known = [indicator.target?.value ?? null, said.target].filter((target) => target !== null);
  return reported !== undefined && known.some((target) => isEqual(target, reported));
}

const isEqual = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));

/** New indicators of the same section and unit whose targets add up to that of a row which is gone: it was split. */
function partsOf(row: StandingIndicator, fresh: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const parts = fresh.filter((next) => sameSection(row, next) && sameUnit(row, next) && next.item.target !== null);
  const sum = parts.reduce((total, { item }) => total + (item.target?.value ?? 0), 0);
  return parts.length > 1 && row.indicator.target !== null && isEqual(row.indicator.target.value, sum) ? parts : [];
}

/** Rows that are gone whose targets add up to that of a new indicator of their section and unit: they were merged. */
function wholesOf(next: IndicatorRow, gone: readonly StandingIndicator[]): readonly StandingIndicator[] {
  const parts = gone.filter((row) => sameSection(row, next) && sameUnit(row, next) && row.indicator.target !== null);
  const sum = parts.reduce((total, { indicator }) => total + (indicator.target?.value ?? 0), 0);
  return parts.length > 1 && next.item.target !== null && isEqual(next.item.target.value, sum) ? parts : [];
}

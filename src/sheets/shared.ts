/**
 * Indicators that several regions report: which rows of their reports speak of the same thing. Takes the rows of 指标,
 * gives what they share, each with its row in every region.
 */
import type { Indicator, IsoDate } from "../report/report";
import type { IndicatorRow } from "./rows";
import { scaleOf } from "./scale";

/** What one region says of a shared indicator. */
export interface RegionRow {
  readonly region: string;
  /** Of the region's newest report. */
  readonly row: IndicatorRow;
  /** Of the report before it, null where there is none or it does not tell. */
  readonly earlier: IndicatorRow | null;
}

export interface SharedIndicator {
  /** As the first region calls it. */
  readonly name: string;
  /** The printed unit that all regions are shown in. */
  readonly unit: string;
  readonly regions: readonly RegionRow[];
}

/** Whom or when the figures of a report concern says nothing about what is measured: 全县, 2021年, 今年以来. */
const SCOPES: readonly string[] = [
  "全省",
  "全市",
  "全州",
  "全盟",
  "全县",
  "全区",
  "全旗",
  "全乡",
  "全镇",
  "今年",
  "全年",
  "本年",
  "年度",
];
const YEAR = /(?:19|20)\d\d年/gu;
const MARKS = /[\s\p{P}\p{S}]/gu;

/** A name without what differs between regions: its own name, the year, blanks and punctuation. */
function plainName(name: string, region: string): string {
  const bare = name.normalize("NFKC").replaceAll(region, "").replace(YEAR, "").replace(MARKS, "");
  const scope = SCOPES.find((word) => bare.startsWith(word) && bare.length > word.length) ?? "";
  return bare.slice(scope.length);
}

const baseUnit = ({ target, actual }: Indicator): string => (target ?? actual)?.unit ?? "";

/** The region a row belongs to; a report that names none stands for itself. */
export function regionOf({ report }: IndicatorRow): string {
  return report.region ?? report.name;
}

/**
 * What at least two regions report, in the order of the first report. The same name and unit is the same indicator; one
 * without a unit belongs to the only one of its name; a name that repeats within a report is told apart by its order.
 */
export function sharedIndicators(rows: readonly IndicatorRow[]): readonly SharedIndicator[] {
  const groups = new Map<string, IndicatorRow[]>();
  for (const [key, row] of keyedRows(rows)) groups.set(key, [...(groups.get(key) ?? []), row]);
  const newest = newestDates(rows);
  return [...groups.values()].flatMap((group) => {
    const regions = regionRows(group, newest);
    const [first] = regions;
    if (first === undefined || regions.length < 2) return [];
    const { item } = (regions.find(({ row }) => baseUnit(row.item) !== "") ?? first).row;
    return [{ name: first.row.item.name, unit: scaleOf(item).unit, regions }];
  });
}

function keyedRows(rows: readonly IndicatorRow[]): readonly (readonly [key: string, row: IndicatorRow])[] {
  const named = rows.map((row) => ({ row, name: plainName(row.item.name, regionOf(row)), unit: baseUnit(row.item) }));
  const units = new Map<string, Set<string>>();
  for (const { name, unit } of named) if (unit !== "") units.set(name, (units.get(name) ?? new Set()).add(unit));
  const seen = new Map<string, number>();
  return named.map(({ row, name, unit }) => {
    const known = [...(units.get(name) ?? [])];
    const [only = ""] = known.length === 1 ? known : [];
    const key = `${name}·${unit === "" ? only : unit}`;
    const inReport = `${key}·${regionOf(row)}·${row.report.asOf}`;
    const times = (seen.get(inReport) ?? 0) + 1;
    seen.set(inReport, times);
    return [times === 1 ? key : `${key}#${String(times)}`, row];
  });
}

/** The as-of date of each region's newest report. */
export function newestDates(rows: readonly IndicatorRow[]): ReadonlyMap<string, IsoDate> {
  const newest = new Map<string, IsoDate>();
  for (const row of rows) {
    const known = newest.get(regionOf(row));
    if (known === undefined || row.report.asOf > known) newest.set(regionOf(row), row.report.asOf);
  }
  return newest;
}

/** One entry a region whose newest report tells of it, with the row of the report before that. */
function regionRows(group: readonly IndicatorRow[], newest: ReadonlyMap<string, IsoDate>): readonly RegionRow[] {
  const byRegion = new Map<string, IndicatorRow[]>();
  for (const row of group) byRegion.set(regionOf(row), [...(byRegion.get(regionOf(row)) ?? []), row]);
  return [...byRegion].flatMap(([region, own]) => {
    const [row, earlier = null] = own.toSorted((a, b) => b.report.asOf.localeCompare(a.report.asOf));
    return row === undefined || row.report.asOf !== newest.get(region) ? [] : [{ region, row, earlier }];
  });
}

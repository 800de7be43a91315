/** The rows of 指标, 数据 and 节点: what was read with its 键, its 编号 and the heading it stands under. */
import type { Fact, Indicator, IsoDate, Milestone, Place, Report } from "../report/report";
import { keyMaker } from "./keys";
import { numberSections, sectionAt, type NumberedSection } from "./numbering";

/** A report whose planning year and as-of date are known, from its text or from whoever reads it. */
export interface DatedReport extends Report {
  /** What 来源 names the report by, its file for example. */
  readonly name: string;
  readonly year: number;
  readonly asOf: IsoDate;
  /** Whether the as-of date was given by whoever reads it and not by the text. */
  readonly asOfGiven: boolean;
}

/** Something read from a report with what is known of its row. */
export interface Row<Item> {
  readonly key: string;
  readonly number: string;
  readonly section: NumberedSection | null;
  readonly item: Item;
  readonly report: DatedReport;
}

export type IndicatorRow = Row<Indicator>;

/** A heading with its number in the workbook and the report it belongs to. */
export interface SectionRow extends NumberedSection {
  readonly report: DatedReport;
}

/** How one kind of item becomes rows. */
interface Kind<Item> {
  readonly itemsOf: (report: Report) => readonly Item[];
  readonly startOf: (item: Item) => number;
  /** What tells it from others of its section, for its 键. */
  readonly partsOf: (item: Item) => readonly string[];
}

/** Where an indicator first stands in the text. */
export function placeOf({ target, actual, ratio }: Indicator): number {
  return Math.min(...[target, actual, ratio].map((quantity) => quantity?.start ?? Infinity));
}

const INDICATORS: Kind<Indicator> = {
  itemsOf: ({ indicators }) => indicators,
  startOf: placeOf,
  partsOf: ({ name, target, actual, kind }) => [name, (target ?? actual)?.unit ?? "", kind],
};

const placed = ({ start }: Place): number => start;
const FACTS: Kind<Fact> = {
  itemsOf: ({ facts }) => facts,
  startOf: placed,
  partsOf: ({ name, unit }) => [name, unit],
};
const MILESTONES: Kind<Milestone> = {
  itemsOf: ({ milestones }) => milestones,
  startOf: placed,
  partsOf: ({ project, event }) => [project, event],
};

/** With several reports the numbers of each begin with its own: 2.1-5-2. */
const prefixOf = (reports: readonly DatedReport[], index: number): string =>
  reports.length > 1 ? `${String(index + 1)}.` : "";

/** Every heading of the reports. */
export function sectionRows(reports: readonly DatedReport[]): readonly SectionRow[] {
  return reports.flatMap((report, index) =>
    numberSections(report.sections, prefixOf(reports, index)).map((section) => ({ ...section, report })),
  );
}

function rowsOf<Item>(reports: readonly DatedReport[], kind: Kind<Item>, given?: string): readonly Row<Item>[] {
  const keyOf = keyMaker();
  return reports.flatMap((report, index) => {
    const prefix = given ?? prefixOf(reports, index);
    const sections = numberSections(report.sections, prefix);
    const counts = new Map<string, number>();
    return kind.itemsOf(report).map((item) => {
      const section = sectionAt(sections, kind.startOf(item));
      const under = section?.number ?? `${prefix}0`;
      const ordinal = (counts.get(under) ?? 0) + 1;
      counts.set(under, ordinal);
      const key = keyOf([report.region ?? report.name, under, ...kind.partsOf(item)]);
      return { key, number: `${under}-${String(ordinal)}`, section, item, report };
    });
  });
}

/**
 * The rows of 指标, in the order of the texts.
 * @param prefix what numbers begin with where the report has its place among others already: `2.`
 */
export function indicatorRows(reports: readonly DatedReport[], prefix?: string): readonly IndicatorRow[] {
  return rowsOf(reports, INDICATORS, prefix);
}

/** The rows of 数据. */
export function factRows(reports: readonly DatedReport[], prefix?: string): readonly Row<Fact>[] {
  return rowsOf(reports, FACTS, prefix);
}

/** The rows of 节点. */
export function milestoneRows(reports: readonly DatedReport[], prefix?: string): readonly Row<Milestone>[] {
  return rowsOf(reports, MILESTONES, prefix);
}

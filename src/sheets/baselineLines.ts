/**
 * A 分解表 that was filled in, and what it says of reports read later: its targets, deadlines and owners hold, the reports
 * bring what has been done. What no report mentions stands in the table all the same, without a figure.
 */
import type { Indicator, IsoDate, Quantity } from "../report/report";
import type { BaselineColumnId } from "./baseline";
import { dateIn } from "./dates";
import { indicatorRows, placeOf, type DatedReport } from "./rows";
import { numberIn, rowsOf, textIn, type StandingTable } from "./standing";
import { baseOf } from "./standingIndicators";

export interface BaselineLine {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  /** 年初目标 in `unit`, null where none was set. */
  readonly initial: number | null;
  /** 现行目标: 年初目标 unless it was changed since. */
  readonly target: number | null;
  readonly ground: string | null;
  readonly deadline: IsoDate | null;
  readonly owner: string | null;
}

/** The columns that a baseline is read by. */
export const BASELINE_COLUMNS = [
  "key",
  "name",
  "unit",
  "initial",
  "current",
  "ground",
  "deadline",
  "owner",
] as const satisfies readonly BaselineColumnId[];

/** The lines of a 分解表 that name an indicator. */
export function baselineLines(table: StandingTable<BaselineColumnId>): readonly BaselineLine[] {
  return rowsOf(table)
    .map((cells) => ({
      key: textIn(cells.key),
      name: textIn(cells.name).trim(),
      unit: textIn(cells.unit).trim(),
      initial: numberIn(cells.initial),
      target: numberIn(cells.current) ?? numberIn(cells.initial),
      ground: textIn(cells.ground) || null,
      deadline: dateIn(cells.deadline ?? null),
      owner: textIn(cells.owner) || null,
    }))
    .filter(({ name }) => name !== "");
}

/** Reports under a baseline, and which line of it each of their indicators follows. */
export interface UnderBaseline {
  readonly reports: readonly DatedReport[];
  readonly lines: ReadonlyMap<Indicator, BaselineLine>;
}

/**
 * Holds `reports` to a baseline. An indicator follows the line of its 键, else the only one of its name and unit; lines
 * that nothing follows are added to the last report as indicators without a figure.
 */
export function underBaseline(reports: readonly DatedReport[], lines: readonly BaselineLine[]): UnderBaseline {
  const followed = new Map<Indicator, BaselineLine>();
  const free = new Set(lines);
  const held = new Map<Indicator, Indicator>();
  const follow = (item: Indicator, line: BaselineLine | undefined): void => {
    if (line === undefined || held.has(item)) return;
    const under = heldTo(item, line);
    held.set(item, under);
    followed.set(under, line);
    free.delete(line);
  };
  const rows = indicatorRows(reports);
  for (const { key, item } of rows)
    follow(
      item,
      [...free].find((line) => line.key === key),
    );
  for (const { item } of rows) follow(item, onlyOne([...free].filter((line) => sameThing(item, line))));
  const added = [...free].map((line) => [plannedOnly(line, reports.at(-1)?.text.length ?? 0), line] as const);
  for (const [item, line] of added) followed.set(item, line);
  const last = reports.length - 1;
  return {
    reports: reports.map((report, index) => ({
      ...report,
      indicators: [
        ...report.indicators.map((item) => held.get(item) ?? item),
        ...(index === last ? added.map(([item]) => item) : []),
      ],
    })),
    lines: followed,
  };
}

const onlyOne = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

function sameThing({ name, target, actual }: Indicator, line: BaselineLine): boolean {
  const unit = (target ?? actual)?.unit ?? "";
  return name === line.name && (unit === "" || line.unit === "" || baseOf(line.unit, null).unit === unit);
}

function heldTo(item: Indicator, line: BaselineLine): Indicator {
  const { number, unit } = item.target?.printed ?? { number: null, unit: "" };
  // A target that the report prints as well keeps its place there.
  const isPrinted = line.target === null || (number === line.target && unit === line.unit);
  const target = isPrinted ? item.target : quantityOf(line.target, line.unit, placeOf(item));
  return { ...item, target, deadline: line.deadline ?? item.deadline, owner: line.owner ?? item.owner };
}

/** What is planned and no report speaks of yet. */
function plannedOnly(line: BaselineLine, start: number): Indicator {
  return {
    name: line.name,
    section: [],
    kind: "total",
    basis: "cumulative",
    target: line.target === null ? null : quantityOf(line.target, line.unit, start),
    actual: null,
    ratio: null,
    period: null,
    direction: "up",
    start: null,
    deadline: line.deadline,
    status: null,
    owner: line.owner,
    doubts: [],
  };
}

/** A figure that no report prints: it has a place, so that its row has one, and no text there. */
function quantityOf(number: number, printedUnit: string, start: number): Quantity {
  const { worth, unit } = baseOf(printedUnit, null);
  return {
    start,
    text: "",
    value: Number((number * worth).toPrecision(14)),
    unit,
    qualifier: null,
    printed: { number, unit: printedUnit, step: 1 / Math.max(worth, 1) },
  };
}

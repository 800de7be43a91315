/**
 * The review of one report, as plain data: what the reader found, what the planner decided about it, and the report that
 * is written in the end. Takes a Report and the planner's actions, gives the next Review; knows no page and no clock.
 */
import { conflictsOf } from "../../plan/agreement";
import type { RuleSet } from "../../plan/lamps";
import type { RuleSetId } from "../../plan/ruleSets";
import type { MethodId } from "../../sheets/presets";
import type { Check, Indicator, IsoDate, Quantity, Report } from "../../report/report";
import { figuresOf, placeOf } from "./figures";

/**
 * `open`: a doubt or contradiction waits for the planner · `accepted`: is written · `unverified`: is written as 待核实 ·
 * `offered`: 可能的指标, written only once taken · `dropped`: is not written.
 */
export type Decision = "open" | "accepted" | "unverified" | "offered" | "dropped";

/** 核定数: the figure that was found out, from whom, and when. */
export interface Verification {
  readonly actual: Quantity;
  readonly by: string;
  readonly on: IsoDate;
}

export interface Row {
  readonly id: number;
  /** As it stands now. */
  readonly indicator: Indicator;
  /** As the reader gave it; null for a row that the planner added. */
  readonly read: Indicator | null;
  readonly decision: Decision;
  /** Where the row goes when it is taken back from the dropped ones. */
  readonly firstDecision: Decision;
  /** The contradictions that its figures take part in. */
  readonly conflicts: readonly Check[];
  readonly verification: Verification | null;
}

/** What stands above all rows. Null where the report does not say and the planner has not said yet. */
export interface Heading {
  readonly region: string | null;
  readonly year: number | null;
  readonly asOf: IsoDate | null;
  /** 会议日期, which milestones are held against; null means the day of `asOf`. */
  readonly meeting: IsoDate | null;
}

export interface Review {
  readonly report: Report;
  readonly heading: Heading;
  /** In the order of the text, offered and dropped ones included. */
  readonly rows: readonly Row[];
  /** Indexes of contradictions among other figures than the rows' that the planner has taken note of. */
  readonly noted: readonly number[];
  /** 责任单位 by 事项: the key is `sectionKey` of the heading and those above it. */
  readonly owners: Readonly<Record<string, string>>;
  /** A preset, or rules of the planner's own. */
  readonly rules: RuleSetId | RuleSet;
  /** 进度算法 of all indicators. */
  readonly method: MethodId;
}

/** The fields of a row that the planner may edit. */
export type IndicatorChange = Partial<Omit<Indicator, "section" | "doubts">>;

export type ReviewAction =
  | { readonly type: "accept"; readonly row: number }
  | { readonly type: "unverify"; readonly row: number }
  | { readonly type: "verify"; readonly row: number; readonly verification: Verification }
  | { readonly type: "edit"; readonly row: number; readonly change: IndicatorChange }
  | { readonly type: "drop"; readonly row: number }
  | { readonly type: "restore"; readonly row: number }
  | { readonly type: "merge"; readonly row: number; readonly into: number }
  | { readonly type: "add"; readonly indicator: Indicator }
  | { readonly type: "note"; readonly conflict: number }
  | { readonly type: "own"; readonly section: readonly string[]; readonly owner: string }
  | { readonly type: "head"; readonly change: Partial<Heading> }
  | { readonly type: "rule"; readonly rules: RuleSetId | RuleSet }
  | { readonly type: "method"; readonly method: MethodId };

/** One key for a heading and those above it; no heading holds a line break. */
export function sectionKey(section: readonly string[]): string {
  return section.join("\n");
}

/** Two lists of rows as one in the order of the text: each of `more` goes before the first row that stands behind it. */
function interleaved(rows: readonly Row[], more: readonly Row[]): readonly Row[] {
  const waiting = [...more];
  const before = (row: Row): readonly Row[] => {
    const place = placeOf(row.indicator) ?? -1;
    const end = waiting.findIndex(({ indicator }) => (placeOf(indicator) ?? Infinity) >= place);
    return waiting.splice(0, end < 0 ? waiting.length : end);
  };
  return [...rows.flatMap((row) => [...before(row), row]), ...waiting];
}

/** A review as it begins: rows without doubt are accepted, the others are open, possible indicators are offered. */
export function reviewOf(report: Report): Review {
  const rowOf = (indicator: Indicator, id: number, offered: boolean): Row => {
    const conflicts = conflictsOf(indicator, report.conflicts);
    const doubtful = indicator.doubts.length > 0 || conflicts.length > 0;
    const decision: Decision = offered ? "offered" : doubtful ? "open" : "accepted";
    return { id, indicator, read: indicator, decision, firstDecision: decision, conflicts, verification: null };
  };
  const asserted = report.indicators.map((indicator, id) => rowOf(indicator, id, false));
  const offered = report.possible.map((indicator, id) => rowOf(indicator, report.indicators.length + id, true));
  return {
    report,
    heading: { region: report.region, year: report.year, asOf: report.asOf, meeting: null },
    rows: interleaved(asserted, offered),
    noted: [],
    owners: {},
    rules: "standard",
    method: "months",
  };
}

const withRow = (review: Review, id: number, next: (row: Row) => Row): Review => ({
  ...review,
  rows: review.rows.map((row) => (row.id === id ? next(row) : row)),
});

const decided = (review: Review, id: number, decision: Decision): Review =>
  withRow(review, id, (row) => ({ ...row, decision }));

/** The first indicator, with what it lacks taken from the second. */
function merged(first: Indicator, second: Indicator): Indicator {
  return {
    ...first,
    target: first.target ?? second.target,
    actual: first.actual ?? second.actual,
    ratio: first.ratio ?? second.ratio,
    period: first.period ?? second.period,
    start: first.start ?? second.start,
    deadline: first.deadline ?? second.deadline,
    status: first.status ?? second.status,
    owner: first.owner ?? second.owner,
  };
}

/** A year of plan that nobody gave is the year of 截至. */
function headed(heading: Heading, change: Partial<Heading>): Heading {
  const next = { ...heading, ...change };
  return next.year === null && next.asOf !== null ? { ...next, year: Number(next.asOf.slice(0, 4)) } : next;
}

/** The review after one action. An action on a row that does not exist changes nothing. */
export function reduceReview(review: Review, action: ReviewAction): Review {
  switch (action.type) {
    case "accept":
      return decided(review, action.row, "accepted");
    case "unverify":
      return decided(review, action.row, "unverified");
    case "drop":
      return decided(review, action.row, "dropped");
    case "restore":
      return withRow(review, action.row, (row) => ({ ...row, decision: row.firstDecision }));
    case "verify":
      return withRow(review, action.row, (row) => ({
        ...row,
        indicator: { ...row.indicator, actual: action.verification.actual },
        decision: "accepted",
        verification: action.verification,
      }));
    case "edit":
      return withRow(review, action.row, (row) => ({
        ...row,
        indicator: { ...row.indicator, ...action.change },
        decision: "accepted",
      }));
    case "merge": {
      const second = review.rows.find(({ id }) => id === action.row);
      if (!second || action.row === action.into) return review;
      const joined = withRow(review, action.into, (row) => ({
        ...row,
        indicator: merged(row.indicator, second.indicator),
        conflicts: [...new Set([...row.conflicts, ...second.conflicts])],
        decision: "accepted",
      }));
      return decided(joined, action.row, "dropped");
    }
    case "add": {
      const id = review.rows.length;
      const { indicator } = action;
      const row: Row = {
        id,
        indicator,
        read: null,
        decision: "accepted",
        firstDecision: "accepted",
        conflicts: [],
        verification: null,
      };
      return { ...review, rows: interleaved(review.rows, [row]) };
    }
    case "note":
      return { ...review, noted: [...new Set([...review.noted, action.conflict])] };
    case "own":
      return { ...review, owners: { ...review.owners, [sectionKey(action.section)]: action.owner } };
    case "head":
      return { ...review, heading: headed(review.heading, action.change) };
    case "rule":
      return { ...review, rules: action.rules };
    case "method":
      return { ...review, method: action.method };
  }
}

/** 责任单位 of a row: its own, else that of its innermost heading that has one, else null. */
export function ownerOf(review: Review, { owner, section }: Indicator): string | null {
  if (owner !== null) return owner;
  for (let depth = section.length; depth >= 0; depth -= 1) {
    const inherited = review.owners[sectionKey(section.slice(0, depth))];
    if (inherited !== undefined && inherited !== "") return inherited;
  }
  return null;
}

/** How many rows wait, are written, are written as 待核实, are offered, are dropped. */
export type Counts = Readonly<Record<Decision, number>>;

export function countsOf(review: Review): Counts {
  const counts: Record<Decision, number> = { open: 0, accepted: 0, unverified: 0, offered: 0, dropped: 0 };
  for (const { decision } of review.rows) counts[decision] += 1;
  return counts;
}

/** The contradictions that touch some row. */
function conflictsOfRows({ rows }: Review): ReadonlySet<Check> {
  return new Set(rows.flatMap(({ conflicts }) => conflicts));
}

/** Indexes of the contradictions among figures of no row that the planner has not taken note of. */
export function looseConflicts(review: Review): readonly number[] {
  const ofRows = conflictsOfRows(review);
  return review.report.conflicts.flatMap((check, index) =>
    ofRows.has(check) || review.noted.includes(index) ? [] : [index],
  );
}

const WRITTEN: ReadonlySet<Decision> = new Set(["open", "accepted", "unverified"]);

/** Rows that are written. */
export function writtenRows(review: Review): readonly Row[] {
  return review.rows.filter(({ decision }) => WRITTEN.has(decision));
}

/** What stands in place of a contradiction for figures that the planner doubts although nothing contradicts them. */
function doubted({ indicator, decision, conflicts }: Row): readonly Check[] {
  if (decision !== "unverified" || conflicts.length > 0) return [];
  const figures = figuresOf(indicator).map(({ quantity }) => quantity);
  const [first] = figures;
  if (first === undefined) return [];
  return [{ arithmetic: figures.map(({ text }) => text).join(" / "), printed: null, starts: [first.start] }];
}

/**
 * The report to write: the planner's heading, rows and owners. A contradiction stays until every written row it touches
 * is accepted; one that touches no row stays, it is the report's own. Doubts of accepted rows are settled, figures that
 * the planner doubts are in contradiction, and figures of rows are no longer mere facts.
 */
export function reportOf(review: Review): Report {
  const { report, heading } = review;
  const written = writtenRows(review);
  const undecided = new Set(written.flatMap(({ decision, conflicts }) => (decision === "accepted" ? [] : conflicts)));
  const ofRows = conflictsOfRows(review);
  const used = new Set(written.flatMap(({ indicator }) => figuresOf(indicator).map(({ quantity }) => quantity.start)));
  return {
    ...report,
    region: heading.region,
    year: heading.year,
    asOf: heading.asOf,
    indicators: written.map(({ indicator, decision }) => ({
      ...indicator,
      owner: ownerOf(review, indicator),
      doubts: decision === "accepted" ? [] : indicator.doubts,
    })),
    possible: review.rows.filter(({ decision }) => decision === "offered").map(({ indicator }) => indicator),
    facts: report.facts.filter(({ start }) => !used.has(start)),
    conflicts: [
      ...report.conflicts.filter((check) => undecided.has(check) || !ofRows.has(check)),
      ...written.flatMap(doubted),
    ],
  };
}

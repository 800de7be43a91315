/** Makes a row of what the reader took for a mere fact, or of a stretch of text that the planner selected. */
import type { Indicator, Quantity, Report } from "../../report/report";
import { sectionPathAt } from "./figures";
import type { Mark } from "./passages";

function indicatorAt(report: Report, start: number, name: string, figures: readonly Quantity[]): Indicator {
  return {
    name,
    section: sectionPathAt(report, start),
    kind: "total",
    basis: "cumulative",
    target: null,
    actual: figures.find(({ unit }) => unit !== "%") ?? null,
    ratio: figures.find(({ unit }) => unit === "%") ?? null,
    period: null,
    direction: "up",
    start: null,
    deadline: null,
    status: null,
    owner: null,
    doubts: [],
  };
}

/** A row of one marked number, by the name the reader gave it. */
export function indicatorOfMark(report: Report, { start, name, quantity }: Mark): Indicator {
  return indicatorAt(report, start, name, [quantity]);
}

/** What ends a clause, so that the words behind it name the next number. */
const CLAUSE_ENDS = /[，。；：,;:!?！？\s]/u;

/**
 * A row of the numbers marked in a stretch of text, named by the words of the clause before the first; null where none
 * stands in it.
 */
export function indicatorOfStretch(
  report: Report,
  { start, end }: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
): Indicator | null {
  const within = marks.filter((mark) => mark.start >= start && mark.end <= end);
  const [first] = within;
  if (first === undefined) return null;
  const before = report.text.slice(start, first.start).split(CLAUSE_ENDS).at(-1) ?? "";
  const name = before === "" ? first.name : before;
  return indicatorAt(
    report,
    first.start,
    name,
    within.map(({ quantity }) => quantity),
  );
}

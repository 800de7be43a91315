/** The list of a review in the order it is worked through: what waits on top, then every row under its heading. */
import type { Check, Report } from "../../report/report";
import { numberSections } from "../../sheets/numbering";
import { sectionPathAt } from "./figures";
import { looseConflicts, sectionKey, type Decision, type Review, type Row } from "./review";

/** A row, or a contradiction among figures of no row, by its index in the report. */
export type Choice = { readonly kind: "row"; readonly id: number } | { readonly kind: "loose"; readonly id: number };

export type ListItem =
  | { readonly kind: "title"; readonly group: "open" | "offered" | "dropped"; readonly count: number }
  | { readonly kind: "section"; readonly label: string }
  | { readonly kind: "row"; readonly row: Row }
  | { readonly kind: "loose"; readonly id: number; readonly check: Check };

/** The label of every heading (一㈤ 拓展社保扩面) by the `sectionKey` of its path. */
export function sectionLabels(report: Report): ReadonlyMap<string, string> {
  return new Map(
    numberSections(report.sections).map(({ section, label }) => [
      sectionKey(sectionPathAt(report, section.start)),
      label,
    ]),
  );
}

function group(kind: "open" | "offered" | "dropped", items: readonly ListItem[]): readonly ListItem[] {
  return items.length === 0 ? [] : [{ kind: "title", group: kind, count: items.length }, ...items];
}

/** Rows with a line for their heading wherever it changes. */
function underHeadings(rows: readonly Row[], labels: ReadonlyMap<string, string>): readonly ListItem[] {
  let last: string | null = null;
  return rows.flatMap((row): readonly ListItem[] => {
    const { section } = row.indicator;
    const key = sectionKey(section);
    const item: ListItem = { kind: "row", row };
    if (key === last) return [item];
    last = key;
    return [{ kind: "section", label: labels.get(key) ?? section.at(-1) ?? "" }, item];
  });
}

export function listOf(review: Review, labels: ReadonlyMap<string, string>): readonly ListItem[] {
  const withDecision = (...decisions: readonly Decision[]) =>
    review.rows.filter(({ decision }) => decisions.includes(decision));
  const items = (rows: readonly Row[]) => rows.map((row): ListItem => ({ kind: "row", row }));
  const loose = looseConflicts(review).flatMap((id): readonly ListItem[] => {
    const check = review.report.conflicts[id];
    return check === undefined ? [] : [{ kind: "loose", id, check }];
  });
  return [
    ...group("open", [...items(withDecision("open")), ...loose]),
    ...underHeadings(withDecision("accepted", "unverified"), labels),
    ...group("offered", items(withDecision("offered"))),
    ...group("dropped", items(withDecision("dropped"))),
  ];
}

/** What an item stands for, null for titles. */
export function choiceOf(item: ListItem): Choice | null {
  if (item.kind === "row") return { kind: "row", id: item.row.id };
  return item.kind === "loose" ? { kind: "loose", id: item.id } : null;
}

/** What the list knows a choice by. */
export function choiceId({ kind, id }: Choice): string {
  return `${kind}-${String(id)}`;
}

/** What the list knows an item by, null for titles. */
export function itemId(item: ListItem): string | null {
  const choice = choiceOf(item);
  return choice && choiceId(choice);
}

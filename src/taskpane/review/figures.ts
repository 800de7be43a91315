/** The figures of an indicator and where they stand in the report. */
import type { Indicator, Quantity, Report } from "../../report/report";

/** The four figures of an indicator, in the order in which the pane shows them. */
export const ROLES = ["target", "actual", "ratio", "period"] as const;
export type Role = (typeof ROLES)[number];

export interface Figure {
  readonly role: Role;
  readonly quantity: Quantity;
}

/** The figures that an indicator has. */
export function figuresOf(indicator: Indicator): readonly Figure[] {
  return ROLES.flatMap((role) => {
    const quantity = indicator[role];
    return quantity === null ? [] : [{ role, quantity }];
  });
}

/** Where the first of its figures stands, null for an indicator without figures. */
export function placeOf(indicator: Indicator): number | null {
  const starts = figuresOf(indicator).map(({ quantity }) => quantity.start);
  return starts.length === 0 ? null : Math.min(...starts);
}

/** The titles of the headings that a place stands under, outermost first. */
export function sectionPathAt(report: Report, start: number): readonly string[] {
  return report.sections
    .filter((section) => section.start <= start && start < section.end)
    .sort((one, other) => one.level - other.level)
    .map(({ title }) => title);
}

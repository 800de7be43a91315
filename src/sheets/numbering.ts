/**
 * Short stable numbers for rows (1-5-2: part 1, ㈤, second) and the words of 事项 (一㈤ 拓展社保扩面), from the headings
 * that a place of the report stands under.
 */
import { ownerInHeading } from "../report/headingOwner";
import type { Section } from "../report/report";

/** One heading with its place in the order of headings. */
export interface NumberedSection {
  readonly section: Section;
  /** `1-5` for ㈤ of the first part. */
  readonly number: string;
  /** `一㈤ 拓展社保扩面` */
  readonly label: string;
}

/** The heading without its number, the punctuation around it and the owner it names. */
function bareTitle({ title, marker }: Section): string {
  const words = ownerInHeading(title)?.words ?? title;
  const at = marker === "" ? -1 : words.indexOf(marker);
  const rest = at < 0 ? words : words.slice(at + marker.length);
  return rest.replace(/^[\s、.．,，)）】:：]+/u, "").trim() || title;
}

/** Every heading of a report, numbered among the headings of its level under the same parent; `prefix` stands before all. */
export function numberSections(sections: readonly Section[], prefix = ""): readonly NumberedSection[] {
  const open: { readonly section: Section; readonly number: string; readonly markers: string; children: number }[] = [];
  let top = 0;
  return sections.map((section) => {
    while ((open.at(-1)?.section.level ?? 0) >= section.level) open.pop();
    const parent = open.at(-1);
    const ordinal = parent ? (parent.children += 1) : (top += 1);
    const number = parent ? `${parent.number}-${String(ordinal)}` : `${prefix}${String(ordinal)}`;
    const markers = `${parent?.markers ?? ""}${section.marker}`;
    open.push({ section, number, markers, children: 0 });
    return { section, number, label: `${markers} ${bareTitle(section)}`.trim() };
  });
}

/** The innermost heading over a place, null where none stands over it. */
export function sectionAt(sections: readonly NumberedSection[], start: number): NumberedSection | null {
  return sections.findLast(({ section }) => section.start <= start && start < section.end) ?? null;
}

/**
 * What the headings above a place name as their matter. Takes an outline; a heading is read once, however many sentences
 * stand under it.
 */
import { headingSubject } from "./names";
import { sectionsAt, type Outline } from "./outline";
import type { Section } from "./report";
import type { Topic } from "./subjects";

export class Topics {
  private readonly names = new Map<Section, string>();

  constructor(private readonly outline: Outline) {}

  /**
   * The subject of the innermost heading above `at` that names one, and whether the innermost heading of all runs into the
   * paragraph that begins at `from`, so that it names its matter.
   */
  at(at: number, from: number): Topic {
    const path = sectionsAt(this.outline, at);
    const section = path.at(-1);
    if (section === undefined) return { name: "", runsIn: false, end: 0 };
    const { title, start } = section;
    const known = this.names.get(section);
    const name = known ?? path.reduceRight((found, outer) => found || headingSubject(outer.title), "");
    if (known === undefined) this.names.set(section, name);
    return { name, runsIn: start >= from, end: start + title.length };
  }
}

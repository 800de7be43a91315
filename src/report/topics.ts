/**
 * What the headings above a place name as their matter. Takes an outline; a heading is read once, however many sentences
 * stand under it.
 */
import { headingSubject } from "./names";
import { sectionsAt, type Outline } from "./outline";
import type { Section } from "./report";
import type { Topic } from "./subjects";

export class Topics {
  /** The subject above a section, and whether its own heading names it. */
  private readonly names = new Map<Section, { readonly name: string; readonly own: boolean }>();

  /** `about` is what the whole report is about by its title, "" if its title names nothing. */
  constructor(
    private readonly outline: Outline,
    private readonly about: string,
  ) {}

  /**
   * The subject of the innermost heading above `at` that names one, and whether that is the innermost heading of all and runs
   * into the paragraph that begins at `from`, so that it names its matter.
   */
  at(at: number, from: number): Topic {
    const path = sectionsAt(this.outline, at);
    const section = path.at(-1);
    if (section === undefined) return { name: "", title: "", runsIn: false, end: 0, about: this.about };
    const { title, start } = section;
    let named = this.names.get(section);
    if (named === undefined) {
      const own = headingSubject(title);
      named = { name: path.reduceRight((found, outer) => found || headingSubject(outer.title), own), own: own !== "" };
      this.names.set(section, named);
    }
    const runsIn = named.own && start >= from;
    return { name: named.name, title, runsIn, end: start + title.length, about: this.about };
  }
}

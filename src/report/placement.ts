/**
 * How an entry stands in its report: its name without the report's own place, and the headings above it.
 */
import { lexiconOf } from "./lexicon";
import { pathAt, type Outline } from "./outline";
import { NO_SHORT_FORMS, SHORT_FORMS } from "./words/subjects";

const shortForms = lexiconOf(SHORT_FORMS, NO_SHORT_FORMS);

/** What is left of a name without its place must still be one. */
const LEAST_NAME = 3;

export class Placement {
  constructor(
    private readonly outline: Outline,
    private readonly region: string | null,
  ) {}

  /** A report's own place says nothing in its names (植被恢复项目 of 博乐市植被恢复项目); short forms are written out. */
  nameOf(name: string): string {
    const { region } = this;
    const rest = region !== null && name.startsWith(region) ? name.slice(region.length) : name;
    return writtenOut(rest.length >= LEAST_NAME ? rest : name);
  }

  /** The titles of the headings above a figure, outermost first. */
  sectionAt(start: number): readonly string[] {
    return pathAt(this.outline, start);
  }
}

/** 固定资产投资 of 固投. */
function writtenOut(name: string): string {
  let full = "";
  let from = 0;
  for (const { start, end, meaning } of shortForms.all(name)) {
    full += name.slice(from, start) + meaning;
    from = end;
  }
  return from === 0 ? name : full + name.slice(from);
}

/**
 * How an entry stands in its report: its name without the report's own place, and the headings above it.
 */
import { pathAt, type Outline } from "./outline";

/** What is left of a name without its place must still be one. */
const LEAST_NAME = 3;

export class Placement {
  constructor(
    private readonly outline: Outline,
    private readonly region: string | null,
  ) {}

  /** A report's own place says nothing in its names: 植被恢复项目 of 博乐市植被恢复项目. */
  nameOf(name: string): string {
    const { region } = this;
    const rest = region !== null && name.startsWith(region) ? name.slice(region.length) : name;
    return rest.length >= LEAST_NAME ? rest : name;
  }

  /** The titles of the headings above a figure, outermost first. */
  sectionAt(start: number): readonly string[] {
    return pathAt(this.outline, start);
  }
}

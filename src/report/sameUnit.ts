/** Whether figures count the same things, however the report calls their unit. */
import type { Mention } from "./clauses";
import { EQUAL_UNITS } from "./words/links";

const unitOf = ({ figure: { unit } }: Mention): string => EQUAL_UNITS.get(unit) ?? unit;

/** Whether two figures count the same things; 名 and 人 do. */
export function sameUnit(a: Mention, b: Mention): boolean {
  return a.figure.unit === b.figure.unit || unitOf(a) === unitOf(b);
}

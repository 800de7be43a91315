/**
 * Reads an entry that is one figure and nothing else, as people type it into a cell: 1,234, 约1.5万人, １２３, 3成, 一千五百户.
 * A range, a date, two figures or words beside the figure are no such entry.
 */
import { skipBlanks } from "./characters";
import { readFigure, type Figure } from "./figures";
import { lexiconOf } from "./lexicon";
import { QUALIFIERS_BEFORE } from "./words/qualifiers";

const qualifiers = lexiconOf(QUALIFIERS_BEFORE);

/**
 * The figure that `entry` consists of, null where it is anything else. `unit` is the base unit that a number spelled in
 * Chinese takes where it has none of its own; Arabic ones then stay bare.
 */
export function soleFigure(entry: string, unit: string): Figure | null {
  const text = entry.trim();
  return figureThatFills(text) ?? (unit === "" ? null : figureThatFills(text + unit));
}

function figureThatFills(text: string): Figure | null {
  const before = qualifiers.at(text, 0)?.word ?? "";
  const start = skipBlanks(text, before.length, text.length);
  const reading = readFigure(text, start, text.length, before);
  const [figure, ...others] = reading?.figures ?? [];
  if (reading === null || figure === undefined || others.length > 0) return null;
  return reading.end === text.length ? figure : null;
}

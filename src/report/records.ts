/**
 * Finds matters told field by field: 整改目标：…, 整改时限：…, 整改进展：…, 责任单位：…. Takes the paragraphs under one heading; gives
 * the records among them and what is left as prose.
 */
import { among, isSpace, skipBlanks } from "./characters";
import { lexiconOf } from "./lexicon";
import type { Span } from "./outline";
import { FIELD_LABELS, type FieldKind } from "./words/records";

/** A field from its label on; its words begin at `words`. */
export interface Field extends Span {
  readonly label: string;
  readonly kind: FieldKind;
  readonly words: number;
}

/** A matter, with its fields in reading order. */
export type FieldRecord = readonly Field[];

const labels = lexiconOf<FieldKind>(FIELD_LABELS);
const isColon = among("：:");
/** A field begins its paragraph or stands behind one of these. */
const opensField = among("。；;\n");

/** The field whose label stands at `at`; it reaches to `end` until another is found. */
function fieldAt(text: string, at: number, end: number): Field | null {
  const found = labels.at(text, at, end);
  if (found === null) return null;
  const colon = skipBlanks(text, found.end, end);
  if (colon >= end || !isColon(text, colon)) return null;
  return { start: at, end, label: found.word, kind: found.meaning, words: colon + 1 };
}

/** The fields of a paragraph, each up to the next one. */
function fieldsIn(text: string, { start, end }: Span): readonly Field[] {
  const fields: Field[] = [];
  let opens = true;
  for (let at = start; at < end; at++) {
    if (opens && isSpace(text, at)) continue;
    const field = opens ? fieldAt(text, at, end) : null;
    if (field !== null) {
      const last = fields.pop();
      if (last !== undefined) fields.push({ ...last, end: at });
      fields.push(field);
    }
    opens = opensField(text, at);
  }
  return fields;
}

/** What is asked for and what came of it make a record; a label alone may open any paragraph. */
function isRecord(fields: FieldRecord): boolean {
  const holds = (wanted: FieldKind): boolean => fields.some(({ kind }) => kind === wanted);
  const matter = ["goal", "due", "owner", "name"] as const;
  return holds("told") && matter.filter(holds).length >= 2;
}

/** The records in `paragraphs`, and the stretches of text that belong to none. */
export function recordsIn(
  text: string,
  paragraphs: readonly Span[],
): { readonly records: readonly FieldRecord[]; readonly prose: readonly Span[] } {
  const prose: Span[] = [];
  const runs: Field[][] = [];
  for (const paragraph of paragraphs) {
    const fields = fieldsIn(text, paragraph);
    const before = { start: paragraph.start, end: fields[0]?.start ?? paragraph.end };
    const last = runs.at(-1);
    const open = last?.at(-1);
    // A paragraph without a label goes on with what the field before it tells.
    const goesOn = open?.kind === "told" || open?.kind === "goal";
    if (goesOn) last?.splice(-1, 1, { ...open, end: Math.max(open.end, before.end) });
    else if (before.start < before.end) prose.push(before);
    for (const field of fields) {
      const run = runs.at(-1);
      const repeats = field.kind === "name" || (field.kind === "goal" && run?.some(({ kind }) => kind === "goal"));
      if (run === undefined || (repeats && run.length > 0)) runs.push([field]);
      else run.push(field);
    }
  }
  const records = runs.filter(isRecord);
  return records.length === 0 ? { records, prose: paragraphs } : { records, prose };
}

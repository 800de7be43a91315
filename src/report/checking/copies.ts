/**
 * Figures that the prose repeats from a table: 白塔市 76.5 in the table, 白塔市完成67.5% below it. Only what reads like one slip of
 * the cell that its words name is told; a row may have figures that no column shows.
 */
import type { Cell, Table } from "../document";
import { agree, standsFor } from "../interval";
import type { Quantity } from "../report";
import { OTHER_TIME_WORDS, TOTAL_ROWS } from "../words/checks";
import { checkOf, short } from "./arithmetic";
import {
  endOf,
  figuresBetween,
  UNSAID,
  verdictOf,
  verdictsOn,
  wordsBefore,
  type Evidence,
  type Verdict,
} from "./evidence";
import { isSlipOf } from "./slips";

interface Row {
  readonly table: Table;
  readonly cells: readonly Cell[];
}

/** In one of the first cells stands what the row is of. */
const LABEL_CELLS = 3;
const SHORTEST_LABEL = 2;
const LONGEST_LABEL = 12;
const IS_LABEL = /^\p{Script=Han}+$/u;
const LEADS = /^(?:其中|而|但|仅)/u;

interface LabelledRows {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** How labels begin, so that most words need not be looked up at every length. */
  readonly heads: ReadonlySet<string>;
}

function rowsByLabel(text: string, tables: readonly Table[]): LabelledRows {
  const rows = new Map<string, Row[]>();
  const heads = new Set<string>();
  for (const table of tables) {
    for (const cells of table.rows.slice(table.headerRows)) {
      const labels = cells
        .slice(0, LABEL_CELLS)
        .map(({ start, end }) => text.slice(start, Math.min(end, start + 2 * LONGEST_LABEL)).trim());
      const label = labels.find((words) => words.length >= SHORTEST_LABEL && IS_LABEL.test(words));
      if (label === undefined || label.length > LONGEST_LABEL || TOTAL_ROWS.has(label)) continue;
      heads.add(label.slice(0, SHORTEST_LABEL));
      const those = rows.get(label);
      if (those === undefined) rows.set(label, [{ table, cells }]);
      else those.push({ table, cells });
    }
  }
  return { rows, heads };
}

/** Whether the words of a figure and the heading of a column have two characters in common: 完成 of 完成比例. */
function sharesWords(words: string, heading: string): boolean {
  for (let at = 0; at + 1 < words.length; at++) if (heading.includes(words.slice(at, at + 2))) return true;
  return false;
}

function headingOf(text: string, { table, cells }: Row, cell: Cell): string {
  const column = cells.indexOf(cell);
  return table.rows
    .slice(0, table.headerRows)
    .map((row) => text.slice(row[column]?.start ?? 0, row[column]?.end ?? 0))
    .join("");
}

function checkCopy(evidence: Evidence, { rows, heads }: LabelledRows, copy: Quantity): Verdict {
  const { text } = evidence.document;
  const words = wordsBefore(text, copy).replace(LEADS, "");
  if (!heads.has(words.slice(0, SHORTEST_LABEL))) return UNSAID;
  if (OTHER_TIME_WORDS.some((word) => words.includes(word))) return UNSAID;
  for (let length = Math.min(LONGEST_LABEL, words.length); length >= SHORTEST_LABEL; length--) {
    const named = rows.get(words.slice(0, length));
    if (named?.length !== 1) continue;
    const [row] = named;
    if (row === undefined) continue;
    const told = words.slice(length);
    const cells = row.cells.flatMap((cell) => {
      const [figure] = figuresBetween(evidence, cell.start, cell.end, 1);
      return figure === undefined || figure.unit !== copy.unit ? [] : [{ figure, heading: headingOf(text, row, cell) }];
    });
    if (cells.some(({ figure }) => agree(standsFor(figure), standsFor(copy)))) return UNSAID;
    const meant = cells.filter(({ figure, heading }) => sharesWords(told, heading) && isSlipOf(copy, figure.value));
    const [only] = meant;
    if (only === undefined || meant.length > 1) return UNSAID;
    return verdictOf(false, checkOf(`${short(only.figure)}≠${short(copy)}`, copy.text, [only.figure, copy]));
  }
  return UNSAID;
}

/** Checks the figures of the prose that name a row of a table. */
export function checkCopies(evidence: Evidence): readonly Verdict[] {
  const { document, figures } = evidence;
  const tables = document.blocks.filter((block) => block.kind === "table");
  if (tables.length === 0) return [];
  const rows = rowsByLabel(document.text, tables);
  let table = 0;
  return verdictsOn(figures, ({ quantity }) => {
    while (table < tables.length && (tables[table]?.end ?? 0) < endOf(quantity)) table++;
    const inside = (tables[table]?.start ?? Infinity) <= quantity.start;
    return inside ? UNSAID : checkCopy(evidence, rows, quantity);
  });
}

/** What a file holds that the reader leaves out, so that whoever writes it anew can say what is lost. */

import { unzipSync } from "fflate";
import type { Workbook } from "../model/workbook";

export type Unread = "pictures" | "charts" | "comments" | "pivotTables" | "macros" | "linkedFiles" | "controls";

/** Where each kind of part stands in a file. */
const places: readonly (readonly [Unread, RegExp])[] = [
  ["pictures", /^xl\/media\//],
  ["charts", /^xl\/charts\/chart[^/]*\.xml$/],
  ["comments", /^xl\/(?:comments\d*\.xml|comments\/|threadedComments\/)/],
  ["pivotTables", /^xl\/pivotTables\//],
  ["macros", /^xl\/vbaProject\.bin$/],
  ["linkedFiles", /^xl\/externalLinks\//],
  ["controls", /^xl\/(?:ctrlProps|activeX|embeddings|slicers)\//],
];

/** The kinds of things in an .xlsx file that are not in the `workbook` read from it; of charts only some kinds are. */
export function unreadIn(bytes: Uint8Array, { sheets }: Workbook): readonly Unread[] {
  const parts = new Map<Unread, number>();
  unzipSync(bytes, {
    filter: ({ name }) => {
      for (const [kind, place] of places) if (place.test(name)) parts.set(kind, (parts.get(kind) ?? 0) + 1);
      return false;
    },
  });
  const charts = sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0);
  return [...parts].flatMap(([kind, count]) => (kind !== "charts" || count > charts ? [kind] : []));
}

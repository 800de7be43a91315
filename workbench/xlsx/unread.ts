/** What a file holds that the reader leaves out, so that whoever writes it anew can say what is lost. */

import { unzipSync } from "fflate";

export type Unread = "pictures" | "charts" | "comments" | "pivotTables" | "macros" | "linkedFiles" | "controls";

/** Where each kind of part stands in a file. */
const places: readonly (readonly [Unread, RegExp])[] = [
  ["pictures", /^xl\/media\//],
  ["charts", /^xl\/charts\/chart/],
  ["comments", /^xl\/(?:comments\d*\.xml|comments\/|threadedComments\/)/],
  ["pivotTables", /^xl\/pivotTables\//],
  ["macros", /^xl\/vbaProject\.bin$/],
  ["linkedFiles", /^xl\/externalLinks\//],
  ["controls", /^xl\/(?:ctrlProps|activeX|embeddings|slicers)\//],
];

/** The kinds of things in an .xlsx file that `readXlsx` does not read. */
export function unreadIn(bytes: Uint8Array): readonly Unread[] {
  const found = new Set<Unread>();
  unzipSync(bytes, {
    filter: ({ name }) => {
      for (const [kind, place] of places) if (place.test(name)) found.add(kind);
      return false;
    },
  });
  return [...found];
}

/** 通报: the paragraph as text to copy, what it speaks of, and when it was made. */
import type { SheetStrings } from "../locale/strings";
import type { Bulletin } from "../plan/bulletin";
import type { SheetBlueprint } from "./blueprint";
import { bulletinText, filterText } from "./bulletinText";
import { listSheet, type ColumnLook } from "./listSheet";
import { TAB_COLORS } from "./look";
import { TABLES } from "./names";

type BulletinColumnId = keyof SheetStrings["bulletin"]["columns"];

const COLUMNS: readonly (readonly [BulletinColumnId, ColumnLook])[] = [
  ["part", { format: "@", width: 10, align: "Center" }],
  ["text", { format: "@", width: 110, wrap: true }],
];

/** What the rows of 通报 say, from top to bottom. `madeAt` is shown as given; the texts do not follow the table. */
export function bulletinRows(
  bulletin: Bulletin,
  words: SheetStrings,
  madeAt: string,
): readonly { readonly part: string; readonly text: string }[] {
  const { parts, asOfThen } = words.bulletin;
  return [
    { part: parts.paragraph, text: bulletinText(bulletin, words) },
    { part: parts.filter, text: filterText(bulletin.filter, words) },
    { part: parts.made, text: asOfThen(madeAt) },
  ];
}

/** Draws up 通报. */
export function bulletinSheet(bulletin: Bulletin, words: SheetStrings, madeAt: string): SheetBlueprint {
  const { columns: headers, title } = words.bulletin;
  return listSheet(
    {
      name: words.names.bulletin,
      title,
      tabColor: TAB_COLORS.report,
      table: TABLES.bulletin,
      columns: COLUMNS,
      headers,
      formulas: {},
      rows: bulletinRows(bulletin, words, madeAt),
      frozenColumns: 0,
      forReading: true,
    },
    words,
  );
}

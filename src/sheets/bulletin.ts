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

/** Draws up 通报. `madeAt` is shown as given; the text does not follow the table. */
export function bulletinSheet(bulletin: Bulletin, words: SheetStrings, madeAt: string): SheetBlueprint {
  const { columns: headers, title, parts, asOfThen } = words.bulletin;
  return listSheet(
    {
      name: words.names.bulletin,
      title,
      tabColor: TAB_COLORS.report,
      table: TABLES.bulletin,
      columns: COLUMNS,
      headers,
      formulas: {},
      rows: [
        { part: parts.paragraph, text: bulletinText(bulletin, words) },
        { part: parts.filter, text: filterText(bulletin.filter, words) },
        { part: parts.made, text: asOfThen(madeAt) },
      ],
      frozenColumns: 0,
    },
    words,
  );
}

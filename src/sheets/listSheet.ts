/** The form that most sheets share: a title, one table under it, frozen headings, a page that fits its width. */
import type { SheetStrings } from "../locale/strings";
import type {
  Cell,
  ColumnBlueprint,
  ConditionalFormatBlueprint,
  LooseCell,
  SheetBlueprint,
  ValidationBlueprint,
} from "./blueprint";
import { columnNames } from "./columnNames";
import { PAGE_TABLE_LOOK, SUBTITLE, TABLE_LOOK, TITLE, TOTAL } from "./look";
import type { NamedTable } from "./names";
import { landscapePage } from "./page";
import { rangeAddress } from "./references";
import { asOfFormula } from "./subtitle";

export type ColumnLook = Pick<ColumnBlueprint, "format" | "width" | "align" | "wrap" | "fill">;

/** What differs from sheet to sheet. `Id` names the columns. */
export interface List<Id extends string> {
  readonly name: string;
  readonly title: string;
  readonly tabColor: string;
  readonly table: NamedTable;
  readonly columns: readonly (readonly [Id, ColumnLook])[];
  readonly headers: Readonly<Record<Id, string>>;
  readonly formulas: Partial<Readonly<Record<Id, string>>>;
  /** A column that a row does not name stays empty. */
  readonly rows: readonly Partial<Readonly<Record<Id, Cell>>>[];
  /** The last column that is printed; all of them unless given. */
  readonly lastPrinted?: Id;
  readonly frozenColumns: number;
  /** What stands under the columns, in a line that is printed below the table, after an empty one. */
  readonly total?: Partial<Readonly<Record<Id, Pick<LooseCell, "value" | "formula" | "format">>>>;
  /** Lines that are printed below the table and its total, after an empty one. */
  readonly closing?: readonly string[];
  /** What is read out or printed alone has larger letters, and nothing to filter. */
  readonly forReading?: true;
}

/** 0-based row of the table's header: title and line of dates stand above. */
const HEADER_ROW = 2;
/** 1-based row of the table's header, for links to its rows. */
export const LIST_HEADER = HEADER_ROW + 1;

/** The cells of a column under the header, `A4:A25`, with the row 1-based that they begin in. */
export function bodyRange<Id extends string>({ columns, rows }: Pick<List<Id>, "columns" | "rows">, id: Id): string {
  const column = columns.findIndex(([each]) => each === id);
  return rangeAddress(HEADER_ROW + 1, column, HEADER_ROW + Math.max(1, rows.length), column);
}

/** Draws up a list sheet. A list without rows gets one empty row, as Excel keeps it in an empty table. */
export function listSheet<Id extends string>(
  list: List<Id>,
  words: SheetStrings,
  extras: {
    readonly conditionalFormats?: readonly ConditionalFormatBlueprint[];
    readonly validations?: readonly ValidationBlueprint[];
  } = {},
): SheetBlueprint {
  const { columns, headers, formulas } = list;
  const rows = list.rows.length > 0 ? list.rows : [{} as (typeof list.rows)[number]];
  const bottom = HEADER_ROW + rows.length;
  const below = list.total === undefined ? bottom : bottom + 2;
  const closing = list.closing ?? [];
  const lastLine = closing.length === 0 ? below : below + 1 + closing.length;
  const printed =
    list.lastPrinted === undefined ? columns.length : columns.findIndex(([id]) => id === list.lastPrinted) + 1;
  return {
    name: list.name,
    place: "new",
    tabColor: list.tabColor,
    cells: [
      { row: 0, column: 0, value: list.title, style: TITLE },
      { row: 1, column: 0, formula: asOfFormula(words), style: SUBTITLE },
      ...columns.flatMap(([id], column) => {
        const cell = list.total?.[id];
        return cell === undefined ? [] : [{ row: below, column, style: TOTAL, ...cell }];
      }),
      ...closing.map((value, index) => ({ row: below + 2 + index, column: 0, value, style: SUBTITLE })),
    ],
    tables: [
      {
        name: list.table,
        row: HEADER_ROW,
        column: 0,
        ...(list.forReading ? PAGE_TABLE_LOOK : TABLE_LOOK),
        columns: columns.map(([id, look]) => ({ id, header: headers[id], formula: formulas[id], ...look })),
        rows: rows.map((row) => columns.map(([id]) => row[id] ?? null)),
        filterButtons: list.forReading !== true,
      },
    ],
    names: columnNames(
      list.table,
      columns.map(([id]) => ({ id, header: headers[id] })),
    ),
    conditionalFormats: extras.conditionalFormats ?? [],
    validations: extras.validations ?? [],
    columnGroups: printed === columns.length ? [] : [{ first: printed, last: columns.length - 1, folded: true }],
    freeze: { rows: LIST_HEADER, columns: list.frozenColumns },
    page: landscapePage(list.title, rangeAddress(0, 0, lastLine, printed - 1), [1, LIST_HEADER], words),
    showGridlines: false,
  };
}

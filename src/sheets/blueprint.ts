/**
 * A workbook described as plain data: what `sheets` draws up and `excel` writes. Nothing here knows Office.js.
 * Rows and columns are 0-based; formulas are A1 or structured references in English function names, functions of
 * Excel 2016 only, and say `Table[[#This Row],[Column]]`, never `[@Column]`.
 */

export type CellValue = string | number | boolean | null;

/** A value that looks different from its column: 60000 shown as 60000余, a lamp in its fixed colour. */
export interface FormattedValue {
  readonly value: CellValue;
  readonly format?: string;
  readonly style?: TextStyle;
}

export type Cell = CellValue | FormattedValue;

export type Alignment = "Left" | "Center" | "Right";

export interface TextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly font?: string;
  /** `#RRGGBB` */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: Alignment;
  readonly wrap?: boolean;
}

/** A loose cell outside tables, a value or a formula: titles, the line of 单位 and 截至. */
export interface LooseCell {
  readonly row: number;
  readonly column: number;
  readonly value?: CellValue;
  readonly formula?: string;
  readonly format?: string;
  readonly style?: TextStyle;
}

export interface ColumnBlueprint {
  /** Stable name of the column in code: `actual`. */
  readonly id: string;
  readonly header: string;
  /** Number format; `@` makes a text column, written before its values. */
  readonly format: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly align?: Alignment;
  readonly wrap?: boolean;
  /** `#RRGGBB` of its cells, where it is not that of the table's body. */
  readonly fill?: string;
  /** The same formula for every row; such a column has no values in `rows`. */
  readonly formula?: string;
}

export interface TableBlueprint {
  readonly name: string;
  /** Where the header row begins. */
  readonly row: number;
  readonly column: number;
  /** One of Excel's built-in table styles. */
  readonly style: string;
  readonly header: TextStyle;
  readonly body: TextStyle;
  /** Colour of the thin lines around every cell. */
  readonly lines: string;
  /** The column that tells by holding something that a row is in use: other rows have no lines. All are, unless given. */
  readonly usedBy?: string;
  readonly columns: readonly ColumnBlueprint[];
  /** One array a row, one entry a column; `null` under formula columns. Never empty: a table has at least one row. */
  readonly rows: readonly (readonly Cell[])[];
  /** False hides the filter buttons in the header. */
  readonly filterButtons: boolean;
  /** Height of every row under the header in points, where rows shall not follow their text. */
  readonly rowHeight?: number;
}

/** That another cell of the same row says a text; `column` counts from the left of the sheet. */
export interface CellSays {
  readonly column: number;
  readonly text: string;
}

/** A rule over one or more ranges of the sheet that begin in the same row. */
export interface ConditionalFormatBlueprint {
  readonly ranges: readonly string[];
  /** What must be so: a cell that says something, or a formula in A1, relative to the first cell of the first range. */
  readonly when: CellSays | string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly stopIfTrue?: boolean;
}

/** A list to choose from: the items themselves, or a reference or defined name beginning with `=`. */
export interface ValidationBlueprint {
  readonly range: string;
  readonly list: readonly string[] | string;
  /** `Stop` refuses other entries, `Information` only tells. */
  readonly strict: boolean;
  readonly title: string;
  readonly message: string;
}

export interface NameBlueprint {
  readonly name: string;
  /** `=规则!$B$3` */
  readonly refersTo: string;
}

/** Columns put into an outline group to the right of what is printed, folded away at first. */
export interface ColumnGroupBlueprint {
  readonly first: number;
  readonly last: number;
  readonly folded: boolean;
}

export interface PageBlueprint {
  readonly orientation: "Landscape" | "Portrait";
  /** A1 range that prints. */
  readonly printArea: string;
  /** Rows repeated on every page, `$1:$4`; null for a sheet of one page. */
  readonly titleRows: string | null;
  /** One page wide and as many high as needed, or all on one page. */
  readonly fit: "Width" | "Page";
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/** Cells of any sheet, in A1. */
export interface CellsReference {
  readonly sheet: string;
  readonly range: string;
}

/** How the values of a series are written beside what is drawn of them. */
export interface ChartLabels {
  /** Number format; `0;;;` leaves out zeros. */
  readonly format: string;
  readonly color: string;
  readonly position: "Top" | "InsideBase" | "Center";
}

export interface ChartSeriesBlueprint {
  readonly name: string;
  readonly values: CellsReference;
  /** A line with marks over the columns of the others. */
  readonly line: boolean;
  /** `#RRGGBB` of the bars, or of line and marks. */
  readonly color: string;
  readonly labels: ChartLabels;
}

/** A chart of Excel's own, drawn from cells: it follows them without the add-in. */
export interface ChartBlueprint {
  readonly name: string;
  readonly title: string;
  /** Upright columns beside each other, or level bars in one piece. */
  readonly kind: "Columns" | "StackedBars";
  /** The cells of its own sheet that it covers, in A1. */
  readonly place: string;
  /** What stands under each column or before each bar. */
  readonly categories: CellsReference;
  readonly series: readonly ChartSeriesBlueprint[];
  /** The axis of values; null shows none, the labels say enough. */
  readonly scale: {
    readonly minimum: number;
    readonly maximum: number;
    readonly step: number;
    readonly format: string;
  } | null;
}

export interface SheetBlueprint {
  readonly name: string;
  /** `new` sheets must not exist yet; `existing` ones must, and only the blueprint's own ranges are written there. */
  readonly place: "new" | "existing";
  readonly tabColor?: string;
  readonly cells: readonly LooseCell[];
  readonly tables: readonly TableBlueprint[];
  readonly names: readonly NameBlueprint[];
  readonly conditionalFormats: readonly ConditionalFormatBlueprint[];
  readonly validations: readonly ValidationBlueprint[];
  readonly columnGroups: readonly ColumnGroupBlueprint[];
  /** Rows above and columns to the left that stay in sight. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly page: PageBlueprint | null;
  readonly charts?: readonly ChartBlueprint[];
  readonly showGridlines: boolean;
  /** Ranges that take entries while all other cells are locked, without a password; nothing is locked unless given. */
  readonly openRanges?: readonly string[];
}

export interface Blueprint {
  readonly sheets: readonly SheetBlueprint[];
  /** The sheet that is shown when the work is done. */
  readonly activeSheet: string;
}

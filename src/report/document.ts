/**
 * What a reader is given: the decoded text of a report and how it is divided into blocks.
 * Offsets everywhere are 0-based UTF-16 indexes into `text`, exactly as the file stores it.
 */

/** One run of prose. `end` is exclusive; line breaks that only wrap a line may stand inside. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly start: number;
  readonly end: number;
}

/** One cell of a table; merged headers repeat their place in every cell they cover. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** A table of cells, row by row; the first `headerRows` rows are headings. */
export interface Table {
  readonly kind: "table";
  readonly start: number;
  readonly end: number;
  readonly headerRows: number;
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Table;

export interface Document {
  readonly text: string;
  readonly blocks: readonly Block[];
}

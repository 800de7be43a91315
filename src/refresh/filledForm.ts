/**
 * A 填报表 as it comes back: finds the form among the sheets of a file, whatever it was renamed to, whatever columns were
 * added and however its rows were sorted. Takes cells, gives the rows in which somebody has entered something.
 */
import { LANGUAGES } from "../locale/language";
import { formStrings, sheetStrings } from "../locale/strings";
import type { IsoDate } from "../report/report";
import { dateIn } from "../sheets/dates";
import { ANSWERS, type AnswerId } from "../sheets/ownerForms";
import type { CellValue } from "../sheets/blueprint";
import type { Entered } from "./enteredFigure";

/** The cells of a sheet that hold something, as a rectangle. */
export interface SheetCells {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A row that somebody has filled in. */
export interface FilledRow {
  /** `""` where the row was added by hand or its 键 was deleted. */
  readonly key: string;
  /** 截至, null where it was deleted. */
  readonly asOf: IsoDate | null;
  readonly answers: Partial<Readonly<Record<AnswerId, Entered>>>;
}

/** The columns of a form by where they stand. */
interface Header {
  readonly row: number;
  readonly key: number;
  readonly asOf: number;
  readonly answers: readonly (readonly [AnswerId, number])[];
}

/** The rows that were filled in on all forms among `sheets`; null where none of them is a form. */
export function filledRows(sheets: readonly SheetCells[]): readonly FilledRow[] | null {
  const forms = sheets.flatMap((cells) => {
    const header = headerIn(cells);
    return header === null ? [] : [{ cells, header }];
  });
  return forms.length === 0 ? null : forms.flatMap(({ cells, header }) => rowsUnder(cells, header));
}

const textIn = (value: CellValue | undefined): string => String(value ?? "").trim();

/** The first row that names 键 and 核定数 in one of our languages. */
function headerIn({ values }: SheetCells): Header | null {
  for (const [row, cells] of values.entries()) {
    for (const language of LANGUAGES) {
      const { key, asOf } = sheetStrings(language).columns;
      const headers = formStrings(language).columns;
      const at = (header: string): number => cells.findIndex((cell) => textIn(cell) === header);
      if (at(key) < 0 || at(headers.verified) < 0) continue;
      const answers = ANSWERS.map((id) => [id, at(headers[id])] as const).filter(([, column]) => column >= 0);
      return { row, key: at(key), asOf: at(asOf), answers };
    }
  }
  return null;
}

function rowsUnder({ values, formats }: SheetCells, header: Header): readonly FilledRow[] {
  return values.slice(header.row + 1).flatMap((cells, index) => {
    const row = header.row + 1 + index;
    const answers = header.answers
      .map(([id, column]): [AnswerId, Entered] => [
        id,
        { value: cells[column] ?? null, format: formats[row]?.[column] ?? "General" },
      ])
      .filter(([, { value }]) => textIn(value) !== "");
    if (answers.length === 0) return [];
    const asOf = dateIn(cells[header.asOf] ?? null);
    return [{ key: textIn(cells[header.key]), asOf, answers: Object.fromEntries(answers) }];
  });
}

/**
 * Why Excel could not be written, one class a cause. The workbook is as it was whenever one of these is thrown, unless
 * it is a HalfWrittenError. `code` and `detail` are put into words by src/locale.
 */

export type ExcelErrorCode =
  | "sheetExists"
  | "sheetMissing"
  | "placeOccupied"
  | "nameTaken"
  | "workbookProtected"
  | "sheetProtected"
  | "cellEditing"
  | "busy"
  | "sessionLost"
  | "rowsChanged"
  | "tableMissing"
  | "columnMissing"
  | "refused"
  | "halfWritten";

export abstract class ExcelError extends Error {
  abstract readonly code: ExcelErrorCode;

  /** `detail` names what stands in the way: a sheet, a range, a name, Excel's own words. */
  constructor(
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
    this.name = new.target.name;
  }
}

/** A sheet of that name is there already. */
export class SheetExistsError extends ExcelError {
  readonly code = "sheetExists";
}

/** The sheet to write on is not there any more. */
export class SheetMissingError extends ExcelError {
  readonly code = "sheetMissing";
}

/** Cells in the range to be written hold something. */
export class PlaceOccupiedError extends ExcelError {
  readonly code = "placeOccupied";
}

/** A table or defined name of that name is there already. */
export class NameTakenError extends ExcelError {
  readonly code = "nameTaken";
}

/** The structure of the workbook is protected, so no sheet can be added. */
export class WorkbookProtectedError extends ExcelError {
  readonly code = "workbookProtected";
}

/** The sheet to write on is protected. */
export class SheetProtectedError extends ExcelError {
  readonly code = "sheetProtected";
}

/** A cell is being edited. */
export class CellEditingError extends ExcelError {
  readonly code = "cellEditing";
}

/** Excel has too much to do at the moment. */
export class BusyError extends ExcelError {
  readonly code = "busy";
}

/** Excel no longer knows this session; the workbook has to be opened again. */
export class SessionLostError extends ExcelError {
  readonly code = "sessionLost";
}

/** A table of ours is not in the workbook any more. */
export class TableMissingError extends ExcelError {
  readonly code = "tableMissing";
}

/** A column of ours was deleted, or its defined name was; `detail` is that name. */
export class ColumnMissingError extends ExcelError {
  readonly code = "columnMissing";
}

/** Rows are not what they were when the planner looked them over; `detail` names them. */
export class RowsChangedError extends ExcelError {
  readonly code = "rowsChanged";
}

/** Excel refused something for a reason of its own, given in `detail`. */
export class RefusedError extends ExcelError {
  readonly code = "refused";
}

/** Writing failed half way and what was written could not be taken back; `detail` names the sheets to delete by hand. */
export class HalfWrittenError extends ExcelError {
  readonly code = "halfWritten";
}

const CAUSES: Readonly<Record<string, new (detail: string, options?: ErrorOptions) => ExcelError>> = {
  InvalidOperationInCellEditMode: CellEditingError,
  ActivityLimitReached: BusyError,
  InvalidOrTimedOutSession: SessionLostError,
  HostRestartNeeded: SessionLostError,
  ItemAlreadyExists: NameTakenError,
};

/** The error of ours for one that office.js threw; an error of ours is given back as it is. */
export function excelErrorOf(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const Cause = typeof code === "string" ? (CAUSES[code] ?? RefusedError) : RefusedError;
  return new Cause(typeof message === "string" ? message : String(error), { cause: error });
}

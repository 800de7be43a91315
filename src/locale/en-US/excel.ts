import type { SameShape } from "../language";
import type { excel as chinese } from "../zh-CN/excel";

export const excel: SameShape<typeof chinese> = {
  sheetExists: (detail) =>
    `The workbook already has a sheet “${detail}”. Rename or delete it, then insert again. Nothing was changed.`,
  sheetMissing: (detail) =>
    `Sheet “${detail}” is not there; it may have been deleted or renamed. Choose a place again. Nothing was changed.`,
  placeOccupied: (detail) =>
    `${detail} is not empty. Choose an empty range or insert into new sheets. Nothing was changed.`,
  nameTaken: (detail) =>
    `The name “${detail}” is taken; a report may have been inserted here before. Use another workbook or delete the old table. Nothing was changed.`,
  workbookProtected: () =>
    `The workbook's structure is protected, so no sheet can be added. Unprotect the workbook under Review and try again. Nothing was changed.`,
  sheetProtected: (detail) =>
    `Sheet “${detail}” is protected. Unprotect it under Review and try again. Nothing was changed.`,
  cellEditing: () => `A cell is being edited. Press Enter or Esc, then try again. Nothing was changed.`,
  busy: () => `Excel is busy. Wait a few seconds and try again. Nothing was changed.`,
  sessionLost: () => `The connection to Excel is lost. Save and reopen the workbook, then try again.`,
  rowsChanged: (detail) =>
    `These rows were changed after the preview: ${detail}. Look at the preview again. Nothing was changed.`,
  tableMissing: (detail) =>
    `The table “${detail}” is not in this workbook: it was deleted, or this add-in did not write the workbook. Restore the table or insert the report again. Nothing was changed.`,
  columnMissing: (detail) =>
    `The column that the name “${detail}” stands for is gone, or the name is. Bring it back with Undo. Nothing was changed.`,
  refused: (detail) => `Excel refused: ${detail}. Nothing was changed.`,
  halfWritten: (detail) =>
    `Writing broke off and could not be taken back wholly. Delete these sheets by hand and try again: ${detail}.`,
};

/** The one door to Excel: runs work against the open workbook and gives errors of ours for those of office.js. */
import { excelErrorOf } from "./errors";

/**
 * Runs `work` in the open workbook; a cell being edited is waited for where Excel can.
 * @throws {ExcelError} for whatever Excel refuses.
 */
export async function inExcel<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw excelErrorOf(error);
  }
}

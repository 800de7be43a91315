/** The one door to Excel: runs work against the open workbook and gives errors of ours for those of office.js. */
import { excelErrorOf } from "./errors";

/**
 * Runs `work` in the open workbook. While a cell is being edited Excel refuses at once, so that the planner is told
 * instead of left waiting. Throws `ExcelError` for whatever Excel refuses.
 */
export async function inExcel<Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw excelErrorOf(error);
  }
}

/** Tells when the planner, or anyone who edits the same workbook, has changed its cells. */
import { inExcel } from "./session";

/** Calls `tell` after every change of cells, until what it gives is called. Throws `ExcelError`. */
export async function listenToChanges(tell: () => void): Promise<() => void> {
  return inExcel(async (context) => {
    const listening = context.workbook.worksheets.onChanged.add(() => {
      tell();
      return Promise.resolve();
    });
    await context.sync();
    return () => {
      // Excel forgets a listener by itself when the workbook is closed or the connection is lost.
      void Excel.run(listening.context, async (own) => {
        listening.remove();
        await own.sync();
      }).catch(() => undefined);
    };
  });
}

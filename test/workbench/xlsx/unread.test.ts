/** What a file loses when it is read and written again is known. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { openExcel } from "../../../workbench/host/excel";
import { readXlsx } from "../../../workbench/xlsx/read";
import { unreadIn } from "../../../workbench/xlsx/unread";
import { writeXlsx } from "../../../workbench/xlsx/write";

/** A file with a chart, and with more parts beside what the workbench writes. */
async function fileWith(...paths: readonly string[]): Promise<Uint8Array> {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:A2"), "Columns");
    await context.sync();
  });
  const parts = unzipSync(await writeXlsx(workbook));
  return zipSync({ ...parts, ...Object.fromEntries(paths.map((path) => [path, strToU8("x")])) });
}

const unreadOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  unreadIn(bytes, await readXlsx(bytes, () => new Date()));

test("a file of the workbench's own loses nothing, not even its chart", async () => {
  expect(await unreadOf(await fileWith())).toEqual([]);
});

test.each([
  ["xl/media/image1.png", "pictures"],
  ["xl/comments1.xml", "comments"],
  ["xl/threadedComments/threadedComment1.xml", "comments"],
  ["xl/pivotTables/pivotTable1.xml", "pivotTables"],
  ["xl/vbaProject.bin", "macros"],
  ["xl/externalLinks/externalLink1.xml", "linkedFiles"],
  ["xl/ctrlProps/ctrlProp1.xml", "controls"],
  ["xl/charts/chart9.xml", "charts"],
])("%s is said to be lost: %s", async (path, kind) => {
  expect(await unreadOf(await fileWith(path))).toEqual([kind]);
});

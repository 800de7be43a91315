/** Sheets of a file inserted by `insertWorksheetsFromBase64`, over the real office.js. */
import { openExcel } from "../../../workbench/host/excel";
import { valueAt } from "../../../workbench/model/cell-contents";
import { newWorkbook, type Workbook } from "../../../workbench/model/workbook";
import { writeXlsx } from "../../../workbench/xlsx/write";

/** A workbook with the sheets 报表, which has the table 完成 and a formula over it, and 说明, and the name 合计. */
async function fileText(): Promise<string> {
  const { Excel, workbook } = openExcel(newWorkbook("报表"));
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getItem("报表");
    sheet.getRange("A1:A3").values = [["数"], [1], [2]];
    sheet.tables.add("A1:A3", true).name = "完成";
    sheet.getRange("C1").formulas = [["=SUM(完成[数])"]];
    const notes = worksheets.add("说明");
    notes.getRange("A1").formulas = [["=报表!C1*10"]];
    names.add("合计", sheet.getRange("C1"));
    await context.sync();
  });
  return Buffer.from(await writeXlsx(workbook)).toString("base64");
}

/** A workbook that has sheet, table and name of the same names already. */
async function taken(): Promise<ReturnType<typeof openExcel>> {
  const opened = openExcel(newWorkbook("报表"));
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("报表");
    sheet.getRange("A1:A2").values = [["数"], [50]];
    sheet.tables.add("A1:A2", true).name = "完成";
    context.workbook.names.add("合计", sheet.getRange("A2"));
    await context.sync();
  });
  return opened;
}

async function insert(
  { Excel }: ReturnType<typeof openExcel>,
  file: string,
  options?: Excel.InsertWorksheetOptions,
): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(file, options);
    await context.sync();
    return ids.value;
  });
}

const namesOf = ({ sheets }: Workbook): readonly string[] => sheets.map(({ name }) => name);

test("names that are taken are made unique, and formulas go on meaning their own", async () => {
  const opened = await taken();
  const { workbook } = opened;
  const ids = await insert(opened, await fileText());
  expect(namesOf(workbook)).toEqual(["报表", "报表 (2)", "说明"]);
  const [, report, notes] = workbook.sheets;
  if (report === undefined || notes === undefined) throw new Error("Nothing was inserted");
  expect(ids).toEqual([report.id, notes.id]);
  expect(report.tables.map(({ name }) => name)).toEqual(["完成2"]);
  expect([valueAt(report, 0, 2), valueAt(notes, 0, 0)]).toEqual([3, 30]);
  expect(workbook.names.map(({ name, sheetId }) => [name, sheetId])).toEqual([
    ["合计", null],
    ["合计", report.id],
  ]);
  expect(new Set(workbook.sheets.flatMap(({ id, tables }) => [id, ...tables.map((table) => table.id)])).size).toBe(5);
});

test("the ids find the sheets, which can be read and deleted in one request", async () => {
  const opened = await taken();
  const file = await fileText();
  await opened.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const ids = context.workbook.insertWorksheetsFromBase64(file);
    await context.sync();
    const sheets = ids.value.map((id) => worksheets.getItem(id));
    const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("values"));
    for (const sheet of sheets) sheet.delete();
    await context.sync();
    expect(used.map(({ values }) => (values as unknown[][])[0])).toEqual([["数", "", 3], [30]]);
  });
  expect(namesOf(opened.workbook)).toEqual(["报表"]);
});

test.each<readonly [Excel.InsertWorksheetOptions, readonly string[]]>([
  [{ positionType: "Beginning" }, ["报表 (2)", "说明", "报表", "末"]],
  [{ positionType: "After", relativeTo: "报表" }, ["报表", "报表 (2)", "说明", "末"]],
  [{ positionType: "Before", relativeTo: "末", sheetNamesToInsert: ["报表"] }, ["报表", "报表 (2)", "末"]],
  [{ sheetNamesToInsert: ["报表"] }, ["报表", "末", "报表 (2)"]],
])("%j puts them in their place", async (options, names) => {
  const opened = await taken();
  await opened.Excel.run(async (context) => {
    context.workbook.worksheets.add("末");
    await context.sync();
  });
  await insert(opened, await fileText(), options);
  expect(namesOf(opened.workbook)).toEqual(names);
});

test("what is no workbook, or goes into a protected one, is refused with nothing changed", async () => {
  const opened = await taken();
  await expect(insert(opened, Buffer.from("文本").toString("base64"))).rejects.toThrow("cannot be opened");
  await expect(insert(opened, await fileText(), { sheetNamesToInsert: ["没有"] })).rejects.toThrow("没有");
  await opened.Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(insert(opened, await fileText())).rejects.toMatchObject({ code: "AccessDenied" });
  expect(namesOf(opened.workbook)).toEqual(["报表"]);
});

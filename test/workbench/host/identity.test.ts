/** The rules by which objects stay the same over several requests, through the real office.js. */
import { openExcel } from "../../../workbench/host/excel";

test("a sheet added in one request is the same sheet in the next", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("指标");
    await context.sync();
    sheet.getRange("A1").values = [["事项"]];
    sheet.name = "改名";
    await context.sync();
    sheet.getRange("A2").values = [["社保"]];
    await context.sync();
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "改名"]);
  expect(workbook.sheets[1]?.cells.get(1, 0)?.value).toBe("社保");
});

test("a table added in one request is the same table in the next, whatever its name", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["目标", "实际"],
      [1, 2],
    ];
    const table = sheet.tables.add("A1:B2", true);
    await context.sync();
    table.name = "PS_Indicators";
    await context.sync();
    table.columns.getItem("实际").name = "完成";
    const column = table.columns.getItem("完成").load("name,id");
    await context.sync();
    column.getDataBodyRange().values = [[3]];
    await context.sync();
  });
  expect(workbook.sheets[0]?.tables).toHaveLength(1);
  expect(workbook.sheets[0]?.cells.get(0, 1)?.value).toBe("完成");
  expect(workbook.sheets[0]?.cells.get(1, 1)?.value).toBe(3);
});

test("names and conditional formats that were added are found again", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const name = context.workbook.names.add("PS_start", sheet.getRange("B3"));
    const format = sheet.getRange("A1:A9").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    await context.sync();
    name.visible = false;
    format.custom.rule.formula = '=$A1="滞后"';
    await context.sync();
    format.custom.format.fill.color = "#FF0000";
    await context.sync();
  });
  expect(workbook.names).toMatchObject([{ name: "PS_start", formula: "=Sheet1!$B$3", visible: false }]);
  expect(workbook.sheets[0]?.conditionalFormats).toMatchObject([
    { rule: { kind: "Custom", formula: '=$A1="滞后"', format: { fill: "#FF0000" } } },
  ]);
});

test("a range is kept over requests and released when the run ends", async () => {
  const opened = openExcel();
  await opened.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3");
    range.load("address");
    await context.sync();
    range.getCell(1, 1).values = [["末"]];
    range.getOffsetRange(2, 0).getRow(0).values = [["左", "右"]];
    await context.sync();
    expect(opened.keptObjects).toBeGreaterThan(0);
  });
  await opened.Excel.run((context) => context.sync());
  expect(opened.keptObjects).toBe(0);
  const cells = opened.workbook.sheets[0]?.cells;
  expect([cells?.get(2, 2)?.value, cells?.get(3, 1)?.value, cells?.get(3, 2)?.value]).toEqual(["末", "左", "右"]);
});

test("items of a loaded collection can be written to", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.add("指标");
    sheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) sheet.tabColor = "#00FF00";
    const table = sheets.getItem("指标").tables.add("A1:B3", true);
    const rows = table.rows.load("items/values");
    await context.sync();
    const [, second] = rows.items;
    if (second !== undefined) second.values = [["x", "y"]];
    await context.sync();
  });
  expect(workbook.sheets.map(({ tabColor }) => tabColor)).toEqual(["#00FF00", "#00FF00"]);
  expect(workbook.sheets[1]?.cells.get(2, 1)?.value).toBe("y");
});

test("what is missing is a null object, and so is what is asked of it", async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("无");
    const table = context.workbook.tables.getItemOrNullObject("PS_Indicators");
    const body = table.getDataBodyRange();
    const first = context.workbook.worksheets.getFirst();
    const used = first.getUsedRangeOrNullObject(true);
    const shared = first.getRange("A1").getIntersectionOrNullObject("B2");
    const name = context.workbook.names.getItemOrNullObject("PS_c_x");
    sheet.load("name");
    body.load("values");
    await context.sync();
    const objects = [sheet, table, body, used, shared, name];
    expect(objects.map(({ isNullObject }) => isNullObject)).toEqual(objects.map(() => true));
  });
});

test("several workbooks are open at a time and know nothing of each other", async () => {
  const one = openExcel();
  const other = openExcel();
  await Promise.all(
    [one, other].map(({ Excel }, index) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add(`第${index}本`);
        await context.sync();
      }),
    ),
  );
  expect(one.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "第0本"]);
  expect(other.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "第1本"]);
});

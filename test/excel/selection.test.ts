/** What the pane asks of the selection: a place to write at, and the row of 指标 to explain. */
import { selectedIndicator, selectedPlace, showRange } from "../../src/excel/selection";
import { indicator } from "../plan/figures";
import { freshExcel, inserted, reportOf, type Inserted } from "./inserted";

const SENTENCES = ["职业培训完成5834人次。", "养老参保14371人，完成计划的34.96%。"] as const;
const TEXT = SENTENCES.join("");

async function book(): Promise<Inserted> {
  const training = indicator({ name: "职业培训", target: "4550人次", actual: "5834人次" });
  const pension = indicator({ name: "养老参保", kind: "ratio", actual: "14371人", ratio: "34.96%" });
  // Figures made by hand stand at 10, 20 and 30 of a text; these stand in the second sentence.
  return inserted([
    reportOf([training, pension], {
      text: TEXT,
      sentences: [
        { start: 0, end: 9 },
        { start: 9, end: 60 },
      ],
    }),
  ]);
}

async function select({ opened }: Inserted, sheet: string, address: string): Promise<void> {
  await showRange(sheet, address);
  expect(opened.workbook.sheets.find(({ id }) => id === opened.workbook.activeSheetId)?.name).toBe(sheet);
}

test("the place is the upper left cell of the selection", async () => {
  const opened = freshExcel();
  await opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("C5:E9").select();
    await context.sync();
  });
  expect(await selectedPlace()).toEqual({ sheet: "Sheet1", row: 4, column: 2 });
});

test("a row of 指标 is read with what its cells hold and show, and its sentence", async () => {
  const inBook = await book();
  await select(inBook, "指标", "C5");
  const row = await selectedIndicator();
  expect(row?.cells.name?.value).toBe("养老参保");
  expect(row?.cells.completion).toEqual({ value: 0.3496, text: "35.0%" });
  expect(row?.cells.status?.text).toBe("■ 滞后");
  expect(row?.sentence).toBe(TEXT.slice(9, 60));
});

test("renamed and sorted columns are still found", async () => {
  const inBook = await book();
  inBook.opened.type("指标!F3", "已完成数");
  await select(inBook, "指标", "A4");
  expect((await selectedIndicator())?.cells.actual?.value).toBe(5834);
});

test.each([
  ["指标", "A2"],
  ["指标", "A7"],
  ["规则", "A5"],
])("%s!%s is no row of 指标", async (sheet, address) => {
  const inBook = await book();
  await select(inBook, sheet, address);
  expect(await selectedIndicator()).toBeNull();
});

test("a workbook without 指标 has no row", async () => {
  freshExcel();
  expect(await selectedIndicator()).toBeNull();
});

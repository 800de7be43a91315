/** 责任单位: filled in once for a heading of 事项, inherited by what stands under it, and whoever is named there wins. */
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import { inserted, reportOf, WORDS, type Inserted } from "../excel/inserted";

const TEXT = [
  "云泽市2021年上半年工作通报",
  "一、就业",
  "㈠职业培训。2021年职业培训目标4550人次，截至6月底开展3000人次。",
  "㈡城镇就业。2021年城镇新增就业目标2000人，截至6月底完成1500人。",
  "二、住房",
  "2021年老旧小区改造目标20个，截至6月底开工8个（责任单位：市住建局）。",
].join("\n");

const [INDICATORS, MATTERS] = [WORDS.names.indicators, WORDS.names.sections];

function insertedText(): Promise<Inserted> {
  return inserted([
    reportOf([], { ...readReport(documentOf(TEXT)), year: 2021, asOf: "2021-06-30", name: "报告.txt" }),
  ]);
}

const ownersIn = ({ cell }: Inserted): readonly unknown[] => [0, 1, 2].map((row) => cell(INDICATORS, row, "owner"));

test("an indicator has the owner that its report prints, others have none", async () => {
  expect(ownersIn(await insertedText())).toEqual(["", "", "市住建局"]);
});

test("an owner on 事项 is inherited from the nearest heading over an indicator", async () => {
  const book = await insertedText();
  book.type(MATTERS, 0, "owner", "市人社局");
  expect(ownersIn(book)).toEqual(["市人社局", "市人社局", "市住建局"]);
  book.type(MATTERS, 2, "owner", "市就业中心");
  expect(ownersIn(book)).toEqual(["市人社局", "市就业中心", "市住建局"]);
});

test("the owner that the report prints stands before that of 事项, and the planner's own before both", async () => {
  const book = await insertedText();
  book.type(MATTERS, 3, "owner", "市发改委");
  expect(ownersIn(book)[2]).toBe("市住建局");
  book.type(INDICATORS, 2, "owner", "市城管局");
  expect(ownersIn(book)[2]).toBe("市城管局");
});

test("who is inherited does not hang on how 事项 is sorted", async () => {
  const book = await insertedText();
  book.type(MATTERS, 0, "owner", "市人社局");
  book.type(MATTERS, 1, "owner", "市培训中心");
  await book.opened.Excel.run(async (context) => {
    context.workbook.tables.getItem("PS_Sections").sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  expect(ownersIn(book)).toEqual(["市培训中心", "市人社局", "市住建局"]);
});

test("an owner that a heading names in brackets stands on 事项, and what stands under the heading inherits it", async () => {
  const text = [
    "云泽市2021年上半年工作通报",
    "一、就业（责任单位：市人社局）",
    "2021年职业培训目标4550人次，截至6月底开展3000人次。",
    "二、住房",
    "（一）老旧小区（牵头单位：市住建局、市城管局）",
    "2021年老旧小区改造目标20个，截至6月底开工8个。",
    "1.公租房（责任单位：市房管局）",
    "2021年公租房分配目标300套，截至6月底分配120套。",
  ].join("\n");
  const report = readReport(documentOf(text));
  expect(report.sections.map(({ title }) => title)).toEqual([
    "一、就业（责任单位：市人社局）",
    "二、住房",
    "（一）老旧小区（牵头单位：市住建局、市城管局）",
    "1.公租房（责任单位：市房管局）",
  ]);
  const book = await inserted([reportOf([], { ...report, year: 2021, asOf: "2021-06-30", name: "报告.txt" })]);
  expect([0, 1, 2, 3].map((row) => book.cell(MATTERS, row, "owner"))).toEqual([
    "市人社局",
    null,
    "市住建局、市城管局",
    "市房管局",
  ]);
  expect(book.cell(MATTERS, 0, "matter")).toBe("一 就业");
  expect(ownersIn(book)).toEqual(["市人社局", "市住建局、市城管局", "市房管局"]);
});

/** 事项: what stands under each heading is counted, and a heading is in the state of the worst of its indicators. */
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import { inserted, reportOf, WORDS, type Inserted } from "../excel/inserted";

const TEXT = [
  "云泽市2021年上半年工作通报",
  "一、就业",
  "㈠职业培训。2021年职业培训目标4550人次，截至6月底开展3000人次。",
  "㈡城镇就业。2021年城镇新增就业目标2000人，截至6月底完成400人。",
  "二、住房",
  "2021年老旧小区改造目标20个，截至6月底完成20个。",
  "三、作风",
  "深入基层，转变作风。",
].join("\n");

const MATTERS = WORDS.names.sections;
const COLUMNS = ["number", "state", "indicators", "behind"] as const;

function insertedText(): Promise<Inserted> {
  return inserted([
    reportOf([], { ...readReport(documentOf(TEXT)), year: 2021, asOf: "2021-06-30", name: "报告.txt" }),
  ]);
}

const rowsIn = ({ cell }: Inserted): readonly (readonly unknown[])[] =>
  [0, 1, 2, 3, 4].map((row) => COLUMNS.map((id) => cell(MATTERS, row, id)));

test("a heading counts what stands under it and shows the worst lamp", async () => {
  // 3000 of 4550 is 65.9 %, 400 of 2000 is 20 %, by the end of June 50 % are due.
  expect(rowsIn(await insertedText())).toEqual([
    ["1", "■ 滞后", 2, 1],
    ["1-1", "● 正常", 1, 0],
    ["1-2", "■ 滞后", 1, 1],
    ["2", "✓ 完成", 1, 0],
    ["3", WORDS.matters.wordsOnly, 0, 0],
  ]);
});

test("the state of a heading follows a figure that is corrected", async () => {
  const book = await insertedText();
  book.type(WORDS.names.indicators, 1, "actual", "1000");
  expect(rowsIn(book).slice(0, 3)).toEqual([
    ["1", "● 正常", 2, 0],
    ["1-1", "● 正常", 1, 0],
    ["1-2", "● 正常", 1, 0],
  ]);
});

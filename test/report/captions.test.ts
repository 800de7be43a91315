/** What the words above a table say of its rows. */
import { captionOf } from "../../src/report/captions";
import { outlineOf } from "../../src/report/outline";
import { documentOf } from "../../src/report/plaintext";

const grid = "县区\t任务\t完成\n临江县\t800\t512\n望山县\t650\t420";

test.each([
  ["an appendix", `附表\u3000部分县区城镇新增就业（单位：人）\n${grid}`, "城镇新增就业"],
  ["an appendix with a colon, units below", `全镇推进有力。\n\n附表：各村改厕进度\n（单位：户）\n${grid}`, "改厕"],
  [
    "the report's own place and a date before it",
    `临江县2025年1—4月财政预算执行情况\n\n全县收支平稳。\n附：临江县2025年4月财政收支情况表\n单位：万元、%\n${grid}`,
    "财政收支",
  ],
  ["classes of rows behind it", `附表2\u3000市重点项目分领域进度\n${grid}`, "市重点项目"],
  ["a heading in brackets", `【分县区固定资产投资】\n单位：万元\n${grid}`, "固定资产投资"],
  [
    "the report's title where the heading names only classes",
    `贵阳市2019年重大工程项目1-5月推进情况通报\n\n全市推进有力。\n二、分阶段进度\n（单位：个）\n${grid}`,
    "重大工程项目",
  ],
])("%s", (_, text, subject) => {
  const document = documentOf(text);
  const index = document.blocks.findIndex(({ kind }) => kind === "table");
  expect(captionOf(document, outlineOf(document), index).subject).toBe(subject);
});

import type { SelectedCell, SelectedIndicator } from "../../../src/excel/selection";
import { moreWordsOf } from "../../../src/taskpane/moreWords";
import { groundsOfCells } from "../../../src/taskpane/explain/grounds";
import { whyText } from "../../../src/taskpane/why";
import { wordsOf } from "../../../src/taskpane/words";

const words = moreWordsOf(wordsOf("zh-CN"));
type Column = keyof SelectedIndicator["cells"];

function why(cells: Partial<Record<Column, string | readonly [value: number, text: string]>>): string {
  const read = Object.entries(cells).map(([id, cell]): [string, SelectedCell] => [
    id,
    typeof cell === "string" ? { value: cell, text: cell } : { value: cell[0], text: cell[1] },
  ]);
  return whyText(groundsOfCells({ cells: Object.fromEntries(read), sentence: null }, words), words);
}

test.each<[string, Parameters<typeof why>[0], string]>([
  [
    "a row by its figures",
    {
      unit: "人次",
      target: [4550, "4550"],
      actual: [5834, "5834"],
      completion: [5834 / 4550, "128.2%"],
      pace: [0.5, "50.0%"],
      gap: [78.2, "+78.2"],
      state: "看灯",
      status: "✓ 完成",
      deadline: [44561, "2021-12-31"],
      assumed: "起始、时限",
    },
    "完成率128.2%（5834人次÷4550人次），应达50.0%，领先78.2个百分点，✓ 完成。",
  ],
  [
    "a row with a deadline of its own, by the ratio the report prints",
    {
      unit: "万人",
      target: [13.9294, "13.9294"],
      actual: [6, "6余"],
      completion: [0.4337, "43.4%"],
      pace: [0.6, "60.0%"],
      gap: [-16.6, "-16.6"],
      state: "看灯",
      status: "■ 滞后",
      deadline: [44500, "2021-10-31"],
      assumed: "起始",
    },
    "完成率43.4%，2021年10月31日到期，应达60.0%，落后16.6个百分点，■ 滞后。",
  ],
  [
    "works on an assumed schedule",
    {
      kind: "形象进度",
      completion: [0.3, "30.0%"],
      pace: [0.5, "50.0%"],
      gap: [-20, "-20.0"],
      state: "看灯",
      status: "■ 滞后（推定）",
      assumed: "起始、时限",
    },
    "完成率30.0%，应达50.0%，落后20.0个百分点，■ 滞后（推定），起止日期报告没有写全，是推定的，不列入统计。",
  ],
  [
    "a rate that is not closed",
    { completion: [0.9969, "99.7%"], state: "在办，余1条", status: "在办，余1条" },
    "完成率99.7%，在办，余1条，尚未办结，不按序时进度比较。",
  ],
  [
    "figures in doubt",
    { state: "待核实", status: "待核实", conflict: "7/20=35.0%，报告为41%" },
    "7/20=35.0%，报告为41%，数字互相矛盾，核实之前不判断。",
  ],
  ["a row without target", { state: "未下达", status: "未下达", actual: [7496, "7496"] }, "没有下达目标，不比较。"],
])("%s", (_what, cells, sentence) => {
  expect(why(cells)).toBe(sentence);
});

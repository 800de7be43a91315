/** Entries that are one figure and nothing else. */
import { soleFigure } from "../../src/report/soleFigure";

test.each([
  ["1234", 1234, "", null],
  ["1,234", 1234, "", null],
  ["１２３", 123, "", null],
  [" 15234 ", 15234, "", null],
  ["1.5万", 15000, "", null],
  ["约1.5万", 15000, "", "约"],
  ["约 1.5 万人", 15000, "人", "约"],
  ["1.5万余人", 15000, "人", "余"],
  ["超过300户", 300, "户", "超"],
  ["128.2%", 1.282, "%", null],
  ["3成", 0.3, "%", null],
  ["一千五百人", 1500, "人", null],
  ["一千五百", 1500, "人", null],
  ["1300万元", 13_000_000, "元", null],
])("%s is %d%s", (entry, value, unit, qualifier) => {
  expect(soleFigure(entry, "人")).toMatchObject({ value, unit, qualifier });
});

test.each([
  "",
  "  ",
  "无",
  "待定",
  "3-4万",
  "2021年6月",
  "6月底",
  "15234人，含临时",
  "已完成1500",
  "第3位",
  "1500/3000",
  "#N/A",
  "=1+1",
  "1.2.3",
])("%s is no such entry", (entry) => {
  expect(soleFigure(entry, "人")).toBeNull();
});

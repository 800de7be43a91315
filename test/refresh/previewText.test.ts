/** A preview in words, as pane and command line show it. */
import type { Preview, PreviewRow } from "../../src/refresh/preview";
import {
  completionChange,
  figureChange,
  isChanged,
  keptText,
  lampChange,
  nameText,
  noticeText,
  totalsText,
  wrongTexts,
} from "../../src/refresh/previewText";
import { refresh as chinese } from "../../src/locale/zh-CN/refresh";
import { refresh as english } from "../../src/locale/en-US/refresh";
import { indicator } from "../plan/figures";
import { inserted, WORDS } from "../excel/inserted";
import { held, reportAt } from "./newer";

const JUNE = reportAt("2021-06-30", [
  indicator({ name: "职业培训", target: "4550人次", actual: "1800人次" }),
  indicator({ name: "新增就业", target: "4000人", actual: "2400人" }),
  indicator({ name: "绿廊投资", kind: "ratio", ratio: "40%" }),
  indicator({ name: "公厕", target: "20座", actual: "9座" }),
]);
const SEPTEMBER = reportAt("2021-09-30", [
  indicator({ name: "开展职业培训", target: "4550人次", actual: "3640人次" }),
  indicator({ name: "新增就业", target: "4000人", actual: "2300人" }),
  indicator({ name: "绿廊投资", kind: "ratio", ratio: "40%" }),
  indicator({ name: "停车位", target: "1200个", actual: "930个" }),
]);

const rowNamed = ({ rows }: Preview, name: string): PreviewRow => {
  const row = rows.find((each) => each.name === name);
  if (row === undefined) throw new Error(`No row ${name}`);
  return row;
};
const told = (row: PreviewRow) => [
  nameText(row, chinese),
  figureChange(row, chinese),
  completionChange(row, chinese),
  lampChange(row, chinese),
];

test("each row says what it was and what it becomes", async () => {
  await inserted([JUNE]);
  const { preview } = await held(SEPTEMBER);
  // 1800 of 4550 is 39.6 %, 3640 is 80 %; 2400 of 4000 is 60 %, 2300 is 57.5 %; 930 of 1200 is 77.5 %.
  expect(told(rowNamed(preview, "职业培训"))).toEqual([
    "职业培训 → 开展职业培训",
    "1800 → 3640人次",
    "39.6% → 80.0% (+40.4个百分点)",
    "■ 滞后 → ● 正常",
  ]);
  expect(told(rowNamed(preview, "新增就业"))).toEqual([
    "新增就业",
    "2400 → 2300人",
    "60.0% → 57.5% (-2.5个百分点)",
    "● 正常 → ■ 滞后",
  ]);
  expect(told(rowNamed(preview, "绿廊投资"))).toEqual(["绿廊投资", "", "40.0%", "▲ 关注 → ■ 滞后"]);
  expect(told(rowNamed(preview, "停车位"))).toEqual(["停车位", "930个", "77.5%", "● 正常"]);
  expect(told(rowNamed(preview, "公厕"))).toEqual(["公厕", "9座", "45.0%", "▲ 关注 → 本期未报"]);
});

test("what has to be said of a row beside its figures", async () => {
  await inserted([JUNE]);
  const { preview } = await held(SEPTEMBER);
  expect(rowNamed(preview, "新增就业").notices.map((notice) => noticeText(notice, chinese))).toEqual([
    "累计数比上期少：2400 → 2300，请核对。",
  ]);
  expect(noticeText({ kind: "split", names: ["城镇", "农村"] }, english)).toBe(
    "The targets add up: one was split into several (城镇, 农村).",
  );
});

test("sums leave out what is none, good news first", async () => {
  await inserted([JUNE]);
  const { preview } = await held(SEPTEMBER);
  expect(totalsText(preview.totals, chinese)).toEqual([
    "更新3项，改名1项，新增1项，本期未报1项。",
    "1项转绿，2项转红，1项转灰。",
  ]);
  expect(totalsText(preview.totals, english)[1]).toBe("1 turned green, 2 turned red, 1 turned grey.");
});

test("the same report again brings nothing", async () => {
  await inserted([JUNE]);
  const { preview } = await held(JUNE);
  expect(preview.rows.filter(isChanged)).toEqual([]);
  expect(totalsText(preview.totals, chinese)).toEqual(["不变4项。", "没有灯色变化。"]);
});

test("what the planner has put stays, dates said as dates", async () => {
  const { type } = await inserted([JUNE]);
  type(WORDS.names.indicators, 0, "target", "5000");
  type(WORDS.names.indicators, 1, "deadline", "2021-11-30");
  const { preview } = await held(
    reportAt("2021-09-30", [
      indicator({ name: "职业培训", target: "4600人次", actual: "3640人次" }),
      indicator({ name: "新增就业", target: "4000人", actual: "2600人", deadline: "2021-10-31" }),
    ]),
  );
  const kept = preview.rows.flatMap((row) => row.kept.map((cell) => keptText(cell, chinese, WORDS)));
  expect(kept).toEqual(
    expect.arrayContaining([
      "年度目标保留您的“5000”，报告为“4600”。",
      "时限保留您的“2021-11-30”，报告为“2021-10-31”。",
    ]),
  );
});

test("why a report is most likely the wrong one", () => {
  const reasons = wrongTexts(
    [
      { reason: "older", asOf: "2021-03-31", standing: "2021-06-30" },
      { reason: "otherRegion", region: "北渠县", standing: ["云泽市"] },
      { reason: "otherYear", year: 2022, standing: 2021 },
      { reason: "otherReport", known: 1, indicators: 20 },
    ],
    chinese,
    (date) => date,
  );
  expect(reasons).toEqual([
    "报告截至2021-03-31，工作簿已经截至2021-06-30。",
    "报告说的是北渠县，工作簿里是云泽市。",
    "报告是2022年的，工作簿是2021年的计划。",
    "报告的20项指标，工作簿里只有1项。",
  ]);
});

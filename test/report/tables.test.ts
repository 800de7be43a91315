/** What the columns, headings and rows of a table make of its figures. */
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";

describe("tables", () => {
  const kinds: readonly (readonly [string, string])[] = [
    [
      "tabs",
      "指标\t单位\t年度目标\t完成\t完成率\n新增就业\t万人\t5.2\t7.23\t139.1%\n两癌筛查\t人\t93215\t106345\t114.1%",
    ],
    [
      "bars",
      "| 指标 | 单位 | 年度目标 | 完成 | 完成率 |\n|---|---|---|---|---|\n| 新增就业 | 万人 | 5.2 | 7.23 | 139.1% |\n| 两癌筛查 | 人 | 93215 | 106345 | 114.1% |",
    ],
    [
      "a cell on each line",
      "指标\n单位\n年度目标\n完成\n完成率\n新增就业\n万人\n5.2\n7.23\n139.1%\n两癌筛查\n人\n93215\n106345\n114.1%",
    ],
  ];
  test.each(kinds)("rows with %s, the unit in a column", (_, report) => {
    expect(readReport(documentOf(report)).indicators).toMatchObject([
      { name: "新增就业", target: { value: 52000, unit: "人" }, actual: { value: 72300 }, ratio: { value: 1.391 } },
      { name: "两癌筛查", target: { value: 93215, unit: "人" }, actual: { value: 106345 }, ratio: { value: 1.141 } },
    ]);
  });

  test("the unit in the line above", () => {
    const report = "单位：万元\n\n县区\t年度计划\t完成投资\t完成率\n东县\t8200\t4100\t50.0%\n西县\t6000\t4500\t75.0%";
    expect(readReport(documentOf(report)).indicators[0]?.actual).toMatchObject({
      value: 41_000_000,
      unit: "元",
      text: "4100",
    });
  });
});

describe("what headings and rows of a table say of its figures", () => {
  type Row = readonly [name: string, target: number | null, actual: number | null, ratio: number | null];
  test.each<[string, string, Row]>([
    [
      "money and percent stated together, a period and a rank beside the cumulative figure",
      "全市加快建设。\n附表：分县区固定资产投资\n（单位：万元、%）\n县区\t年初预算\t本月数\t累计数\t占预算\t同比增减\t位次\n东县\t500\t60\t240\t48.0\t-3.5\t1\n西县\t800\t90\t320\t40.0\t2.1\t2",
      ["东县固定资产投资", 5e6, 2.4e6, 0.48],
    ],
    [
      "a progress in percent is the ratio to the plan",
      "附表2 重点项目分领域进度\n领域\t项目数（个）\t年度计划（亿元）\t累计完成（亿元）\t进度（%）\n制造\t46\t58.2\t27.94\t48.0\n交通\t38\t71.3\t27.81\t39.0",
      ["制造重点项目投资", 58.2e8, 27.94e8, 0.48],
    ],
    [
      "the rows tell which amounts the ratio is of",
      "类别\t计划资金（万元）\t到位资金（万元）\t支出资金（万元）\t支出率\n省级\t48600\t47200\t40120\t85.0%\n市级\t21500\t20300\t17458\t86.0%",
      ["省级支出资金", 4.72e8, 4.012e8, 0.85],
    ],
    [
      "a progress without a unit is a ratio where the rows prove it",
      "村\t任务（户）\t累计（户）\t进度\n甲村\t80\t20\t25\n乙村\t50\t30\t60",
      ["甲村", 80, 20, 0.25],
    ],
    [
      "a part of the row above",
      "项目\t年初预算\t累计数\t占预算\n税收收入\t1000\t300\t30\n其中：增值税\t400\t100\t25",
      ["增值税", 400, 100, 0.25],
    ],
  ])("%s", (_, report, [name, target, actual, ratio]) => {
    const found = readReport(documentOf(report)).indicators.find((indicator) => indicator.name === name);
    expect([found?.target?.value, found?.actual?.value, found?.ratio?.value]).toEqual([target, actual, ratio]);
  });

  test("a note tells status and deadline, and its figures", () => {
    const report = readReport(
      documentOf(
        "2022年实事进度表\n\n项目名称\t目标\t完成\t完成率\t备注\n改造厕所\t20\t20\t100%\t已完成\n新建学校\t18\t16\t88.9%\t2所正在装修\n供水工程\t20\t17\t85%\t计划11月底通水",
      ),
    );
    expect(report.indicators.map(({ status, deadline }) => [status, deadline])).toEqual([
      ["done", null],
      ["ongoing", null],
      ["ongoing", "2022-11-30"],
    ]);
    expect(report.facts).toMatchObject([{ text: "2所" }]);
    expect(report.milestones).toMatchObject([{ project: "供水工程", event: "通水", date: "2022-11-30" }]);
  });
});

/**
 * The half-year sample is the first report a newcomer reads: every one of its 22 indicators must be found with its figures,
 * kind, deadline and a name that a planner would write. Expectations are by hand, from the sample's own sentences.
 */
import { readFileSync } from "node:fs";
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import type { Report } from "../../src/report/report";

const readSample = (file: string): Report => readReport(documentOf(readFileSync(`samples/${file}`, "utf8")));
const tellAll = ({ indicators }: Report) =>
  indicators.map(({ name, kind, target, actual, ratio, deadline }) => [
    name,
    kind,
    target?.text ?? "",
    actual?.text ?? "",
    ratio?.text ?? "",
    deadline ?? "",
  ]);

const report = readSample("halfyear.txt");
const told = tellAll(report);

test("whose report it is and up to when its figures count", () => {
  expect([report.region, report.year, report.asOf]).toEqual(["云泽市", 2021, "2021-06-30"]);
});

test("the half-year sample holds 22 indicators", () => {
  expect(told).toHaveLength(22);
});

test.each([
  ["职业培训", "total", "4550人次", "5834人次", "128.2%", ""],
  ["农民工诉求办结", "rate", "325条", "", "99.69%", ""],
  ["拖欠劳动报酬案件结案", "rate", "26件", "", "100%", ""],
  [expect.stringMatching(/^城镇职工参保缴费/u), "ratio", "", "30028人", "92%", ""],
  ["工伤保险参保缴费", "ratio", "", "32264人", "99.96%", ""],
  ["失业保险参保缴费", "ratio", "", "30706人", "97.76%", ""],
  ["城乡居民基本养老保险参保缴费", "ratio", "", "14371人", "34.96%", ""],
  [expect.stringMatching(/^天然气入户.*设备安装$/u), "ratio", "", "4200户", "70%", ""],
  ["天然气入户工程投资", "ratio", "", "1300万元", "72%", ""],
  ["问题隐患整改", "rate", "1187处", "992处", "", ""],
  ["排查隐患整改", "rate", "4099条", "", "90.2%", ""],
  ["城镇登记失业率", "limit", "4.5%", "", "", ""],
  ["全民健康体检", "total", "139294人", "6万余人", "43.37%", "2021-10-31"],
  ["集中供养收养率", "whole", "", "", "100%", ""],
  ["农村厕所改造", "total", "23896户", "", "100%", ""],
  ["政务服务事项办结", "rate", "18132件", "", "100%", ""],
  ["公共服务事项办结", "rate", "4083件", "", "100%", ""],
  ["S304线云泽至澄湖段升级改造工程量", "progress", "", "", "60%", "2021-07-31"],
  ["市民体育场工程量", "progress", "", "", "30%", ""],
  ["植被恢复及抚育项目投资", "ratio", "", "", "43.6%", ""],
  ["湿地公园植被恢复项目投资", "ratio", "", "", "65%", ""],
  ["环城绿廊项目投资", "ratio", "", "", "40%", ""],
])("the half-year sample: %s %s %s %s %s", (...expected) => {
  expect(told).toContainEqual(expected);
});

describe("the third-quarter sample, which the half-year one is refreshed with", () => {
  const next = readSample("thirdquarter.txt");

  test("whose report it is and up to when its figures count", () => {
    expect([next.region, next.year, next.asOf]).toEqual(["云泽市", 2021, "2021-09-30"]);
  });

  test.each([
    [expect.stringMatching(/^职业培训/u), "total", "6000人次", "7268人次", "121.1%", ""],
    ["城乡居民基本养老保险参保缴费", "ratio", "", "29063人", "70.70%", ""],
    [expect.stringMatching(/^天然气入户.*设备安装$/u), "ratio", "", "5460户", "91%", ""],
    ["城镇登记失业率", "limit", "4.5%", "3.4%", "", ""],
    ["城乡居民免费健康体检", "total", "139294人", "11.8万余人", "85.2%", "2021-10-31"],
    ["农村厕所改造", "total", "23896户", "", "100%", ""],
    [expect.stringMatching(/停车位$/u), "total", "1200个", "930个", "77.5%", ""],
    ["S304线云泽至澄湖段升级改造工程量", "progress", "", "", "92%", "2021-10-31"],
    ["市民体育中心工程量", "progress", "", "", "55%", ""],
    ["环城绿廊项目投资", "ratio", "", "", "68%", ""],
  ])("it says %s %s %s %s %s", (...expected) => {
    expect(tellAll(next)).toContainEqual(expected);
  });

  test("the wetland park is missing and the figures of 农村改厕 contradict each other as before", () => {
    expect(next.indicators.filter(({ name }) => name.includes("湿地公园"))).toEqual([]);
    expect(next.conflicts.map(({ printed }) => printed)).toEqual(["100%"]);
  });
});

const annual = readSample("annual.txt").indicators;

test.each([
  ["城镇登记失业率", "limit", "1%", "", null],
  ["普惠性幼儿园覆盖率", "rate", "80%", "", "done"],
  ["各类社会保险扩面任务完成率", "ratio", "", "100%", null],
])("the annual sample: %s", (name, kind, target, ratio, status) => {
  expect(annual).toHaveLength(3);
  const found = annual.find((each) => each.name === name);
  expect([found?.kind, found?.target?.text ?? "", found?.ratio?.text ?? "", found?.status]).toEqual([
    kind,
    target,
    ratio,
    status,
  ]);
});

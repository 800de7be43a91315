/** Matters told field by field: what one field asks for is answered in another. */
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import type { Report } from "../../src/report/report";

const read = (...lines: readonly string[]): Report =>
  readReport(documentOf(["望山市督察反馈问题整改情况", "（截至2023年6月30日）", ...lines].join("\n\n")));
const linked = ({ indicators }: Report): readonly string[] =>
  indicators.map(({ target, actual, ratio }) =>
    [target, actual, ratio].map((quantity) => quantity?.text ?? "-").join(" "),
  );

test("goal, time, progress and owner on lines of their own", () => {
  const report = read(
    "一、河道堵塞",
    "整改目标：清理淤塞河道25公里，两岸绿化率达到60%。",
    "整改时限：2023年10月底",
    "整改进展：已清理20公里，清理率80%；绿化率由年初的41%提高到52%；清运垃圾300吨。",
    "责任单位：市水务局",
  );
  expect(linked(report)).toEqual(["25公里 20公里 80%", "60% 52% -"]);
  expect(report.indicators.map(({ deadline, owner }) => [deadline, owner])).toEqual([
    ["2023-10-31", "市水务局"],
    ["2023-10-31", "市水务局"],
  ]);
  expect(report.milestones).toMatchObject([
    { project: "河道堵塞", event: "整改完成", date: "2023-10-31", planned: true },
  ]);
  expect(report.facts.map(({ text }) => text)).toEqual(["41%", "300吨"]);
});

test("all done answers the goal although it names no figure", () => {
  const report = read(
    "一、砂石堆场",
    "整改目标：依法取缔沿江砂石堆场18个。",
    "整改时限：立行立改",
    "整改进展：已全部取缔，拆除设施52台。",
    "责任单位：市水务局",
  );
  expect(report.indicators).toMatchObject([{ target: { text: "18个" }, status: "done", deadline: null }]);
  expect(report.milestones).toEqual([]);
});

test("several matters in one section, each with its name, fields in one paragraph", () => {
  const report = read(
    "项目名称：东湖水厂扩建。目标任务：铺设管网40公里。完成情况：已铺设30公里，占75%。牵头单位：市水务局。",
    "项目名称：西山公园。目标任务：栽植乔木2000株。完成情况：已栽植500株。牵头单位：市林业局。",
  );
  expect(linked(report)).toEqual(["40公里 30公里 75%", "2000株 500株 -"]);
  expect(report.indicators.map(({ owner }) => owner)).toEqual(["市水务局", "市林业局"]);
});

test("a label alone makes no record", () => {
  const report = read("一、就业", "完成情况：城镇新增就业完成5834人，占目标任务4550人的128.2%。");
  expect(linked(report)).toEqual(["4550人 5834人 128.2%"]);
  expect(report.milestones).toEqual([]);
});

test("what stands behind a record is read as prose", () => {
  const report = read(
    "一、河道堵塞",
    "工作目标：清理河道25公里。",
    "完成时限：2023年12月底",
    "工作进展：已清理20公里。",
    "责任单位：市水务局",
    "另外，全市改造厕所任务800户，已改造600户，完成75%。",
  );
  expect(linked(report)).toEqual(["25公里 20公里 -", "800户 600户 75%"]);
  expect(report.indicators[1]).toMatchObject({ owner: null, deadline: null });
});

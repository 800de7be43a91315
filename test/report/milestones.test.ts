/** Dated steps of projects. */
import { datesIn } from "../../src/report/dates";
import { milestonesOf } from "../../src/report/milestones";
import { outlineOf } from "../../src/report/outline";
import { documentOf } from "../../src/report/plaintext";

const steps = (text: string): readonly string[] => {
  const outline = outlineOf(documentOf(text));
  return milestonesOf(text, outline, datesIn(text, 0, text.length, 2023), "2023-06-30").map(
    ({ project, event, date, planned, garbled }) =>
      `${project} ${event} ${date} ${planned ? "planned" : "done"}${garbled ? " garbled" : ""}`,
  );
};

test.each([
  [
    "县医院综合楼项目于2023年4月5日开工建设，预计2024年12月竣工。",
    ["县医院综合楼项目 开工 2023-04-05 done", "县医院综合楼项目 竣工 2024-12-31 planned"],
  ],
  [
    "滨江体育馆建设项目，预计2023年11月15日完成主体建设，2024年月9完成竣工验收并投入使用。",
    ["滨江体育馆建设项目 主体完成 2023-11-15 planned", "滨江体育馆建设项目 竣工投用 2024-09-30 planned garbled"],
  ],
  [
    "河西大桥3月份已开工，计划9月底封顶、2024年6月底通车。",
    ["河西大桥 开工 2023-03-31 done", "河西大桥 封顶 2023-09-30 planned", "河西大桥 通车 2024-06-30 planned"],
  ],
  [
    "实验小学新校区原计划5月底封顶，目前完成85％，预计延到10月底。",
    ["实验小学新校区 封顶 2023-05-31 planned", "实验小学新校区 封顶 2023-10-31 planned"],
  ],
  [
    "S210线升级改造项目全线22公里，目前已完成工程量的60%；计划于7月底竣工。",
    ["S210线升级改造项目 竣工 2023-07-31 planned"],
  ],
  ["㈦引才工程。以政策为指引，全市落户2108人，于6月5日在售楼部兑现21人政策。", ["引才工程 兑现 2023-06-05 done"]],
  ["10月底前，全民体检完成率达到100%。", ["全民体检 完成 2023-10-31 planned"]],
  ["2023年3月第一批定向医生17人已到岗。", ["定向医生 到岗 2023-03-31 done"]],
  ["㈡疫苗接种。这项工作从2022年11月开始，已接种八轮。", ["疫苗接种 开始 2022-11-30 done"]],
  ["X210线改造，全线22公里；目前完成60%，计划7月底竣工。", ["X210线改造 竣工 2023-07-31 planned"]],
  ["滨河路预计5月底竣工，竣工时间推迟到10月底。", ["滨河路 竣工 2023-05-31 planned", "滨河路 竣工 2023-10-31 planned"]],
  ["青年路7月3日前铺完油面。", ["青年路 铺完油面 2023-07-03 planned"]],
])("%s", (text, expected) => {
  expect(steps(text)).toEqual(expected);
});

test.each([
  "截至5月底，完成投资12亿元，开工42个。",
  "到5月底累计开工42个。",
  "1-5月开工42个。",
  "6月份以来，检查企业5966家，开工整改。",
  "2023年建成公租房500套。",
  "5月当月开工3个，比去年同期多1个。",
  "5月末签约5412户。",
])("%s holds none", (text) => {
  expect(steps(text)).toEqual([]);
});

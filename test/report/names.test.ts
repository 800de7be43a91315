/** What indicators are called: a name is the noun phrase that a planner would write, never the clause beside the figure. */
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";

const names = (report: string): readonly string[] => readReport(documentOf(report)).indicators.map(({ name }) => name);

describe("what a name is made of", () => {
  test.each<[string, string, ...string[]]>([
    [
      "a status clause before the figure",
      "1.城南医院迁建项目。主体结构已施工至地上4层，完成投资1.1亿元，完成年度计划的55%。",
      "城南医院迁建项目投资",
    ],
    [
      "a part of the works that is under way",
      "2.电池隔膜基地项目。设备安装进入尾声，年度投资12亿元，已完成11.4亿元，完成率95%。",
      "电池隔膜基地项目投资",
    ],
    ["works under way", "河西小学正在装饰装修，进度60%。", "河西小学装饰装修进度"],
    ["the mark of what is done", "农村旱厕改造计划800户，农村旱厕改造已完成640户。", "农村旱厕改造"],
    ["what is due", "全镇中稻应收42万亩，已收31.5万亩，占75%。", "中稻"],
    ["who acted", "区直系统共承办代表建议120件，办结率100%。", "代表建议办结"],
    [
      "projects that the heading sorts",
      "（一）产业项目。共51个，年度计划投资50亿元，累计完成40亿元，完成率80%。",
      "产业项目投资",
    ],
    ["what was not begun", "安排水利项目12个，均未开工。", "水利项目"],
  ])("%s", (_what, report, ...expected) => {
    expect(names(report)).toEqual(expected);
  });
});

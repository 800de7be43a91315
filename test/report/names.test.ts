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
    ["the things among which some are counted", "新园6所，6所新园中已开园4所。", "新园开园"],
    ["what is counted behind a long attribute", "年初列入台账的120项重点工作，已完成90项，占75%。", "重点工作"],
    ["who decided on it", "县政府确定实施民生实事28项，全面完成。", "民生实事"],
    ["a short form", "固投67亿元，全年计划90亿元，完成74.4%。", "固定资产投资"],
    [
      "places in brackets",
      "各区重点项目投资情况：投资完成率低于全市平均水平的有南山县（58.4%）、临河县（51.7%）。",
      "南山县重点项目投资",
      "临河县重点项目投资",
    ],
    ["what was not begun", "安排水利项目12个，均未开工。", "水利项目"],
  ])("%s", (_what, report, ...expected) => {
    expect(names(report)).toEqual(expected);
  });
});

describe("whose figure it is", () => {
  const facts = (report: string): readonly (readonly [string, string])[] =>
    readReport(documentOf(report)).facts.map(({ name, text }) => [name, text] as const);

  test("a class that is named by its bound", () => {
    expect(facts("任务完成情况：完成率低于90%的4项，请抓紧推进。")).toEqual([["完成率低于90%", "4项"]]);
  });

  test("ranked places take their kind from what is ranked, and their matter from the heading", () => {
    const report = "（二）热线办理\n街道办结率排前两位的是青石、白桥，分别为99.6%、99.1%；南湖街道垫底，只有93.5%。";
    expect(names(report)).toEqual(["青石街道热线办理", "白桥街道热线办理", "南湖街道热线办理"]);
  });

  test("lots that are counted through", () => {
    expect(facts("农村改厕第一、二批分别安排600户、500户。").map(([name]) => name)).toEqual([
      "农村改厕第一批",
      "农村改厕第二批",
    ]);
  });

  test("how far a figure lies behind its pace", () => {
    const [fact] = facts("充电桩全年新建2,500台，已建1,350台，比序时少建525台。");
    expect(fact?.[0]).toMatch(/^充电桩.*比序时少建$/u);
  });
});

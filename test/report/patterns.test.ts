/** How targets, actuals and ratios stand together in reports: one sentence of each pattern. */
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import type { Indicator, Quantity } from "../../src/report/report";

const text = (quantity: Quantity | null): string => quantity?.text ?? "-";
const linked = (report: string): readonly string[] =>
  readReport(documentOf(report)).indicators.map(
    ({ target, actual, ratio }) => `${text(target)} ${text(actual)} ${text(ratio)}`,
  );
const first = (report: string): Indicator => {
  const [indicator] = readReport(documentOf(report)).indicators;
  if (indicator === undefined) throw new Error(`no indicator in ${report}`);
  return indicator;
};

describe("target, actual and ratio", () => {
  test.each<[string, ...string[]]>([
    ["城镇新增就业目标3.2万人，实际2.71万人，完成84.7%。", "3.2万人 2.71万人 84.7%"],
    ["职业培训目标任务4550人次。截至第二季度开展培训5834人次，完成计划任务的128.2%。", "4550人次 5834人次 128.2%"],
    ["A类培训、B类培训分别完成年计划的118.2%、248.57%。", "- - 118.2%", "- - 248.57%"],
    ["重点项目完成投资1.5万亿元，投资完成率125.5%。", "- 1.5万亿元 125.5%"],
    ["保险类筹资6.65亿元，为年度计划的97.4%。", "- 6.65亿元 97.4%"],
    ["计划疏浚河道5公里，实际疏浚8公里。", "5公里 8公里 -"],
    ["应检80家，实检96家。", "80家 96家 -"],
    ["应评估企业80家，实评96家。", "80家 96家 -"],
    ["空气优良率不低于85%，实际88.2%。", "85% 88.2% -"],
    ["重点项目完成投资刚过半。", "- - 过半"],
    ["新增仓容2.4万吨，任务2万吨，超两成。", "2万吨 2.4万吨 两成"],
    ["污泥处置中心土建刚到四成五。", "- - 四成五"],
    [
      "道路交通项目共44项，年计划投资141.46亿元。已开工33项，开工率75.0%；完成投资44.1亿元，为年计划的31.2%。",
      "44项 33项 75.0%",
      "141.46亿元 44.1亿元 31.2%",
    ],
    ["办理建议210件、提案180件，办复率均达100%。", "210件 - 100%", "180件 - 100%"],
    // Arithmetic tells which figures a ratio was worked out with.
    ["河道清淤完成率91%，即清淤18.2公里，全年任务20公里。", "20公里 18.2公里 91%"],
    ["产业项目开工率87.5%，24个项目中21个已开工。", "24个 21个 87.5%"],
    ["任务6万亩，开工3.8万亩、完工1.7万亩，完工仅占28.3%。", "6万亩 1.7万亩 28.3%"],
    // Whatever the verb.
    ["供水管网原计划铺设46公里，实铺52公里。", "46公里 52公里 -"],
    ["台账412户，腾空357户，余65户11月底前清零。", "412户 357户 -"],
    ["今年计划新植油茶1.2万亩，眼下栽下0.97万亩，进度80.8%。", "1.2万亩 0.97万亩 80.8%"],
    // Plans, floors and ceilings however they are called.
    ["罚没收入3.05亿元，占全年预期的七成六。", "- 3.05亿元 七成六"],
    ["火灾起数要压在12起以下，至今7起。", "12起 7起 -"],
    ["空置率由21.5%降至17.8%，年内目标是降到18%以内。", "18% 17.8% -"],
    ["机插秧、机抛秧任务均为5万亩，实际分别完成4.6万亩、5.3万亩。", "5万亩 4.6万亩 -", "5万亩 5.3万亩 -"],
    ["补贴资金1,850万元，已兑付1,147万元，兑付率为68%。", "1,850万元 1,147万元 68%"],
    ["接收诉求325条，涉及1703人1853.06万元，办结率99.69%。", "325条 - 99.69%"],
    ["受理政务服务事项18132件，公共服务事项4083件，办结率100%。", "18132件 - 100%", "4083件 - 100%"],
    ["发现隐患1187处，已整改992处，限期整改195处。", "1187处 992处 -"],
    ["拨付资金20亿元，拨付率83%，高于70%的要求。", "- 20亿元 83%", "70% 83% -"],
    ["绿化造林超额完成2万亩的任务。", "2万亩 - -"],
    ["新增学位8700多个、比年度计划翻了一番。", "- 8700多个 翻了一番"],
    ["技改完成投资3亿元，超年度计划14%。", "- 3亿元 14%"],
    ["道路计划投资八点五亿元，已完成四点三亿元，投资刚过半。", "八点五亿元 四点三亿元 过半"],
    ["职业技能培训全年6.74万人次，已开展5.31万人次，近八成。", "6.74万人次 5.31万人次 八成"],
    ["到位资金突破50亿元，达到全年目标的三分之二。", "- 50亿元 三分之二"],
    ["户厕改造全年600户，当月50户，累计420户，占70%。", "600户 420户 70%"],
    ["温泉小镇累计投入8,300万元，占总投资（2.1亿元）的39.5%。", "2.1亿元 8,300万元 39.5%"],
    [
      "失业保险、工伤保险参保分别为112.6万人和131.4万人，分别完成年度任务的98.8%、101.1%。",
      "- 112.6万人 98.8%",
      "- 131.4万人 101.1%",
    ],
    [
      "全年计划新签约项目45个、到位资金38亿元，上半年分别完成29个、21.7亿元，占年度任务的64.4%和57.1%。",
      "45个 29个 64.4%",
      "38亿元 21.7亿元 57.1%",
    ],
    ["秋粮应离田3.1万亩，已离田23,500亩，离田率75.8%。", "3.1万亩 23,500亩 75.8%"],
    ["城镇登记失业率3.6%，控制在4.5%的红线以内。", "4.5% 3.6% -"],
    ["规上工业增加值年度目标增长10%以上，实际6.8%。", "10% 6.8% -"],
    ["综合楼计划形象进度40%，实际35%。", "40% 35% -"],
    ["集中供热计划并网120万平方米，尚未动工。", "120万平方米 - -"],
    ["40件民生实事全面完成。", "40件 - -"],
    ["门诊楼目前已完成项目总工程量的60%。", "- - 60%"],
  ])("%s", (report, ...expected) => {
    expect(linked(report)).toEqual(expected);
  });
});

describe("targets changed, divided and compared", () => {
  test.each<[string, ...string[]]>([
    ["职业培训目标任务由4550人次调整为6000人次，已完成5834人次，完成调整后目标的97.2%。", "6000人次 5834人次 97.2%"],
    ["技能培训由4550人次调整为6000人次，实际开展7268人次，达到目标任务的121.1%。", "6000人次 7268人次 121.1%"],
    ["新增学位任务由1200个调增至1500个，截至目前已完成1180个，占调整后任务的78.7%。", "1500个 1180个 78.7%"],
    ["小区改造年初目标46个、调整后目标40个，已开工36个，开工率90%。", "40个 36个 90%"],
    ["高标准农田任务由5万亩调减至4.2万亩，已建成3.1万亩。", "4.2万亩 3.1万亩 -"],
    ["招商到位资金年初目标45亿元，年中调整为50亿元，已到位32亿元，占64%。", "50亿元 32亿元 64%"],
    ["投资计划由年初的12.5亿元调整到10.8亿元，已完成投资6.48亿元，占60%。", "10.8亿元 6.48亿元 60%"],
    [
      "任务是新增就业4.2万人、再就业1.1万人。上半年分别实现2.73万人、0.68万人，依次为全年的65%、62%。",
      "4.2万人 2.73万人 65%",
      "1.1万人 0.68万人 62%",
    ],
    ["工业增加值增长5.9%，既低于一季度7%的阶段目标，也低于全年8.5%的预期目标。", "7% 5.9% -", "8.5% 5.9% -"],
    ["公办园在园幼儿占比54.7%，高出规划目标（53%）1.7个百分点。", "53% 54.7% -"],
    ["社会消费品零售总额增长7.9%，高于年初确定的7%。", "7% 7.9% -"],
    ["管网漏损率10.8%，今年要压到10%以内。", "10% 10.8% -"],
    ["申报龙头企业4家，获批1家，年度任务是2家。", "2家 1家 -"],
    ["财政收入12.03亿元，是年度预算（15.3亿元）的78.6%。", "15.3亿元 12.03亿元 78.6%"],
    ["就业完成目标任务的1.29倍。", "- - 1.29倍"],
  ])("%s", (report, ...expected) => {
    expect(linked(report)).toEqual(expected);
  });

  test("the old target is kept beside the new one, and the planner is told", () => {
    const { indicators, facts } = readReport(documentOf("职业培训目标任务由4550人次调整为6000人次，已完成5834人次。"));
    expect(indicators[0]?.name).toBe("职业培训");
    expect(indicators[0]?.doubts).toEqual([{ code: "changedTarget", figures: ["4550人次", "6000人次"] }]);
    expect(facts.map(({ name, text: figure }) => [name, figure])).toEqual([["职业培训原目标", "4550人次"]]);
  });

  test.each(["公交票价由2元调整为1元。", "儿童福利院床位由45张扩展为120张。"])("no target is changed: %s", (report) => {
    expect(linked(report)).toEqual([]);
  });
});

describe("wholes and their parts", () => {
  test.each<[string, ...string[]]>([
    ["112条措施落实了109条。", "112条 109条 -"],
    ["白水河43个入河排污口整治完毕39个。", "43个 39个 -"],
    ["5所新园里有3所开园。", "5所 3所 -"],
    ["今年新建养老服务站25个，主体完工17个，其中投入运营9个。", "25个 17个 -"],
    ["欠款台账8,640万元，7月清偿912万元，已累计清偿6,048万元，清偿率70%。", "8,640万元 6,048万元 70%"],
    ["热线诉求本月5,120件、累计33,800件，按时办结率本月97.3%、累计98.1%。", "5,120件 - 97.3%", "33,800件 - 98.1%"],
    ["领导批示137件，反馈率100%，办结率90.5%。", "137件 - 100%", "137件 - 90.5%"],
    ["发现问题53个，其中现场整改29个，限期整改24个，目前整改率81.1%。", "53个 - 81.1%"],
    ["隧道掘进1,840米，占全长2,300米的八成。", "2,300米 1,840米 八成"],
    ["危房改造412户，全部竣工。", "412户 - -"],
    ["三家农贸市场要改造，两家已开业。"],
    ["办结率排前三位的是桃源、石桥、南湖，分别为99.6%、99.1%、98.8%。", "- - 99.6%", "- - 99.1%", "- - 98.8%"],
    ["支出进度居后的是文旅局（52.7%）和交通局（41.3%）。", "- - 52.7%", "- - 41.3%"],
    ["行政村127个，集体收入超过20万元的83个。"],
    ["任务58项，完成41项；在建13项，未动工4项。", "58项 41项 -"],
    ["月末实有经营主体13.9万户，新登记1.71万户。"],
  ])("%s", (report, ...expected) => {
    expect(linked(report)).toEqual(expected);
  });
});

describe("what is no indicator", () => {
  test.each([
    "机关事业养老保险参保缴费7496人。",
    "快递服务率达到95%，空气质量优良比为97.3%。",
    "民生支出占公共预算支出的80%。",
    "地区生产总值增长5.8%，进出口总值下降2.4%。",
    "全年接待游客3亿人次。",
  ])("%s", (report) => {
    expect(linked(report)).toEqual([]);
  });
});

describe("what is said of an indicator", () => {
  test.each<[string, string, Partial<Indicator>]>([
    ["a ceiling", "城镇登记失业率控制在4.5%以内。", { kind: "limit", direction: "down" }],
    ["a rate of what came in", "接收诉求325条，办结率99.69%。", { kind: "rate", direction: "up" }],
    ["a share of the works", "看台形象进度40%。", { kind: "progress" }],
    ["people insured are a stock", "失业保险参保30706人，完成计划任务的97.76%。", { kind: "ratio", basis: "stock" }],
    [
      "a deadline and its delay",
      "2025年医院主体工程原计划6月底封顶，目前完成85%，预计延到10月底。",
      { deadline: "2025-10-31", status: "ongoing" },
    ],
    ["a status told outright", "河道计划整治11.6公里，已全部完工。", { status: "done" }],
    [
      "what is to be done by a date is not done",
      "2024年扩建校舍6所，已完工4所，剩余2所正在装饰，12月底前全部完工。",
      { status: "ongoing" },
    ],
    [
      "what was done on a date is no deadline",
      "2024年客运中心主体结构已于7月封顶，幕墙安装完成40%，装修单位已进场。",
      { deadline: null },
    ],
    [
      "the end of the works is no deadline of the year's money",
      "北环路年度计划投资6亿元，完成4.35亿元，占年度计划的72.5%。计划2026年6月通车。",
      { deadline: null },
    ],
    [
      "another matter that has not begun",
      "全民健身中心项目形象进度仅45%，县残疾人康复中心至今未开工。",
      { status: null },
    ],
    ["who answers for it", "公路计划投资1.2亿元，完成3080万元、占25.7%（责任单位：县交通局）。", { owner: "县交通局" }],
    ["no target handed down", "城镇新增就业4.2万人，省市暂未下达目标任务。", { kind: "none" }],
  ])("%s", (_, report, expected) => {
    expect(first(report)).toMatchObject(expected);
  });

  test("works begin on the day that the text tells", () => {
    expect(first("职教中心新校区2024年3月动工，形象进度达68%。").start).toBe("2024-03-01");
    expect(first("职教中心新校区形象进度达68%。").start).toBeNull();
  });

  test("a name that names nothing is doubted", () => {
    expect(first("完成投资3亿元，占年度计划的60%。").doubts).toContainEqual({ code: "nameGuessed", figures: ["投资"] });
    expect(first("水利项目完成投资3亿元，占年度计划的60%。").doubts).toEqual([]);
  });

  test("the period's figure stands beside the cumulative one", () => {
    const report =
      "二季度城镇新增就业3.23万人，完成全年任务的35.86%；今年以来新增就业6.1万人，完成全年任务9万人的67.8%。";
    expect(first(report)).toMatchObject({
      period: { value: 32300 },
      actual: { value: 61000 },
      target: { value: 90000 },
    });
  });

  test("two targets of one actual are two indicators", () => {
    const report = "城镇新增就业50801人，为省定目标的130.26%、市定目标的127%。";
    const { indicators } = readReport(documentOf(report));
    expect(indicators.map(({ actual, ratio }) => [actual?.value, ratio?.value])).toEqual([
      [50801, 1.3026],
      [50801, 1.27],
    ]);
  });

  test("more than planned by so much is a ratio above one", () => {
    expect(first("见习招募3420人，超计划14%。").ratio?.value).toBe(1.14);
  });

  test("过半 is a ratio behind a plan and a saying elsewhere", () => {
    const read = (report: string) => readReport(documentOf(report)).indicators;
    expect(read("棚户区改造任务过半。")).toMatchObject([
      { name: "棚户区改造", ratio: { value: 0.5, qualifier: "超" } },
    ]);
    expect(read("全市上下努力实现时间过半、任务过半。")).toEqual([]);
  });

  test("a limit fits no ratio but its own", () => {
    const report =
      "全市用水总量控制在3.8亿立方米以内，上半年用水1.72亿立方米。万元增加值用水量下降4.3%，完成目标（5%）的86%。";
    expect(readReport(documentOf(report)).indicators).toMatchObject([
      { name: "用水总量", kind: "limit", ratio: null },
      { kind: "growth", target: { value: -0.05 }, actual: { value: -0.043 }, ratio: { value: 0.86 } },
    ]);
  });

  test.each<[string, string, readonly (number | undefined)[]]>([
    [
      "a ratio of money is of the money, not of what was counted between",
      "安排衔接资金1.08亿元，实施项目76个，已完工69个，资金支付率92.5%。",
      [108_000_000, undefined, 0.925],
    ],
    [
      "what is told of one place as of the other is of the same plan",
      "清河县完成投资18.6亿元，占年度任务的82.3%；石泉县完成12.4亿元，占68.9%。",
      [undefined, 1_240_000_000, 0.689],
    ],
    ["a goal for growth", "固定资产投资增速目标12%，实际增长9.6%，低于目标2.4个百分点。", [0.12, 0.096, undefined]],
    [
      "the whole may stand in the ratio's words, whatever it is called",
      "石门隧道单洞掘进3860米，为设计长度4825米的80%。",
      [4825, 3860, 0.8],
    ],
    [
      "of all that was set out",
      "确定民生实事28项，涵盖就业等领域。截至9月30日，已完成11项，占项目总数的39.3%。",
      [28, 11, 0.393],
    ],
    [
      "a later figure of one month does not answer what the ratio has settled",
      "全市死亡31人。全年死亡人数控制指标为52人，占控制指标的59.6%。其中9月份死亡2人。",
      [52, 31, 0.596],
    ],
  ])("%s", (_, report, expected) => {
    const { indicators } = readReport(documentOf(report));
    const linked = indicators.map(({ target, actual, ratio }) => [target?.value, actual?.value, ratio?.value]);
    expect(linked).toContainEqual(expected);
  });

  test("places ranked one behind the other have no ratio of each other", () => {
    const report =
      "排名前两位的是：临江县（98.2%）、河东区（95.1%）；排名后两位的是：云山县（61.3%）、松岭县（58.7%）。";
    const { indicators, facts } = readReport(documentOf(report));
    const told = [...indicators.map(({ ratio }) => ratio?.text), ...facts.map(({ text }) => text)];
    expect(told.sort()).toEqual(["58.7%", "61.3%", "95.1%", "98.2%"]);
  });

  test("what is told behind a part is told of the whole", () => {
    const report = "全市126个重点项目，其中亿元以上项目57个。累计完成投资312.4亿元，占年度计划420亿元的74.4%。";
    expect(first(report).name).toMatch(/^重点项目.*投资$/u);
  });

  test("a works whose name holds a verb is the matter of its heading", () => {
    const report = "3.农村饮水安全巩固提升工程。计划投资1200万元，目前已完成860万元。";
    expect(first(report).name).toMatch(/^农村饮水安全巩固提升工程/u);
  });

  test("a fall is negative, and 同比 stands in the name", () => {
    const { facts } = readReport(documentOf("生产安全事故起数同比下降18.2%。"));
    expect(facts).toMatchObject([{ value: -0.182 }]);
    expect(facts[0]?.name).toMatch(/事故起数同比$/u);
  });
});

describe("names", () => {
  test.each<[string, string]>([
    ["2021年职业培训工作目标任务4550人次，完成5834人次。", "职业培训"],
    ["截至目前城镇职工参保缴费30028人，完成计划任务的92%。", "城镇职工参保缴费"],
    ["全市共计接收325条农民工诉求，办结率99.69%。", "农民工诉求办结"],
    ["市民体育场项目：看台已封顶。进度为完成工程量的30%。", "市民体育场项目工程量"],
  ])("%s", (report, name) => {
    expect(first(report).name).toBe(name);
  });
});

test("a target of one section is answered in another", () => {
  const report =
    "一、年初目标\n主要预期目标是：财政收入力争达到12.5亿元，登记失业率不高于3.8%。\n二、完成情况\n财政收入12.07亿元，为目标数的96.6%；登记失业率为3.5%。";
  expect(linked(report)).toEqual(["12.5亿元 12.07亿元 96.6%", "3.8% 3.5% -"]);
});

test("a target told after its figure is that of the ratio printed with it", () => {
  const done = "一、进展\n2024年上半年完成年度任务的40%，到位资金80亿元。";
  expect(
    linked(`临江市2024年招商工作总结\n${done}\n二、打算\n下半年抓好落实，确保全年200亿元到位资金目标圆满完成。`),
  ).toEqual(["200亿元 80亿元 40%"]);
  // Next year's target may be as high as this year's.
  expect(
    linked(
      `临江市2024年招商工作总结\n${done}\n二、2025年目标\n各地要抓好招商引资各项工作落实，确保全年200亿元到位资金目标圆满完成。`,
    ),
  ).not.toContain("200亿元 80亿元 40%");
});

test("what may be whole and part is offered, not asserted", () => {
  const report = readReport(documentOf("旅游公厕已开工20个，5座已完工。"));
  expect(report.indicators).toEqual([]);
  expect(report.possible).toMatchObject([{ target: { text: "20个" }, actual: { text: "5座" } }]);
  expect(readReport(documentOf("旅游公厕已开工20个，5座主体建筑已完工。")).possible).toEqual([]);
});

/** The report's own figures against each other: slips are found, rounding is none. Reads reports whole. */
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import type { Check } from "../../src/report/report";

const read = (text: string): { readonly conflicts: readonly string[]; readonly checks: readonly string[] } => {
  const report = readReport(documentOf(text));
  const told = ({ arithmetic, printed }: Check): string =>
    printed === null ? arithmetic : `${arithmetic} ≠ ${printed}`;
  return { conflicts: report.conflicts.map(told), checks: report.checks.map(told) };
};

describe("slips", () => {
  test.each([
    [
      "a ratio that is not actual over target",
      "全年培训任务4000人，已培训2100人，完成率62.5%。",
      ["2100/4000=52.5% ≠ 62.5%"],
    ],
    ["a rate that no whole number gives", "共接收诉求40件，办结率91%。", ["36/40=90%，37/40=93% ≠ 91%"]],
    ["parts beyond their whole", "发放贷款90笔，其中个人58笔，企业40笔。", ["58+40=98 ≠ 90笔"]],
    ["one part beyond its whole", "新增泊位640个，其中利用闲置土地建设690个。", ["690>640 ≠ 640个"]],
    ["a rest that is not left", "计划建设80座，已建成66座，其余19座在建。", ["66+19=85 ≠ 80座"]],
    [
      "a distance from what was planned",
      "计划投资62亿元，完成投资45亿元，与年度目标差距27亿元。",
      ["45亿+27亿=72亿 ≠ 62亿元"],
    ],
    [
      "done, under way and left that miss one",
      "全市项目60项，已完工31项，在建17项，尚未开工11项。",
      ["31+17+11=59 ≠ 60项"],
    ],
    ["a rest whose words follow it", "全县24个村，19个完成任务，6个未完成。", ["19+6=25 ≠ 24个"]],
    [
      "a doubling that is none",
      "产值由2020年的14.2亿元增加到2023年的21.3亿元，翻了一番。",
      ["21.3亿/14.2亿=1.50 ≠ 翻了一番"],
    ],
    ["a multiple of last year", "出口额达到9.6亿元，是上年3.2亿元的3.5倍。", ["9.6亿/3.2亿=3.00 ≠ 3.5倍"]],
    [
      "a rise in the figures' own unit",
      "参保人数由43.7万人增加到46.2万人，净增3.5万人。",
      ["46.2万-43.7万=2.5万 ≠ 3.5万人"],
    ],
    ["a rise that was a fall", "发生事故29起，去年同期34起，同比上升14.7%。", ["29/34-1=-14.7% ≠ 14.7%"]],
    ["a step and its percentage", "收入15.9亿元，同比增加0.9亿元，增长9%。", ["0.9亿/(15.9亿-0.9亿)=6% ≠ 9%"]],
    [
      "parts that all but make their whole",
      "种植粮食3.46万亩，其中水稻2.16万亩、玉米0.75万亩、红薯等0.45万亩，另种蔬菜900亩。",
      ["2.16万+0.75万+0.45万=3.36万 ≠ 3.46万亩"],
    ],
    [
      "a rest of what was told far before",
      "已处置3.68万立方米，占92%，剩余0.42万立方米。",
      ["3.68万/(3.68万+0.42万)=90% ≠ 92%"],
    ],
    [
      "what lacks of a target that is set",
      "争取资金2.36亿元，完成年度任务（3亿元）的78.7%，尚差0.84亿元。",
      ["2.36亿+0.84亿=3.2亿 ≠ 3亿元"],
    ],
    ["done, on pace and behind", "全县20项实事，截至10月底已完成9项，达到序时进度9项，滞后3项。", ["9+9+3=21 ≠ 20项"]],
    [
      "a rate that repeats the act of a count",
      "排查矛盾136起，调处成功131起，调处成功率93.6%。",
      ["131/136=96.3% ≠ 93.6%"],
    ],
    ["shares that divide one whole", "资金来源中，财政占48%，银行占35%，自筹占21%。", ["48%+35%+21%=104% ≠ 100%"]],
    [
      "a ratio far from its figures by a moved point",
      "年度投资计划80亿元，完成412亿元，占计划的51.5%。",
      ["412亿/80亿=515.0% ≠ 51.5%"],
    ],
    ["done and left that do not make the whole", "发现隐患120处，已整改95处，限期整改15处。", ["95+15=110 ≠ 120处"]],
    [
      "a share that fits no printed base",
      "梳理政务服务事项300项、公共服务事项50项，最多跑一次政务服务事项291项，占比99.32%。",
      ["291/300=97.00% ≠ 99.32%"],
    ],
    ["classes that leave the total", "全市实施工程40项。工程类20项，补助类8项，培训类13项。", ["20+8+13=41 ≠ 40项"]],
    [
      "a distance from pace",
      "2023年任务进展。截至6月底，投资任务20亿元，完成11亿元，完成率55%，快于序时进度8个百分点。",
      ["55%-50.0%=5 ≠ 8个百分点"],
    ],
    [
      "a part that exceeds what the whole has done",
      "全市项目200个，开工率80.0%；其中工业项目开工170个，开工率95.0%。",
      ["200×80.0%=160<170 ≠ 170个"],
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text).conflicts).toEqual(expected);
  });

  test("headings whose counts do not make the total, and shares of another total", () => {
    const text = [
      "全年共分解任务50项，分三类通报。",
      "一、已完成12项，占任务总数的25.0%",
      "进展良好。",
      "二、正在推进30项，占62.5%",
      "加快实施。",
      "三、进度滞后6项，占12.5%",
      "正在追赶。",
    ].join("\n");
    expect(read(text).conflicts).toContain("12+30+6=48 ≠ 50项");
    expect(read(text).conflicts).toContain("12/50=24.0% ≠ 25.0%");
    expect(read(text).conflicts).toContain("30/50=60.0%，6/50=12.0% ≠ 62.5%、12.5%");
  });

  test("a total row that its column does not make", () => {
    const text =
      "县区\t计划（亿元）\t完成（亿元）\t完成率\n临江\t8.00\t4.00\t50.0%\n望山\t6.00\t3.60\t60.0%\n合计\t14.00\t8.60\t61.4%";
    expect(read(text).conflicts).toEqual(["4.00+3.60=7.6 ≠ 8.60"]);
  });
});

const ROWS =
  "乡镇\t任务（户）\t完成（户）\t完成率\n临江镇\t640\t576\t90.0%\n望山镇\t480\t420\t87.5%\n河湾乡\t300\t234\t78.0%\n合计\t1420\t1230\t86.6%\n";

describe("a figure of a table that the prose repeats", () => {
  test.each([
    ["the same", "从进度看，望山镇完成率87.5%，河湾乡完成234户。", []],
    ["digits that changed places", "从进度看，望山镇完成率78.5%。", ["87.5%≠78.5% ≠ 78.5%"]],
    ["one digit", "河湾乡完成284户，列末位。", ["234≠284 ≠ 284户"]],
    ["another time", "上月河湾乡完成284户；河湾乡去年同期完成率79.0%。", []],
    ["another measure", "望山镇整改率88.5%，河湾乡新建护坡300处。", []],
    ["a figure that no slip explains", "河湾乡完成120户验收。", []],
  ])("%s", (_, prose, expected) => {
    expect(read(ROWS + prose).conflicts).toEqual(expected);
  });
});

describe("what agrees is told, what rounding explains is no slip", () => {
  test.each([
    ["5.31万 of 6.74万", "全年培训任务6.74万人次，已培训5.31万人次，完成率78.8%。", "5.31万/6.74万=78.8%"],
    ["a rounded actual beside a fine ratio", "年度任务139294人，已完成6万余人，完成率43.37%。", "6万/139294=43.07%"],
    ["parts that make the whole", "发放贷款98笔，其中个人58笔，企业40笔。", "58+40=98"],
    ["parts told without a word about it", "放款98笔，个人拿到58笔，企业拿到40笔。", "58+40=98"],
    ["done, under way and left", "年度计划60个，已完工41个，在建12个，尚未动工7个。", "41+12+7=60"],
    ["a change since last year", "上半年发生事故29起，去年同期34起，同比下降14.7%。", "29/34-1=-14.7%"],
    ["a doubling", "游客326万人次，较去年同期的161万人次翻番。", "326万/161万=2.02"],
    ["a fall since the year before", "时限由15.2天压缩到9.1天，压缩40%。", "9.1/15.2-1=-40%"],
    ["a step and its percentage", "收入12.6亿元，同比增加0.9亿元，增长7.7%。", "0.9亿/(12.6亿-0.9亿)=7.7%"],
    [
      "parts of what stands further back",
      "收入9.6亿元，同比增收0.7亿元。其中税收6.2亿元，非税收入3.4亿元。",
      "6.2亿+3.4亿=9.6亿",
    ],
    [
      "parts in a bracket behind their whole",
      "完成营造林15.2万亩（其中人工造林6.1万亩、退化林修复9.1万亩），占年度任务16万亩的95%。",
      "6.1万+9.1万=15.2万",
    ],
    ["done and left", "发现隐患120处，已整改95处，限期整改25处。", "95+25=120"],
    ["classes that make the total", "全市实施工程41项。工程类20项，补助类8项，培训类13项。", "20+8+13=41"],
    [
      "a distance from pace",
      "2023年任务进展。截至9月底，改造任务200公里，已完成163公里，完成81.5%，快于序时进度6.5个百分点。",
      "81.5%-75.0%=6.5",
    ],
  ])("%s", (_, text, expected) => {
    const { conflicts, checks } = read(text);
    expect(conflicts).toEqual([]);
    expect(checks).toContain(expected);
  });

  test.each([
    ["parts that need not be all", "共有卫生机构124个，其中医院14个，服务中心31个。"],
    ["parts in brackets", "幼儿园47所，其中公办32所（乡镇1所），民办15所（普惠10所）。"],
    [
      "shares moved to make 100%",
      "细化任务222个。绿灯24个、占10.8%，蓝灯10个、占4.5%，白灯162个、占72.9%，红灯17个、占7.7%，其他9个、占4.1%。",
    ],
    ["a target that was raised", "培训任务由3000人调整为4000人，已培训3000人，完成率75%。"],
    ["a limit", "年度控制数21起，上半年发生9起。"],
    ["parts that one person can be twice", "培训学员600人，其中女性380人、返乡人员250人、残疾人90人。"],
    ["done, on pace, behind and called off", "全县68项任务，已完成21项，达到序时进度36项；滞后8项；取消3项。"],
    ["a part of what is left", "批示件共214件，办结196件，办结率91.6%；超期未办结11件。"],
    ["parts that leave out some", "全市机构1252家，其中医院41家、基层机构1163家。"],
    ["shares of what one person can be twice", "干部中女性占比41%，党员占比38%，研究生占比26%。"],
    ["a change of one of the parts", "收入12.6亿元，其中税收同比增加0.9亿元，增长12.3%。"],
    ["a yearly mean of many years", "产值由14.2亿元增加到21.3亿元，年均增长14.5%。"],
    ["classes that hold each other", "落地企业74家，其中千万元以上的61家、亿元以上的33家、十亿元以上的4家。"],
    [
      "a rise that is told before the parts",
      "收入完成9.6亿元，同比增收0.7亿元。其中税收收入6.2亿元，非税收入3.4亿元。",
    ],
    [
      "a part that belongs to no figure beside it",
      "进展缓慢的事项中，县直3项、乡镇2项。其中，民生类42项，已办结30项。",
    ],
    ["what is done and what has not begun, others being under way", "计划改造52个，其中完工19个，未开工7个。"],
    ["finished ones among those begun", "计划改造52个，已开工45个，其中完工19个；未开工7个。"],
    ["a rest that is the rest of what was told before", "计划建设80座，已建成66座，投用41座，其余14座在建。"],
    ["what is left of another matter", "年度任务900户，已改造810户，完成90%；排查问题210户，已整改196户，剩余14户。"],
    ["a rate of money beside a count", "安排资金8600万元，实施项目54个，已完工38个，资金支付进度91.3%。"],
    [
      "a ratio whose whole was told before other figures",
      "续建项目计划投资30亿元，新建项目计划投资20亿元。已开工46个，完成投资32亿元，其中续建项目完成21.6亿元，占72%；新建项目完成10.4亿元，占52%。",
    ],
    [
      "each part with a base of its own",
      "任务40万亩，其中新建25万亩、提升15万亩。已完工31万亩，占77.5%，其中新建部分完成20万亩，占80%；提升部分完成11万亩，占73%。",
    ],
    [
      "a share of all that was invested, beside this year's plan",
      "年度计划投资6亿元，已完成3.3亿元，占55%；总投资30亿元，累计完成13.5亿元，占45%。",
    ],
    [
      "a table whose last ratio is of the column before it",
      "类别\t计划资金（万元）\t到位资金（万元）\t支出资金（万元）\t支出率\n省级\t9000\t8000\t6400\t80.0%\n县级\t4000\t3000\t2700\t90.0%\n合计\t13000\t11000\t9100\t82.7%",
    ],
  ])("%s", (_, text) => {
    expect(read(text).conflicts).toEqual([]);
  });
});

test("every figure of a conflict has its place", () => {
  const text = "全年培训任务4000人，已培训2100人，完成率62.5%。";
  const [conflict] = readReport(documentOf(text)).conflicts;
  expect(conflict?.starts.map((start) => text.slice(start, start + 4))).toEqual(["4000", "2100", "62.5"]);
});

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

describe("what agrees is told, what rounding explains is no slip", () => {
  test.each([
    ["5.31万 of 6.74万", "全年培训任务6.74万人次，已培训5.31万人次，完成率78.8%。", "5.31万/6.74万=78.8%"],
    ["a rounded actual beside a fine ratio", "年度任务139294人，已完成6万余人，完成率43.37%。", "6万/139294=43.07%"],
    ["parts that make the whole", "发放贷款98笔，其中个人58笔，企业40笔。", "58+40=98"],
    ["parts told without a word about it", "放款98笔，个人拿到58笔，企业拿到40笔。", "58+40=98"],
    ["done, under way and left", "年度计划60个，已完工41个，在建12个，尚未动工7个。", "41+12+7=60"],
    ["a change since last year", "上半年发生事故29起，去年同期34起，同比下降14.7%。", "29/34-1=-14.7%"],
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
  ])("%s", (_, text) => {
    expect(read(text).conflicts).toEqual([]);
  });
});

test("every figure of a conflict has its place", () => {
  const text = "全年培训任务4000人，已培训2100人，完成率62.5%。";
  const [conflict] = readReport(documentOf(text)).conflicts;
  expect(conflict?.starts.map((start) => text.slice(start, start + 4))).toEqual(["4000", "2100", "62.5"]);
});

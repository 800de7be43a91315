/** Figures of a sentence: number, unit and qualifier; and numbers that are no statistics. */
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import type { Quantity } from "../../src/report/report";

const figuresIn = (text: string): readonly Quantity[] => {
  const { indicators, facts } = readReport(documentOf(text));
  const found = indicators.flatMap(({ target, actual, ratio }) =>
    [target, actual, ratio].filter((one) => one !== null),
  );
  return [...found, ...facts].sort((a, b) => a.start - b.start);
};
const shown = (text: string): readonly string[] =>
  figuresIn(text).map(
    ({ text: printed, value, unit, qualifier }) => `${printed}=${String(value)}${unit}${qualifier ?? ""}`,
  );

describe("numbers with their units", () => {
  test.each<[string, ...string[]]>([
    ["累计培训1.6796万人次。", "1.6796万人次=16796人次"],
    ["发放资金487万元。", "487万元=4870000元"],
    ["完成改造14万平米。", "14万平米=140000平方米"],
    ["铺设管网9.8千米。", "9.8千米=9.8千米"],
    ["装机达到1900万千瓦。", "1900万千瓦=19000000千瓦达"],
    ["均价6200元/平方米。", "6200元/平方米=6200元/平方米"],
    ["补贴标准60元/人·月。", "60元/人·月=60元/人·月"],
    ["均值41微克/立方米。", "41微克/立方米=41微克/立方米"],
    ["入驻企业36家116人。", "36家=36家", "116人=116人"],
    ["惠及120余万婴幼儿。", "120余万=1200000人余"],
    ["年门诊人次约39万。", "39万=390000人次约"],
    ["节能1302万吨标准煤。", "1302万吨标准煤=13020000吨标准煤"],
    ["建成车位3,180个。", "3,180个=3180个"],
    ["新增泊位１，２００个。", "１，２００个=1200个"],
    ["发放贷款 5.31 亿元。", "5.31 亿元=531000000元"],
    ["带动就业\n六百人以上。", "六百人=600人以上"],
    ["绿化覆盖率43.29%。", "43.29%=0.4329%"],
    ["高出1.2个百分点。", "1.2个百分点=1.2百分点"],
  ])("%s", (text, ...expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe("qualifiers", () => {
  test.each<[string, string]>([
    ["投入约3.6万元。", "约"],
    ["投入3.6万元左右。", "约"],
    ["投入近3.6万元。", "近"],
    ["投入超过3.6万元。", "超"],
    ["投入突破3.6万元。", "超"],
    ["投入逾3.6万元。", "超"],
    ["投入达3.6万元。", "达"],
    ["投入不少于3.6万元。", "不少于"],
    ["投入不低于3.6万元。", "不少于"],
    ["投入至少3.6万元。", "至少"],
    ["投入3.6万余元。", "余"],
    ["投入达到3.6万元以上。", "以上"],
    ["投入不超过3.6万元。", "以内"],
  ])("%s → %s", (text, qualifier) => {
    expect(figuresIn(text).map((figure) => figure.qualifier)).toEqual([qualifier]);
  });

  test("a range is its two ends", () => {
    expect(shown("单价180—220元/平方米。")).toEqual(["180=180元/平方米至少", "220元/平方米=220元/平方米以内"]);
    expect(shown("年产300至350万吨。")).toEqual(["300=3000000吨至少", "350万吨=3500000吨以内"]);
  });
});

describe("numbers that are no statistics", () => {
  test.each([
    "2021年3月15日召开会议。",
    "S304线和G219线开工，管径DN600，桩号K2+196。",
    "增速居全国第3位。",
    "落实“8+4”政策体系和“10项惠民工程”。",
    "坚持两手抓，一座资源型城市，三项社会保险。",
    "连续5个季度居前，储备3-4个月。",
    "严控单笔50万元以下拖欠账款。",
    "联系电话6620418。",
    "“十四五”规划纲要明确。",
    "三分钟办结，24小时受理。",
  ])("%s", (text) => {
    expect(shown(text)).toEqual([]);
  });
});

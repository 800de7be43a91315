/**
 * Units behind a number, as reports write them and as a planner does. Data only; `figures.ts` reads them.
 */
import { listed } from "./listed";

/** What a unit says of its number: an amount, a share (fraction), percentage points, or a span of time that is no statistic. */
export type Measure = "amount" | "share" | "points" | "time";

export interface Unit {
  /** As a planner writes it. */
  readonly name: string;
  readonly measure: Measure;
  /** Size of the printed unit in terms of `name`: 0.01 for %, 0.001 for ‰. */
  readonly size: number;
}

const amounts = (...names: string[]): readonly (readonly [string, Unit])[] =>
  names.map((name) => [name, { name, measure: "amount", size: 1 }] as const);
const alias = (printed: string, name: string, size = 1): readonly [string, Unit] => [
  printed,
  { name, measure: "amount", size },
];
const share = (printed: string, size: number): readonly [string, Unit] => [
  printed,
  { name: "%", measure: "share", size },
];
const points = (printed: string): readonly [string, Unit] => [printed, { name: "百分点", measure: "points", size: 1 }];
const times = (...names: string[]): readonly (readonly [string, Unit])[] =>
  names.map((name) => [name, { name, measure: "time", size: 1 }] as const);

/**
 * Units that measure instead of count: a printed figure in them was rounded. Whatever is counted one by one (人, 件, 户, 个 …)
 * is exact as printed unless a multiplier (万, 亿) stands before its unit.
 */
const MEASURING: readonly (readonly [string, Unit])[] = [
  share("%", 0.01),
  points("百分点"),
  ...amounts("元", "美元", "公里", "千米", "里", "米", "毫米", "平方公里", "平方米", "立方米", "亩", "公顷"),
  ...amounts("吨标准煤", "吨", "公斤", "千克", "克", "升", "千瓦时", "千瓦", "度", "路"),
  ...times("小时"),
];
/** What such a unit is counted by, beside itself: rates of pay, prices, concentrations. */
const MEASURING_RATES: readonly string[] = ["元/人·月", "元/人·年", "元/平方米", "微克/立方米"];

export const MEASURED_UNITS: ReadonlySet<string> = new Set([
  ...MEASURING.map(([, { name }]) => name),
  ...MEASURING_RATES,
]);

/** Longest match wins: 人次 before 人, 个百分点 before 个, 万千瓦时 after its multiplier as 千瓦时. */
export const UNITS: readonly (readonly [string, Unit])[] = [
  ...MEASURING,
  share("％", 0.01),
  share("‰", 0.001),
  points("个百分点"),
  points("个点"),
  // People and households.
  ...amounts("人次", "人", "名", "位", "户次", "户", "户籍", "家次", "家", "人份", "例", "对", "口人"),
  // Matters and things counted one by one.
  ...amounts(
    "个",
    "个次",
    "件次",
    "件",
    "项次",
    "项",
    "条次",
    "条",
    "起",
    "宗",
    "笔",
    "单",
    "批次",
    "批",
    "轮次",
    "轮",
    "场次",
  ),
  ...amounts(
    "场",
    "次",
    "趟",
    "期",
    "篇",
    "本",
    "册",
    "份",
    "张",
    "枚",
    "面",
    "块",
    "片",
    "段",
    "处",
    "点位",
    "只",
    "头",
    "羽",
  ),
  ...amounts(
    "匹",
    "尾",
    "株",
    "棵",
    "穴",
    "台套",
    "台次",
    "台",
    "套",
    "辆次",
    "辆",
    "艘",
    "架次",
    "架",
    "部",
    "具",
    "把",
    "支",
  ),
  ...amounts(
    "管",
    "基",
    "榀",
    "墩",
    "跨",
    "船",
    "筐",
    "箱",
    "垛",
    "盏",
    "根",
    "杆",
    "眼",
    "孔",
    "座",
    "栋",
    "幢",
    "间",
    "所",
    "张床",
    "床",
    "层",
    "组",
    "队",
    "门",
    "种",
    "类",
  ),
  ...amounts(
    "款",
    "课时",
    "学时",
    "班",
    "班次",
    "班列",
    "列",
    "标箱",
    "票",
    "站",
    "道",
    "团",
    "粒",
    "袋",
    "瓶",
    "盒",
    "桶",
    "扇",
  ),
  ...amounts(
    "剂次",
    "剂",
    "针次",
    "人·次",
    "樘",
    "节",
    "卷",
    "幅",
    "堂",
    "桩",
    "口",
    "颗",
    "副",
    "双",
    "顶",
    "床位",
    "工位",
    "车位",
  ),
  // Money.
  ...amounts("欧元", "港元", "英镑"),
  alias("块钱", "元"),
  alias("元人民币", "元"),
  // Length, area, volume, mass.
  ...amounts("延米", "厘米", "海里", "平方千米"),
  ...amounts("吨标煤", "斤", "毫升", "吨/日", "载重吨", "总吨"),
  alias("平米", "平方米"),
  alias("平方", "平方米"),
  alias("㎡", "平方米"),
  alias("m²", "平方米"),
  alias("m2", "平方米"),
  alias("立方", "立方米"),
  alias("方", "立方米"),
  alias("m³", "立方米"),
  alias("m3", "立方米"),
  alias("km", "公里"),
  alias("km²", "平方公里"),
  alias("㎞", "公里"),
  alias("kg", "公斤"),
  alias("m", "米"),
  alias("mm", "毫米"),
  alias("t", "吨"),
  // Energy and air.
  ...amounts("兆瓦时", "兆瓦", "瓦", "吉瓦", "度电", "千伏安", "千伏", "伏", "兆伏安", "微克", "毫克", "摄氏度"),
  alias("kW", "千瓦"),
  alias("kw", "千瓦"),
  alias("kWh", "千瓦时"),
  alias("kwh", "千瓦时"),
  alias("MW", "兆瓦"),
  alias("GW", "吉瓦"),
  alias("kV", "千伏"),
  alias("μg", "微克"),
  alias("ug", "微克"),
  alias("mg", "毫克"),
  // Days count (达标天数235天), other spans of time do not (3-4个月, 连续5个季度, 24小时).
  ...amounts("天", "个工作日", "工作日", "倍", "分", "分贝", "TB", "GB", "兆", "P", "床/千人"),
  ...times(
    "年",
    "个年",
    "年度",
    "周年",
    "年级",
    "个月",
    "月",
    "月份",
    "个季度",
    "季度",
    "个学期",
    "学期",
    "日",
    "号",
    "周",
    "星期",
  ),
  ...times(
    "时",
    "个小时",
    "分钟",
    "秒",
    "点钟",
    "岁",
    "周岁",
    "届",
    "级",
    "代",
    "强",
    "版",
    "世纪",
    "旬",
    "后",
    "线",
    "室",
  ),
  ...times("楼", "号楼", "日内", "大", "地", "刻", "点", "环"),
];

/** What may stand behind 每 or a stroke in a compound unit: 元/平方米, 微克/立方米, 元/人·月. */
export const UNIT_STROKES = "/／每";
export const UNIT_DOTS = "·•";
export const UNIT_DENOMINATORS: readonly (readonly [string, string])[] = [
  ...listed("平方米 立方米 平方公里 公里 米 亩 公顷 吨 公斤 人 户 月 年 日 天 次 个").map(
    (name) => [name, name] as const,
  ),
  ...listed("小时 分钟 秒 千人 万人 平方公里 床 套 件 升 学时 课时 度 千瓦时").map((name) => [name, name] as const),
  ["㎡", "平方米"],
  ["m²", "平方米"],
  ["m³", "立方米"],
  ["m3", "立方米"],
  ["L", "升"],
];

/** Nouns that are counted without a measure word (11小区, 12盟市): their unit is 个. */
export const COUNTED_NOUNS: readonly string[] = listed(`
  小区 社区 村 行政村 自然村 乡镇 镇 乡 街道 县区 县市 县 区县 盟市 市州 省区市 省份 企业 单位 部门 学校
  学位 岗位 床位 景区 园区 站点 网点 点位
`);

/** Nouns for people: 120余万婴幼儿 counts 人. */
export const PEOPLE: readonly string[] = listed(`
  婴幼儿 儿童 群众 居民 学生 中小学生 大学生 考生 师生 老年人 老人 农民 农民工 职工 工人 人口 市民 村民
  游客 党员 干部 劳动力 劳动者 残疾人 妇女 毕业生 贫困人口 务工人员 人员
`);

/** A noun that itself names what an unmarked number counts: 年门诊人次约39万. */
export const UNIT_NOUNS: readonly (readonly [string, string])[] = [
  ["人次", "人次"],
  ["人数", "人"],
  ["人口", "人"],
  ["户数", "户"],
  ["家数", "家"],
  ["件数", "件"],
  ["起数", "起"],
  ["次数", "次"],
  ["项数", "项"],
  ["床位数", "张"],
];

/** Letters before digits that are no part of a name: GDP5000亿元. Any other letters make one: S304, DN600, PM2.5. */
export const LETTERS_BEFORE_FIGURES: readonly string[] = listed("GDP APP LED CPI AED ETC WIFI PPP EPC");

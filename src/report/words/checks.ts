/**
 * Words by which the report's own figures hang together, as data.
 */

/** Introduces the parts of the figure before it; some of these words say that nothing is left out. */
export const PART_CUES: readonly (readonly [word: string, closed: boolean])[] = [
  ["其中", false],
  ["包括", false],
  ["分，有", true],
  ["分,有", true],
  ["分为", true],
  ["来自", true],
  ["来源于", true],
  ["分别来自", true],
];
/** Names the last part of a list that leaves nothing out. */
export const REST_WORDS = ["其他", "其它", "其余"] as const;
/** Ends the name of each part where a whole is told class by class: 工程类16项, 绿灯24个. */
export const CLASS_ENDINGS = ["类", "灯"] as const;
/** Before what is left of a whole once the done part is taken away. */
export const REMAINDER_CUES = [
  "限期整改",
  "正在整改",
  "尚未",
  "尚有",
  "仍有",
  "滞后",
  "进展缓慢",
  "推进缓慢",
  "未完成",
  "未整改",
  "未办结",
  "剩余",
  "还剩",
  "尚余",
  "余下",
  "余",
  "其余",
  "剩",
  "尚欠",
  "还差",
  "尚差",
  "仍差",
  "差距",
  "缺口",
] as const;
/** Right before what is left once everything else is told: nothing stands between it and the done part. */
export const REST_OF_ALL = [
  ...["剩余", "还剩", "尚余", "余下", "剩", "余", "其余", "尚欠", "还差", "尚差", "仍差", "差距", "缺口", "相差"],
] as const;
/** Make a class that holds the classes above or below it. */
export const NESTED_WORDS = ["以上", "以下", "以内", "超过"] as const;
/** Right before a difference, which is no whole of what follows it. */
export const STEP_WORDS = [
  ...["增收", "增支", "减收", "减支", "增加", "减少", "增长", "下降", "净增", "多", "少", "快", "慢", "高", "低"],
] as const;
/** What begins so is left too, and what so follows: 未开工34个, 34个未开工, but not 批而未供土地320亩. */
export const REMAINDER_START = "未";
/** Before a figure that was to be reached. */
export const PLANNED_CUES = ["计划", "任务", "目标", "安排", "列入", "应"] as const;
/** Before a figure that claims to have been reached. */
export const CLAIM_CUES = ["实际", "已", "达标", "完成"] as const;
/** In the words before a ratio that is of money. */
export const MONEY_WORDS = ["资金", "投资", "支出", "支付", "拨付", "兑付", "经费"] as const;
/** First cells of rows that add up the others. */
export const TOTAL_ROWS: ReadonlySet<string> = new Set([
  "合计",
  "总计",
  "小计",
  "共计",
  "全省",
  "全市",
  "全县",
  "全区",
  "全州",
]);
/** Columns that cannot be added up. */
export const UNSUMMED_COLUMNS = [
  "率",
  "比",
  "均",
  "名次",
  "位次",
  "排名",
  "序号",
  "增长",
  "增幅",
  "增速",
  "%",
  "％",
] as const;

/** After these a share follows, of a whole that may be named between. */
export const SHARE_CUES = ["占比", "占"] as const;
/** A share of one of these is a completion or has a base outside the report. */
export const PLAN_BASES = [
  "计划",
  "任务数",
  "年度",
  "目标任务",
  "投资",
  "完成额",
  "全国",
  "全省",
  "全疆",
  "全市",
  "比重",
  "应",
] as const;

/** Before shares that divide one whole: 资金来源中, 按类型分. */
export const DIVIDING_WORDS = ["来源", "构成", "结构", "组成", "分布", "按"] as const;

/** Distance from pace in percentage points, ahead and behind. */
export const PACE_WORDS = ["序时进度", "时序进度", "时间进度", "序时", "目标进度"] as const;
export const AHEAD_WORDS = ["快", "超", "高于", "高", "领先", "提前"] as const;
export const BEHIND_WORDS = ["慢", "落后", "滞后", "低于", "低", "差", "欠"] as const;
/** 差3.2个百分点: what a growth rate lacks of its target. */
export const SHORT_WORDS = ["差", "低于目标", "距目标差", "比目标低"] as const;

/** Before last year's figure. */
export const LAST_YEAR_WORDS = ["去年同期", "上年同期", "去年", "上年", "年初", "上月", "上季度"] as const;
/** Before a change: with what the figure is compared. */
export const COMPARING_WORDS = [
  ...["同比", "环比", "比上年同期", "较上年同期", "比去年同期", "较去年同期", "比上年", "较上年", "比去年", "较去年"],
  ...["较同期", "比年初", "较年初", "比上月", "较上月"],
] as const;
/** Of a change, up and down. */
export const RISE_WORDS = ["增长", "增加", "净增", "上升", "提高", "提升", "增", "多"] as const;
export const FALL_WORDS = ["下降", "减少", "降低", "缩短", "压缩", "压减", "回落", "少"] as const;
/** Beside a figure of another time than that of the table. */
export const OTHER_TIME_WORDS = [
  "去年",
  "上年",
  "同期",
  "上月",
  "上季",
  "当月",
  "本月",
  "此前",
  "原来",
  "年初",
] as const;

/**
 * Words that tell how figures and subjects belong together.
 */
import { listed } from "./listed";

/** Units that count the same things. */
export const EQUAL_UNITS: ReadonlyMap<string, string> = new Map([
  ["名", "人"],
  ["位", "人"],
  ["千米", "公里"],
  ["座", "个"],
  ["所", "个"],
]);

/** Opens the parts of the figure before it. */
export const PARTS_WORDS: readonly string[] = ["其中", "包括", "含"];

/** Units and nouns of a task list's total: 共分解指标任务132项, 细化成222个具体内容. */
export const LIST_UNITS: ReadonlySet<string> = new Set(listed("项 个 件 条"));
export const LIST_WORDS: readonly string[] = listed(
  "任务 事项 指标 建议 提案 议案 诉求 重点项目 问题 具体内容 工作内容 重点工作 实事 分解 细化",
);

/** One figure for each of several subjects, in order: A、B分别为x、y. */
export const PAIRING_WORDS: readonly string[] = listed("分别 依次 依序 各自");

/** One figure for all of several subjects: A、B均为100%. */
export const ONE_EACH: readonly string[] = ["均", "都"];

/** A sentence that holds one of these makes bare shares ratios of a plan: 完成比例居前的是…，分别为…. */
export const RATIO_CONTEXTS: readonly string[] = listed(
  "完成比例 完成率 完成进度 投资进度 任务完成情况 计划完成 完成年度计划 完成全年任务 完成年度任务 完成计划",
);

/** 中 tells among which things (签约项目中已注册187家), but not between these characters (其中, 集中, 中小学, 中央). */
export const NO_AMONG_BEFORE = "其集之高初年途空水暗适大手附实职一二三四五六七八九十";
export const NO_AMONG_BEHIND = "央小学心国药医型级标期等低介共转断华西东年欧长修稻";

/** With one of these in a sentence that names a rate, the shares it lists are that rate of each: 办结率排前三位的是A、B. */
export const RANKING_WORDS: readonly string[] = listed(
  `前三位 前两位 前五位 前三名 前五名 居前 靠前 靠后 居后 垫底 末位 末两位 末三位 倒数 后三位 后三名 由高到低 由低到高 从高到低 从低到高 依次
  最高 最低 领跑 领先 平均水平 平均线`,
);

/** 省定 and 市定 name two targets of one actual. */
export const TARGET_VARIANTS: readonly string[] = listed(
  "省定 市定 县定 区定 州定 国家 省级 市级 省下达 市下达 省里 市里 年初 奋斗 调整后 省 市",
);

/** The size of a works, which no ratio of a plan is said of: 总投资2.3亿元，目前完成85%. */
export const SCALE_WORDS: readonly string[] = listed(`
  总投资 全长 总长 长 全线里程 里程 建筑面积 总建筑面积 占地 占地面积 用地 规模 概算 估算 辅道路 设计 概算投资
  总概算 批复投资
`);

/** Words that only end in a scale word. */
export const NO_SCALE_WORDS: readonly string[] = listed("增长 成长 校长 延长 特长 助长 生长 专长 河长 林长 田长");

/** A figure of one month or quarter alone. */
export const PERIOD_WORDS: readonly string[] = listed(
  "当月 本月 单月 当季 本季 当季度 本季度 月度 本周 当周 本旬 本期 当期",
);
/** A figure that adds up from the beginning of the year. */
export const CUMULATIVE_WORDS: readonly string[] = listed(
  "累计 今年以来 年初以来 截至 截止 至今 以来 今年共 今年已 全年已 年内已 总共 已累计 合计",
);

/** Verbs that a report puts between 已 and a number: they name no subject, whatever they are (已收获, 已离田). */
export const LONGEST_BARE_ACT = 3;

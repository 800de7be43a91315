/**
 * Words between what a share is called and its number, and around shares and amounts that say they were reached. Data only;
 * `cues.ts` and `roles.ts` apply them.
 */
import { listed } from "./listed";
import { PAIRING_WORDS, PERIOD_WORDS } from "./links";

/** Between what a share is called and its number: 办结率均达, 完成率分别为. */
export const SHARE_LINKS: readonly string[] = [
  ...PAIRING_WORDS,
  ...PERIOD_WORDS,
  ...listed(`
    为 是 达 达到 均 都 约 了 已 已达 到 至 也 全部 仅 只 均已 还 就 刚 刚好 正好 恰好 刚刚 合 即 现为 只有 仅有 每年 历年 连年 始终
    一直 累计 今年以来
  `),
];

/** Between what is under way and its share: 主体完成六成, 形象进度的. */
export const WORKS_LINKS: readonly string[] = listed("完成 的 已完成 目前");

/** Behind an amount these tell that it was reached: 5座主体完工. */
export const REACHED_BEHIND: readonly string[] = listed("已 完成 建成 竣工 完工 达标 完毕");

/** Nothing but that it is more: 任务2万吨，超两成. */
export const EXCEEDING: readonly string[] = listed("超 超出 多出 超了");

/** Between a plan and by how much it was exceeded: 超计划多完成14%. */
export const EXCESS_LINKS: readonly string[] = listed("多完成 超额完成 多出 超出 高出 增加 多 高 超 数");

/** What is lacking, or above a line: 差3个, 距目标差12户, 超标准的限值. 公差 and 相差 are no lack. */
export const LACK_WORDS: readonly string[] = listed("差 还差 欠 尚欠 缺 短 短少 超 的限值 的标准 的上限");
export const NO_LACK_WORDS: readonly string[] = listed("公差 相差");

/** Verbs that make a share of what stands between them and it: 占年度培训量的, 为整改方案要求的. */
export const BASE_VERBS: readonly string[] = listed("占 为 是 达 达到 完成 相当于 实现 合");
/** The year alone stands for its plan: 占全年的51.5%. */
export const YEAR_WORDS: readonly string[] = listed("全年 年度 本年 当年");
/** The year before what is planned in it: 占年初培训量的. */
export const BASE_YEARS: readonly string[] = [...YEAR_WORDS, "年初"];
/** A plan by another name, before the share of it: 占全年预算的. */
export const BASE_PLANS: readonly string[] = listed("预期 预算 方案 方案要求 要求 规划 盘子");

/** What a plan is carried out by: 重点项目完成投资过半. */
export const INVESTED_NOUNS: readonly string[] = listed("投资 工程量 任务");

/** No share of works: 序时进度, 投资进度. */
export const NO_WORKS_BEFORE: readonly string[] = listed("序时 时间 时序 目标 投资 达");

/** What all of a thing is called that a share is of: 占项目总数的. */
export const ALL_NOUNS: readonly string[] = listed("总数 总量 总额 总人数 总户数 总数量");

/** 过半 behind one of these is a saying: 时间过半, 双过半; and behind a bare 任务. */
export const HALFWAY_SAYINGS: readonly string[] = listed("时间 双 “");
export const HALFWAY_ALONE = "任务";

/** 实检, 实收, 实装 tell what was done whatever the verb; with one of these behind it 实 belongs to a word of its own. */
export const NO_FACT_BEHIND = "施现际事体业验名行力效物木地在践务训习";

/** Against which earlier time a change is told (比上年同期多发, 较年初新增), and the characters that begin its verb. */
export const AGAINST_WORDS: readonly string[] = listed("比 较 同比 环比");
export const EARLIER_TIMES: readonly string[] = listed("上年 去年 同期 年初 年末 上月 上季度 上期 上半年");
export const EARLIER_ENDS: readonly string[] = listed("同期 末 底 同月");
export const CHANGE_BEGINNINGS = "多少净新减增缩压降提";
export const LESSENING_WORDS: readonly string[] = listed("少 减 缩 压 降 净减");

/** What only leads to the verb of an act: 目前已累计敷设. */
export const ACT_ADVERBS: readonly string[] = listed("截至 目前 至今 现 已经 已 实际 累计 共 仅 只");
/** The same inside a clause (112条措施均已落实109条), and what closes the verb. */
export const WITHIN_ADVERBS: readonly string[] = listed("已 仅 只 均已 年内 目前 现已");
export const ACT_ENDS: readonly string[] = listed("了 完毕 完成 完");
/** Closes a verb behind its figure: 992处整改完毕. */
export const DONE_ENDS: readonly string[] = listed("完毕 完成 到位");

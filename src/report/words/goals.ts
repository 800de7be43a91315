/**
 * Words that stand around the figure of a goal: what calls it one, who set it, and by what a result is held against it.
 * Data only; `cues.ts`, `roles.ts` and `targets.ts` apply them.
 */
import { listed } from "./listed";

/** Behind a figure these make it a goal: 85%的考核目标, 30%的底线. */
export const GOAL_NOUNS: readonly string[] = listed(
  "目标 任务 计划 要求 标准 指标 规定 底线 下限 考核线 目标线 及格线 达标线 要求线",
);
/** What kind of goal, between the figure and its noun. */
export const GOAL_KINDS_BEHIND: readonly string[] = listed(`
  年度 全年 总体 预期 控制 规划 阶段 约束 自定 最低控制 增幅 增长 增速 考核 既定 下达 最低 最高 国家 省定 市定
`);
/** Behind the noun these make another word of it: 任务量, 目标型, 任务书. */
export const NO_GOAL_ENDS: readonly string[] = listed("量 型 书 清单");

/** Behind a figure these make it a limit: 未突破4%的上限, 以22人为限. */
export const LIMIT_NOUNS: readonly string[] = listed("红线 控制线 上限 限额 限值 警戒线 限 顶 天花板");
export const LIMIT_KINDS_BEHIND: readonly string[] = listed("年度 全年 控制");

/** The plan that a share is of, behind the share, and what became of it: 55%的计划投资已落地. */
export const BASE_NOUNS_BEHIND: readonly string[] = listed("计划 目标 任务");
export const BASE_KINDS_BEHIND: readonly string[] = listed("年度 全年");
export const BECAME_WORDS: readonly string[] = listed("已 完成 落实 落地 到位 支付");

/** By these a state is held against what was set (高于年初确定的7%, 高出规划目标（53%）), and by these verbs it was set. */
export const HELD_AGAINST: readonly string[] = listed("高出 高于 低于 超出 超过 好于 优于 达到 不及 未达 距 比 较 与");
export const SETTING_VERBS: readonly string[] = listed("确定 设定 下达 规定 要求 提出 承诺 批准 核定");

/** Between a goal's noun and its figure where it has no subject of its own: 年内目标是降到, 考核要求不低于. */
export const GOAL_TELLING: readonly string[] = listed(`
  是 为 要 须 需 应 达 到 至 降 升 提 压 减 增 控制 在 不 低 高 于 少 超 过 保持 稳定 以 力争
`);
/** Joined to the noun itself: 目标值, 控制线. */
export const GOAL_SUFFIXES = "值线数率";

/** The name of a plan whose own figure stands before the share of it: 占全年任务28项的四分之三. */
export const PLAN_NOUNS: readonly string[] = listed("目标 任务 计划 指标");

/** Opens a clause that holds the figure before it against a goal: 既低于…的阶段目标，也低于…的预期目标. */
export const COMPARING_ADVERBS: readonly string[] = listed("既 也 又 但 仍 还 均 略 明显 远 且 已 提前 如期 顺利 圆满");
export const COMPARING_VERBS: readonly string[] = listed(`
  高出 高于 低于 超出 超过 好于 优于 劣于 不及 未达 未达到 距 距离 较 比 与 达到 提前实现 提前完成 超额完成 如期实现
`);

/** What kind of goal it is, before the word for it: 控制目标, 省定年度目标, 年控制值, 今年要压到. */
export const GOAL_KINDS: readonly string[] = listed(`
  控制 规划 考核 预期 年度 全年 省定 市定 国家 阶段 约束 既定 规定 “十二五” “十三五” “十四五” “十五五” “十六五” 规划期 年初 确定 设定
  核定 提出 批准 承诺 比率 省里 市里 全省 全国 标准 设置 约定 今年 本年 年内 年 下达 自定 最低 最高 须 需 要 应 则 而 但 的
`);

/** Another matter than the one before: 另计划建幼儿园1所. */
export const ANOTHER_WORDS: readonly string[] = listed("另 此外 还将 还要");

/** Verbs that make a share of a plan (为全年任务的), wherever they stand before it. */
export const SHARING_VERBS: readonly string[] = listed("占 为 是 完成 达 到 相当于 合");

/** What is due by any verb (应出庭66件, 应修60公里): not where 应 is part of 适应, 供应, or of 应用, 应急, 应届. */
export const NO_DUE_BEFORE = "适相反供响效感对";
export const NO_DUE_BEHIND = "用急届对聘战邀该允和";

/**
 * Words that stand around the name of what is measured and do not belong to it. `names.ts` takes them off.
 */
import { listed } from "./listed";

/** In front of a name. */
export const NAME_LEADS: readonly string[] = listed(`
  其中 同时 目前 截至目前 截至 截止 截止目前 现已 今年以来 今年 去年 本年 年内 全年 年度 当年 本月 当月 全市
  全县 全区 全省 全州 全域 我市 我县 我区 我省 市域 上半年 下半年 前三季度 一季度 期间 以来 累计 共
  共计 总计 合计 已 已经 现 并 还 也 仅 只 均 都 分别 到 至 在 于 对 为 由 将 计划 拟 安排 实际 年计划
  年度计划 年度目标 目标 任务 预计 约 近 达 达到 通过 向 从 自 原 原计划 完成 实现 成功 顺利 超额完成 提前完成
  圆满完成 高质量完成 积极 认真 大力 着力 扎实 全面 持续 有序 稳步 加大 抓好 加快 推进 推动 促进 加强 进一步
  深入 打造 助力 确保 力争 的 和 及 与 、 ： : ， 各地 各级 各区 各县 各市 各镇 各乡镇 各县市 各市县 各县区 超 占 该项目 另 另有 此外 据统计 据 主要 底 年底
  月末 月底 年末 我们 有 个 于今年 先后 继续 督促 组织 本次 原定 全镇 全乡 全村 全街道 省下达 市下达 县下达
  区下达 下达 全线 我局 我委 我办 我镇 我乡 应 做 做好 前 列入 纳入 按不变价格计算 按不变价计算 按可比价格计算 按可比价计算 按可比口径 可比口径 扣除价格因素 同口径
`);
/** Words that begin like a lead and are part of a name. */
export const NO_LEADS: readonly string[] = listed(`
  实际利用 达到序时 在建 在册 在岗 在校 在库 在职 在线 对口 对外 对接 对象 为民 为农 到位 到期 到岗 到户 到账 共建 共享 共同
  共管 还款 还贷 还建 并网 并购 现场 现代 现役 现金 近海 近年 近视 达标 达产 达效 超高 超长 超低 超级 超限
  超标 超龄 占比 占地 有机 有效 有线 有责 由来 将来 与会 及时 及格 和谐 和田 都市 自然 自来水 自建 自主 自贸
  自治 自筹 自查 从业 向阳 任务型 计划生育 目标责任 个体 个人 个案 个税 据点 原油 原料 原煤 另行 约谈 约定
  主要污染物 组织部 组织生活 于都 应检 应急 应用 应届 应对 应聘 应战 做法 做强 做大 做优 前期 前沿 前置 前端 前海 前哨 前瞻
`);

/** Behind a name. */
export const NAME_TAILS: readonly string[] = listed(`
  完 超额 当月 本月 当季 本季 本周 累计数 工作目标任务 目标任务 任务目标 年度目标任务 年度目标 全年目标 年度任务 全年任务 年度计划 全年计划 年计划
  目标值 总体目标 任务数 计划数 目标数 计划任务 总任务 总计划 总目标 任务 计划 目标 工作任务 工作目标 年度
  全年 要求 工作 约 大约 近 超 超过 突破 逾 达 达到 为 共 共计 合计 总计 累计 有 的 了 已 已经 分别 分别为 依次 依次为 依次是 分别是
  均 均为 均达到 完成 完成了 实现 实际 仅 只 只有 是 占 至 到 在 于 达成 控制在 控制到 控制数 年控制数
  不低于 不高于 不超过 不少于 保持在 稳定在 始终保持在 长期控制在 年内控制在 均达 已达 已过 还不到 不足
  不到 高达 上半年 目前 年内 截至 和 及 与 、 提升至 提高到 提升到 提高至 增至 降至 增加到 扩展为 增加至
  拓展至 掌握在 都 已完成 计划完成 应完成 实际完成 需 将 比 长期 始终 严格 多年 每年 历年 常年 一直 牢牢 完毕 就绪 结束 要 要压 细分为 细化为 细化成 分解为 细分 刚 还 个 由 从 其中 全市 全县 全省
  全区 情况 完成情况 进展情况 如下 等 也 原定 原来 年初 年中 进展 预计 仅为 只完成 同比 环比
`);
/** Words that end like a tail and are part of a name. */
export const NO_TAILS: readonly string[] = listed(`
  未完成 未达到 未实现 签约 节约 预约 合约 履约 公约 附近 直达 通达 发达 优良比 占比 对比 行为 作为 国有 所有 公有 特有 内在 存在
  现在 潜在 首都 成都 统计 审计 设计 会计 估计 报到 周到 城区及 必需 急需 内需 军需 供需 大将 饱和 总和
  需要 重要 主要 纪要 摘要 概要 首要 必要 想要 安全工作 合作 参与 给与 涉及 普及 惠及 以及 波及 提及 危及 下达 到达 送达 表达 传达 重点工作 中心工作
`);

/**
 * Acts that a figure may carry alone (签约42个, 到位127.3亿元, 提供5158个工作岗位): they do not say whose figure it is, so
 * the subject comes from before or behind, and they stay in the name.
 */
export const BARE_ACTS: readonly string[] = listed(`
  签约 到位 开工 新开工 动工 完工 竣工 铺油 已铺油 落地 通 建成 办结 整改 处置 封存处置 拨付 支付 兑付 发放
  投入 筹资 实训 安装 接收 受理 下降 增长 发生 验收 投用 实施 整治 新建 新建改建 维修改造 改造 打通 完工验收
  达到 实绩 实检 应检 检查 建设 新增 净增 参保 缴费 参保缴费 治理 疏浚 培训 并网 出栏 播种 招募 兑付资金
  拨付资金 发放补贴 资金拨付 交付 整改完成 完成整改 办理 回收 化解 销号 完成体检 体检 通车 栽植 搬迁 安置
  进度为 提供 涉及 组织 开展 增加 修建 解决 引进 带动 出台 惠及 救助 培育 争取 供应 创建 输出 新设 举办 开通
  派出 选派 归集 申请 认领 查处 排查 发现 成立 设立 推出 印发 累计 购置 更换 配备 推送 发布 召开 扶持 直接扶持
  直接 间接 间接带动 减少 下达 支持 投放 改建 扩建 续建 获评 获批 免费 推动 覆盖 服务 共有 拥有 设置 维修 各类
  各种 完成 开工以来 审议 处理 扩展 增至 上调 带动就业 落户 死亡 按期 按时 成井 放款 淘汰 支出 收获 离田 贯通
  筛查 播 采纳 铺设 生产 募集 消化 整改销号 结案 审批 报批 筹集 分解 销售 流转 核查 接种 改造小区 省定 市定
  县定 区定 国定 县里 市里 省里 投入使用 注册 新认定
`);

/** Nouns that name nothing by themselves, at the end of a name. */
export const GENERAL_NOUNS: readonly string[] = listed(`
  投资 总投资 完成投资 资金 项目 工程 面积 主体 总 率 的 了 数 数量 工作 任务 进度 标准 总投入 工程量 总工程量
  项目总工程量 形象进度 项目投资 工程进度 工程形象进度 计划投资 年度投资 投资额 金额 资金额 完成率 比例 收入
  同期 其余 余下 具体 余额 占比 比重 人数 总数 预算 概算 概算投资 年度预算 支出进度 里程 计划里程
`);

/** By these a figure is compared with another and not named: 快于序时进度6.5个百分点. */
export const COMPARISONS: readonly string[] = listed(
  "优于 好于 快于 慢于 高于 低于 落后 超出 超 比 较 多于 少于 差 领先 滞后 高出 同比 环比 提高 提升 下降 回落",
);

/** What is left of a whole: the whole was named before (已修通48公里，剩14公里). */
export const REMAINDERS: readonly string[] = listed("剩余 剩 剩下 只剩 还剩 尚剩 其余 余下 尚余 尚欠 还欠 尚有 还有");

/** By these a figure tells how far the one before it is from another: 比83.5%的考核目标高0.4个百分点, 缺口0.9个百分点. */
export const DISTANCES: readonly string[] = listed(`
  高 低 差 欠 缺口 相差 落后 领先 高出 低了 高了 快 慢 快了 慢了 少 多 不足 超出 少建 差距 还差 尚差 多完成 少完成
`);

/** The expected progress, a figure with a name of its own: 低于序时进度（66.7%）. */
export const PACE_NAMES: readonly string[] = listed("序时进度 时间进度 序时 时序进度");

/** Headings that only say how what follows is sorted begin so: 按牵头单位, 分县区看, 从级次看. */
export const SORTING_LEADS: readonly string[] = ["按", "分", "从"];

/** Headings that name no subject: 总体情况, 分类进度. */
export const EMPTY_HEADINGS: readonly string[] = listed(`
  情况 进度 事项 指标 方面 总体 成效 问题 项目 措施 安排 部分项目 地区 行业 资金拨付 下步 打算 项任务 完成
  推进 总量控制 类 灯 资金使用 使用 经费 说明 要求 完成情况表 存在问题 工作 保障 延伸 行动 领域 任务 举措 成果 亮点 短板
`);

/** Before 项目 these do not say which ones: 重点项目, 部分重点调度项目. */
export const HEADING_KINDS: readonly string[] = listed(`
  重点 重大 部分 有关 相关 主要 一批 个别 各类 市级 县级 区级 省级 在建 新建 续建 调度 建设 推进 其他 大 好 亿元以上
`);

/** With these a heading ends that names a works, whatever verbs it holds: 农村饮水安全巩固提升工程. */
export const NAMED_WORKS: readonly string[] = listed("工程 项目");

/** Verbs and adverbs that make a heading a slogan and no subject: 稳步推进教育提升, 投资消费回暖向好. */
export const SLOGAN_WORDS: readonly string[] = listed(`
  不断 加快 加强 加大 稳步 全面 深化 深入 拓展 统筹 实施 推进 持续 大力 着力 扎实 积极 实现 做好 开展 稳中
  打造 提升 促进 优化 强化 坚持 突出 多措并举 缓解 进展 需要 年底前 基本 倾力 千方百计 切实 努力 聚力 聚焦
  向好 回暖 有效 明显 显著 更加 增强 改善 成长 巩固 稳定 亮丽 增进 新格局 守牢 筑牢 全力 有力 奋力 推动 落实
  抓好 力争 高质量 提质 增速 纵深 加速 提速 步伐 安全稳定 提档 突破 扩大 破解 回应 紧盯 紧扣 夯实 健全 完善 构建
  有喜有忧 有进有退 喜忧参半 不平衡 加力 提速 厚实 稳中 向好 提标 提效 扩面 增效 发力 见效 攻坚战 缺位 偏慢 偏低 不够 不足 不扎实 较多
  缓慢 滞后 守住 做优 做强 做大 建设宜居 提质扩面 加码 跑出 开门稳 步子慢 压力大 畅通循环 纵深推进 和谐有序 总体稳定 活力 壮大 底色 支撑有力
  激发 压实 严守 织密 兜牢 创新 有待 压力较大 继续 总体平稳 分化
`);

/** Clauses that end so tell where the words come from, not what is counted: 据市民生办统计. */
export const SOURCE_ENDS: readonly string[] = listed(`
  统计 介绍 通报 显示 来看 看 了解 获悉 如下 表示 测算 以来 依次为 依次是 由高到低
  由低到高 从高到低 从低到高 前三位 前三名 后三位 居前 靠前 靠后 居后 排名 排序 垫底 末位 介绍说 初步核算 核算 汇总 调度 反馈显示`);

/** Short forms that a table writes out: 固投 is 固定资产投资. */
export const SHORT_FORMS: readonly (readonly [short: string, full: string])[] = [
  ["固投", "固定资产投资"],
  ["社零", "社会消费品零售总额"],
  ["社消零", "社会消费品零售总额"],
  ["危改", "危房改造"],
  ["棚改", "棚户区改造"],
  ["城乡居保", "城乡居民养老保险"],
  ["职保", "职工养老保险"],
];
/** Words that only contain one of them. */
export const NO_SHORT_FORMS: readonly string[] = listed("巩固 稳固 牢固 加固 坚固");

/**
 * Words that tell what a figure is: target, actual, ratio, limit, growth. Data only; `roles.ts` applies them. A planner who
 * misses a word adds it to the table it belongs to.
 */
import { listed } from "./listed";

/** What is to be reached. Longest match wins, so 计划任务 is one word. */
export const PLAN_WORDS: readonly string[] = listed(`
  目标任务 任务目标 工作目标任务 年度目标任务 全年目标任务 目标任务数 年初目标 年初计划 年初任务 年度目标
  全年目标 年度任务 全年任务 年度计划 全年计划 年计划 年任务 年目标 盘子 全年盘子 年初盘子 阶段目标 阶段任务 规划目标 控制目标 约束目标 底线目标 年初预算 全年预算 年度预算 调整后预算 收入预算 支出预算 总计划 总任务 总目标 计划任务 计划数
  任务数 目标数 目标值 计划目标 预期目标 责任目标 考核目标 奋斗目标 考核任务 省定目标 市定目标 省定任务
  市定任务 省下达任务 市下达任务 下达任务 既定目标 序时任务 总体目标 计划 任务 目标 指标任务 任务量 计划量
  目标量 任务总数 应完成 应检 应办 应办结 应整改 应缴 应收 应建 应安置 应安置人数 应接种 应参保 应搬迁 应开工
  应发放 应兑付 应培训 应体检 应到位 应拨付 县定目标 区定目标 州定目标 国定目标 县定任务 区定任务 应离田 应播
  应到 应缴费 应签约 签约任务 原定 名额 考核要求 考核线 目标线 任务线 达标线 考核指标 考核目标值 年度指标 全年指标
  控制指标 控制数 年控制数 预期值 计划值 目标任务量 年度任务量 年度任务数 分解任务 建设任务 责任状 应改造 应整治 应销号 应治理 应拆除 应清零
  应交付 应供应 应化解 应清偿 应追缴 应补 应兑现 应招 应配 应配备 应完工 应竣工 应种 应收购 应完成额 序时任务数
`);

/** Verbs and adverbs that announce a target without naming it: 全年80公里, 安排实施23896户. */
export const PLANNING_WORDS: readonly string[] = listed(
  "全年 年度 年内 安排 安排实施 拟 拟建 要求 规划 需 须 要 预计 预期 力争 确保 下达 年初确定 核定",
);

/** What has been reached, and says so itself. */
export const REACHED_WORDS: readonly string[] = listed(`
  实际 实绩 实有 已 已经 累计 目前 截至 完成 实现 实施 达到 仅 只 只有 现已 业已 完工 竣工 建成 开工 动工 签约
  到位 铺油 落地 办结 整改 处置 拨付 支付 兑付 兑现 发放 投入 筹资 筹集 安装 通车 打通 投用 投产 验收 交付
  改造 新建 入库 发生 销号 化解 回收 招募 招录 培训 开展 实训 实检 检查 出栏 播种 栽植 完成率 接种 征收 收缴
  搬迁 安置 腾退 支出 收获 播 获批 放款 成井 淘汰 筛查 铺设 贯通 办毕 解决 拆改 拆除 清理 清偿 关停 腾空 腾出 落实
  建好 建设完成 更新 清退 取缔 疏浚 清淤 治理 整治 修复 修缮 办毕 解决 拆改 拆除 清理 清偿 关停 腾空 腾出 落实 收储 出让
  认定 评定 答复 办复 回复 追缴 收回 追回 归还 偿还 注销 释放 到岗 上岗 归集 采集 接入 启用 投运 并网 栽种 补植 抚育 移栽
  收割 收购 调运 用去 征缴 上缴 划拨 下拨 拨出 实收 随访 签订 签署 消除 摘帽 创成 授牌 审结 执结 侦破 破获 抽检
`);

/** The strongest of them: a figure behind one answers the target or whole before it, whatever its verb (目前仅落地1家). */
export const ANSWER_WORDS: readonly string[] = listed(
  "实际 实绩 已 已经 目前 仅 只 只有 现已 累计 至今 迄今 业已 均已 合计 共完成 现完成 实测",
);

/** What came in or was found and is now to be dealt with: the whole that a 办结率 or 整改率 is of. */
export const WHOLE_WORDS: readonly string[] = listed(`
  接收 接受 受理 收到 收集 征集 发现 排查 排查出 交办 转办 承办 梳理 接报 接办 立案 反馈 查出 查找 检出
  排查治理 建议 提案 台账 摸排 摸出 摸底 底数 存量 起底 交办问题 立案查处 登记在册 在册 建档 列入 纳入 录入 收治 移交 转交 督办
  转来 下派 派发 筛出 巡查出 检查出 普查出 清查出 诉求 信访件 举报
`);

/** Where a figure's words end in one of these it tells what there is, whatever verb stands before (清理欠款台账8,640万元). */
export const STOCK_WORDS: readonly string[] = listed("台账 底数 存量 清单 名录 盘子 总盘子 账款总额 应有");

/** Sums up what is then told in parts: 共10项，…已开工9项. */
export const SUM_WORDS: readonly string[] = listed("共 共计 总计 共有");

/** Words that only contain one of these. */
export const NO_WHOLE_WORDS: readonly string[] = listed("公共 共同 共享 共建 共管 共青 中共 共有产权 登记失业");
/** Words that only contain one of the planning words. */
export const NO_PLANNING_WORDS: readonly string[] = listed(
  `主要 需要 重要 只要 要素 要件 纪要 摘要 必要 首要 要闻 要害 要点 简要 概要 紧要 预期寿命 需求 急需 必需 内需 军需 供需 刚需
  符合预期 年度考核 规划区 规划馆 规划建设 总体规划 规划编制 想要 还要 要道 要塞 险要`,
);
export const NO_PLAN_WORDS: readonly string[] = listed("计划生育 目标责任 任务书 目标管理 任务清单 计划单列");

/** A ceiling (smaller is better) or the line itself. */
export const LIMIT_WORDS: readonly string[] = listed(
  `控制在 控制到 控制于 压控在 压控到 压降在 压在 压到 压减到 限制在 限定在 约束在 控制数 年控制数 控制指标 控制目标
  不得超过 不得高于 不得突破 不得多于 不得大于 不能超过 不能高于 不能突破 不应超过 不应高于 严控不超 不突破 控制线 控制值 年控制值 限值 限额 红线 上限 警戒线 天花板`,
);

/** Change against an earlier period; the number says the sign in print, the verb in words. */
export const GROWTH_WORDS: readonly (readonly [string, 1 | -1])[] = [
  ...listed("增长 增加 增收 增支 上升 提高 提升 增幅 增速 增长了 上涨 增 升 扩大 增幅为 增速为 多 净增长").map(
    (word) => [word, 1] as const,
  ),
  ...listed("下降 降低 减少 降 减 减收 缩短 改善 少支 回落 下滑 下降了 降幅 降低了 减少了 收窄 压减 下跌 少").map(
    (word) => [word, -1] as const,
  ),
];

/** What a figure of change is compared with; without one of these an amount behind 减少 is an amount (减少碳排放). */
export const COMPARED_WORDS: readonly string[] = listed(
  "同比 环比 比上年 较上年 比去年 较去年 比同期 较同期 比年初 较年初 去年同期 上年同期",
);

/** Verbs that make a share of a plan out of a plan's name: 完成年度任务, 占任务数, 为年计划. */
export const RATIO_VERBS: readonly string[] = listed("完成 占 为 达 达到 相当于 是 实现 完成了 仅占 约占 折合");

/** What may stand between the plan's name and the share of it: 任务的, 任务数, 计划投资的. */
export const RATIO_FILLERS: readonly string[] = listed("的 数 总数 投资 资金 总额 额 量 人数 总量 投入 总投入");

/** A total that a share is of without the word plan: 完成项目投资的43.6%, 占总投资73%. */
export const TOTAL_BASES: readonly string[] = listed(`
  项目投资 项目总投资 总投资 投资 投资总额 工程投资 总投资额 概算 总概算 概算投资 批复投资
`);

/** More than planned by so much: 超计划14%, 比年度计划多. */
export const EXCESS_WORDS: readonly string[] = listed("超 超出 超过 超额完成 比 较");

/** Share of the works done; needs no amount. */
export const PROGRESS_WORDS: readonly string[] = listed(
  "形象进度 工程进度 工程形象进度 施工进度 建设进度 总体进度 工程量 总工程量 进度 进度为 主体 主体工程",
);

/** Parts of a works: so many tenths of one tell how far it is (土建刚到四成五). */
export const WORKS_WORDS: readonly string[] = listed(
  "主体 主体结构 土建 装修 装饰 装饰装修 桩基 路基 路面 基坑 基础 大坝填筑 管廊 设备安装 钢结构 幕墙 绿化工程 附属工程 隧洞开挖 土方",
);

/**
 * Rates of an act on a whole or a plan; the word before 率. What is not here is a state (覆盖率, 参保率, 就业率, 处理率)
 * and no completion.
 */
export const ACT_RATES: readonly string[] = listed(`
  办结 结案 整改 开工 竣工 完工 拨付 支付 处置 办复 回复 答复 交付 回收 签约 兑付 兑现 到位 化解 销号 清零
  投产 投用 复工 验收 体检 执行 达产 办理 调解成功 结办 收缴 整治 发放 腾退 搬迁 收养 供养 安置完成 建成 启动
  接种完成 反馈 核查 查处 完结 按期办结 按时办结 办毕 整改完成 销案 兑付完成 清偿 清欠 拆除 拆改 关停 复耕 复垦 整改销号
  交房 交地 供地 拆迁 征迁 腾空 解决 答复完成 审结 执结 疏浚 清淤 按期完成 按时完成 按期整改 按期销号 限期办结 整改到位
  化解完成 办理完成 征缴 清零完成 治理完成 改造完成
`);

/** States of things, which are no share of a plan or of what came in, whatever stands beside them. */
export const STATE_RATES: readonly string[] = listed(`
  覆盖率 参保率 普及率 达标率 优良率 满意率 升学率 就业率 失业率 利用率 处理率 合格率 优秀率 机收率 入学率 巩固率 毛入学率
  绿化率 绿地率 城镇化率 机械化率 入住率 空置率 参与率 知晓率 支持率 出勤率 死亡率 发病率 返贫率 增长率 利率 税率 占有率
  渗透率 贡献率 转化率 成活率 保有率 出租率 自给率 良种率 供水率 续签率 上升率 下降率 压减率 违约率 不良率 逾期率 安装率
  配备率 管理率 签约服务率 规范管理率 住院率 报销率 录取率 好评率 差评率 重复率 投诉率 收入比 天数比 优良比 同比 环比 密度 强度
  浓度 温度 湿度 厚度 满意度 速度 力度 年度 季度 制度 亮度 幅度 深度 免疫密度 占比 比重
`);

/** Rates of a plan: 完成 before 率, 比例 or 进度. */
export const DONE_RATES: readonly string[] = listed(
  "完成率 完成比例 达成率 任务完成率 目标完成率 计划完成率 年度任务完成率 年度计划完成率 完成进度 投资完成率 完成比 任务完成比 计划完成比 占比完成",
);

/** A verb right before a share does the same: 完成92%. */
export const DONE_VERBS: readonly string[] = listed("完成 完成了 达成");

/** Rates of money that is due over the year; their base is a plan, not a whole that came in. */
export const PLAN_RATES: ReadonlySet<string> = new Set(listed("拨付 支付 支出 到位 回收 兑付 执行 发放 收缴"));

/** What is done with money, and how its rate is called: 资金支出进度, 支付率. */
export const PAYMENT_ACTS: readonly string[] = listed("支出 支付 拨付 兑付 清偿 偿还 清欠");
export const PAYMENT_RATES: readonly string[] = listed("率 进度 比例");

/** How far payments are, as headings and rankings call it. */
export const PAYMENT_PACES: readonly string[] = listed("支出进度 支付进度 拨付进度 投资进度");
/** By these money comes in, to be paid out again; or it is only named. */
export const MONEY_RECEIVED: readonly string[] = listed("资金 到位 下达 争取 收到 接收 安排 拨入 获批");

/** Verbs by which a whole came in; they do not belong to its name (农民工诉求, not 接收农民工诉求). */
export const RECEIVING_WORDS: readonly string[] = listed(
  "办理 承接 接收 接受 受理和解决 受理 收到 收集 征集 发现 排查出 接报 接办 承办 查出 现场 当场 就地 依法 主动",
);

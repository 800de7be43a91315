/**
 * What the heading of a table's column says of the figures below it. Data only; the first entry that the heading holds
 * decides, so that 占年度计划% is a ratio and 责任单位 no unit.
 */
import { listed } from "./listed";

/** `percent` is a share or a change that answers no plan, `note` words on the row as a whole. */
export type ColumnRole = "skip" | "note" | "owner" | "unit" | "deadline" | "ratio" | "percent" | "target" | "actual";

export const COLUMN_WORDS: readonly (readonly [string, ColumnRole])[] = [
  ...listed("名次 排名 位次 序号 编号 排序").map((word) => [word, "skip"] as const),
  ...listed("备注 说明").map((word) => [word, "note"] as const),
  ...listed("责任 牵头 主责 部门 单位名称 联系人").map((word) => [word, "owner"] as const),
  ...listed("计量单位 单位").map((word) => [word, "unit"] as const),
  ...listed("时限 完成时间 截止").map((word) => [word, "deadline"] as const),
  ...listed("完成率 完成比 比例 占年 占计划 占全年 占任务 占预算 占目标 占总 完成％ 完成% 进度％ 进度% 率").map(
    (word) => [word, "ratio"] as const,
  ),
  ...listed("同比 环比 增长 增幅 增速 增减 占比 比重").map((word) => [word, "percent"] as const),
  ...listed("任务 计划 目标 应完成 应 控制 年初预算 年度预算 全年预算 调整预算 预算数").map(
    (word) => [word, "target"] as const,
  ),
  ...listed("完成 累计 实际 实绩 实现 已 进度 到位 完工 竣工 建成 开工 办结 支付 拨付 发放").map(
    (word) => [word, "actual"] as const,
  ),
];

/** A column so headed holds a period's own figure (3月完成, 本月) or a part of another column (其中新开工): neither answers a plan. */
export const PERIOD_COLUMN =
  /^(?:其中|本[月季周]|当[月季周]|[\d０-９]{1,2}月份?|[一二三四]季度)(?!底|末|止|累计|以来)/u;

/** Headings of the first column whose cells name indicators by themselves; below others (县区, 阶段) they name classes. */
export const NAMING_COLUMNS: readonly string[] = listed("指标 名称 事项 内容 项目名 任务名 工作 实事 科目");

/** Rows that sum up the others. */
export const TOTAL_ROWS: readonly string[] = listed("合计 总计 小计 全市 全县 全省 全区 全州");

/** Columns that hold money where a table has several units: （单位：个、亿元）. */
export const MONEY_COLUMNS: readonly string[] = listed(
  "投资 资金 金额 计划 支出 收入 贷款 产值 内资 外资 税 资产 到位 拨付 支付 兑付 销售额 交易额 进出口",
);

/** What a caption holds beside its subject: 附表：部分县区城镇新增就业, 各村改厕进度, 分县区固定资产投资, 分阶段进度. */
export const CAPTION_LEADS = /^(?:附表|附件|附|表)[一二三四五六七八九十\d]*[：:\s]*/u;
export const CAPTION_CLASSES =
  /^按[^，。]{1,8}?(?:单位|部门|领域|行业|类别|项目|级别|地区|县区|阶段)(?:分|划分)?|^[^，。]{0,6}?(?:县区|地区|区县|县市|乡镇|部门|各村|各县|各镇|各区|市州)(?=[^的])|^分(?:阶段|领域|行业|类别|项目|级别|单位)/u;
export const CAPTION_TAILS =
  /(?:[按分](?:阶段|领域|行业|类别|级别|单位|部门|县区|地区|乡镇))?(?:一览表|进度表|情况表|统计表|完成情况|进展情况|进度|情况|表)$/u;

/** What a title holds beside its subject. */
export const TITLE_NOISE =
  /关于|的通报|通报|专报|通知|(?:的)?(?:推进|进展|完成|落实|执行|实施|督查|工作|目标|指标|任务)*情况|进展|进度表|进度|有关|(?:上|下)半年|(?:一|二|三|四|前三)季度|《[^》]*》/gu;

/** Who issues a report, before its subject: 某县农业农村局2021年…, 某市委督查室关于…. */
export const TITLE_ISSUER = /^.*关于|^.{0,16}?(?:局|委员会|厅|办公室|督查室|督查办|领导小组|管委会)(?=.{2})/u;

/** What kind of paper it is, behind its subject: …情况一览表, …工作总结及下半年工作打算. */
export const TITLE_KINDS: readonly string[] = listed(`
  一览表 公示 汇报 报告 督查 督查通报 小结 总结 工作总结 工作打算 打算 工作计划 安排 快报 简报 办理 工作 进度 及 和 的 重点任务 重点工作 重点
  政府工作报告 成绩单 看这里 指标 任务 目标
`);

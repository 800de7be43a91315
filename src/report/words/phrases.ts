/**
 * Words that open a predicate: a name is a noun phrase and ends where one of them begins. Data only; `phrases.ts` applies them.
 */
import { listed } from "./listed";

/** Adverbs in front of a verb, which then tells an act as done or under way: 主体结构|已施工, 桥南小学|正在装修. */
export const PREDICATE_MARKS: readonly string[] = listed(`
  已 已经 均已 都已 现已 业已 已全部 均已全部 正在 正 正抢抓 正加快 全部 全数 悉数 仍 尚 将 将于 先后 及时 陆续 力争 共有 共安排 共分解
`);
/** Adverbs whose denial stays with the act: 基础设施项目|未开工 of 基础设施项目均未开工. */
export const DENIALS: readonly string[] = listed("尚未 均未 仍未 都未");
/** What may, should or must be done: of these the first character marks the predicate, the verb is the act. */
export const AUXILIARIES: readonly string[] = listed(`
  可新增 可增加 可提供 可实现 可吸纳 可带动 可容纳 可节能 可满足 应整治 应到位 应离田 应出庭 要改造 要新增 共建设
`);

/** Who acts in a report, at the end of the words before a verb: 县委督查室, 区政府系统, 各级调解仲裁机构. */
export const ACTORS: readonly string[] = listed(`
  政府 人民政府 政府系统 系统 督查室 督查办 督查组 办公室 部门 机构 单位 人大代表 代表 委员 领导 负责同志 人大 政协 县委 市委 区委 州委 旗委 省委 局 省厅 委 法院 检察院 公司 集团
`);
/** What they do, before what was counted, which then names it: 区政府系统|承办|建议提案, 县政府|确定实施|民生实事. */
export const ACTING_VERBS: readonly string[] = listed(`
  归集 派单 承办 发现 收到 受理 办理 接收 开展 实施 查处 排查 发放 下达 筹集 争取 确定 决定 确定实施 票决 组织 印发 发布 召开 举办 包联 包案 交办 转办
  票决产生 派出 抽调 牵头 部署
`);
/** Adverbs between the two: 区政府系统|共|承办. */
export const ACTING_ADVERBS: readonly string[] = listed(
  "共 已 累计 先后 共计 上半年 前三季度 全年 今年 年内 合计 及时",
);

/** Verbs that tell a state or a comparison and no act of their own: 设备安装|进入尾声, 投资进度|超过全省平均水平. */
export const STATE_VERBS: readonly string[] = listed(`
  进入 超过 高于 低于 达到 落后于 快于 慢于 优于 位居 列全 排名 居前 居全 进展 较慢 较快 偏慢 偏低 缓慢 滞后 趋紧 不足 顺利 不够 未落实
  涉及 形成 卡在 细分为 细化为 分解为 分为 细化成 构成 组成 集中在 主要集中 逐项 逐一 逐户
`);
/** Open the cause of a state, which is no part of what is spoken of: 县医院传染病楼|因设计变更. */
export const CAUSE_WORDS: readonly string[] = listed("受 因 由于 通过");

/** Words that only contain one of them. */
export const NO_PREDICATES: readonly string[] = listed(`
  不能全部 正常 正增长 正比 正负 正式 正规 正版 正向 正面 改正 修正 纠正 公正 校正 端正 订正 矫正 更正 转正 廉正 补正
  时尚 崇尚 高尚 风尚 将军 名将 大将 干将 全部门 受灾 受益 受理 受教育 受众 受援 受训 受检 受限 接受 承受 享受 遭受 感受
  因素 因病 因地 因材 原因 基因 起因 成因 动因 诱因 及时率 及时性 涉及面 受影响 受污染 受损 受助 受捐 受托 受聘 受控 受让
  组成员 因公 因工 因残 因学 因灾
`);

/** What opens a call to action or a slogan; a clause that begins so names no subject: 强化考核督导, 要抢抓施工黄金期. */
export const CALLS: readonly string[] = listed(`
  要 须 必须 务必 应当 抢抓 强化 紧盯 倒排 对标 对照 聚焦 狠抓 坚持 坚决 压实 切实 全力 迅速 倾力 奋力 突出 夯实 挂图作战 实行 统筹
  优先 牢牢 守牢 守住 筑牢 严守 严格 紧扣 紧紧 深化 拓展 着眼 立足 继续抓好 抓紧 抓实 以 把
`);

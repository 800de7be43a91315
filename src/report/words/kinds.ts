/**
 * Names that settle what kind of indicator stands before the reader. Data only.
 */
import { listed } from "./listed";

/** What is better the smaller it is, at the end of a name or in it. */
export const SMALLER_IS_BETTER: readonly string[] = listed(`
  失业率 登记失业率 调查失业率 事故起数 死亡人数 死亡率 发病率 能耗 电耗 水耗 碳排放 排放量 排放强度 PM2.5
  PM10 细颗粒物 浓度 违约率 不良率 不良贷款率 投诉率 返贫率 发案率 发案数 超标率 辍学率 信访量 控制数 损耗率
  漏损率 空置率 欠税 负债率 债务率 消费价格 能耗强度
`);

/** Stocks counted on a day (时点); 城乡居民养老 pays in over the year and is none. */
export const STOCKS: readonly string[] = listed(`
  在册 存栏 床位 参保人数 在校 保有量 余额 存量 职工参保 失业保险参保 工伤保险参保 医疗保险参保
  生育保险参保 养老保险参保 期末
`);
export const FLOWS: readonly string[] = ["新增", "净增", "城乡居民"];

/** Acts whose rate tells how much of what came in is dealt with; such an indicator is done or not and keeps no pace. */
export const SETTLING_ACTS: readonly string[] = listed(
  "办结 结案 整改 处置 办复 回复 答复 开工 销号 核查 查处 清零 化解 反馈 交付 办理 结办",
);

/** Words that put everyone of a group under the plan: 孤儿集中收养率100% is met or not. */
export const WHOLE_SETS: readonly string[] = listed(
  "全部 集中供养 集中收养 集中安置 应保尽保 应检尽检 应收尽收 全覆盖",
);

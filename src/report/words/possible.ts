/**
 * Words by which a count and a later, smaller one may be whole and part done, though the text does not say so.
 */
import { listed } from "./listed";

/** Beside the larger count: 已开工20个, 打通12条. */
export const BEGUN_WORDS: readonly string[] = listed(
  "开工 启动 打通 共 计划 安排 实施 新建 改建 扩建 改造 建设 推进 涉及 招聘 招录 设计",
);

/** Parts of things that are built. */
export const PART_NOUNS: readonly string[] = listed("油面 主路 管沟 墩柱 箱梁 屋面 外墙 围墙 地基 手续");

/** Beside the smaller one: 5座主体已完工, 已安装设备6个. */
export const FINISHED_WORDS: readonly string[] = listed(
  "竣工 完工 建成 完成 安装 投用 投运 验收 交付 通车 投产 开通 封顶 贯通 铺通 修通 打通 通水 通气 开园 开业 开诊 挂牌 并网 入住 浇筑 报到 到岗",
);

/** In a clause that tells of nothing finished. */
export const UNFINISHED_WORDS: readonly string[] = listed("未 计划 预计 拟 将 力争 确保 争取 正在 剩余 其余 下一步");

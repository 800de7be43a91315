/**
 * Where a small Chinese number counts something (派出两个组, 打通三条) and where it only belongs to a noun
 * (一座资源型城市, 三项社会保险, 两手抓).
 */
import { listed } from "./listed";

/** A small number directly behind one of these counts what follows. */
export const COUNTING_VERBS: readonly string[] = listed(`
  建成 新建 改建 扩建 续建 修建 建 开通 打通 通车 通 开工 竣工 完工 投用 投产 派出 派驻 选派 成立 设立
  增设 新设 新增 增加 增至 减少 引进 落地 签约 落户 召开 举办 组织 查处 发现 整改 办结 完成 培育 获批 获评
  入选 招募 招聘 救助 自加 加 其余 剩余 余下 仅 只 只有 仅有 共有 共 共计 累计 达 发生 死亡 验收 完成了
  建成了 打通了 调整 上调 下调 推出 出台 开设 购置 配备 更换 维修 超 多
`);

/** At the beginning of a clause a small number counts if one of these follows its unit: 三家要改造, 两件因变更跨年. */
export const COUNTED_VERBS: readonly string[] = listed(`
  要 需 须 已 均 都 正在 仍 尚未 未 因 将 由于 改完 建成 完工 完成 开工 竣工 在建 动工 投用 通车 通过 达标 跨年 延期 滞后 受 待 暂未
`);

/** With one of these in front, any short verb before the number makes it count: 已开展八轮, 仅落地一家. */
export const COUNTING_MARKS: readonly string[] = listed("已 仅 只 累计 共 已经");
/** Longest verb between such a mark and the number. */
export const LONGEST_COUNTED_VERB = 4;

/** Units with which 一 at the end of a clause counts (小拐乡一所, 已通一条); with others it is an idiom (一起, 一方面). */
export const SINGLE_UNITS: ReadonlySet<string> = new Set(
  listed("家 个 所 座 条 项 件 处 人 名 户 台 辆 场 次 栋 亩 套"),
);
/** In front of 一 these make another word of it: 这一项, 同一个, 再一次. */
export const BEFORE_IDIOMS = "这同再每任某哪首唯第新又统单专万";

/** What is said of all that a number counts (十件民生实事全部办结), or of some of them (十件实事已办结六件, 提前完成). */
export const ALL_WORDS: readonly string[] = listed("全部 全面 均已 都已 如期");
export const SOME_WORDS: readonly string[] = listed("提前 已完成 已经完成 尚未 未");
export const SMALL_NUMBERS = "一二两三四五六七八九十";
export const WHOLE_UNITS: readonly string[] = listed("件 项 个 家 座 所 条 处 户");

/**
 * Words that say outright how far a matter is, when it is due and who answers for it. Data only.
 */
import { listed } from "./listed";
import type { Status } from "../report";

/** In the words of the figure's own sentence part. */
export const STATUS_WORDS: readonly (readonly [string, Status])[] = [
  ...listed(`
    全部完工 全面完工 超额完成 已竣工 已完工 已建成 已投用 已全部完成 已全面完成 提前实现 已提前完成 提前完成 全部竣工
    任务已完成 达标 全部建成 全部播完 全部投用 全部完成 全部交付 全部开通 全部通车 均已完成 均已建成 均已投用 提前半年完成
  `).map((word) => [word, "done"] as const),
  ...listed(`
    尚未动工 尚未开工 未开工 未动工 尚未启动 未启动 尚未开始 没有动工 没有开工 尚未实施 未实施 仍未开工 才能安装 才能开工
  `).map((word) => [word, "notstarted"] as const),
  ...listed(`
    正在 正抢抓 正加紧 正加快 抢抓 抓紧施工 都已动工 都已开工 均已开工 均已动工 全部开工 全部动工 在建 加紧施工 有序推进 限期整改 进度为 预计延 原计划
  `).map((word) => [word, "ongoing"] as const),
];

/** In the note of a table's row, which speaks of the row as a whole. */
export const ROW_STATUS: readonly (readonly [string, Status])[] = [
  ...listed("已完成 已办结 已整改 已销号").map((word) => [word, "done"] as const),
];

/** 已开工 without a number behind it. */
export const STARTED_WORDS: readonly string[] = listed("已开工 已动工 已启动 已进场");

/** What is said of the remainder says that the whole is under way: 剩余8户正在返工, 其余13个限期整改. */
export const REMAINDER_WORDS: readonly string[] = listed(
  "其余 剩余 余下 剩下 另有 余 尚余 还剩 尚有 仍有 还有 另 未完成 尚未 剩 仍余 待",
);

/** N件…全面完成: a list of matters told as done or begun as a whole. */
export const WHOLE_STATUS: readonly (readonly [string, Status])[] = [
  ...listed(`
    全面完成 全部完成 如期兑现 如期完成 全部兑现 全部办结 全部建成 全部竣工 圆满完成 全部落实 均已完成 全部完工 已全部完成
  `).map((word) => [word, "done"] as const),
  ...listed("都已动工 都已开工 均已开工 均已动工 全部开工 全部动工 已全部开工").map(
    (word) => [word, "ongoing"] as const,
  ),
  ...listed("均未开工 尚未开工 尚未动工 全部未开工").map((word) => [word, "notstarted"] as const),
];
/** A date beside one of these is a planned one. */
export const DUE_WORDS: readonly string[] = listed(
  "计划 预计 拟 力争 确保 将于 应于 原定 投运 延 推迟 争取 竣工 封顶 交付 建成 完工 投用",
);
/** Put off: the later date counts. */
export const PUT_OFF_WORDS: readonly string[] = listed("延 推迟 调整至 调整到 顺延");
/** Right behind a date. */
export const BEFORE_DATE_WORDS: readonly string[] = listed("前 之前 以前 底前 末前");

/** Opens the name of who answers. */
export const OWNER_LABELS: readonly string[] = listed("责任单位 牵头单位 责任部门 牵头部门 责任人 牵头 责任 主责单位");
/** Ends the name of an office. */
export const OFFICE_ENDS: readonly string[] = listed(
  "局 委 办 厅 公司 集团 中心 管委会 委员会 政府 街道 联合会 工会 团委 妇联 残联 部 院 银行 法院 社",
);

/** No target was handed down. */
export const NO_TARGET_WORDS: readonly string[] = listed("暂未下达 未下达 尚未下达 没有下达 未分解下达");

/** Right behind the date on which works began, and beside one that was only planned. */
export const BEGINNING_WORDS: readonly string[] = ["开工", "动工", "开建", "启动建设", "破土"];
export const BEGINNING_PLANNED: readonly string[] = ["计划", "预计", "拟", "力争", "确保", "原定", "将于"];

/**
 * Words by which a target was changed during the year: 由4550人次调整为6000人次, 年初目标46个、调整后目标40个. Data only.
 */
import { listed } from "./listed";

/** Between the old figure and the new one: a plan's own verbs. */
export const REVISING_WORDS: readonly string[] = listed(`
  调整为 调整到 调整至 调整成 调增至 调增到 调增为 调减至 调减到 调减为 上调至 上调到 上调为 下调至 下调到 下调为 调高至 调高到
  调低至 调低到 核减为 核减至 核减到 核增为 核增至 核增到 追加至 追加到 追加为 修订为 修改为 变更为 更改为 改为 压减为 缩减为
  缩减至 缩减到 重新核定为 重新调整为 优化调整为 增补至 增补到 调至 调为
`);

/** The same only where the plan itself is named directly before the old figure: 目标由80%提高到85%. */
export const WIDENING_WORDS: readonly string[] = listed(`
  提高到 提高至 增加到 增加至 减少到 减少至 减少为 增加为 扩大到 扩大至 提升到 提升至 压减到 压减至 压缩到 压缩至 降低到 降低至
  降到 降至 升至 升到 扩充到 扩充至 加码到
`);

/** Leads to the old figure. */
export const REVISED_FROM: readonly string[] = listed(
  "由 从 由原来的 从原来的 由原定的 从原定的 由原定 从原定 由年初的 从年初的 由年初 从年初 由最初的 从最初的 由原 从原",
);

/** Before the new figure where the old one is told apart from it: 调整后目标40个. */
export const REVISED_WORDS: readonly string[] = listed("调整后 调减后 调增后 追加后 核减后 修订后 现行目标 变更后");

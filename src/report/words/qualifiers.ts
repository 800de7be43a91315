/**
 * Words that make a figure inexact or a bound, mapped onto the few that planners distinguish.
 */
import type { Qualifier } from "../report";

/** Directly before the number. */
export const QUALIFIERS_BEFORE: readonly (readonly [string, Qualifier | null])[] = [
  ["约", "约"],
  ["大约", "约"],
  ["约为", "约"],
  ["大概", "约"],
  ["近", "近"],
  ["将近", "近"],
  ["接近", "近"],
  // Just below: 不足三成, 还不到两成.
  ["不足", "近"],
  ["不到", "近"],
  ["超", "超"],
  ["超过", "超"],
  ["突破", "超"],
  ["逾", "超"],
  ["高于", "超"],
  ["多于", "超"],
  ["已过", "超"],
  ["过", "超"],
  ["不少于", "不少于"],
  ["不低于", "不少于"],
  ["不小于", "不少于"],
  ["至少", "至少"],
  ["最少", "至少"],
  ["不超过", "以内"],
  ["不高于", "以内"],
  ["≤", "以内"],
  ["≥", "不少于"],
  ["不多于", "以内"],
  ["不大于", "以内"],
  ["低于", "以内"],
  ["最多", "以内"],
  ["至多", "以内"],
  ["达", "达"],
  ["达到", "达"],
  ["达到了", "达"],
  ["高达", "达"],
  // Words that only end alike.
  ...(
    [
      "签约",
      "预约",
      "节约",
      "合约",
      "履约",
      "公约",
      "附近",
      "临近",
      "靠近",
      "通过",
      "经过",
      "超过了",
      "直达",
      "通达",
      "到达",
      "发达",
    ] as const
  ).map((word) => [word, null] as const),
];

/** Directly behind the unit; these win over one before the number (达到70%以上). */
export const QUALIFIERS_AFTER: readonly (readonly [string, Qualifier])[] = [
  ["以上", "以上"],
  ["及以上", "以上"],
  ["之上", "以上"],
  ["以内", "以内"],
  ["之内", "以内"],
  ["以下", "以内"],
  ["及以下", "以内"],
  ["左右", "约"],
  ["上下", "约"],
  ["有余", "余"],
  ["余", "余"],
  ["多", "余"],
];

/**
 * Labels of matters that are told field by field, each on a line of its own: 整改目标：…, 整改时限：…, 整改进展：…, 责任单位：….
 * Data only.
 */
import { listed } from "./listed";
import { TIME_LIMITS } from "./milestones";
import { OWNER_LABELS } from "./status";

/** What a field tells: whose matter it is, what is to be reached, by when, how far it is, who answers, or anything else. */
export type FieldKind = "name" | "goal" | "due" | "told" | "owner";

export const FIELD_LABELS: readonly (readonly [label: string, kind: FieldKind])[] = [
  ...listed("项目名称 任务名称 事项名称 问题名称 问题描述 反馈问题").map((label) => [label, "name"] as const),
  ...listed(
    "整改目标 工作目标 目标任务 任务目标 年度目标 年度任务 总体目标 建设目标 整治目标 治理目标 年度目标任务 目标要求",
  ).map((label) => [label, "goal"] as const),
  ...TIME_LIMITS.map(([label]) => [label, "due"] as const),
  ...listed(`
    整改进展 整改情况 整改进展情况 整改落实情况 进展情况 工作进展 目前进展 当前进展 推进情况 推进进展 完成情况 落实情况 办理情况
    办理进展 实施进展 形象进度 建设进度 整改措施 工作措施 主要措施 建设内容 建设规模 存在问题 下步计划 下步打算 下一步打算
  `).map((label) => [label, "told"] as const),
  ...OWNER_LABELS.map((label) => [label, "owner"] as const),
];

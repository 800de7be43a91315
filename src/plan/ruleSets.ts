/** Lamp rules to begin with: our own and some that cities have published. Each is a table the planner may edit. */
import { OPEN, type Lamp, type LampRow, type Measure, type RuleSet } from "./lamps";

/** A row for every paced kind: from `low` to `high`, both included. */
function row(measure: Measure, low: number, high: number, lamp: Lamp): LampRow {
  return { appliesTo: "all", measure, low, high, ...lamp };
}

export const RULE_SETS = {
  standard: {
    name: "默认",
    rows: [
      row("completion", 100, OPEN, { status: "完成", symbol: "✓", colour: "green", meaning: "完成率达到100%" }),
      row("points", 0, OPEN, { status: "正常", symbol: "●", colour: "green", meaning: "达到序时进度" }),
      row("points", -10, -0.1, {
        status: "关注",
        symbol: "▲",
        colour: "yellow",
        meaning: "未达到序时进度，相差不超过10个百分点",
      }),
      row("points", -OPEN, -10.1, {
        status: "滞后",
        symbol: "■",
        colour: "red",
        meaning: "未达到序时进度，相差10个百分点以上",
      }),
    ],
  },
  /** 宣城. */
  twoStates: {
    name: "两态",
    rows: [
      row("points", 0, OPEN, {
        status: "达到序时进度",
        symbol: "●",
        colour: "green",
        meaning: "完成率不低于序时进度",
      }),
      row("points", -OPEN, -0.1, { status: "未达到", symbol: "■", colour: "red", meaning: "完成率低于序时进度" }),
    ],
  },
  /** 银川. The city says nothing of what is less than 10 points behind. */
  threeByPoints: {
    name: "三色·百分点",
    rows: [
      row("points", 0, OPEN, { status: "绿灯", symbol: "●", colour: "green", meaning: "达到或快于序时进度" }),
      row("points", -30, -10, { status: "黄灯", symbol: "▲", colour: "yellow", meaning: "慢于序时进度10至30个百分点" }),
      row("points", -OPEN, -30.1, {
        status: "红灯",
        symbol: "■",
        colour: "red",
        meaning: "慢于序时进度30个百分点以上",
      }),
    ],
  },
  /** 三亚. */
  threeByShare: {
    name: "三色·相对",
    rows: [
      row("relative", 0, OPEN, { status: "绿灯", symbol: "●", colour: "green", meaning: "达到或快于序时进度" }),
      row("relative", -50, -0.1, { status: "黄灯", symbol: "▲", colour: "yellow", meaning: "达到序时进度的一半以上" }),
      row("relative", -OPEN, -50.1, { status: "红灯", symbol: "■", colour: "red", meaning: "不到序时进度的一半" }),
    ],
  },
  /** 长沙, as of the end of July. */
  bands: {
    name: "区间",
    rows: [
      row("completion", 100, OPEN, { status: "提前完成", symbol: "✓", colour: "blue", meaning: "完成率达到100%" }),
      row("completion", 80, 99.9, { status: "超时间进度", symbol: "●", colour: "green", meaning: "完成率80%至100%" }),
      row("completion", 60, 79.9, { status: "同步", symbol: "○", colour: "green", meaning: "完成率60%至80%" }),
      row("completion", -OPEN, 59.9, { status: "滞后", symbol: "■", colour: "red", meaning: "完成率不到60%" }),
    ],
  },
  /** 大足. The city names the two ends; the planner adds the rest. */
  fiveColours: {
    name: "五色",
    rows: [
      row("completion", 100, OPEN, { status: "蓝灯", symbol: "✓", colour: "blue", meaning: "完成并通过验收" }),
      row("completion", -OPEN, 29.9, { status: "红灯", symbol: "■", colour: "red", meaning: "进度不到30%" }),
    ],
  },
} as const satisfies Readonly<Record<string, RuleSet>>;

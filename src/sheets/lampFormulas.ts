/**
 * The formulas that hold a completion against a pace and find the lamp of it: what `gapOf` and `lampOf` of `plan` say.
 * They read a row by its columns' ids, so that 推演 can ask for another row than the one that stands.
 */
import type { SheetStrings } from "../locale/strings";
import { OPEN } from "../plan/lamps";
import type { CellOf } from "./effortFormulas";
import { TABLES } from "./names";
import { quoted, wholeColumn } from "./references";

export type RuleColumnId = keyof SheetStrings["rules"]["columns"];

export type LampColumnId = "gap" | "ruleRow" | "status" | "lampColor";

/** 较序时, the row of the rules that covers it, 状态 and 灯色 of the row that `cell` reads, as expressions. */
export function lampFormulas(cell: CellOf, words: SheetStrings): Readonly<Record<LampColumnId, string>> {
  const { states, colors, measures } = words;
  const rule = (id: RuleColumnId): string => wholeColumn(TABLES.rules, words.rules.columns[id]);
  const isState = (state: keyof typeof states): string => `${cell("state")}=${quoted(states[state])}`;
  const [completion, pace] = [cell("completion"), cell("pace")];

  const gap = `IF(AND(ISNUMBER(${completion}),ISNUMBER(${pace})),ROUND((ROUND(${completion},3)-${pace})*100,1),"")`;

  // 99.96 % must not become 100.0, which the rules read as done; 9999 is a bound that bounds nothing.
  const held = (value: string): string => `MAX(-${String(OPEN)},MIN(${String(OPEN)},${value}))`;
  const percent = `ROUND(${completion}*100,1)`;
  const shown = held(`IF(${completion}<1,MIN(99.9,${percent}),${percent})`);
  const relative = held(`IF(${pace}>0,ROUND((ROUND(${completion},3)/${pace}-1)*100,1),0)`);
  const measuredBy = (measure: keyof typeof measures): string => `(${rule("measure")}=${quoted(measures[measure])})`;
  const measured =
    `(${measuredBy("points")}*${held(cell("gap"))}+${measuredBy("relative")}*${relative}` +
    `+${measuredBy("completion")}*${shown})`;
  const applies = `(((${rule("applies")}=${quoted(words.rules.all)})+(${rule("applies")}=${cell("kind")}))>0)`;
  const measurable = `((${measuredBy("points")}+${measuredBy("completion")}+${measuredBy("relative")}*(${pace}>0))>0)`;
  const open = (bound: "lower" | "upper"): string => `(${rule(bound)}="")`;
  const above = `((${open("lower")}+(${rule("lower")}<=${measured}))>0)`;
  const below = `((${open("upper")}+(${measured}<=${rule("upper")}))>0)`;
  const covers = `${applies}*${measurable}*${above}*${below}`;
  const ruleRow = `IF(${isState("paced")},IFNA(MATCH(1,INDEX(${covers},0),0),0),"")`;

  const row = cell("ruleRow");
  const lamp = `IF(${row}>0,INDEX(${rule("symbol")},${row})&" "&INDEX(${rule("status")},${row}),${quoted(states.undefinedRule)})`;
  const mark = `IF(${hasAssumedDates(cell, words)},${quoted(states.assumedMark)},"")`;
  const status = `IF(${isState("paced")},${lamp}&${mark},${cell("state")})`;
  const ruleColor = `IF(${row}>0,INDEX(${rule("color")},${row}),${quoted(colors.grey)})`;
  const otherwise = `IF(${isState("unmet")},${quoted(colors.red)},${quoted(colors.grey)})`;
  const met = `OR(${isState("closed")},${isState("met")})`;
  const lampColor = `IF(${isState("paced")},${ruleColor},IF(${met},${quoted(colors.green)},${otherwise}))`;
  return { gap, ruleRow, status, lampColor };
}

/** Whether these are works (形象进度) whose start or deadline nobody has stated: 推定. */
export function hasAssumedDates(cell: CellOf, { kinds }: SheetStrings): string {
  return `AND(${cell("kind")}=${quoted(kinds.progress)},${cell("assumed")}<>"")`;
}

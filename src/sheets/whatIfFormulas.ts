/**
 * The formulas of 推演: those of 计划, and beside them what `suppose` of `plan` says of the target, deadline and monthly
 * plan that a planner supposes. An entry that is empty, or that nothing can be worked out from, leaves what is planned.
 */
import type { SheetStrings } from "../locale/strings";
import { FIRST_DAY, LAST_DAY } from "./dates";
import { monthsElapsed, monthsLeft, remaining, type CellOf } from "./effortFormulas";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { lampFormulas } from "./lampFormulas";
import { TABLES } from "./names";
import { expectedRange, finishDay, neededAMonth, shareAtDeadline, withheldBecause } from "./outlookFormulas";
import { paceFormulas } from "./paceFormulas";
import { indicatorAt, planFormulas, recentRate, type PlanColumnId, type Surroundings } from "./planFormulas";
import { quoted, thisRow } from "./references";

/** What 推演 has beside the columns of 计划. */
export type SupposedColumnId = keyof SheetStrings["whatIf"]["columns"];

export type WhatIfColumnId = PlanColumnId | SupposedColumnId;

/** Columns of 指标 that a supposition moves, by the column that says what becomes of them. */
const MOVED = {
  deadline: "due",
  method: "methodThen",
  plannedWhole: "wholeThen",
  pace: "paceThen",
  completion: "completionThen",
  gap: "gapThen",
  state: "stateThen",
  ruleRow: "ruleRowThen",
} as const satisfies Partial<Record<IndicatorColumnId, SupposedColumnId>>;

const isMoved = (id: IndicatorColumnId): id is keyof typeof MOVED => id in MOVED;
const number = (text: string): string => `ISNUMBER(${text})`;

/** The formula of every ƒ column of 推演 by its id, each beginning with `=`. */
export function whatIfFormulas(
  surroundings: Surroundings,
  words: SheetStrings,
): Partial<Readonly<Record<WhatIfColumnId, string>>> {
  const { plan, whatIf, states, kinds, bases } = words;
  const planned = (id: PlanColumnId): string => thisRow(TABLES.whatIf, plan.columns[id]);
  const cell = (id: SupposedColumnId): string => thisRow(TABLES.whatIf, whatIf.columns[id]);
  const of = indicatorAt(planned("row"), words);
  const then: CellOf = (id) => (isMoved(id) ? cell(MOVED[id]) : of(id));
  const shown = (expression: string): string => `=IF(${planned("row")}>0,${expression},"")`;

  const entered = {
    target: cell("supposedTarget"),
    deadline: cell("supposedDeadline"),
    monthly: cell("supposedMonthly"),
  };
  const [reached, goal, left] = [cell("reached"), cell("goal"), cell("leftThen")];
  const dated = `${entered.deadline}>=${String(FIRST_DAY)},${entered.deadline}<=${String(LAST_DAY)}`;
  const used = {
    target: `AND(${number(entered.target)},${entered.target}>0,${number(of("pace"))},${number(reached)})`,
    deadline: `AND(${number(entered.deadline)},${dated},${number(of("pace"))})`,
    monthly: `AND(${number(entered.monthly)},${entered.monthly}>=0)`,
  };

  const adds = `${of("basis")}=${quoted(bases.cumulative)},${of("kind")}<>${quoted(kinds.progress)}`;
  const moved = `IF(${used.target},${entered.target},${planned("plannedTarget")})`;
  // 未下达 so far: what was reached counts towards the target that is supposed.
  const firstGoal = `IF(AND(${used.target},${adds},${number(of("actual"))}),${entered.target},"")`;
  const isState = (state: keyof typeof states): string => `${of("state")}=${quoted(states[state])}`;
  const judged = `OR(${isState("paced")},AND(${isState("noTarget")},${number(cell("completionThen"))}))`;
  const heldToPace = `IF(${number(cell("paceThen"))},${quoted(states.paced)},${quoted(states.unverified)})`;

  const { method, plannedWhole, pace } = paceFormulas(then, words);
  const lamps = lampFormulas(then, words);
  const rest = remaining(goal, reached);
  const scheduled = `AND(${number(goal)},${number(reached)},${number(cell("paceThen"))})`;
  const inTime = (expression: string): string => `=IF(${scheduled},${expression},"")`;
  const expected = (rate: string): string => shareAtDeadline(reached, rate, left, goal);
  const expects = number(cell("straightThen"));
  const recent = recentRate(then, reached, planned, words);
  const withheld = withheldBecause(
    {
      unverified: `${cell("stateThen")}=${quoted(states.unverified)}`,
      done: `N(${cell("completionThen")})>=1`,
      stock: `${of("basis")}=${quoted(bases.stock)}`,
      works: `AND(${of("kind")}=${quoted(kinds.progress)},NOT(${used.monthly}))`,
      noFigures: `NOT(${scheduled})`,
      impliedTarget: `AND(${planned("measuredBy")}=${quoted(plan.measures.amount)},NOT(${number(of("target"))}),NOT(${used.target}))`,
      notStarted: `AND(N(${cell("elapsedThen")})<=0,NOT(${used.monthly}))`,
    },
    words,
  );
  return {
    ...planFormulas(surroundings, words, TABLES.whatIf),
    reached: shown(
      `IF(${number(planned("plannedActual"))},${planned("plannedActual")},IF(${number(of("actual"))},${of("actual")},""))`,
    ),
    goal: shown(`IF(${number(planned("plannedTarget"))},${moved},${firstGoal})`),
    due: shown(`IF(${used.deadline},${entered.deadline},${of("deadline")})`),
    methodThen: shown(method),
    wholeThen: shown(plannedWhole),
    paceThen: shown(pace),
    completionThen: shown(`IF(${used.target},${reached}/${entered.target},${of("completion")})`),
    gapThen: shown(lamps.gap),
    stateThen: shown(`IF(${judged},${heldToPace},${of("state")})`),
    ruleRowThen: shown(lamps.ruleRow),
    statusThen: shown(lamps.status),
    lampColorThen: shown(lamps.lampColor),
    elapsedThen: inTime(monthsElapsed(then, words)),
    leftThen: inTime(monthsLeft(then, words)),
    piecesThen: inTime(
      `IF(${number(planned("plannedTarget"))},${planned("pieces")},IF(${number(of("pieces"))},${of("pieces")},""))`,
    ),
    requiredThen: inTime(neededAMonth(rest, left, cell("piecesThen"), words)),
    rate: inTime(
      `IF(${used.monthly},${entered.monthly},IF(${cell("elapsedThen")}>0,${reached}/${cell("elapsedThen")},""))`,
    ),
    withheldThen: shown(withheld),
    straightThen: shown(`IF(${cell("withheldThen")}="",${expected(cell("rate"))},"")`),
    recentThen: `=IF(AND(${expects},NOT(${used.monthly})),IF(${number(recent)},${expected(recent)},""),"")`,
    outcomeThen: `=IF(${cell("withheldThen")}<>"",${cell("withheldThen")},${expectedRange(cell("straightThen"), cell("recentThen"), words)})`,
    finishThen: `=IF(${expects},${finishDay(of("asOf"), rest, cell("rate"))},"")`,
    note: shown(noteOf(entered, used, cell, of, words)),
  };
}

type Entries = Readonly<Record<"target" | "deadline" | "monthly", string>>;

/** What is supposed of a row, that nothing is, or that an entry cannot be used. */
function noteOf(
  entered: Entries,
  used: Entries,
  cell: (id: SupposedColumnId) => string,
  of: CellOf,
  { whatIf }: SheetStrings,
): string {
  const { notes, supposed } = whatIf;
  const ids = ["target", "deadline", "monthly"] as const;
  const refused = ids.map((id) => `AND(${entered[id]}<>"",NOT(${used[id]}))`).join(",");
  const named = ids.map((id) => `IF(${used[id]},${quoted(` ${supposed[id]}`)},"")`).join("&");
  const list = `SUBSTITUTE(TRIM(${named})," ",${quoted(whatIf.separator)})`;
  const impossible = `AND(${number(of("start"))},${number(cell("due"))},N(${cell("due")})<N(${of("start")}))`;
  return [
    `IF(OR(${refused}),${quoted(notes.refused)}`,
    `IF(${impossible},${quoted(notes.impossible)}`,
    `IF(AND(${ids.map((id) => `${entered[id]}=""`).join(",")}),${quoted(notes.asPlanned)},${quoted(notes.supposed)}&${list})))`,
  ].join(",");
}

/**
 * The formulas of 指标: what `plan` says of one indicator, said once more in functions that Excel 2016, WPS and
 * LibreOffice have, so that the workbook computes without the add-in. A property test holds the two together.
 */
import type { SheetStrings } from "../locale/strings";
import { effortFormulas } from "./effortFormulas";
import { hasAssumedDates, lampFormulas } from "./lampFormulas";
import { TABLES } from "./names";
import { ownerFormulas } from "./ownerFormulas";
import { paceFormulas } from "./paceFormulas";
import { quoted, thisRow } from "./references";
import { sourceLink } from "./sources";

export type IndicatorColumnId = keyof SheetStrings["columns"];

/** Ends of intervals that binary fractions miss by a few units in the last place count as reached. */
const SLACK = "0.000000000001";

const any = (...conditions: readonly string[]): string => `OR(${conditions.join(",")})`;
const all = (...conditions: readonly string[]): string => `AND(${conditions.join(",")})`;

/** `IF(condition,value,IF(condition,value,…otherwise))` */
function firstOf(cases: readonly (readonly [condition: string, value: string])[], otherwise: string): string {
  return cases.reduceRight((rest, [condition, value]) => `IF(${condition},${value},${rest})`, otherwise);
}

/** The formula of every ƒ column of 指标 by its id, each beginning with `=`. */
export function indicatorFormulas(words: SheetStrings): Partial<Readonly<Record<IndicatorColumnId, string>>> {
  const cell = (id: IndicatorColumnId): string => thisRow(TABLES.indicators, words.columns[id]);
  const is = (id: IndicatorColumnId, text: string): string => `${cell(id)}=${quoted(text)}`;
  const given = (id: IndicatorColumnId): string => `${cell(id)}<>""`;
  const number = (id: IndicatorColumnId): string => `ISNUMBER(${cell(id)})`;
  const positive = (id: IndicatorColumnId): string => `N(${cell(id)})>0`;
  const { kinds, states, tallies } = words;

  const unchanged = `${cell("actual")}=${cell("reportedActual")}`;
  const withoutCompletion = any(
    ...[kinds.ceiling, kinds.floor, kinds.growth, kinds.decline, kinds.none].map((kind) => is("kind", kind)),
  );

  const completion = firstOf(
    [
      [withoutCompletion, '""'],
      [
        all(
          number("reportedRatio"),
          unchanged,
          any(`NOT(${positive("target")})`, `NOT(${number("actual")})`, given("approximate")),
        ),
        cell("reportedRatio"),
      ],
      [all(positive("target"), number("actual")), `${cell("actual")}/${cell("target")}`],
      [all(positive("impliedTarget"), number("actual")), `${cell("actual")}/${cell("impliedTarget")}`],
      [number("actual"), '""'],
      [is("reportedStatus", words.statuses.done), "1"],
      [is("reportedStatus", words.statuses.notstarted), "0"],
    ],
    '""',
  );

  const smallerIsBetter = any(is("kind", kinds.ceiling), is("kind", kinds.decline));
  const met = `IF(${smallerIsBetter},${cell("actual")}<=${cell("target")},${cell("actual")}>=${cell("target")})`;
  const limited = any(
    is("kind", kinds.ceiling),
    is("kind", kinds.floor),
    is("kind", kinds.growth),
    is("kind", kinds.decline),
  );
  const fulfilled = `${cell("completion")}>=1`;
  const reported = any(is("kind", kinds.none), number("actual"), number("completion"));
  const impossible = all(number("start"), number("deadline"), `${cell("deadline")}<${cell("start")}`);
  const metOrNot = (condition: string): string => `IF(${condition},${quoted(states.met)},${quoted(states.unmet)})`;
  const whole = `IF(${cell("targetStep")}=0,0,2)`;
  const done = `IF(${number("actual")},${cell("actual")},ROUND(${cell("target")}*${cell("completion")},${whole}))`;
  const rest = `${quoted(states.left)}&ROUND(${cell("target")}-${done},2)&${cell("unit")}`;
  const left = `IF(${number("target")},${rest},"")`;
  const overdue = all(number("deadline"), `${cell("deadline")}<${cell("asOf")}`);
  const rate = firstOf(
    [
      [fulfilled, quoted(states.closed)],
      [overdue, quoted(states.unmet)],
    ],
    `${quoted(states.open)}&${left}`,
  );
  const state = firstOf(
    [
      [any(given("conflict"), impossible), quoted(states.unverified)],
      [`NOT(${reported})`, quoted(states.noActual)],
      [is("reportedStatus", states.stale), quoted(states.stale)],
      [all(limited, number("actual"), number("target")), metOrNot(met)],
      [`NOT(${number("completion")})`, quoted(states.noTarget)],
      [is("kind", kinds.rate), rate],
      [is("kind", kinds.whole), metOrNot(fulfilled)],
      // A date or a method that nobody can read must not pass for a lamp.
      [`NOT(${number("pace")})`, quoted(states.unverified)],
    ],
    quoted(states.paced),
  );

  // What 事项 finds its state by: the lamp, or that something is in doubt, before 编号.
  const lampNumber = `IF(${is("state", states.unverified)},${cell("state")},${cell("lampColor")})&" "&${cell("number")}`;
  const tally = firstOf(
    [
      [is("state", states.unverified), quoted(tallies.unverified)],
      [`NOT(${is("state", states.paced)})`, quoted(tallies.notPaced)],
      [hasAssumedDates(cell, words), quoted(tallies.unconfirmed)],
      [`${cell("gap")}>=0`, quoted(tallies.reached)],
    ],
    quoted(tallies.notReached),
  );

  // 推算目标 belongs to the pair the report printed; a corrected 累计完成 must not move it.
  const implies = all(`NOT(${positive("target")})`, number("reportedActual"), positive("reportedRatio"));
  const quotient = `${cell("reportedActual")}/${cell("reportedRatio")}`;
  const nearest = `IF(${number("pieces")},ROUND(${quotient}*${cell("pieces")},0)/${cell("pieces")},${quotient})`;
  const impliedTarget = `IF(${implies},${nearest},"")`;

  // Multiplied out, so that no target can make it divide by zero.
  const end = (id: IndicatorColumnId, step: IndicatorColumnId, sign: "+" | "-"): string =>
    `(${cell(id)}${sign}${cell(step)}/2)`;
  const agrees = all(
    `${end("actual", "actualStep", "-")}<(${end("reportedRatio", "ratioStep", "+")}-${SLACK})*${end("target", "targetStep", "+")}`,
    `${end("actual", "actualStep", "+")}>=(${end("reportedRatio", "ratioStep", "-")}-${SLACK})*${end("target", "targetStep", "-")}`,
  );
  const check = firstOf(
    [
      [`NOT(${all(number("actual"), positive("target"), number("reportedRatio"))})`, '""'],
      [`NOT(${unchanged})`, quoted(words.checks.edited)],
      [given("approximate"), '""'],
      [agrees, quoted(words.checks.agrees)],
    ],
    `${quoted(words.checks.differs)}&TEXT(${cell("actual")}/${cell("target")},"0.0#%")`,
  );

  const formulas = {
    completion,
    impliedTarget,
    check,
    state,
    tally,
    lampNumber,
    ...paceFormulas(cell, words),
    ...lampFormulas(cell, words),
  };
  return {
    ...Object.fromEntries(Object.entries(formulas).map(([id, formula]) => [id, `=${formula}`])),
    ...effortFormulas(words),
    ...ownerFormulas(words),
    source: sourceLink(TABLES.indicators, words.columns.key, words),
  };
}

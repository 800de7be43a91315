/**
 * The formulas of 历次: how long a row has stood behind its pace, whether it has recovered, whether a cumulative figure
 * fell. The newest report is 指标 as it stands now; what was before it a refresh has kept in columns of the row, so that
 * neither a column more nor sorting changes what they say.
 */
import type { SheetStrings } from "../locale/strings";
import { TABLES } from "./names";
import { indicatorAt, rowOfKey } from "./planFormulas";
import { quoted, thisRow } from "./references";

export type HistoryColumnId = keyof SheetStrings["history"]["columns"];

/** The formula of every ƒ column by its id, each beginning with `=`. */
export function historyFormulas(words: SheetStrings): Partial<Readonly<Record<HistoryColumnId, string>>> {
  const { columns, recovered, fallen } = words.history;
  const cell = (id: HistoryColumnId): string => thisRow(TABLES.history, columns[id]);
  const of = indicatorAt(cell("row"), words);
  const shown = (expression: string): string => `=IF(${cell("row")}>0,${expression},"")`;
  const gap = of("gap");
  const isPaced = `AND(${of("state")}=${quoted(words.states.paced)},ISNUMBER(${gap}))`;
  const before = `N(${cell("earlierBehind")})`;
  const since = `${quoted(recovered.before)}&${cell("earlierSince")}&${quoted(recovered.after)}`;
  const adds = [
    `${of("kind")}=${quoted(words.kinds.total)}`,
    `${of("basis")}=${quoted(words.bases.cumulative)}`,
    `ISNUMBER(${of("actual")})`,
    `ISNUMBER(${cell("earlier")})`,
  ].join(",");
  return {
    row: `=${rowOfKey(cell("key"), words)}`,
    // A report that leaves the row out, or figures that cannot be held against pace, neither end the run nor lengthen it.
    behind: shown(`IF(${isPaced},IF(${gap}<0,${before}+1,0),IF(${before}>0,${before},""))`),
    recovered: shown(`IF(AND(${before}>0,${isPaced}),IF(${gap}>=0,${since},""),"")`),
    question: shown(`IF(AND(${adds}),IF(${of("actual")}<${cell("earlier")},${quoted(fallen)},""),"")`),
  };
}

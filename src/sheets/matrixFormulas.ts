/** The formulas of the list behind 地区对比: figures of 指标 by 键, in one unit for all regions, and the order of the regions. */
import type { SheetStrings } from "../locale/strings";
import type { HistoryColumnId } from "./historyFormulas";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { TABLES } from "./names";
import { rowInHistory } from "./planFormulas";
import { quoted, thisRow, wholeColumn } from "./references";

export type MatrixCellId = keyof SheetStrings["matrix"]["cells"];

/** Multipliers that printed units begin with, longer ones first. */
const MULTIPLIERS: readonly (readonly [word: string, worth: string])[] = [
  ["万亿", "1000000000000"],
  ["千万", "10000000"],
  ["百万", "1000000"],
  ["十万", "100000"],
  ["亿", "100000000"],
  ["万", "10000"],
];

/** What 1 of a printed unit is worth in its base unit: 10000 for 万元. */
function worthOf(unit: string): string {
  return MULTIPLIERS.reduceRight(
    (rest, [word, worth]) => `IF(LEFT(${unit},${String(word.length)})=${quoted(word)},${worth},${rest})`,
    "1",
  );
}

/** A completion as it is printed, so that what looks the same shares a rank: one decimal, two just below 100 %. */
const printed = (value: string): string => `ROUND(${value},IF(AND(${value}>=0.9995,${value}<1),4,3))`;

/** By column, each beginning with `=`. A region's row of 指标 that is gone leaves its cells blank. */
export function matrixFormulas(words: SheetStrings): Partial<Readonly<Record<MatrixCellId, string>>> {
  const cell = (id: MatrixCellId): string => thisRow(TABLES.matrixCells, words.matrix.cells[id]);
  const all = (id: MatrixCellId): string => wholeColumn(TABLES.matrixCells, words.matrix.cells[id]);
  const ofIndicators = (id: IndicatorColumnId): string => wholeColumn(TABLES.indicators, words.columns[id]);
  const of = (id: IndicatorColumnId): string => `INDEX(${ofIndicators(id)},${cell("row")})`;
  const found = (value: string): string => `=IF(${cell("row")}="","",${value})`;
  const figure = (id: "target" | "actual"): string =>
    found(`IF(ISNUMBER(${of(id)}),ROUND(${of(id)}*${cell("factor")},8),${of(id)}&"")`);
  const isNot = (state: string): string => `${of("state")}<>${quoted(state)}`;
  const kept = (id: HistoryColumnId): string =>
    `INDEX(${wholeColumn(TABLES.history, words.history.columns[id])},${cell("historyRow")})`;
  const divided = `IF(AND(ISNUMBER(${kept("earlier")}),N(${of("target")})>0),${kept("earlier")}/${of("target")},"")`;
  const before = `IF(ISNUMBER(${kept("earlierRatio")}),${kept("earlierRatio")},${divided})`;
  const earlier = `INDEX(${ofIndicators("completion")},MATCH(${cell("earlierKey")},${ofIndicators("key")},0))`;
  // A rank that several share is followed by as many places less: 1, 2, 2, 4.
  const place = (id: "ranked" | "earlier"): string =>
    `(COUNTIFS(${all("indicator")},${cell("indicator")},${all(id)},">"&${cell(id)})+1)`;
  const ranked = (also = ""): string =>
    `COUNTIFS(${all("indicator")},${cell("indicator")},${all("rank")},">=1"${also})`;
  return {
    row: `=IFNA(MATCH(${cell("key")},${ofIndicators("key")},0),"")`,
    factor: found(`${worthOf(of("unit"))}/${worthOf(cell("unit"))}`),
    target: figure("target"),
    actual: figure("actual"),
    completion: found(`IF(ISNUMBER(${of("completion")}),${printed(of("completion"))},"")`),
    // Figures in doubt, or of an older report than those of the others, have no place among them.
    ranked: found(`IF(AND(${isNot(words.states.unverified)},${isNot(words.states.stale)}),${cell("completion")},"")`),
    rank: `=IF(ISNUMBER(${cell("ranked")}),${place("ranked")},"")`,
    historyRow: `=${rowInHistory(cell("key"), words)}`,
    // The row of an older report in this workbook, else what the last refresh has kept on 历次.
    before: `=IF(${cell("earlierKey")}<>"",IFNA(${earlier},""),IF(AND(${cell("historyRow")}>0,${cell("row")}<>""),${before},""))`,
    earlier: `=IF(ISNUMBER(${cell("before")}),${printed(cell("before"))},"")`,
    // Places are held against each other only where everyone who has one had one before.
    change: `=IF(AND(ISNUMBER(${cell("rank")}),${ranked()}=${ranked(`,${all("earlier")},">=0"`)}),${place("earlier")}-${cell("rank")},"")`,
  };
}

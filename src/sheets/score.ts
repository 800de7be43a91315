/**
 * 考核: points by weight, one row for each indicator. 权重 is the planner's own; every other figure is a formula over 指标
 * and says what `scoreOf` of `plan` says, which a property test holds. Beside them the stages of the year and its score.
 */
import type { SheetStrings } from "../locale/strings";
import type { SheetBlueprint } from "./blueprint";
import { COMPLETION_FORMAT } from "./indicators";
import { nameIn } from "./laggards";
import { LIST_HEADER, listSheet, type ColumnLook } from "./listSheet";
import { TAB_COLORS } from "./look";
import { TABLES } from "./names";
import { indicatorAt, rowOfKey } from "./planFormulas";
import { boundsOf, quoted, rangeAddress, thisRow, wholeColumn } from "./references";
import { STAGE_COLUMNS, stagesTable, yearScoreCells } from "./stages";

type ScoreColumnId = keyof SheetStrings["score"]["columns"];

const POINTS = "0.00";

const COLUMNS: readonly (readonly [ScoreColumnId, ColumnLook])[] = [
  ["number", { format: "General", width: 8, align: "Center" }],
  ["name", { format: "General", width: 36, wrap: true }],
  ["kind", { format: "General", width: 11, align: "Center" }],
  ["unit", { format: "General", width: 8, align: "Center" }],
  ["target", { format: "General", width: 13, align: "Right" }],
  ["actual", { format: "General", width: 13, align: "Right" }],
  ["completion", { format: COMPLETION_FORMAT, width: 10, align: "Right" }],
  ["weight", { format: "General", width: 9, align: "Right" }],
  ["points", { format: POINTS, width: 10, align: "Right" }],
  ["row", { format: "0", width: 7 }],
  ["key", { format: "@", width: 36 }],
];

/** The column where the stages stand: to the right of the list, an empty one between. */
const STAGES_AT = COLUMNS.length + 1;

/** What an indicator weighs until the planner says otherwise. */
const WEIGHT = 1;

/** Draws up 考核 of the indicators with these `keys`; `withRegion` puts their region before their names. */
export function scoreSheet(keys: readonly string[], withRegion: boolean, words: SheetStrings): SheetBlueprint {
  const { columns: headers, title, total, notes } = words.score;
  const points = wholeColumn(TABLES.score, headers.points);
  // What earns no points for want of figures weighs nothing either.
  const scored = `SUMIF(${points},">=0",${wholeColumn(TABLES.score, headers.weight)})`;
  const score = `IF(${scored}>0,SUM(${points})/${scored}*100,"")`;
  const list = {
    name: words.names.score,
    title,
    tabColor: TAB_COLORS.planner,
    table: TABLES.score,
    columns: COLUMNS,
    headers,
    formulas: scoreFormulas(withRegion, words),
    rows: keys.map((key) => ({ key, weight: WEIGHT })),
    lastPrinted: "points" as const,
    frozenColumns: 2,
    total: {
      name: { value: total },
      weight: { formula: `=${scored}` },
      points: { formula: `=${score}`, format: POINTS },
    },
    closing: [...notes, words.overview.signatures],
  };
  const sheet = listSheet(list, words);
  return {
    ...sheet,
    cells: [...sheet.cells, ...yearScoreCells(0, STAGES_AT, words)],
    tables: [...sheet.tables, stagesTable(score, LIST_HEADER - 1, STAGES_AT, words)],
    page: sheet.page && { ...sheet.page, printArea: widened(sheet.page.printArea, STAGES_AT + STAGE_COLUMNS - 1) },
  };
}

/** A printed range up to another column; what is folded away within it is not printed. */
function widened(printArea: string, right: number): string {
  const { top, left, bottom } = boundsOf(printArea);
  return rangeAddress(top, left, bottom, right);
}

function scoreFormulas(withRegion: boolean, words: SheetStrings): Partial<Readonly<Record<ScoreColumnId, string>>> {
  const cell = (id: ScoreColumnId): string => thisRow(TABLES.score, words.score.columns[id]);
  const of = indicatorAt(cell("row"), words);
  const shown = (expression: string): string => `=IF(${cell("row")}>0,${expression},"")`;
  const figure = (id: "target" | "actual"): string => shown(`IF(ISNUMBER(${of(id)}),${of(id)},"")`);
  const share = earnedShare(of, words);
  const weighed = `AND(ISNUMBER(${cell("weight")}),N(${cell("weight")})>=0)`;
  return {
    row: `=${rowOfKey(cell("key"), words)}`,
    number: shown(`${of("number")}&""`),
    name: `=IF(${cell("row")}>0,${nameIn(of, withRegion)},${quoted(words.plan.keyless)})`,
    kind: shown(of("kind")),
    unit: shown(`${of("unit")}&""`),
    target: figure("target"),
    actual: figure("actual"),
    completion: shown(of("completion")),
    points: shown(`IF(${weighed},IF(ISNUMBER(${share}),${cell("weight")}*${share},""),"")`),
  };
}

/** The share of its weight that the row of 指标 earns, a text where there is nothing to score. */
function earnedShare(of: ReturnType<typeof indicatorAt>, { kinds, states }: SheetStrings): string {
  const isKind = (...ids: readonly (keyof typeof kinds)[]): string =>
    `OR(${ids.map((id) => `${of("kind")}=${quoted(kinds[id])}`).join(",")})`;
  const notScored = (["unverified", "noActual", "stale", "noTarget"] as const)
    .map((id) => `${of("state")}=${quoted(states[id])}`)
    .join(",");
  const met = `IF(${of("state")}=${quoted(states.met)},1,0)`;
  const capped = (ratio: string): string => `MAX(0,MIN(1,${ratio}))`;
  const ratio = `${of("actual")}/${of("target")}`;
  const limited = `IF(${isKind("ceiling")},MAX(0,2-${ratio}),${capped(ratio)})`;
  const limit = `IF(N(${of("target")})>0,${limited},${met})`;
  const rest = `IF(${isKind("ceiling", "floor")},${limit},IF(ISNUMBER(${of("completion")}),${capped(of("completion"))},""))`;
  return `IF(OR(${notScored}),"",IF(${isKind("growth", "decline", "whole")},${met},${rest}))`;
}

/**
 * 阶段权重 of 考核: the stages of the year by the planner's own dates and weights, and the score of the year over them. The
 * stage that 截至 lies in has the live 总分; a stage that is over keeps what was written over its formula at its end.
 */
import type { SheetStrings } from "../locale/strings";
import type { ColumnBlueprint, LooseCell, TableBlueprint } from "./blueprint";
import { DATE_FORMAT } from "./dates";
import type { ColumnLook } from "./listSheet";
import { OPEN_FILL, SUBTITLE, TABLE_LOOK, TOTAL } from "./look";
import { NAMES, TABLES } from "./names";
import { thisRow, wholeColumn } from "./references";

type StageColumnId = keyof SheetStrings["score"]["stages"]["columns"];

const SCORE_FORMAT = "0.00";

const COLUMNS: readonly (readonly [StageColumnId, ColumnLook])[] = [
  ["stage", { format: "@", width: 12, align: "Center", fill: OPEN_FILL }],
  ["end", { format: DATE_FORMAT, width: 12, align: "Center", fill: OPEN_FILL }],
  ["weight", { format: "General", width: 10, align: "Right", fill: OPEN_FILL }],
  ["score", { format: SCORE_FORMAT, width: 10, align: "Right" }],
];

/** Lines to fill in: as many as a year has quarters. */
const LINES = 4;

/** How many columns the table has. */
export const STAGE_COLUMNS = COLUMNS.length;

/**
 * Draws up the table with its header at `row` and `column`: one stage, the whole year, with all the weight.
 * @param score 总分 as it stands, an expression
 */
export function stagesTable(
  score: string,
  row: number,
  column: number,
  { score: words }: SheetStrings,
): TableBlueprint {
  const { columns: headers, whole } = words.stages;
  return {
    name: TABLES.stages,
    row,
    column,
    ...TABLE_LOOK,
    columns: COLUMNS.map(([id, look]): ColumnBlueprint => ({
      id,
      header: headers[id],
      ...(id === "score" ? { formula: stageScore(score, headers) } : {}),
      ...look,
    })),
    rows: [[whole, null, 1, null], ...Array.from({ length: LINES - 1 }, () => COLUMNS.map(() => null))],
    filterButtons: false,
  };
}

/** 年度得分 in the two lines above the table, as `yearScore` of `plan` has it. */
export function yearScoreCells(row: number, column: number, { score: words }: SheetStrings): readonly LooseCell[] {
  const { columns: headers, title, year } = words.stages;
  const [scores, weights] = [wholeColumn(TABLES.stages, headers.score), wholeColumn(TABLES.stages, headers.weight)];
  const counted = `SUMIF(${scores},">=0",${weights})`;
  const formula = `=IF(${counted}>0,SUMPRODUCT(${weights},${scores})/${counted},"")`;
  return [
    { row, column, value: title, style: SUBTITLE },
    { row: row + 1, column, value: year, style: TOTAL },
    { row: row + 1, column: column + STAGE_COLUMNS - 1, formula, format: SCORE_FORMAT, style: TOTAL },
  ];
}

/**
 * 总分 in the stage that 截至 lies in: the first to end on it or later, or one without an end where none does. A line
 * without a weight is no stage.
 */
function stageScore(score: string, headers: Readonly<Record<StageColumnId, string>>): string {
  const [end, weight] = [thisRow(TABLES.stages, headers.end), thisRow(TABLES.stages, headers.weight)];
  const [ends, weights] = [wholeColumn(TABLES.stages, headers.end), wholeColumn(TABLES.stages, headers.weight)];
  const notOver = `${weights},">=0",${ends},">="&${NAMES.asOf}`;
  const first = `AND(${end}>=${NAMES.asOf},COUNTIFS(${notOver},${ends},"<"&${end})=0)`;
  const isCurrent = `IF(${end}="",COUNTIFS(${notOver})=0,IF(ISNUMBER(${end}),${first},FALSE))`;
  return `=IF(ISNUMBER(${weight}),IF(${isCurrent},${score},""),"")`;
}

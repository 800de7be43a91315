/**
 * The eight indicators that lag most, as a table whose formulas pick them from 指标 whenever anything changes there. Rows
 * beyond those that lag stay empty.
 */
import type { SheetStrings } from "../locale/strings";
import type { ColumnBlueprint, TableBlueprint } from "./blueprint";
import { DATE_FORMAT } from "./dates";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { COMPLETION_FORMAT, GAP_FORMAT } from "./indicators";
import type { ColumnLook } from "./listSheet";
import { PAGE_TABLE_LOOK } from "./look";
import { TABLES } from "./names";
import { quoted, thisRow, wholeColumn } from "./references";

/** How many indicators the table holds. */
export const LAGGARDS = 8;
/** Two lines of 12 points. */
const ROW_HEIGHT = 33;
/** As many characters of a name as fit two lines. */
const LONGEST_NAME = 28;
/** Step of a printed ratio that is still worth quoting: 42 %, but not 四成. */
const COARSEST_RATIO = 0.01;
/** Decimals of what is measured and not counted. */
const DECIMALS = 2;

/** Also says in the first row that nothing lags. */
const USED_BY: LaggardColumnId = "name";

type LaggardColumnId = keyof SheetStrings["laggards"]["columns"];

const COLUMNS: readonly (readonly [LaggardColumnId, ColumnLook])[] = [
  ["rank", { format: "0", width: 5, align: "Center" }],
  ["name", { format: "General", width: 34, wrap: true }],
  ["target", { format: "General", width: 18, align: "Right", wrap: true }],
  ["actual", { format: "General", width: 12, align: "Right", wrap: true }],
  ["completion", { format: "General", width: 10, align: "Right" }],
  ["due", { format: "0.0%", width: 12, align: "Right" }],
  ["gap", { format: GAP_FORMAT, width: 10, align: "Right" }],
  ["owner", { format: "General", width: 14, wrap: true }],
  ["deadline", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["required", { format: "General", width: 12, align: "Right", wrap: true }],
  ["row", { format: "0", width: 6, align: "Center" }],
];

/** How many of the columns are shown and printed; 行 behind them only serves the others. */
export const LAGGARD_COLUMNS = COLUMNS.length - 1;
/** How many lines the table takes, its header included. */
export const LAGGARD_LINES = LAGGARDS + 1;

/**
 * Draws up the table with its header in `row`.
 * @param withRegion whether names need their region before them, as several regions stand in 指标
 */
export function laggardsTable(row: number, withRegion: boolean, words: SheetStrings): TableBlueprint {
  const formulas = laggardFormulas(withRegion, words);
  return {
    name: TABLES.laggards,
    row,
    column: 0,
    ...PAGE_TABLE_LOOK,
    usedBy: USED_BY,
    columns: COLUMNS.map(([id, look]): ColumnBlueprint => ({
      id,
      header: words.laggards.columns[id],
      formula: formulas[id],
      ...look,
    })),
    rows: Array.from({ length: LAGGARDS }, () => COLUMNS.map(() => null)),
    filterButtons: false,
    rowHeight: ROW_HEIGHT,
  };
}

function laggardFormulas(withRegion: boolean, words: SheetStrings): Partial<Readonly<Record<LaggardColumnId, string>>> {
  const cell = (id: LaggardColumnId): string => thisRow(TABLES.laggards, words.laggards.columns[id]);
  const { missing, implied, none } = words.laggards;
  const all = (id: IndicatorColumnId): string => wholeColumn(TABLES.indicators, words.columns[id]);
  const of = (id: IndicatorColumnId): string => `INDEX(${all(id)},${cell("row")})`;
  const shown = (expression: string): string => `=IF(${cell("row")}="","",${expression})`;

  const behind = `COUNTIF(${all("tally")},${quoted(words.tallies.notReached)})`;
  const rank = `(ROW()-ROW(${TABLES.laggards}[[#Headers],[${words.laggards.columns.rank}]]))`;
  const [name, longest] = [nameIn(of, withRegion), String(LONGEST_NAME)];
  const shortened = `IF(LEN(${name})>${longest},LEFT(${name},${longest}-1)&"…",${name})`;
  const figure = (id: "target" | "actual", text: string): string =>
    `IF(ISNUMBER(${of(id)}),${text},IF(${of(id)}="",${quoted(missing)},${of(id)}))`;
  const rounded = `IF(ISNUMBER(${of("pieces")}),${of("required")},ROUND(${of("required")},${String(DECIMALS)}))`;
  const rests = [
    `NOT(ISNUMBER(${of("target")}))`,
    `NOT(ISNUMBER(${of("actual")}))`,
    `AND(${of("approximate")}<>"",${of("actual")}=${of("reportedActual")})`,
  ].join(",");
  return {
    row: `=IF(${rank}<=${behind},MATCH(SMALL(${all("order")},${rank}),${all("order")},0),"")`,
    rank: shown(rank),
    name: `=IF(${cell("row")}="",IF(AND(${rank}=1,${behind}=0),${quoted(none)},""),${shortened})`,
    target: shown(figure("target", `${of("target")}&${of("unit")}`)),
    actual: shown(figure("actual", `${qualifiedActual(of)}&${of("unit")}`)),
    completion: shown(completionText(of, words)),
    due: shown(of("pace")),
    gap: shown(of("gap")),
    owner: shown(`${of("owner")}&""`),
    deadline: shown(`IF(ISNUMBER(${of("deadline")}),${of("deadline")},"")`),
    required: shown(
      `IF(ISNUMBER(${of("required")}),${rounded}&${of("unit")}&IF(OR(${rests}),CHAR(10)&${quoted(implied)},""),"")`,
    ),
  };
}

/** The name of an indicator, with its region before it where there are several: 云泽市 职业培训. */
export function nameIn(of: (id: IndicatorColumnId) => string, withRegion: boolean): string {
  return withRegion ? `TRIM(${of("region")}&" "&${of("name")})` : of("name");
}

/** 累计完成 as a text with the word that makes it a rough one: 60000余, 约3.6. */
export function qualifiedActual(of: (id: IndicatorColumnId) => string): string {
  // 余 and 以上 stand behind a number, 约 and its like before it.
  const behindNumber = `OR(${of("approximate")}="余",${of("approximate")}="以上")`;
  return `IF(${behindNumber},"",${of("approximate")})&${of("actual")}&IF(${behindNumber},${of("approximate")},"")`;
}

/** The ratio as the report prints it where its figures agree with it, else as they give it. */
function completionText(of: (id: IndicatorColumnId) => string, { checks }: SheetStrings): string {
  const agrees = `OR(${of("check")}=${quoted(checks.agrees)},${of("completion")}=${of("reportedRatio")})`;
  const decimals = `ROUND(-LOG10(${of("ratioStep")}),0)-2`;
  const printed = `TEXT(${of("reportedRatio")},"0"&IF(${decimals}>0,"."&REPT("0",${decimals}),"")&"%")`;
  const computed = `TEXT(${of("completion")},${quoted(COMPLETION_FORMAT)})`;
  const precise = `N(${of("ratioStep")})>0,${of("ratioStep")}<=${String(COARSEST_RATIO)}`;
  return `IF(AND(${precise},${agrees}),${printed},${computed})`;
}

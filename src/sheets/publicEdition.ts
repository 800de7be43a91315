/**
 * 报送版: the workbook as it goes out. Takes the living workbook's blueprint and what its cells show, gives a blueprint of
 * values only: no formulas, no names, no lists, none of the sheets and columns that are for the planner's own desk, and
 * lamps in fixed colours. Nothing in it points anywhere but to itself.
 */
import type { SheetStrings } from "../locale/strings";
import type {
  Blueprint,
  Cell,
  CellValue,
  ConditionalFormatBlueprint,
  LooseCell,
  SheetBlueprint,
  TableBlueprint,
  TextStyle,
} from "./blueprint";
import { boundsOf, rangeAddress } from "./references";

/** What a cell of the living workbook shows; rows and columns from 0. */
export type Shown = (sheet: string, row: number, column: number) => CellValue;

/** Sheets that stay at home. */
const INTERNAL_SHEETS = [
  "whatIf",
  "score",
  "queries",
  "history",
  "rules",
  "sources",
  "changes",
] as const satisfies readonly (keyof SheetStrings["names"])[];
/** 出处 and 核对: the first leads to a sheet that stays at home. */
const INTERNAL_COLUMNS: ReadonlySet<string> = new Set(["source", "check"]);

/** Draws up 报送版 of `live`, for a workbook of its own. */
export function publicBlueprintOf({ sheets, activeSheet }: Blueprint, shown: Shown, words: SheetStrings): Blueprint {
  const internal = new Set(INTERNAL_SHEETS.map((id) => words.names[id]));
  return {
    sheets: sheets
      .filter(({ name }) => !internal.has(name))
      .map((sheet) => publicSheet(sheet, (row, column) => shown(sheet.name, row, column))),
    activeSheet,
  };
}

type ShownHere = (row: number, column: number) => CellValue;

function publicSheet(sheet: SheetBlueprint, shown: ShownHere): SheetBlueprint {
  const folded = (at: number): boolean => sheet.columnGroups.some(({ first, last }) => first <= at && at <= last);
  const goesOut = (at: number, id: string): boolean => !folded(at) && !INTERNAL_COLUMNS.has(id);
  return {
    ...sheet,
    place: "new",
    cells: sheet.cells.map((cell) => publicCell(cell, shown)),
    tables: sheet.tables.map((table) => publicTable(table, goesOut, sheet.conditionalFormats, shown)),
    names: [],
    conditionalFormats: [],
    validations: [],
    columnGroups: [],
    page: sheet.page && { ...sheet.page, printArea: narrowed(sheet.page.printArea, sheet.tables, goesOut) },
  };
}

function publicCell({ formula, ...cell }: LooseCell, shown: ShownHere): LooseCell {
  return formula === undefined ? cell : { ...cell, value: shown(cell.row, cell.column) };
}

type GoesOut = (column: number, id: string) => boolean;

function publicTable(
  table: TableBlueprint,
  goesOut: GoesOut,
  rules: readonly ConditionalFormatBlueprint[],
  shown: ShownHere,
): TableBlueprint {
  const kept = table.columns
    .map((column, index) => ({ column, index, at: table.column + index }))
    .filter(({ column, at }) => goesOut(at, column.id));
  const rows = table.rows.map((row, down) => ({ row, line: table.row + 1 + down }));
  const used = kept.find(({ column }) => column.id === table.usedBy);
  return {
    ...table,
    name: `${table.name}_Public`,
    columns: kept.map(({ column }) => ({ ...column, formula: undefined })),
    rows: rows
      .filter(({ line }) => used === undefined || isFilled(shown(line, used.at)))
      .map(({ row, line }) =>
        kept.map(({ column, index, at }) =>
          publicValue(row[index] ?? null, shown(line, at), column.format, styleAt(line, at, rules, shown)),
        ),
      ),
    usedBy: undefined,
  };
}

const isFilled = (value: CellValue): boolean => value !== null && value !== "";

/** What a cell shows, in the format it has. A text stays a text, though it may look like a number: 34.96%. */
function publicValue(drawn: Cell, value: CellValue, columnFormat: string, style: TextStyle | undefined): Cell {
  const text = typeof value === "string" && value !== "";
  const ownFormat = drawn !== null && typeof drawn === "object" ? drawn.format : undefined;
  const format = text && columnFormat !== "@" ? "@" : ownFormat;
  const shownValue = value === "" ? null : value;
  return format === undefined && style === undefined ? shownValue : { value: shownValue, format, style };
}

/** What the first rule that covers a cell and holds there gives it; marks for the planner's own eyes are left behind. */
function styleAt(
  row: number,
  column: number,
  rules: readonly ConditionalFormatBlueprint[],
  shown: ShownHere,
): TextStyle | undefined {
  const rule = rules.find(
    ({ ranges, when }) =>
      typeof when === "object" &&
      ranges.some((range) => covers(range, row, column)) &&
      shown(row, when.column) === when.text,
  );
  return rule && { fill: rule.fill, color: rule.color, bold: rule.bold, italic: rule.italic };
}

function covers(range: string, row: number, column: number): boolean {
  const { top, left, bottom, right } = boundsOf(range);
  return top <= row && row <= bottom && left <= column && column <= right;
}

/** The printed range without the columns in it that stay at home. */
function narrowed(printArea: string, tables: readonly TableBlueprint[], goesOut: GoesOut): string {
  const { top, left, bottom, right } = boundsOf(printArea);
  const missing = tables.map(
    ({ column, columns }) =>
      columns.filter(({ id }, index) => column + index <= right && !goesOut(column + index, id)).length,
  );
  return rangeAddress(top, left, bottom, right - Math.max(0, ...missing));
}

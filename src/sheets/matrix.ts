/**
 * 地区对比: the regions one under the other, beside them 目标任务, 进度, 完成比例 and 名次 of every indicator that at least two of
 * them report. A list folded away on the right looks each figure up on 指标 by its 键; the tables to be read and printed
 * arrange it, a page width of indicators at a time. What a region does not report stays blank.
 */
import type { SheetStrings } from "../locale/strings";
import type { CellValue, ColumnBlueprint, LooseCell, SheetBlueprint, TableBlueprint } from "./blueprint";
import { COMPLETION_FORMAT } from "./indicators";
import type { ColumnLook } from "./listSheet";
import { PAGE_HEADING, SUBTITLE, TABLE_LOOK, TAB_COLORS, TITLE } from "./look";
import { matrixFormulas, type MatrixCellId } from "./matrixFormulas";
import { TABLES } from "./names";
import { landscapePage } from "./page";
import { quoted, rangeAddress, thisRow, wholeColumn } from "./references";
import { newestDates, regionOf, sharedIndicators, type SharedIndicator } from "./shared";
import type { IndicatorRow } from "./rows";
import { asOfFormula } from "./subtitle";

type FigureId = keyof SheetStrings["matrix"]["figures"];

/** As many indicators as fit the width of a page. */
const IN_A_ROW = 4;
/** Title, line of dates, a blank line and the names of the indicators stand above the first table. */
const FIRST_ROW = 4;
/** A blank line and the next names stand between two tables. */
const BETWEEN = 2;
/** As many characters of a name as fit over its figures. */
const LONGEST_NAME = 18;

const REGION: ColumnLook = { format: "@", width: 13, wrap: true };
const CHANGE_FORMAT = '"↑"0;"↓"0;"—"';
const FIGURES: readonly (readonly [FigureId, ColumnLook])[] = [
  ["target", { format: "General", width: 13, align: "Right", wrap: true }],
  ["actual", { format: "General", width: 12, align: "Right" }],
  ["completion", { format: COMPLETION_FORMAT, width: 10, align: "Right" }],
  ["rank", { format: "0", width: 6, align: "Center" }],
  ["change", { format: CHANGE_FORMAT, width: 7, align: "Center" }],
];

const CELLS: readonly (readonly [MatrixCellId, ColumnLook])[] = [
  ["place", { format: "@", width: 14 }],
  ["indicator", { format: "0", width: 6 }],
  ["unit", { format: "@", width: 8 }],
  ["key", { format: "@", width: 30 }],
  ["earlierKey", { format: "@", width: 30 }],
  ["row", { format: "0", width: 6 }],
  ["factor", { format: "General", width: 8 }],
  ["target", { format: "General", width: 12 }],
  ["actual", { format: "General", width: 12 }],
  ["completion", { format: COMPLETION_FORMAT, width: 10 }],
  ["ranked", { format: COMPLETION_FORMAT, width: 10 }],
  ["rank", { format: "0", width: 6 }],
  ["historyRow", { format: "0", width: 6 }],
  ["before", { format: COMPLETION_FORMAT, width: 10 }],
  ["earlier", { format: COMPLETION_FORMAT, width: 10 }],
  ["change", { format: CHANGE_FORMAT, width: 8 }],
];

/** Draws up 地区对比; null where no two regions report the same. */
export function matrixSheet(rows: readonly IndicatorRow[], words: SheetStrings): SheetBlueprint | null {
  const shared = sharedIndicators(rows);
  if (shared.length === 0) return null;
  const regions = [...new Set(rows.map(regionOf))];
  const tables = arranged(shared, regions, words);
  const columns = Math.max(...tables.map((table) => table.columns.length));
  const bottom = Math.max(...tables.map(({ row, rows: { length } }) => row + length));
  const { title, note } = words.matrix;
  return {
    name: words.names.matrix,
    place: "new",
    tabColor: TAB_COLORS.report,
    cells: [
      { row: 0, column: 0, value: title, style: TITLE },
      { row: 1, column: 0, formula: asOfFormula(words), style: SUBTITLE },
      ...shared.map((indicator, index) => bandCell(indicator, index, tables, words)),
      { row: bottom + 1, column: 0, value: note + datesNote(rows, words), style: SUBTITLE },
    ],
    tables: [...tables, cellsTable(shared, columns + 1, words)],
    names: [],
    conditionalFormats: [],
    validations: [],
    columnGroups: [{ first: columns + 1, last: columns + CELLS.length, folded: true }],
    freeze: { rows: 2, columns: 1 },
    page: landscapePage(title, rangeAddress(0, 0, bottom + 1, columns - 1), [1, 2], words),
    showGridlines: false,
  };
}

/** The name of an indicator over its figures. */
function bandCell(
  { name, unit }: SharedIndicator,
  index: number,
  tables: readonly TableBlueprint[],
  { matrix }: SheetStrings,
): LooseCell {
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  return {
    row: (tables[Math.floor(index / IN_A_ROW)]?.row ?? FIRST_ROW) - 1,
    column: 1 + (index % IN_A_ROW) * FIGURES.length,
    value: matrix.band(index + 1, shown, unit),
    style: PAGE_HEADING,
  };
}

/** Says of which date each region's figures are, where they are not all of one. */
function datesNote(rows: readonly IndicatorRow[], { matrix, listSeparator }: SheetStrings): string {
  const newest = newestDates(rows);
  if (new Set(newest.values()).size < 2) return "";
  return matrix.dates([...newest].map(([region, asOf]) => `${region} ${asOf}`).join(listSeparator));
}

/** The tables one under the other, each of a page's width. */
function arranged(
  shared: readonly SharedIndicator[],
  regions: readonly string[],
  words: SheetStrings,
): readonly TableBlueprint[] {
  const count = Math.ceil(shared.length / IN_A_ROW);
  return Array.from({ length: count }, (_, at) => {
    const first = at * IN_A_ROW;
    const own = shared.slice(first, first + IN_A_ROW).map((_, index) => first + index + 1);
    const name = `${TABLES.matrix}${String(at + 1)}`;
    return {
      name,
      row: FIRST_ROW + at * (regions.length + 1 + BETWEEN),
      column: 0,
      ...TABLE_LOOK,
      columns: [
        { id: "region", header: words.columns.region, ...REGION },
        ...own.flatMap((ordinal) =>
          FIGURES.map(([id, look]): ColumnBlueprint => ({
            id: `${id}${String(ordinal)}`,
            header: words.matrix.header(ordinal, words.matrix.figures[id]),
            formula: lookedUp(name, id, ordinal, words),
            ...look,
          })),
        ),
      ],
      rows: regions.map((region) => [region, ...own.flatMap(() => FIGURES.map(() => null))]),
      filterButtons: false,
    };
  });
}

const PLACE_SEPARATOR = "·";
const placeOf = (region: string, ordinal: number): string => region + PLACE_SEPARATOR + String(ordinal);

/** A figure of the list by region and number of the indicator, blank where the list has none. */
function lookedUp(table: string, id: FigureId, ordinal: number, words: SheetStrings): string {
  const all = (column: MatrixCellId): string => wholeColumn(TABLES.matrixCells, words.matrix.cells[column]);
  const place = `${thisRow(table, words.columns.region)}&${quoted(placeOf("", ordinal))}`;
  return `=IFNA(INDEX(${all(id)},MATCH(${place},${all("place")},0)),"")`;
}

/** Every figure that a region has of a shared indicator, looked up on 指标. */
function cellsTable(shared: readonly SharedIndicator[], column: number, words: SheetStrings): TableBlueprint {
  const formulas = matrixFormulas(words);
  const rows = shared.flatMap(({ unit, regions }, index) =>
    regions.map(({ region, row, earlier }): Partial<Record<MatrixCellId, CellValue>> => ({
      place: placeOf(region, index + 1),
      indicator: index + 1,
      unit,
      key: row.key,
      earlierKey: earlier?.key ?? null,
    })),
  );
  return {
    name: TABLES.matrixCells,
    row: FIRST_ROW,
    column,
    ...TABLE_LOOK,
    columns: CELLS.map(([id, look]) => ({ id, header: words.matrix.cells[id], formula: formulas[id], ...look })),
    rows: rows.map((row) => CELLS.map(([id]) => row[id] ?? null)),
    filterButtons: false,
  };
}

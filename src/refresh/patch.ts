/**
 * Everything one refresh writes, as plain data: single cells of rows that stand, rows at the ends of tables, settings.
 * Nothing else of the workbook is touched.
 */
import type { Cell, CellValue } from "../sheets/blueprint";
import { DATE_FORMAT, dateIn } from "../sheets/dates";
import { holdsFormula, rowsOf, textIn, type SettingId, type StandingTable } from "../sheets/standing";
import type { Changes } from "./changes";
import { logRows } from "./log";
import { asOfAfter, outcomesOf, type Choices, type Outcomes } from "./outcome";
import {
  factPatch,
  historyPatch,
  indicatorPatch,
  matterPatch,
  milestonePatch,
  queryPatch,
  sourcePatch,
} from "./tablePatches";
import { partPatch } from "./partPatch";
import { planningPatches } from "./planningPatches";
import type { StandingWorkbook } from "./standingWorkbook";
import { isSame } from "./threeWays";

/** A cell of a row that stands. */
export interface CellWrite {
  /** Counted from the first row under the header. */
  readonly row: number;
  /** The id of the column; of a column that has none its header. */
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** A row at the end of a table, by column; ƒ columns are not named. */
export type AddedRow = Readonly<Record<string, Cell>>;

/** A column at the end of a table: the values of the rows that stand. */
export interface AddedColumn {
  readonly header: string;
  readonly cells: readonly Cell[];
}

export interface TablePatch {
  /** The table as it stands. */
  readonly table: StandingTable<string>;
  readonly cells: readonly CellWrite[];
  readonly added: readonly AddedRow[];
  /** The row that the added ones are put above; null puts them at the end. */
  readonly before: number | null;
  readonly column: AddedColumn | null;
}

export interface SettingWrite {
  readonly id: SettingId;
  readonly before: CellValue;
  readonly after: Cell;
}

export interface Patch {
  readonly tables: readonly TablePatch[];
  readonly settings: readonly SettingWrite[];
  readonly log: readonly AddedRow[];
}

/**
 * What `changes` write into `workbook` under `choices`; nothing at all where the report says what stands already.
 * @param readAt when the report was read, as it shall be shown
 */
export function patchOf(workbook: StandingWorkbook, changes: Changes, choices: Choices, readAt: string): Patch {
  const outcomes = outcomesOf(workbook, changes, choices);
  const tables = [
    indicatorPatch(workbook, outcomes),
    ...historyPatch(workbook, changes, outcomes),
    factPatch(workbook, changes, outcomes),
    milestonePatch(workbook, changes, outcomes),
    queryPatch(workbook, changes, outcomes),
    sourcePatch(workbook, changes, outcomes, readAt),
    ...planningPatches(workbook, outcomes),
  ];
  // Headings come last: what stands under them says which are new.
  const last = [matterPatch(workbook, changes, outcomes), ...partPatch(workbook, changes, outcomes)];
  const all = [...tables, ...last].filter(writes);
  return { tables: all, settings: settingWrites(workbook, changes), log: logOf(workbook, changes, outcomes, readAt) };
}

/** Whether anything is to be written. */
export function isEmpty({ tables, settings }: Patch): boolean {
  return tables.length === 0 && settings.length === 0;
}

const writes = ({ cells, added, column }: TablePatch): boolean =>
  cells.length > 0 || added.length > 0 || column !== null;

function logOf(workbook: StandingWorkbook, changes: Changes, { rows }: Outcomes, readAt: string): readonly AddedRow[] {
  return logRows(rows, changes.report.name, workbook.words, readAt);
}

/** 截至 of the workbook, and the day of the meeting as long as nobody has set another. */
function settingWrites({ terms: { settings } }: StandingWorkbook, changes: Changes): readonly SettingWrite[] {
  const standing = settings.asOf;
  const asOf = asOfAfter(settings, changes.report);
  if (standing === null || dateIn(asOf) === standing) return [];
  const before = asOfAfter(settings, { asOf: standing });
  const after = { value: asOf, format: DATE_FORMAT };
  const meeting: SettingWrite = { id: "meeting", before, after };
  return [{ id: "asOf", before, after }, ...(settings.meeting === standing ? [meeting] : [])];
}

/** Which cells of a row that stands have to be written to hold `cells`; a formula of the planner's is left alone. */
export function cellWrites(
  table: StandingTable<string>,
  row: number,
  cells: Readonly<Record<string, Cell | undefined>>,
): readonly CellWrite[] {
  return Object.entries(cells).flatMap(([column, cell]) => {
    const standing = table.columns[column];
    if (standing === undefined || cell === undefined || holdsFormula(standing, row)) return [];
    const before = standing.values[row] ?? null;
    return isSame(before, cell) ? [] : [{ row, column, before, after: cell }];
  });
}

/** The first row of a table by what tells its rows apart. */
export function rowsBy<Id extends string>(
  table: StandingTable<Id>,
  ...ids: readonly Id[]
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  rowsOf(table).forEach((cells, row) => {
    const id = ids.map((column) => textIn(cells[column])).join("|");
    if (!rows.has(id)) rows.set(id, row);
  });
  return rows;
}

/** Whether a table holds nothing but the one empty row that Excel keeps. */
export function isBlank(table: StandingTable<string>): boolean {
  const columns = Object.values(table.columns);
  return (
    table.rowCount === 1 && columns.every((column) => column?.formulas === null || textIn(column?.values[0]) === "")
  );
}

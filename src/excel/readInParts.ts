/**
 * Reads tables of ours back however large they are: in one round trip where Excel can answer in one, else everything but
 * the cells first, and then these in halves for as often as it takes. Excel on the web gives 5 MB an answer.
 */
import type { CellValue } from "../sheets/blueprint";
import { columnName, TABLES, type NamedTable } from "../sheets/names";
import {
  isComputed,
  mayHoldFormulas,
  type StandingBook,
  type StandingColumn,
  type StandingTable,
  type StandingTableId,
  type WantedTables,
} from "../sheets/standing";
import { cellIn, queueReading, type FirstRowOnly } from "./readBack";

/** Reads `wanted` and the settings within a context that goes on. */
export async function readInParts<Wanted extends WantedTables>(
  context: Excel.RequestContext,
  wanted: Wanted,
  firstRowOnly: FirstRowOnly,
): Promise<StandingBook<Wanted>> {
  const whole = await sent(context, () => queueReading(context, wanted, firstRowOnly));
  if (whole !== null) return whole();
  const frame = queueReading(context, wanted, () => true);
  await context.sync();
  const book = frame();
  const tables = await filled(context, Object.values<StandingTable<string> | null>(book.tables), firstRowOnly);
  return { ...book, tables: { ...book.tables, ...Object.fromEntries(tables) } };
}

/** Sends what `queue` queues and gives what it gave; null where the answer would be too large. */
async function sent<Queued>(context: Excel.RequestContext, queue: () => Queued): Promise<Queued | null> {
  const queued = queue();
  try {
    await context.sync();
    return queued;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "ResponsePayloadSizeLimitExceeded") return null;
    throw error;
  }
}

/** Cells of one column of a table, or of all of them, from a row under its header on. */
interface Slice {
  readonly table: StandingTableId;
  /** Null for all columns. */
  readonly column: string | null;
  readonly property: "values" | "formulas";
  readonly from: number;
  readonly count: number;
}

type Rows = readonly (readonly unknown[])[];

/** The tables with all their cells, of which only the first row was read. */
async function filled(
  context: Excel.RequestContext,
  frames: readonly (StandingTable<string> | null)[],
  firstRowOnly: FirstRowOnly,
): Promise<readonly (readonly [StandingTableId, StandingTable<string>])[]> {
  const tables = frames.filter((table) => table !== null);
  const cells = new Map<string, Rows>();
  const keyOf = ({ table, column, property }: Pick<Slice, "table" | "column" | "property">): string =>
    `${table} ${column ?? ""} ${property}`;
  const slices = tables.flatMap((table) => slicesOf(table, firstRowOnly));
  for (const [slice, rows] of await readSlices(context, slices)) {
    cells.set(keyOf(slice), [...(cells.get(keyOf(slice)) ?? []), ...rows]);
  }
  return tables.map((table) => {
    const rowsIn = (column: string | null, property: Slice["property"]): Rows | undefined =>
      cells.get(keyOf({ table: table.id, column, property }));
    const columns = Object.entries(table.columns).map(([id, column]): [string, StandingColumn | undefined] => {
      const values = rowsIn(id, "values")?.map(firstCell);
      const formulas = rowsIn(id, "formulas")?.map(firstCell);
      if (column === undefined || values === undefined) return [id, column];
      return [id, { ...column, values, formulas: column.formulas === null ? null : (formulas ?? values) }];
    });
    const body = rowsIn(null, "values")?.map((row) => row.map(cellIn)) ?? table.body;
    return [table.id, { ...table, columns: Object.fromEntries(columns), body }];
  });
}

const firstCell = ([cell]: readonly unknown[]): CellValue => cellIn(cell);

function slicesOf(
  { id, columns, rowCount, body }: StandingTable<string>,
  firstRowOnly: FirstRowOnly,
): readonly Slice[] {
  const all = { table: id, from: 0, count: rowCount };
  const ofColumns = Object.keys(columns)
    .filter((column) => !firstRowOnly(id, column))
    .flatMap((column): readonly Slice[] => {
      const entered = mayHoldFormulas(id) && !isComputed(id, column);
      const values: Slice = { ...all, column, property: "values" };
      return entered ? [values, { ...values, property: "formulas" }] : [values];
    });
  return body === null ? ofColumns : [...ofColumns, { ...all, column: null, property: "values" }];
}

/** Reads slices in their order, in one round trip or else each half by itself. */
async function readSlices(
  context: Excel.RequestContext,
  slices: readonly Slice[],
): Promise<readonly (readonly [Slice, Rows])[]> {
  const ranges = await sent(context, () => slices.map((slice) => queueSlice(context, slice)));
  if (ranges !== null) {
    return slices.map((slice, at): readonly [Slice, Rows] => [slice, (ranges[at]?.[slice.property] ?? []) as Rows]);
  }
  const [first, second] = halvesOf(slices);
  return [...(await readSlices(context, first)), ...(await readSlices(context, second))];
}

function queueSlice({ workbook }: Excel.RequestContext, { table, column, property, from, count }: Slice): Excel.Range {
  const whole =
    column === null
      ? workbook.tables.getItem(TABLES[table]).getDataBodyRange()
      : workbook.names.getItem(columnName(TABLES[table] as NamedTable, column)).getRange();
  return whole
    .getRow(from)
    .getResizedRange(count - 1, 0)
    .load(property);
}

/** Half of the slices and the others; of a single one the upper and the lower rows. */
function halvesOf(slices: readonly Slice[]): readonly [readonly Slice[], readonly Slice[]] {
  const [slice] = slices;
  if (slice === undefined || slices.length > 1) {
    const middle = Math.ceil(slices.length / 2);
    return [slices.slice(0, middle), slices.slice(middle)];
  }
  const upper = Math.ceil(slice.count / 2);
  return [[{ ...slice, count: upper }], [{ ...slice, from: slice.from + upper, count: slice.count - upper }]];
}

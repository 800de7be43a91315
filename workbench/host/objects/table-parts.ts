/**
 * Columns, rows, filters and the sort of a table.
 */

import type { Area } from "../../model/area";
import { areaAt, columnCount, rowCount } from "../../model/area";
import { enter } from "../../model/editing";
import { Refusal } from "../../model/refusal";
import { filterColumn, sortTable } from "../../model/sorting";
import type { ColumnFilter, Table, TableColumn } from "../../model/table";
import { bodyArea, headerArea, totalsArea } from "../../model/table";
import { addTableColumn, addTableRows, deleteTableColumn, deleteTableRow, renameColumn } from "../../model/tables";
import type { Sheet } from "../../model/workbook";
import { sameName } from "../../model/workbook";
import type { Argument, Arguments } from "../arguments";
import { isList } from "../arguments";
import type { Host } from "../host";
import type { HostObject } from "../members";
import { defineType } from "../members";
import type { Json } from "../wire";
import { enterGrid, rowsOf, valueGrid } from "./grids";
import { readSortFields } from "./sort-fields";

export interface PlacedTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

interface PlacedColumn extends PlacedTable {
  readonly column: TableColumn;
}

interface PlacedRow extends PlacedTable {
  /** Counted from the first row of the body. */
  readonly index: number;
}

export const tableColumns = defineType<PlacedTable>("TableColumnCollection", {
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  items: (placed, host) => placed.table.columns.map((column) => tableColumn.of(host, { ...placed, column })),
  item: (placed, key, host) => findColumn(host, placed, key),
  methods: {
    GetCount: ({ table }) => table.columns.length,
    GetItemAt: (placed, args, host) => {
      const column = placed.table.columns[args.number(0)];
      return column === undefined
        ? args.refuse(0, "the place of a column")
        : tableColumn.of(host, { ...placed, column });
    },
    GetItemOrNullObject: (placed, args, host) => findColumn(host, placed, args.key(0)) ?? null,
    Add: (placed, args, host) => {
      const { sheet, table } = placed;
      const column = addTableColumn(host.workbook, sheet, table, placeOrEnd(args), args.textOrNull(2));
      enterColumn(host, { ...placed, column }, args);
      return tableColumn.of(host, { ...placed, column });
    },
  },
});

const tableColumn = defineType<PlacedColumn>("TableColumn", {
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: ({ table, column }) => table.columns.indexOf(column) },
    Name: {
      get: ({ column }) => column.name,
      set: ({ sheet, table, column }, value, host) => {
        renameColumn(host.workbook, sheet, table, column, value.text(0));
      },
    },
    Values: {
      get: (placed, host) => valueGrid(host, { sheet: placed.sheet, area: columnArea(placed, placed.table.area) }),
      set: (placed, value, host) => {
        enterGrid({ sheet: placed.sheet, area: columnArea(placed, placed.table.area) }, value, host);
      },
    },
  },
  navigations: { Filter: (placed, host) => columnFilter.of(host, placed) },
  methods: {
    GetRange: (placed, _args, host) => columnRange(host, placed, placed.table.area),
    GetDataBodyRange: (placed, _args, host) => columnRange(host, placed, bodyArea(placed.table)),
    GetHeaderRowRange: (placed, _args, host) => columnRange(host, placed, headerArea(placed.table)),
    GetTotalRowRange: (placed, _args, host) => columnRange(host, placed, totalsArea(placed.table)),
    Delete: ({ sheet, table, column }, _args, host) => {
      deleteTableColumn(host.workbook, sheet, table, column);
    },
  },
});

const columnFilter = defineType<PlacedColumn>("Filter", {
  scalars: { Criteria: { get: ({ column }) => wireFilter(column.filter) } },
  methods: {
    Apply: (placed, args, host) => {
      applyFilter(placed, readFilter(args), host);
    },
    ApplyValuesFilter: (placed, args, host) => {
      applyFilter(placed, { kind: "values", values: args.list(0).map((value) => valueText(value, args)) }, host);
    },
    ApplyCustomFilter: (placed, args, host) => {
      const operator = args.choice(2, ["And", "Or"], "And");
      const filter = { kind: "custom", criterion1: args.text(0), criterion2: args.textOrNull(1), operator } as const;
      applyFilter(placed, filter, host);
    },
    Clear: (placed, _args, host) => {
      applyFilter(placed, null, host);
    },
  },
});

export const tableRows = defineType<PlacedTable>("TableRowCollection", {
  scalars: { Count: { get: ({ table }) => rowCount(bodyArea(table)) } },
  items: (placed, host) =>
    Array.from({ length: rowCount(bodyArea(placed.table)) }, (_, index) => tableRow.of(host, { ...placed, index })),
  methods: {
    GetCount: ({ table }) => rowCount(bodyArea(table)),
    GetItemAt: (placed, args, host) => {
      const index = args.number(0);
      const isRow = index >= 0 && index < rowCount(bodyArea(placed.table));
      return isRow ? tableRow.of(host, { ...placed, index }) : args.refuse(0, "the place of a row");
    },
    Add: (placed, args, host) => {
      const { sheet, table } = placed;
      const values = args.get(1);
      const entries = values === null ? null : isList(values) ? rowsOf(values, args) : args.refuse(1, "rows of values");
      if (entries?.some((row) => row.length !== table.columns.length) === true) {
        throw new Refusal("InvalidArgument", `Rows of the table ${table.name} have ${table.columns.length} values.`);
      }
      const count = entries?.length ?? 1;
      const row = addTableRows(host.workbook, sheet, table, placeOrEnd(args), count);
      if (entries !== null) {
        enter(host.workbook, sheet, areaAt(row, table.area.left, count, table.columns.length), entries);
      }
      return tableRow.of(host, { ...placed, index: row - bodyArea(table).top });
    },
  },
});

const tableRow = defineType<PlacedRow>("TableRow", {
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (placed, host) => valueGrid(host, { sheet: placed.sheet, area: rowArea(placed) }),
      set: (placed, value, host) => {
        enterGrid({ sheet: placed.sheet, area: rowArea(placed) }, value, host);
      },
    },
  },
  methods: {
    GetRange: (placed, _args, host) => host.objects.range(host, { sheet: placed.sheet, area: rowArea(placed) }),
    Delete: ({ sheet, table, index }, _args, host) => {
      deleteTableRow(host.workbook, sheet, table, index);
    },
  },
});

export const tableSort = defineType<PlacedTable>("TableSort", {
  scalars: { Fields: { get: ({ table }) => table.sort.map(({ key, ascending }) => ({ key, ascending })) } },
  methods: {
    Apply: ({ sheet, table }, args, host) => {
      host.settle();
      sortTable(host.workbook, sheet, table, readSortFields(args));
    },
    Reapply: ({ sheet, table }, _args, host) => {
      host.settle();
      sortTable(host.workbook, sheet, table, table.sort);
    },
    Clear: ({ table }) => {
      table.sort = [];
    },
  },
});

/** The first argument is a place; the end is left out, or -1. */
function placeOrEnd(args: Arguments): number | null {
  const place = args.numberOrNull(0);
  return place === -1 ? null : place;
}

function findColumn(host: Host, placed: PlacedTable, key: string | number): HostObject | undefined {
  const column = placed.table.columns.find(({ id, name }) => id === key || sameName(name, String(key)));
  return column === undefined ? undefined : tableColumn.of(host, { ...placed, column });
}

function columnArea({ table, column }: PlacedColumn, rows: Area): Area {
  return areaAt(rows.top, table.area.left + table.columns.indexOf(column), rowCount(rows));
}

function columnRange(host: Host, placed: PlacedColumn, rows: Area | null): HostObject {
  if (rows === null) throw new Refusal("ItemNotFound", `The table ${placed.table.name} shows no such row.`);
  return host.objects.range(host, { sheet: placed.sheet, area: columnArea(placed, rows) });
}

function rowArea({ table, index }: PlacedRow): Area {
  const body = bodyArea(table);
  return areaAt(body.top + index, body.left, 1, columnCount(body));
}

/** Values of a new column are given with the header, or for the body alone; a name given besides wins. */
function enterColumn(host: Host, placed: PlacedColumn, args: Arguments): void {
  const values = args.get(1);
  if (values === null) return;
  if (!isList(values)) args.refuse(1, "a column of values");
  const rows = rowsOf(values, args);
  const withHeader = rows.length === rowCount(placed.table.area);
  const area = columnArea(placed, withHeader ? placed.table.area : bodyArea(placed.table));
  const [header, ...body] = rows;
  const name = args.textOrNull(2);
  const entries = withHeader && name !== null && header !== undefined ? [[name], ...body] : rows;
  enter(host.workbook, placed.sheet, area, entries);
}

function applyFilter({ sheet, table, column }: PlacedColumn, filter: ColumnFilter | null, host: Host): void {
  host.settle();
  filterColumn(host.workbook, sheet, table, table.columns.indexOf(column), filter);
}

function readFilter(args: Arguments): ColumnFilter {
  const { filterOn, values, criterion1, criterion2, operator } = args.record(0);
  if (filterOn === "Values" && Array.isArray(values)) {
    return { kind: "values", values: values.map((value: Json) => valueText(value, args)) };
  }
  if (filterOn === "Custom" && typeof criterion1 === "string") {
    return {
      kind: "custom",
      criterion1,
      criterion2: typeof criterion2 === "string" ? criterion2 : null,
      operator: operator === "Or" ? "Or" : "And",
    };
  }
  throw new Refusal("NotImplemented", `Filters on ${String(filterOn)} are not implemented by the workbench`);
}

function valueText(value: Argument, args: Arguments): string {
  return typeof value === "string" ? value : args.refuse(0, "texts as the cells show them");
}

function wireFilter(filter: ColumnFilter | null): Json {
  if (filter === null) return null;
  if (filter.kind === "values") return { filterOn: "Values", values: filter.values };
  const { criterion1, criterion2, operator } = filter;
  return { filterOn: "Custom", criterion1, operator, ...(criterion2 === null ? {} : { criterion2 }) };
}

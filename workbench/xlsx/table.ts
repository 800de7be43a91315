/**
 * A table as a part of its own: columns with their formulas, filters, sort, totals and style.
 */

import type { Area } from "../model/area";
import { addressOf } from "../model/area";
import type { ColumnFilter, CustomFilter, Table, TableColumn } from "../model/table";
import { bodyArea, totalsArea } from "../model/table";
import type { Sheet } from "../model/workbook";
import { fileFormula } from "./file-formula";
import { spreadsheetNamespace } from "./package";
import type { Attributes } from "./xml";
import { element, elementUnlessEmpty, escaped, excelName, excelText, xmlHeader } from "./xml";

/** @param id unique among the tables of the workbook, from 1 */
export function tableXml(sheet: Sheet, table: Table, id: number): string {
  const columns = table.columns.map((column, at) => columnXml(sheet, table, column, at));
  const attributes = {
    xmlns: spreadsheetNamespace,
    id,
    name: table.name,
    displayName: table.name,
    ref: addressOf(table.area),
    headerRowCount: table.showHeaders ? null : 0,
    totalsRowCount: table.showTotals ? 1 : null,
    totalsRowShown: table.showTotals ? null : false,
  };
  return (
    xmlHeader +
    element("table", attributes, [
      table.showHeaders && table.showFilterButton ? autoFilterXml(table) : "",
      sortXml(table),
      element("tableColumns", { count: columns.length }, columns),
      element("tableStyleInfo", {
        name: table.style === "" ? null : table.style,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    ])
  );
}

function columnXml(sheet: Sheet, table: Table, column: TableColumn, at: number): string {
  const calculated =
    column.calculatedFormula === null
      ? ""
      : element("calculatedColumnFormula", {}, formulaText(column.calculatedFormula, table));
  const totals = totalsOf(sheet, table, at);
  return element("tableColumn", { id: column.id, name: excelName(column.name), ...totals.attributes }, [
    calculated,
    totals.formula,
  ]);
}

function formulaText(formula: string, table: Table): string {
  return escaped(excelText(fileFormula(formula, table)));
}

interface ColumnTotals {
  readonly attributes: Attributes;
  readonly formula: string;
}

/** What stands below a column in the totals row: a label, or a formula, which the table has to name too. */
function totalsOf(sheet: Sheet, table: Table, at: number): ColumnTotals {
  const totals = totalsArea(table);
  const cell = totals === null ? undefined : sheet.cells.get(totals.top, totals.left + at);
  if (cell === undefined) return { attributes: {}, formula: "" };
  if (cell.formula !== null) {
    const formula = element("totalsRowFormula", {}, formulaText(cell.formula, table));
    return { attributes: { totalsRowFunction: "custom" }, formula };
  }
  const label = typeof cell.value === "string" ? excelName(cell.value) : null;
  return { attributes: { totalsRowLabel: label }, formula: "" };
}

/** Header and body, without the totals row. */
function filteredArea(table: Table): Area {
  return { ...table.area, bottom: bodyArea(table).bottom };
}

function autoFilterXml(table: Table): string {
  const columns = table.columns.map(({ filter }, at) =>
    filter === null ? "" : element("filterColumn", { colId: at }, filterXml(filter)),
  );
  return element("autoFilter", { ref: addressOf(filteredArea(table)) }, columns);
}

function filterXml(filter: ColumnFilter): string {
  if (filter.kind === "custom") return customFilterXml(filter);
  const shown = filter.values.filter((value) => value !== "");
  const hasBlank = shown.length < filter.values.length;
  return element(
    "filters",
    { blank: hasBlank ? true : null },
    shown.map((value) => element("filter", { val: excelName(value) })),
  );
}

export const filterOperators: Readonly<Record<string, string | null>> = {
  "=": null,
  "<>": "notEqual",
  "<": "lessThan",
  "<=": "lessThanOrEqual",
  ">": "greaterThan",
  ">=": "greaterThanOrEqual",
};

function customFilterXml({ criterion1, criterion2, operator }: CustomFilter): string {
  const criteria = criterion2 === null ? [criterion1] : [criterion1, criterion2];
  const filters = criteria.map((criterion) => {
    const [, sign = "=", value = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
    return element("customFilter", { operator: filterOperators[sign] ?? null, val: excelName(value) });
  });
  return element("customFilters", { and: criterion2 !== null && operator === "And" ? true : null }, filters);
}

function sortXml(table: Table): string {
  const body = bodyArea(table);
  const conditions = table.sort.map(({ key, ascending }) => {
    const column = body.left + key;
    return element("sortCondition", {
      ref: addressOf({ ...body, left: column, right: column }),
      descending: ascending ? null : true,
    });
  });
  return elementUnlessEmpty("sortState", { ref: addressOf(body) }, conditions);
}

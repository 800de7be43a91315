/**
 * A table's part, read.
 */

import { areaAt, parseArea } from "../model/area";
import type { ColumnFilter, SortField, Table, TableColumn } from "../model/table";
import { modelFormula } from "./file-formula";
import { filterOperators } from "./table";
import type { XmlElement } from "./xml-tree";
import { childAt, childrenOf, flagAttribute, numberAttribute, textAttribute } from "./xml-tree";

export function readTable(root: XmlElement, id: string): Table {
  const area = parseArea(textAttribute(root, "ref") ?? "") ?? areaAt(0, 0);
  const filter = childAt(root, "autoFilter");
  const style = childAt(root, "tableStyleInfo");
  const filters = new Map(
    childrenOf(filter, "filterColumn").map((column) => [numberAttribute(column, "colId", 0), filterOf(column)]),
  );
  return {
    id,
    name: textAttribute(root, "displayName") ?? textAttribute(root, "name") ?? "",
    area,
    columns: childrenOf(childAt(root, "tableColumns"), "tableColumn").map((column, at): TableColumn => {
      const formula = childAt(column, "calculatedColumnFormula")?.text;
      return {
        id: numberAttribute(column, "id", at + 1),
        name: textAttribute(column, "name") ?? "",
        calculatedFormula: formula === undefined ? null : modelFormula(formula),
        filter: filters.get(at) ?? null,
      };
    }),
    style: textAttribute(style, "name") ?? "",
    showHeaders: numberAttribute(root, "headerRowCount", 1) > 0,
    showTotals: numberAttribute(root, "totalsRowCount", 0) > 0,
    showFilterButton: filter !== undefined,
    showBandedRows: flagAttribute(style, "showRowStripes"),
    showBandedColumns: flagAttribute(style, "showColumnStripes"),
    highlightFirstColumn: flagAttribute(style, "showFirstColumn"),
    highlightLastColumn: flagAttribute(style, "showLastColumn"),
    sort: sortOf(childAt(root, "sortState"), area.left),
  };
}

function filterOf(column: XmlElement): ColumnFilter | null {
  const values = childAt(column, "filters");
  if (values !== undefined) {
    const shown = childrenOf(values, "filter").map((filter) => textAttribute(filter, "val") ?? "");
    return { kind: "values", values: flagAttribute(values, "blank") ? [...shown, ""] : shown };
  }
  const custom = childAt(column, "customFilters");
  const [criterion1, criterion2 = null] = childrenOf(custom, "customFilter").map(criterionOf);
  if (criterion1 === undefined) return null;
  return { kind: "custom", criterion1, criterion2, operator: flagAttribute(custom, "and") ? "And" : "Or" };
}

function criterionOf(filter: XmlElement): string {
  const operator = textAttribute(filter, "operator");
  const sign = Object.keys(filterOperators).find((key) => filterOperators[key] === operator) ?? "=";
  return `${sign}${textAttribute(filter, "val") ?? ""}`;
}

function sortOf(state: XmlElement | undefined, left: number): readonly SortField[] {
  return childrenOf(state, "sortCondition").flatMap((condition): readonly SortField[] => {
    const column = parseArea(textAttribute(condition, "ref") ?? "")?.left;
    return column === undefined ? [] : [{ key: column - left, ascending: !flagAttribute(condition, "descending") }];
  });
}

/**
 * `Range`: a rectangle of cells on one sheet.
 */

import type { Area } from "../../model/area";
import {
  areaAt,
  boundingArea,
  cellCount,
  columnCount,
  intersection,
  isEntireColumns,
  isEntireRows,
  isOnSheet,
  maxColumns,
  maxRows,
  rowCount,
} from "../../model/area";
import { usedArea } from "../../model/cell-contents";
import { clearCells, copyCells, mergeCells, setHyperlink, unmergeCells } from "../../model/editing";
import { findCell } from "../../model/finding";
import type { OutlineAxis } from "../../model/formatting";
import { foldGroup, group, hideColumns, hideRows, restyle, setNumberFormats, ungroup } from "../../model/formatting";
import type { PlacedArea } from "../../model/names";
import { moveCells } from "../../model/moving";
import { Refusal } from "../../model/refusal";
import { activateSheet } from "../../model/sheets";
import { deleteCells, insertCells } from "../../model/shifting";
import { sortRows } from "../../model/sorting";
import { styleWith } from "../../model/style";
import type { Band, Sheet } from "../../model/workbook";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import type { HostObject } from "../members";
import { defineType } from "../members";
import { addressWithSheet, areaOfArgument } from "./addresses";
import { conditionalFormats } from "./conditional-formats";
import { rangeFormat } from "./formats";
import { displayedGrid, enterGrid, formulaGrid, numberFormatGrid, readGrid, valueGrid, valueTypeGrid } from "./grids";
import { readSortFields } from "./sort-fields";
import { dataValidation } from "./validation";

export const range = defineType<PlacedArea>("Range", {
  exists: ({ sheet }, host) => host.workbook.sheets.includes(sheet),
  scalars: {
    Address: { get: addressWithSheet },
    AddressLocal: { get: addressWithSheet },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => rowCount(area) },
    ColumnCount: { get: ({ area }) => columnCount(area) },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    IsEntireColumn: { get: ({ area }) => isEntireColumns(area) },
    IsEntireRow: { get: ({ area }) => isEntireRows(area) },
    Values: { get: (placed, host) => valueGrid(host, placed), set: enterGrid },
    Formulas: { get: formulaGrid, set: enterGrid },
    Text: { get: (placed, host) => displayedGrid(host, placed) },
    ValueTypes: { get: (placed, host) => valueTypeGrid(host, placed) },
    NumberFormat: {
      get: numberFormatGrid,
      set: setNumberFormat,
    },
    Hyperlink: { get: hyperlinkOf, set: setHyperlinkOf },
    RowHidden: {
      get: ({ sheet, area }) => commonHidden(sheet.rows, area.top, area.bottom),
      set: ({ sheet, area }, value, host) => {
        hideRows(host.workbook, sheet, area, value.flag(0, false));
      },
    },
    ColumnHidden: {
      get: ({ sheet, area }) => commonHidden(sheet.columns, area.left, area.right),
      set: ({ sheet, area }, value) => {
        hideColumns(sheet, area, value.flag(0, false));
      },
    },
  },
  navigations: {
    Worksheet: ({ sheet }, host) => host.objects.worksheet(host, sheet),
    Format: ({ sheet, area }, host) => rangeFormat.of(host, { sheet, areas: [area] }),
    ConditionalFormats: ({ sheet, area }, host) => conditionalFormats.of(host, { sheet, areas: [area] }),
    DataValidation: ({ sheet, area }, host) => dataValidation.of(host, { sheet, areas: [area] }),
    Sort: (placed, host) => rangeSort.of(host, placed),
  },
  methods: {
    GetCell: ({ sheet, area }, args, host) => rangeAt(host, sheet, cellWithin(area, args.number(0), args.number(1))),
    GetRow: ({ sheet, area }, args, host) => rangeAt(host, sheet, rowOf(area, args.number(0))),
    GetColumn: ({ sheet, area }, args, host) => rangeAt(host, sheet, columnOf(area, args.number(0))),
    GetLastRow: ({ sheet, area }, _args, host) => rangeAt(host, sheet, { ...area, top: area.bottom }),
    GetLastColumn: ({ sheet, area }, _args, host) => rangeAt(host, sheet, { ...area, left: area.right }),
    GetLastCell: ({ sheet, area }, _args, host) => rangeAt(host, sheet, areaAt(area.bottom, area.right)),
    GetEntireRow: ({ sheet, area }, _args, host) => rangeAt(host, sheet, { ...area, left: 0, right: maxColumns - 1 }),
    GetEntireColumn: ({ sheet, area }, _args, host) => rangeAt(host, sheet, { ...area, top: 0, bottom: maxRows - 1 }),
    GetResizedRange: ({ sheet, area }, args, host) =>
      rangeAt(host, sheet, { ...area, bottom: area.bottom + args.number(0), right: area.right + args.number(1) }),
    GetAbsoluteResizedRange: ({ sheet, area }, args, host) =>
      rangeAt(host, sheet, areaAt(area.top, area.left, args.number(0), args.number(1))),
    GetOffsetRange: ({ sheet, area }, args, host) =>
      rangeAt(
        host,
        sheet,
        areaAt(area.top + args.number(0), area.left + args.number(1), rowCount(area), columnCount(area)),
      ),
    GetBoundingRect: ({ sheet, area }, args, host) =>
      rangeAt(host, sheet, boundingArea(area, otherArea(host, sheet, args))),
    GetIntersection: ({ sheet, area }, args, host) => {
      const shared = intersection(area, otherArea(host, sheet, args));
      if (shared === null) throw new Refusal("ItemNotFound", "The ranges share no cell.");
      return rangeAt(host, sheet, shared);
    },
    GetIntersectionOrNullObject: ({ sheet, area }, args, host) =>
      rangeOrNull(host, sheet, intersection(area, otherArea(host, sheet, args))),
    GetUsedRange: ({ sheet, area }, args, host) =>
      rangeAt(host, sheet, usedArea(sheet, area, args.flag(0, false)) ?? areaAt(area.top, area.left)),
    GetUsedRangeOrNullObject: ({ sheet, area }, args, host) =>
      rangeOrNull(host, sheet, usedArea(sheet, area, args.flag(0, false))),
    Find: (placed, args, host) => {
      const found = find(placed, args, host);
      if (found === null) throw new Refusal("ItemNotFound", "The range does not hold the text.");
      return rangeAt(host, placed.sheet, found);
    },
    FindOrNullObject: (placed, args, host) => rangeOrNull(host, placed.sheet, find(placed, args, host)),
    Insert: ({ sheet, area }, args, host) => {
      insertCells(host.workbook, sheet, area, args.choice(0, ["Down", "Right"]));
      return rangeAt(host, sheet, area);
    },
    Delete: ({ sheet, area }, args, host) => {
      deleteCells(host.workbook, sheet, area, args.choice(0, ["Up", "Left"]));
    },
    Clear: ({ sheet, area }, args, host) => {
      const part = args.choice(0, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], "All");
      clearCells(host.workbook, sheet, area, part);
    },
    Merge: ({ sheet, area }, args, host) => {
      mergeCells(host.workbook, sheet, area, args.flag(0, false));
    },
    Unmerge: ({ sheet, area }) => {
      unmergeCells(sheet, area);
    },
    MoveTo: ({ sheet, area }, args, host) => {
      const target = areaOfArgument(host, sheet, args.get(0));
      if (target.sheet !== sheet) {
        throw new Refusal("NotImplemented", "Range.moveTo another sheet is not implemented by the workbench");
      }
      moveCells(host.workbook, sheet, area, target.area.top, target.area.left);
    },
    CopyFrom: (placed, args, host) => {
      if (args.flag(2, false) || args.flag(3, false)) {
        throw new Refusal(
          "NotImplemented",
          "Range.copyFrom skipping blanks or transposing is not implemented by the workbench",
        );
      }
      const source = areaOfArgument(host, placed.sheet, args.get(0));
      copyCells(host.workbook, source, placed, args.choice(1, ["All", "Formulas", "Values", "Formats"], "All"));
    },
    Select: ({ sheet, area }, _args, host) => {
      activateSheet(host.workbook, sheet);
      sheet.selection = [area];
    },
    Group: ({ sheet, area }, args) => {
      group(sheet, area, axisOf(args));
    },
    Ungroup: ({ sheet, area }, args) => {
      ungroup(sheet, area, axisOf(args));
    },
    HideGroupDetails: ({ sheet, area }, args) => {
      foldGroup(sheet, area, axisOf(args), true);
    },
    ShowGroupDetails: ({ sheet, area }, args) => {
      foldGroup(sheet, area, axisOf(args), false);
    },
    Calculate: (_placed, _args, host) => {
      host.recalculate();
    },
    /** The client asks before it writes a large array in bands of rows. */
    _ValidateArraySize: ({ area }, args) => {
      if (args.number(0) !== rowCount(area) || args.number(1) !== columnCount(area)) {
        throw new Refusal("InvalidArgument", "The array does not have the rows and columns of the range.");
      }
    },
  },
});

const rangeSort = defineType<PlacedArea>("RangeSort", {
  methods: {
    Apply: ({ sheet, area }, args, host) => {
      host.settle();
      const hasHeaders = args.flag(2, false);
      if (args.choice(3, ["Rows", "Columns"], "Rows") === "Columns") {
        throw new Refusal("NotImplemented", "RangeSort.apply of columns is not implemented by the workbench");
      }
      const body = hasHeaders ? { ...area, top: area.top + 1 } : area;
      sortRows(host.workbook, sheet, body, readSortFields(args));
    },
  },
});

function rangeAt(host: Host, sheet: Sheet, area: Area): HostObject {
  if (!isOnSheet(area)) throw new Refusal("InvalidArgument", "The range would leave the sheet.");
  return range.of(host, { sheet, area });
}

function rangeOrNull(host: Host, sheet: Sheet, area: Area | null): HostObject | null {
  return area === null ? null : rangeAt(host, sheet, area);
}

function find({ sheet, area }: PlacedArea, args: Arguments, host: Host): Area | null {
  host.settle();
  const { completeMatch, matchCase, searchDirection } = args.record(1);
  if (searchDirection === "Backwards") {
    throw new Refusal("NotImplemented", "Range.find backwards is not implemented by the workbench");
  }
  return findCell(sheet, area, args.text(0), { completeMatch: completeMatch === true, matchCase: matchCase === true });
}

function otherArea(host: Host, sheet: Sheet, args: Arguments): Area {
  const other = areaOfArgument(host, sheet, args.get(0));
  if (other.sheet !== sheet) throw new Refusal("InvalidArgument", "The ranges are on different sheets.");
  return other.area;
}

/** A cell counted from the first of the range; it may lie outside, but not off the sheet. */
function cellWithin(area: Area, row: number, column: number): Area {
  return areaAt(area.top + row, area.left + column);
}

function rowOf(area: Area, row: number): Area {
  if (row < 0 || row >= rowCount(area)) throw new Refusal("InvalidArgument", `The range has no row ${row}.`);
  return { ...area, top: area.top + row, bottom: area.top + row };
}

function columnOf(area: Area, column: number): Area {
  if (column < 0 || column >= columnCount(area)) {
    throw new Refusal("InvalidArgument", `The range has no column ${column}.`);
  }
  return { ...area, left: area.left + column, right: area.left + column };
}

function commonHidden(bands: ReadonlyMap<number, Band>, first: number, last: number): boolean | null {
  const isHidden = (index: number): boolean => bands.get(index)?.hidden ?? false;
  const hidden = isHidden(first);
  for (let index = first + 1; index <= last; index++) if (isHidden(index) !== hidden) return null;
  return hidden;
}

/** One format for all cells, which entire columns keep as theirs, or a grid of formats. */
function setNumberFormat({ sheet, area }: PlacedArea, value: Arguments): void {
  const given = value.get(0);
  if (typeof given === "string") {
    restyle(sheet, area, (style) => styleWith(style, { numberFormat: given }));
    return;
  }
  const formats = readGrid(area, given, value);
  setNumberFormats(sheet, area, (row, column) => {
    const format = formats[row]?.[column] ?? null;
    return format === null || typeof format === "string" ? format : value.refuse(0, "number formats");
  });
}

function axisOf(args: Arguments): OutlineAxis {
  return args.choice(0, ["ByRows", "ByColumns"]);
}

function hyperlinkOf({ sheet, area }: PlacedArea) {
  const cell = sheet.cells.get(area.top, area.left);
  if (cell?.link === null || cell === undefined) return null;
  const { address, documentReference, screenTip } = cell.link;
  return { address, documentReference, screenTip, textToDisplay: typeof cell.value === "string" ? cell.value : "" };
}

function setHyperlinkOf({ sheet, area }: PlacedArea, value: Arguments, host: Host): void {
  const { address = "", documentReference = "", screenTip = "", textToDisplay = null } = value.record(0);
  const text = (part: unknown): string => (typeof part === "string" ? part : value.refuse(0, "a hyperlink"));
  const link = { address: text(address), documentReference: text(documentReference), screenTip: text(screenTip) };
  setHyperlink(host.workbook, sheet, area, link, textToDisplay === null ? null : text(textToDisplay));
}

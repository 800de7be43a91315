/**
 * How a sheet looks cell by cell: text, style with what rules and tables add, lines shared with neighbours, room for
 * long texts. Takes a sheet as calculated; made anew when the workbook changed. A place is looked at once.
 */

import { formatColor } from "numfmt";
import type { CSSProperties } from "react";

import type { Area } from "../model/area";
import { containsCell } from "../model/area";
import { isBlank, styleAt } from "../model/cell-contents";
import type { CellValue } from "../model/cells";
import { isError } from "../model/cells";
import { displayedText } from "../model/displayed-text";
import { digitsOf } from "../model/row-heights";
import type { Border, CellStyle } from "../model/style";
import { headerArea } from "../model/table";
import type { Table } from "../model/table";
import type { Sheet, Workbook } from "../model/workbook";
import type { Axes } from "./axis";
import { axesOf } from "./axis";
import type { Side } from "./cell-css";
import { fontCss, lineCss, placeCss, sideOf } from "./cell-css";
import type { Bar } from "./conditional-looks";
import { ConditionalLooks } from "./conditional-looks";
import type { Icon } from "./icons";
import { leadsAway } from "./links";
import type { KnownFormulas } from "./rule-formulas";
import { RuleFormulas } from "./rule-formulas";
import { tableLookAt } from "./table-looks";

/** A header cell with a button to sort and filter its column. */
export interface HeaderButton {
  readonly table: Table;
  /** Counted from the left of the table. */
  readonly column: number;
}

export interface CellLook {
  readonly text: string;
  readonly css: CSSProperties;
  readonly bar: Bar | null;
  readonly icon: Icon | null;
  readonly isLink: boolean;
  readonly button: HeaderButton | null;
  /** Merged cells this one is the first of; null for a cell of its own. */
  readonly merge: Area | null;
  /** The last column a long text reaches over; the cell's own when it fits or may not. */
  readonly reach: number;
}

/** A narrow character is this part as wide as its font is high, and a cell keeps these pixels free. */
const narrowWidth = 0.5;
const padding = 6;
/** Excel's blue of links, a shade darker: it is read on banded rows too. */
const linkColor = "#0553A8";

export class SheetLook {
  readonly axes: Axes;
  readonly formulas: RuleFormulas;
  private readonly rules: ConditionalLooks;
  private readonly known = new Map<number, Map<number, CellLook>>();

  constructor(
    workbook: Workbook,
    readonly sheet: Sheet,
    formulas: KnownFormulas,
    reached: { readonly row: number; readonly column: number },
    private readonly showsGridlines = sheet.showGridlines,
  ) {
    this.axes = axesOf(sheet, reached);
    this.formulas = new RuleFormulas(workbook, formulas);
    this.rules = new ConditionalLooks(sheet, this.formulas);
  }

  /** Null for a place that is covered by the first of merged cells. */
  at(row: number, column: number): CellLook | null {
    const merge = this.mergeAt(row, column);
    if (merge !== null && (merge.top !== row || merge.left !== column)) return null;
    const looks = this.known.get(row) ?? new Map<number, CellLook>();
    const look = looks.get(column) ?? this.look(row, column, merge);
    looks.set(column, look);
    this.known.set(row, looks);
    return look;
  }

  mergeAt(row: number, column: number): Area | null {
    return this.sheet.merges.find((merge) => containsCell(merge, row, column)) ?? null;
  }

  private look(row: number, column: number, merge: Area | null): CellLook {
    const { sheet } = this;
    const cell = sheet.cells.get(row, column);
    const value = cell?.value ?? null;
    const ownStyle = styleAt(sheet, row, column);
    const { difference, bar, icon, showsText } = this.rules.at(row, column, value);
    const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
    const inTable = table === undefined ? null : tableLookAt(table, row, column);
    const isLink = leadsAway(cell);
    const fill = difference.fill ?? ownStyle.fill ?? inTable?.fill ?? null;
    const style: CellStyle = {
      ...ownStyle,
      numberFormat: difference.numberFormat ?? ownStyle.numberFormat,
      font: {
        ...ownStyle.font,
        bold: difference.bold ?? (ownStyle.font.bold || (inTable?.bold ?? false)),
        italic: difference.italic ?? ownStyle.font.italic,
        underline: (difference.underline ?? isLink) ? "Single" : ownStyle.font.underline,
        strikethrough: difference.strikethrough ?? ownStyle.font.strikethrough,
        color:
          difference.color ??
          formatted(value, difference.numberFormat ?? ownStyle.numberFormat) ??
          shownColor(ownStyle.font.color, inTable?.color ?? null, isLink),
      },
      borders: { ...ownStyle.borders, ...difference.borders },
    };
    const side = sideOf(style, typeof value === "number" ? "number" : typeof value === "string" ? "text" : "middle");
    const room = this.axes.columns.span(column, merge?.right ?? column);
    const text = showsText ? textIn(value, style, room) : "";
    const reach = merge === null ? this.reachOf(row, column, text, style, side, value) : column;
    return {
      text,
      css: {
        ...fontCss(style.font),
        ...placeCss(style, side),
        ...this.linesCss(row, column, merge, style, fill, reach > column),
        ...(fill === null ? {} : { backgroundColor: fill }),
      },
      bar,
      icon,
      isLink,
      button: table === undefined ? null : headerButton(table, row, column),
      merge,
      reach,
    };
  }

  /** A long text reaches over blank cells to its right. */
  private reachOf(
    row: number,
    column: number,
    text: string,
    { wrap, font }: CellStyle,
    side: Side,
    value: CellValue,
  ): number {
    if (typeof value !== "string" || wrap || side !== "left" || text === "") return column;
    const { columns } = this.axes;
    const needed = widthOf(text, font.size) + padding;
    let reach = column;
    while (columns.span(column, reach) < needed && reach + 1 < columns.count) {
      if (!isBlank(this.sheet, row, reach + 1) || this.mergeAt(row, reach + 1) !== null) break;
      reach++;
    }
    return reach;
  }

  /** What differs from plain gridlines. Lines are drawn at the right and below; a line that only the neighbour has is the same line. */
  private linesCss(
    row: number,
    column: number,
    merge: Area | null,
    style: CellStyle,
    fill: string | null,
    isReaching: boolean,
  ): CSSProperties {
    const { sheet } = this;
    const right = merge?.right ?? column;
    const bottom = merge?.bottom ?? row;
    const atRight = merge === null ? style : styleAt(sheet, row, right);
    const atBottom = merge === null ? style : styleAt(sheet, bottom, column);
    const faint = fill ?? (this.showsGridlines ? undefined : "transparent");
    const line = (one: Border | undefined, other: Border | undefined, none: string | undefined): string | undefined => {
      const border = [one, other].find((candidate) => candidate !== undefined && candidate.line !== "None");
      if (border !== undefined) return lineCss(border);
      return none === undefined ? undefined : `1px solid ${none}`;
    };
    const beside = styleAt(sheet, row, right + 1).borders.EdgeLeft;
    const below = styleAt(sheet, bottom + 1, column).borders.EdgeTop;
    return {
      borderRight: line(atRight.borders.EdgeRight, beside, isReaching ? "transparent" : faint),
      borderBottom: line(atBottom.borders.EdgeBottom, below, faint),
      ...(column === 0 ? { borderLeft: line(style.borders.EdgeLeft, undefined, undefined) } : {}),
      ...(row === 0 ? { borderTop: line(style.borders.EdgeTop, undefined, undefined) } : {}),
    };
  }
}

/** The colour a number format asks for: `[Red]`. */
function formatted(value: CellValue, numberFormat: string): string | null {
  if (typeof value !== "number" || !numberFormat.includes("[")) return null;
  const color: unknown = formatColor(numberFormat, value);
  return typeof color === "string" ? color : null;
}

function shownColor(own: string, table: string | null, isLink: boolean): string {
  if (own !== "#000000") return own;
  return table ?? (isLink ? linkColor : own);
}

function headerButton(table: Table, row: number, column: number): HeaderButton | null {
  const isHeader = headerArea(table)?.top === row && table.showFilterButton;
  return isHeader ? { table, column: column - table.area.left } : null;
}

function widthOf(text: string, points: number): number {
  return digitsOf(text) * points * narrowWidth * (4 / 3);
}

/** Digits of a number that is shortened to fit, from the most. */
const mostDigits = 10;

/** A number without room is shortened if it has no format of its own, else shown as ####. */
function textIn(value: CellValue, { numberFormat, font, wrap, shrinkToFit }: CellStyle, room: number): string {
  const text = displayedText(value, numberFormat);
  const fits = (candidate: string): boolean => widthOf(candidate, font.size) <= room;
  if (typeof value !== "number" || isError(value) || shrinkToFit || wrap || room === 0 || fits(text)) return text;
  if (numberFormat === "General") {
    for (let digits = mostDigits; digits > 0; digits--) {
      const shorter = String(Number(value.toPrecision(digits)));
      if (fits(shorter)) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / (font.size * narrowWidth * (4 / 3)))));
}

/**
 * `Range.format` and what hangs on it: fill, font, borders, alignment, sizes, protection of cells.
 */

import type { Area } from "../../model/area";
import { commonStyle, fitColumns, fitRows, restyle, setColumnWidth, setRowHeight } from "../../model/formatting";
import { Refusal } from "../../model/refusal";
import { defaultColumnWidth, defaultRowHeight } from "../../model/row-heights";
import type {
  Border,
  BorderEdge,
  BorderLine,
  BorderWeight,
  CellStyle,
  Font,
  HorizontalAlignment,
  Underline,
  VerticalAlignment,
} from "../../model/style";
import { styleWith } from "../../model/style";
import type { Band } from "../../model/workbook";
import type { Arguments } from "../arguments";
import type { Ranges } from "../host";
import type { Scalar } from "../members";
import { defineType } from "../members";
import type { Json } from "../wire";
import { readColor } from "./colors";

const horizontals: readonly HorizontalAlignment[] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const verticals: readonly VerticalAlignment[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const underlines: readonly Underline[] = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];
const lines: readonly BorderLine[] = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const weights: readonly BorderWeight[] = ["Hairline", "Thin", "Medium", "Thick"];

/** The edges an add-in may name; the inside ones are edges of the cells within. */
const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type EdgeName = (typeof edges)[number];

/** Changes the style of every cell of some areas. */
function restyleAll({ sheet, areas }: Ranges, change: (style: CellStyle) => CellStyle): void {
  for (const area of areas) restyle(sheet, area, change);
}

/** What all cells of all areas have in common, or null. */
function commonOfAll<Value>({ sheet, areas }: Ranges, read: (style: CellStyle) => Value): Value | null {
  const values = areas.map((area) => commonStyle(sheet, area, read));
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** A scalar that is one property of the cells' style. */
function styleScalar(
  read: (style: CellStyle) => Json,
  change: (value: Arguments) => Partial<CellStyle>,
): Scalar<Ranges> {
  return {
    get: (ranges) => commonOfAll(ranges, read),
    set: (ranges, value) => {
      const changes = change(value);
      restyleAll(ranges, (style) => styleWith(style, changes));
    },
  };
}

function fontScalar(read: (font: Font) => Json, change: (value: Arguments) => Partial<Font>): Scalar<Ranges> {
  return {
    get: (ranges) => commonOfAll(ranges, (style) => read(style.font)),
    set: (ranges, value) => {
      const changes = change(value);
      restyleAll(ranges, (style) => styleWith(style, { font: { ...style.font, ...changes } }));
    },
  };
}

function commonSize(areas: readonly Area[], bandsOf: (area: Area) => readonly (Band | undefined)[], otherwise: number) {
  const sizes = new Set(areas.flatMap((area) => bandsOf(area).map((band) => band?.size ?? otherwise)));
  const [size = null] = sizes;
  return sizes.size === 1 ? size : null;
}

function indexes(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export const rangeFormat = defineType<Ranges>("RangeFormat", {
  scalars: {
    HorizontalAlignment: styleScalar(
      (style) => style.horizontal,
      (value) => ({ horizontal: value.choice(0, horizontals) }),
    ),
    VerticalAlignment: styleScalar(
      (style) => style.vertical,
      (value) => ({ vertical: value.choice(0, verticals) }),
    ),
    WrapText: styleScalar(
      (style) => style.wrap,
      (value) => ({ wrap: value.flag(0, false) }),
    ),
    ShrinkToFit: styleScalar(
      (style) => style.shrinkToFit,
      (value) => ({ shrinkToFit: value.flag(0, false) }),
    ),
    IndentLevel: styleScalar(
      (style) => style.indent,
      (value) => ({ indent: value.number(0) }),
    ),
    TextOrientation: styleScalar(
      (style) => style.rotation,
      (value) => ({ rotation: value.number(0) }),
    ),
    ColumnWidth: {
      get: ({ sheet, areas }) =>
        commonSize(
          areas,
          (area) => indexes(area.left, area.right).map((column) => sheet.columns.get(column)),
          defaultColumnWidth,
        ),
      set: ({ sheet, areas }, value) => {
        for (const area of areas) setColumnWidth(sheet, area, value.number(0));
      },
    },
    RowHeight: {
      get: ({ sheet, areas }) =>
        commonSize(areas, (area) => indexes(area.top, area.bottom).map((row) => sheet.rows.get(row)), defaultRowHeight),
      set: ({ sheet, areas }, value) => {
        for (const area of areas) setRowHeight(sheet, area, value.number(0));
      },
    },
  },
  navigations: {
    Fill: (ranges, host) => rangeFill.of(host, ranges),
    Font: (ranges, host) => rangeFont.of(host, ranges),
    Borders: (ranges, host) => rangeBorders.of(host, ranges),
    Protection: (ranges, host) => cellProtection.of(host, ranges),
  },
  methods: {
    AutofitColumns: ({ sheet, areas }, _args, host) => {
      host.settle();
      for (const area of areas) fitColumns(sheet, area);
    },
    AutofitRows: ({ sheet, areas }) => {
      for (const area of areas) fitRows(sheet, area);
    },
  },
});

const rangeFill = defineType<Ranges>("RangeFill", {
  scalars: {
    Color: {
      get: (ranges) => commonOfAll(ranges, (style) => style.fill ?? "#FFFFFF") ?? "",
      set: (ranges, value) => {
        const text = value.text(0);
        const fill = text === "" ? null : readColor(text);
        restyleAll(ranges, (style) => styleWith(style, { fill }));
      },
    },
  },
  methods: {
    Clear: (ranges) => {
      restyleAll(ranges, (style) => styleWith(style, { fill: null }));
    },
  },
});

const rangeFont = defineType<Ranges>("RangeFont", {
  scalars: {
    Name: fontScalar(
      (font) => font.name,
      (value) => ({ name: value.text(0) }),
    ),
    Size: fontScalar(
      (font) => font.size,
      (value) => ({ size: fontSize(value.number(0)) }),
    ),
    Bold: fontScalar(
      (font) => font.bold,
      (value) => ({ bold: value.flag(0, false) }),
    ),
    Italic: fontScalar(
      (font) => font.italic,
      (value) => ({ italic: value.flag(0, false) }),
    ),
    Underline: fontScalar(
      (font) => font.underline,
      (value) => ({ underline: value.choice(0, underlines) }),
    ),
    Strikethrough: fontScalar(
      (font) => font.strikethrough,
      (value) => ({ strikethrough: value.flag(0, false) }),
    ),
    Color: fontScalar(
      (font) => font.color,
      (value) => ({ color: readColor(value.text(0)) }),
    ),
  },
});

function fontSize(points: number): number {
  if (points < 1 || points > 409) throw new Refusal("InvalidArgument", `${points} is not a font size from 1 to 409.`);
  return points;
}

const cellProtection = defineType<Ranges>("FormatProtection", {
  scalars: {
    Locked: styleScalar(
      (style) => style.locked,
      (value) => ({ locked: value.flag(0, true) }),
    ),
    FormulaHidden: styleScalar(
      (style) => style.formulaHidden,
      (value) => ({ formulaHidden: value.flag(0, false) }),
    ),
  },
});

const rangeBorders = defineType<Ranges>("RangeBorderCollection", {
  scalars: { Count: { get: () => edges.length } },
  items: (ranges, host) => edges.map((edge) => rangeBorder.of(host, { ranges, edge })),
  item: (ranges, key, host) => {
    const edge = edges.find((name) => name === key);
    return edge === undefined ? undefined : rangeBorder.of(host, { ranges, edge });
  },
  methods: {
    GetItemAt: (ranges, args, host) => {
      const edge = edges[args.number(0)];
      return edge === undefined ? args.refuse(0, "the number of an edge") : rangeBorder.of(host, { ranges, edge });
    },
  },
});

interface RangeEdge {
  readonly ranges: Ranges;
  readonly edge: EdgeName;
}

/** A border as Excel starts one when the add-in sets its colour or weight first. */
export const newBorder: Border = { line: "Continuous", weight: "Thin", color: "#000000" };

const rangeBorder = defineType<RangeEdge>("RangeBorder", {
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (edge) => borderOf(edge)?.line ?? "None",
      set: (edge, value) => {
        const line = value.choice(0, lines);
        changeBorder(edge, (border) => (line === "None" ? null : { ...border, line }));
      },
    },
    Weight: {
      get: (edge) => borderOf(edge)?.weight ?? newBorder.weight,
      set: (edge, value) => {
        const weight = value.choice(0, weights);
        changeBorder(edge, (border) => ({ ...border, weight }));
      },
    },
    Color: {
      get: (edge) => borderOf(edge)?.color ?? newBorder.color,
      set: (edge, value) => {
        const color = readColor(value.text(0));
        changeBorder(edge, (border) => ({ ...border, color }));
      },
    },
  },
});

/** The cells that have an edge of the range, and which of their own edges it is. */
function cellsAtEdge(area: Area, edge: EdgeName): readonly { readonly area: Area; readonly edge: BorderEdge }[] {
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, edge }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, edge }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, edge }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, edge }];
    case "InsideVertical":
      return area.left === area.right
        ? []
        : [
            { area: { ...area, right: area.right - 1 }, edge: "EdgeRight" },
            { area: { ...area, left: area.left + 1 }, edge: "EdgeLeft" },
          ];
    case "InsideHorizontal":
      return area.top === area.bottom
        ? []
        : [
            { area: { ...area, bottom: area.bottom - 1 }, edge: "EdgeBottom" },
            { area: { ...area, top: area.top + 1 }, edge: "EdgeTop" },
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ area, edge }];
  }
}

function borderOf({ ranges, edge }: RangeEdge): Border | null {
  const [area] = ranges.areas;
  const [cells] = area === undefined ? [] : cellsAtEdge(area, edge);
  if (cells === undefined) return null;
  return commonStyle(ranges.sheet, cells.area, (style) => style.borders[cells.edge] ?? null);
}

function changeBorder({ ranges, edge }: RangeEdge, change: (border: Border) => Border | null): void {
  for (const cells of ranges.areas.flatMap((area) => cellsAtEdge(area, edge))) {
    restyle(ranges.sheet, cells.area, (style) => {
      const { [cells.edge]: before = newBorder, ...others } = style.borders;
      const border = change(before);
      return styleWith(style, { borders: border === null ? others : { ...others, [cells.edge]: border } });
    });
  }
}

/**
 * The styles part: every cell style of the workbook once, referred to by number, and the differential styles of
 * conditional formats. Sheets ask for numbers while they are written; the part is written last.
 */

import type { DifferentialStyle } from "../model/conditional-format";
import type { Border, BorderEdge, BorderLine, BorderWeight, CellStyle, Font, Underline } from "../model/style";
import { defaultFont, defaultStyle } from "../model/style";
import type { Part } from "./package";
import { contentTypes, spreadsheetNamespace } from "./package";
import { element, elementUnlessEmpty, excelName, xmlHeader } from "./xml";

/** Numbers below are formats that every Excel knows. */
const firstOwnFormat = 164;
export const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

/** A list of distinct XML elements, each known by its place. */
class ElementList {
  private readonly places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    first.forEach((xml) => this.placeOf(xml));
  }

  placeOf(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    this.places.set(xml, this.places.size);
    return this.places.size - 1;
  }

  write(name: string): string {
    return elementUnlessEmpty(name, { count: this.places.size }, [...this.places.keys()]);
  }
}

export class StyleBook {
  private readonly fonts = new ElementList(fontXml(defaultFont));
  /** The first two are reserved by Excel. */
  private readonly fills = new ElementList(patternFill("none"), patternFill("gray125"));
  private readonly borders = new ElementList(bordersXml({}));
  private readonly formats = new Map<string, number>();
  private readonly cellStyles = new ElementList();
  private readonly differentials = new ElementList();
  private readonly known = new Map<CellStyle, number>();

  constructor() {
    this.numberOf(defaultStyle);
  }

  /** The number by which a cell refers to its style; 0 is the default. */
  numberOf(style: CellStyle): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const place = this.cellStyles.placeOf(this.cellStyleXml(style));
    this.known.set(style, place);
    return place;
  }

  /** The number by which a conditional format refers to what it changes. */
  differentialNumberOf(style: DifferentialStyle): number {
    return this.differentials.placeOf(
      element("dxf", {}, [
        differentialFont(style),
        style.numberFormat === null ? "" : this.numberFormatXml(style.numberFormat),
        style.fill === null
          ? ""
          : element("fill", {}, element("patternFill", {}, element("bgColor", { rgb: argb(style.fill) }))),
        differentialBorders(style),
      ]),
    );
  }

  part(): Part {
    const normal = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
    const ownFormats = [...this.formats.keys()].map((format) => this.numberFormatXml(format));
    const xml = element("styleSheet", { xmlns: spreadsheetNamespace }, [
      elementUnlessEmpty("numFmts", { count: ownFormats.length }, ownFormats),
      this.fonts.write("fonts"),
      this.fills.write("fills"),
      this.borders.write("borders"),
      element("cellStyleXfs", { count: 1 }, element("xf", normal, alignmentXml(defaultStyle))),
      this.cellStyles.write("cellXfs"),
      element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      this.differentials.write("dxfs"),
    ]);
    return { path: "xl/styles.xml", contentType: contentTypes.styles, xml: xmlHeader + xml, relationships: [] };
  }

  private cellStyleXml(style: CellStyle): string {
    const isFormatted = style.numberFormat !== defaultStyle.numberFormat;
    const hasFont = style.font !== defaultFont;
    const borderId = this.borders.placeOf(bordersXml(style.borders));
    const isProtectedOtherwise = !style.locked || style.formulaHidden;
    return element(
      "xf",
      {
        numFmtId: this.formatId(style.numberFormat),
        fontId: this.fonts.placeOf(fontXml(style.font)),
        fillId: style.fill === null ? 0 : this.fills.placeOf(solidFill(style.fill)),
        borderId,
        xfId: 0,
        quotePrefix: style.quotePrefix ? true : null,
        applyNumberFormat: isFormatted ? true : null,
        applyFont: hasFont ? true : null,
        applyFill: style.fill === null ? null : true,
        applyBorder: borderId === 0 ? null : true,
        applyAlignment: true,
        applyProtection: isProtectedOtherwise ? true : null,
      },
      [
        alignmentXml(style),
        isProtectedOtherwise ? element("protection", { locked: style.locked, hidden: style.formulaHidden }) : "",
      ],
    );
  }

  private formatId(format: string): number {
    const known = builtInFormats[format] ?? this.formats.get(format);
    if (known !== undefined) return known;
    const id = firstOwnFormat + this.formats.size;
    this.formats.set(format, id);
    return id;
  }

  private numberFormatXml(format: string): string {
    return element("numFmt", { numFmtId: this.formatId(format), formatCode: excelName(format) });
  }
}

/** `#RRGGBB` as files write it, opaque. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

export const underlines: Readonly<Record<Underline, string | null>> = {
  None: null,
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};

function fontXml(font: Font): string {
  const underline = underlines[font.underline];
  return element("font", {}, [
    font.bold ? element("b") : "",
    font.italic ? element("i") : "",
    font.strikethrough ? element("strike") : "",
    underline === null ? "" : element("u", { val: underline }),
    element("sz", { val: font.size }),
    element("color", { rgb: argb(font.color) }),
    element("name", { val: font.name }),
  ]);
}

function differentialFont(style: DifferentialStyle): string {
  return elementUnlessEmpty(
    "font",
    {},
    [
      style.bold === null ? "" : element("b", { val: style.bold }),
      style.italic === null ? "" : element("i", { val: style.italic }),
      style.strikethrough === null ? "" : element("strike", { val: style.strikethrough }),
      style.underline === null ? "" : element("u", { val: style.underline ? "single" : "none" }),
      style.color === null ? "" : element("color", { rgb: argb(style.color) }),
    ].filter((part) => part !== ""),
  );
}

function patternFill(pattern: string): string {
  return element("fill", {}, element("patternFill", { patternType: pattern }));
}

function solidFill(color: string): string {
  const colors = [element("fgColor", { rgb: argb(color) }), element("bgColor", { indexed: 64 })];
  return element("fill", {}, element("patternFill", { patternType: "solid" }, colors));
}

function alignmentXml(style: CellStyle): string {
  return element("alignment", {
    horizontal: style.horizontal === "General" ? null : horizontalNames[style.horizontal],
    vertical: style.vertical === "Bottom" ? null : style.vertical.toLowerCase(),
    textRotation: style.rotation === 0 ? null : style.rotation > 0 ? style.rotation : 90 - style.rotation,
    wrapText: style.wrap ? true : null,
    indent: style.indent === 0 ? null : style.indent,
    shrinkToFit: style.shrinkToFit ? true : null,
  });
}

export const horizontalNames: Readonly<Record<Exclude<CellStyle["horizontal"], "General">, string>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

type Borders = CellStyle["borders"];
export const edges: readonly (readonly [name: string, edge: BorderEdge])[] = [
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
];

function bordersXml(borders: Borders): string {
  const diagonal = borders.DiagonalUp ?? borders.DiagonalDown;
  const attributes = {
    diagonalUp: borders.DiagonalUp === undefined ? null : true,
    diagonalDown: borders.DiagonalDown === undefined ? null : true,
  };
  return element("border", attributes, [
    ...edges.map(([name, edge]) => borderXml(name, borders[edge])),
    borderXml("diagonal", diagonal),
  ]);
}

function differentialBorders(style: DifferentialStyle): string {
  const drawn = edges.filter(([, edge]) => style.borders[edge] !== undefined);
  return elementUnlessEmpty(
    "border",
    {},
    drawn.map(([name, edge]) => borderXml(name, style.borders[edge])),
  );
}

function borderXml(name: string, border: Border | undefined): string {
  if (border === undefined || border.line === "None") return element(name);
  return element(name, { style: lineName(border) }, element("color", { rgb: argb(border.color) }));
}

export const continuousNames: Readonly<Record<BorderWeight, string>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};
/** The thin and the medium form of a line; Excel has no other widths of it. */
export const lineNames: Readonly<
  Record<Exclude<BorderLine, "None" | "Continuous">, readonly [thin: string, medium: string]>
> = {
  Dash: ["dashed", "mediumDashed"],
  DashDot: ["dashDot", "mediumDashDot"],
  DashDotDot: ["dashDotDot", "mediumDashDotDot"],
  Dot: ["dotted", "dotted"],
  Double: ["double", "double"],
  SlantDashDot: ["slantDashDot", "slantDashDot"],
};

function lineName({ line, weight }: Border): string {
  if (line === "None") return "none";
  if (line === "Continuous") return continuousNames[weight];
  const [thin, medium] = lineNames[line];
  return weight === "Medium" || weight === "Thick" ? medium : thin;
}

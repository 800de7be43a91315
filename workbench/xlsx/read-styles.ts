/**
 * The styles part, read: cell styles by their number, differential styles of conditional formats. Colours of the theme
 * and of the old palette are taken as Office's own; tints are not applied.
 */

import type { DifferentialStyle } from "../model/conditional-format";
import { noDifference } from "../model/conditional-format";
import type { Border, BorderEdge, BorderLine, BorderWeight, CellStyle, Font } from "../model/style";
import { defaultFont, defaultStyle, styleWith } from "../model/style";
import { keyOf } from "./inverse";
import { builtInFormats, continuousNames, edges, horizontalNames, lineNames, underlines } from "./styles";
import type { XmlElement } from "./xml-tree";
import { childAt, childrenOf, flagAttribute, numberAttribute, textAttribute } from "./xml-tree";

export interface StyleSheet {
  readonly cellStyle: (number: number) => CellStyle;
  readonly differential: (number: number) => DifferentialStyle;
}

/** Numbers of formats that no file spells out, beside those that writing uses: dates, times, negative numbers. */
const otherFormats: Readonly<Record<number, string>> = {
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** @param root `styleSheet`; undefined for a file without styles */
export function readStyles(root: XmlElement | undefined): StyleSheet {
  const formats = new Map(
    childrenOf(childAt(root, "numFmts"), "numFmt").map((format) => [
      numberAttribute(format, "numFmtId", 0),
      textAttribute(format, "formatCode") ?? "General",
    ]),
  );
  const formatOf = (id: number): string => formats.get(id) ?? otherFormats[id] ?? keyOf(builtInFormats, id, "General");
  const fonts = childrenOf(childAt(root, "fonts"), "font").map(fontOf);
  const fills = childrenOf(childAt(root, "fills"), "fill").map(fillOf);
  const borders = childrenOf(childAt(root, "borders"), "border").map(bordersOf);
  const styles = childrenOf(childAt(root, "cellXfs"), "xf").map((xf): CellStyle => {
    const alignment = childAt(xf, "alignment");
    const protection = childAt(xf, "protection");
    const turn = numberAttribute(alignment, "textRotation", 0);
    return styleWith(defaultStyle, {
      numberFormat: formatOf(numberAttribute(xf, "numFmtId", 0)),
      font: fonts[numberAttribute(xf, "fontId", 0)] ?? defaultFont,
      fill: fills[numberAttribute(xf, "fillId", 0)] ?? null,
      borders: borders[numberAttribute(xf, "borderId", 0)] ?? {},
      horizontal: keyOf({ General: null, ...horizontalNames }, textAttribute(alignment, "horizontal"), "General"),
      vertical: keyOf(verticalNames, textAttribute(alignment, "vertical"), "Bottom"),
      indent: numberAttribute(alignment, "indent", 0),
      wrap: flagAttribute(alignment, "wrapText"),
      shrinkToFit: flagAttribute(alignment, "shrinkToFit"),
      rotation: turn > 90 ? 90 - turn : turn,
      locked: flagAttribute(protection, "locked", true),
      formulaHidden: flagAttribute(protection, "hidden"),
      quotePrefix: flagAttribute(xf, "quotePrefix"),
    });
  });
  const differentials = childrenOf(childAt(root, "dxfs"), "dxf").map(differentialOf);
  return {
    cellStyle: (number) => styles[number] ?? defaultStyle,
    differential: (number) => differentials[number] ?? noDifference,
  };
}

const verticalNames = {
  Bottom: null,
  Top: "top",
  Center: "center",
  Justify: "justify",
  Distributed: "distributed",
} as const;

/** Office's theme since 2013, in the order files number it: two backgrounds and texts, then the accents. */
const themeColors = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
];

/** `#RRGGBB`; null when the file leaves the choice to the program. */
export function colorOf(element: XmlElement | undefined): string | null {
  const rgb = element?.attributes.get("rgb");
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const theme = element?.attributes.get("theme");
  return theme === undefined ? null : (themeColors[Number(theme)] ?? null);
}

function fontOf(font: XmlElement): Font {
  const underline = childAt(font, "u");
  return {
    name: textAttribute(childAt(font, "name"), "val") ?? defaultFont.name,
    size: numberAttribute(childAt(font, "sz"), "val", defaultFont.size),
    bold: isOn(font, "b") ?? false,
    italic: isOn(font, "i") ?? false,
    strikethrough: isOn(font, "strike") ?? false,
    underline: underline ? keyOf(underlines, textAttribute(underline, "val") ?? "single", "None") : "None",
    color: colorOf(childAt(font, "color")) ?? defaultFont.color,
  };
}

/** Whether a mark is set; null when the font says nothing of it. */
function isOn(font: XmlElement | undefined, name: string): boolean | null {
  const mark = childAt(font, name);
  return mark === undefined ? null : flagAttribute(mark, "val", true);
}

function fillOf(fill: XmlElement): string | null {
  const pattern = childAt(fill, "patternFill");
  return textAttribute(pattern, "patternType") === "solid" ? colorOf(childAt(pattern, "fgColor")) : null;
}

function bordersOf(element: XmlElement): CellStyle["borders"] {
  const borders = bordersAlong(element);
  const diagonal = borderOf(childAt(element, "diagonal"));
  if (diagonal !== null && flagAttribute(element, "diagonalUp")) borders.DiagonalUp = diagonal;
  if (diagonal !== null && flagAttribute(element, "diagonalDown")) borders.DiagonalDown = diagonal;
  return borders;
}

function bordersAlong(element: XmlElement | undefined): Partial<Record<BorderEdge, Border>> {
  const borders: Partial<Record<BorderEdge, Border>> = {};
  for (const [name, edge] of edges) {
    const border = borderOf(childAt(element, name));
    if (border !== null) borders[edge] = border;
  }
  return borders;
}

function borderOf(element: XmlElement | undefined): Border | null {
  const style = textAttribute(element, "style");
  if (style === null || style === "none") return null;
  return { ...lineOf(style), color: colorOf(childAt(element, "color")) ?? "#000000" };
}

function lineOf(style: string): { line: BorderLine; weight: BorderWeight } {
  for (const line of ["Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const) {
    const [thin, medium] = lineNames[line];
    if (style === thin) return { line, weight: line === "Double" ? "Thick" : "Thin" };
    if (style === medium) return { line, weight: "Medium" };
  }
  return { line: "Continuous", weight: keyOf(continuousNames, style, "Thin") };
}

function differentialOf(dxf: XmlElement): DifferentialStyle {
  const font = childAt(dxf, "font");
  const underline = childAt(font, "u");
  const pattern = childAt(dxf, "fill", "patternFill");
  return {
    fill: colorOf(childAt(pattern, "bgColor") ?? childAt(pattern, "fgColor")),
    color: colorOf(childAt(font, "color")),
    bold: isOn(font, "b"),
    italic: isOn(font, "i"),
    strikethrough: isOn(font, "strike"),
    underline: underline === undefined ? null : textAttribute(underline, "val") !== "none",
    numberFormat: textAttribute(childAt(dxf, "numFmt"), "formatCode"),
    borders: bordersAlong(childAt(dxf, "border")),
  };
}

/**
 * How a cell looks and whether it may be edited. A style is a value: it is never changed, a cell gets another one.
 * Equal styles are one object (`styleWith`), so that comparing and collecting them for a file is comparing identity.
 */

export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";
export type BorderLine = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface Border {
  readonly line: BorderLine;
  readonly weight: BorderWeight;
  /** `#RRGGBB` */
  readonly color: string;
}

export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  /** `#RRGGBB` */
  readonly color: string;
}

export interface CellStyle {
  /** English format code as in files: `0.0%`, `@`, `General`. */
  readonly numberFormat: string;
  readonly font: Font;
  /** `#RRGGBB`, or null for no fill. */
  readonly fill: string | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly indent: number;
  readonly wrap: boolean;
  readonly shrinkToFit: boolean;
  /** Degrees, -90 to 90. */
  readonly rotation: number;
  /** Edges without a line are left out. */
  readonly borders: Readonly<Partial<Record<BorderEdge, Border>>>;
  /** Refused to be edited while the sheet is protected. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The content was typed with a leading apostrophe: text whatever it looks like. */
  readonly quotePrefix: boolean;
}

/** The font and style of cells nobody has formatted: those of a Chinese Excel. */
export const defaultFont: Font = {
  name: "等线",
  size: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  color: "#000000",
};

const styles = new Map<string, CellStyle>();

export const defaultStyle: CellStyle = intern({
  numberFormat: "General",
  font: defaultFont,
  fill: null,
  horizontal: "General",
  vertical: "Center",
  indent: 0,
  wrap: false,
  shrinkToFit: false,
  rotation: 0,
  borders: {},
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
});

/** The style with some properties replaced; the same object for the same outcome. */
export function styleWith(style: CellStyle, changes: Partial<CellStyle>): CellStyle {
  return intern({ ...style, ...changes });
}

function intern(style: CellStyle): CellStyle {
  const key = JSON.stringify(style);
  const known = styles.get(key);
  if (known !== undefined) return known;
  styles.set(key, style);
  return style;
}

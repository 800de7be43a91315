/** How a cell's style looks in CSS. Lengths of the model are points, of the screen pixels. */

import type { CSSProperties } from "react";

import type { Border, BorderLine, BorderWeight, CellStyle, Font, VerticalAlignment } from "../model/style";
import { defaultFont } from "../model/style";

/** Fonts of Office in Chinese and what stands for them elsewhere. */
const substitutes: Readonly<Record<string, string>> = {
  宋体: 'SimSun, "Songti SC", "Noto Serif CJK SC", serif',
  仿宋: 'FangSong, STFangsong, "Noto Serif CJK SC", serif',
  黑体: 'SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif',
  楷体: 'KaiTi, STKaiti, "Noto Serif CJK SC", serif',
  微软雅黑: '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
};
const anyFont = '"Noto Sans CJK SC", sans-serif';

const verticalPlaces: Readonly<Record<VerticalAlignment, CSSProperties["alignItems"]>> = {
  Top: "flex-start",
  Center: "center",
  Bottom: "flex-end",
  Justify: "flex-start",
  Distributed: "center",
};

const lineStyles: Readonly<Record<BorderLine, string>> = {
  None: "none",
  Continuous: "solid",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dotted",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "dashed",
};
const lineWidths: Readonly<Record<BorderWeight, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

/** What differs from the plain font, which the style sheet gives every cell. */
export function fontCss({ name, size, bold, italic, underline, strikethrough, color }: Font): CSSProperties {
  const lines = [underline === "None" ? "" : "underline", strikethrough ? "line-through" : ""].join(" ").trim();
  return {
    ...(name === defaultFont.name
      ? {}
      : { fontFamily: `"${name.replaceAll('"', "")}", ${substitutes[name] ?? anyFont}` }),
    ...(size === defaultFont.size ? {} : { fontSize: `${size}pt` }),
    ...(bold ? { fontWeight: "bold" } : {}),
    ...(italic ? { fontStyle: "italic" } : {}),
    ...(lines === "" ? {} : { textDecoration: lines }),
    ...(color === defaultFont.color ? {} : { color }),
  };
}

export type Side = "left" | "center" | "right";

/** Numbers stand right, truth values and errors in the middle, texts left, unless the style says otherwise. */
export function sideOf({ horizontal }: CellStyle, kind: "number" | "text" | "middle"): Side {
  if (horizontal === "Left" || horizontal === "Fill" || horizontal === "Justify") return "left";
  if (horizontal === "Right") return "right";
  if (horizontal !== "General") return "center";
  return ({ number: "right", text: "left", middle: "center" } as const)[kind];
}

const sidePlaces = { left: "flex-start", center: "center", right: "flex-end" } as const;
/** Pixels of one step of indentation. */
const indentation = 12;

export function placeCss({ vertical, indent, wrap }: CellStyle, side: Side): CSSProperties {
  return {
    ...(vertical === "Center" ? {} : { alignItems: verticalPlaces[vertical] }),
    ...(side === "left" ? {} : { justifyContent: sidePlaces[side], textAlign: side }),
    ...(wrap ? { whiteSpace: "pre-wrap" } : {}),
    ...(indent > 0 && side === "left" ? { paddingLeft: 3 + indent * indentation } : {}),
    ...(indent > 0 && side === "right" ? { paddingRight: 3 + indent * indentation } : {}),
  };
}

/** `1px solid #7F7F7F`. */
export function lineCss({ line, weight, color }: Border): string {
  const width = line === "Double" ? 3 : lineWidths[weight];
  return `${width}px ${lineStyles[line]} ${color}`;
}

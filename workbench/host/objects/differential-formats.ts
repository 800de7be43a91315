/** What a conditional format changes of the cells it applies to: number format, fill, font, borders. */

import type { DifferentialStyle } from "../../model/conditional-format";
import { noDifference } from "../../model/conditional-format";
import { setRule } from "../../model/conditional-formats";
import { Refusal } from "../../model/refusal";
import type { Border } from "../../model/style";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import { defineType } from "../members";
import type { Json } from "../wire";
import { readColor } from "./colors";
import type { PlacedFormat } from "./conditional-rules";
import { newBorder } from "./formats";

export const differentialFormat = defineType<PlacedFormat>("ConditionalRangeFormat", {
  scalars: {
    NumberFormat: difference(
      (format) => format.numberFormat,
      (value) => ({ numberFormat: value.text(0) }),
    ),
  },
  navigations: {
    Fill: (target, host) => differentialFill.of(host, target),
    Font: (target, host) => differentialFont.of(host, target),
    Borders: (target, host) => differentialBorders.of(host, target),
  },
});

/** The edges of each cell; a rule draws no lines across. */
const differentialEdges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

interface DifferentialEdge {
  readonly target: PlacedFormat;
  readonly edge: (typeof differentialEdges)[number];
}

const differentialBorders = defineType<PlacedFormat>("ConditionalRangeBorderCollection", {
  scalars: { Count: { get: () => differentialEdges.length } },
  navigations: {
    Top: (target, host) => differentialBorder.of(host, { target, edge: "EdgeTop" }),
    Bottom: (target, host) => differentialBorder.of(host, { target, edge: "EdgeBottom" }),
    Left: (target, host) => differentialBorder.of(host, { target, edge: "EdgeLeft" }),
    Right: (target, host) => differentialBorder.of(host, { target, edge: "EdgeRight" }),
  },
  items: (target, host) => differentialEdges.map((edge) => differentialBorder.of(host, { target, edge })),
  item: (target, key, host) => {
    const edge = differentialEdges.find((name) => name === key);
    return edge === undefined ? undefined : differentialBorder.of(host, { target, edge });
  },
});

const differentialBorder = defineType<DifferentialEdge>("ConditionalRangeBorder", {
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: ({ target, edge }) => formatOf(target).borders[edge]?.line ?? "None",
      set: (at, value, host) => {
        const line = value.choice(0, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"]);
        changeBorder(at, host, { line });
      },
    },
    Color: {
      get: ({ target, edge }) => formatOf(target).borders[edge]?.color ?? newBorder.color,
      set: (at, value, host) => {
        changeBorder(at, host, { color: readColor(value.text(0)) });
      },
    },
  },
});

function changeBorder({ target, edge }: DifferentialEdge, host: Host, changes: Partial<Border>): void {
  const { borders } = formatOf(target);
  changeFormat(target, host, { borders: { ...borders, [edge]: { ...(borders[edge] ?? newBorder), ...changes } } });
}

const differentialFill = defineType<PlacedFormat>("ConditionalRangeFill", {
  scalars: {
    Color: difference(
      (format) => format.fill,
      (value) => ({ fill: colorOrNone(value) }),
    ),
  },
  methods: {
    Clear: (target, _args, host) => {
      changeFormat(target, host, { fill: null });
    },
  },
});

const differentialFont = defineType<PlacedFormat>("ConditionalRangeFont", {
  scalars: {
    Color: difference(
      (format) => format.color,
      (value) => ({ color: colorOrNone(value) }),
    ),
    Bold: difference(
      (format) => format.bold,
      (value) => ({ bold: value.flag(0, false) }),
    ),
    Italic: difference(
      (format) => format.italic,
      (value) => ({ italic: value.flag(0, false) }),
    ),
    Strikethrough: difference(
      (format) => format.strikethrough,
      (value) => ({ strikethrough: value.flag(0, false) }),
    ),
    Underline: difference(
      (format) => (format.underline === true ? "Single" : "None"),
      (value) => ({ underline: value.choice(0, ["None", "Single", "Double"]) !== "None" }),
    ),
  },
  methods: {
    Clear: (target, _args, host) => {
      const { fill, numberFormat, borders } = formatOf(target);
      changeFormat(target, host, { ...noDifference, fill, numberFormat, borders });
    },
  },
});

/** Reading and writing of one part of what a rule changes of its cells. */
function difference(
  get: (format: DifferentialStyle) => Json,
  change: (value: Arguments) => Partial<DifferentialStyle>,
) {
  return {
    get: (target: PlacedFormat) => get(formatOf(target)),
    set: (target: PlacedFormat, value: Arguments, host: Host) => {
      changeFormat(target, host, change(value));
    },
  };
}

function formatOf({ format: { rule } }: PlacedFormat): DifferentialStyle {
  if ("format" in rule) return rule.format;
  throw new Refusal("InvalidOperation", `Rules of type ${rule.kind} have no format.`);
}

function changeFormat(target: PlacedFormat, host: Host, changes: Partial<DifferentialStyle>): void {
  const { rule } = target.format;
  if (!("format" in rule)) throw new Refusal("InvalidOperation", `Rules of type ${rule.kind} have no format.`);
  setRule(host.workbook, target.sheet, target.format, { ...rule, format: { ...rule.format, ...changes } });
}

/** A colour, null for the empty text. */
export function colorOrNone(value: Arguments): string | null {
  const text = value.textOrNull(0) ?? "";
  return text === "" ? null : readColor(text);
}

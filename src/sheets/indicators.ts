/**
 * 指标: one row an indicator. To the left what is printed and shown to leaders, to the right, folded away, what the
 * formulas and the next refresh need.
 */
import type { SheetStrings } from "../locale/strings";
import type { ConditionalFormatBlueprint, SheetBlueprint } from "./blueprint";
import { columnNames } from "./columnNames";
import { DATE_FORMAT } from "./dates";
import { indicatorFormulas, type IndicatorColumnId } from "./indicatorFormulas";
import type { IndicatorRow } from "./rows";
import type { ColumnLook } from "./listSheet";
import { valuesOf } from "./indicatorValues";
import { ASSUMED_COLOR, CONFLICT_FILL, LAMP_COLORS, SUBTITLE, TABLE_LOOK, TAB_COLORS, TITLE } from "./look";
import { TABLES } from "./names";
import { columnLetters, quoted, rangeAddress } from "./references";
import { landscapePage } from "./page";
import { choice, methodChoice } from "./rules";
import { unitsFormula } from "./subtitle";

/** A place on a sheet that is there already: the cell where the title goes, 0-based. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const RATIO_FORMAT = "0.0###%";
export const GAP_FORMAT = "+0.0;-0.0;0.0";
/** One decimal; two for 99.96 %, which must not read as 100.0 %. */
export const COMPLETION_FORMAT = "[<0.9995]0.0%;[<1]0.00%;0.0%";

/** The columns in their order; those up to 备注 are printed. */
const COLUMNS: readonly (readonly [IndicatorColumnId, ColumnLook])[] = [
  ["number", { format: "@", width: 7, align: "Center" }],
  ["section", { format: "@", width: 19, wrap: true }],
  ["name", { format: "@", width: 24, wrap: true }],
  ["unit", { format: "@", width: 6, align: "Center" }],
  ["target", { format: "General", width: 18, align: "Right", wrap: true }],
  ["actual", { format: "General", width: 11, align: "Right" }],
  ["completion", { format: COMPLETION_FORMAT, width: 9, align: "Right" }],
  ["pace", { format: "0.0%", width: 9, align: "Right" }],
  ["gap", { format: GAP_FORMAT, width: 15, align: "Right" }],
  ["status", { format: "General", width: 15, align: "Center", wrap: true }],
  ["deadline", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["owner", { format: "General", width: 13, wrap: true }],
  ["note", { format: "@", width: 22, wrap: true }],
  ["region", { format: "@", width: 10 }],
  ["kind", { format: "@", width: 10, align: "Center" }],
  ["basis", { format: "@", width: 7, align: "Center" }],
  ["reportedRatio", { format: RATIO_FORMAT, width: 11 }],
  ["reportedActual", { format: "General", width: 11 }],
  ["reportedStatus", { format: "@", width: 9, align: "Center" }],
  ["reportedOwner", { format: "@", width: 13, wrap: true }],
  ["matterRow", { format: "General", width: 7 }],
  ["approximate", { format: "@", width: 7, align: "Center" }],
  ["impliedTarget", { format: "General", width: 11 }],
  ["period", { format: "General", width: 10 }],
  ["asOf", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["start", { format: DATE_FORMAT, width: 12, align: "Center" }],
  ["assumed", { format: "@", width: 12, align: "Center" }],
  ["ownMethod", { format: "@", width: 11, align: "Center" }],
  ["conflict", { format: "@", width: 30, wrap: true }],
  ["check", { format: "General", width: 18 }],
  ["targetStep", { format: "General", width: 8 }],
  ["actualStep", { format: "General", width: 8 }],
  ["ratioStep", { format: "General", width: 8 }],
  ["curveRow", { format: "General", width: 7 }],
  ["method", { format: "General", width: 11, align: "Center" }],
  ["plannedBefore", { format: "0.0%", width: 9 }],
  ["plannedWhole", { format: "0.0%", width: 9 }],
  ["state", { format: "General", width: 14 }],
  ["ruleRow", { format: "General", width: 7 }],
  ["tally", { format: "General", width: 11 }],
  ["lampColor", { format: "General", width: 6, align: "Center" }],
  ["lampNumber", { format: "General", width: 12 }],
  ["pieces", { format: "General", width: 8 }],
  ["required", { format: "General", width: 11 }],
  ["order", { format: "General", width: 11 }],
  ["source", { format: "General", width: 7, align: "Center" }],
  ["asReported", { format: "@", width: 20 }],
  ["key", { format: "@", width: 36 }],
];
const PRINTED = COLUMNS.findIndex(([id]) => id === "note") + 1;
/** Every column of 指标 in the order they are written. */
export const INDICATOR_COLUMNS: readonly IndicatorColumnId[] = COLUMNS.map(([id]) => id);
/** Those that are printed. */
export const PRINTED_COLUMNS: readonly IndicatorColumnId[] = INDICATOR_COLUMNS.slice(0, PRINTED);
/** Title and line of dates stand above the header. */
export const TITLE_ROWS = 2;
/** 编号, 事项 and 指标 stay in sight. */
const FROZEN_COLUMNS = 3;

const position = (id: IndicatorColumnId): number => COLUMNS.findIndex(([each]) => each === id);

/** Draws up 指标 under `title`; null for `place` puts it on a new sheet of its own. */
export function indicatorsSheet(
  rows: readonly IndicatorRow[],
  title: string,
  words: SheetStrings,
  place: SheetPlace | null,
): SheetBlueprint {
  const { row: top, column: left } = place ?? { row: 0, column: 0 };
  const header = top + TITLE_ROWS;
  const bottom = header + rows.length;
  const formulas = indicatorFormulas(words);
  const rangeOf = (id: IndicatorColumnId): string => {
    const column = left + position(id);
    return rangeAddress(header + 1, column, bottom, column);
  };
  return {
    name: place?.sheet ?? words.names.indicators,
    place: place === null ? "new" : "existing",
    tabColor: TAB_COLORS.report,
    cells: [
      { row: top, column: left, value: title, style: TITLE },
      { row: top + 1, column: left, formula: unitsFormula(words), style: SUBTITLE },
    ],
    tables: [
      {
        name: TABLES.indicators,
        row: header,
        column: left,
        ...TABLE_LOOK,
        columns: COLUMNS.map(([id, look]) => ({
          id,
          header: words.columns[id],
          formula: formulas[id],
          ...look,
        })),
        rows: rows.map((row) => {
          const values = valuesOf(row, words);
          return COLUMNS.map(([id]) => values[id] ?? null);
        }),
        filterButtons: true,
      },
    ],
    names: columnNames(
      TABLES.indicators,
      INDICATOR_COLUMNS.map((id) => ({ id, header: words.columns[id] })),
    ),
    conditionalFormats: conditionalFormats(words, rangeOf, left, header + 2),
    validations: [
      choice(rangeOf("kind"), Object.values(words.kinds), words),
      choice(rangeOf("basis"), Object.values(words.bases), words),
      methodChoice(rangeOf("ownMethod"), words),
    ],
    columnGroups: [{ first: left + PRINTED, last: left + COLUMNS.length - 1, folded: true }],
    freeze: { rows: header + 1, columns: FROZEN_COLUMNS },
    page: landscapePage(title, rangeAddress(top, left, bottom, left + PRINTED - 1), [top + 1, header + 1], words),
    showGridlines: false,
  };
}

/** Lamp colours on 状态 and 灯色, a mark on figures in doubt, grey italics on what is assumed. */
function conditionalFormats(
  words: SheetStrings,
  rangeOf: (id: IndicatorColumnId) => string,
  left: number,
  firstRow: number,
): readonly ConditionalFormatBlueprint[] {
  const cell = (id: IndicatorColumnId): string => `$${columnLetters(left + position(id))}${String(firstRow)}`;
  const lamps = (["red", "yellow", "green", "blue", "grey"] as const).map((color) => ({
    ranges: [rangeOf("status"), rangeOf("lampColor")],
    when: { column: left + position("lampColor"), text: words.colors[color] },
    ...LAMP_COLORS[color],
  }));
  return [
    ...lamps,
    {
      ranges: (["name", "actual", "completion", "conflict"] as const).map(rangeOf),
      when: `=${cell("conflict")}<>""`,
      fill: CONFLICT_FILL,
    },
    {
      ranges: [rangeOf("deadline")],
      when: `=ISNUMBER(SEARCH(${quoted(words.assumed.deadline)},${cell("assumed")}))`,
      color: ASSUMED_COLOR,
      italic: true,
    },
    {
      ranges: [rangeOf("pace"), rangeOf("status")],
      when: `=AND(${cell("kind")}=${quoted(words.kinds.progress)},${cell("assumed")}<>"")`,
      italic: true,
    },
  ];
}

/**
 * 填报表: for every owner a sheet with his rows of 指标 as they stand, locked, and open cells for what only he knows. Takes
 * rows, gives sheets of values, which may stand in the workbook or be sent out each as a file of its own.
 */
import type { FormStrings, SheetStrings } from "../locale/strings";
import type { IsoDate } from "../report/report";
import type { Cell, FormattedValue, SheetBlueprint } from "./blueprint";
import { DATE_FORMAT, serialOf } from "./dates";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { fingerprint } from "./keys";
import { COMPLETION_FORMAT, GAP_FORMAT } from "./indicators";
import type { ColumnLook } from "./listSheet";
import { OPEN_FILL, SUBTITLE, TABLE_LOOK, TAB_COLORS, TITLE } from "./look";
import { landscapePage } from "./page";
import { rangeAddress } from "./references";
import { nameMaker } from "./safeNames";

/** What an owner is asked for, one cell a row each. */
export type AnswerId = keyof FormStrings["columns"];

/** The columns of 指标 that an owner sees. */
const SHOWN = [
  ["number", { format: "@", width: 7, align: "Center" }],
  ["section", { format: "@", width: 15, wrap: true }],
  ["name", { format: "@", width: 20, wrap: true }],
  ["unit", { format: "@", width: 6, align: "Center" }],
  ["target", { format: "General", width: 12, align: "Right", wrap: true }],
  ["actual", { format: "General", width: 10, align: "Right" }],
  ["completion", { format: COMPLETION_FORMAT, width: 8, align: "Right" }],
  ["gap", { format: GAP_FORMAT, width: 9, align: "Right" }],
  ["status", { format: "@", width: 12, align: "Center", wrap: true }],
  ["deadline", { format: DATE_FORMAT, width: 12, align: "Center" }],
] as const satisfies readonly (readonly [IndicatorColumnId, ColumnLook])[];

/** Texts stay as they are typed; 核定数 may be a number or words such as 约1.5万. */
const OPEN: readonly (readonly [AnswerId, ColumnLook])[] = [
  ["verified", { format: "General", width: 11, align: "Right", wrap: true }],
  ["reason", { format: "@", width: 22, wrap: true }],
  ["measures", { format: "@", width: 22, wrap: true }],
  ["next", { format: "@", width: 18, wrap: true }],
  ["person", { format: "@", width: 8 }],
  ["phone", { format: "@", width: 13 }],
];

/** What owners are asked for, in the order of the columns. */
export const ANSWERS: readonly AnswerId[] = OPEN.map(([id]) => id);

/** By these the answers find back, folded away on the right. */
const IDENTITY = [
  ["asOf", { format: DATE_FORMAT, width: 12 }],
  ["key", { format: "@", width: 30 }],
] as const satisfies readonly (readonly [IndicatorColumnId, ColumnLook])[];

export type ShownId = (typeof SHOWN)[number][0];
/** Columns of 指标 that forms are made from. */
export const ASKED_COLUMNS: readonly (ShownId | "owner" | "key")[] = [...SHOWN.map(([id]) => id), "owner", "key"];

/** A row of 指标 that is put to its owner. */
export interface AskedRow {
  readonly key: string;
  /** As it is written on 指标; `""` for nobody. */
  readonly owner: string;
  readonly cells: Partial<Readonly<Record<ShownId, FormattedValue>>>;
}

/** What one owner is sent. */
export interface OwnerForm {
  /** Null for the rows that have none. */
  readonly owner: string | null;
  readonly rows: number;
  readonly sheet: SheetBlueprint;
}

/** A table is known by its owner, so that a workbook has one form of each. */
const TABLE_PREFIX = "PS_Form_";

/** Whether a table of that name is a form. */
export function isFormTable(name: string): boolean {
  return name.startsWith(TABLE_PREFIX);
}

/**
 * Draws up one form an owner, in the order in which the owners first stand in 指标; rows without an owner come last.
 * @param asOf the date that 核定数 is asked for
 */
export function ownerForms(
  rows: readonly AskedRow[],
  asOf: IsoDate,
  words: SheetStrings,
  forms: FormStrings,
): readonly OwnerForm[] {
  const byOwner = new Map<string, AskedRow[]>();
  for (const row of rows) {
    const owner = row.owner.trim();
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), row]);
  }
  const nameOf = nameMaker();
  const named = [...byOwner].filter(([owner]) => owner !== "");
  const unnamed = [...byOwner].filter(([owner]) => owner === "");
  return [...named, ...unnamed].map(([owner, own]) => {
    const shown = owner === "" ? forms.unnamed : owner;
    const place = { name: nameOf(forms.name(shown)), table: TABLE_PREFIX + fingerprint(owner) };
    return {
      owner: owner === "" ? null : owner,
      rows: own.length,
      sheet: formSheet(own, asOf, forms.title(shown), place, words, forms),
    };
  });
}

function formSheet(
  rows: readonly AskedRow[],
  asOf: IsoDate,
  title: string,
  place: { readonly name: string; readonly table: string },
  words: SheetStrings,
  forms: FormStrings,
): SheetBlueprint {
  const [year = "", month = "", day = ""] = asOf.split("-").map((part) => String(Number(part)));
  const { open, verified, behind } = forms.instructions;
  const instructions = [open, verified(forms.date(year, month, day)), behind];
  const header = instructions.length + 1;
  const bottom = header + rows.length;
  const [firstOpen, firstHidden] = [SHOWN.length, SHOWN.length + OPEN.length];
  const serial = serialOf(asOf);
  return {
    name: place.name,
    place: "new",
    tabColor: TAB_COLORS.planner,
    cells: [
      { row: 0, column: 0, value: title, style: TITLE },
      ...instructions.map((value, index) => ({ row: index + 1, column: 0, value, style: SUBTITLE })),
    ],
    tables: [
      {
        name: place.table,
        row: header,
        column: 0,
        ...TABLE_LOOK,
        columns: [
          ...SHOWN.map(([id, look]) => ({ id, header: words.columns[id], ...look })),
          ...OPEN.map(([id, look]) => ({ id, header: forms.columns[id], fill: OPEN_FILL, ...look })),
          ...IDENTITY.map(([id, look]) => ({ id, header: words.columns[id], ...look })),
        ],
        rows: rows.map(({ key, cells }) => [
          ...SHOWN.map(([id, { format }]) => shownCell(cells[id], format)),
          ...OPEN.map(() => null),
          serial,
          key,
        ]),
        filterButtons: true,
      },
    ],
    names: [],
    conditionalFormats: [],
    validations: [],
    columnGroups: [{ first: firstHidden, last: firstHidden + IDENTITY.length - 1, folded: true }],
    freeze: { rows: header + 1, columns: 3 },
    page: landscapePage(title, rangeAddress(0, 0, bottom, firstHidden - 1), [1, header + 1], words),
    showGridlines: false,
    openRanges: [rangeAddress(header + 1, firstOpen, bottom, firstHidden - 1)],
  };
}

/** A cell of 指标 as it shows itself there; a text under numbers stays a text, though it may look like one. */
function shownCell(cell: FormattedValue | undefined, columnFormat: string): Cell {
  if (cell === undefined || cell.value === "" || cell.value === null) return null;
  if (typeof cell.value === "string") return columnFormat === "@" ? cell.value : { value: cell.value, format: "@" };
  return cell.format === undefined || cell.format === columnFormat ? cell.value : cell;
}

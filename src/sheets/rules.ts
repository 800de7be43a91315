/** 规则: the settings the formulas read, the lamp rules and the pace methods as rows that the planner edits. */
import type { SheetStrings } from "../locale/strings";
import type { Curve } from "../plan/curves";
import type { LampRow, RuleSet } from "../plan/lamps";
import type { IsoDate } from "../report/report";
import type { Cell, SheetBlueprint, TableBlueprint, ValidationBlueprint } from "./blueprint";
import { columnNames } from "./columnNames";
import { curvesTable, methodName, SHOWN_CURVE_COLUMNS } from "./curves";
import { DATE_FORMAT, serialOf } from "./dates";
import type { RuleColumnId } from "./lampFormulas";
import type { ColumnLook } from "./listSheet";
import { SUBTITLE, TABLE_LOOK, TAB_COLORS, TITLE } from "./look";
import { NAMES, TABLES } from "./names";
import { landscapePage } from "./page";
import { absoluteReference, rangeAddress, wholeColumn } from "./references";

/** What stands on 规则 beside the lamp rules. */
export interface Settings {
  readonly region: string;
  readonly year: number;
  readonly asOf: IsoDate;
  /** Whether someone gave the as-of date because the text does not say it. */
  readonly asOfGiven: boolean;
  readonly meeting: IsoDate;
  /** 进度算法 of all indicators that do not name their own. */
  readonly curve: Curve;
}

const HEADER_ROW = 2;
const VALUE_COLUMN = 1;
/** The rules stand to the right of the settings, so that both can grow downwards. */
const RULES_COLUMN = 4;
/** The pace methods stand to the right of what is printed. */
const CURVES_COLUMN = 13;

/** Draws up 规则. */
export function rulesSheet(settings: Settings, rules: RuleSet, words: SheetStrings): SheetBlueprint {
  const settingRows = settingsRows(settings, rules, words);
  const name = words.names.rules;
  const lampRules = rulesTable(rules, words);
  const curves = curvesTable(settings.curve, HEADER_ROW, CURVES_COLUMN, words);
  const bottom = HEADER_ROW + Math.max(settingRows.length, rules.rows.length);
  return {
    name,
    place: "new",
    tabColor: TAB_COLORS.planner,
    cells: [
      { row: 0, column: 0, value: words.rules.title, style: TITLE },
      { row: 0, column: CURVES_COLUMN, value: words.curves.note, style: SUBTITLE },
    ],
    tables: [settingsTable(settingRows, words), lampRules, curves],
    names: [
      ...settingRows.map(({ defined }, index) => ({
        name: defined,
        refersTo: `=${absoluteReference(name, HEADER_ROW + 1 + index, VALUE_COLUMN)}`,
      })),
      { name: NAMES.methods, refersTo: `=${wholeColumn(TABLES.curves, words.curves.columns.method)}` },
      ...columnNames(TABLES.rules, lampRules.columns),
      ...columnNames(TABLES.curves, curves.columns),
    ],
    conditionalFormats: [],
    validations: [...settingValidations(settingRows, words), ...ruleValidations(rules, lampRules, words)],
    columnGroups: [
      { first: CURVES_COLUMN + SHOWN_CURVE_COLUMNS, last: CURVES_COLUMN + curves.columns.length - 1, folded: true },
    ],
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    page: landscapePage(
      words.rules.title,
      rangeAddress(0, 0, bottom, RULES_COLUMN + lampRules.columns.length - 1),
      [1, HEADER_ROW + 1],
      words,
    ),
    showGridlines: true,
  };
}

interface SettingRow {
  readonly defined: string;
  readonly words: { readonly name: string; readonly note: string };
  readonly value: Cell;
}

function settingsRows(settings: Settings, rules: RuleSet, words: SheetStrings): readonly SettingRow[] {
  const date = (iso: IsoDate): Cell => ({ value: serialOf(iso), format: DATE_FORMAT });
  const { rows } = words.rules;
  const asOf = settings.asOfGiven ? { ...rows.asOf, note: rows.asOf.note + words.rules.asOfGiven } : rows.asOf;
  return [
    { defined: NAMES.region, words: rows.region, value: { value: settings.region, format: "@" } },
    { defined: NAMES.year, words: rows.year, value: settings.year },
    { defined: NAMES.asOf, words: asOf, value: date(settings.asOf) },
    { defined: NAMES.meeting, words: rows.meeting, value: date(settings.meeting) },
    { defined: NAMES.method, words: rows.method, value: { value: methodName(settings.curve, words), format: "@" } },
    { defined: NAMES.ruleSet, words: rows.ruleSet, value: { value: rules.name, format: "@" } },
  ];
}

function settingsTable(rows: readonly SettingRow[], words: SheetStrings): TableBlueprint {
  const { settings } = words.rules;
  return {
    name: TABLES.settings,
    row: HEADER_ROW,
    column: 0,
    ...TABLE_LOOK,
    columns: [
      { id: "name", header: settings.name, format: "@", width: 12 },
      { id: "value", header: settings.value, format: "General", width: 14, align: "Left" },
      { id: "note", header: settings.note, format: "@", width: 36, wrap: true },
    ],
    rows: rows.map(({ words, value }) => [words.name, value, words.note]),
    filterButtons: false,
  };
}

const RULE_LOOKS: readonly (readonly [RuleColumnId, ColumnLook])[] = [
  ["applies", { format: "@", width: 12, align: "Center" }],
  ["measure", { format: "@", width: 10, align: "Center" }],
  ["lower", { format: "General", width: 9 }],
  ["upper", { format: "General", width: 9 }],
  ["status", { format: "@", width: 14, align: "Center" }],
  ["symbol", { format: "@", width: 7, align: "Center" }],
  ["color", { format: "@", width: 8, align: "Center" }],
  ["meaning", { format: "@", width: 36, wrap: true }],
];
/** Every column of the lamp rules. */
export const RULE_COLUMNS: readonly RuleColumnId[] = RULE_LOOKS.map(([id]) => id);

/** What the cells of a lamp rule hold. */
export type RuleCells = Readonly<Record<RuleColumnId, string | number>>;

/** A lamp rule in the words of the sheet. */
export function ruleCells(row: LampRow, words: SheetStrings): RuleCells {
  return {
    applies: row.appliesTo === "all" ? words.rules.all : words.kinds[row.appliesTo],
    measure: words.measures[row.measure],
    lower: row.low,
    upper: row.high,
    status: row.status,
    symbol: row.symbol,
    color: words.colors[row.colour],
    meaning: row.meaning,
  };
}

function rulesTable(rules: RuleSet, words: SheetStrings): TableBlueprint {
  return {
    name: TABLES.rules,
    row: HEADER_ROW,
    column: RULES_COLUMN,
    ...TABLE_LOOK,
    columns: RULE_LOOKS.map(([id, look]) => ({ id, header: words.rules.columns[id], ...look })),
    rows: rules.rows.map((row) => {
      const cells = ruleCells(row, words);
      return RULE_COLUMNS.map((id) => cells[id]);
    }),
    filterButtons: false,
  };
}

function settingValidations(rows: readonly SettingRow[], words: SheetStrings): readonly ValidationBlueprint[] {
  const method = HEADER_ROW + 1 + rows.findIndex(({ defined }) => defined === NAMES.method);
  const range = rangeAddress(method, VALUE_COLUMN, method, VALUE_COLUMN);
  return [methodChoice(range, words)];
}

function ruleValidations(rules: RuleSet, table: TableBlueprint, words: SheetStrings): readonly ValidationBlueprint[] {
  const choices: Readonly<Record<string, readonly string[]>> = {
    applies: [words.rules.all, words.kinds.total, words.kinds.ratio, words.kinds.progress],
    measure: Object.values(words.measures),
    color: Object.values(words.colors),
  };
  return table.columns.flatMap(({ id }, index) => {
    const column = table.column + index;
    const range = rangeAddress(table.row + 1, column, table.row + rules.rows.length, column);
    return choices[id] ? [choice(range, choices[id], words)] : [];
  });
}

/** A cell that takes only what the list offers. */
export function choice(range: string, list: readonly string[], words: SheetStrings): ValidationBlueprint {
  const { title, message } = words.validation;
  return { range, list, strict: true, title, message: message + list.join(words.validation.separator) };
}

/** A cell that takes a pace method that stands on 规则, the planner's own ones too. */
export function methodChoice(range: string, { validation, curves }: SheetStrings): ValidationBlueprint {
  return { range, list: `=${NAMES.methods}`, strict: true, title: validation.title, message: curves.offered };
}

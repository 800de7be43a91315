/**
 * The rows of 指标 as they stand, each as an indicator that `plan` can assess: what the planner has corrected counts, and
 * what Excel shows of the row is what comes out.
 */
import type { SheetStrings } from "../locale/strings";
import { assess, type Assessment } from "../plan/assessment";
import type { Curve } from "../plan/curves";
import { isPaced, type RuleSet } from "../plan/lamps";
import { scheduleOf } from "../plan/schedule";
import type { Evidence } from "../plan/states";
import type { Indicator, IndicatorKind, IsoDate, Qualifier, Quantity } from "../report/report";
import { MEASURED_UNITS } from "../report/words/units";
import { MULTIPLIERS } from "../report/words/numerals";
import type { CellValue } from "./blueprint";
import { dateIn } from "./dates";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { INDICATOR_COLUMNS } from "./indicators";
import { KINDS } from "./kinds";
import {
  holdsFormula,
  isComputed,
  numberIn,
  rowsOf,
  textIn,
  type ColumnIds,
  type StandingRow,
  type StandingTable,
} from "./standing";
import { codeOf, curveIn, type StandingSettings } from "./standingRules";

/** What all rows are held against. */
export interface StandingTerms {
  readonly settings: StandingSettings;
  readonly rules: RuleSet;
  readonly curves: StandingTable<ColumnIds["curves"]>;
}

/** A row of 指标. */
export interface StandingIndicator {
  /** Counted from the first row under the header. */
  readonly row: number;
  /** `""` for a row that the planner has added. */
  readonly key: string;
  readonly cells: StandingRow<IndicatorColumnId>;
  /** Columns in which the planner has put a formula of their own. */
  readonly formulas: ReadonlySet<IndicatorColumnId>;
  /** Its figures in the base unit, as the reader would give them; places in the text are not known and 0. */
  readonly indicator: Indicator;
  /** 截至 of this row, null where it is no date. */
  readonly asOf: IsoDate | null;
  readonly evidence: Evidence;
}

/** Every row of 指标 from top to bottom. The table must have been read with all columns that are not ƒ, and 推算目标. */
export function standingIndicators(
  table: StandingTable<IndicatorColumnId>,
  settings: StandingSettings,
  words: SheetStrings,
): readonly StandingIndicator[] {
  const entered = INDICATOR_COLUMNS.filter((id) => !isComputed("indicators", id));
  const formulasIn = (row: number): ReadonlySet<IndicatorColumnId> =>
    new Set(entered.filter((id) => table.columns[id] !== undefined && holdsFormula(table.columns[id], row)));
  return rowsOf(table).map((cells, row) => standingIndicator(cells, row, formulasIn(row), settings, words));
}

/** What a row means, as Excel shows it. Rows without a date or a pace method that holds are 待核实. */
export function assessStanding(
  { cells, indicator, asOf, evidence }: StandingIndicator,
  { settings, rules, curves }: StandingTerms,
  words: SheetStrings,
): Assessment {
  const method = textIn(cells.ownMethod) || settings.method;
  const curve: Curve | null = curveIn(curves, method, words);
  const paced = isPaced(indicator.kind);
  const known = !paced || (curve !== null && asOf !== null);
  const terms = { asOf: asOf ?? FALLBACK_DATE, year: settings.year ?? yearOf(asOf), rules, curve: curve ?? "months" };
  const assessment = assess(indicator, terms, known ? evidence : { ...evidence, disputed: true });
  // Dates that the planner has filled in count as assumed for as long as 推定 says so.
  const presumed = assessment.state === "paced" && indicator.kind === "progress" && textIn(cells.assumed) !== "";
  return presumed ? { ...assessment, state: "presumed", reached: null } : assessment;
}

/** Stands in where a row has no date; whatever is worked out from it is 待核实. */
const FALLBACK_DATE = "2000-01-01";
const yearOf = (date: IsoDate | null): number => Number((date ?? FALLBACK_DATE).slice(0, 4));

/** A row from its cells, as they stand or as they would be. */
export function standingIndicator(
  cells: StandingRow<IndicatorColumnId>,
  row: number,
  formulas: ReadonlySet<IndicatorColumnId>,
  settings: StandingSettings,
  words: SheetStrings,
): StandingIndicator {
  const kindWord = codeOf(words.kinds, cells.kind);
  const { kind, direction } = KINDS[kindWord ?? "total"];
  const corrected = textIn(cells.actual) !== textIn(cells.reportedActual);
  const schedule = statedSchedule(cells, kind, settings, words);
  const indicator: Indicator = {
    name: textIn(cells.name),
    section: textIn(cells.section) === "" ? [] : [textIn(cells.section)],
    kind,
    direction,
    basis: codeOf(words.bases, cells.basis) ?? "cumulative",
    target: targetIn(cells, corrected),
    actual: quantityIn(cells, "actual", "actualStep", corrected ? null : qualifierIn(cells.approximate)),
    // What the report printed says nothing of a figure that was corrected since.
    ratio: corrected ? null : ratioIn(cells),
    period: quantityIn(cells, "period", null, null),
    start: schedule.start,
    deadline: schedule.deadline,
    status: codeOf(words.statuses, cells.reportedStatus),
    owner: textIn(cells.owner) || null,
    doubts: [],
  };
  return {
    row,
    key: textIn(cells.key),
    cells,
    formulas,
    indicator,
    asOf: dateIn(cells.asOf ?? null),
    evidence: {
      disputed: textIn(cells.conflict) !== "" || kindWord === null || !schedule.readable,
      current: textIn(cells.reportedStatus) !== words.states.stale,
    },
  };
}

/** The target that stands, or for a corrected figure without one what its report implied. */
function targetIn(cells: StandingRow<IndicatorColumnId>, corrected: boolean): Quantity | null {
  const stated = quantityIn(cells, "target", "targetStep", null);
  return stated === null && corrected ? quantityIn(cells, "impliedTarget", null, null) : stated;
}

interface StatedSchedule extends Pick<Indicator, "start" | "deadline"> {
  /** Whether both cells hold dates, where the kind needs them. */
  readonly readable: boolean;
}

/** The dates as somebody has stated them: what 推定 names and still stands as it was assumed is not stated. */
function statedSchedule(
  cells: StandingRow<IndicatorColumnId>,
  kind: IndicatorKind,
  { year }: StandingSettings,
  { assumed }: SheetStrings,
): StatedSchedule {
  const start = dateIn(cells.start ?? null);
  const deadline = dateIn(cells.deadline ?? null);
  const says = (end: "start" | "deadline"): boolean => textIn(cells.assumed).includes(assumed[end]);
  const readable = !isPaced(kind) || (start !== null && deadline !== null);
  if (year === null || (!says("start") && !says("deadline"))) return { start, deadline, readable };
  const assume = scheduleOf(
    { start: says("start") ? null : start, deadline: says("deadline") ? null : deadline },
    year,
  );
  return {
    start: says("start") && start === assume.start ? null : start,
    deadline: says("deadline") && deadline === assume.deadline ? null : deadline,
    readable,
  };
}

/** A figure in the scale of its row as a quantity in the base unit: 1.68 of 万人次 is 16800 人次. */
function quantityIn(
  cells: StandingRow<IndicatorColumnId>,
  figure: "target" | "actual" | "period" | "impliedTarget",
  stepColumn: "targetStep" | "actualStep" | null,
  qualifier: Qualifier | null,
): Quantity | null {
  const number = numberIn(cells[figure]);
  if (number === null) return null;
  const printedUnit = textIn(cells.unit);
  const { worth, unit } = baseOf(printedUnit, numberIn(cells.pieces));
  // A step of 0 says that a count is exact.
  const step = (stepColumn === null ? 0 : numberIn(cells[stepColumn])) || 1 / Math.max(worth, 1);
  return {
    start: 0,
    text: `${String(number)}${printedUnit}`,
    value: clean(number * worth),
    unit,
    qualifier,
    printed: { number, unit: printedUnit, step: clean(step) },
  };
}

/** What one of a row's unit is worth in the base unit. `pieces`: 每单位个数, which counted units have. */
export function baseOf(unit: string, pieces: number | null): { readonly worth: number; readonly unit: string } {
  if (unit === "%") return { worth: 0.01, unit };
  if (MEASURED_UNITS.has(unit)) return { worth: 1, unit };
  const multiplier = /^[百千万亿]+/u.exec(unit)?.[0] ?? "";
  const worth = pieces ?? [...multiplier].reduce((product, sign) => product * (MULTIPLIERS.get(sign) ?? 1), 1);
  return { worth, unit: worth === 1 ? unit : unit.slice(multiplier.length) };
}

/** Binary fractions leave a tail behind products; no figure of a report has fourteen digits. */
const clean = (value: number): number => Number(value.toPrecision(14));

function ratioIn({ reportedRatio, ratioStep }: StandingRow<IndicatorColumnId>): Quantity | null {
  const value = numberIn(reportedRatio);
  if (value === null) return null;
  const number = clean(value * 100);
  const step = clean((numberIn(ratioStep) ?? 0.01) * 100);
  return {
    start: 0,
    text: `${String(number)}%`,
    value,
    unit: "%",
    qualifier: null,
    printed: { number, unit: "%", step },
  };
}

const QUALIFIERS = [
  "约",
  "余",
  "近",
  "超",
  "以上",
  "以内",
  "不少于",
  "至少",
  "达",
] as const satisfies readonly Qualifier[];

function qualifierIn(cell: CellValue | undefined): Qualifier | null {
  return QUALIFIERS.find((qualifier) => qualifier === cell) ?? null;
}

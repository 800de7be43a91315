/** What a refresh does to each table: rows are found by what they are, updated in place, and added at the end. */
import { readerStrings, type SheetStrings } from "../locale/strings";
import type { Cell, CellValue } from "../sheets/blueprint";
import { factCells } from "../sheets/facts";
import { historyCell } from "../sheets/history";
import { ownText } from "../sheets/matters";
import { milestoneCells } from "../sheets/milestones";
import { queriesOf, type Query } from "../sheets/queries";
import { factRows, milestoneRows, placeOf, sectionRows, type DatedReport } from "../sheets/rows";
import { sentenceAt } from "../sheets/sentences";
import { rowsOf, textIn, type StandingTable } from "../sheets/standing";
import { baseOf, type StandingIndicator } from "../sheets/standingIndicators";
import { factSource, indicatorSources, milestoneSource, sourceCells, type Source } from "../sheets/sources";
import type { Changes } from "./changes";
import { courseAfter, laterFallOf } from "./course";
import { nextFree } from "./numbers";
import type { Outcome, Outcomes } from "./outcome";
import { cellWrites, rowsBy, type AddedRow, type CellWrite, type TablePatch } from "./patch";
import { lastReported } from "./rowChange";
import type { StandingWorkbook } from "./standingWorkbook";
import { formatOf, isSame, valueOf } from "./threeWays";

function tablePatch(table: StandingTable<string>, cells: readonly CellWrite[], added: readonly AddedRow[]): TablePatch {
  return { table, cells, added, before: null, column: null };
}

/** A row by column, without the columns that say nothing. */
function addedRow(cells: Readonly<Record<string, Cell | undefined>>): AddedRow {
  return Object.fromEntries(
    Object.entries(cells).filter((entry): entry is [string, Cell] => {
      const [, cell] = entry;
      return cell !== undefined && valueOf(cell) !== null && valueOf(cell) !== "";
    }),
  );
}

export function indicatorPatch({ tables }: StandingWorkbook, { rows }: Outcomes): TablePatch {
  const cells = rows.flatMap(({ standing, cells }) =>
    standing === null
      ? []
      : cellWrites(tables.indicators, standing.row, cells).map((write) => formatted(write, standing)),
  );
  const added = rows.filter(({ kind }) => kind === "added").map(({ cells }) => addedRow(cells));
  return tablePatch(tables.indicators, cells, added);
}

/** A figure whose last one was printed with 余 or 约 loses that format along with the figure. */
function formatted(write: CellWrite, standing: StandingIndicator): CellWrite {
  const last = lastReported(standing)?.[write.column as "target" | "actual" | "period"] ?? null;
  const before = formatOf(last);
  const after = formatOf(write.after);
  if (before === null && after === null) return write;
  return {
    ...write,
    before: { value: valueOf(write.before), format: before ?? PLAIN_FORMAT },
    after: { value: valueOf(write.after), format: after ?? PLAIN_FORMAT },
  };
}

const PLAIN_FORMAT = "General";

/**
 * A column for the date of the report; a figure that was corrected for its own date is put right there, and what was
 * before the newest report moves on.
 */
export function historyPatch(
  { tables: { history } }: StandingWorkbook,
  { report }: Changes,
  { rows }: Outcomes,
): readonly TablePatch[] {
  if (history === null) return [];
  const rowOf = rowsBy(history, "key");
  const header = report.asOf;
  const column = history.headers.indexOf(header);
  const figures = rows.flatMap((outcome) => {
    const row = rowOf.get(outcome.id);
    return outcome.reported === null || row === undefined ? [] : [{ row, cell: historyCell(cellsAfter(outcome)) }];
  });
  const added = rows.flatMap((outcome) => {
    if (outcome.kind !== "added" || rowOf.has(outcome.id)) return [];
    const { number, name, unit } = outcome.cells;
    return [addedRow({ number, name, unit, key: outcome.id, [header]: historyCell(outcome.cells) })];
  });
  // An indicator that the planner had deleted goes on in the row that its figures have left behind.
  const returned = rows.flatMap(({ kind, id, cells: { number } }) => {
    const row = rowOf.get(id);
    return kind !== "added" || row === undefined ? [] : cellWrites(history, row, { number });
  });
  const kept = rowsOf(history);
  const moved = rows.flatMap((outcome) => {
    const row = rowOf.get(outcome.id);
    return row === undefined ? [] : cellWrites(history, row, courseAfter(outcome, kept[row] ?? {}, header));
  });
  const corrected = rows.flatMap((outcome) => correctedFigure(outcome, history, rowOf, header));
  const standing = [...returned, ...corrected, ...moved];
  if (column >= 0) {
    const cells = figures.flatMap(({ row, cell }) => bodyWrite(history, row, header, cell));
    return [tablePatch(history, [...standing, ...cells], added)];
  }
  if (figures.length === 0 && added.length === 0) return [tablePatch(history, standing, added)];
  const cells = Array.from({ length: history.rowCount }, (_, row): Cell => {
    return figures.find((figure) => figure.row === row)?.cell ?? null;
  });
  return [{ table: history, cells: standing, added, before: null, column: { header, cells } }];
}

/** The cells of a row as they will stand. */
const cellsAfter = ({ standing, cells }: Outcome): Readonly<Record<string, Cell | undefined>> => ({
  ...standing?.cells,
  ...cells,
});

function correctedFigure(
  { id, standing, reported }: Outcome,
  history: StandingTable<string>,
  rowOf: ReadonlyMap<string, number>,
  next: string,
): readonly CellWrite[] {
  const row = rowOf.get(id);
  if (standing?.asOf == null || reported === null || row === undefined || standing.asOf === next) return [];
  return bodyWrite(history, row, standing.asOf, historyCell(standing.cells));
}

/** A cell of a column that is known by its header only. */
function bodyWrite(table: StandingTable<string>, row: number, header: string, after: Cell): readonly CellWrite[] {
  const at = table.headers.indexOf(header);
  const before = table.body?.[row]?.[at] ?? null;
  return at < 0 || isSame(before, after) ? [] : [{ row, column: header, before, after }];
}

export function sourcePatch(
  { tables, words }: StandingWorkbook,
  changes: Changes,
  { rows }: Outcomes,
  readAt: string,
): TablePatch {
  const { report, scope } = changes;
  const sources: readonly Source[] = [
    ...rows.flatMap(({ id, reported }) => (reported === null ? [] : indicatorSources({ ...reported, key: id }))),
    ...factRows([report], scope?.prefix).map(factSource),
    ...milestoneRows([report], scope?.prefix).map(milestoneSource),
  ];
  const rowOf = rowsBy(tables.sources, "key", "role");
  const placed = sources.map((source) => {
    const cells = sourceCells(source, words, readAt);
    return { cells, row: rowOf.get(`${textIn(cells.key)}|${textIn(cells.role)}`) };
  });
  return tablePatch(
    tables.sources,
    placed.flatMap(({ row, cells }) => (row === undefined ? [] : rewritten(tables.sources, row, cells))),
    placed.filter(({ row }) => row === undefined).map(({ cells }) => addedRow(cells)),
  );
}

/** Reading the same report once more changes nothing, not even the time of reading. */
function rewritten(
  sources: StandingTable<string>,
  row: number,
  { readAt, ...cells }: Readonly<Record<string, CellValue>>,
): readonly CellWrite[] {
  const writes = cellWrites(sources, row, cells);
  return writes.length === 0 ? [] : [...writes, ...cellWrites(sources, row, { readAt })];
}

export function factPatch({ tables, words }: StandingWorkbook, changes: Changes, { headings }: Outcomes): TablePatch {
  const { facts, sources } = tables;
  const rowOf = rowsBy(facts, "key");
  const sourceOf = rowsBy(sources, "key", "role");
  const used = numbersIn(facts);
  const placed = factRows([changes.report], changes.scope?.prefix).map((fact) => ({ fact, row: rowOf.get(fact.key) }));
  const cells = placed.flatMap(({ fact, row }) => {
    if (row === undefined) return [];
    const { value, unit, qualifier, asOf } = factCells(fact);
    const source = sourceOf.get(`${fact.key}|${words.sources.roles.fact}`);
    const last = source === undefined ? null : (sources.columns.value?.values[source] ?? null);
    const { worth } = baseOf(textIn(facts.columns.unit?.values[row]), null);
    const standing = facts.columns.value?.values[row] ?? null;
    const untouched = typeof standing === "number" && typeof last === "number" && isNear(standing * worth, last);
    return cellWrites(facts, row, untouched ? { value, unit, qualifier, asOf } : {});
  });
  const added = placed
    .filter(({ row }) => row === undefined)
    .map(({ fact }) => {
      const { number, label } = headings.over(fact);
      return addedRow({ ...factCells(fact), number: nextFree(`${number}-`, used), section: label });
    });
  return tablePatch(facts, cells, added);
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));

const numbersIn = (table: StandingTable<string>): Set<string> =>
  new Set(rowsOf(table).map(({ number }) => textIn(number)));

export function milestonePatch(
  { tables, words }: StandingWorkbook,
  changes: Changes,
  { headings }: Outcomes,
): TablePatch {
  const { milestones, sources } = tables;
  const rowOf = rowsBy(milestones, "key");
  const sourceOf = rowsBy(sources, "key", "role");
  const used = numbersIn(milestones);
  const placed = milestoneRows([changes.report], changes.scope?.prefix).map((step) => ({
    step,
    row: rowOf.get(step.key),
  }));
  const cells = placed.flatMap(({ step, row }) => {
    if (row === undefined) return [];
    const source = sourceOf.get(`${step.key}|${words.sources.roles.milestone}`);
    const last = source === undefined ? null : (sources.columns.value?.values[source] ?? null);
    const column = step.item.planned ? "planned" : "actual";
    const standing = milestones.columns[column]?.values[row] ?? null;
    // A date that the planner has filled in or put right stays.
    const untouched = standing === null || isSame(standing, last);
    const { planned, actual } = milestoneCells(step, words);
    return cellWrites(milestones, row, untouched ? { planned, actual } : {});
  });
  const added = placed
    .filter(({ row }) => row === undefined)
    .map(({ step }) => {
      const { number, label } = headings.over(step);
      return addedRow({ ...milestoneCells(step, words), number: nextFree(`${number}-`, used), section: label });
    });
  return tablePatch(milestones, cells, added);
}

/** Questions that the newer report raises and that do not stand yet, under the numbers their rows have here. */
export function queryPatch(
  { tables, words, language }: StandingWorkbook,
  { report, scope }: Changes,
  { rows }: Outcomes,
): TablePatch {
  const indicators = rows.flatMap(({ standing, reported, cells }) =>
    reported === null ? [] : [{ ...reported, number: textIn(standing?.cells.number ?? valueOf(cells.number ?? null)) }],
  );
  const rowOf = rowsBy(tables.milestones, "key");
  const milestones = milestoneRows([report], scope?.prefix).map((step) => {
    const row = rowOf.get(step.key);
    return row === undefined ? step : { ...step, number: textIn(tables.milestones.columns.number?.values[row]) };
  });
  const standing = rowsBy(tables.queries, "number", "question");
  const asked = [
    ...queriesOf({ reports: [report], indicators, milestones }, words, readerStrings(language)),
    ...rows.flatMap((outcome) => fallQueries(outcome, report, words)),
  ];
  const fresh = asked.filter(({ number, question }) => !standing.has(`${number}|${question}`));
  return tablePatch(
    tables.queries,
    [],
    fresh.map(({ number, owner, start, question }) =>
      addedRow({ number, owner, text: sentenceAt(report, start), question }),
    ),
  );
}

/** A cumulative figure below the one before is asked of whoever owns it. */
function fallQueries(outcome: Outcome, report: DatedReport, { queries }: SheetStrings): readonly Query[] {
  const { standing, reported } = outcome;
  const fall = laterFallOf(outcome, report.asOf);
  if (fall === null || standing === null || reported === null) return [];
  const { number, unit } = standing.cells;
  const withUnit = (figure: number): string => `${String(figure)}${textIn(unit)}`;
  const question = queries.fallen(textIn(standing.asOf), withUnit(fall.from), report.asOf, withUnit(fall.to));
  return [{ number: textIn(number), owner: reported.item.owner, start: placeOf(reported.item), report, question }];
}

/** 原文 of the headings that stand, and the headings that are new. */
export function matterPatch({ tables }: StandingWorkbook, { report }: Changes, { headings }: Outcomes): TablePatch {
  const rowOf = rowsBy(tables.matters, "number");
  const fresh = headings.fresh();
  const sections = sectionRows([report]);
  const textOf = (at: number): string => {
    const section = sections[at];
    return section === undefined ? "" : ownText(section, sections[at + 1]);
  };
  const cells = sections.flatMap((section, at) => {
    const number = headings.known(section);
    const row = number === null ? undefined : rowOf.get(number);
    return row === undefined ? [] : cellWrites(tables.matters, row, { text: textOf(at) });
  });
  const added = fresh.map(({ number, section }) =>
    addedRow({
      number,
      matter: section.label,
      text: textOf(sections.findIndex((each) => each.section === section.section)),
    }),
  );
  return tablePatch(tables.matters, cells, added);
}

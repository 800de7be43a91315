/**
 * Brings the answers of 填报表 into the workbook: what fits goes where it belongs, what contradicts is listed and left open.
 * Takes the forms that came back and the workbook as it stands, gives what to write and what to tell the planner.
 */
import type { FormStrings, SheetStrings } from "../locale/strings";
import { isCounted } from "../plan/implied";
import { agree, exactly } from "../report/interval";
import type { IsoDate } from "../report/report";
import type { CellValue } from "../sheets/blueprint";
import { serialOf } from "../sheets/dates";
import type { IndicatorColumnId } from "../sheets/indicatorFormulas";
import { ANSWERS, type AnswerId } from "../sheets/ownerForms";
import type { AnswerColumnId } from "../sheets/answers";
import { reportedIn, reportedText } from "../sheets/reportedValues";
import { numberIn, rowsOf, textIn, type ColumnIds, type StandingRow, type StandingTable } from "../sheets/standing";
import { baseOf } from "../sheets/standingIndicators";
import { enteredFigure, type Entered, type RowUnit } from "./enteredFigure";
import type { FilledRow } from "./filledForm";

/** A form as it came back. */
export interface FilledForm {
  readonly file: string;
  readonly rows: readonly FilledRow[];
}

/** The tables that answers go to; those but 指标 may be missing. */
export interface AnsweredBook {
  readonly asOf: IsoDate | null;
  readonly indicators: StandingTable<IndicatorColumnId>;
  readonly plan: StandingTable<ColumnIds["plan"]> | null;
  readonly queries: StandingTable<ColumnIds["queries"]> | null;
  readonly answers: StandingTable<AnswerColumnId> | null;
  readonly words: SheetStrings;
  readonly forms: FormStrings;
}

/** A cell to be written; `row` counts from the first under the header. */
export interface CellEntry {
  readonly table: "indicators" | "plan";
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/**
 * What the planner has to know of an answer. `pending`: a figure to verify; `kept`: the workbook says something else;
 * `conflict`: two files differ; the others could not be brought in at all.
 */
export interface Finding {
  readonly kind: "pending" | "kept" | "conflict" | "unreadable" | "otherDate" | "unknownRow";
  readonly files: readonly string[];
  readonly key: string;
  /** 编号 and name of the row, or what is known instead. */
  readonly about: string;
  readonly text: string;
}

export interface Collected {
  readonly entries: readonly CellEntry[];
  /** New rows of 核实单. */
  readonly queries: readonly Partial<Readonly<Record<ColumnIds["queries"], CellValue>>>[];
  /** New rows of 填报汇总. */
  readonly answers: readonly Partial<Readonly<Record<AnswerColumnId, CellValue>>>[];
  readonly findings: readonly Finding[];
}

/** An answer with the file it came in. */
interface Answer extends FilledRow {
  readonly file: string;
}

/** Texts of an owner, each with a column of 计划. */
const TO_PLAN = [
  ["reason", "reason"],
  ["measures", "measure"],
] as const satisfies readonly (readonly [AnswerId, ColumnIds["plan"]])[];
/** Answers that two files can contradict each other in; who has filled them in may differ. */
const SUBSTANCE: readonly AnswerId[] = ["verified", "reason", "measures", "next"];

/**
 * What the answers change. An empty cell of a form says nothing; nothing in the workbook is replaced by an answer unless
 * its file is preferred.
 * @param preferred files whose answers hold where answers differ, the first of them first
 * @param on the day the answers are brought in
 */
export function collect(
  forms: readonly FilledForm[],
  book: AnsweredBook,
  preferred: readonly string[],
  on: IsoDate,
): Collected {
  const collecting = new Collecting(book, preferred, on);
  const answers = forms.flatMap(({ file, rows }) => withPerson(rows).map((row): Answer => ({ file, ...row })));
  collecting.take(answers);
  return collecting.collected(answers);
}

/** A person who alone is named on a form stands for all its rows. */
function withPerson(rows: readonly FilledRow[]): readonly FilledRow[] {
  const only = (id: "person" | "phone"): Partial<FilledRow["answers"]> => {
    const named = new Map(rows.flatMap(({ answers }) => (answers[id] ? [[textOf(answers[id]), answers[id]]] : [])));
    const [one] = named.values();
    return named.size === 1 && one !== undefined ? { [id]: one } : {};
  };
  const named = { ...only("person"), ...only("phone") };
  return rows
    .filter(({ answers }) => SUBSTANCE.some((id) => answers[id] !== undefined))
    .map((row) => ({ ...row, answers: { ...named, ...row.answers } }));
}

/** What a cell says, blanks around it left out. */
const textOf = (entered: Entered | undefined): string => textIn(entered?.value).trim();
/** The same for comparing: width of characters and line breaks say nothing. */
const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, " ").trim();

class Collecting {
  private readonly entries: CellEntry[] = [];
  private readonly queries: Partial<Record<ColumnIds["queries"], CellValue>>[] = [];
  private readonly findings: Finding[] = [];
  private readonly rows: readonly StandingRow<IndicatorColumnId>[];
  private readonly recorded: ReadonlySet<string>;

  constructor(
    private readonly book: AnsweredBook,
    private readonly preferred: readonly string[],
    private readonly on: IsoDate,
  ) {
    this.rows = rowsOf(book.indicators);
    this.recorded = new Set(book.answers === null ? [] : rowsOf(book.answers).map(fingerprintOfRecord));
  }

  take(answers: readonly Answer[]): void {
    const byKey = new Map<string, Answer[]>();
    for (const answer of answers) {
      const row = this.rowOf(answer.key);
      if (row === null) this.find("unknownRow", [answer], this.book.forms.fates.unknownRow);
      else if (answer.asOf === null || answer.asOf !== this.book.asOf)
        this.find("otherDate", [answer], this.book.forms.fates.otherDate(answer.asOf ?? "", this.book.asOf ?? ""));
      else byKey.set(answer.key, [...(byKey.get(answer.key) ?? []), answer]);
    }
    for (const own of byKey.values()) this.takeRow(own);
  }

  collected(answers: readonly Answer[]): Collected {
    const fresh = new Map(
      answers.filter((answer) => !this.isRecorded(answer)).map((answer) => [fingerprintOf(answer), answer]),
    );
    const { entries, queries, findings } = this;
    return { entries, queries, findings, answers: [...fresh.values()].map((answer) => this.record(answer)) };
  }

  /** The row of 指标 with a 键, null where none has it or several do. */
  private rowOf(key: string): number | null {
    const found = this.rows.flatMap((row, at) => (key !== "" && textIn(row.key) === key ? [at] : []));
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  private takeRow(answers: readonly Answer[]): void {
    const row = this.rowOf(answers[0]?.key ?? "");
    if (row === null) return;
    for (const id of SUBSTANCE) {
      const given = answers.filter((answer) => answer.answers[id] !== undefined);
      const chosen = this.chosen(id, given);
      if (chosen === undefined) continue;
      if (id === "verified") this.takeFigure(chosen, row);
      for (const [answered, column] of TO_PLAN) if (answered === id) this.takeText(chosen, id, column);
    }
  }

  /** The one answer that all files agree on, or that of a preferred file; a conflict is left open. */
  private chosen(id: AnswerId, given: readonly Answer[]): Answer | undefined {
    const differing = new Map(given.map((answer) => [plain(textOf(answer.answers[id])), answer]));
    const [first] = given;
    if (first === undefined || differing.size === 1) return first;
    const wanted = this.preferred.flatMap((file) => given.find((answer) => answer.file === file) ?? []);
    if (wanted[0] !== undefined) return wanted[0];
    const { fates, columns } = this.book.forms;
    const list = [...differing.values()].map(({ file, answers }) => fates.says(file, textOf(answers[id])));
    this.find("conflict", given, fates.conflict(columns[id], list.join(this.book.words.clauseSeparator)));
    return undefined;
  }

  private takeFigure(answer: Answer, row: number): void {
    const { words, forms } = this.book;
    const entered = answer.answers.verified;
    const cells = this.rows[row];
    if (entered === undefined || cells === undefined) return;
    const unit = unitOf(cells);
    const read = enteredFigure(entered, unit);
    if (read.kind === "fault") {
      this.find("unreadable", [answer], forms.fates.unreadable(textOf(entered), forms.faults[read.fault]));
      return;
    }
    if (unit.actual !== null && agree(read.standsFor, exactly(unit.actual))) return;
    // What the planner has seen already and decided otherwise is not asked again.
    if (this.isRecorded(answer) && !this.preferred.includes(answer.file)) return;
    const figure = `${String(read.number)}${unit.unit}`;
    const standing = unit.actual === null ? "" : `${String(unit.actual)}${unit.unit}`;
    const question = forms.pending(figure, standing);
    const conflict = textIn(cells.conflict);
    if (!conflict.includes(question)) {
      const text = conflict === "" ? question : conflict + words.clauseSeparator + question;
      this.entries.push({ table: "indicators", row, column: "conflict", text }, ...asReported(cells, row, text));
    }
    this.ask(answer, cells, forms.question(figure, standing), read.number);
    this.find("pending", [answer], forms.fates.pending(figure, standing));
  }

  private ask(
    { answers }: Answer,
    { number, owner }: StandingRow<IndicatorColumnId>,
    question: string,
    verified: number,
  ): void {
    const { queries } = this.book;
    if (queries === null) return;
    const known = rowsOf(queries).some((row) => row.number === number && row.question === question);
    if (known) return;
    const person = [answers.person, answers.phone].map(textOf).filter((text) => text !== "");
    this.queries.push({ number, owner, question, verified, person: person.join(" "), time: this.on });
  }

  private takeText(answer: Answer, id: AnswerId, column: ColumnIds["plan"]): void {
    const { plan, forms } = this.book;
    if (plan === null) return;
    const row = rowsOf(plan).findIndex(({ key }) => textIn(key) === answer.key);
    if (row < 0) return;
    const text = textOf(answer.answers[id]);
    const standing = textIn(plan.columns[column]?.values[row]).trim();
    if (plain(standing) === plain(text)) return;
    if (standing === "" || this.preferred.includes(answer.file)) {
      this.entries.push({ table: "plan", row, column, text });
    } else {
      this.find("kept", [answer], forms.fates.kept(forms.columns[id], text, standing));
    }
  }

  private find(kind: Finding["kind"], answers: readonly Answer[], text: string): void {
    const key = answers[0]?.key ?? "";
    const cells = this.rows[this.rowOf(key) ?? -1];
    const about = cells === undefined ? key : `${textIn(cells.number)} ${textIn(cells.name)}`;
    this.findings.push({ kind, files: [...new Set(answers.map(({ file }) => file))], key, about, text });
  }

  private isRecorded(answer: Answer): boolean {
    return this.recorded.has(fingerprintOf(answer));
  }

  /** A row of 填报汇总: what was said, by whom, and what became of it. */
  private record({ key, asOf, answers, file }: Answer): Partial<Record<AnswerColumnId, CellValue>> {
    const cells = this.rows[this.rowOf(key) ?? -1];
    const fate = this.findings
      .filter((finding) => finding.key === key && finding.files.includes(file))
      .map(({ text }) => text);
    return {
      number: cells?.number ?? null,
      name: cells?.name ?? null,
      owner: cells?.owner ?? null,
      asOf: asOf === null ? null : serialOf(asOf),
      actual: cells?.actual ?? null,
      unit: cells?.unit ?? null,
      ...Object.fromEntries(ANSWERS.map((id) => [id, textOf(answers[id]) || null])),
      file,
      fate: fate.join(this.book.words.clauseSeparator) || this.book.forms.fates.taken,
      key,
    };
  }
}

/** The question is of this date: to the next report it shall look like its own, so that it takes it away. */
function asReported(cells: StandingRow<IndicatorColumnId>, row: number, conflict: string): readonly CellEntry[] {
  const reported = reportedIn(textIn(cells.asReported));
  if (reported === null) return [];
  return [{ table: "indicators", row, column: "asReported", text: reportedText({ ...reported, conflict }) }];
}

const fingerprint = (key: string, asOf: CellValue, texts: readonly string[]): string =>
  JSON.stringify([key, asOf, ...texts.map(plain)]);

const fingerprintOf = ({ key, asOf, answers }: Answer): string =>
  fingerprint(
    key,
    asOf === null ? null : serialOf(asOf),
    ANSWERS.map((id) => textOf(answers[id])),
  );

const fingerprintOfRecord = (row: StandingRow<AnswerColumnId>): string =>
  fingerprint(
    textIn(row.key),
    numberIn(row.asOf),
    ANSWERS.map((id) => textIn(row[id])),
  );

function unitOf(cells: StandingRow<IndicatorColumnId>): RowUnit {
  const unit = textIn(cells.unit);
  const base = baseOf(unit, numberIn(cells.pieces));
  return { unit, base, counted: isCounted(base.unit), actual: numberIn(cells.actual) };
}

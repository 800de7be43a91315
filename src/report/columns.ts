/**
 * The columns of a table: what each says of the figures below it, in which unit they stand, and which columns together
 * make one indicator of each row. Takes a table with the line above it (单位：亿元、%); where headings leave open which
 * amounts a ratio is of, the arithmetic of the rows decides.
 */
import type { Cell, Table } from "./document";
import { inUnit, isUnit, readFigure, type Figure } from "./figures";
import { agree, quotientOf, standsFor } from "./interval";
import { wordsOf } from "./lexicon";
import { cleanName } from "./names";
import { COLUMN_WORDS, MONEY_COLUMNS, PERIOD_COLUMN, type ColumnRole } from "./words/columns";

export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly role: ColumnRole | "name" | "other";
  /** What it measures. */
  readonly subject: string;
  /** The heading above its own, which names what a group of columns measures. */
  readonly group: string;
  readonly unit: string;
}

/** Columns that together make one indicator of each row. */
export interface Group {
  readonly name: string;
  target: Column | null;
  actual: Column | null;
  ratio: Column | null;
}

export interface Columns {
  readonly all: readonly Column[];
  /** The one whose cells name the rows. */
  readonly naming: Column | null;
  readonly groups: readonly Group[];
}

const money = wordsOf(MONEY_COLUMNS);
/** 单位：个、亿元, or 面积单位：亩；改厕单位：户. */
const UNIT_LINE = /([^（(；;，,、\s]{0,6})单位[：:]\s*([^；;）)\n]{1,20})/gu;
const HEADING_UNIT = /[（(]([^（）()]{1,10})[）)]/u;
const PERCENT = /[%％]/u;
/** So many rows tell what the arithmetic of all is. */
const ROWS_TRIED = 12;
/** So many columns before a ratio may hold what it is of. */
const COLUMNS_TRIED = 6;
/** So many rows that fit are no accident. */
const LEAST_PROOFS = 2;

const asksNoAmount: ReadonlySet<Column["role"]> = new Set(["name", "skip", "owner", "unit", "deadline", "note"]);
export const isPercent = ({ role }: Column): boolean => role === "ratio" || role === "percent";

/** A heading without the unit in its brackets. */
export const headingWords = (heading: string): string => heading.replace(HEADING_UNIT, "");

/** The role that a heading gives its column; an actual printed in percent (进度（%）) is the ratio to the plan. */
function roleOfHeading(heading: string, unit: string): ColumnRole | "other" {
  const role = COLUMN_WORDS.find(([word]) => heading.includes(word))?.[1] ?? "other";
  return role === "actual" && PERCENT.test(unit) ? "ratio" : role;
}

/** A unit that the line above a table names, and the word for which columns it does, "" if for all. */
interface StatedUnit {
  readonly of: string;
  readonly unit: string;
}

function statedUnits(caption: string): readonly StatedUnit[] {
  return [...caption.matchAll(UNIT_LINE)].flatMap(([, of = "", listed = ""]) =>
    listed
      .split(/[、，,/\s]+/u)
      .filter((unit) => unit !== "" && !/^[%％]$/u.test(unit))
      .map((unit) => ({ of, unit })),
  );
}

/** Which of the stated units a column is in: the one named for it, whose own character it holds, or that is money. */
function unitFor(heading: string, stated: readonly StatedUnit[]): string {
  const named = stated.find(({ of }) => of !== "" && heading.includes(of));
  if (named !== undefined || stated.length < 2) return (named ?? stated[0])?.unit ?? "";
  const isMoney = (unit: string): boolean => unit.endsWith("元");
  const told = stated.find(({ unit }) => heading.includes(unit) || (unit === "人" && /死亡|人数/u.test(heading)));
  if (told !== undefined) return told.unit;
  const wantsMoney = (money.isIn(heading) || heading.includes("完成")) && !heading.endsWith("数");
  return stated.find(({ unit }) => isMoney(unit) === wantsMoney)?.unit ?? stated[0]?.unit ?? "";
}

/** What a column measures, without the word that gives its role: 投资 of 完成投资, 离田 of 应离田. */
function subjectOfHeading(heading: string): string {
  const role = COLUMN_WORDS.find(([word]) => heading.includes(word))?.[0] ?? "";
  const noun = cleanName(headingWords(heading).replace(role, ""));
  return /^(?:数|数量|量|月|情况|年初|年度|[\d０-９－—-]+月末?)?$/u.test(noun) ? "" : noun;
}

class ColumnReader {
  private readonly body: readonly (readonly Cell[])[];
  /** By column and unit. */
  private readonly figures = new Map<string, readonly (Figure | null)[]>();

  constructor(
    private readonly text: string,
    private readonly table: Table,
  ) {
    this.body = table.rows.slice(table.headerRows);
  }

  read(caption: string): Columns {
    const width = this.table.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const units = statedUnits(caption);
    const draft = Array.from({ length: width }, (_, index) => this.columnAt(index, units));
    const naming = draft.find(({ index, role }) => !asksNoAmount.has(role) && this.holdsNames(index)) ?? draft[0];
    const answers = draft.some(({ heading, role }) => role === "actual" && !PERIOD_COLUMN.test(heading));
    const all = draft.map((column): Column => {
      if (column === naming) return { ...column, role: "name" };
      const aside = answers && column.role === "actual" && PERIOD_COLUMN.test(column.heading);
      return aside ? { ...column, role: "other" } : column;
    });
    return { all, naming: all[naming?.index ?? -1] ?? null, groups: this.groupsOf(all) };
  }

  private words(cell: Cell | undefined): string {
    return cell === undefined ? "" : this.text.slice(cell.start, cell.end).trim();
  }

  private holdsNames(index: number): boolean {
    const words = this.body.map((row) => this.words(row[index])).filter((cell) => cell !== "");
    const named = words.filter((cell) => !/^[-－—\d０-９.,，％%]+$/u.test(cell));
    return words.length > 0 && named.length * 2 > words.length;
  }

  private columnAt(index: number, units: readonly StatedUnit[]): Column {
    const headings = this.table.rows.slice(0, this.table.headerRows).map((row) => this.words(row[index]));
    const distinct = headings.filter((heading, i) => heading !== "" && headings.indexOf(heading) === i);
    const heading = distinct.at(-1) ?? "";
    const own = HEADING_UNIT.exec(distinct.join(""))?.[1] ?? "";
    const shown = isUnit(own) ? own : "";
    const percent = PERCENT.test(heading) ? "%" : "";
    const role = roleOfHeading(heading, percent || shown);
    const share = role === "ratio" || role === "percent";
    const unit = share ? percent || shown || "%" : shown || unitFor(heading, units);
    const subject = subjectOfHeading(heading);
    return { index, heading, role, subject, group: headingWords(distinct.slice(0, -1).join("")), unit };
  }

  /**
   * A group ends where its heading changes or a role comes again. Where the rows tell which amounts a column is the ratio
   * of, these are its group, whatever their headings.
   */
  private groupsOf(columns: readonly Column[]): readonly Group[] {
    const groups: Group[] = columns.flatMap((column) => {
      const parts = this.partsOf(column, columns);
      return parts === null ? [] : [{ name: column.group, ...parts, ratio: { ...column, role: "ratio", unit: "%" } }];
    });
    const taken = new Set(groups.flatMap(({ target, actual, ratio }) => [target?.index, actual?.index, ratio?.index]));
    let group: Group | undefined;
    for (const column of columns) {
      const { role, group: name, index } = column;
      if (taken.has(index) || (role !== "target" && role !== "actual" && role !== "ratio")) continue;
      if (group === undefined || group.name !== name || group[role] !== null) {
        group = { name, target: null, actual: null, ratio: null };
        groups.push(group);
      }
      group[role] = column;
    }
    return groups;
  }

  /** The two columns whose figures give those of `ratio` in most rows, the headings' own choice first; null if none do. */
  private partsOf(ratio: Column, columns: readonly Column[]): { target: Column; actual: Column } | null {
    if (asksNoAmount.has(ratio.role) || ratio.role === "target") return null;
    const said = this.figuresIn(ratio, "%");
    if (said.filter((figure) => figure?.measure === "share").length < LEAST_PROOFS) return null;
    const near = columns.slice(Math.max(0, ratio.index - COLUMNS_TRIED), ratio.index);
    const amounts = near.filter((column) => !asksNoAmount.has(column.role) && !isPercent(column)).reverse();
    const isChosen = ({ role }: Column): number => (role === "target" || role === "actual" ? 0 : 1);
    const wholes = [...amounts].sort((a, b) => Number(a.role !== "target") - Number(b.role !== "target"));
    const parts = [...amounts].sort((a, b) => isChosen(a) - isChosen(b));
    for (const target of wholes) {
      const whole = this.figuresIn(target, target.unit);
      for (const actual of parts) {
        if (actual !== target && proves(this.figuresIn(actual, actual.unit), whole, said)) return { target, actual };
      }
    }
    return null;
  }

  /** The figures of a column's first rows; several ratios may ask for them. */
  private figuresIn(column: Column, unit: string): readonly (Figure | null)[] {
    const asked = `${String(column.index)} ${unit}`;
    const known = this.figures.get(asked) ?? this.readFigures(column, unit);
    this.figures.set(asked, known);
    return known;
  }

  private readFigures({ index }: Column, unit: string): readonly (Figure | null)[] {
    return this.body.slice(0, ROWS_TRIED).map((row) => {
      const cell = row[index];
      const figure = cell === undefined ? undefined : readFigure(this.text, cell.start, cell.end, "")?.figures[0];
      return figure === undefined ? null : inUnit(figure, unit);
    });
  }
}

/** Whether `ratio` is `part` ÷ `whole` in most of the rows that have all three. */
function proves(
  part: readonly (Figure | null)[],
  whole: readonly (Figure | null)[],
  ratio: readonly (Figure | null)[],
): boolean {
  let [asked, fitting] = [0, 0];
  for (const [row, said] of ratio.entries()) {
    const [done, all] = [part[row] ?? null, whole[row] ?? null];
    if (said === null || done === null || all === null || done.value < 0 || all.value <= 0) continue;
    asked++;
    if (agree(quotientOf(standsFor(done), standsFor(all)), standsFor(said))) fitting++;
  }
  return fitting >= LEAST_PROOFS && 3 * fitting >= 2 * asked;
}

/** Reads the columns of a table; `caption` is the line above it. */
export function columnsOf(text: string, table: Table, caption: string): Columns {
  return new ColumnReader(text, table).read(caption);
}

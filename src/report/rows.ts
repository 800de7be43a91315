/**
 * Reads a table: which column is target, actual and ratio, and the indicator or facts of each row. Units come from the cell,
 * its row, its column's heading, or the line above the table (单位：万元).
 */
import type { Caption } from "./captions";
import { clausesIn, type Clause, type Mention } from "./clauses";
import type { Cell, Table } from "./document";
import { inUnit, isUnit, type Figure } from "./figures";
import type { Found } from "./indicators";
import { basisOf, isSmallerBetter } from "./kinds";
import { lexiconOf, wordsOf } from "./lexicon";
import { cleanName } from "./names";
import type { Placement } from "./placement";
import type { Doubt, Fact, Indicator, IndicatorKind, Quantity, Status } from "./report";
import {
  COLUMN_WORDS,
  MONEY_COLUMNS,
  NAMING_COLUMNS,
  PERIOD_COLUMN,
  TOTAL_ROWS,
  type ColumnRole,
} from "./words/columns";
import { STATUS_WORDS } from "./words/status";

interface Column {
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
interface Group {
  readonly name: string;
  target: Column | null;
  actual: Column | null;
  ratio: Column | null;
}

const naming = wordsOf(NAMING_COLUMNS);
const money = wordsOf(MONEY_COLUMNS);
const totals = wordsOf(TOTAL_ROWS);
const statuses = lexiconOf<Status>(STATUS_WORDS);
/** 单位：个、亿元, or 面积单位：亩；改厕单位：户. */
const UNIT_LINE = /([^（(；;，,、\s]{0,6})单位[：:]\s*([^；;）)\n]{1,20})/gu;
const HEADING_UNIT = /[（(]([^（）()]{1,10})[）)]/u;
const isNumber = /[\d０-９]/u;

function roleOfHeading(heading: string): ColumnRole | "other" {
  return COLUMN_WORDS.find(([word]) => heading.includes(word))?.[1] ?? "other";
}

/** A unit that the line above a table names, and the word for which columns it does, "" if for all. */
interface StatedUnit {
  readonly of: string;
  readonly unit: string;
}

function statedUnits(caption: string): readonly StatedUnit[] {
  return [...caption.matchAll(UNIT_LINE)].flatMap(([, of = "", listed = ""]) =>
    listed
      .split(/[、，,\s]+/u)
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

class TableReader {
  private readonly columns: readonly Column[];
  private readonly nameColumn: number;
  /** What the cells of the present row say. */
  private readonly known = new Map<Cell, readonly Clause[]>();

  constructor(
    private readonly text: string,
    private readonly table: Table,
    private readonly caption: Caption,
    private readonly placement: Placement,
  ) {
    const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const units = statedUnits(caption.line);
    const draft = Array.from({ length: width }, (_, index) => this.columnAt(index, units));
    const body = table.rows.slice(table.headerRows);
    const namedBy = (index: number): boolean => {
      const words = body.map((row) => this.words(row[index])).filter((cell) => cell !== "");
      return (
        words.length > 0 && words.filter((cell) => !/^[-－—\d０-９.,，％%]+$/u.test(cell)).length * 2 > words.length
      );
    };
    this.nameColumn = Math.max(
      0,
      draft.findIndex(({ index, role }) => !["skip", "owner", "unit"].includes(role) && namedBy(index)),
    );
    const answers = draft.some(({ heading, role }) => role === "actual" && !PERIOD_COLUMN.test(heading));
    this.columns = draft.map((column): Column => {
      if (column.index === this.nameColumn) return { ...column, role: "name" };
      const aside = answers && column.role === "actual" && PERIOD_COLUMN.test(column.heading);
      return aside ? { ...column, role: "other" } : column;
    });
  }

  read(): Found {
    const indicators: Indicator[] = [];
    const facts: Fact[] = [];
    const groups = this.groups();
    for (const row of this.table.rows.slice(this.table.headerRows)) {
      this.known.clear();
      for (const group of groups) {
        const found = this.indicatorIn(row, group);
        if (found !== null) indicators.push(found);
        else facts.push(...this.loneFigures(row, group));
      }
      facts.push(...this.otherFigures(row), ...this.furtherFigures(row), ...this.figuresInName(row));
    }
    return { indicators, possible: [], facts };
  }

  private words(cell: Cell | undefined): string {
    return cell === undefined ? "" : this.text.slice(cell.start, cell.end).trim();
  }

  private columnAt(index: number, units: readonly StatedUnit[]): Column {
    const headings = this.table.rows.slice(0, this.table.headerRows).map((row) => this.words(row[index]));
    const distinct = headings.filter((heading, i) => heading !== "" && headings.indexOf(heading) === i);
    const heading = distinct.at(-1) ?? "";
    const own = HEADING_UNIT.exec(distinct.join(""))?.[1] ?? "";
    const role = roleOfHeading(heading);
    const shown = isUnit(own) ? own : "";
    const percent = /[%％]/u.test(heading) ? "%" : "";
    const unit = role === "ratio" || role === "change" ? percent || shown || "%" : shown || unitFor(heading, units);
    const subject = subjectOfHeading(heading);
    return { index, heading, role, subject, group: distinct.slice(0, -1).join("").replace(HEADING_UNIT, ""), unit };
  }

  /** A group ends where its heading changes or a role comes again. */
  private groups(): readonly Group[] {
    const groups: Group[] = [];
    for (const column of this.columns) {
      const { role, group: name } = column;
      if (role !== "target" && role !== "actual" && role !== "ratio") continue;
      let group = groups.at(-1);
      if (group === undefined || group.name !== name || group[role] !== null) {
        group = { name, target: null, actual: null, ratio: null };
        groups.push(group);
      }
      group[role] = column;
    }
    return groups;
  }

  private unitOfRow(row: readonly Cell[]): string {
    const column = this.columns.find(({ role }) => role === "unit");
    return column === undefined ? "" : this.words(row[column.index]);
  }

  private clausesOf(cell: Cell | undefined): readonly Clause[] {
    if (cell === undefined) return [];
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const clauses = clausesIn(this.text, [cell], []);
    this.known.set(cell, clauses);
    return clauses;
  }

  private mentionsIn(cell: Cell | undefined): readonly Mention[] {
    return this.clausesOf(cell).flatMap((clause) => clause.mentions);
  }

  private figureIn(row: readonly Cell[], column: Column | null): Figure | null {
    if (column === null) return null;
    const mention = this.mentionsIn(row[column.index])[0];
    if (mention === undefined) return null;
    const unit = column.role === "ratio" || column.role === "change" ? column.unit : column.unit || this.unitOfRow(row);
    return inUnit(mention.figure, unit);
  }

  private rowName(row: readonly Cell[]): string {
    const numbered = this.clausesOf(row[this.nameColumn]).some(
      ({ depth, mentions }) => depth > 0 && mentions.length > 0,
    );
    const name = this.words(row[this.nameColumn]);
    return numbered ? name.replace(/[（(][^（）()]*[\d０-９][^（）()]*[）)]/gu, "") : name;
  }

  /** The name of a row's figures: the row, and what the columns or the caption measure where the row is only a class. */
  private nameOf(row: readonly Cell[], group: Group): string {
    const name = this.rowName(row);
    const naming_ = this.columns[this.nameColumn]?.heading ?? "";
    if (group.name !== "") return name + group.name;
    if (naming.isIn(naming_)) return name;
    const nouns = [group.actual?.subject ?? "", group.target?.subject ?? ""];
    const measured = nouns.reduce((longest, noun) => (noun.length > longest.length ? noun : longest), "");
    const about = measured.length > 2 && !totals.isIn(name) ? "" : aboutColumn(this.caption.subject, measured);
    return totals.isIn(name) ? about + measured + name : name + about + measured;
  }

  private statusOf(row: readonly Cell[]): Status | null {
    for (const [index, cell] of row.entries()) {
      const words = this.words(cell);
      if (index === this.nameColumn || (isNumber.test(words) && this.mentionsIn(cell).length > 0)) continue;
      const said = statuses.all(words)[0];
      if (said !== undefined) return said.meaning;
    }
    return null;
  }

  private ownerOf(row: readonly Cell[]): string | null {
    const column = this.columns.find(({ role }) => role === "owner");
    return (column === undefined ? "" : this.words(row[column.index])) || null;
  }

  private indicatorIn(row: readonly Cell[], group: Group): Indicator | null {
    const [target, actual, ratio] = [group.target, group.actual, group.ratio].map((column) =>
      this.figureIn(row, column),
    );
    const status = this.statusOf(row);
    if (!(ratio || (target && (actual || status !== null)))) return null;
    const name = this.nameOf(row, group);
    const floor = target?.qualifier === "不少于" || target?.qualifier === "至少";
    const ceiling = target?.qualifier === "以内" || isSmallerBetter(name);
    const kind: IndicatorKind = ceiling || floor ? "limit" : target ? "total" : "ratio";
    const unknown = [target, actual].filter((figure) => figure?.bare).map((figure) => figure?.text ?? "");
    const doubts: readonly Doubt[] = unknown.length > 0 ? [{ code: "unitGuessed", figures: unknown }] : [];
    const first = actual ?? ratio ?? target;
    return {
      name: this.placement.nameOf(name),
      section: first ? this.placement.sectionAt(first.start) : [],
      kind,
      basis: basisOf(name),
      target: target ? quantityOf(target) : null,
      actual: actual ? quantityOf(actual) : null,
      ratio: ratio ? quantityOf(ratio) : null,
      period: null,
      direction: ceiling ? "down" : "up",
      start: null,
      deadline: null,
      status,
      owner: this.ownerOf(row),
      doubts,
    };
  }

  private factOf(figure: Figure, name: string): Fact {
    const { start, text, value, unit, qualifier, printed } = figure;
    const section = this.placement.sectionAt(start);
    return { start, text, value, unit, qualifier, printed, name: this.placement.nameOf(name), section };
  }

  private loneFigures(row: readonly Cell[], group: Group): readonly Fact[] {
    return [group.target, group.actual].flatMap((column) => {
      const figure = this.figureIn(row, column);
      return figure === null ? [] : [this.factOf(figure, this.nameOf(row, group))];
    });
  }

  private otherFigures(row: readonly Cell[]): readonly Fact[] {
    return this.columns.flatMap((column) => {
      if (column.role !== "other" && column.role !== "change") return [];
      const figure = this.figureIn(row, column);
      if (figure === null) return [];
      return [this.factOf(figure, `${this.rowName(row)}${column.group}${column.heading.replace(HEADING_UNIT, "")}`)];
    });
  }

  /** 竣工102部、在建11部: what a cell tells beside its first figure. */
  private furtherFigures(row: readonly Cell[]): readonly Fact[] {
    return this.columns.flatMap((column) => {
      if (column.role === "name" || column.role === "skip" || column.role === "owner") return [];
      const [, ...further] = this.mentionsIn(row[column.index]);
      return further.map((mention) => this.factOf(mention.figure, this.rowName(row) + cleanName(mention.before)));
    });
  }

  /** 村卫生室空白村消除（平江17、汨罗4）. */
  private figuresInName(row: readonly Cell[]): readonly Fact[] {
    const name = this.rowName(row);
    return this.mentionsIn(row[this.nameColumn]).map((mention) =>
      this.factOf(inUnit(mention.figure, this.unitOfRow(row)), cleanName(mention.before + mention.after) + name),
    );
  }
}

function quantityOf({ start, text, value, unit, qualifier, printed }: Figure): Quantity {
  return { start, text, value, unit, qualifier, printed };
}

/** What of a caption's subject goes before what a column measures: 秸秆 of 秸秆离田与改厕 before 离田. */
function aboutColumn(subject: string, measured: string): string {
  const part = subject.split(/[与和及、]/u).find((words) => measured !== "" && words.includes(measured));
  return part === undefined ? subject : part.replace(measured, "");
}

/** What a column measures, without the word that gives its role: 投资 of 完成投资, 离田 of 应离田. */
function subjectOfHeading(heading: string): string {
  const role = COLUMN_WORDS.find(([word]) => heading.includes(word))?.[0] ?? "";
  const noun = cleanName(heading.replace(HEADING_UNIT, "").replace(role, ""));
  return /^(?:数|数量|量|月|情况|[\d０-９－—-]+月末?)?$/u.test(noun) ? "" : noun;
}

/** Reads the rows of a table; `caption` is what stands above it. */
export function rowsIn(text: string, table: Table, caption: Caption, placement: Placement): Found {
  return new TableReader(text, table, caption, placement).read();
}

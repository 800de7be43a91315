/**
 * Reads the rows of a table: the indicators of each, and the facts of what its other cells tell. Units come from the cell,
 * its row, its column's heading, or the line above the table (单位：万元).
 */
import type { Caption } from "./captions";
import { clausesIn, type Clause, type Mention } from "./clauses";
import { columnsOf, headingWords, isPercent, type Column, type Columns, type Group } from "./columns";
import { datesIn } from "./dates";
import type { Cell, Table } from "./document";
import { inUnit, type Figure } from "./figures";
import type { Found } from "./indicators";
import { basisOf, isSmallerBetter } from "./kinds";
import { lexiconOf, wordsOf } from "./lexicon";
import { cleanName } from "./names";
import type { Placement } from "./placement";
import type { Doubt, Fact, Indicator, IndicatorKind, IsoDate, Quantity, Status } from "./report";
import { NAMING_COLUMNS, TOTAL_ROWS } from "./words/columns";
import { DUE_WORDS, ROW_STATUS, STATUS_WORDS } from "./words/status";

const naming = wordsOf(NAMING_COLUMNS);
const totals = wordsOf(TOTAL_ROWS);
const statuses = lexiconOf<Status>([...STATUS_WORDS, ...ROW_STATUS]);
const due = wordsOf(DUE_WORDS);
const isNumber = /[\d０-９]/u;
/** 其中：增值税: a row that is part of one above it. */
const PART_OF = /^其中[：:]?\s*/u;
const PROJECTS = /(?:项目|工程)$/u;

class TableReader {
  private readonly columns: Columns;
  private readonly nameColumn: number;
  /** What the cells of the present row say. */
  private readonly known = new Map<Cell, readonly Clause[]>();

  constructor(
    private readonly text: string,
    private readonly table: Table,
    private readonly caption: Caption,
    private readonly placement: Placement,
    private readonly year: number | null,
  ) {
    this.columns = columnsOf(text, table, caption.line);
    this.nameColumn = this.columns.naming?.index ?? 0;
  }

  read(): Found {
    const indicators: Indicator[] = [];
    const facts: Fact[] = [];
    const { groups } = this.columns;
    for (const row of this.table.rows.slice(this.table.headerRows)) {
      this.known.clear();
      const told = new Set<number>();
      const left: Group[] = [];
      for (const group of groups) {
        const found = this.indicatorIn(row, group);
        if (found === null) left.push(group);
        else indicators.push(found);
        for (const quantity of [found?.target, found?.actual]) if (quantity) told.add(quantity.start);
      }
      for (const group of left) facts.push(...this.loneFigures(row, group).filter(({ start }) => !told.has(start)));
      facts.push(...this.otherFigures(row), ...this.furtherFigures(row), ...this.figuresInName(row));
    }
    return { indicators, possible: [], facts };
  }

  private words(cell: Cell | undefined): string {
    return cell === undefined ? "" : this.text.slice(cell.start, cell.end).trim();
  }

  /** The words of a row in the first column of a role. */
  private wordsIn(row: readonly Cell[], wanted: Column["role"]): string {
    const column = this.columns.all.find(({ role }) => role === wanted);
    return column === undefined ? "" : this.words(row[column.index]);
  }

  private unitOfRow(row: readonly Cell[]): string {
    return this.wordsIn(row, "unit");
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
    const unit = isPercent(column) ? column.unit : column.unit || this.unitOfRow(row);
    return inUnit(mention.figure, unit);
  }

  private rowName(row: readonly Cell[]): string {
    const numbered = this.clausesOf(row[this.nameColumn]).some(
      ({ depth, mentions }) => depth > 0 && mentions.length > 0,
    );
    const name = this.words(row[this.nameColumn]).replace(PART_OF, "");
    return numbered ? name.replace(/[（(][^（）()]*[\d０-９][^（）()]*[）)]/gu, "") : name;
  }

  /** The name of a row's figures: the row, and what the columns or the caption measure where the row is only a class. */
  private nameOf(row: readonly Cell[], group: Group): string {
    if (group.name !== "") return this.rowName(row) + group.name;
    const nouns = [group.actual?.subject ?? "", group.target?.subject ?? ""];
    const noun = nouns.reduce((longest, next) => (next.length > longest.length ? next : longest), "");
    return this.nameWith(row, noun || this.investedIn(group));
  }

  /** A plan of projects that is told in money is what is to be invested in them. */
  private investedIn({ target }: Group): string {
    return target?.unit.endsWith("元") === true && PROJECTS.test(this.caption.subject) ? "投资" : "";
  }

  private nameWith(row: readonly Cell[], measured: string): string {
    const name = this.rowName(row);
    const heading = this.columns.naming?.heading ?? "";
    if (naming.isIn(heading) || PROJECTS.test(heading)) return name;
    const about = measured.length > 2 && !totals.isIn(name) ? "" : aboutColumn(this.caption.subject, measured);
    return totals.isIn(name) ? about + measured + name : name + about + measured;
  }

  /** What a row's words say of it as a whole; the words of a note may hold numbers (2所正在装修). */
  private statusOf(row: readonly Cell[], ratio: Figure | null): Status | null {
    for (const { index, role } of this.columns.all) {
      const words = this.words(row[index]);
      if (role === "name" || (role !== "note" && isNumber.test(words) && this.mentionsIn(row[index]).length > 0))
        continue;
      const said = statuses.all(words).find(({ meaning }) => meaning !== "done" || ratio === null || ratio.value >= 1);
      if (said !== undefined) return said.meaning;
    }
    return null;
  }

  /** A column of its own tells when a matter is due, or a note does: 计划11月底通水. */
  private deadlineOf(row: readonly Cell[]): IsoDate | null {
    for (const { index, role } of this.columns.all) {
      const cell = row[index];
      if (cell === undefined || (role !== "deadline" && !(role === "note" && due.isIn(this.words(cell))))) continue;
      const found = datesIn(this.text, cell.start, cell.end, this.year).at(-1)?.date;
      if (found) return found;
    }
    return null;
  }

  private ownerOf(row: readonly Cell[]): string | null {
    return this.wordsIn(row, "owner") || null;
  }

  private indicatorIn(row: readonly Cell[], group: Group): Indicator | null {
    const target = this.figureIn(row, group.target);
    const actual = this.figureIn(row, group.actual);
    const ratio = this.figureIn(row, group.ratio);
    const deadline = this.deadlineOf(row);
    const status =
      this.statusOf(row, ratio) ?? (deadline !== null && this.wordsIn(row, "note") !== "" ? "ongoing" : null);
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
      deadline,
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
    const grouped = new Set(
      this.columns.groups.flatMap(({ target, actual, ratio }) => [target?.index, actual?.index, ratio?.index]),
    );
    return this.columns.all.flatMap((column) => {
      if ((column.role !== "other" && column.role !== "percent") || grouped.has(column.index)) return [];
      const figure = this.figureIn(row, column);
      if (figure === null) return [];
      return [
        this.factOf(
          figure,
          column.group === ""
            ? this.nameWith(row, headingWords(column.heading))
            : this.rowName(row) + column.group + headingWords(column.heading),
        ),
      ];
    });
  }

  /** 竣工102部、在建11部: what a cell tells beside its first figure. */
  private furtherFigures(row: readonly Cell[]): readonly Fact[] {
    return this.columns.all.flatMap((column) => {
      if (column.role === "name" || column.role === "skip" || column.role === "owner") return [];
      const mentions = this.mentionsIn(row[column.index]);
      const further = column.role === "note" ? mentions.filter(({ figure }) => !figure.bare) : mentions.slice(1);
      return further.map((mention) =>
        this.factOf(mention.figure, this.rowName(row) + cleanName(mention.before + mention.after)),
      );
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

/** Reads the rows of a table; `caption` is what stands above it, `year` the one that dates without a year are of. */
export function rowsIn(text: string, table: Table, caption: Caption, placement: Placement, year: number | null): Found {
  return new TableReader(text, table, caption, placement, year).read();
}

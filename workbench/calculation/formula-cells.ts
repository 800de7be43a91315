/**
 * The formula cells of a workbook and which of them an edit makes stale. Cells that hold the same formula in the same
 * table or sheet are one group: read, compiled and watched once, however many rows there are. Made for one state of
 * sheets, tables and names; edits of cells are told by `update`.
 */

import type { Area } from "../model/area";
import { areaAt, boundingArea, cellCount, containsCell, intersection, wholeSheet } from "../model/area";
import type { Cell } from "../model/cells";
import type { Table } from "../model/table";
import type { Sheet, Workbook } from "../model/workbook";
import type { Computation, Environment } from "./compile";
import { compile, deepestNames } from "./compile";
import type { Expression } from "./formula";
import { functionsIn, parseFormula, referencesIn } from "./formula";
import { volatileFunctions } from "./functions/dates";
import type { Turn } from "./functions/signature";
import type { Progress } from "./order";
import { orderOf } from "./order";
import { CellRange } from "./range";
import { cellKey, keysWithin, Readers } from "./readers";
import type { Home, SheetArea, TablePart } from "./references";
import { Directory, tableAround } from "./references";

/** All cells of a table or sheet with the same formula. */
interface FormulaGroup {
  readonly formula: string;
  readonly home: Home;
  readonly compute: Computation;
  /** What each of its cells may read, whichever way its conditions go. */
  readonly reads: readonly SheetArea[];
  /** Columns of the sheet of which each of its cells reads its own row. */
  readonly rowReads: readonly Area[];
  readonly cells: Set<FormulaCell>;
  /** The columns that its cells stand in, or have stood in. */
  readonly columns: Set<number>;
  staleCount: number;
}

interface FormulaCell {
  readonly group: FormulaGroup;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  progress: Progress;
}

/** Formulas by their text, read once however often sheets change. */
export type KnownExpressions = Map<string, Expression>;

export class FormulaCells {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly directory: Directory;
  private readonly environment: { -readonly [Key in keyof Environment]: Environment[Key] };
  private readonly formulas = new Map<string, Map<number, FormulaCell>>();
  /** By table, or by sheet beside all tables, and by text: formulas of one text mean the same there. */
  private readonly groups = new Map<Table | Sheet, Map<string, FormulaGroup>>();
  private readonly readers = new Readers<FormulaGroup>();
  /** Groups of each sheet that read their own rows. */
  private readonly rowReaders = new Map<string, Set<FormulaGroup>>();
  private readonly volatile = new Set<FormulaGroup>();
  /** Groups that ask which rows are hidden. */
  private readonly rowWatchers = new Set<FormulaGroup>();
  /** Cells whose value may have changed; those that were removed since are no longer stale themselves. */
  private stale: FormulaCell[] = [];

  /** @throws FormulaSyntaxError */
  constructor(
    workbook: Workbook,
    private readonly expressions: KnownExpressions,
  ) {
    this.directory = new Directory(workbook);
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
    this.environment = {
      directory: this.directory,
      turn: this.turnAt(workbook.now()),
      rangeOf: (sheet: Sheet, area: Area) =>
        cellCount(area) === 1 ? new CellRange(sheet, area) : this.readers.rangeAt(sheet, area).range,
    };
    for (const sheet of workbook.sheets) {
      this.formulas.set(sheet.id, new Map());
      this.rowReaders.set(sheet.id, new Set());
      this.addWithin(sheet, wholeSheet);
    }
  }

  /** Takes note that cells of an area were written. */
  update(sheetId: string, area: Area): void {
    const sheet = this.sheets.get(sheetId);
    if (sheet === undefined) return;
    this.removeWithin(sheetId, area);
    this.addWithin(sheet, area);
    this.spreadFrom([{ sheet, area }]);
  }

  /** Takes note that rows were hidden or shown. */
  updateVisibility(): void {
    this.spreadFrom([...this.rowWatchers].flatMap((group) => this.mark(group, group.cells)));
  }

  /** Works out every formula whose value may have changed. */
  calculate(now: Date): void {
    this.spreadFrom([...this.volatile].flatMap((group) => this.mark(group, group.cells)));
    this.environment.turn = this.turnAt(now);
    const stale = this.stale.filter(({ progress }) => progress === "stale");
    const settled = new Set<FormulaGroup>();
    const { inOrder, circular } = orderOf(stale, {
      visit: (formula, needed) => {
        this.visitNeeds(formula, !settled.has(formula.group), stale, needed);
      },
      settled: ({ group }) => settled.add(group),
    });
    for (const formula of inOrder) {
      const { group, row, column, cell } = formula;
      // Excel warns of a circle and shows 0.
      cell.value = circular.has(formula) ? 0 : group.compute(row, column);
      formula.progress = "fresh";
      group.staleCount = 0;
    }
    this.stale = [];
  }

  private turnAt(now: Date): Turn {
    return { now, sheetById: (id) => this.sheets.get(id) };
  }

  private addWithin(sheet: Sheet, area: Area): void {
    const formulas = this.formulas.get(sheet.id);
    for (const { row, column, cell } of sheet.cells.within(area)) {
      if (cell.formula === null) continue;
      const group = this.groupOf(cell.formula, { sheet, table: tableAround({ sheet, row, column }) });
      const formula: FormulaCell = { group, row, column, cell, progress: "fresh" };
      formulas?.set(cellKey(row, column), formula);
      group.cells.add(formula);
      group.columns.add(column);
      this.mark(group, [formula]);
    }
  }

  private removeWithin(sheetId: string, area: Area): void {
    const formulas = this.formulas.get(sheetId);
    if (formulas === undefined) return;
    for (const key of keysWithin(formulas, area)) {
      const formula = formulas.get(key);
      if (formula === undefined) continue;
      formulas.delete(key);
      const { group } = formula;
      if (formula.progress === "stale") group.staleCount -= 1;
      formula.progress = "fresh";
      group.cells.delete(formula);
      if (group.cells.size === 0) this.forget(group);
    }
  }

  private groupOf(formula: string, home: Home): FormulaGroup {
    const place = home.table ?? home.sheet;
    const groups = this.groups.get(place) ?? new Map<string, FormulaGroup>();
    this.groups.set(place, groups);
    const known = groups.get(formula);
    if (known !== undefined) return known;
    const expression = this.expressionOf(formula);
    const parts = [...this.partsIn(expression, home, 0)];
    const reads = parts.filter(({ isThisRow }) => !isThisRow);
    const group: FormulaGroup = {
      formula,
      home,
      compute: compile(expression, home, this.environment),
      reads,
      rowReads: parts.filter(({ sheet, isThisRow }) => isThisRow && sheet === home.sheet).map(({ area }) => area),
      cells: new Set(),
      columns: new Set(),
      staleCount: 0,
    };
    groups.set(formula, group);
    for (const read of reads) this.readers.add(group, read);
    if (group.rowReads.length > 0) this.rowReaders.get(home.sheet.id)?.add(group);
    for (const name of functionsIn(expression)) {
      if (volatileFunctions.has(name)) this.volatile.add(group);
      if (name === "SUBTOTAL") this.rowWatchers.add(group);
    }
    return group;
  }

  private forget(group: FormulaGroup): void {
    this.groups.get(group.home.table ?? group.home.sheet)?.delete(group.formula);
    this.volatile.delete(group);
    this.rowWatchers.delete(group);
    this.rowReaders.get(group.home.sheet.id)?.delete(group);
    for (const read of group.reads) this.readers.remove(group, read);
  }

  private expressionOf(formula: string): Expression {
    const known = this.expressions.get(formula) ?? parseFormula(formula);
    this.expressions.set(formula, known);
    return known;
  }

  /** What an expression names, through defined names too; names that name each other in a circle end. */
  private *partsIn(expression: Expression, home: Home, depth: number): Generator<TablePart> {
    for (const reference of referencesIn(expression)) {
      if (reference.kind === "name") {
        const meaning = this.directory.meaningOf(reference, home.sheet);
        if (depth < deepestNames) yield* this.partsIn(meaning, home, depth + 1);
        continue;
      }
      const part = this.directory.partOf(reference, home);
      if (!("error" in part)) yield part;
    }
  }

  /** Makes cells of a group stale; gives the area around those that were not, none when all were. */
  private mark(group: FormulaGroup, cells: Iterable<FormulaCell>): readonly SheetArea[] {
    if (group.staleCount === group.cells.size) return [];
    let marked: Area | null = null;
    for (const formula of cells) {
      if (formula.progress === "stale") continue;
      formula.progress = "stale";
      group.staleCount += 1;
      this.stale.push(formula);
      const area = areaAt(formula.row, formula.column);
      marked = marked === null ? area : boundingArea(marked, area);
    }
    return marked === null ? [] : [{ sheet: group.home.sheet, area: marked }];
  }

  /** Marks whatever reads changed cells, and whatever reads that. */
  private spreadFrom(changed: readonly SheetArea[]): void {
    const queue = [...changed];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { sheet, area } = next;
      for (const group of this.readers.cellReadersIn(sheet.id, area)) queue.push(...this.mark(group, group.cells));
      for (const { range, readers } of this.readers.rangesOver(sheet.id, area)) {
        range.forget();
        for (const group of readers) queue.push(...this.mark(group, group.cells));
      }
      for (const group of this.rowReaders.get(sheet.id) ?? []) {
        for (const columns of group.rowReads) {
          const read = intersection(columns, area);
          if (read !== null) queue.push(...this.mark(group, this.cellsInRows(group, read)));
        }
      }
    }
  }

  /** The cells of a group in the rows of an area. */
  private cellsInRows(group: FormulaGroup, { top, bottom }: Area): readonly FormulaCell[] {
    if (bottom - top + 1 >= group.cells.size) {
      return [...group.cells].filter(({ row }) => row >= top && row <= bottom);
    }
    const formulas = this.formulas.get(group.home.sheet.id);
    const found: FormulaCell[] = [];
    for (const column of group.columns) {
      for (let row = top; row <= bottom; row++) {
        const formula = formulas?.get(cellKey(row, column));
        if (formula?.group === group) found.push(formula);
      }
    }
    return found;
  }

  /**
   * Visits the stale formulas that one reads.
   * @param withShared also those that every cell of its group reads
   */
  private visitNeeds(
    { group, row }: FormulaCell,
    withShared: boolean,
    stale: readonly FormulaCell[],
    needed: (formula: FormulaCell) => void,
  ): void {
    const formulas = this.formulas.get(group.home.sheet.id);
    for (const { top, bottom, left, right } of group.rowReads) {
      if (row < top || row > bottom) continue;
      for (let column = left; column <= right; column++) {
        const formula = formulas?.get(cellKey(row, column));
        if (formula !== undefined) needed(formula);
      }
    }
    if (!withShared) return;
    for (const { sheet, area } of group.reads) {
      if (cellCount(area) > stale.length) {
        for (const formula of stale) if (isWithin(formula, sheet, area)) needed(formula);
        continue;
      }
      const others = this.formulas.get(sheet.id) ?? new Map<number, FormulaCell>();
      for (const key of keysWithin(others, area)) {
        const formula = others.get(key);
        if (formula !== undefined) needed(formula);
      }
    }
  }
}

function isWithin({ group, row, column }: FormulaCell, sheet: Sheet, area: Area): boolean {
  return group.home.sheet === sheet && containsCell(area, row, column);
}

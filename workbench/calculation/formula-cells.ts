/**
 * The formula cells of a workbook and the order in which they are worked out: what a formula reads comes before it.
 * Made for one state of sheets, tables and names; edits of cells are told by `update`.
 */

import type { Area } from "../model/area";
import { areaAt, cellCount, wholeSheet } from "../model/area";
import type { Cell } from "../model/cells";
import type { Sheet, Workbook } from "../model/workbook";
import { evaluate } from "./evaluate";
import type { Expression } from "./formula";
import { functionsIn, parseFormula, referencesIn } from "./formula";
import { volatileFunctions } from "./functions/dates";
import { CellRange } from "./range";
import type { ReadRange } from "./readers";
import { cellKey, keysWithin, Readers } from "./readers";
import type { Place, SheetArea } from "./references";
import { Directory } from "./references";

interface FormulaCell {
  readonly place: Place;
  readonly cell: Cell;
  readonly expression: Expression;
  /** Everything it may read, whichever way its conditions go. */
  readonly reads: readonly SheetArea[];
}

export class FormulaCells {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly directory: Directory;
  private readonly formulas = new Map<string, Map<number, FormulaCell>>();
  private readonly readers = new Readers<FormulaCell>();
  /** Formulas whose value may have changed. */
  private readonly stale = new Set<FormulaCell>();
  private readonly volatile = new Set<FormulaCell>();
  /** A column's formula is one text in thousands of cells. */
  private readonly expressions = new Map<string, Expression>();

  constructor(workbook: Workbook) {
    this.directory = new Directory(workbook);
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
    for (const sheet of workbook.sheets) {
      this.formulas.set(sheet.id, new Map());
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

  /** Works out every formula whose value may have changed. */
  calculate(now: Date): void {
    this.spreadFrom([...this.volatile].map((formula) => this.markStale(formula)));
    const environment = {
      directory: this.directory,
      now,
      sheetById: (id: string) => this.sheets.get(id),
      rangeOf: (sheet: Sheet, area: Area) =>
        cellCount(area) === 1 ? new CellRange(sheet, area) : this.readers.rangeAt(sheet, area).range,
    };
    const { inOrder, circular } = this.order();
    for (const formula of inOrder) {
      // Excel warns of a circle and shows 0.
      formula.cell.value = circular.has(formula) ? 0 : evaluate(formula.expression, formula.place, environment);
    }
    this.stale.clear();
  }

  private addWithin(sheet: Sheet, area: Area): void {
    const formulas = this.formulas.get(sheet.id);
    for (const { row, column, cell } of sheet.cells.within(area)) {
      if (cell.formula === null) continue;
      const place = { sheet, row, column };
      const expression = this.expressionOf(cell.formula);
      const reads = [...this.areasIn(expression, place, 0)];
      const formula: FormulaCell = { place, cell, expression, reads };
      formulas?.set(cellKey(row, column), formula);
      for (const read of reads) this.readers.add(formula, read);
      if ([...functionsIn(expression)].some((name) => volatileFunctions.has(name))) this.volatile.add(formula);
      this.stale.add(formula);
    }
  }

  private removeWithin(sheetId: string, area: Area): void {
    const formulas = this.formulas.get(sheetId);
    if (formulas === undefined) return;
    for (const key of keysWithin(formulas, area)) {
      const formula = formulas.get(key);
      if (formula === undefined) continue;
      formulas.delete(key);
      for (const read of formula.reads) this.readers.remove(formula, read);
      this.stale.delete(formula);
      this.volatile.delete(formula);
    }
  }

  private expressionOf(formula: string): Expression {
    const known = this.expressions.get(formula);
    if (known !== undefined) return known;
    const expression = parseFormula(formula);
    this.expressions.set(formula, expression);
    return expression;
  }

  /** The cells an expression names, through defined names too; names that name each other in a circle end. */
  private *areasIn(expression: Expression, place: Place, depth: number): Generator<SheetArea> {
    for (const reference of referencesIn(expression)) {
      if (reference.kind === "name") {
        if (depth < deepestNames) yield* this.areasIn(this.directory.meaningOf(reference, place), place, depth + 1);
        continue;
      }
      const area = this.directory.areaOf(reference, place);
      if (!("error" in area)) yield area;
    }
  }

  private markStale(formula: FormulaCell): SheetArea {
    this.stale.add(formula);
    const { sheet, row, column } = formula.place;
    return { sheet, area: areaAt(row, column) };
  }

  /** Marks whatever reads changed cells, and whatever reads that. */
  private spreadFrom(changed: readonly SheetArea[]): void {
    const queue = [...changed];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { sheet, area } = next;
      const readers = [...this.readers.cellReadersIn(sheet.id, area)];
      for (const { range, readers: rangeReaders } of this.readers.rangesOver(sheet.id, area)) {
        range.forget();
        readers.push(...rangeReaders);
      }
      for (const reader of readers) if (!this.stale.has(reader)) queue.push(this.markStale(reader));
    }
  }

  /**
   * The stale formulas, each after those it reads. Walks with a list of its own instead of recursion, because a running
   * total down a sheet is thousands of cells deep.
   */
  private order(): { inOrder: readonly FormulaCell[]; circular: ReadonlySet<FormulaCell> } {
    const inOrder: FormulaCell[] = [];
    const circular = new Set<FormulaCell>();
    const entered = new Set<FormulaCell>();
    const done = new Set<FormulaCell>();
    const doneRanges = new Set<ReadRange<FormulaCell>>();
    const path: FormulaCell[] = [];
    const waiting = [...this.stale];
    for (let formula = waiting.at(-1); formula !== undefined; formula = waiting.at(-1)) {
      if (done.has(formula)) {
        waiting.pop();
      } else if (entered.has(formula)) {
        waiting.pop();
        path.pop();
        done.add(formula);
        inOrder.push(formula);
        for (const range of this.rangesReadBy(formula)) doneRanges.add(range);
      } else {
        entered.add(formula);
        path.push(formula);
        for (const needed of this.staleReadBy(formula, doneRanges)) {
          if (!entered.has(needed)) waiting.push(needed);
          else if (!done.has(needed)) for (const member of path.slice(path.indexOf(needed))) circular.add(member);
        }
      }
    }
    return { inOrder, circular };
  }

  private rangesReadBy(formula: FormulaCell): readonly ReadRange<FormulaCell>[] {
    return formula.reads
      .filter(({ area }) => cellCount(area) > 1)
      .map(({ sheet, area }) => this.readers.rangeAt(sheet, area));
  }

  /** The stale formulas among the cells a formula reads; ranges whose formulas are all done are passed over. */
  private *staleReadBy(formula: FormulaCell, doneRanges: ReadonlySet<ReadRange<FormulaCell>>): Generator<FormulaCell> {
    for (const { sheet, area } of formula.reads) {
      const formulas = this.formulas.get(sheet.id);
      if (formulas === undefined) continue;
      if (cellCount(area) > 1 && doneRanges.has(this.readers.rangeAt(sheet, area))) continue;
      for (const key of keysWithin(formulas, area)) {
        const needed = formulas.get(key);
        if (needed !== undefined && this.stale.has(needed)) yield needed;
      }
    }
  }
}

/** How many names may stand for one another. */
const deepestNames = 16;

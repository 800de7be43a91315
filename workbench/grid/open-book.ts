/**
 * A workbook on the screen: what the planner selects, types and undoes. Takes an opened workbook and gives the grid and
 * the page around it one object to ask and to tell; knows nothing of how it is drawn.
 */

import { FormulaSyntaxError } from "../calculation/formula";
import type { OpenedWorkbook } from "../host/opened-workbook";
import type { Area } from "../model/area";
import { areaAt, boundingArea, containsCell, overlaps, isEntireColumns, isEntireRows } from "../model/area";
import { enter } from "../model/editing";
import { Refusal } from "../model/refusal";
import { activateSheet, activeSheet } from "../model/sheets";
import type { Sheet, Workbook } from "../model/workbook";
import { enteredText } from "./entered-text";
import { InvalidEntryError, refuseInvalid } from "./entry-rules";
import { History } from "./history";
import type { ChangedPlace } from "./picture";

/** A place on a sheet, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell being edited. Started by typing, arrows leave it (`enter`); started with F2, they move the caret (`edit`). */
export interface Editing extends CellPlace {
  readonly sheet: Sheet;
  readonly text: string;
  readonly mode: "enter" | "edit";
}

/** What the planner was not allowed to do, for a message. */
export type Trouble = Refusal | FormulaSyntaxError | InvalidEntryError;

/** What is written after the last request of an add-in and before this many milliseconds is one step to undo. */
const addinPause = 200;

export class OpenBook {
  readonly workbook: Workbook;
  private readonly history: History;
  private readonly listeners = new Set<() => void>();
  private readonly cursors = new WeakMap<readonly Area[], { readonly active: CellPlace; readonly end: CellPlace }>();
  private changes = 0;
  private contentChanges = 0;
  private current: Editing | null = null;
  private lastTrouble: Trouble | null = null;
  private isPlanners = false;
  private pause: ReturnType<typeof setTimeout> | null = null;

  constructor(readonly opened: OpenedWorkbook) {
    this.workbook = opened.workbook;
    this.history = new History(this.workbook);
    opened.watch(() => {
      if (!this.isPlanners) this.followAddin();
    });
  }

  /** Calls `tell` whenever anything on the screen may look different; gives what ends that. Bound. */
  readonly subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => {
      this.listeners.delete(tell);
    };
  };

  /** Another number after every change, selections and typing included. Bound. */
  readonly version = (): number => this.changes;

  /** Another number after every change of the workbook itself; selecting and typing leave it. */
  get contentVersion(): number {
    return this.contentChanges;
  }

  /** The sheet in front. */
  get sheet(): Sheet {
    return activeSheet(this.workbook);
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** The cell being edited; meanwhile the add-in's calls are refused or wait, as in Excel. */
  get editing(): Editing | null {
    return this.current;
  }

  /** What the last command was refused for; null once another one succeeded or it was dismissed. */
  get trouble(): Trouble | null {
    return this.lastTrouble;
  }

  dismissTrouble(): void {
    this.lastTrouble = null;
    this.tell();
  }

  /**
   * Does something to the workbook as the planner: operations of `model`. Calculates, tells the add-in's events, makes
   * it one step to undo. What is refused is taken back wholly and said in `trouble`.
   * @returns whether it was done
   */
  edit(operation: (workbook: Workbook) => void): boolean {
    return this.commit() && this.change(operation);
  }

  undo(): void {
    this.step(() => this.history.undo());
  }

  redo(): void {
    this.step(() => this.history.redo());
  }

  /** Selects from a cell, which becomes the active one, to another. */
  select(active: CellPlace, end: CellPlace = active): void {
    this.commit();
    const { sheet } = this;
    const area = boundingArea(areaOf(active), areaOf(end));
    // Whole rows and columns are selected as they are, through merged cells.
    const isBands = isEntireColumns(area) || isEntireRows(area);
    const selection = [isBands ? area : withMerges(sheet, area)];
    this.cursors.set(selection, { active: isBands ? active : mergedCorner(sheet, active), end });
    this.perform(() => {
      sheet.selection = selection;
    });
    this.tell();
  }

  selectArea(area: Area): void {
    this.select({ row: area.top, column: area.left }, { row: area.bottom, column: area.right });
  }

  /** The cell that takes what is typed. */
  get activeCell(): CellPlace {
    return this.cursor.active;
  }

  /** The end of the selection that moves when it is extended. */
  get selectionEnd(): CellPlace {
    return this.cursor.end;
  }

  /** The selected cells; the first area when an add-in selected several. */
  get selected(): Area {
    return this.sheet.selection[0] ?? areaAt(0, 0);
  }

  /** Makes another cell of the selection the active one. */
  activateWithin(active: CellPlace): void {
    this.commit();
    this.cursors.set(this.sheet.selection, { active, end: this.selectionEnd });
    this.tell();
  }

  /** Brings a sheet to the front. */
  activate(sheet: Sheet): void {
    this.commit();
    this.perform((workbook) => {
      activateSheet(workbook, sheet);
    });
    this.tell();
  }

  /** Goes to cells of any sheet, as a click on a link does. */
  goTo(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.selectArea(area);
  }

  /** Begins to edit the active cell with a text that was typed, or with what the cell holds. */
  beginEditing(typed?: string): void {
    const { row, column } = this.activeCell;
    const text = typed ?? enteredText(this.sheet, row, column);
    this.setEditing({ sheet: this.sheet, row, column, text, mode: typed === undefined ? "edit" : "enter" });
  }

  /** Takes what the planner has typed so far. */
  typeText(text: string): void {
    if (this.current !== null) this.setEditing({ ...this.current, text });
  }

  /** Lets arrows move the caret, or leave the cell again. */
  changeEditingMode(): void {
    if (this.current !== null)
      this.setEditing({ ...this.current, mode: this.current.mode === "edit" ? "enter" : "edit" });
  }

  /** Enters what was typed. Stays in the cell and gives false when it is refused. */
  commit(): boolean {
    const editing = this.current;
    if (editing === null) return true;
    const { sheet, row, column, text } = editing;
    const isDone =
      text === enteredText(sheet, row, column) ||
      this.change((workbook) => {
        enter(workbook, sheet, areaAt(row, column), text);
        refuseInvalid(workbook, sheet, row, column);
      });
    this.setEditing(isDone ? null : { ...editing, mode: "edit" });
    return isDone;
  }

  cancelEditing(): void {
    this.setEditing(null);
  }

  private get cursor(): { readonly active: CellPlace; readonly end: CellPlace } {
    const { top, left, bottom, right } = this.selected;
    const known = this.cursors.get(this.sheet.selection);
    return known ?? { active: { row: top, column: left }, end: { row: bottom, column: right } };
  }

  private setEditing(editing: Editing | null): void {
    this.current = editing;
    this.opened.bridge.cellEditing = editing !== null;
    this.tell();
  }

  private change(operation: (workbook: Workbook) => void): boolean {
    this.recordAddin();
    this.lastTrouble = null;
    const isDone = this.attempt(operation);
    this.history.record();
    this.contentChanges += 1;
    this.tell();
    return isDone;
  }

  private attempt(operation: (workbook: Workbook) => void): boolean {
    try {
      this.perform(operation);
      return true;
    } catch (cause) {
      if (!isTrouble(cause)) throw cause;
      this.lastTrouble = cause;
      this.history.drop();
      this.perform(({ changes }) => {
        // The calculation stopped in the middle of reading formulas.
        if (cause instanceof FormulaSyntaxError) changes.push({ kind: "structure" });
      });
      return false;
    }
  }

  private perform(operation: (workbook: Workbook) => void): void {
    this.isPlanners = true;
    try {
      this.opened.perform(operation);
    } finally {
      this.isPlanners = false;
    }
  }

  private step(take: () => readonly ChangedPlace[]): void {
    this.cancelEditing();
    this.recordAddin();
    this.lastTrouble = null;
    let changed: readonly ChangedPlace[] = [];
    this.perform(() => {
      changed = take();
    });
    this.contentChanges += 1;
    const [first] = changed;
    if (first?.sheet.visibility === "Visible") this.goTo(first.sheet, first.area);
    this.tell();
  }

  /** An add-in's request ended: what it wrote becomes a step once it pauses. */
  private followAddin(): void {
    this.contentChanges += 1;
    if (this.pause !== null) clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.recordAddin();
      this.tell();
    }, addinPause);
    this.tell();
  }

  private recordAddin(): void {
    if (this.pause === null) return;
    clearTimeout(this.pause);
    this.pause = null;
    this.history.record();
  }

  private tell(): void {
    this.changes += 1;
    for (const tell of this.listeners) tell();
  }
}

function isTrouble(cause: unknown): cause is Trouble {
  return cause instanceof Refusal || cause instanceof FormulaSyntaxError || cause instanceof InvalidEntryError;
}

function areaOf({ row, column }: CellPlace): Area {
  return areaAt(row, column);
}

/** The area grown until no merged cells are cut. */
function withMerges(sheet: Sheet, area: Area): Area {
  const grown = sheet.merges.filter((merge) => overlaps(merge, area)).reduce(boundingArea, area);
  const isSame = grown.top === area.top && grown.left === area.left && grown.bottom === area.bottom;
  return isSame && grown.right === area.right ? area : withMerges(sheet, grown);
}

/** The first cell of the merged cells around a place; the place itself elsewhere. */
function mergedCorner(sheet: Sheet, place: CellPlace): CellPlace {
  const merge = sheet.merges.find((candidate) => containsCell(candidate, place.row, place.column));
  return merge === undefined ? place : { row: merge.top, column: merge.left };
}

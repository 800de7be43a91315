/**
 * Undo and redo of everything that is done to a workbook, by the planner or by an add-in. A step is the picture of the
 * workbook before it and after it.
 */

import type { Workbook } from "../model/workbook";
import type { ChangedPlace, Picture } from "./picture";
import { pictureOf, restore } from "./picture";

/** Excel keeps as many. */
const mostSteps = 100;

export class History {
  private present: Picture;
  private past: readonly Picture[] = [];
  private future: readonly Picture[] = [];

  constructor(private readonly workbook: Workbook) {
    this.present = pictureOf(workbook, null);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Makes a step of what changed since the last one; nothing when nothing did. */
  record(): void {
    const picture = pictureOf(this.workbook, this.present);
    if (picture === this.present) return;
    this.past = [...this.past, this.present].slice(-mostSteps);
    this.future = [];
    this.present = picture;
  }

  /** Takes back what changed since the last step, as if it had not been tried. */
  drop(): void {
    restore(this.workbook, this.present, pictureOf(this.workbook, this.present));
  }

  /** Takes the last step back; gives the cells that changed. */
  undo(): readonly ChangedPlace[] {
    const before = this.past.at(-1);
    if (before === undefined) return [];
    this.past = this.past.slice(0, -1);
    this.future = [...this.future, this.present];
    return this.show(before);
  }

  redo(): readonly ChangedPlace[] {
    const after = this.future.at(-1);
    if (after === undefined) return [];
    this.future = this.future.slice(0, -1);
    this.past = [...this.past, this.present];
    return this.show(after);
  }

  private show(picture: Picture): readonly ChangedPlace[] {
    const changed = restore(this.workbook, picture, this.present);
    this.present = picture;
    return changed;
  }
}

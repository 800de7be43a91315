/**
 * One workbook open in the workbench: the ranges the add-in holds on to, the events it listens to, when the workbook is
 * calculated. Every object of the object model works on one host.
 */

import type { Area } from "../model/area";
import type { PlacedArea } from "../model/names";
import type { Change, Sheet, Workbook } from "../model/workbook";
import type { Argument } from "./arguments";
import { Events } from "./events";
import type { HostObject } from "./members";

/** Brings the computed values up to date with `workbook.changes` and empties that list. */
export type Calculate = (workbook: Workbook) => void;

/** Objects that other objects lead back to, wherever their types are defined. */
export interface Objects {
  readonly workbook: (host: Host) => HostObject;
  readonly worksheet: (host: Host, sheet: Sheet) => HostObject;
  readonly range: (host: Host, placed: PlacedArea) => HostObject;
  readonly rangeAreas: (host: Host, ranges: Ranges) => HostObject;
  /** The cells an argument means when it is a range; undefined for other arguments. */
  readonly areaOfRange: (argument: Argument) => PlacedArea | undefined;
}

/** Several areas of one sheet, treated as one. */
export interface Ranges {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export class Host {
  readonly events: Events;
  /** What changed since the last batch ended, for the events. */
  private readonly happened: Change[] = [];
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new WeakMap<HostObject, string>();
  private lastReference = 0;
  private calculationSuspended = false;

  constructor(
    readonly workbook: Workbook,
    readonly objects: Objects,
    private readonly calculate: Calculate,
  ) {
    this.events = new Events(workbook);
  }

  /** Keeps an object for later batches and gives the id under which they ask for it. */
  keep(object: HostObject): string {
    const known = this.referenceIds.get(object);
    if (known !== undefined) return known;
    this.lastReference += 1;
    const id = `r${this.lastReference}`;
    this.references.set(id, object);
    this.referenceIds.set(object, id);
    return id;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  kept(id: string): HostObject | undefined {
    return this.references.get(id);
  }

  /** The id of an object that is kept; undefined for others. */
  keptId(object: HostObject): string | undefined {
    return this.referenceIds.get(object);
  }

  /** How many objects the add-in has not released. */
  get keptCount(): number {
    return this.references.size;
  }

  /** Until the batch ends nothing is calculated, as the add-in asked: what it reads meanwhile is stale. */
  suspendCalculation(): void {
    this.calculationSuspended = true;
  }

  /** Calculates what is due, before values are read. */
  settle(): void {
    if (this.calculationSuspended || this.workbook.calculationMode === "Manual") return;
    this.recalculate();
  }

  /** Calculates whatever the mode. */
  recalculate(): void {
    if (this.workbook.changes.length === 0) return;
    this.happened.push(...this.workbook.changes);
    this.calculate(this.workbook);
  }

  /** Ends a batch or an edit of the planner; gives what changed, for the events. */
  finish(): readonly Change[] {
    this.calculationSuspended = false;
    this.settle();
    return this.happened.splice(0);
  }
}

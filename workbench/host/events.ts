/**
 * The events an add-in listens to, and the messages that tell it what changed. Only changes of contents are told:
 * registering for another event is answered by an error that names it.
 */

import { addressOf, overlaps } from "../model/area";
import type { Change, Workbook } from "../model/workbook";
import { findSheetById } from "../model/workbook";

/** Whom an event belongs to, as the client writes it: an object's id, or the whole workbook. */
const workbookTarget = "Workbook";

/** Numbers of the wire. */
const worksheetChanged = 10;
const tableChanged = 101;
const richApiCategory = 65_536;

export type ChangedObject = "worksheet" | "table";

/** Who made a change: this add-in, or the planner. */
export type Trigger = "ThisLocalAddin" | "Unknown";

export interface EventMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export class Events {
  /** Set by the add-in: without events nothing is told. */
  enabled = true;
  private readonly listened = new Map<string, number>();

  /** @param id of the sheet or table; null for all of the workbook */
  listen(kind: ChangedObject, id: string | null): void {
    const key = keyOf(kind, id);
    this.listened.set(key, (this.listened.get(key) ?? 0) + 1);
  }

  unlisten(kind: ChangedObject, id: string | null): void {
    const key = keyOf(kind, id);
    this.listened.set(key, Math.max(0, (this.listened.get(key) ?? 0) - 1));
  }

  /** What to tell of changes, one message for every listener that is concerned. */
  messagesOf(workbook: Workbook, changes: readonly Change[], trigger: Trigger): readonly EventMessage[] {
    if (!this.enabled) return [];
    return changes.flatMap((change) =>
      change.kind === "cells" ? this.messagesOfCells(workbook, change, trigger) : [],
    );
  }

  private messagesOfCells(
    workbook: Workbook,
    { sheetId, area }: Extract<Change, { kind: "cells" }>,
    trigger: Trigger,
  ): readonly EventMessage[] {
    const sheet = findSheetById(workbook, sheetId);
    if (sheet === undefined) return [];
    const details = {
      address: addressOf(area),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: trigger,
      worksheetId: sheetId,
    };
    const tables = sheet.tables.filter((table) => overlaps(table.area, area));
    return [
      ...this.messagesTo("worksheet", sheetId, details),
      ...tables.flatMap((table) => this.messagesTo("table", table.id, { ...details, tableId: table.id })),
    ];
  }

  private messagesTo(
    kind: ChangedObject,
    id: string,
    details: Readonly<Record<string, string>>,
  ): readonly EventMessage[] {
    return [id, null]
      .filter((target) => (this.listened.get(keyOf(kind, target)) ?? 0) > 0)
      .map((target) => ({
        messageCategory: richApiCategory,
        messageType: kind === "worksheet" ? worksheetChanged : tableChanged,
        targetId: target ?? workbookTarget,
        message: JSON.stringify(details),
      }));
  }
}

function keyOf(kind: ChangedObject, id: string | null): string {
  return `${kind} ${id ?? workbookTarget}`;
}

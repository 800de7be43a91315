/**
 * The events an add-in listens to, and the messages that tell it what happened: changed contents, another selection,
 * another sheet in front. Registering for any other event is answered by an error that names it.
 */

import type { Area } from "../model/area";
import { addressOf, overlaps } from "../model/area";
import type { Change, Sheet, Workbook } from "../model/workbook";
import { findSheetById } from "../model/workbook";
import type { TypeDefinition } from "./members";

/** Whom an event belongs to, as the client writes it: an object's id, or the whole workbook. */
const workbookTarget = "Workbook";

/** Numbers of the wire. */
const eventNumbers = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetSelectionChanged: 14,
  tableChanged: 101,
} as const;
const richApiCategory = 65_536;

type EventName = keyof typeof eventNumbers;

/** Who made a change: this add-in, or the planner. */
export type Trigger = "ThisLocalAddin" | "Unknown";

export interface EventMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/**
 * The two methods by which the client begins and ends to listen to an event.
 * @param member what the client calls the event: `DataChanged` in `_RegisterDataChangedEvent`
 * @param idOf the id of the sheet or table listened to; null for all of the workbook
 */
export function listening<Target>(
  member: string,
  event: EventName,
  idOf: (target: Target) => string | null,
): NonNullable<TypeDefinition<Target>["methods"]> {
  return {
    [`_Register${member}Event`]: (target, _args, { events }) => {
      events.listen(event, idOf(target));
    },
    [`_Unregister${member}Event`]: (target, _args, { events }) => {
      events.unlisten(event, idOf(target));
    },
  };
}

export class Events {
  /** Set by the add-in: without events nothing is told. */
  enabled = true;
  private readonly listened = new Map<string, number>();
  /** As they were when events were last told. */
  private activeSheetId: string;
  private readonly selections = new WeakMap<Sheet, string>();

  constructor(private readonly workbook: Workbook) {
    this.activeSheetId = workbook.activeSheetId;
    for (const sheet of workbook.sheets) this.selections.set(sheet, addressesOf(sheet.selection));
  }

  /** @param id of the sheet or table; null for all of the workbook */
  listen(event: EventName, id: string | null): void {
    const key = keyOf(event, id);
    this.listened.set(key, (this.listened.get(key) ?? 0) + 1);
  }

  unlisten(event: EventName, id: string | null): void {
    const key = keyOf(event, id);
    this.listened.set(key, Math.max(0, (this.listened.get(key) ?? 0) - 1));
  }

  /**
   * What to tell, one message for every listener that is concerned: the changes given, and what is shown and selected
   * other than the last time.
   */
  messagesOf(changes: readonly Change[], trigger: Trigger): readonly EventMessage[] {
    const messages = [
      ...this.messagesOfActivation(),
      ...changes.flatMap((change) => (change.kind === "cells" ? this.messagesOfCells(change, trigger) : [])),
      ...this.messagesOfSelections(),
    ];
    return this.enabled ? messages : [];
  }

  private messagesOfActivation(): readonly EventMessage[] {
    const before = this.activeSheetId;
    const now = this.workbook.activeSheetId;
    if (now === before) return [];
    this.activeSheetId = now;
    return [
      ...this.messagesTo("worksheetDeactivated", before, { worksheetId: before }),
      ...this.messagesTo("worksheetActivated", now, { worksheetId: now }),
    ];
  }

  private messagesOfSelections(): readonly EventMessage[] {
    return this.workbook.sheets.flatMap((sheet) => {
      const before = this.selections.get(sheet);
      const address = addressesOf(sheet.selection);
      this.selections.set(sheet, address);
      const isOther = before !== undefined && before !== address;
      return isOther ? this.messagesTo("worksheetSelectionChanged", sheet.id, { address, worksheetId: sheet.id }) : [];
    });
  }

  private messagesOfCells(
    { sheetId, area }: Extract<Change, { kind: "cells" }>,
    trigger: Trigger,
  ): readonly EventMessage[] {
    const sheet = findSheetById(this.workbook, sheetId);
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
      ...this.messagesTo("worksheetChanged", sheetId, details),
      ...tables.flatMap((table) => this.messagesTo("tableChanged", table.id, { ...details, tableId: table.id })),
    ];
  }

  private messagesTo(event: EventName, id: string, details: Readonly<Record<string, string>>): readonly EventMessage[] {
    return [id, null]
      .filter((target) => (this.listened.get(keyOf(event, target)) ?? 0) > 0)
      .map((target) => ({
        messageCategory: richApiCategory,
        messageType: eventNumbers[event],
        targetId: target ?? workbookTarget,
        message: JSON.stringify(details),
      }));
  }
}

function keyOf(event: EventName, id: string | null): string {
  return `${event} ${id ?? workbookTarget}`;
}

function addressesOf(areas: readonly Area[]): string {
  return areas.map(addressOf).join(",");
}

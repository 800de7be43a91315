/**
 * The host's end of the bridge: takes the library's requests as Excel does, runs their batches, answers, and tells
 * events. Whole calls are refused while a cell is being edited, or when request or answer are too large.
 */

import type { Trigger } from "./events";
import { runBatch } from "./batch";
import type { Host } from "./host";
import type { NativeBridge } from "./library";
import type { WireBatch } from "./wire";
import { actionKinds, isBatch, isRecord } from "./wire";

/** Bytes a request or an answer may have on the web. */
const largestMessage = 5 * 1024 * 1024;

/** The call waits until the cell is no longer edited instead of being refused. */
const waitForCellEdit = 64;

const requestMessage = 1;
const eventMessage = 3;

interface Request {
  readonly id: number;
  readonly flags: number;
  readonly batch: WireBatch;
  readonly bytes: number;
}

type WholeCallError =
  "InvalidOperationInCellEditMode" | "RequestPayloadSizeLimitExceeded" | "ResponsePayloadSizeLimitExceeded";

/** What went over the bridge. */
export interface Traffic {
  /** Answered requests of the add-in; the library's own clearing up after a run is not one. */
  readonly roundTrips: number;
  readonly bytesSent: number;
}

export class Bridge implements NativeBridge {
  onMessageFromHost: (text: string) => void = () => undefined;
  /** Set by who shows the workbook: called after every batch and edit. */
  onFinish: () => void = () => undefined;
  private readonly waiting: Request[] = [];
  private cellIsEdited = false;
  private counted: Traffic = { roundTrips: 0, bytesSent: 0 };

  constructor(private readonly host: Host) {}

  /** Bound, because the library calls it by itself. */
  readonly sendMessageToHost = (text: string): void => {
    const request = readRequest(text);
    // The library waits for the answer only after it has sent.
    queueMicrotask(() => {
      this.take(request);
    });
  };

  get traffic(): Traffic {
    return this.counted;
  }

  get cellEditing(): boolean {
    return this.cellIsEdited;
  }

  /** The planner begins or ends to edit a cell. */
  set cellEditing(editing: boolean) {
    this.cellIsEdited = editing;
    if (editing) return;
    for (const request of this.waiting.splice(0)) this.answer(request);
  }

  /** Ends an edit: calculates what is due and tells the events. */
  finish(trigger: Trigger): void {
    const entries = this.host.events.messagesOf(this.host.finish(), trigger);
    if (entries.length > 0) this.send({ type: eventMessage, message: { entries } });
    this.onFinish();
  }

  private take(request: Request): void {
    if (!this.cellIsEdited) this.answer(request);
    else if ((request.flags & waitForCellEdit) !== 0) this.waiting.push(request);
    else this.refuse(request, "InvalidOperationInCellEditMode");
  }

  private answer(request: Request): void {
    this.count(request);
    if (request.bytes > largestMessage) {
      this.refuse(request, "RequestPayloadSizeLimitExceeded");
      return;
    }
    const answer = runBatch(this.host, request.batch);
    const body = JSON.stringify(answer);
    if (byteLength(body) > largestMessage) this.refuse(request, "ResponsePayloadSizeLimitExceeded");
    else this.send({ id: request.id, type: requestMessage, message: { statusCode: 200, headers: {}, body } });
    this.finish("ThisLocalAddin");
  }

  private refuse(request: Request, code: WholeCallError): void {
    const body = JSON.stringify({ error: { code, message: code } });
    this.send({ id: request.id, type: requestMessage, message: { statusCode: 400, headers: {}, body } });
  }

  private count({ batch, bytes }: Request): void {
    const isClearingUp = batch.Actions.every(
      ({ ActionType, Name }) => ActionType === actionKinds.instantiate || Name === "_RemoveReference",
    );
    if (isClearingUp) return;
    this.counted = { roundTrips: this.counted.roundTrips + 1, bytesSent: this.counted.bytesSent + bytes };
  }

  private send(message: object): void {
    this.onMessageFromHost(JSON.stringify(message));
  }
}

function readRequest(text: string): Request {
  const request: unknown = JSON.parse(text);
  const message = isRecord(request) ? request.message : null;
  const body: unknown = isRecord(message) ? message.body : null;
  const batch: unknown = typeof body === "string" ? JSON.parse(body) : body;
  if (!isRecord(request) || typeof request.id !== "number" || !isBatch(batch)) {
    throw new Error("The library sent a message that is no batch.");
  }
  const flags = typeof request.flags === "number" ? request.flags : 0;
  return { id: request.id, flags, batch, bytes: byteLength(JSON.stringify(batch)) };
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

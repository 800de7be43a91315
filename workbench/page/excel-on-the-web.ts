/**
 * Plays Excel on the web towards office.js: takes the messages that the unmodified library posts to the page around it
 * and answers them. Batches for the workbook go over the workbench's bridge; those for Excel's window to the shell.
 */
import type { EventMessage } from "../host/events";
import type { OpenedWorkbook } from "../host/opened-workbook";
import { actionKinds, pathKinds } from "../host/wire";
import type { JsonValue } from "../model/workbook";
import type { Batch, FinishedCommand, MethodCall, Place, Request, ShellAction } from "./protocol";
import {
  ACTION_INVOKE,
  BATCH,
  contextOf,
  DISPATCH,
  MESSAGE,
  messageText,
  PANE_SHOWN,
  REFUSALS,
  SHORTCUT,
} from "./protocol";

/** What the add-in asks of Excel's window. */
export interface Shell {
  readonly showPane: (shown: boolean) => void;
}

interface BridgeAnswer {
  readonly statusCode: number;
  readonly body: string;
}

/** What comes over the workbench's bridge. */
interface BridgeMessage {
  readonly id?: number;
  readonly message: BridgeAnswer | { readonly entries: readonly EventMessage[] };
}

/** The add-in knows no function of the name a button calls. */
export class UnknownCommandError extends Error {
  override readonly name = "UnknownCommandError";

  constructor(
    readonly action: string,
    status: number,
  ) {
    super(`The add-in does not know the command ${action} (status ${status})`);
  }
}

/** A host for one add-in. `send` posts a text to the add-in's window. */
export class ExcelOnTheWeb {
  private readonly heard = new Map<string, Signal>();
  private readonly finished = new Map<string, (status: number) => void>();
  private readonly waiting = new Map<number, (answer: BridgeAnswer) => void>();
  private paneIsShown = true;
  private lastBatch = 0;

  constructor(
    private readonly place: Place,
    private readonly opened: OpenedWorkbook,
    private readonly shell: Shell,
    private readonly send: (text: string) => void,
  ) {
    opened.bridge.onMessageFromHost = (text) => {
      this.hear(JSON.parse(text) as BridgeMessage);
    };
  }

  /** Takes one message of the add-in and answers it. */
  async receive(text: string): Promise<void> {
    const request = JSON.parse(text) as Request;
    if (request._messageType !== MESSAGE.request || request._conversationId !== this.place.conversation) return;
    const isCall = request._actionType === ACTION_INVOKE;
    if (!isCall) this.listener(request._actionName).raise();
    const data = isCall ? await this.answer(request) : { Error: 0 };
    this.send(messageText(this.place, "answer", request._actionName, request._correlationId, data));
  }

  /**
   * Presses a button of the ribbon or the cell menu; resolves once the add-in has said that it is done.
   * @throws UnknownCommandError
   */
  async press(action: string): Promise<void> {
    const command = `command ${this.finished.size + 1}`;
    const ended = new Promise<number>((resolve) => this.finished.set(command, resolve));
    await this.emit("appCommandInvoked", { 0: command, 1: action, 2: JSON.stringify({ source: { id: action } }) });
    const status = await ended;
    if (status !== 0) throw new UnknownCommandError(action, status);
  }

  /** Presses a keyboard shortcut; the add-in gives no sign of its end. */
  async pressShortcut(action: string): Promise<void> {
    await this.emit("richApiMessage", {
      ArrayData: [[SHORTCUT.category, SHORTCUT.type, "", JSON.stringify([action, "{}"]), 1, false]],
    });
  }

  /** Shows or hides the pane and tells the add-in; hidden it goes on running, as a shared runtime does. */
  showPane(shown: boolean): void {
    this.shell.showPane(shown);
    if (shown === this.paneIsShown) return;
    this.paneIsShown = shown;
    const message = JSON.stringify({ visibility: shown ? "Visible" : "Hidden" });
    void this.emit("richApiMessage", { ArrayData: [[PANE_SHOWN.category, PANE_SHOWN.type, "", message, 1, false]] });
  }

  /** Sends an event once the add-in listens to it. */
  private async emit(event: string, data: unknown): Promise<void> {
    await this.listener(event).raised;
    this.send(messageText(this.place, "event", event, -1, data));
  }

  private listener(event: string): Signal {
    const known = this.heard.get(event) ?? new Signal();
    this.heard.set(event, known);
    return known;
  }

  private async answer({ _actionName, _data }: Request): Promise<unknown> {
    if (_actionName === "ContextActivationManager_getAppContextAsync") return contextOf(this.place, this.settings());
    if (_actionName !== "executeMethod") return null;
    const call = _data as MethodCall;
    const done = { Version: 1, Error: 0 };
    switch (call.DdaMethod.DispatchId) {
      case DISPATCH.richApi:
        return this.batch(String(call.ArrayData?.[BATCH.body]), Number(call.ArrayData?.[BATCH.flags]));
      case DISPATCH.commandFinished: {
        const { 0: command, 1: status } = _data as FinishedCommand;
        this.finished.get(command)?.(status);
        return done;
      }
      case DISPATCH.refreshSettings:
        return { ...done, Properties: { Settings: this.settings().map(([Name, Value]) => ({ Name, Value })) } };
      case DISPATCH.saveSettings:
        this.saveSettings(call.DdaSettingsMethod?.Properties ?? []);
        return done;
      default:
        return done;
    }
  }

  private settings(): readonly (readonly [name: string, json: string])[] {
    return [...this.opened.workbook.settings].map(([name, value]) => [name, JSON.stringify(value)]);
  }

  private saveSettings(properties: readonly (readonly [name: string, json: string])[]): void {
    const { settings } = this.opened.workbook;
    settings.clear();
    for (const [name, json] of properties) settings.set(name, JSON.parse(json) as JsonValue);
  }

  private async batch(body: string, flags: number): Promise<unknown> {
    const batch = JSON.parse(body) as Batch;
    const isForShell = Object.values(batch.ObjectPaths).some(
      ({ ObjectPathType, Name }) =>
        ObjectPathType === pathKinds.newObject && !Name.startsWith("Microsoft.ExcelServices."),
    );
    const answer = isForShell ? this.shellAnswer(batch) : await this.workbookAnswer(body, flags);
    const refusal = (JSON.parse(answer.body) as { readonly error?: { readonly code: string } }).error;
    return refusal === undefined
      ? { Version: 1, Error: 0, Data: [answer.statusCode, [], answer.body] }
      : { Version: 1, Error: REFUSALS[refusal.code] };
  }

  private shellAnswer({ Actions }: Batch): BridgeAnswer {
    const Results = Actions.map((action) => ({ ActionId: action.Id, Value: this.shellValue(action) }));
    return { statusCode: 200, body: JSON.stringify({ Results }) };
  }

  /** Most of what is asked of the window has nothing to do here. */
  private shellValue({ ActionType, Name, ArgumentInfo }: ShellAction): JsonValue {
    if (ActionType !== actionKinds.method) return null;
    if (Name === "SetAppRuntimeState") this.showPane(ArgumentInfo?.Arguments?.[0] === "Visible");
    return Name === "GetAppRuntimeState" ? (this.paneIsShown ? "Visible" : "Background") : null;
  }

  private workbookAnswer(body: string, flags: number): Promise<BridgeAnswer> {
    this.lastBatch += 1;
    const id = this.lastBatch;
    const answered = new Promise<BridgeAnswer>((resolve) => this.waiting.set(id, resolve));
    this.opened.bridge.sendMessageToHost(JSON.stringify({ id, flags, message: { body } }));
    return answered;
  }

  /** Takes what comes over the bridge: answers to batches, and events of the workbook. */
  private hear({ id, message }: BridgeMessage): void {
    if ("entries" in message) {
      const entries = message.entries.map(({ messageCategory, messageType, targetId, message: text }, place) => [
        messageCategory,
        messageType,
        targetId,
        text,
        place + 1,
        false,
      ]);
      void this.emit("richApiMessage", { ArrayData: entries });
    } else if (id !== undefined) {
      this.waiting.get(id)?.(message);
      this.waiting.delete(id);
    }
  }
}

/** Something that happens once and can be awaited before and after. */
class Signal {
  raise: () => void = () => undefined;
  readonly raised = new Promise<void>((resolve) => {
    this.raise = resolve;
  });
}

/**
 * Plays Excel on the web towards office.js: takes the messages that the real library posts to the page around it and
 * answers them. Batches for the workbook go over the workbench's bridge; those for the shell (show the pane) are noted
 * here.
 */
import type { Bridge } from "../../workbench/host/bridge";
import type { EventMessage } from "../../workbench/host/events";

/** What the host says of itself and the add-in. */
export interface Place {
  /** Names this mounting of the pane; office.js caches by it. */
  readonly conversation: string;
  readonly appId: string;
  /** Language of Office and of the data. */
  readonly locale: string;
  /** Requirement sets that the host claims, with their versions. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Whether it answers nothing until it is woken. */
  readonly silent: boolean;
}

/** A message as office.js posts it, with the parts used here. */
interface Request {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

/** What the add-in reports of a ribbon command: the command's number and how it ended. */
interface FinishedCommand {
  readonly 0: string;
  readonly 1: number;
}

interface Batch {
  readonly Actions: readonly ShellAction[];
  readonly ObjectPaths: Readonly<Record<string, { readonly ObjectPathType: number; readonly Name: string }>>;
}

interface ShellAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
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

const MESSAGE = { request: 0, response: 1 } as const;
const RESPONSE = { answer: 0, event: 1 } as const;
const ACTION_INVOKE = 0;
const DISPATCH = { richApi: 93, commandFinished: 94 } as const;
/** Where body and flags stand in the list that carries a batch. */
const BATCH = { body: 4, flags: 6 } as const;
const PATH_NEW_OBJECT = 2;
const ACTION_INSTANTIATE = 1;

/** Excel's numbers for calls that it refuses as a whole. */
const REFUSALS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** A host for one pane. `send` posts a text to the add-in's window. */
export class ExcelOnTheWeb {
  /** What the add-in asked of the shell, in order: the method with its arguments. */
  readonly shellCalls: string[] = [];
  private readonly awake = new Signal();
  private readonly heard = new Map<string, Signal>();
  private readonly finished = new Map<string, (status: number) => void>();
  private readonly waiting = new Map<number, (answer: BridgeAnswer) => void>();
  private lastBatch = 0;

  constructor(
    private readonly place: Place,
    private readonly bridge: Bridge,
    private readonly send: (text: string) => Promise<void>,
  ) {
    bridge.onMessageFromHost = (text) => {
      this.hear(JSON.parse(text) as BridgeMessage);
    };
    if (!place.silent) this.wake();
  }

  /** Begins to answer, if silent so far. */
  wake(): void {
    this.awake.raise();
  }

  /** Takes one message of the add-in and answers it. */
  async receive(text: string): Promise<void> {
    await this.awake.raised;
    const request = JSON.parse(text) as Request;
    if (request._messageType !== MESSAGE.request || request._conversationId !== this.place.conversation) return;
    if (request._actionType !== ACTION_INVOKE) {
      this.listener(request._actionName).raise();
      await this.post(RESPONSE.answer, request._actionName, request._correlationId, { Error: 0 });
    } else {
      await this.post(RESPONSE.answer, request._actionName, request._correlationId, await this.answer(request));
    }
  }

  /** Presses a button of the ribbon or the cell menu; resolves once the add-in has said that it is done. */
  async press(action: string): Promise<void> {
    const command = `command ${String(this.finished.size + 1)}`;
    const ended = new Promise<number>((resolve) => this.finished.set(command, resolve));
    await this.emit("appCommandInvoked", { 0: command, 1: action, 2: JSON.stringify({ source: { id: action } }) });
    const status = await ended;
    if (status !== 0) throw new Error(`The add-in does not know the command ${action} (status ${String(status)})`);
  }

  /** Presses a keyboard shortcut; the add-in gives no sign of its end. */
  async pressShortcut(action: string): Promise<void> {
    await this.emit("richApiMessage", { ArrayData: [[2, 1000, "", JSON.stringify([action, "{}"]), 1, false]] });
  }

  /** Sends an event once the add-in listens to it. */
  private async emit(event: string, data: unknown): Promise<void> {
    await this.listener(event).raised;
    await this.post(RESPONSE.event, event, -1, data);
  }

  private listener(event: string): Signal {
    const known = this.heard.get(event) ?? new Signal();
    this.heard.set(event, known);
    return known;
  }

  private post(type: number, action: string, correlation: number, data: unknown): Promise<void> {
    return this.send(
      JSON.stringify({
        _messageType: MESSAGE.response,
        _responseType: type,
        _errorCode: 0,
        _actionName: action,
        _conversationId: this.place.conversation,
        _correlationId: correlation,
        _origin: "",
        _data: data,
        _serializerVersion: 1,
      }),
    );
  }

  private async answer({ _actionName, _data }: Request): Promise<unknown> {
    if (_actionName === "ContextActivationManager_getAppContextAsync") return this.context();
    if (_actionName !== "executeMethod") return null;
    const call = _data as MethodCall;
    switch (call.DdaMethod.DispatchId) {
      case DISPATCH.richApi:
        return this.batch(String(call.ArrayData?.[BATCH.body]), Number(call.ArrayData?.[BATCH.flags]));
      case DISPATCH.commandFinished: {
        const { 0: command, 1: status } = _data as FinishedCommand;
        this.finished.get(command)?.(status);
        return { Version: 1, Error: 0 };
      }
      default:
        return { Version: 1, Error: 0 };
    }
  }

  private async batch(body: string, flags: number): Promise<unknown> {
    const batch = JSON.parse(body) as Batch;
    const forShell = Object.values(batch.ObjectPaths).some(
      ({ ObjectPathType, Name }) => ObjectPathType === PATH_NEW_OBJECT && !Name.startsWith("Microsoft.ExcelServices."),
    );
    const answer = forShell ? this.shell(batch) : await this.workbook(body, flags);
    const refusal = (JSON.parse(answer.body) as { readonly error?: { readonly code: string } }).error;
    return refusal === undefined
      ? { Version: 1, Error: 0, Data: [answer.statusCode, [], answer.body] }
      : { Version: 1, Error: REFUSALS[refusal.code] };
  }

  private shell({ Actions }: Batch): BridgeAnswer {
    const called = Actions.filter(({ ActionType }) => ActionType !== ACTION_INSTANTIATE);
    this.shellCalls.push(
      ...called.map(({ Name, ArgumentInfo }) => [Name, ...(ArgumentInfo?.Arguments ?? [])].join(" ")),
    );
    return {
      statusCode: 200,
      body: JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) }),
    };
  }

  private workbook(body: string, flags: number): Promise<BridgeAnswer> {
    this.lastBatch += 1;
    const id = this.lastBatch;
    const answered = new Promise<BridgeAnswer>((resolve) => this.waiting.set(id, resolve));
    this.bridge.sendMessageToHost(JSON.stringify({ id, flags, message: { body } }));
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

  /** What office.js asks for first; it refuses to start if one of these is missing. */
  private context(): unknown {
    return {
      _id: this.place.appId,
      _appName: 16,
      _appVersion: "16.00",
      _hostFullVersion: "16.0.0.0",
      _appUILocale: this.place.locale,
      _dataLocale: this.place.locale,
      _docUrl: "https://localhost/workbook.xlsx",
      _clientMode: 1,
      _settings: [],
      _reason: "documentOpened",
      _requirementMatrix: JSON.stringify(this.place.requirements),
      _initialDisplayMode: 2,
      _appDomains: [],
    };
  }
}

/** Something that happens once and can be awaited before and after. */
class Signal {
  raise: () => void = () => undefined;
  readonly raised = new Promise<void>((resolve) => {
    this.raise = resolve;
  });
}

/**
 * Plays Excel on the web towards office.js: takes the messages that the real library posts to the page around it and
 * answers them. Batches for the workbook go to the executor it is given; those for the shell (show the pane) are
 * noted here.
 */

/** The body of a rich API batch in, the body of its answer out. */
export type Executor = (body: string) => Promise<string>;

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

const MESSAGE = { request: 0, response: 1 } as const;
const RESPONSE = { answer: 0, event: 1 } as const;
const ACTION_INVOKE = 0;
const DISPATCH = { richApi: 93, commandFinished: 94 } as const;
const BODY_OF_BATCH = 4;
const PATH_NEW_OBJECT = 2;
const ACTION_INSTANTIATE = 1;

/** A host for one pane. `send` posts a text to the add-in's window. */
export class ExcelOnTheWeb {
  /** What the add-in asked of the shell, in order: the method with its arguments. */
  readonly shellCalls: string[] = [];
  private readonly awake = new Signal();
  private readonly heard = new Map<string, Signal>();
  private readonly finished = new Map<string, (status: number) => void>();

  constructor(
    private readonly place: Place,
    private readonly execute: Executor,
    private readonly send: (text: string) => Promise<void>,
  ) {
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
        return {
          Version: 1,
          Error: 0,
          Data: [200, ["Content-Type", "application/json"], await this.batch(String(call.ArrayData?.[BODY_OF_BATCH]))],
        };
      case DISPATCH.commandFinished: {
        const { 0: command, 1: status } = _data as FinishedCommand;
        this.finished.get(command)?.(status);
        return { Version: 1, Error: 0 };
      }
      default:
        return { Version: 1, Error: 0 };
    }
  }

  private async batch(body: string): Promise<string> {
    const batch = JSON.parse(body) as Batch;
    const forShell = Object.values(batch.ObjectPaths).some(
      ({ ObjectPathType, Name }) => ObjectPathType === PATH_NEW_OBJECT && Name.startsWith("Microsoft."),
    );
    return forShell ? this.shell(batch) : this.execute(body);
  }

  private shell({ Actions }: Batch): string {
    const called = Actions.filter(({ ActionType }) => ActionType !== ACTION_INSTANTIATE);
    this.shellCalls.push(
      ...called.map(({ Name, ArgumentInfo }) => [Name, ...(ArgumentInfo?.Arguments ?? [])].join(" ")),
    );
    return JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) });
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

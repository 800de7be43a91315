/**
 * The messages between Excel on the web and an add-in in a frame of its page, as office.js posts and expects them: each
 * is a JSON text in an envelope. Numbers and names are those of the wire.
 */

/** Who and where the add-in is; office.js learns it from the address and the name of its frame. */
export interface Place {
  /** Names this mounting of the add-in. Never the same twice: office.js keeps settings of the old one by it. */
  readonly conversation: string;
  readonly appId: string;
  /** Language of Office and of the data: `zh-CN`. */
  readonly locale: string;
  /** Requirement sets that the host claims, with their versions. */
  readonly requirements: Readonly<Record<string, string>>;
}

/** A message as office.js posts it, with the parts used here. */
export interface Request {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  /** Carries a batch. */
  readonly ArrayData?: readonly unknown[];
  /** The settings to store: names with values as JSON. */
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [name: string, json: string])[] };
}

/** What the add-in reports of a ribbon command: the command's number and how it ended. */
export interface FinishedCommand {
  readonly 0: string;
  readonly 1: number;
}

/** Part of a batch by which those for the workbook are told from those for Excel's window. */
export interface Batch {
  readonly Actions: readonly ShellAction[];
  readonly ObjectPaths: Readonly<Record<string, { readonly ObjectPathType: number; readonly Name: string }>>;
}

export interface ShellAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

export const MESSAGE = { request: 0, response: 1 } as const;
export const RESPONSE = { answer: 0, event: 1 } as const;
export const ACTION_INVOKE = 0;
export const DISPATCH = { refreshSettings: 75, saveSettings: 76, richApi: 93, commandFinished: 94 } as const;
/** Where body and flags stand in the list that carries a batch. */
export const BATCH = { body: 4, flags: 6 } as const;
/** Category and type of the object-model message that the pane was shown or hidden. */
export const PANE_SHOWN = { category: 65_536, type: 65_539 } as const;
/** Category and type of the object-model message that a shortcut was pressed. */
export const SHORTCUT = { category: 2, type: 1000 } as const;

/** Excel's numbers for calls that it refuses as a whole. */
export const REFUSALS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** Office's number for Excel in its host information: shared runtime. */
const SHARED_RUNTIME = 1;

/**
 * Address and name of the frame that an add-in starts in.
 * @param pane the add-in's page; https, with the host name of the page around it
 * @param page the address of the page around it
 */
export function frameFor(place: Place, pane: string, page: string): { readonly src: string; readonly name: string } {
  const hostInfo = [
    "Excel",
    "Web",
    "16.01",
    place.locale.toLowerCase(),
    "correlation",
    "",
    "disableLogging",
    SHARED_RUNTIME,
  ];
  return {
    src: `${pane}?_host_Info=${hostInfo.join("$")}`,
    name: JSON.stringify({
      baseFrameName: "addin",
      hostInfo: hostInfo.join("|"),
      xdmInfo: [place.conversation, place.appId, page].join("|"),
      serializerVersion: "1",
      flights: "[]",
    }),
  };
}

/** What office.js asks for first; it refuses to start if one of these is missing. */
export function contextOf(
  place: Place,
  settings: readonly (readonly [name: string, json: string])[],
): Readonly<Record<string, unknown>> {
  return {
    _id: place.appId,
    _appName: 16,
    _appVersion: "16.00",
    _hostFullVersion: "16.0.0.0",
    _appUILocale: place.locale,
    _dataLocale: place.locale,
    _docUrl: "https://localhost/workbook.xlsx",
    _clientMode: 1,
    _settings: settings,
    _reason: "documentOpened",
    _requirementMatrix: JSON.stringify(place.requirements),
    _initialDisplayMode: 2,
    _appDomains: [],
  };
}

/** The text of a message to the add-in. @param correlation of the request that is answered; -1 for events */
export function messageText(
  { conversation }: Place,
  kind: keyof typeof RESPONSE,
  action: string,
  correlation: number,
  data: unknown,
): string {
  return JSON.stringify({
    _messageType: MESSAGE.response,
    _responseType: RESPONSE[kind],
    _errorCode: 0,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _origin: "",
    _data: data,
    _serializerVersion: 1,
  });
}

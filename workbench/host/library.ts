/**
 * The unmodified office.js, loaded once for every workbook: each gets the library in a context of its own, with the
 * bridge over which the library speaks to its host when there is no browser.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";

/** What the library expects of a host outside the browser; texts are JSON. */
export interface NativeBridge {
  readonly sendMessageToHost: (text: string) => void;
  /** Set by the library: takes answers and events. */
  onMessageFromHost: (text: string) => void;
}

/** Requirement sets and versions the host claims: `{ ExcelApi: "1.14" }`. */
export type Requirements = Readonly<Record<string, string>>;

export class LibraryMissingError extends Error {
  constructor(cause: unknown) {
    super("The package @microsoft/office-js is not installed: run npm ci.", { cause });
    this.name = "LibraryMissingError";
  }
}

let script: vm.Script | null = null;

/**
 * Gives the library's namespace `Excel` over a bridge.
 * @throws LibraryMissingError when the package is not installed
 */
export function loadExcel(bridge: NativeBridge, requirements: Requirements): typeof Excel {
  script ??= compile();
  const context = vm.createContext(browserWindow(bridge));
  script.runInContext(context);
  claim(context, requirements);
  return excelOf(context);
}

function compile(): vm.Script {
  try {
    const path = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
    return new vm.Script(readFileSync(path, "utf8"), { filename: path });
  } catch (cause) {
    throw new LibraryMissingError(cause);
  }
}

/**
 * The little of a browser that the library touches while it loads. Errors, promises and JSON are those of the caller,
 * so that what the add-in catches and reads are its own kinds of objects.
 */
function browserWindow(bridge: NativeBridge): object {
  const nothing = (): void => undefined;
  const window: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    addEventListener: nothing,
    clearTimeout,
    console,
    document: { addEventListener: nothing, getElementsByTagName: () => [] },
    Error,
    JSON,
    location: { protocol: "https:", search: "", hash: "" },
    navigator: { userAgent: "" },
    Promise,
    setTimeout,
  };
  window.window = window;
  return window;
}

/**
 * Lets the client know what the host can, and has it refuse the rest before it sends anything. The library means to
 * switch that check on by itself when it has loaded, but sets the switch where it is not read.
 */
function claim(context: vm.Context, requirements: Requirements): void {
  const isSetSupported = (name: string, version = "1.1"): boolean => {
    const claimed = requirements[name];
    return claimed !== undefined && compareVersions(claimed, version) >= 0;
  };
  const { Office, OfficeExtension } = context as { Office: object; OfficeExtension: { CommonUtility: object } };
  // The library's own context cannot be set without its boot in a browser.
  const officeContext = { value: { requirements: { isSetSupported } } };
  Object.assign(context, { Office: Object.create(Office, { context: officeContext }) });
  Object.assign(OfficeExtension.CommonUtility, { _doApiNotSupportedCheck: true });
}

function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}

function excelOf(context: vm.Context): typeof Excel {
  return (context as { Excel: typeof Excel }).Excel;
}

/**
 * An add-in in a frame of this page, with Excel on the web played to it: listens to the frame's messages and posts the
 * answers. Takes the manifest's data and the open workbook.
 */
import type { OpenedWorkbook } from "../host/opened-workbook";
import type { Shell } from "./excel-on-the-web";
import { ExcelOnTheWeb } from "./excel-on-the-web";
import type { Addin } from "./manifest";
import type { Place } from "./protocol";
import { frameFor } from "./protocol";

/** Milliseconds a text box has to appear in, and between two looks for it. */
const PASTE = { patience: 5_000, interval: 50 } as const;

export class MountedAddin {
  readonly frame = document.createElement("iframe");
  readonly excel: ExcelOnTheWeb;

  constructor(
    readonly addin: Addin,
    opened: OpenedWorkbook,
    locale: string,
    shell: Shell,
  ) {
    const place: Place = {
      conversation: crypto.randomUUID(),
      appId: addin.id,
      locale,
      requirements: addin.requirements,
    };
    const { src, name } = frameFor(place, addin.page, location.href);
    this.excel = new ExcelOnTheWeb(place, opened, shell, (text) => {
      this.frame.contentWindow?.postMessage(text, new URL(addin.page).origin);
    });
    this.frame.src = src;
    this.frame.name = name;
    this.frame.title = addin.name;
    window.addEventListener("message", this.receive);
  }

  /** Takes the frame away; the add-in is heard no more. */
  unmount(): void {
    window.removeEventListener("message", this.receive);
    this.frame.remove();
  }

  /**
   * Pastes a text into the add-in's text box, as a planner would; waits until there is one. False if none appears.
   */
  async paste(text: string): Promise<boolean> {
    for (let waited = 0; waited < PASTE.patience; waited += PASTE.interval) {
      const box = this.frame.contentDocument?.querySelector("textarea:enabled");
      if (box instanceof (this.frame.contentWindow as Window & typeof globalThis).HTMLTextAreaElement) {
        box.focus();
        box.select();
        this.frame.contentDocument?.execCommand("insertText", false, text);
        return true;
      }
      await new Promise((resolve) => setTimeout(resolve, PASTE.interval));
    }
    return false;
  }

  private readonly receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.frame.contentWindow || typeof event.data !== "string") return;
    void this.excel.receive(event.data);
  };
}

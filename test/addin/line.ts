/**
 * The line between the add-in and Excel, which tests make bad: it can be cut for a while, and spoil the batches for the
 * workbook that pass it, one after the other.
 */
import type { ExcelOnTheWeb } from "../../workbench/page/excel-on-the-web";
import { DISPATCH, messageText, type MethodCall, type Place, type Request } from "../../workbench/page/protocol";

/** What happens to a batch instead of being answered. */
export type Trouble =
  /** Refused as a whole with one of Office's numbers. */
  | { readonly kind: "refused"; readonly error: number }
  /** Answered late, in milliseconds. */
  | { readonly kind: "late"; readonly delay: number }
  /** Done, but answered by what is no JSON. */
  | { readonly kind: "garbled" };

export class Line {
  /** What will happen to the next batches, in order; those after pass unharmed. */
  readonly troubles: Trouble[] = [];
  private mended: Promise<void> = Promise.resolve();
  /** Lets through what was held back; nothing while the line is whole. */
  mend: () => void = () => undefined;

  constructor(
    private readonly place: Place,
    private readonly excel: ExcelOnTheWeb,
    private readonly send: (text: string) => void,
  ) {}

  /** Nothing passes until the line is mended. */
  cut(): void {
    this.mended = new Promise((resolve) => {
      this.mend = resolve;
    });
  }

  /** Takes a message of the add-in on its way to Excel. */
  async take(text: string): Promise<void> {
    await this.mended;
    const request = JSON.parse(text) as Request;
    const trouble = isBatch(request) ? this.troubles.shift() : undefined;
    switch (trouble?.kind) {
      case "refused":
        this.answer(request, { Version: 1, Error: trouble.error });
        break;
      case "late":
        await new Promise((resolve) => setTimeout(resolve, trouble.delay));
        await this.excel.receive(text);
        break;
      case "garbled":
        this.answer(request, { Version: 1, Error: 0, Data: [200, [], "<html>502</html>"] });
        break;
      case undefined:
        await this.excel.receive(text);
    }
  }

  private answer({ _actionName, _correlationId }: Request, data: unknown): void {
    this.send(messageText(this.place, "answer", _actionName, _correlationId, data));
  }
}

function isBatch({ _actionName, _data }: Request): boolean {
  return _actionName === "executeMethod" && (_data as MethodCall).DdaMethod.DispatchId === DISPATCH.richApi;
}

/**
 * The line between the add-in and Excel, which tests make bad: it can be cut for a while, and spoil the batches that
 * pass it, one after the other.
 */
import type { ExcelOnTheWeb } from "../../workbench/page/excel-on-the-web";
import { DISPATCH, messageText, type MethodCall, type Place, type Request } from "../../workbench/page/protocol";

/** What happens to a batch: it passes, is refused as a whole, takes its time, or is done but answered by a failure. */
export type Passage =
  | { readonly kind: "passes" }
  /** With one of Office's numbers. */
  | { readonly kind: "refused"; readonly error: number }
  /** In milliseconds. */
  | { readonly kind: "late"; readonly delay: number }
  | { readonly kind: "broken" };

/** Office's number for a failure of its own. */
const INTERNAL_ERROR = 5001;

export class Line {
  /** What will happen to the next batches, in order; those after pass. */
  readonly ahead: Passage[] = [];
  /** Lets through what was held back; nothing while the line is whole. */
  mend: () => void = () => undefined;
  private mended: Promise<void> = Promise.resolve();
  /** Requests whose answers will not be what Excel says. */
  private readonly broken = new Set<number>();

  constructor(
    private readonly place: Place,
    private readonly post: (text: string) => void,
  ) {}

  /** Nothing passes until the line is mended. */
  cut(): void {
    this.mended = new Promise((resolve) => {
      this.mend = resolve;
    });
  }

  /** Takes a message of the add-in on its way to Excel. */
  async take(text: string, excel: ExcelOnTheWeb): Promise<void> {
    await this.mended;
    const request = JSON.parse(text) as Request;
    const passage: Passage = (isBatch(request) ? this.ahead.shift() : undefined) ?? { kind: "passes" };
    if (passage.kind === "refused") {
      this.answer(request, { Version: 1, Error: passage.error });
      return;
    }
    if (passage.kind === "late") await new Promise((resolve) => setTimeout(resolve, passage.delay));
    if (passage.kind === "broken") this.broken.add(request._correlationId);
    await excel.receive(text);
  }

  /** Takes a message of Excel on its way to the add-in. */
  readonly deliver = (text: string): void => {
    const answer = JSON.parse(text) as Request;
    if (!this.broken.delete(answer._correlationId)) this.post(text);
    else this.answer(answer, { Version: 1, Error: INTERNAL_ERROR });
  };

  private answer({ _actionName, _correlationId }: Request, data: unknown): void {
    this.post(messageText(this.place, "answer", _actionName, _correlationId, data));
  }
}

function isBatch({ _actionName, _data }: Request): boolean {
  return _actionName === "executeMethod" && (_data as MethodCall).DdaMethod.DispatchId === DISPATCH.richApi;
}

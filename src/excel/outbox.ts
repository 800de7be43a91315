/**
 * Keeps requests below what Excel on the web takes (5 MB): writes are announced with their size, and what has gathered
 * is sent before the next would be too much. A small workbook is written in one request.
 */

const LARGEST_REQUEST = 4_000_000;

/** Bytes a value takes in a request: UTF-8 of its JSON, Chinese characters three bytes each. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

export class Outbox {
  private gathered = 0;

  private answers = 0;

  /** @param answered hears after each answer of Excel how many there were */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly answered: (answers: number) => void = () => undefined,
  ) {}

  /**
   * Makes room for a write of `bytes`, sending what has gathered if both do not fit one request. Excel neither
   * calculates nor draws before the end of each request.
   */
  async announce(bytes: number): Promise<void> {
    if (this.gathered > 0 && this.gathered + bytes > LARGEST_REQUEST) await this.send();
    if (this.gathered === 0) {
      this.context.application.suspendApiCalculationUntilNextSync();
      this.context.application.suspendScreenUpdatingUntilNextSync();
    }
    this.gathered += bytes;
  }

  /** Sends everything that has gathered. */
  async send(): Promise<void> {
    await this.context.sync();
    this.gathered = 0;
    this.answers += 1;
    this.answered(this.answers);
  }
}

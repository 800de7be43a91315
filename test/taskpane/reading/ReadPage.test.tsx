/** @jest-environment jsdom */
import { jest } from "@jest/globals";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { pane } from "../../../src/locale/zh-CN/pane";
import { keepReport } from "../../../src/taskpane/draft";
import { ReadPage } from "../../../src/taskpane/reading/ReadPage";
import { reduceSession } from "../../../src/taskpane/session";
import { REPORT, TEXT } from "../smallReport";

const { read } = pane;

/** Stands in for the browser's worker: answers when it is told to, and notes what becomes of it. */
class SlowWorker {
  static last: SlowWorker | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onerror: ((failure: { message: string }) => void) | null = null;
  asked: unknown = null;
  terminated = false;
  constructor() {
    SlowWorker.last = this;
  }
  postMessage(text: unknown): void {
    this.asked = text;
  }
  terminate(): void {
    this.terminated = true;
  }
}

beforeEach(() => {
  localStorage.clear();
  SlowWorker.last = null;
  Object.assign(globalThis, { Worker: SlowWorker });
});
afterEach(cleanup);

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
function show() {
  const begin = jest.fn();
  render(<ReadPage session={null} begin={begin} />);
  return begin;
}
async function startReading(): Promise<SlowWorker> {
  await userEvent.click(screen.getByRole("textbox"));
  await userEvent.paste(TEXT);
  await press(read.read);
  if (SlowWorker.last === null) throw new Error("Nothing is being read");
  return SlowWorker.last;
}

test("a pasted report is read and reviewed under its first line", async () => {
  const begin = show();
  const worker = await startReading();
  expect(worker.asked).toBe(TEXT);
  await screen.findByText(read.reading(String(TEXT.length)));
  worker.onmessage?.({ data: REPORT });
  await screen.findByRole("button", { name: read.read });
  expect(begin).toHaveBeenCalledWith("云泽市2021年上半年民生工程进展", REPORT, []);
  expect(worker.terminated).toBe(true);
});

test("reading can be cancelled, and the text is still there", async () => {
  const begin = show();
  const worker = await startReading();
  await press(read.cancel);
  expect(worker.terminated).toBe(true);
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe(TEXT);
  expect(begin).not.toHaveBeenCalled();
});

test("a reading that breaks off says what to do", async () => {
  show();
  const worker = await startReading();
  worker.onerror?.({ message: "out of memory" });
  expect(await screen.findByText(read.errors.failed)).toBeTruthy();
});

test("without text nothing is read", async () => {
  show();
  await press(read.read);
  expect(await screen.findByText(read.errors.empty)).toBeTruthy();
  expect(SlowWorker.last).toBeNull();
});

describe("a review left half done", () => {
  const session = reduceSession(null, { type: "begin", name: "半年报告", report: REPORT, actions: [] });

  test("is offered and goes on", async () => {
    if (session) keepReport(session);
    const begin = show();
    await screen.findByText(read.draft.found("半年报告"));
    await userEvent.click(await screen.findByRole("button", { name: read.draft.resume }));
    SlowWorker.last?.onmessage?.({ data: REPORT });
    await screen.findByRole("button", { name: read.read });
    expect(begin).toHaveBeenCalledWith("半年报告", REPORT, []);
  });

  test("begins anew, and says so, when the report is read otherwise now", async () => {
    if (session) keepReport(session);
    show();
    await userEvent.click(await screen.findByRole("button", { name: read.draft.resume }));
    SlowWorker.last?.onmessage?.({ data: { ...REPORT, possible: [] } });
    expect(await screen.findByText(read.errors.draft)).toBeTruthy();
  });

  test("is forgotten when it is discarded", async () => {
    if (session) keepReport(session);
    show();
    await userEvent.click(await screen.findByRole("button", { name: read.draft.forget }));
    expect(screen.queryByText(read.draft.found("半年报告"))).toBeNull();
    expect(localStorage).toHaveLength(0);
  });
});

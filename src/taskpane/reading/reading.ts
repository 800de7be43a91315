/**
 * Reads a report in a worker of its own, so that the pane answers while a long text is read and reading can be broken
 * off. Takes a text, gives a promise of the report.
 */
import type { Report } from "../../report/report";

/** The reader broke off by itself. */
export class ReadingFailedError extends Error {
  override readonly name = "ReadingFailedError";
}

export interface Reading {
  /** Rejects with `ReadingFailedError`; stays unsettled after `cancel`. */
  readonly report: Promise<Report>;
  readonly cancel: () => void;
}

export function startReading(text: string): Reading {
  const worker = new Worker(new URL("./readReport.worker.ts", import.meta.url));
  const report = new Promise<Report>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new ReadingFailedError(message));
    };
  });
  worker.postMessage(text);
  return {
    report,
    cancel: () => {
      worker.terminate();
    },
  };
}

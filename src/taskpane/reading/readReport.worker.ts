/** The worker that reads: a text comes in, a report goes out. */
import { documentOf } from "../../report/plaintext";
import { readReport } from "../../report/readReport";

onmessage = ({ data }: MessageEvent<string>) => {
  postMessage(readReport(documentOf(data)));
};

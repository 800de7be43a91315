/**
 * How fast the reader reads: MB of UTF-8 a second of processor time on the samples, repeated to growing lengths, beside
 * @microsoft/recognizers-text-suite on a stretch of the same text in the same run.
 */
import { readFile } from "node:fs/promises";
import suite from "@microsoft/recognizers-text-suite";
import { documentOf } from "../src/report/plaintext";
import { readReport } from "../src/report/readReport";

const SAMPLES = ["samples/halfyear.txt", "samples/annual.txt", "samples/thirdquarter.txt"];
const MEGABYTE = 1e6;
/** Lengths read, in MB: the rate must stay the same from one to the next. */
const SIZES = [1, 5, 10];
/** So many characters tell the rate of the suite, which is slow. */
const SUITE_CHARACTERS = 4000;
/** The suite has no word for a figure with its unit; these three together find what the reader finds. */
const RECOGNIZERS = [suite.recognizeNumber, suite.recognizePercentage, suite.recognizeDimension];

interface Measure<T> {
  readonly seconds: number;
  readonly result: T;
}

/** Processor time, so that other work on the machine counts as little as possible. */
function measured<T>(work: () => T): Measure<T> {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

/** As a file is read: one flat string, not a rope of repetitions. */
const flat = (text: string): string => Buffer.from(text).toString();

const sample = (await Promise.all(SAMPLES.map((path) => readFile(path, "utf8")))).join("\n\n");
const read = (text: string): number => {
  const { indicators, facts } = readReport(documentOf(text));
  return indicators.length + facts.length;
};
for (let warm = 0; warm < 20; warm++) read(sample);

for (const size of SIZES) {
  const text = flat(`${sample}\n\n`.repeat(Math.ceil((size * MEGABYTE) / Buffer.byteLength(sample))));
  const length = Buffer.byteLength(text) / MEGABYTE;
  const { seconds, result } = measured(() => read(text));
  console.log(
    `reader  ${length.toFixed(2).padStart(6)} MB  ${(length / seconds).toFixed(2)} MB/s  ${String(result)} entries`,
  );
}

const stretch = flat(sample.slice(0, SUITE_CHARACTERS));
const { seconds, result } = measured(() =>
  RECOGNIZERS.reduce((count, recognize) => count + recognize(stretch, "zh-cn").length, 0),
);
const length = Buffer.byteLength(stretch) / MEGABYTE;
console.log(`suite   ${length.toFixed(4)} MB  ${(length / seconds).toFixed(4)} MB/s  ${String(result)} numbers`);
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

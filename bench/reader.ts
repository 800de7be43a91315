/**
 * How fast the reader reads, and what memory it needs for it: MB of UTF-8 a second of processor time at 1 and at 10 MB, both
 * in a process that has just begun (cold) and in one that has read before (warm), how many times as long the longer text takes,
 * and the peak of the process ÷ the text; beside it @microsoft/recognizers-text-suite on a stretch of the same text. Each is
 * measured in a process of its own that has one core, one after the other, on reports that repeat in no copy.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentOf } from "../src/report/plaintext";
import { readReport } from "../src/report/readReport";
import { textOf } from "./text";

const FOLDERS = ["samples", "test/report/labelled"];
const MEGABYTE = 1e6;
const SIZES = [1, 10];
/** In MB, read in all when it is measured warm: a short text is read again and again, and the mean is told. */
const MEASURING = 10;
/** In MB, read before the warm measurement: by then what is used is compiled, and it tells of the program alone. */
const WARMING = 8;
/** What the memory's keeper and the compiler do counts in full, and not beside the reading on other cores. */
const ONE_CORE = "--single-threaded";
/** So many characters tell the rate of the suite, which is slow. */
const SUITE_CHARACTERS = 4000;
interface Result {
  /** In MB, as all sizes here. */
  readonly size: number;
  /** Of processor time, that of the compiler and the memory's keeper included. */
  readonly seconds: number;
  readonly found: number;
  /** The whole process at its largest, Node itself included. */
  readonly peak: number;
}

const reports = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
);

/** Works on the text so many times over; the seconds are those of once. */
function measured(text: string, work: (text: string) => number, times = 1): Result {
  const before = process.cpuUsage();
  let found = 0;
  for (let time = 0; time < times; time++) found = work(text);
  const { user, system } = process.cpuUsage(before);
  const peak = (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
  return { size: Buffer.byteLength(text) / MEGABYTE, seconds: (user + system) / 1e6 / times, found, peak };
}

function read(text: string): number {
  const { indicators, facts } = readReport(documentOf(text));
  return indicators.length + facts.length;
}

/** Memory is that of the cold process, where nothing but this text was read. */
function measureReader(file: string, cold: boolean): Result {
  const before = cold ? [] : [...reports, textOf(reports.slice().reverse(), WARMING * MEGABYTE)];
  for (const report of before) read(report);
  const text = readFileSync(file, "utf8");
  const times = cold ? 1 : Math.max(1, Math.round((MEASURING * MEGABYTE) / Buffer.byteLength(text)));
  return measured(text, read, times);
}

/**
 * The suite has no word for a figure with its unit; three of its recognizers together find what the reader finds. It is
 * loaded here alone, so that its memory is not counted as the reader's.
 */
async function measureSuite(): Promise<Result> {
  const { default: suite } = await import("@microsoft/recognizers-text-suite");
  const recognizers = [suite.recognizeNumber, suite.recognizePercentage, suite.recognizeDimension];
  const text = Buffer.from(textOf(reports, MEGABYTE).slice(0, SUITE_CHARACTERS)).toString();
  return measured(text, (stretch) =>
    recognizers.reduce((count, recognize) => count + recognize(stretch, "zh-cn").length, 0),
  );
}

/** One measurement in a process of its own. */
function apart(...what: readonly string[]): Result {
  const [node = "node", runner = ""] = process.argv;
  const { stdout, stderr, status } = spawnSync(node, [ONE_CORE, runner, "bench/reader.ts", ...what], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Result;
}

interface Measured {
  readonly cold: Result;
  readonly warm: Result;
}

/** The text is written to a file first, so that the process that reads it holds nothing else. */
function measureSize(folder: string, size: number): Measured {
  const file = join(folder, `${String(size)}.txt`);
  writeFileSync(file, textOf(reports, size * MEGABYTE));
  return { cold: apart("reader", file, "cold"), warm: apart("reader", file) };
}

const rate = ({ size, seconds }: Result): number => size / seconds;

function tell(): void {
  const folder = mkdtempSync(join(tmpdir(), "reader-"));
  const results = SIZES.map((size) => measureSize(folder, size));
  rmSync(folder, { recursive: true });
  for (const { cold, warm } of results) {
    const { size, found, peak } = cold;
    const rates = `${rate(cold).toFixed(2)} MB/s cold  ${rate(warm).toFixed(2)} MB/s warm`;
    const memory = `peak ${peak.toFixed(0)} MB, ${(peak / size).toFixed(1)} × the text`;
    console.log(`reader  ${size.toFixed(2).padStart(6)} MB  ${rates}  ${String(found)} entries  ${memory}`);
  }
  const [shortest] = results;
  const longest = results.at(-1);
  if (shortest === undefined || longest === undefined) return;
  const times = (longest.warm.seconds / shortest.warm.seconds).toFixed(1);
  console.log(`${longest.warm.size.toFixed(0)} MB take ${times} × as long as ${shortest.warm.size.toFixed(0)} MB`);
  const other = apart("suite");
  console.log(`suite   ${other.size.toFixed(4)} MB  ${rate(other).toFixed(4)} MB/s  ${String(other.found)} numbers`);
  console.log(`the reader is ${(rate(longest.warm) / rate(other)).toFixed(0)} × as fast`);
}

const [, , what, file = "", cold] = process.argv;
if (what === "suite") console.log(JSON.stringify(await measureSuite()));
else if (what === "reader") console.log(JSON.stringify(measureReader(file, cold !== undefined)));
else tell();

/**
 * Texts that no report looks like, so long that any work which grows with the square of their length would not end within
 * the time of a test.
 */
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";

const TEXTS: readonly (readonly [what: string, text: string])[] = [
  ["a row of digits", "1".repeat(100_000)],
  ["nested brackets", `${"（".repeat(100_000)}5个${"）".repeat(100_000)}`],
  ["brackets that never close", "【".repeat(100_000)],
  ["quotation marks that never close", "“".repeat(100_000)],
  ["one line of five megabytes", "各项工作有序推进".repeat(210_000)],
  ["one sentence of figures", "完成投资12.5亿元占计划的80%".repeat(8_000)],
  ["nothing but punctuation", "，。；：、！？（）“”《》".repeat(10_000)],
  ["lone surrogates", "\ud83d甲\udc00\ud800".repeat(50_000)],
  ["mixed scripts", "abcДжзαβγ१二三しカ한글12个".repeat(5_000)],
  ["numbers of a list", "1、".repeat(50_000)],
  ["其中 without end", "其中".repeat(100_000)],
  ["one clause over and over", "完成1个，".repeat(10_000)],
  ["dates and nothing else", "2021年3月".repeat(10_000)],
  ["headings under one heading", `一、总体\n\n${"（一）工作\n\n完成5个。\n\n".repeat(5_000)}`],
  ["one sentence of shares", "占50.1%，".repeat(70_000)],
  ["one sentence of counts with their shares", "完成200项，占5.2%；".repeat(20_000)],
  ["one record over and over", "整改目标：治理5处。整改进展：已治理2处，占40%。责任单位：甲局。".repeat(8_000)],
  ["labels of records", "整改进展：整改时限：3月\n".repeat(20_000)],
  ["blanks", " ".repeat(200_000)],
  ["empty lines", "\n".repeat(200_000)],
];

/** Milliseconds; many times what any of them takes. */
const PATIENCE = 180_000;

test.each(TEXTS)(
  "%s",
  (_, text) => {
    expect(readReport(documentOf(text)).text).toBe(text);
  },
  PATIENCE,
);

/** A list of arguments as long as these would not fit on the stack. */
test(
  "a table of very many rows is read to its last",
  () => {
    const rows = 130_000;
    const { facts, indicators } = readReport(documentOf(`乡镇\t任务数\t完成数\n${"甲村\t20\t10\n".repeat(rows)}`));
    expect(facts.length + indicators.length).toBeGreaterThanOrEqual(rows);
  },
  PATIENCE,
);

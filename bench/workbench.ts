/**
 * How long the workbench takes for large tables: `npm run bench:workbench [indicators]`. The product's own code inserts
 * indicators, five under each heading; then cells are edited, the workbook is saved, opened and calculated anew. Times
 * are those of the processor, memory is what the heap holds after each step.
 */
import { insertBlueprint } from "../src/excel/insert";
import { blueprintOf } from "../src/sheets/workbook";
import type { DatedReport } from "../src/sheets/rows";
import { reportOf } from "../test/excel/inserted";
import { indicator } from "../test/plan/figures";
import { RULE_SETS } from "../test/plan/presets";
import { newCalculation } from "../workbench/calculation/calculation";
import { openExcel } from "../workbench/host/excel";
import { readXlsx } from "../workbench/xlsx/read";
import { writeXlsx } from "../workbench/xlsx/write";

const UNDER_HEADING = 5;
/** Characters of text from one heading to the next. */
const SECTION_LENGTH = 100;

const FIGURES = [
  { name: "职业培训", target: "4550人次", actual: "5834人次", ratio: "128.2%" },
  { name: "新增就业", target: "2300人", actual: "1012人", ratio: "44%" },
  { name: "固定资产投资", target: "120亿元", actual: "51.3亿元", ratio: "42.75%" },
];

function longReport(count: number): DatedReport {
  const headings = Math.ceil(count / UNDER_HEADING);
  const sections = Array.from({ length: headings }, (_, at) => {
    const [level, start] = [at % 10 === 0 ? 1 : 2, at * SECTION_LENGTH];
    return {
      title: `事项${String(at)}`,
      marker: "",
      level,
      start,
      end: start + SECTION_LENGTH * (level === 1 ? 10 : 1),
    };
  });
  const indicators = Array.from({ length: count }, (_, at) => {
    const printed = indicator({ ...FIGURES[at % FIGURES.length], name: `指标${String(at)}` });
    const start = Math.floor(at / UNDER_HEADING) * SECTION_LENGTH;
    return { ...printed, target: printed.target && { ...printed.target, start: printed.target.start + start } };
  });
  return reportOf(indicators, { text: "文".repeat(headings * SECTION_LENGTH), sections });
}

async function timed<Result>(step: string, work: () => Result | Promise<Result>): Promise<Result> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const megabytes = Math.round(process.memoryUsage().heapUsed / 1e6);
  console.log(
    `${step.padEnd(30)}${((user + system) / 1e6).toFixed(2).padStart(8)} s${String(megabytes).padStart(8)} MB`,
  );
  return result;
}

const count = Number(process.argv[2] ?? 5000);
const opened = openExcel();
Object.assign(globalThis, { Excel: opened.Excel });
const blueprint = blueprintOf([longReport(count)], {
  language: "zh-CN",
  rules: RULE_SETS.standard,
  readAt: "2021-07-05 09:00",
});
await timed(`${String(count)} indicators inserted`, () => insertBlueprint(blueprint));
await timed("a figure edited", () => {
  opened.type("指标!F9", "30000");
});
await timed("an owner named for a heading", () => {
  opened.type("事项!J5", "市人社局");
});
const bytes = await timed("saved", () => writeXlsx(opened.workbook));
const read = await timed("opened", () => readXlsx(bytes, () => new Date()));
await timed("calculated from the beginning", () => {
  newCalculation().calculate(read);
});

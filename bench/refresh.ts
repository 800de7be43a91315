/**
 * What a refresh costs beside writing the workbook anew: round trips, bytes on the wire, processor time; and what many
 * refreshes of one workbook leave behind. `npm run bench:refresh [rows [refreshes]]`.
 */
import { applyRefresh } from "../src/excel/applyRefresh";
import { insertBlueprint } from "../src/excel/insert";
import { readForRefresh } from "../src/excel/readForRefresh";
import type { DatedReport } from "../src/sheets/rows";
import { blueprintOf } from "../src/sheets/workbook";
import { reportOf } from "../test/excel/inserted";
import { indicator } from "../test/plan/figures";
import { RULE_SETS } from "../test/plan/presets";
import { openExcel } from "../workbench/host/excel";
import { writeXlsx } from "../workbench/xlsx/write";

const rows = Number(process.argv[2] ?? 500);
const refreshes = Number(process.argv[3] ?? 3);

/** A report in every half month, so that a year has room for more of them than any planner gets. */
function reportNumber(count: number): DatedReport {
  const month = Math.floor(count / 2);
  const day = new Date(count % 2 === 0 ? Date.UTC(2021, month, 15) : Date.UTC(2021, month + 1, 0))
    .toISOString()
    .slice(0, 10);
  const indicators = Array.from({ length: rows }, (_, at) =>
    indicator({ name: `指标${String(at)}`, target: "4550人次", actual: `${String(100 * count + (at % 90))}人次` }),
  );
  return reportOf(indicators, { asOf: day, name: `${day}.txt` });
}

const opened = openExcel();
Object.assign(globalThis, { Excel: opened.Excel });

async function measured(step: string, work: () => Promise<unknown>): Promise<void> {
  const [cpu, trips, bytes] = [process.cpuUsage(), opened.roundTrips, opened.bytesSent];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = ((user + system) / 1e6).toFixed(2);
  const kilobytes = Math.round((opened.bytesSent - bytes) / 1000);
  console.log(
    `${step.padEnd(24)}${String(opened.roundTrips - trips).padStart(3)} round trips${String(kilobytes).padStart(8)} kB sent${seconds.padStart(8)} s`,
  );
}

async function left(): Promise<void> {
  const { sheets } = opened.workbook;
  const rules = sheets.reduce((sum, { conditionalFormats }) => sum + conditionalFormats.length, 0);
  const file = await writeXlsx(opened.workbook);
  console.log(`${String(rules)} conditional formats, file of ${String(Math.round(file.length / 1000))} kB`);
}

console.log(`${String(rows)} indicators`);
const options = { language: "zh-CN", rules: RULE_SETS.standard, readAt: "2021-01-18 09:00" } as const;
await measured("written anew", () => insertBlueprint(blueprintOf([reportNumber(0)], options)));
await left();
for (let at = 1; at <= refreshes; at += 1) {
  const report = reportNumber(at);
  let seen = await readForRefresh();
  if (at === 1) await measured("read for a preview", async () => (seen = await readForRefresh()));
  await measured(`refresh ${String(at)}`, () =>
    applyRefresh({ report, choices: new Map(), seen, readAt: `${report.asOf} 09:00` }),
  );
}
await left();

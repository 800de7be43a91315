/** A workbook with a report in it and a newer report beside it: what tests of the refresh begin with. */
import { readForRefresh } from "../../src/excel/readForRefresh";
import { changesOf, type Changes } from "../../src/refresh/changes";
import { previewOf, type Preview } from "../../src/refresh/preview";
import type { StandingWorkbook } from "../../src/refresh/standingWorkbook";
import type { Choices } from "../../src/refresh/outcome";
import type { Indicator, Quantity, Section } from "../../src/report/report";
import type { DatedReport } from "../../src/sheets/rows";
import { reportOf } from "../excel/inserted";

/** A report whose indicators stand under one heading each that names them, 一 二 三 …, unless `sections` says otherwise. */
export function reportAt(asOf: string, indicators: readonly Indicator[], more: Partial<DatedReport> = {}): DatedReport {
  return reportOf(indicators, { asOf, name: `${asOf}.txt`, sections: HEADINGS, ...more });
}

/** One heading over everything, so that rows have a section. */
const HEADINGS: readonly Section[] = [{ title: "一、民生", marker: "一", level: 1, start: 0, end: 10_000 }];

/** The indicator with its figures at a place of the text, under whatever heading is there. */
export function under(start: number, made: Indicator): Indicator {
  const placed = <Figure extends Quantity | null>(figure: Figure): Figure =>
    figure === null ? figure : { ...figure, start };
  return { ...made, target: placed(made.target), actual: placed(made.actual), ratio: placed(made.ratio) };
}

export interface Held {
  readonly workbook: StandingWorkbook;
  readonly changes: Changes;
  readonly preview: Preview;
}

/** What `report` would change in the workbook in front. */
export async function held(report: DatedReport, choices: Choices = new Map()): Promise<Held> {
  const workbook = await readForRefresh();
  const changes = changesOf(workbook, report);
  return { workbook, changes, preview: previewOf(workbook, changes, choices) };
}

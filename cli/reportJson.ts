/** A report as `read --json` prints it: the shape other tools rely on, doubts and contradictions put into words. */
import { readerStrings, sheetStrings } from "../src/locale/strings";
import type { Check, Indicator, Report } from "../src/report/report";

const reader = readerStrings("zh-CN");
const { conflict } = sheetStrings("zh-CN");

function indicatorJson({ doubts, ...indicator }: Indicator): object {
  return { ...indicator, doubts: doubts.map(({ code, figures }) => reader.doubts[code](figures.join("、"))) };
}

function checkJson({ arithmetic, printed, starts }: Check): object {
  return { what: conflict(arithmetic, printed), starts };
}

/** The report without its text, which whoever asks has at hand. */
export function reportJson(report: Report): object {
  const { region, year, asOf, indicators, possible, facts, milestones, sections, conflicts, checks } = report;
  return {
    region,
    year,
    asOf,
    indicators: indicators.map(indicatorJson),
    possible: possible.map(indicatorJson),
    facts,
    milestones,
    sections,
    conflicts: conflicts.map(checkJson),
    checks: checks.map(checkJson),
  };
}

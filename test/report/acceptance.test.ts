/** A whole report from its text to the counts a leader is told: 22 = 11 counted (7 + 4) + 2 + 1 + 8. */
import { existsSync, readFileSync } from "node:fs";
import { assessReport } from "../../src/plan/assessment";
import { RULE_SETS } from "../plan/presets";
import { countedAs, tally } from "../../src/plan/tally";
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";

const REPORT = "../shared/reports/bole-2021h1.txt";
const here = existsSync(REPORT) || process.env["CI"] !== undefined;
if (!here) console.info(`skipped: ${REPORT} is not part of this repository`);

const counts = (file: string) => {
  const report = readReport(documentOf(readFileSync(file, "utf8")));
  const terms = {
    asOf: report.asOf ?? "",
    year: report.year ?? 0,
    rules: RULE_SETS.standard,
    curve: "months",
  } as const;
  return tally(assessReport(report, terms).map(countedAs));
};
const EXPECTED = {
  indicators: 22,
  counted: 11,
  reached: 7,
  behind: 4,
  reachedShare: 63.6,
  behindShare: 36.4,
  unconfirmed: 2,
  unverified: 1,
  unpaced: 8,
};

(here ? test : test.skip)("the half-year report of 博乐", () => {
  expect(counts(REPORT)).toEqual(EXPECTED);
});

test("the half-year sample, which has the same figures in other words", () => {
  expect(counts("samples/halfyear.txt")).toEqual(EXPECTED);
});

import type { SameShape } from "../../language";
import type { workbook as chinese } from "../../zh-CN/sheets/workbook";

export const workbook: SameShape<typeof chinese> = {
  names: {
    overview: "Overview",
    charts: "Charts",
    indicators: "Indicators",
    plan: "Plan",
    schedule: "Schedule",
    baseline: "Targets",
    whatIf: "What if",
    score: "Score",
    matrix: "Regions",
    sections: "Matters",
    facts: "Figures",
    milestones: "Milestones",
    queries: "To verify",
    bulletin: "Bulletin",
    rules: "Rules",
    history: "By period",
    sources: "Sources",
    changes: "Changes",
  },
  title: (region, year) => `${region}: targets and progress ${String(year)}`,
  subtitle: {
    asOf: "As of ",
    year: "-",
    month: "-",
    day: "",
    pace: "   Pace of the year ",
    end: "   Figures in the units the report prints; gap in percentage points",
  },
  listSeparator: ", ",
  clauseSeparator: "; ",
  link: "Source",
  validation: { title: "Choose from the list", message: "Choices: ", separator: ", " },
  footer: { page: "Page &P of &N" },
};

/** Names that the workbook's formulas and later refreshes hold on to, the same in every language. */

export const TABLES = {
  indicators: "PS_Indicators",
  matters: "PS_Sections",
  facts: "PS_Facts",
  milestones: "PS_Milestones",
  queries: "PS_Queries",
  bulletin: "PS_Bulletin",
  rules: "PS_Rules",
  curves: "PS_Curves",
  settings: "PS_Settings",
  sources: "PS_Sources",
  laggards: "PS_Laggards",
  parts: "PS_Parts",
  lowest: "PS_Lowest",
} as const;

/** Cells of 规则. */
export const NAMES = {
  region: "PS_Region",
  year: "PS_Year",
  asOf: "PS_AsOf",
  meeting: "PS_MeetingDate",
  method: "PS_PaceMethod",
  ruleSet: "PS_RuleSet",
  /** The column of PS_Curves that names the pace methods, to choose from. */
  methods: "PS_Methods",
} as const;

/** The defined name that follows a column of 指标 when the planner renames or moves it. */
export function indicatorColumnName(id: string): string {
  return `PS_c_${id}`;
}

/** The same for a column of 来源. */
export function sourceColumnName(id: string): string {
  return `PS_s_${id}`;
}

/** Names that the workbook's formulas and later refreshes hold on to, the same in every language. */

export const TABLES = {
  indicators: "PS_Indicators",
  plan: "PS_Plan",
  whatIf: "PS_WhatIf",
  schedule: "PS_Schedule",
  baseline: "PS_Baseline",
  score: "PS_Score",
  stages: "PS_Stages",
  matters: "PS_Sections",
  facts: "PS_Facts",
  milestones: "PS_Milestones",
  queries: "PS_Queries",
  bulletin: "PS_Bulletin",
  rules: "PS_Rules",
  curves: "PS_Curves",
  settings: "PS_Settings",
  sources: "PS_Sources",
  history: "PS_History",
  changes: "PS_Changes",
  restore: "PS_Restore",
  laggards: "PS_Laggards",
  parts: "PS_Parts",
  lowest: "PS_Lowest",
  /** Several tables, numbered from 1. */
  matrix: "PS_Matrix",
  matrixCells: "PS_MatrixCells",
  answers: "PS_Answers",
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

/** What the defined names of a table's columns begin with; tables that are nothing but formulas need none. */
const COLUMN_PREFIXES = {
  [TABLES.indicators]: "PS_c_",
  [TABLES.plan]: "PS_p_",
  [TABLES.whatIf]: "PS_w_",
  [TABLES.schedule]: "PS_d_",
  [TABLES.baseline]: "PS_g_",
  [TABLES.score]: "PS_e_",
  [TABLES.matters]: "PS_h_",
  [TABLES.facts]: "PS_f_",
  [TABLES.milestones]: "PS_m_",
  [TABLES.queries]: "PS_q_",
  [TABLES.bulletin]: "PS_b_",
  [TABLES.rules]: "PS_r_",
  [TABLES.curves]: "PS_k_",
  [TABLES.sources]: "PS_s_",
  [TABLES.answers]: "PS_a_",
  [TABLES.history]: "PS_t_",
  [TABLES.changes]: "PS_l_",
  [TABLES.restore]: "PS_u_",
  [TABLES.parts]: "PS_x_",
} as const;

/** A table whose columns are known by defined names. */
export type NamedTable = keyof typeof COLUMN_PREFIXES;

/** The defined name that follows a column when the planner renames or moves it: `PS_c_actual`. */
export function columnName(table: NamedTable, id: string): string {
  return COLUMN_PREFIXES[table] + id;
}

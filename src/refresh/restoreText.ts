/** A cell that an undo had to leave as it stands, in words. */
import type { SheetStrings } from "../locale/strings";
import type { LeftCell } from "./undo";

/** 指标 · 云泽市·1-1·职业培训 · 累计完成: the sheet, the row by its 键, the column; without a column the whole row. */
export function leftText({ table, key, column }: LeftCell, words: SheetStrings): string {
  const tables: Readonly<
    Record<string, { readonly name: string; readonly columns: Readonly<Record<string, string>> }>
  > = {
    indicators: { name: words.names.indicators, columns: words.columns },
    matters: { name: words.names.sections, columns: words.matters.columns },
    facts: { name: words.names.facts, columns: words.facts.columns },
    milestones: { name: words.names.milestones, columns: words.milestones.columns },
    queries: { name: words.names.queries, columns: words.queries.columns },
    history: { name: words.names.history, columns: words.history.columns },
    parts: { name: words.parts.title, columns: words.parts.columns },
    plan: { name: words.names.plan, columns: words.plan.columns },
    whatIf: { name: words.names.whatIf, columns: { ...words.plan.columns, ...words.whatIf.columns } },
    schedule: { name: words.names.schedule, columns: words.schedule.columns },
    baseline: { name: words.names.baseline, columns: words.baseline.columns },
    score: { name: words.names.score, columns: words.score.columns },
    sources: { name: words.names.sources, columns: words.sources.columns },
    settings: { name: words.names.rules, columns: {} },
  };
  const found = tables[table];
  return [found?.name ?? table, key, found?.columns[column] ?? column].filter((part) => part !== "").join(" · ");
}

/** Reads the open workbook for a refresh, in one round trip. */
import { READ_TABLES, standingWorkbook, type StandingWorkbook } from "../refresh/standingWorkbook";
import type { StandingBook } from "../sheets/standing";
import { present, readBack } from "./readBack";

/** The workbook as a refresh sees it. Throws `ExcelError`, or `LanguageUnknownError` for a table that is not ours. */
export async function readForRefresh(): Promise<StandingWorkbook> {
  return workbookIn(await readBack(READ_TABLES));
}

/** What was read, all tables there. Throws `TableMissingError` or `ColumnMissingError` for what a refresh needs and is gone. */
export function workbookIn({ tables, settings }: StandingBook<typeof READ_TABLES>): StandingWorkbook {
  return standingWorkbook(
    {
      indicators: present("indicators", tables.indicators, READ_TABLES.indicators),
      matters: present("matters", tables.matters, READ_TABLES.matters),
      facts: present("facts", tables.facts, READ_TABLES.facts),
      milestones: present("milestones", tables.milestones, READ_TABLES.milestones),
      queries: present("queries", tables.queries, READ_TABLES.queries),
      rules: present("rules", tables.rules, READ_TABLES.rules),
      curves: present("curves", tables.curves, READ_TABLES.curves),
      sources: present("sources", tables.sources, READ_TABLES.sources),
    },
    settings,
  );
}

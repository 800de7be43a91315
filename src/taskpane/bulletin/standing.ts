/** The table as it stands in the workbook, as a bulletin needs it. */
import { present, readBack } from "../../excel/readBack";
import { sheetStrings } from "../../locale/strings";
import type { Language } from "../../locale/language";
import { isBehind, type BulletinFilter, type BulletinItem } from "../../plan/bulletin";
import { BULLETIN_COLUMNS, standingItems } from "../../sheets/bulletinItems";
import type { IndicatorColumnId } from "../../sheets/indicatorFormulas";
import { languageOf, settingsIn } from "../../sheets/standingRules";

export interface StandingItems {
  readonly items: readonly BulletinItem[];
  readonly year: number;
  /** That of the workbook, whatever the pane speaks. */
  readonly language: Language;
}

/** Null where the workbook has no table of indicators. `fallback`: the language of a table without a word of ours. Throws `ExcelError`. */
export async function readItems(fallback: Language): Promise<StandingItems | null> {
  const { tables, settings } = await readBack(BULLETIN_COLUMNS);
  const { matters } = tables;
  // 报送版 has the table, but none of the names by which its columns are known.
  if (tables.indicators === null || Object.keys(tables.indicators.columns).length === 0) return null;
  const indicators = present<IndicatorColumnId>("indicators", tables.indicators, ["name", "status", "tally"]);
  const language = languageOf(indicators) ?? fallback;
  const items = standingItems(indicators, matters, sheetStrings(language));
  return { items, year: settingsIn(settings).year ?? yearIn(items), language };
}

/** The year that most of a table without a planning year is due in. */
function yearIn(items: readonly BulletinItem[]): number {
  return Math.max(0, ...items.map(({ held }) => Number(held?.deadline.slice(0, 4) ?? 0)));
}

/** Everything a filter can be made of, in the order of the table. */
export function choicesOf(items: readonly BulletinItem[]): BulletinFilter {
  const every = (all: readonly (string | null)[]): readonly string[] => [
    ...new Set(all.filter((each) => each !== null)),
  ];
  return {
    regions: every(items.map(({ region }) => region)),
    headings: every(items.flatMap(({ headings }) => headings)),
    owners: every(items.map(({ owner }) => owner)),
    statuses: every(items.filter(isBehind).map(({ status }) => status)),
  };
}

/** What of a filter can still be chosen: the table may have changed since. */
export function filterWithin(filter: BulletinFilter, choices: BulletinFilter): BulletinFilter {
  const within = (id: keyof BulletinFilter): readonly string[] =>
    filter[id].filter((each) => choices[id].includes(each));
  return {
    regions: within("regions"),
    headings: within("headings"),
    owners: within("owners"),
    statuses: within("statuses"),
  };
}

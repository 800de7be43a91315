/**
 * The dates of a whole report, each in the planning year of its section: 2023年工作计划 at the end of a report on 2022 says
 * 4月底 of 2023. Takes the text, its outline and the report's planning year; gives dates in reading order.
 */
import { datesIn, type DateMention } from "./dates";
import { wordsOf } from "./lexicon";
import type { Outline } from "./outline";
import type { Section } from "./report";
import { PLANNING_WORDS } from "./words/dates";

const planning = wordsOf(PLANNING_WORDS);

/** The year that a heading names, null where it names none. */
function yearIn({ title }: Section): number | null {
  const named = datesIn(title, 0, title.length, null).find(({ precision }) => precision === "year");
  return named?.date == null ? null : Number(named.date.slice(0, 4));
}

/** The year that a heading plans, null where it plans none or names none. */
const plannedYear = (section: Section): number | null => (planning.isIn(section.title) ? yearIn(section) : null);

/** Whether one of these headings is about a year after `year`: 二、2024年主要目标 in a report on 2023. */
export function lookAhead(sections: readonly Section[], year: number | null): boolean {
  return sections.some((section) => year !== null && (yearIn(section) ?? year) > year);
}

/** All dates of `text`; `year` is the planning year of what stands under no heading with a year of its own. */
export function datesOf(text: string, { sections }: Outline, year: number | null): readonly DateMention[] {
  const found: DateMention[] = [];
  let from = 0;
  const read = (end: number, ofYear: number | null): void => {
    for (const mention of datesIn(text, from, end, ofYear)) found.push(mention);
    from = end;
  };
  for (const section of sections) {
    const own = section.start < from ? null : plannedYear(section);
    if (own === null || own === year) continue;
    read(section.start, year);
    read(section.end, own);
  }
  read(text.length, year);
  return found;
}

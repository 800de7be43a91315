/** 编号 for what is new: the next free one under its heading, so that no number that stands changes or means two things. */
import type { IndicatorRow, SectionRow } from "../sheets/rows";
import { sectionRows } from "../sheets/rows";
import { rowsOf, textIn } from "../sheets/standing";
import type { Changes } from "./changes";
import type { StandingWorkbook } from "./standingWorkbook";

/** A heading of the newer report that 事项 does not have yet. */
export interface NewHeading {
  readonly number: string;
  readonly section: SectionRow;
}

export interface Numbers {
  /** The number and the heading of a new row; asked once for each row. */
  readonly numberOf: (reported: IndicatorRow) => { readonly number: string; readonly section: string };
  /** The headings that numbers were given under and that are new. */
  readonly headings: () => readonly NewHeading[];
}

/** Hands out numbers in one refresh. */
export function numbersFor({ tables, rows }: StandingWorkbook, { report, scope }: Changes): Numbers {
  const prefix = scope?.prefix ?? newPrefix(rows.map(({ cells }) => textIn(cells.number)));
  const matters = rowsOf(tables.matters).map(({ number, matter }) => ({
    number: textIn(number),
    title: titleOf(textIn(matter)),
  }));
  const used = new Set([...rows.map(({ cells }) => textIn(cells.number)), ...matters.map(({ number }) => number)]);
  const sections = sectionRows([report]);
  const fresh: NewHeading[] = [];

  const take = (under: string): string => {
    let ordinal = 1;
    while (used.has(`${under}${String(ordinal)}`)) ordinal += 1;
    const number = `${under}${String(ordinal)}`;
    used.add(number);
    return number;
  };
  const headingNumber = (section: SectionRow): string => {
    const parent = sections.find(({ number }) => number === section.number.replace(/-?\d+$/u, ""));
    const above = parent === undefined ? prefix : `${headingNumber(parent)}-`;
    const isHere = ({ number, title }: { readonly number: string; readonly title: string }): boolean =>
      title === titleOf(section.label) && number.startsWith(above) && !number.slice(above.length).includes("-");
    const known = matters.find(isHere) ?? fresh.find((each) => isHere({ ...each, title: titleOf(each.section.label) }));
    if (known !== undefined) return known.number;
    const number = take(above);
    fresh.push({ number, section });
    return number;
  };
  return {
    numberOf: ({ section }) => {
      const own = section === null ? undefined : sections.find((each) => each.section === section.section);
      const under = own === undefined ? `${prefix}0` : headingNumber(own);
      return { number: take(`${under}-`), section: own?.label ?? "" };
    },
    headings: () => fresh,
  };
}

/** The words of a heading without its number. */
const titleOf = (label: string): string => label.slice(label.indexOf(" ") + 1);

/** What the numbers of a report begin with that the table does not know yet: the next after those that stand. */
function newPrefix(numbers: readonly string[]): string {
  const before = numbers.map((number) => Number(/^(\d+)\./u.exec(number)?.[1] ?? 1));
  return numbers.length === 0 ? "" : `${String(Math.max(...before) + 1)}.`;
}

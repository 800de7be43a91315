/** 编号 for what is new: the next free one under its heading, so that no number that stands changes or means two things. */
import { sectionRows, type Row, type SectionRow } from "../sheets/rows";
import { rowsOf, textIn } from "../sheets/standing";
import type { Changes } from "./changes";
import type { StandingWorkbook } from "./standingWorkbook";

/** A heading of the newer report that 事项 does not have yet. */
export interface NewHeading {
  readonly number: string;
  readonly section: SectionRow;
}

export interface Headings {
  /** The number in this workbook of the heading something stands under, with the words of the heading. */
  readonly over: (row: Pick<Row<unknown>, "section">) => { readonly number: string; readonly label: string };
  /** What a heading of the report is called here, null for one that is new and holds nothing. */
  readonly known: (section: SectionRow) => string | null;
  /** The headings that were asked for and are new. */
  readonly fresh: () => readonly NewHeading[];
}

/** The headings of a report in terms of the workbook: by their words, and new ones with the next free number. */
export function headingsOf({ tables, rows }: StandingWorkbook, { report, scope }: Changes): Headings {
  const prefix = scope?.prefix ?? newPrefix(rows.map(({ cells }) => textIn(cells.number)));
  const matters = rowsOf(tables.matters).map(({ number, matter }) => ({
    number: textIn(number),
    title: titleOf(textIn(matter)),
  }));
  const used = new Set(matters.map(({ number }) => number));
  const sections = sectionRows([report]);
  const fresh: NewHeading[] = [];

  const parentOf = ({ number }: SectionRow): SectionRow | undefined =>
    number.includes("-") ? sections.find((each) => each.number === number.replace(/-\d+$/u, "")) : undefined;
  const known = (section: SectionRow): string | null => {
    const parent = parentOf(section);
    const above = parent === undefined ? prefix : known(parent);
    if (above === null) return null;
    const lead = parent === undefined ? above : `${above}-`;
    const isHere = ({ number, title }: { readonly number: string; readonly title: string }): boolean =>
      title === titleOf(section.label) && number.startsWith(lead) && !number.slice(lead.length).includes("-");
    const added = fresh.map(({ number, section: { label } }) => ({ number, title: titleOf(label) }));
    return [...matters, ...added].find(isHere)?.number ?? null;
  };
  const numberOf = (section: SectionRow): string => {
    const standing = known(section);
    if (standing !== null) return standing;
    const parent = parentOf(section);
    const number = nextFree(parent === undefined ? prefix : `${numberOf(parent)}-`, used);
    fresh.push({ number, section });
    return number;
  };
  return {
    over: ({ section }) => {
      const own = section === null ? undefined : sections.find((each) => each.section === section.section);
      return own === undefined ? { number: `${prefix}0`, label: "" } : { number: numberOf(own), label: own.label };
    },
    known,
    fresh: () => fresh,
  };
}

/** The next number under a heading that is not in `used`, which it joins. */
export function nextFree(lead: string, used: Set<string>): string {
  let ordinal = 1;
  while (used.has(`${lead}${String(ordinal)}`)) ordinal += 1;
  const number = `${lead}${String(ordinal)}`;
  used.add(number);
  return number;
}

/** The words of a heading without its number. */
const titleOf = (label: string): string => label.slice(label.indexOf(" ") + 1);

/** What the numbers of a report begin with that the table does not know yet: the next after those that stand. */
function newPrefix(numbers: readonly string[]): string {
  const before = numbers.map((number) => Number(/^(\d+)\./u.exec(number)?.[1] ?? 1));
  return numbers.length === 0 ? "" : `${String(Math.max(...before) + 1)}.`;
}

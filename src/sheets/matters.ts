/** 事项: every heading of the reports, those with words only too. Leaders count matters, not indicators. */
import type { SheetStrings } from "../locale/strings";
import { ownerInHeading } from "../report/headingOwner";
import type { SheetBlueprint } from "./blueprint";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { listSheet, type ColumnLook } from "./listSheet";
import { TAB_COLORS } from "./look";
import { TABLES } from "./names";
import { inheritedOwner } from "./ownerFormulas";
import { quoted, thisRow, wholeColumn } from "./references";
import type { SectionRow } from "./rows";

export type MatterColumnId = keyof SheetStrings["matters"]["columns"];

const COLUMNS: readonly (readonly [MatterColumnId, ColumnLook])[] = [
  ["number", { format: "@", width: 7, align: "Center" }],
  ["matter", { format: "@", width: 30, wrap: true }],
  ["state", { format: "General", width: 15, align: "Center", wrap: true }],
  ["indicators", { format: "0", width: 8, align: "Center" }],
  ["behind", { format: "0", width: 8, align: "Center" }],
  ["facts", { format: "0", width: 8, align: "Center" }],
  ["milestones", { format: "0", width: 8, align: "Center" }],
  ["progress", { format: "@", width: 32, wrap: true }],
  ["text", { format: "@", width: 54, wrap: true }],
  ["owner", { format: "@", width: 14, wrap: true }],
  ["inherited", { format: "General", width: 14 }],
];

/** As much of a section's words as still makes a row of a table. */
const LONGEST_TEXT = 300;

/** The words of a section without those of the headings under it. */
export function ownText({ section, report }: SectionRow, next: SectionRow | undefined): string {
  const end = next !== undefined && next.report === report ? Math.min(section.end, next.section.start) : section.end;
  const text = report.text
    .slice(section.start + section.title.length, end)
    .replace(/^[\s。．.:：;；,，、]+|\s+$/gu, "");
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/** Draws up 事项. */
export function mattersSheet(rows: readonly SectionRow[], words: SheetStrings): SheetBlueprint {
  const { columns: headers, title } = words.matters;
  return listSheet(
    {
      name: words.names.sections,
      title,
      tabColor: TAB_COLORS.report,
      table: TABLES.matters,
      columns: COLUMNS,
      headers,
      formulas: matterFormulas(words),
      rows: rows.map((row, index) => ({
        number: row.number,
        matter: row.label,
        text: ownText(row, rows[index + 1]),
        owner: ownerInHeading(row.section.title)?.owner ?? null,
      })),
      lastPrinted: "owner",
      frozenColumns: 2,
    },
    words,
  );
}

/**
 * Counts what stands under a heading or under headings below it, by the beginning of 编号. Counts and finds by wildcard
 * instead of by arrays, because a thousand headings look through thousands of indicators.
 */
function matterFormulas(words: SheetStrings): Partial<Record<MatterColumnId, string>> {
  const under = `${thisRow(TABLES.matters, words.matters.columns.number)}&${quoted("-*")}`;
  const ofIndicators = (id: IndicatorColumnId): string => wholeColumn(TABLES.indicators, words.columns[id]);
  const indicators = `${ofIndicators("number")},${under}`;
  const firstWith = (lamp: string): string =>
    `INDEX(${ofIndicators("status")},MATCH(${quoted(`${lamp} `)}&${under},${ofIndicators("lampNumber")},0))`;
  const { red, yellow, blue, green, grey } = words.colors;
  const worst = [red, yellow, words.states.unverified, blue, green, grey]
    .map(firstWith)
    .reduceRight((rest, first) => `IFNA(${first},${rest})`);
  const wordsOnly = `${thisRow(TABLES.matters, words.matters.columns.indicators)}=0`;
  return {
    state: `=IF(${wordsOnly},${quoted(words.matters.wordsOnly)},${worst})`,
    indicators: `=COUNTIF(${indicators})`,
    behind: `=COUNTIFS(${indicators},${ofIndicators("tally")},${quoted(words.tallies.notReached)})`,
    facts: `=COUNTIF(${wholeColumn(TABLES.facts, words.facts.columns.number)},${under})`,
    milestones: `=COUNTIF(${wholeColumn(TABLES.milestones, words.milestones.columns.number)},${under})`,
    inherited: inheritedOwner(words),
  };
}

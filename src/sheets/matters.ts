/** 事项: every heading of the reports, those with words only too. Leaders count matters, not indicators. */
import type { SheetStrings } from "../locale/strings";
import type { SheetBlueprint } from "./blueprint";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { listSheet, type ColumnLook } from "./listSheet";
import { TAB_COLORS } from "./look";
import { TABLES } from "./names";
import { quoted, thisRow, wholeColumn } from "./references";
import type { SectionRow } from "./rows";

type MatterColumnId = keyof SheetStrings["matters"]["columns"];

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
];

/** As much of a section's words as still makes a row of a table. */
const LONGEST_TEXT = 300;

/** The words of a section without those of the headings under it. */
function ownText({ section, report }: SectionRow, next: SectionRow | undefined): string {
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
      rows: rows.map((row, index) => ({ number: row.number, matter: row.label, text: ownText(row, rows[index + 1]) })),
      frozenColumns: 2,
    },
    words,
  );
}

/** Counts what stands under a heading or under headings below it, by the beginning of 编号. */
function matterFormulas(words: SheetStrings): Partial<Record<MatterColumnId, string>> {
  const number = thisRow(TABLES.matters, words.matters.columns.number);
  const under = (column: string): string => `(LEFT(${column},LEN(${number})+1)=${number}&"-")`;
  const ofIndicators = (id: IndicatorColumnId): string => wholeColumn(TABLES.indicators, words.columns[id]);
  const indicators = under(ofIndicators("number"));
  const count = (...conditions: readonly string[]): string => `SUMPRODUCT(${conditions.join("*")}*1)`;
  const firstWith = (id: IndicatorColumnId, text: string): string =>
    `INDEX(${ofIndicators("status")},MATCH(1,INDEX(${indicators}*(${ofIndicators(id)}=${quoted(text)}),0),0))`;
  const { red, yellow, blue, green, grey } = words.colors;
  const worst = [
    firstWith("lampColor", red),
    firstWith("lampColor", yellow),
    firstWith("state", words.states.unverified),
    firstWith("lampColor", blue),
    firstWith("lampColor", green),
    firstWith("lampColor", grey),
  ].reduceRight((rest, first) => `IFNA(${first},${rest})`, quoted(words.matters.wordsOnly));
  return {
    state: `=${worst}`,
    indicators: `=${count(indicators)}`,
    behind: `=${count(indicators, `(${ofIndicators("tally")}=${quoted(words.tallies.notReached)})`)}`,
    facts: `=${count(under(wholeColumn(TABLES.facts, words.facts.columns.number)))}`,
    milestones: `=${count(under(wholeColumn(TABLES.milestones, words.milestones.columns.number)))}`,
  };
}

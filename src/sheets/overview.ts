/**
 * 总览: page one for the leader. What the whole comes to in one sentence, the indicators that lag most, how far each part
 * has come. Nothing but formulas over 指标, so it follows every change there.
 */
import type { SheetStrings } from "../locale/strings";
import type { LooseCell, SheetBlueprint, TextStyle } from "./blueprint";
import { filled } from "./filled";
import { LAGGARD_COLUMNS, LAGGARD_LINES, LAGGARDS, laggardsTable } from "./laggards";
import { PAGE_CONCLUSION, PAGE_HEADING, PAGE_TEXT, PAGE_TITLE, TAB_COLORS } from "./look";
import { TABLES } from "./names";
import { landscapePage } from "./page";
import { partLines, partNames, partsTable, type PartCount, type Parts, type TablePlace } from "./parts";
import { quoted, rangeAddress, wholeColumn } from "./references";
import { asOfFormula } from "./subtitle";

/** As many parts as one page holds beneath eight laggards in letters of 12 points. */
const PARTS_ON_PAGE = 5;

const LAGGARDS_ROW = 5;
/** A heading stands above each table. */
const PARTS_ROW = LAGGARDS_ROW + LAGGARD_LINES + 1;

/** Draws up 总览 under `title`. Where there are more parts than the page holds, they are left to 图表. */
export function overviewSheet(parts: Parts, title: string, words: SheetStrings): SheetBlueprint {
  const place = partsOnOverview(parts, words);
  const last = place === null ? LAGGARDS_ROW + LAGGARD_LINES : PARTS_ROW + partLines(parts);
  const { overview } = words;
  const line = (row: number, style: TextStyle, content: Pick<LooseCell, "value" | "formula">): LooseCell => ({
    row,
    column: 0,
    style,
    ...content,
  });
  return {
    name: words.names.overview,
    place: "new",
    tabColor: TAB_COLORS.report,
    cells: [
      line(0, PAGE_TITLE, { value: title }),
      line(1, PAGE_TEXT, { formula: asOfFormula(words) }),
      line(2, PAGE_CONCLUSION, { formula: conclusion(words) }),
      line(3, PAGE_TEXT, { formula: others(words) }),
      line(LAGGARDS_ROW - 1, PAGE_HEADING, { formula: laggardsTitle(words) }),
      ...(place === null ? [] : [line(PARTS_ROW - 1, PAGE_HEADING, { value: words.parts.title })]),
      line(last, PAGE_TEXT, { value: overview.signatures }),
    ],
    tables: [
      laggardsTable(LAGGARDS_ROW, parts.kind === "reports", words),
      ...(place === null ? [] : [partsTable(parts, place, words)]),
    ],
    names: place === null ? [] : partNames(words),
    conditionalFormats: [],
    validations: [],
    columnGroups: [{ first: LAGGARD_COLUMNS, last: LAGGARD_COLUMNS, folded: true }],
    freeze: null,
    page: landscapePage(title, rangeAddress(0, 0, last, LAGGARD_COLUMNS - 1), null, words),
    showGridlines: false,
  };
}

/** Where the parts stand on 总览, null where there are more than its page holds. */
export function partsOnOverview({ list }: Parts, { names }: SheetStrings): TablePlace | null {
  return list.length <= PARTS_ON_PAGE ? { sheet: names.overview, row: PARTS_ROW, column: 0 } : null;
}

const counted =
  (words: SheetStrings) =>
  (tally: PartCount): string =>
    `COUNTIF(${wholeColumn(TABLES.indicators, words.columns.tally)},${quoted(words.tallies[tally])})`;

/** How many have reached their pace and how many have not, with their shares of those that are held against it. */
function conclusion(words: SheetStrings): string {
  const count = counted(words);
  const [reached, behind] = [count("reached"), count("notReached")];
  const all = `(${reached}+${behind})`;
  const share = (part: string): string => `TEXT(${part}/${all},"0.0%")`;
  const sentence = filled(words.overview.conclusion, {
    all,
    reached,
    reachedShare: share(reached),
    behind,
    behindShare: share(behind),
  });
  return `=IF(${all}=0,${quoted(words.overview.noneCounted)},${sentence})`;
}

/** How many are behind, and that the table holds only the first of them where it does. */
function laggardsTitle(words: SheetStrings): string {
  const count = counted(words)("notReached");
  const lines = String(LAGGARDS);
  const title = (text: string): string => filled(text, { count, lines });
  return `=IF(${count}>${lines},${title(words.laggards.longTitle)},${title(words.laggards.title)})`;
}

/** What is not held against pace and why, nothing where all is. */
function others(words: SheetStrings): string {
  const { clauses, separator, sentence } = words.overview.others;
  const count = counted(words);
  const ids = ["unconfirmed", "unverified", "notPaced"] as const;
  const clause = (id: (typeof ids)[number]): string =>
    `IF(${count(id)}>0,${filled(separator + clauses[id], { count: count(id) })},"")`;
  const all = ids.map(clause).join("&");
  const list = `MID(${all},${String(separator.length + 1)},LEN(${all}))`;
  return `=IF(${ids.map(count).join("+")}=0,"",${filled(sentence, { list })})`;
}

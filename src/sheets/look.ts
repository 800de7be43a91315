/** How the sheets look: fonts every office has, few colours, lines that survive a black and white printer. */
import type { TextStyle } from "./blueprint";

const TITLE_FONT = "黑体";
const BODY_FONT = "宋体";

export const TITLE: TextStyle = { font: TITLE_FONT, size: 16, bold: true };
export const SUBTITLE: TextStyle = { font: BODY_FONT, size: 11, color: "#404040" };
export const HEADER: TextStyle = {
  font: TITLE_FONT,
  size: 11,
  bold: true,
  color: "#000000",
  fill: "#D9E2EC",
  align: "Center",
  wrap: true,
};
export const BODY: TextStyle = { font: BODY_FONT, size: 11 };
export const TOTAL: TextStyle = { ...BODY, bold: true };

/** The same on pages that leaders read in print: 12 points and more. */
export const PAGE_TITLE: TextStyle = { ...TITLE, size: 20 };
export const PAGE_CONCLUSION: TextStyle = { font: TITLE_FONT, size: 14, bold: true };
export const PAGE_HEADING: TextStyle = { font: TITLE_FONT, size: 12, bold: true };
export const PAGE_TEXT: TextStyle = { font: BODY_FONT, size: 12 };
const PAGE_HEADER: TextStyle = { ...HEADER, size: 12 };
const PAGE_BODY: TextStyle = { ...BODY, size: 12 };

const LINES = "#7F7F7F";

/** The quietest built-in table style: lines and fills are set on the cells, so that every program shows the same. */
const TABLE_STYLE = "TableStyleLight1";

/** What all tables share, and those on pages that leaders read in print. */
export const TABLE_LOOK = { style: TABLE_STYLE, header: HEADER, body: BODY, lines: LINES } as const;
export const PAGE_TABLE_LOOK = { ...TABLE_LOOK, header: PAGE_HEADER, body: PAGE_BODY } as const;

/** Cells that wait for an entry. */
export const OPEN_FILL = "#FFF9E0";

/** Fill and text of the five lamp colours; dark enough on light to be read, and told apart by their symbols in print. */
export const LAMP_COLORS = {
  blue: { fill: "#DDEBF7", color: "#1F4E79" },
  green: { fill: "#E2EFDA", color: "#375623" },
  yellow: { fill: "#FFF2CC", color: "#7F6000" },
  red: { fill: "#F8CBAD", color: "#9C0006" },
  grey: { fill: "#EDEDED", color: "#595959" },
} as const;

export const CONFLICT_FILL = "#FCE4D6";
export const ASSUMED_COLOR = "#7F7F7F";
export const TAB_COLORS = { report: "#2F5597", planner: "#548235", record: "#7F7F7F" } as const;

/**
 * Series of charts. Counts stand beside each other in one bar, so that each of them is another grey on a black and white
 * printer; labels are white on the dark ones.
 */
export const CHART_COLORS = {
  completion: { fill: "#BDD7EE", text: "#000000" },
  pace: { fill: "#1F1F1F", text: "#000000" },
  reached: { fill: "#A9D18E", text: "#000000" },
  notReached: { fill: "#8B0000", text: "#FFFFFF" },
  unconfirmed: { fill: "#BF9000", text: "#000000" },
  unverified: { fill: "#7F6000", text: "#FFFFFF" },
  notPaced: { fill: "#F2F2F2", text: "#000000" },
} as const;

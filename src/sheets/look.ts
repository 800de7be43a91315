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

export const LINES = "#7F7F7F";

/** The quietest built-in table style: lines and fills are set on the cells, so that every program shows the same. */
export const TABLE_STYLE = "TableStyleLight1";

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

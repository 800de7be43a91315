/** How a page looks that has a list and the chosen row at length: one above the other, side by side in a wide pane. */
import { makeStyles, tokens } from "@fluentui/react-components";

const SIDE_BY_SIDE = "@media (min-width: 640px)";
const LINE = `1px solid ${tokens.colorNeutralStroke2}`;

export const useListPageStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    display: "grid",
    gridTemplateRows: "auto minmax(120px, 1fr) minmax(140px, auto)",
    gridTemplateColumns: "minmax(0, 1fr)",
    [SIDE_BY_SIDE]: {
      gridTemplateRows: "auto minmax(0, 1fr)",
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    },
  },
  top: {
    gridColumn: "1 / -1",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: LINE,
  },
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200 },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  /** In a narrow pane several buttons stand in a row. */
  button: { minWidth: 0 },
  rows: { minHeight: 0, position: "relative" },
  detail: {
    overflowY: "auto",
    maxHeight: "55vh",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: LINE,
    [SIDE_BY_SIDE]: { maxHeight: "none", borderTop: "none", borderLeft: LINE },
  },
});

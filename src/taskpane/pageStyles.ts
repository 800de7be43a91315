/** How the pages of the pane look, as far as they look alike. */
import { makeStyles, tokens } from "@fluentui/react-components";

const COLUMN = { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } as const;

export const usePageStyles = makeStyles({
  /** A page to be read from top to bottom, not wider than a line can be read. */
  page: { ...COLUMN, padding: tokens.spacingHorizontalM, maxWidth: "640px" },
  /** A page that takes all the room there is. */
  wholePage: { ...COLUMN, padding: tokens.spacingHorizontalM, flexGrow: 1 },
  part: COLUMN,
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "grid", gap: tokens.spacingVerticalS },
  /** A text made by the pane, to be copied. */
  product: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: "1.8",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  /** A sentence of the report. */
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    lineHeight: "1.8",
    overflowWrap: "anywhere",
  },
});

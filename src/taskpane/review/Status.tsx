/** A status in its colour; text and symbol say it too. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../plan/assessment";
import { useMoreWords } from "../moreWords";
import { statusText } from "../../sheets/statusWords";

const useStyles = makeStyles({
  status: { flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  blue: { color: tokens.colorPaletteBlueForeground2 },
  green: { color: tokens.colorStatusSuccessForeground2 },
  yellow: { color: tokens.colorStatusWarningForeground2 },
  red: { color: tokens.colorStatusDangerForeground2 },
  grey: { color: tokens.colorNeutralForeground3 },
});

export function Status({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { sheets } = useMoreWords();
  return (
    <span className={mergeClasses(styles.status, styles[assessment.colour])}>{statusText(assessment, sheets)}</span>
  );
}

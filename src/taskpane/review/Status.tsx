/** A status in its colour; text and symbol say it too. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../plan/assessment";
import type { Colour } from "../../plan/lamps";
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

export function LampText({ colour, text }: { readonly colour: Colour; readonly text: string }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.status, styles[colour])}>{text}</span>;
}

export function Status({ assessment }: { readonly assessment: Assessment }) {
  const { sheets } = useMoreWords();
  return <LampText colour={assessment.colour} text={statusText(assessment, sheets)} />;
}

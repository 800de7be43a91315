/** A message that says what is wrong and what to do, or that something is done; never a dialog. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePageStyles } from "./pageStyles";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  success: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  info: { border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3 },
});

export interface NoticeProps {
  readonly text: string;
  /** An error unless given. */
  readonly intent?: "error" | "warning" | "success" | "info";
  /** Buttons that act on the message. */
  readonly children?: ReactNode;
}

export function Notice({ text, intent = "error", children }: NoticeProps) {
  const styles = useStyles();
  const { buttons } = usePageStyles();
  return (
    <div className={mergeClasses(styles.bar, styles[intent])}>
      <span>{text}</span>
      {children !== undefined && <div className={buttons}>{children}</div>}
    </div>
  );
}

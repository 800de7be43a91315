/** The frame of the forms of a row. Enter saves, Esc leaves the row as it was. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWords } from "../words";
import { onEscape } from "./keys";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    position: "sticky",
    bottom: 0,
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface FormFrameProps {
  readonly title: string;
  /** What the button says that saves. */
  readonly action: string;
  readonly submit: () => void;
  readonly cancel: () => void;
  readonly children: ReactNode;
}

export function FormFrame({ title, action, submit, cancel, children }: FormFrameProps) {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <form
      className={styles.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={onEscape(cancel)}
    >
      {children}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">
          {action}
        </Button>
        <Button size="small" onClick={cancel}>
          {pane.review.form.cancel}
        </Button>
      </div>
    </form>
  );
}

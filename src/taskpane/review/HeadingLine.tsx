/** The first line of a review: region · year · 截至 · 会议日期, to be changed, and asked for where the report does not say. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import { dateText, useWords } from "../words";
import type { Heading } from "./review";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalXS },
  summary: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  form: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  narrow: { minWidth: 0 },
  edit: { minWidth: 0, flexShrink: 0, whiteSpace: "nowrap" },
  buttons: { gridColumn: "1 / -1" },
});

/** Years that plans are made for; anything else is a slip of the hand. */
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2099;

/** Year and 截至 must be known before anything can be written. */
const isComplete = ({ year, asOf }: Heading): boolean => year !== null && asOf !== null;

export interface HeadingLineProps {
  readonly heading: Heading;
  readonly change: (change: Partial<Heading>) => void;
}

export function HeadingLine({ heading, change }: HeadingLineProps) {
  const styles = useStyles();
  const words = useWords();
  const { heading: text } = words.pane.review;
  const [open, setOpen] = useState(!isComplete(heading));
  const { region, year, asOf, meeting } = heading;
  const dateOr = (date: string | null) => (date === null ? text.unknown : dateText(words, date, "shortDate"));
  if (!open) {
    return (
      <div className={styles.line}>
        <span className={styles.summary}>
          {text.line(
            region ?? text.unknown,
            year === null ? text.unknown : String(year),
            dateOr(asOf),
            dateOr(meeting ?? asOf),
          )}
        </span>
        <Button
          className={styles.edit}
          size="small"
          onClick={() => {
            setOpen(true);
          }}
        >
          {text.edit}
        </Button>
      </div>
    );
  }
  return (
    <HeadingForm
      heading={heading}
      save={(typed) => {
        if (JSON.stringify(typed) !== JSON.stringify(heading)) change(typed);
        setOpen(false);
      }}
    />
  );
}

interface HeadingFormProps {
  readonly heading: Heading;
  readonly save: (heading: Heading) => void;
}

function HeadingForm({ heading, save }: HeadingFormProps) {
  const styles = useStyles();
  const { heading: text } = useWords().pane.review;
  const [typed, setTyped] = useState(heading);
  const set = (change: Partial<Heading>): void => {
    setTyped((before) => ({ ...before, ...change }));
  };
  const asked = (value: unknown) => (value === null ? { validationMessage: text.ask } : {});
  const { region, year, asOf, meeting } = typed;
  return (
    <form
      className={styles.form}
      aria-label={text.title}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        save(typed);
      }}
    >
      <Field label={text.region} {...asked(region)}>
        <Input
          className={styles.narrow}
          size="small"
          value={region ?? ""}
          onChange={(_, { value }) => {
            set({ region: value === "" ? null : value });
          }}
        />
      </Field>
      <Field label={text.year} {...asked(year)}>
        <Input
          className={styles.narrow}
          size="small"
          type="number"
          required
          min={EARLIEST_YEAR}
          max={LATEST_YEAR}
          value={year === null ? "" : String(year)}
          onChange={(_, { value }) => {
            set({ year: value === "" ? null : Number(value) });
          }}
        />
      </Field>
      <Field label={text.asOf} {...asked(asOf)}>
        <Input
          className={styles.narrow}
          size="small"
          type="date"
          required
          value={asOf ?? ""}
          onChange={(_, { value }) => {
            set({ asOf: value === "" ? null : value });
          }}
        />
      </Field>
      <Field label={text.meeting}>
        <Input
          className={styles.narrow}
          size="small"
          type="date"
          value={meeting ?? asOf ?? ""}
          onChange={(_, { value }) => {
            set({ meeting: value === "" ? null : value });
          }}
        />
      </Field>
      <Button className={styles.buttons} type="submit" size="small">
        {text.done}
      </Button>
    </form>
  );
}

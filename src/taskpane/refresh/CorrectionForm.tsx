/** 报告数, 上期更正 or 核定数: which figure counts of one that the planner had put right for an earlier date. */
import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import type { ActualChoice, Correction } from "../../refresh/rowChange";
import type { IsoDate } from "../../report/report";
import type { CellValue } from "../../sheets/blueprint";
import { textIn } from "../../sheets/standing";
import { onEscape } from "../review/keys";
import { dateText, useWords } from "../words";
import { useRefreshWords } from "./refreshWords";

const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  known: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL, color: tokens.colorNeutralForeground3 },
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalXXL,
  },
  narrow: { minWidth: 0 },
});

export interface CorrectionFormProps {
  readonly correction: Correction;
  /** The figure of the newer report. */
  readonly reported: CellValue;
  readonly unit: string;
  readonly decided: ActualChoice | null;
  readonly today: IsoDate;
  readonly decide: (choice: ActualChoice) => void;
}

export function CorrectionForm({ correction, reported, unit, decided, today, decide }: CorrectionFormProps) {
  const styles = useStyles();
  const words = useWords();
  const { correction: text, preview } = useRefreshWords();
  const [picked, setPicked] = useState<ActualChoice["kind"] | null>(decided?.kind ?? null);
  const figure = (value: CellValue): string => `${textIn(value) || preview.nothing}${unit}`;
  const { asOf, ground, by, on } = correction;
  const known = [text.ground(figure(correction.reported)), ground, by, on].filter((part) => part !== "");
  return (
    <div className={styles.question}>
      <Field label={text.title}>
        <RadioGroup
          value={picked ?? ""}
          onChange={(_, { value }) => {
            const kind = value as ActualChoice["kind"];
            setPicked(kind);
            if (kind !== "verified") decide({ kind });
          }}
        >
          <Radio value="reported" label={text.reported(figure(reported))} />
          <Radio
            value="corrected"
            label={text.corrected(
              figure(correction.corrected),
              asOf === null ? preview.nothing : dateText(words, asOf),
            )}
          />
          <Radio value="verified" label={text.verified} />
        </RadioGroup>
      </Field>
      <p className={styles.known}>{known.join(preview.separator)}</p>
      {picked === "verified" && (
        <VerifiedFigure
          decided={decided?.kind === "verified" ? decided : null}
          today={today}
          save={decide}
          cancel={() => {
            setPicked(decided?.kind ?? null);
          }}
        />
      )}
    </div>
  );
}

type Verified = Extract<ActualChoice, { readonly kind: "verified" }>;

interface VerifiedFigureProps {
  readonly decided: Verified | null;
  readonly today: IsoDate;
  readonly save: (choice: Verified) => void;
  readonly cancel: () => void;
}

/** The figure that was found out, from whom and when. */
function VerifiedFigure({ decided, today, save, cancel }: VerifiedFigureProps) {
  const styles = useStyles();
  const { correction: text } = useRefreshWords();
  const [typed, setTyped] = useState({
    figure: decided === null ? "" : String(decided.value),
    by: decided?.by ?? "",
    on: decided?.on ?? today,
  });
  const [tried, setTried] = useState(false);
  const value = typed.figure.trim() === "" ? NaN : Number(typed.figure);
  const set = (change: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...change });
  };
  return (
    <form
      className={styles.form}
      onKeyDown={onEscape(cancel)}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        setTried(true);
        const by = typed.by.trim();
        if (Number.isFinite(value) && by !== "" && typed.on !== "") save({ kind: "verified", value, by, on: typed.on });
      }}
    >
      <Field label={text.figure} validationMessage={tried && !Number.isFinite(value) ? text.notANumber : null}>
        <Input
          className={styles.narrow}
          size="small"
          inputMode="decimal"
          value={typed.figure}
          onChange={(_, { value: figure }) => {
            set({ figure });
          }}
        />
      </Field>
      <Field label={text.by} validationMessage={tried && typed.by.trim() === "" ? text.byMissing : null}>
        <Input
          className={styles.narrow}
          size="small"
          value={typed.by}
          onChange={(_, { value: by }) => {
            set({ by });
          }}
        />
      </Field>
      <Field label={text.on}>
        <Input
          className={styles.narrow}
          size="small"
          type="date"
          required
          value={typed.on}
          onChange={(_, { value: on }) => {
            set({ on });
          }}
        />
      </Field>
      <Button type="submit" size="small">
        {text.save}
      </Button>
    </form>
  );
}

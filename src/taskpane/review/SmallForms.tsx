/** The two short forms of a row: 核定数 with its source and day, and merging into another row. */
import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { IsoDate } from "../../report/report";
import { useWords } from "../words";
import { placeOf } from "./figures";
import { typedFigure } from "./figureText";
import { FormFrame } from "./FormFrame";
import type { Row, Verification } from "./review";

const useStyles = makeStyles({
  narrow: { minWidth: 0 },
});

export interface VerifyFormProps {
  readonly row: Row;
  readonly today: IsoDate;
  readonly save: (verification: Verification) => void;
  readonly cancel: () => void;
}

export function VerifyForm({ row, today, save, cancel }: VerifyFormProps) {
  const { pane } = useWords();
  const { verify, form } = pane.review;
  const [typed, setTyped] = useState({ actual: "", by: "", on: today });
  const [tried, setTried] = useState(false);
  const before = row.indicator.actual;
  const actual = typedFigure(typed.actual, { before, nearby: [], start: placeOf(row.indicator) ?? 0 });
  const submit = (): void => {
    setTried(true);
    if (actual && typed.by.trim() !== "" && typed.on !== "") save({ actual, by: typed.by.trim(), on: typed.on });
  };
  return (
    <FormFrame title={verify.title} action={verify.save} submit={submit} cancel={cancel}>
      <Field label={verify.actual} validationMessage={tried && !actual ? form.notAFigure : null}>
        <Input
          size="small"
          autoFocus
          value={typed.actual}
          onChange={(_, { value }) => {
            setTyped({ ...typed, actual: value });
          }}
        />
      </Field>
      <Field label={verify.by} validationMessage={tried && typed.by.trim() === "" ? verify.byMissing : null}>
        <Input
          size="small"
          value={typed.by}
          onChange={(_, { value }) => {
            setTyped({ ...typed, by: value });
          }}
        />
      </Field>
      <Field label={verify.on}>
        <Input
          size="small"
          type="date"
          required
          value={typed.on}
          onChange={(_, { value }) => {
            setTyped({ ...typed, on: value });
          }}
        />
      </Field>
    </FormFrame>
  );
}

export interface MergeFormProps {
  /** The rows that it may be merged into. */
  readonly others: readonly Row[];
  readonly save: (into: number) => void;
  readonly cancel: () => void;
}

export function MergeForm({ others, save, cancel }: MergeFormProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const { merge } = pane.review;
  const [into, setInto] = useState(others[0]?.id);
  return (
    <FormFrame
      title={merge.title}
      action={merge.save}
      submit={() => {
        if (into !== undefined) save(into);
      }}
      cancel={cancel}
    >
      <Field label={merge.into} hint={merge.hint}>
        <Select
          className={styles.narrow}
          size="small"
          autoFocus
          value={String(into)}
          onChange={(_, { value }) => {
            setInto(Number(value));
          }}
        >
          {others.map(({ id, indicator }) => (
            <option key={id} value={String(id)}>
              {indicator.name}
            </option>
          ))}
        </Select>
      </Field>
    </FormFrame>
  );
}

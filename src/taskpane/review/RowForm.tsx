/** Edits every field of a row. */
import { Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Basis, Indicator, Quantity, Status } from "../../report/report";
import { KINDS, kindWordOf, type KindWord } from "../../sheets/kinds";
import { useMoreWords } from "../moreWords";
import { FormFrame } from "./FormFrame";
import { placeOf, ROLES, type Role } from "./figures";
import { fieldText, figureText, typedFigure } from "./figureText";
import type { IndicatorChange, Row } from "./review";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
});

/** The fields as they are typed. */
interface Typed extends Readonly<Record<Role, string>> {
  readonly name: string;
  readonly kind: KindWord;
  readonly basis: Basis;
  readonly status: Status | "";
  readonly start: string;
  readonly deadline: string;
  readonly owner: string;
}

const typedOf = (indicator: Indicator, owner: string): Typed => ({
  name: indicator.name,
  kind: kindWordOf(indicator),
  basis: indicator.basis,
  status: indicator.status ?? "",
  target: fieldText(indicator.target),
  actual: fieldText(indicator.actual),
  ratio: fieldText(indicator.ratio),
  period: fieldText(indicator.period),
  start: indicator.start ?? "",
  deadline: indicator.deadline ?? "",
  owner,
});

export interface RowFormProps {
  readonly row: Row;
  /** 责任单位 that the row has or inherits. */
  readonly owner: string;
  /** Figures of the row's sentences, offered in the figure fields. */
  readonly nearby: readonly Quantity[];
  readonly save: (change: IndicatorChange) => void;
  readonly saveOwner: (owner: string) => void;
  readonly cancel: () => void;
}

export function RowForm({ row, owner, nearby, save, saveOwner, cancel }: RowFormProps) {
  const styles = useStyles();
  const { pane, sheets } = useMoreWords();
  const { form } = pane.review;
  const { indicator } = row;
  const [typed, setTyped] = useState(() => typedOf(indicator, owner));
  const [ofSection, setOfSection] = useState(indicator.owner === null);
  const [tried, setTried] = useState(false);
  const offered = useId();

  const start = placeOf(indicator) ?? 0;
  const figureOf = (role: Role) => typedFigure(typed[role], { before: indicator[role], nearby, start });
  const set = (change: Partial<Typed>): void => {
    setTyped((before) => ({ ...before, ...change }));
  };

  const submit = (): void => {
    setTried(true);
    const [target, actual, ratio, period] = ROLES.map(figureOf);
    const name = typed.name.trim();
    if (name === "" || target === undefined || actual === undefined || ratio === undefined || period === undefined)
      return;
    const ownOwner = typed.owner.trim();
    if (ofSection && ownOwner !== owner) saveOwner(ownOwner);
    save({
      name,
      basis: typed.basis,
      ...(typed.kind === kindWordOf(indicator) ? {} : KINDS[typed.kind]),
      target,
      actual,
      ratio,
      period,
      status: typed.status === "" ? null : typed.status,
      start: typed.start === "" ? null : typed.start,
      deadline: typed.deadline === "" ? null : typed.deadline,
      ...(ofSection ? { owner: null } : { owner: ownOwner === "" ? null : ownOwner }),
    });
  };

  const figureField = (role: Role) => (
    <Field
      key={role}
      label={sheets.sources.roles[role]}
      validationMessage={tried && figureOf(role) === undefined ? form.notAFigure : null}
    >
      <Input
        className={styles.narrow}
        size="small"
        list={offered}
        value={typed[role]}
        onChange={(_, { value }) => {
          set({ [role]: value });
        }}
      />
    </Field>
  );
  const dateField = (field: "start" | "deadline") => (
    <Field label={form[field]}>
      <Input
        className={styles.narrow}
        size="small"
        type="date"
        value={typed[field]}
        onChange={(_, { value }) => {
          set({ [field]: value });
        }}
      />
    </Field>
  );
  const choiceField = <Id extends string>(
    label: string,
    chosen: Id,
    names: Readonly<Record<Id, string>>,
    choose: (id: Id) => void,
  ) => (
    <Field label={label}>
      <Select
        className={styles.narrow}
        size="small"
        value={chosen}
        onChange={(_, { value }) => {
          choose(value as Id);
        }}
      >
        {Object.entries<string>(names).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );

  return (
    <FormFrame title={form.title} action={form.save} submit={submit} cancel={cancel}>
      <Field label={form.name} validationMessage={tried && typed.name.trim() === "" ? form.nameMissing : null}>
        <Input
          className={styles.narrow}
          size="small"
          autoFocus
          value={typed.name}
          onChange={(_, { value }) => {
            set({ name: value });
          }}
        />
      </Field>
      <div className={styles.pair}>{ROLES.map(figureField)}</div>
      <datalist id={offered}>
        {nearby.map((quantity) => (
          <option key={quantity.start} value={figureText(quantity)} />
        ))}
      </datalist>
      <div className={styles.pair}>
        {choiceField(form.kind, typed.kind, sheets.kinds, (kind) => {
          set({ kind });
        })}
        {choiceField(form.basis, typed.basis, sheets.bases, (basis) => {
          set({ basis });
        })}
        {dateField("start")}
        {dateField("deadline")}
        {choiceField(form.status, typed.status, { "": form.noStatus, ...sheets.statuses }, (status) => {
          set({ status });
        })}
        <Field label={form.owner}>
          <Input
            className={styles.narrow}
            size="small"
            value={typed.owner}
            onChange={(_, { value }) => {
              set({ owner: value });
            }}
          />
        </Field>
      </div>
      <Checkbox
        label={form.ownerOfSection}
        checked={ofSection}
        onChange={(_, { checked }) => {
          setOfSection(checked === true);
        }}
      />
    </FormFrame>
  );
}

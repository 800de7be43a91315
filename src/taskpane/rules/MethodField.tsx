/** Chooses the pace method of all indicators that do not name their own. */
import { Field, Select } from "@fluentui/react-components";
import { useWords } from "../words";

export interface MethodFieldProps {
  /** What can be chosen, as it is shown. */
  readonly methods: readonly string[];
  readonly method: string;
  readonly onChoose: (method: string) => void;
}

export function MethodField({ methods, method, onChoose }: MethodFieldProps) {
  const { rules } = useWords().pane;
  return (
    <Field label={rules.method} hint={rules.methodHint}>
      <Select
        style={{ minWidth: 0 }}
        value={method}
        onChange={(_, { value }) => {
          onChoose(value);
        }}
      >
        {methods.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </Field>
  );
}

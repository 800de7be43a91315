/** Says what is being done while it takes its time. */
import { Field, ProgressBar } from "@fluentui/react-components";

export function Waiting({ label }: { readonly label: string }) {
  return (
    <Field label={label}>
      <ProgressBar />
    </Field>
  );
}

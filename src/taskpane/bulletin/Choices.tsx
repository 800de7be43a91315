/** Boxes to tick; ticking none of them means all. Nothing is shown where there is no choice. */
import { Checkbox, Field, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap" },
});

export interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

export function Choices({ label, choices, chosen, onChoose }: ChoicesProps) {
  const styles = useStyles();
  if (choices.length < 2) return null;
  return (
    <Field label={label} role="group">
      <div className={styles.choices}>
        {choices.map((each) => (
          <Checkbox
            key={each}
            label={each}
            checked={chosen.includes(each)}
            onChange={(_, { checked }) => {
              onChoose(choices.filter((other) => (other === each ? checked === true : chosen.includes(other))));
            }}
          />
        ))}
      </div>
    </Field>
  );
}

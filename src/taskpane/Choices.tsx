/**
 * Boxes to tick under one name; nothing is shown where there is no choice. Not the library's field, which gives every
 * box in it the same id, so that each label would tick the first.
 */
import { Checkbox, makeStyles } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap" },
});

export interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  /** What stands beside the box of a choice; the choice itself unless given. */
  readonly nameOf?: (choice: string) => string;
}

export function Choices({ label, choices, chosen, onChoose, nameOf = (choice) => choice }: ChoicesProps) {
  const styles = useStyles();
  const id = useId();
  if (choices.length < 2) return null;
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <div className={styles.choices}>
        {choices.map((each) => (
          <Checkbox
            key={each}
            label={nameOf(each)}
            checked={chosen.includes(each)}
            onChange={(_, { checked }) => {
              onChoose(choices.filter((other) => (other === each ? checked === true : chosen.includes(other))));
            }}
          />
        ))}
      </div>
    </div>
  );
}

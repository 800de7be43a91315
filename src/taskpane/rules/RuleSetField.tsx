/** Chooses the lamp rules, a preset or a city's own from a file, and says what they show. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { SheetStrings } from "../../locale/strings";
import type { RuleSet } from "../../plan/lamps";
import type { RuleSetId } from "../../plan/ruleSets";
import { presetRules, RULE_SET_IDS } from "../../sheets/presets";
import { lampsText } from "../../sheets/ruleSetText";
import { Notice } from "../Notice";
import { useWords } from "../words";
import { ruleSetOfFile } from "./ruleSetOfFile";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  narrow: { minWidth: 0 },
  file: { alignSelf: "start" },
});

/** The choice of rules that are no preset. */
const OWN = "own";

export interface RuleSetFieldProps {
  /** A preset, or rules of the planner's own. */
  readonly rules: RuleSetId | RuleSet;
  /** In which the presets are put. */
  readonly sheets: SheetStrings;
  readonly onChoose: (rules: RuleSetId | RuleSet) => void;
}

export function RuleSetField({ rules, sheets, onChoose }: RuleSetFieldProps) {
  const styles = useStyles();
  const { language, pane } = useWords();
  const { rules: texts } = pane;
  const chooser = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isPreset = typeof rules === "string";
  const chosen = isPreset ? presetRules(rules, sheets) : rules;

  const choose = (next: RuleSetId | RuleSet): void => {
    setProblem(null);
    onChoose(next);
  };
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const found = await ruleSetOfFile(file, language);
    if ("rules" in found) choose(found.rules);
    else setProblem(found.problem);
  };

  return (
    <div className={styles.field}>
      <Field label={texts.label} hint={lampsText(chosen)}>
        <Select
          className={styles.narrow}
          value={isPreset ? rules : OWN}
          onChange={(_, { value }) => {
            const id = RULE_SET_IDS.find((each) => each === value);
            if (id !== undefined) choose(id);
          }}
        >
          {RULE_SET_IDS.map((id) => (
            <option key={id} value={id}>
              {sheets.presets.ruleSets[id]}
            </option>
          ))}
          {!isPreset && <option value={OWN}>{rules.name}</option>}
        </Select>
      </Field>
      {problem !== null && <Notice text={problem} />}
      <Button className={styles.file} size="small" onClick={() => chooser.current?.click()}>
        {texts.fromFile}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        hidden
        tabIndex={-1}
        aria-label={texts.fromFile}
        onChange={({ target }) => {
          void readFile(target.files?.[0]);
          target.value = "";
        }}
      />
    </div>
  );
}

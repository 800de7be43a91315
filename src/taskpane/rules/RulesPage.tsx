/** 规则: the lamp rules and the pace method that the workbook follows, to change, to save and to load. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import { excelErrorOf } from "../../excel/errors";
import { putMethod, putRules } from "../../excel/rules";
import { sheetStrings } from "../../locale/strings";
import type { RuleSet } from "../../plan/lamps";
import { ruleFileOf } from "../../plan/ruleFile";
import type { RuleSetId } from "../../plan/ruleSets";
import { presetRules } from "../../sheets/presets";
import { ruleCells } from "../../sheets/rules";
import { undefinedText } from "../../sheets/ruleSetText";
import { copyText } from "../copying";
import { useMoreWords } from "../moreWords";
import { Notice, type NoticeProps } from "../Notice";
import { NoTable } from "../NoTable";
import { useFirstFocus } from "../useFirstFocus";
import { useLive } from "../useLive";
import { MethodField } from "./MethodField";
import { RuleSetField } from "./RuleSetField";
import { saveText } from "./saving";
import { readRules, type StandingRules } from "./standing";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: "640px",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

export function RulesPage() {
  const styles = useStyles();
  const words = useMoreWords();
  const { rules, bulletin } = words.pane;
  const [live, readAgain] = useLive(useCallback(() => readRules(words.language), [words.language]));
  return (
    <div className={styles.page}>
      {live.state === "reading" && <Spinner size="tiny" label={rules.reading} />}
      {live.state === "failed" && (
        <Notice text={live.text}>
          <Button onClick={readAgain}>{bulletin.again}</Button>
        </Notice>
      )}
      {live.state === "read" &&
        (live.value === null ? <NoTable /> : <Rules standing={live.value} readAgain={readAgain} />)}
    </div>
  );
}

interface RulesProps {
  readonly standing: StandingRules;
  readonly readAgain: () => void;
}

function Rules({ standing, readAgain }: RulesProps) {
  const styles = useStyles();
  const words = useMoreWords();
  const { rules: texts, bulletin } = words.pane;
  const sheets = sheetStrings(standing.language);
  /** What was chosen and not put on the sheet yet. */
  const [chosen, setChosen] = useState<RuleSetId | RuleSet | null>(null);
  const [told, setTold] = useState<NoticeProps | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useFirstFocus(page, "select");
  const rules = typeof chosen === "string" ? presetRules(chosen, sheets) : (chosen ?? standing.rules);
  const undefinedPart = undefinedText(rules, sheets);

  const put = async (work: () => Promise<void>, done: string): Promise<void> => {
    try {
      await work();
      setChosen(null);
      setTold({ text: done, intent: "success" });
      readAgain();
    } catch (error) {
      const { code, detail } = excelErrorOf(error);
      setTold({ text: words.excel[code](detail) });
    }
  };
  const use = (): Promise<void> =>
    put(
      () =>
        putRules(
          rules.name,
          rules.rows.map((row) => ruleCells(row, sheets)),
        ),
      texts.used(rules.name),
    );
  const copy = async (): Promise<void> => {
    const copied = await copyText(ruleFileOf(rules));
    setTold(copied ? { text: texts.copied, intent: "success" } : { text: bulletin.notCopied, intent: "warning" });
  };

  return (
    <div ref={page} className={styles.page} style={{ padding: 0 }}>
      <RuleSetField rules={chosen ?? standing.rules} sheets={sheets} onChoose={setChosen} />
      {undefinedPart !== "" && <Notice text={undefinedPart} intent="warning" />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={chosen === null} onClick={() => void use()}>
          {texts.use}
        </Button>
        <Button
          onClick={() => {
            saveText(texts.file(rules.name), ruleFileOf(rules));
          }}
        >
          {texts.save}
        </Button>
        <Button appearance="subtle" onClick={() => void copy()}>
          {texts.copy}
        </Button>
      </div>
      <MethodField
        methods={standing.methods.includes(standing.method) ? standing.methods : [standing.method, ...standing.methods]}
        method={standing.method}
        onChoose={(method) => void put(() => putMethod(method), texts.methodUsed(method))}
      />
      <div role="status">{told !== null && <Notice {...told} />}</div>
      <p className={styles.quiet}>{texts.note}</p>
    </div>
  );
}

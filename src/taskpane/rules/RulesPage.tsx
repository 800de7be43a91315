/** 规则: the lamp rules and the pace method that the workbook follows, to change, to save and to load. */
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { putMethod, putRules } from "../../excel/rules";
import { sheetStrings } from "../../locale/strings";
import type { RuleSet } from "../../plan/lamps";
import { ruleFileOf } from "../../plan/ruleFile";
import type { RuleSetId } from "../../plan/ruleSets";
import { presetRules } from "../../sheets/presets";
import { ruleCells } from "../../sheets/rules";
import { undefinedText } from "../../sheets/ruleSetText";
import { copyText } from "../copying";
import { LivePage } from "../LivePage";
import { excelErrorText, useMoreWords } from "../moreWords";
import { Notice, type NoticeProps } from "../Notice";
import { usePageStyles } from "../pageStyles";
import { useFirstFocus } from "../useFirstFocus";
import { MethodField } from "./MethodField";
import { RuleSetField } from "./RuleSetField";
import { saveText } from "./saving";
import { readRules, type StandingRules } from "./standing";

export function RulesPage() {
  return (
    <LivePage read={readRules}>{(standing, readAgain) => <Rules standing={standing} readAgain={readAgain} />}</LivePage>
  );
}

interface RulesProps {
  readonly standing: StandingRules;
  readonly readAgain: () => void;
}

function Rules({ standing, readAgain }: RulesProps) {
  const styles = usePageStyles();
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
      setTold({ text: excelErrorText(error, words.excel) });
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
    <div ref={page} className={styles.part}>
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

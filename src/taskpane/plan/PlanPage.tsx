/** 计划: what lags most and what it takes, and the planning sheets made of the table as it stands. */
import { Button, Checkbox, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { putPlanning } from "../../excel/planning";
import { sheetStrings } from "../../locale/strings";
import { dayOf } from "../../plan/calendar";
import type { IsoDate } from "../../report/report";
import { planningSheets, type PlanChoice } from "../../sheets/planning";
import { planSentence } from "../../sheets/planWords";
import { scoreSheet } from "../../sheets/score";
import { pointsText } from "../../sheets/statusWords";
import { LivePage } from "../LivePage";
import { excelErrorText, useMoreWords } from "../moreWords";
import { Notice, type NoticeProps } from "../Notice";
import { usePageStyles } from "../pageStyles";
import { useFirstFocus } from "../useFirstFocus";
import { FormsPart } from "./FormsPart";
import { monthsToChoose, readPlannable, type Plannable } from "./standing";

/** As many of the heaviest gaps as a narrow pane shows without scrolling far. */
const HEAVIEST = 5;

export function PlanPage() {
  return (
    <LivePage read={readPlannable}>
      {(plannable) => (
        <>
          <Planning plannable={plannable} />
          <FormsPart />
        </>
      )}
    </LivePage>
  );
}

/** The heaviest gaps, and what the planning sheets are made of. */
function Planning({ plannable }: { readonly plannable: Plannable }) {
  const styles = usePageStyles();
  const words = useMoreWords();
  const { plan } = words.pane;
  const { rows, unfinished, lagging, withRegion, language } = plannable;
  const sheets = sheetStrings(language);
  const [which, setWhich] = useState<PlanChoice["which"]>("unfinished");
  const [until, setUntil] = useState<IsoDate | null>(null);
  const [whatIf, setWhatIf] = useState(false);
  const [scored, setScored] = useState(false);
  const [told, setTold] = useState<NoticeProps | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useFirstFocus(page, "input");

  const months = monthsToChoose(plannable);
  const build = async (): Promise<void> => {
    try {
      const keys = rows.map(({ key }) => key);
      const { inserted, kept, grown } = await putPlanning([
        ...planningSheets(rows, { which, until, whatIf }, plannable, sheets),
        ...(scored ? [scoreSheet(keys, withRegion, sheets)] : []),
      ]);
      const named = (names: readonly string[]): string => names.join(sheets.listSeparator);
      const texts = [
        ...(inserted.length === 0 ? [] : [plan.built(named(inserted))]),
        ...grown.map(({ sheet, rows }) => plan.grown(sheet, rows)),
        ...(kept.length === 0 ? [] : [plan.kept(named(kept))]),
      ];
      setTold({ text: texts.join(" "), intent: inserted.length + grown.length === 0 ? "info" : "success" });
    } catch (error) {
      setTold({ text: excelErrorText(error, words.excel) });
    }
  };

  return (
    <div ref={page} className={styles.part}>
      {unfinished.length === 0 && <Notice text={plan.nothing} intent="info" />}
      {lagging > 0 && <h2 className={styles.heading}>{plan.heaviest}</h2>}
      {lagging > 0 && (
        <ol className={styles.list} lang={language}>
          {unfinished.slice(0, Math.min(HEAVIEST, lagging)).map(({ key, assessment }) => (
            <li key={key}>
              {assessment.indicator.name}
              {assessment.gap !== null && ` ${plan.lag(pointsText(assessment.gap.points))}`}
              <p className={styles.quiet}>{planSentence(assessment, sheets)}</p>
            </li>
          ))}
        </ol>
      )}
      <Field label={plan.which}>
        <RadioGroup
          value={which}
          onChange={(_, { value }) => {
            setWhich(value === "lagging" ? "lagging" : "unfinished");
          }}
        >
          <Radio value="unfinished" label={plan.all(unfinished.length)} />
          <Radio value="lagging" label={plan.lagging(lagging)} disabled={lagging === 0} />
        </RadioGroup>
      </Field>
      <Field label={plan.until}>
        <Select
          value={until ?? ""}
          onChange={(_, { value }) => {
            setUntil(months.find((month) => month === value) ?? null);
          }}
        >
          <option value="">{plan.ownDeadlines}</option>
          {months.map((month) => (
            <option key={month} value={month}>
              {plan.month(dayOf(month).year, dayOf(month).month)}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={plan.whatIf}
        checked={whatIf}
        onChange={(_, { checked }) => {
          setWhatIf(checked === true);
        }}
      />
      <Checkbox
        label={plan.score}
        checked={scored}
        onChange={(_, { checked }) => {
          setScored(checked === true);
        }}
      />
      <Button style={{ alignSelf: "start" }} appearance="primary" onClick={() => void build()}>
        {plan.build}
      </Button>
      <div role="status">{told !== null && <Notice {...told} />}</div>
      <p className={styles.quiet}>{plan.follows}</p>
    </div>
  );
}

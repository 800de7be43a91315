/** 写入: says in one line what will be written where, lets that be changed, writes on one click, and links to the result. */
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { insertBlueprint } from "../../excel/insert";
import { selectedPlace, showRange } from "../../excel/selection";
import { assessReport } from "../../plan/assessment";
import { countedAs, tally, type Tally } from "../../plan/tally";
import type { SheetPlace } from "../../sheets/indicators";
import { methodName } from "../../sheets/curves";
import { METHOD_IDS, presetMethod, type MethodId } from "../../sheets/presets";
import { undefinedText } from "../../sheets/ruleSetText";
import { blueprintOf } from "../../sheets/workbook";
import { Choices } from "../Choices";
import { drawn } from "../drawn";
import { Fold } from "../Fold";
import { usePageStyles } from "../pageStyles";
import { ReportWanted } from "../ReportWanted";
import { forgetDraft } from "../draft";
import { Notice } from "../Notice";
import { openPage } from "../pages";
import { termsOf } from "../review/assessing";
import { countsOf, looseConflicts, reportOf, type ReviewAction } from "../review/review";
import { MethodField } from "../rules/MethodField";
import { RuleSetField } from "../rules/RuleSetField";
import type { Session } from "../session";
import { useFirstFocus } from "../useFirstFocus";
import { excelErrorText, useMoreWords } from "../moreWords";
import { countText, dateText } from "../words";
import { indicatorRange, partsOf, withoutParts } from "./selection";
import { Writing } from "./Writing";

const useStyles = makeStyles({
  summary: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** How the writing goes. */
type Progress =
  | { readonly state: "ready" }
  | { readonly state: "writing"; readonly answers: number }
  | { readonly state: "failed"; readonly text: string }
  | { readonly state: "done"; readonly sheets: readonly string[]; readonly counts: Tally };

export interface WritePageProps {
  readonly session: Session | null;
  readonly act: (action: ReviewAction) => void;
}

export function WritePage({ session, act }: WritePageProps) {
  const styles = usePageStyles();
  const { write } = useMoreWords().pane;
  if (session !== null) return <WriteReport session={session} act={act} />;
  return (
    <div className={styles.page}>
      <ReportWanted text={write.noReport} />
    </div>
  );
}

function WriteReport({ session, act }: WritePageProps & { readonly session: Session }) {
  const styles = { ...usePageStyles(), ...useStyles() };
  const words = useMoreWords();
  const { write, tabs } = words.pane;
  const { review, name } = session;
  const { heading, rules, method } = review;
  const page = useRef<HTMLDivElement>(null);
  useFirstFocus(page, "button:enabled");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<SheetPlace | null>(null);
  const [progress, setProgress] = useState<Progress>({ state: "ready" });

  const whole = useMemo(() => reportOf(review), [review]);
  const parts = useMemo(() => partsOf(whole), [whole]);
  const report = useMemo(() => withoutParts(whole, left), [whole, left]);
  const terms = useMemo(() => termsOf(review, words.sheets), [review, words]);
  const waiting = countsOf(review).open + looseConflicts(review).length;
  const nameOf = (id: MethodId): string => methodName(presetMethod(id, words.sheets), words.sheets);
  const undefinedPart = terms === null ? "" : undefinedText(terms.rules, words.sheets);
  const indicators = countText(words, report.indicators.length);
  const ruleSet = typeof rules === "string" ? words.sheets.presets.ruleSets[rules] : rules.name;

  const fail = (error: unknown): void => {
    setProgress({ state: "failed", text: excelErrorText(error, words.excel) });
  };
  const takePlace = async (): Promise<void> => {
    try {
      setPlace(await selectedPlace());
      setProgress({ state: "ready" });
    } catch (error) {
      fail(error);
    }
  };
  const writeReport = async (): Promise<void> => {
    if (terms === null) return;
    setProgress({ state: "writing", answers: 0 });
    await drawn();
    try {
      const { year, asOf } = terms;
      const dated = { ...report, name, year, asOf, asOfGiven: asOf !== review.report.asOf };
      const blueprint = blueprintOf([dated], {
        language: words.language,
        readAt: new Date().toLocaleString(words.language),
        rules: terms.rules,
        curve: terms.curve,
        ...(heading.meeting === null ? {} : { meeting: heading.meeting }),
        ...(place === null ? {} : { place }),
      });
      await insertBlueprint(blueprint, (answers) => {
        setProgress({ state: "writing", answers });
      });
      forgetDraft();
      const counts = tally(assessReport(report, terms).map(countedAs));
      setProgress({ state: "done", sheets: blueprint.sheets.map((sheet) => sheet.name), counts });
    } catch (error) {
      fail(error);
    }
  };

  if (progress.state === "done") {
    return <Written sheets={progress.sheets} counts={progress.counts} fail={fail} />;
  }
  const where = place === null ? write.newSheets : indicatorRange(place, report.indicators.length);
  const asOf = heading.asOf === null ? words.pane.review.heading.unknown : dateText(words, heading.asOf);
  return (
    <div ref={page} className={styles.page}>
      <p className={styles.summary}>{write.summary(indicators, where, ruleSet, asOf)}</p>
      {waiting > 0 && <Notice text={write.waiting(countText(words, waiting))} intent="warning" />}
      {terms === null && (
        <Notice text={write.incomplete} intent="warning">
          <Button
            onClick={() => {
              openPage("review");
            }}
          >
            {tabs.review}
          </Button>
        </Notice>
      )}
      {undefinedPart !== "" && <Notice text={undefinedPart} intent="warning" />}
      {report.indicators.length === 0 && <Notice text={write.nothing} intent="warning" />}
      {progress.state === "failed" && <Notice text={progress.text} />}
      {progress.state === "writing" ? (
        <Writing answers={progress.answers} />
      ) : (
        <Button
          appearance="primary"
          disabled={terms === null || report.indicators.length === 0}
          onClick={() => void writeReport()}
        >
          {write.write}
        </Button>
      )}
      <Fold label={write.options}>
        <RuleSetField
          rules={rules}
          sheets={words.sheets}
          onChoose={(chosen) => {
            act({ type: "rule", rules: chosen });
          }}
        />
        <MethodField
          methods={METHOD_IDS.map(nameOf)}
          method={nameOf(method)}
          onChoose={(name) => {
            act({ type: "method", method: METHOD_IDS.find((id) => nameOf(id) === name) ?? method });
          }}
        />
        <Field label={write.where}>
          <RadioGroup
            value={place === null ? "new" : "here"}
            onChange={(_, { value }) => {
              if (value === "new") setPlace(null);
              else void takePlace();
            }}
          >
            <Radio value="new" label={write.newSheets} />
            <Radio value="here" label={write.here} />
          </RadioGroup>
        </Field>
        {place !== null && (
          <>
            <p className={styles.text}>{write.range(indicatorRange(place, report.indicators.length))}</p>
            <Button size="small" onClick={() => void takePlace()}>
              {write.askPlace}
            </Button>
          </>
        )}
        <Choices
          label={write.which}
          choices={parts}
          chosen={parts.filter((part) => !left.has(part))}
          onChoose={(chosen) => {
            setLeft(new Set(parts.filter((part) => !chosen.includes(part))));
          }}
          nameOf={(part) => part || write.unnamedPart}
        />
      </Fold>
    </div>
  );
}

interface WrittenProps {
  readonly sheets: readonly string[];
  readonly counts: Tally;
  readonly fail: (error: unknown) => void;
}

/** What has been written, with a link to every sheet. */
function Written({ sheets, counts, fail }: WrittenProps) {
  const styles = usePageStyles();
  const words = useMoreWords();
  const { write } = words.pane;
  const text = (count: number): string => countText(words, count);
  const page = useRef<HTMLDivElement>(null);
  useFirstFocus(page, "button");
  const { indicators, reached, behind, unconfirmed, unverified, unpaced } = counts;
  return (
    <div ref={page} className={styles.page}>
      <Notice text={write.done(text(indicators))} intent="success" />
      <p className={styles.text}>
        {write.counts(text(reached), text(behind), text(unconfirmed), text(unverified), text(unpaced))}
      </p>
      <div className={styles.buttons}>
        {sheets.map((sheet) => (
          <Button
            key={sheet}
            size="small"
            onClick={() => {
              showRange(sheet, "A1").catch(fail);
            }}
          >
            {write.show(sheet)}
          </Button>
        ))}
      </div>
      <Button
        appearance="transparent"
        onClick={() => {
          openPage("read");
        }}
      >
        {write.again}
      </Button>
    </div>
  );
}

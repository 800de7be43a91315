/**
 * 刷新: a newer report comes in, is held against the workbook, looked over row by row and applied in one write; the change
 * note is copied, and the refresh can be undone.
 */
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { applyRefresh } from "../../excel/applyRefresh";
import { readForRefresh } from "../../excel/readForRefresh";
import { undoRefresh } from "../../excel/undoRefresh";
import { changesOf } from "../../refresh/changes";
import type { Choices } from "../../refresh/outcome";
import { wrongTexts } from "../../refresh/previewText";
import type { Report } from "../../report/report";
import type { DatedReport } from "../../sheets/rows";
import { excelErrorText, useMoreWords } from "../moreWords";
import { drawn } from "../drawn";
import { Notice } from "../Notice";
import { usePageStyles } from "../pageStyles";
import { HeadingLine } from "../review/HeadingLine";
import type { Heading } from "../review/review";
import type { Session } from "../session";
import { Waiting } from "../Waiting";
import { useFirstFocus } from "../useFirstFocus";
import { dateText } from "../words";
import { Applied, Undone } from "./Applied";
import { ChooseReport } from "./ChooseReport";
import { LastRefreshNotice } from "./LastRefreshNotice";
import { PreviewView } from "./PreviewView";
import { goTo, useProgress, type Comparison, type Progress } from "./progress";
import { useRefreshWords } from "./refreshWords";

/** The time as 变更 shows it. */
const now = (language: string): string =>
  new Date().toLocaleString(language, { dateStyle: "short", timeStyle: "short" });

export function RefreshPage({ session }: { readonly session: Session | null }) {
  const styles = usePageStyles();
  const words = useMoreWords();
  const refresh = useRefreshWords();
  const progress = useProgress();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useFirstFocus(page, "textarea, button:enabled", progress.step);

  /** Does something with Excel, saying what meanwhile, and why it failed if it does. */
  const work = async (doing: string, act: () => Promise<Progress>): Promise<void> => {
    setProblem(null);
    setBusy(doing);
    await drawn();
    try {
      goTo(await act());
    } catch (error) {
      setProblem(excelErrorText(error, words.excel));
    }
    setBusy(null);
  };

  const compare = (report: DatedReport, choices: Choices = new Map()): Promise<void> =>
    work(refresh.choose.comparing, async () => {
      const workbook = await readForRefresh();
      const changes = changesOf(workbook, report);
      const step = changes.wrong.length > 0 && choices.size === 0 ? "wrong" : "preview";
      return { step, comparison: { workbook, changes, choices } };
    });
  const take = (name: string, report: Report): void => {
    const { asOf, year } = report;
    if (asOf === null) goTo({ step: "date", name, report });
    else void compare({ ...report, name, asOf, asOfGiven: false, year: year ?? Number(asOf.slice(0, 4)) });
  };
  const apply = (comparison: Comparison): Promise<void> =>
    work(refresh.applying, async () => {
      const { workbook, changes, choices } = comparison;
      const readAt = now(words.language);
      await applyRefresh({ report: changes.report, choices, seen: workbook, readAt });
      return { step: "applied", comparison };
    });
  const undo = (): Promise<void> =>
    work(refresh.applied.undoing, async () => ({ step: "undone", left: await undoRefresh(now(words.language)) }));
  const startAgain = (): void => {
    setProblem(null);
    goTo({ step: "choose" });
  };

  if (busy !== null) {
    return (
      <div className={styles.wholePage} role="status">
        <Waiting label={busy} />
      </div>
    );
  }
  if (progress.step === "preview" && problem === null) {
    const { comparison } = progress;
    return (
      <PreviewView
        comparison={comparison}
        choose={(choices) => {
          goTo({ step: "preview", comparison: { ...comparison, choices } });
        }}
        apply={() => void apply(comparison)}
        leave={startAgain}
      />
    );
  }
  return (
    <div ref={page} className={styles.wholePage}>
      {problem !== null && (
        <Notice text={problem}>
          {progress.step === "preview" && (
            <Button onClick={() => void compare(progress.comparison.changes.report, progress.comparison.choices)}>
              {refresh.stale.again}
            </Button>
          )}
        </Notice>
      )}
      {progress.step === "choose" && (
        <>
          <LastRefreshNotice undo={() => void undo()} />
          <ChooseReport session={session} take={take} />
        </>
      )}
      {progress.step === "date" && (
        <DateWanted
          report={progress.report}
          date={(heading, asOf) => {
            const { report, name } = progress;
            const year = heading.year ?? Number(asOf.slice(0, 4));
            void compare({ ...report, name, region: heading.region, year, asOf, asOfGiven: true });
          }}
        />
      )}
      {progress.step === "wrong" && (
        <WrongReport
          comparison={progress.comparison}
          goOn={() => {
            goTo({ step: "preview", comparison: progress.comparison });
          }}
          leave={startAgain}
        />
      )}
      {progress.step === "applied" && (
        <Applied comparison={progress.comparison} undo={() => void undo()} again={startAgain} />
      )}
      {progress.step === "undone" && <Undone left={progress.left} again={startAgain} />}
    </div>
  );
}

interface DateWantedProps {
  readonly report: Report;
  readonly date: (heading: Heading, asOf: string) => void;
}

/** Asks up to which day a report counts that does not say so. */
function DateWanted({ report: { region, year, asOf }, date }: DateWantedProps) {
  const styles = usePageStyles();
  const { choose } = useRefreshWords();
  return (
    <>
      <p className={styles.text}>{choose.noDate}</p>
      <HeadingLine
        heading={{ region, year, asOf, meeting: null }}
        change={(change) => {
          const heading = { region, year, asOf, meeting: null, ...change };
          if (heading.asOf !== null) date(heading, heading.asOf);
        }}
      />
    </>
  );
}

interface WrongReportProps {
  readonly comparison: Comparison;
  readonly goOn: () => void;
  readonly leave: () => void;
}

/** What speaks against the report; going on all the same is the planner's to say. */
function WrongReport({ comparison: { changes }, goOn, leave }: WrongReportProps) {
  const styles = usePageStyles();
  const words = useMoreWords();
  const refresh = useRefreshWords();
  const reasons = wrongTexts(changes.wrong, refresh, (date) => dateText(words, date));
  return (
    <>
      <Notice text={refresh.wrong.title} intent="warning" />
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={leave}>
          {refresh.wrong.another}
        </Button>
        <Button onClick={goOn}>{refresh.wrong.goOn}</Button>
      </div>
    </>
  );
}

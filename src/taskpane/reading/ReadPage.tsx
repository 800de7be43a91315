/** 读报告: paste, drop or choose a report, read it, and go on to its review; or take up a review left half done. */
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Report } from "../../report/report";
import { findDraft, fitsDraft, forgetDraft, type Draft } from "../draft";
import { Notice } from "../Notice";
import { openPage } from "../pages";
import { usePageStyles } from "../pageStyles";
import type { ReviewAction } from "../review/review";
import type { Session } from "../session";
import { useFirstFocus } from "../useFirstFocus";
import { useWords } from "../words";
import { ReportBox } from "./ReportBox";
import { useReading } from "./useReading";

interface ReadPageProps {
  readonly session: Session | null;
  readonly begin: (name: string, report: Report, actions: readonly ReviewAction[]) => void;
}

export function ReadPage({ session, begin }: ReadPageProps) {
  const styles = usePageStyles();
  const { read } = useWords().pane;
  const reading = useReading();
  const [draft, setDraft] = useState<Draft | null>(() => (session === null ? findDraft() : null));
  const page = useRef<HTMLDivElement>(null);
  useFirstFocus(page, "textarea");

  const resume = (found: Draft): void => {
    setDraft(null);
    void reading.read(found.text, (report) => {
      const fits = fitsDraft(found, report);
      begin(found.name, report, fits ? found.actions : []);
      if (fits) openPage("review");
      else reading.setProblem(read.errors.draft);
    });
  };

  return (
    <div ref={page} className={styles.wholePage}>
      {reading.problem !== null && <Notice text={reading.problem} />}
      {draft !== null && (
        <Notice text={read.draft.found(draft.name)} intent="info">
          <Button
            onClick={() => {
              resume(draft);
            }}
          >
            {read.draft.resume}
          </Button>
          <Button
            onClick={() => {
              forgetDraft();
              setDraft(null);
            }}
          >
            {read.draft.forget}
          </Button>
        </Notice>
      )}
      {session !== null && <Notice text={read.replaces(session.name)} intent="info" />}
      <ReportBox
        reading={reading}
        label={read.label}
        sample={{ id: "first", label: read.sample, name: read.sampleName }}
        take={(name, report) => {
          begin(name, report, []);
          openPage("review");
        }}
      />
    </div>
  );
}

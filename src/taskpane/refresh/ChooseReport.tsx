/** Where the newer report comes from: pasted, dropped or chosen, the next one of the sample, or the one under review. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../report/report";
import { Notice } from "../Notice";
import { ReportBox } from "../reading/ReportBox";
import { useReading } from "../reading/useReading";
import { reportOf } from "../review/review";
import type { Session } from "../session";
import { useRefreshWords } from "./refreshWords";

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground3 },
  reviewed: { alignSelf: "start" },
});

export interface ChooseReportProps {
  readonly session: Session | null;
  readonly take: (name: string, report: Report) => void;
}

export function ChooseReport({ session, take }: ChooseReportProps) {
  const styles = useStyles();
  const { choose } = useRefreshWords();
  const reading = useReading();
  return (
    <>
      <p className={styles.intro}>{choose.intro}</p>
      {reading.problem !== null && <Notice text={reading.problem} />}
      {session !== null && (
        <Button
          className={styles.reviewed}
          onClick={() => {
            take(session.name, reportOf(session.review));
          }}
        >
          {choose.reviewed(session.name)}
        </Button>
      )}
      <ReportBox
        reading={reading}
        label={choose.label}
        sample={{ id: "next", label: choose.sample, name: choose.sampleName }}
        take={take}
      />
    </>
  );
}

/** 报送版: makes a copy of the workbook ready to be sent out, once the planner has said that it is a copy. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { makePublic } from "../../excel/publicCopy";
import { useMoreWords } from "../moreWords";
import { Notice, type NoticeProps } from "../Notice";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
});

export function PublicCopy() {
  const styles = useStyles();
  const { pane, sheets } = useMoreWords();
  const { publicEdition: texts } = pane.bulletin;
  const [isCopy, setIsCopy] = useState(false);
  const [told, setTold] = useState<NoticeProps | null>(null);

  const make = async (): Promise<void> => {
    setIsCopy(false);
    try {
      const left = await makePublic();
      setTold({ text: texts.made(left.join(sheets.listSeparator)), intent: "success" });
    } catch {
      setTold({ text: texts.broken });
    }
  };

  return (
    <section className={styles.section} aria-label={texts.title}>
      <h2 className={styles.title}>{texts.title}</h2>
      <p className={styles.text}>{texts.explains}</p>
      <Checkbox
        label={texts.isCopy}
        checked={isCopy}
        onChange={(_, { checked }) => {
          setIsCopy(checked === true);
        }}
      />
      <Button disabled={!isCopy} style={{ alignSelf: "start" }} onClick={() => void make()}>
        {texts.make}
      </Button>
      <div role="status">{told !== null && <Notice {...told} />}</div>
    </section>
  );
}

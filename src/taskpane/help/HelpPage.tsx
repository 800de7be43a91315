/** 帮助: the four steps with the way to the sample, the keys of the review, and what happens to the data. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { openPage } from "../pages";
import { useWords } from "../words";

const useStyles = makeStyles({
  page: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`, maxWidth: "640px", lineHeight: "1.6" },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  steps: { paddingLeft: tokens.spacingHorizontalXL },
  keys: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, margin: 0 },
  key: { fontFamily: tokens.fontFamilyMonospace },
  meaning: { margin: 0 },
});

export function HelpPage() {
  const styles = useStyles();
  const { steps, toRead, keys, privacy } = useWords().pane.help;
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{steps.title}</h2>
      <ol className={styles.steps}>
        {steps.items.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button
        onClick={() => {
          openPage("read");
        }}
      >
        {toRead}
      </Button>
      <h2 className={styles.title}>{keys.title}</h2>
      <dl className={styles.keys}>
        {keys.items.map(({ key, does }) => (
          <div key={key} style={{ display: "contents" }}>
            <dt className={styles.key}>{key}</dt>
            <dd className={styles.meaning}>{does}</dd>
          </div>
        ))}
      </dl>
      <h2 className={styles.title}>{privacy.title}</h2>
      <p>{privacy.text}</p>
    </div>
  );
}

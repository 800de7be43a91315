/** The pane: tabs, the page on show, and the session that the pages share. Takes the language and colours of Office. */
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useMemo } from "react";
import type { Language } from "../locale/language";
import { Boundary } from "./Boundary";
import { Notice } from "./Notice";
import { usePage } from "./pages";
import { isOpen, PAGES } from "./pageTable";
import { Tabs } from "./Tabs";
import { useTheme } from "./theme";
import { useSession } from "./useSession";
import { wordsOf, WordsContext } from "./words";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", minWidth: "280px" },
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", display: "flex", flexDirection: "column" },
  loading: { padding: tokens.spacingHorizontalM },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface AppProps {
  readonly language: Language;
  /** Background colour of Office, `#RRGGBB`; null where Office does not say. */
  readonly background?: string | null;
}

export function App({ language, background = null }: AppProps) {
  const styles = useStyles();
  const words = useMemo(() => wordsOf(language), [language]);
  const opening = usePage();
  const shared = useSession();
  const { pane } = words;
  const page = isOpen(opening.page, shared) ? opening.page : "read";
  return (
    <WordsContext.Provider value={words}>
      <FluentProvider theme={useTheme(background)} className={styles.pane} lang={language}>
        <header>
          <Tabs page={page} shared={shared} />
        </header>
        {!shared.kept && <Notice text={pane.read.errors.storage} intent="warning" />}
        <main className={styles.page} data-page={page}>
          <h1 className={styles.title}>{pane.tabs[page]}</h1>
          <Boundary key={page}>
            <Suspense fallback={<p className={styles.loading}>{pane.loading}</p>}>
              {PAGES[page].show({ opening, shared })}
            </Suspense>
          </Boundary>
        </main>
      </FluentProvider>
    </WordsContext.Provider>
  );
}

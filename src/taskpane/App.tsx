/** The pane: tabs, the page on show, and the session that the pages share. Takes the language and colours of Office. */
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, type ReactNode } from "react";
import type { Language } from "../locale/language";
import { Boundary } from "./Boundary";
import { Notice } from "./Notice";
import { usePage, type Opening } from "./pages";
import { ReadPage } from "./reading/ReadPage";
import { Tabs } from "./Tabs";
import { useTheme } from "./theme";
import { useSession, type SharedSession } from "./useSession";
import { wordsOf, WordsContext } from "./words";

const ReviewPage = lazy(() => import("./review/ReviewPage").then((module) => ({ default: module.ReviewPage })));
const WritePage = lazy(() => import("./write/WritePage").then((module) => ({ default: module.WritePage })));
const ExplainPage = lazy(() => import("./explain/ExplainPage").then((module) => ({ default: module.ExplainPage })));
const HelpPage = lazy(() => import("./help/HelpPage").then((module) => ({ default: module.HelpPage })));

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", minWidth: "280px" },
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", display: "flex", flexDirection: "column" },
  loading: { padding: tokens.spacingHorizontalM },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

function PageOnShow({ opening, shared }: { readonly opening: Opening; readonly shared: SharedSession }): ReactNode {
  const { session, begin, act, undo } = shared;
  switch (opening.page) {
    case "review":
      return session && <ReviewPage session={session} act={act} undo={undo} />;
    case "write":
      return <WritePage session={session} act={act} />;
    case "explain":
      return <ExplainPage opening={opening} />;
    case "help":
      return <HelpPage />;
    case "read":
      return <ReadPage session={session} begin={begin} />;
  }
}

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
  const page = opening.page === "review" && shared.session === null ? "read" : opening.page;
  return (
    <WordsContext.Provider value={words}>
      <FluentProvider theme={useTheme(background)} className={styles.pane} lang={language}>
        <header>
          <Tabs page={page} hasReport={shared.session !== null} />
        </header>
        {!shared.kept && <Notice text={pane.read.errors.storage} intent="warning" />}
        <main className={styles.page} data-page={page}>
          <h1 className={styles.title}>{pane.tabs[page]}</h1>
          <Boundary key={page}>
            <Suspense fallback={<p className={styles.loading}>{pane.loading}</p>}>
              <PageOnShow opening={{ ...opening, page }} shared={shared} />
            </Suspense>
          </Boundary>
        </main>
      </FluentProvider>
    </WordsContext.Provider>
  );
}

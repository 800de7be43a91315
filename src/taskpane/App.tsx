/** The pane: tabs, the page on show, and the session that the pages share. Takes the language and colours of Office. */
import { FluentProvider, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, type ReactNode } from "react";
import type { Language } from "../locale/language";
import { Boundary } from "./Boundary";
import { Notice } from "./Notice";
import { openPage, usePage, type Opening, type Page } from "./pages";
import { ReadPage } from "./reading/ReadPage";
import { useTheme } from "./theme";
import { useSession, type SharedSession } from "./useSession";
import { useWords, wordsOf, WordsContext } from "./words";

const ReviewPage = lazy(() => import("./review/ReviewPage").then((module) => ({ default: module.ReviewPage })));
const WritePage = lazy(() => import("./write/WritePage").then((module) => ({ default: module.WritePage })));
const ExplainPage = lazy(() => import("./explain/ExplainPage").then((module) => ({ default: module.ExplainPage })));
const HelpPage = lazy(() => import("./help/HelpPage").then((module) => ({ default: module.HelpPage })));

const PAGES: readonly Page[] = ["read", "review", "write", "explain", "help"];

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", minWidth: "280px" },
  // Office lays its own button over the top right corner: 34 by 32 pixels.
  tabs: { flexShrink: 0, paddingRight: "34px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", display: "flex", flexDirection: "column" },
  loading: { padding: tokens.spacingHorizontalM },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

function Tabs({ page, hasReport }: { readonly page: Page; readonly hasReport: boolean }) {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <header>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={pane.pages}
        selectedValue={page}
        onTabSelect={(_, { value }) => {
          openPage(value as Page);
        }}
      >
        {PAGES.map((each) => (
          <Tab key={each} value={each} className={styles.tab} disabled={each === "review" && !hasReport}>
            {pane.tabs[each]}
          </Tab>
        ))}
      </TabList>
    </header>
  );
}

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
        <Tabs page={page} hasReport={shared.session !== null} />
        {!shared.kept && <Notice text={pane.read.errors.storage} intent="warning" />}
        <main className={styles.page} lang={language} data-page={page}>
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

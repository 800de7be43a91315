/**
 * The pages of the pane in the order of their tabs. A page more is one line here and its word in `tabs` of
 * src/locale; a ribbon button for it is an action in src/commands and a control in manifest.xml.
 */
import { lazy, type ReactNode } from "react";
import type { Opening, Page } from "./pages";
import { ReadPage } from "./reading/ReadPage";
import type { SharedSession } from "./useSession";

const ReviewPage = lazy(() => import("./review/ReviewPage").then((module) => ({ default: module.ReviewPage })));
const WritePage = lazy(() => import("./write/WritePage").then((module) => ({ default: module.WritePage })));
const RefreshPage = lazy(() => import("./refresh/RefreshPage").then((module) => ({ default: module.RefreshPage })));
const BulletinPage = lazy(() => import("./bulletin/BulletinPage").then((module) => ({ default: module.BulletinPage })));
const PlanPage = lazy(() => import("./plan/PlanPage").then((module) => ({ default: module.PlanPage })));
const RulesPage = lazy(() => import("./rules/RulesPage").then((module) => ({ default: module.RulesPage })));
const ExplainPage = lazy(() => import("./explain/ExplainPage").then((module) => ({ default: module.ExplainPage })));
const HelpPage = lazy(() => import("./help/HelpPage").then((module) => ({ default: module.HelpPage })));

/** What every page may use: how it was asked for, and the report under review. */
export interface PageProps {
  readonly opening: Opening;
  readonly shared: SharedSession;
}

export interface PageEntry {
  /** Its tab stands with those of the way a report goes, or with those of the workbook that it has become. */
  readonly row: "report" | "workbook";
  readonly show: (props: PageProps) => ReactNode;
  /** Without a report under review there is nothing to show. */
  readonly needsReport?: true;
}

export const PAGES: Readonly<Record<Page, PageEntry>> = {
  read: { row: "report", show: ({ shared: { session, begin } }) => <ReadPage session={session} begin={begin} /> },
  review: {
    row: "report",
    show: ({ shared: { session, act, undo } }) => session && <ReviewPage session={session} act={act} undo={undo} />,
    needsReport: true,
  },
  write: { row: "report", show: ({ shared: { session, act } }) => <WritePage session={session} act={act} /> },
  refresh: { row: "report", show: ({ shared: { session } }) => <RefreshPage session={session} /> },
  plan: { row: "workbook", show: () => <PlanPage /> },
  bulletin: { row: "workbook", show: () => <BulletinPage /> },
  rules: { row: "workbook", show: () => <RulesPage /> },
  explain: { row: "workbook", show: ({ opening }) => <ExplainPage opening={opening} /> },
  help: { row: "workbook", show: () => <HelpPage /> },
};

/** Whether a page has something to show. */
export function isOpen(page: Page, { session }: SharedSession): boolean {
  return session !== null || PAGES[page].needsReport !== true;
}
